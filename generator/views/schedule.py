"""The page of the calendar: what is to come, what was moved or cancelled, and duties to meet against meetings held."""

from dataclasses import dataclass

from generator.model.meeting import MeetingStatus
from generator.views import addresses
from generator.views.catalogue import Catalogue, awaited, to_come
from generator.views.charts import Chart, chart
from generator.views.completeness import Grid, completeness
from generator.views.meeting_lists import MeetingCard, YearLink, cards, meeting_card, year_links
from generator.views.parts import Link, Page
from generator.views.teams import DutyView, duties

_LATEST = 20


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """The calendar."""

    page: Page
    upcoming: tuple[MeetingCard, ...]
    awaited: tuple[MeetingCard, ...]
    changed: tuple[MeetingCard, ...]
    past: tuple[MeetingCard, ...]
    duties: tuple[DutyView, ...]
    grid: Grid | None
    years: tuple[YearLink, ...]


@dataclass(frozen=True, slots=True)
class ScheduleYearView:
    """What became of a year's meetings, team by team."""

    page: Page
    year: int
    grid: Grid
    duties: tuple[DutyView, ...]
    kept: Chart | None
    years: tuple[YearLink, ...]


def view_schedule(indexes: Catalogue) -> ScheduleView:
    """Return the page of the calendar."""
    meetings = indexes.library.meetings.values()
    changed = [m for m in meetings if m.status in {MeetingStatus.POSTPONED, MeetingStatus.CANCELLED}]
    past = [m for m in meetings if m.status in {MeetingStatus.SUMMARY, MeetingStatus.APPROVED}]
    latest = max(indexes.by_year, default=None)
    description = "Rapat yang dijadwalkan, ditunda, dan dibatalkan, serta kewajiban rapat setiap tim per tahun."
    return ScheduleView(
        page=Page(addresses.SCHEDULE, "Jadwal rapat", description, "jadwal"),
        upcoming=tuple(meeting_card(indexes, meeting) for meeting in to_come(indexes.library)),
        awaited=cards(indexes, awaited(indexes.library)),
        changed=cards(indexes, changed[-_LATEST:]),
        past=cards(indexes, past[-_LATEST:]),
        duties=_duties(indexes),
        grid=completeness(indexes, latest) if latest is not None else None,
        years=year_links(indexes, addresses.SCHEDULE),
    )


def view_schedule_year(indexes: Catalogue, year: int) -> ScheduleYearView:
    """Return the page that tells what became of a year's meetings."""
    owed = _duties(indexes, year)
    description = f"Rapat tahun {year} tiap tim menurut bulan: bernotula, ditunda, dibatalkan, atau belum terbit."
    trail = (Link("Jadwal rapat", addresses.SCHEDULE),)
    return ScheduleYearView(
        page=Page(
            addresses.of_year(addresses.SCHEDULE, year), f"Kelengkapan tahun {year}", description, "jadwal", trail
        ),
        year=year,
        grid=completeness(indexes, year),
        duties=owed,
        kept=_kept(owed) if owed else None,
        years=year_links(indexes, addresses.SCHEDULE),
    )


def _duties(indexes: Catalogue, year: int | None = None) -> tuple[DutyView, ...]:
    owed = [duty for team in indexes.library.teams.values() for duty in duties(indexes, team, year)]
    return tuple(sorted(owed, key=lambda duty: (-duty.year, duty.team.text)))


def _kept(owed: tuple[DutyView, ...]) -> Chart:
    rows = ((duty.team.text, duty.team, (min(duty.held, duty.times), max(duty.times - duty.held, 0))) for duty in owed)
    return chart("Rapat yang tercatat dari yang wajib", "Tim", {"selesai": "Tercatat", "belum": "Belum tercatat"}, rows)
