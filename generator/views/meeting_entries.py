"""The entries of meetings: each as a whole, each decision and follow-up, and what was said."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generator.model.meeting import DecisionStatus, MeetingStatus
from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicItem, PublicMeeting, PublicSpeech
from generator.text import sentence, shortened, unmarked
from generator.views import addresses
from generator.views.catalogue import STILL_OPEN, ActionAt, Catalogue, DecisionAt, areas_of
from generator.views.entries import Entry, Rank, Section
from generator.views.items import ActionView, action_view, decision_view
from generator.views.links import person_named, status_badge

TITLE_LENGTH = 120
Make = Callable[..., Entry]
_NOT_HELD = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})


class _Setting(NamedTuple):
    """What all entries of a meeting have in common."""

    day: dt.date
    year: int
    team: str | None
    regions: tuple[str, ...]
    place: str
    topics: tuple[str, ...]


def meeting_entries(indexes: Catalogue) -> Iterator[Entry]:
    """Yield the entries of every meeting, in the order of the library."""
    for meeting in indexes.library.meetings.values():
        make: Make = partial(Entry, **_setting(indexes.library, meeting)._asdict())
        yield _whole(make, meeting)
        yield from _decisions(make, indexes, meeting)
        yield from _actions(make, indexes, meeting)
        sections = tuple(_said(indexes.library, meeting))
        if sections:
            yield make(addresses.meeting(meeting), "pembahasan", meeting.title, "", Rank.PAST, sections=sections)


def _setting(library: PublicLibrary, meeting: PublicMeeting) -> _Setting:
    regions = tuple(sorted(areas_of(library, meeting), reverse=True))
    place = ", ".join(library.regions[code].name for code in regions)
    return _Setting(meeting.date, meeting.date.year, meeting.team, regions, place, meeting.topics)


def _whole(make: Make, meeting: PublicMeeting) -> Entry:
    venue = meeting.venue.name if meeting.venue else None
    told = (meeting.summary, meeting.reason, venue)
    return make(
        addresses.meeting(meeting),
        "rapat",
        meeting.title,
        "\n\n".join(unmarked(text) for text in told if text),
        Rank.PAST if meeting.status in _NOT_HELD else Rank.PLAIN,
        state=status_badge(meeting),
        sections=tuple(Section(_anchor(number), item.title, "") for number, item in enumerate(meeting.agenda, 1)),
    )


def _anchor(number: int) -> str:
    return f"acara-{number}"


def _decisions(make: Make, indexes: Catalogue, meeting: PublicMeeting) -> Iterator[Entry]:
    for item in meeting.agenda:
        for decision in item.decisions:
            if decision.body is None:
                continue
            view = decision_view(indexes, DecisionAt(meeting, decision))
            stands = view.status.key == DecisionStatus.IN_FORCE.value
            yield make(
                view.address,
                "keputusan",
                shortened(decision.body, TITLE_LENGTH),
                unmarked(decision.body),
                Rank.STANDING if stands else Rank.PAST,
                state=view.status,
                context=f"{view.label}, {meeting.title}",
            )


def _actions(make: Make, indexes: Catalogue, meeting: PublicMeeting) -> Iterator[Entry]:
    for action in meeting.actions:
        at = ActionAt(meeting, action)
        view = action_view(indexes, at)
        yield make(
            view.address,
            "tindak-lanjut",
            shortened(action.task, TITLE_LENGTH),
            f"{unmarked(action.task)}\n\n{_progress(view)}",
            Rank.PENDING if at.status in STILL_OPEN else Rank.PLAIN,
            state=view.status,
            context=f"{view.label}, {meeting.title}",
        )


def _progress(view: ActionView) -> str:
    """Return who does it, until when, and when it was done, as far as is recorded."""
    told = (
        sentence(f"Penanggung jawab: {view.owner.text}") if view.owner else "",
        f"Tenggat {view.due.text}." if view.due else "",
        f"Selesai {view.closed_on.text}." if view.closed_on else "",
    )
    return " ".join(filter(None, told))


def _said(library: PublicLibrary, meeting: PublicMeeting) -> Iterator[Section]:
    for number, item in enumerate(meeting.agenda, 1):
        if item.speeches:
            yield Section(_anchor(number), item.title, _words_of(library, item))


def _words_of(library: PublicLibrary, item: PublicItem) -> str:
    return "\n\n".join(
        f"{_speaker(library, speech)}: {' '.join(map(unmarked, speech.points))}" for speech in item.speeches
    )


def _speaker(library: PublicLibrary, speech: PublicSpeech) -> str:
    return person_named(library, speech.person).text if speech.person else speech.speaker
