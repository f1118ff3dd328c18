"""The page of the calendar: what is to come, what was moved or cancelled, and duties to meet against meetings held."""

from dataclasses import dataclass

from generator.model.meeting import MeetingStatus
from generator.views import addresses
from generator.views.catalogue import Catalogue, awaited, to_come
from generator.views.meeting_lists import MeetingCard, cards, meeting_card
from generator.views.parts import Page
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


def view_schedule(indexes: Catalogue) -> ScheduleView:
    """Return the page of the calendar."""
    meetings = indexes.library.meetings.values()
    changed = [m for m in meetings if m.status in {MeetingStatus.POSTPONED, MeetingStatus.CANCELLED}]
    past = [m for m in meetings if m.status in {MeetingStatus.SUMMARY, MeetingStatus.APPROVED}]
    owed = [duty for team in indexes.library.teams.values() for duty in duties(indexes, team)]
    description = "Rapat yang dijadwalkan, ditunda, dan dibatalkan, serta kewajiban rapat setiap tim per tahun."
    return ScheduleView(
        page=Page(addresses.SCHEDULE, "Jadwal rapat", description, "jadwal"),
        upcoming=tuple(meeting_card(indexes, meeting) for meeting in to_come(indexes.library)),
        awaited=cards(indexes, awaited(indexes.library)),
        changed=cards(indexes, changed[-_LATEST:]),
        past=cards(indexes, past[-_LATEST:]),
        duties=tuple(sorted(owed, key=lambda duty: (-duty.year, duty.team.text))),
    )
