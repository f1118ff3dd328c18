"""What the search page proposes to look for: words that are sure to be found."""

from itertools import islice

from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicMeeting
from generator.views.spelling import spelled

_ENOUGH = 3


def search_examples(library: PublicLibrary) -> tuple[str, ...]:
    """Return topics that the entry of their own meeting says in so many words, the latest meeting's first."""
    topics: dict[str, None] = {}
    for meeting in reversed(list(library.meetings.values())):
        if meeting.topics:
            topics.update(dict.fromkeys(_said_topics(meeting)))
        if len(topics) >= _ENOUGH:
            break
    return tuple(islice(topics, _ENOUGH))


def _said_topics(meeting: PublicMeeting) -> list[str]:
    said = spelled(" ".join((meeting.title, meeting.summary or "", *(item.title for item in meeting.agenda))))
    return [topic for topic in meeting.topics if spelled(topic) in said]
