"""The home page: what matters today, and the ways in."""

from dataclasses import dataclass

from generator.views import addresses
from generator.views.catalogue import Catalogue, held, to_come
from generator.views.endings import endings
from generator.views.items import DecisionView, decision_view
from generator.views.meeting_lists import MeetingCard, cards, meeting_card
from generator.views.notices import NoticeCard, is_over, latest_first, notice_card
from generator.views.parts import Page
from generator.views.regions import DistrictView, city_name, districts
from generator.views.registers import ActionsView, Tally, view_actions
from generator.views.reports import Table, view_reports
from generator.views.services import ServiceCard, service_card

_NOTICES, _MEETINGS, _UPCOMING, _SERVICES, _DECISIONS = 4, 4, 3, 6, 5


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page. ``further``: more meetings are announced than ``upcoming`` holds."""

    page: Page
    city: str
    organisation: str | None
    notices: tuple[NoticeCard, ...]
    upcoming: tuple[MeetingCard, ...]
    further: bool
    latest: tuple[MeetingCard, ...]
    decisions: tuple[DecisionView, ...]
    overdue: int
    tallies: tuple[Tally, ...]
    any_actions: bool
    figures: Table | None
    districts: tuple[DistrictView, ...]
    services: tuple[ServiceCard, ...]


def view_home(indexes: Catalogue) -> HomeView:
    """Return the home page."""
    library = indexes.library
    meetings = list(library.meetings.values())
    announced = to_come(library)
    past = [meeting for meeting in meetings if held(meeting) and not meeting.closed]
    standing = [notice for notice in latest_first(library) if not endings(indexes, notice)]
    standing.sort(key=lambda notice: is_over(library, notice))
    actions: ActionsView = view_actions(indexes)
    city = city_name(library)
    told = (
        library.site.description or f"Rapat, keputusan, tindak lanjut, tim, dan pengumuman {city}, terbuka untuk warga."
    )
    return HomeView(
        page=Page(addresses.HOME, library.site.name, told, "beranda"),
        city=city,
        organisation=library.site.organisation,
        notices=tuple(notice_card(indexes, notice) for notice in standing[:_NOTICES]),
        upcoming=tuple(meeting_card(indexes, meeting) for meeting in announced[:_UPCOMING]),
        further=len(announced) > _UPCOMING,
        latest=cards(indexes, past[-_MEETINGS:]),
        decisions=tuple(decision_view(indexes, at) for at in indexes.decisions[: -_DECISIONS - 1 : -1]),
        overdue=actions.overdue,
        tallies=actions.tallies,
        any_actions=bool(indexes.actions),
        figures=view_reports(indexes).table,
        districts=districts(library),
        services=tuple(service_card(library, service) for service in list(library.services.values())[:_SERVICES]),
    )
