"""Lists of meetings: all of them, a year, and cards wherever else meetings are named."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import full_moment, iso_moment, month_name
from generator.model.meeting import MeetingStatus
from generator.publishing.public_meeting import PublicMeeting
from generator.text import shortened
from generator.views import addresses
from generator.views.catalogue import Catalogue, to_come
from generator.views.links import maybe_meeting, meeting_link, status_badge, team_link
from generator.views.parts import Badge, Link, Page, When

MEETINGS_TRAIL = (Link("Notulen", addresses.MEETINGS),)
_LATEST = 20
_SUMMARY_LENGTH = 240
_LAST_SECOND = dt.time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """A meeting as it stands in a list. ``until``: the last second of its day, if that is still to pass."""

    link: Link
    when: When
    status: Badge
    team: Link | None
    place: str | None
    summary: str | None
    reason: str | None
    moved_to: Link | None
    decisions: int
    actions: int
    until: str | None


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year with how many meetings it holds."""

    year: int
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """All meetings: those to come, the latest, and the years."""

    page: Page
    upcoming: tuple[MeetingCard, ...]
    latest: tuple[MeetingCard, ...]
    years: tuple[YearLink, ...]
    count: int


@dataclass(frozen=True, slots=True)
class YearView:
    """The meetings of a year, by month, the latest first."""

    page: Page
    year: int
    months: tuple[tuple[str, tuple[MeetingCard, ...]], ...]
    years: tuple[YearLink, ...]
    count: int


def moment_of(meeting: PublicMeeting) -> When:
    """Return when a meeting is held: the day, and the time as far as it is recorded."""
    text = full_moment(meeting.date, meeting.start, meeting.zone)
    return When(text, iso_moment(meeting.date, meeting.start, meeting.zone))


def announced_until(indexes: Catalogue, meeting: PublicMeeting) -> str | None:
    """Return the last second of the day for which a meeting is announced: what the reader's clock is held to."""
    if meeting.status is not MeetingStatus.SCHEDULED or meeting.date < indexes.today:
        return None
    return iso_moment(meeting.date, _LAST_SECOND, meeting.zone)


def meeting_card(indexes: Catalogue, meeting: PublicMeeting) -> MeetingCard:
    """Return a meeting as it stands in a list."""
    return MeetingCard(
        link=meeting_link(meeting),
        when=moment_of(meeting),
        status=status_badge(meeting),
        team=team_link(indexes.library, meeting),
        place=meeting.venue.name if meeting.venue else None,
        summary=shortened(meeting.summary, _SUMMARY_LENGTH) if meeting.summary else None,
        reason=meeting.reason,
        moved_to=maybe_meeting(indexes.library, meeting.moved_to),
        decisions=sum(len(item.decisions) for item in meeting.agenda),
        actions=len(meeting.actions),
        until=announced_until(indexes, meeting),
    )


def cards(indexes: Catalogue, meetings: Sequence[PublicMeeting]) -> tuple[MeetingCard, ...]:
    """Return meetings as a list shows them, the latest first."""
    return tuple(meeting_card(indexes, meeting) for meeting in reversed(meetings))


def view_meetings(indexes: Catalogue) -> MeetingsView:
    """Return the page of all meetings."""
    meetings = list(indexes.library.meetings.values())
    upcoming = to_come(indexes.library)
    past = [meeting for meeting in meetings if meeting.status is not MeetingStatus.SCHEDULED]
    description = "Semua rapat yang dicatat di situs ini: notula, ringkasan, jadwal, penundaan, dan pembatalan."
    return MeetingsView(
        page=Page(addresses.MEETINGS, "Notulen rapat", description, "notulen"),
        upcoming=tuple(meeting_card(indexes, meeting) for meeting in upcoming[:_LATEST]),
        latest=tuple(meeting_card(indexes, meeting) for meeting in past[: -_LATEST - 1 : -1]),
        years=year_links(indexes, addresses.MEETINGS),
        count=len(meetings),
    )


def year_links(indexes: Catalogue, register: str) -> tuple[YearLink, ...]:
    """Return the years that have meetings, the latest first, each leading to its part of a register."""
    years = sorted(indexes.by_year, reverse=True)
    return tuple(YearLink(year, addresses.of_year(register, year), len(indexes.by_year[year])) for year in years)


def view_year(indexes: Catalogue, year: int) -> YearView:
    """Return the page of a year's meetings."""
    meetings = indexes.by_year[year]
    months: dict[int, list[MeetingCard]] = {}
    for meeting in reversed(meetings):
        months.setdefault(meeting.date.month, []).append(meeting_card(indexes, meeting))
    description = f"{len(meetings)} rapat pada tahun {year}, menurut bulan."
    return YearView(
        page=Page(addresses.year(year), f"Notulen tahun {year}", description, "notulen", MEETINGS_TRAIL),
        year=year,
        months=tuple((month_name(month), tuple(cards)) for month, cards in months.items()),
        years=year_links(indexes, addresses.MEETINGS),
        count=len(meetings),
    )
