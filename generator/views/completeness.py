"""The grid of completeness: what became of every meeting, team by team, month by month, so that silence is seen."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.dates import month_name, short_month_name
from generator.model.meeting import MeetingStatus
from generator.publishing.public_meeting import PublicMeeting
from generator.views.catalogue import Catalogue
from generator.views.links import status_badge, team_link
from generator.views.parts import Named

_MONTHS = range(1, 13)
_NO_TEAM = Named("Tanpa tim")
_MISSING = "belum-terbit"
_WORDS = {
    MeetingStatus.APPROVED.value: "notula",
    MeetingStatus.SUMMARY.value: "ringkasan",
    "tertutup": "tertutup",
    _MISSING: "belum terbit",
    MeetingStatus.SCHEDULED.value: "dijadwalkan",
    MeetingStatus.POSTPONED.value: "ditunda",
    MeetingStatus.CANCELLED.value: "dibatalkan",
}


class Mark(NamedTuple):
    """How many meetings of a team in a month came to a state; ``key`` names it in the stylesheet."""

    key: str
    text: str
    number: int


class Month(NamedTuple):
    """A column: the month's name, and as much of it as stands above twelve of them side by side."""

    name: str
    short: str


@dataclass(frozen=True, slots=True)
class TeamYear:
    """A team's year: for each of the twelve months its marks, none where nothing is recorded."""

    team: Named
    months: tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Teams by months of one year; ``months`` are the columns."""

    year: int
    months: tuple[Month, ...]
    rows: tuple[TeamYear, ...]


def completeness(indexes: Catalogue, year: int) -> Grid:
    """Return what became of the meetings of a year, the teams by name."""
    by_team: dict[Named, list[PublicMeeting]] = defaultdict(list)
    for meeting in indexes.by_year.get(year, ()):
        link = team_link(indexes.library, meeting)
        by_team[Named(*link) if link else _NO_TEAM].append(meeting)
    teams = sorted(by_team, key=lambda each: each.text)
    return Grid(
        year=year,
        months=tuple(Month(month_name(month), short_month_name(month)) for month in _MONTHS),
        rows=tuple(TeamYear(team, _months(indexes, by_team[team])) for team in teams),
    )


def _months(indexes: Catalogue, meetings: Iterable[PublicMeeting]) -> tuple[tuple[Mark, ...], ...]:
    counts = Counter((meeting.date.month, _state(indexes, meeting)) for meeting in meetings)
    return tuple(
        tuple(Mark(key, text, counts[month, key]) for key, text in _WORDS.items() if counts[month, key])
        for month in _MONTHS
    )


def _state(indexes: Catalogue, meeting: PublicMeeting) -> str:
    """Return a meeting's state; what was announced for a day gone by still owes its minutes, a closed one owes none."""
    if meeting.status is MeetingStatus.SCHEDULED and meeting.date < indexes.today:
        return _MISSING
    return status_badge(meeting).key
