"""What a page shows of itself when its address is sent to someone: a picture with the words that matter."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.dates import full_moment
from generator.publishing.public import PublicNotice
from generator.publishing.public_meeting import PublicMeeting
from generator.text import shortened
from generator.views import addresses, words
from generator.views.catalogue import Catalogue
from generator.views.endings import state_of
from generator.views.links import status_badge
from generator.views.parts import on_full

PICTURE = "bagikan.png"
_TITLE_LENGTH = 150


class ShareCard(NamedTuple):
    """The words of a picture, from top to bottom; ``address`` is that of the page that it stands for."""

    address: str
    kind: str
    title: str
    when: str
    publisher: str


def share_cards(indexes: Catalogue) -> Iterator[ShareCard]:
    """Yield the picture of the site itself, then one for every meeting and notice."""
    library, site = indexes.library, indexes.library.site
    publisher = site.organisation or site.name
    yield ShareCard(addresses.HOME, "Notula, keputusan, dan pengumuman", site.name, "", publisher)
    for meeting in library.meetings.values():
        yield ShareCard(addresses.meeting(meeting), _kind(meeting), _title(meeting.title), _when(meeting), site.name)
    for notice in library.notices.values():
        when = on_full(notice.date).text
        yield ShareCard(
            addresses.notice(notice.id), _notice_kind(indexes, notice), _title(notice.title), when, site.name
        )


def _kind(meeting: PublicMeeting) -> str:
    state = status_badge(meeting)
    return state.text if state.key == "tertutup" else f"Rapat · {state.text}"


def _notice_kind(indexes: Catalogue, notice: PublicNotice) -> str:
    """Return the kind; with the state of what is no longer to be followed, for a picture is all that many see."""
    return " · ".join(filter(None, (words.NOTICE_KIND[notice.kind], state_of(indexes, notice))))


def _when(meeting: PublicMeeting) -> str:
    return full_moment(meeting.date, meeting.start, meeting.zone)


def _title(text: str) -> str:
    return shortened(text, _TITLE_LENGTH)
