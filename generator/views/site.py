"""Every page of the site: its address, and how its view is made when its turn comes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.approvals import amended
from generator.views.catalogue import Catalogue, catalogue
from generator.views.changed import meeting_changed, notice_changed, report_changed
from generator.views.data import view_data, view_information
from generator.views.extras import Dress, wardrobe
from generator.views.format import view_format
from generator.views.former import plan_former, plan_former_files
from generator.views.home import view_home
from generator.views.laws import view_law, view_laws
from generator.views.levels import WITHIN_CITY
from generator.views.meeting_lists import view_meetings, view_year
from generator.views.meetings import view_meeting
from generator.views.notices import view_notice, view_notices
from generator.views.persons import view_person, view_persons
from generator.views.problems import view_problems
from generator.views.regions import view_region, view_regions
from generator.views.registers import action_years, decision_years, view_actions, view_decisions
from generator.views.reports import view_report, view_reports
from generator.views.schedule import view_schedule, view_schedule_year
from generator.views.search import view_search
from generator.views.services import view_service, view_services
from generator.views.teams import view_team, view_teams
from generator.views.verification import approval_years, view_verification, view_verification_year
from generator.views.versions import view_versions


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page to be made: its address, the maker of its view, and the day on which it last changed, where known.

    ``dress`` gives it its other forms, where it has any.
    """

    address: str
    view: Callable[[], Any]
    changed: date | None = None
    dress: Dress | None = None
    listed: bool = True
    """Whether the sitemap names it; what moved or was withdrawn is only there for those who kept its address."""


def plan_site(library: PublicLibrary) -> list[PagePlan]:
    """Return every page that a library makes, each address once."""
    return plan_pages(catalogue(library))


def plan_pages(indexes: Catalogue) -> list[PagePlan]:
    """Return every page that a library seen from every side makes, each address once."""
    makers = (_lists, _meetings, _approvals, _registers, _teams, _records, _data)
    plans = [plan for maker in makers for plan in maker(indexes)]
    former = plan_former(indexes.library, {plan.address for plan in plans})
    if indexes.library.site.open_data:
        dress = wardrobe(indexes)
        plans = [replace(plan, dress=dress) for plan in plans]
    return [*plans, *(PagePlan(address, view, listed=False) for address, view in former)]


def _data(indexes: Catalogue) -> Iterator[PagePlan]:
    if indexes.library.site.open_data:
        yield PagePlan(addresses.DATA, partial(view_data, indexes))
        yield PagePlan(addresses.INFORMATION_LIST, partial(view_information, indexes))


def plan_missing_files(library: PublicLibrary, is_there: Callable[[str], bool]) -> list[PagePlan]:
    """Return a page for every file that was published, is not made any more, and is answered by where it led."""
    former = plan_former_files(library, is_there)
    return [PagePlan(address, view, listed=False) for address, view in former]


def _lists(indexes: Catalogue) -> Iterator[PagePlan]:
    for address, view in (
        (addresses.HOME, view_home),
        (addresses.MEETINGS, view_meetings),
        (addresses.NOTICES, view_notices),
        (addresses.DECISIONS, view_decisions),
        (addresses.ACTIONS, view_actions),
        (addresses.SCHEDULE, view_schedule),
        (addresses.TEAMS, view_teams),
        (addresses.PERSONS, view_persons),
        (addresses.REGIONS, view_regions),
        (addresses.REPORTS, view_reports),
        (addresses.LAWS, view_laws),
        (addresses.SERVICES, view_services),
        (addresses.SEARCH, view_search),
        (addresses.VERIFICATION, view_verification),
    ):
        yield PagePlan(address, partial(view, indexes))
    yield PagePlan(addresses.FORMAT, view_format)
    yield PagePlan(addresses.PROBLEMS, view_problems)


def _meetings(indexes: Catalogue) -> Iterator[PagePlan]:
    for year in indexes.by_year:
        yield PagePlan(addresses.year(year), partial(view_year, indexes, year))
        yield PagePlan(addresses.of_year(addresses.SCHEDULE, year), partial(view_schedule_year, indexes, year))
    for meeting in indexes.library.meetings.values():
        yield PagePlan(addresses.meeting(meeting), partial(view_meeting, indexes, meeting), meeting_changed(meeting))


def _approvals(indexes: Catalogue) -> Iterator[PagePlan]:
    for year in approval_years(indexes):
        address = addresses.of_year(addresses.VERIFICATION, year)
        yield PagePlan(address, partial(view_verification_year, indexes, year))
    for id_, approvals in amended(indexes.library).items():
        meeting = indexes.library.meetings[id_]
        yield PagePlan(addresses.versions(meeting), partial(view_versions, indexes, meeting, approvals))


def _registers(indexes: Catalogue) -> Iterator[PagePlan]:
    for year in decision_years(indexes):
        yield PagePlan(addresses.of_year(addresses.DECISIONS, year), partial(view_decisions, indexes, year))
    for year in action_years(indexes):
        yield PagePlan(addresses.of_year(addresses.ACTIONS, year), partial(view_actions, indexes, year))


def _teams(indexes: Catalogue) -> Iterator[PagePlan]:
    for team in indexes.library.teams.values():
        yield PagePlan(addresses.team(team.id), partial(view_team, indexes, team))
        for area in team.areas if team.shared else ():
            yield PagePlan(addresses.team(team.id, area), partial(view_team, indexes, team, area))


def _records(indexes: Catalogue) -> Iterator[PagePlan]:
    library = indexes.library
    for notice in library.notices.values():
        changed = notice_changed(indexes, notice)
        yield PagePlan(addresses.notice(notice.id), partial(view_notice, indexes, notice), changed)
    for person in library.persons.values():
        yield PagePlan(addresses.person(person.id), partial(view_person, indexes, person))
    for region in library.regions.values():
        if region.level in WITHIN_CITY:
            yield PagePlan(addresses.region(region.code), partial(view_region, indexes, region))
    for report in library.reports.values():
        yield PagePlan(addresses.report(report.id), partial(view_report, indexes, report), report_changed(report))
    for law in library.laws.values():
        yield PagePlan(addresses.law(law.id), partial(view_law, indexes, law))
    for service in library.services.values():
        yield PagePlan(addresses.service(service.id), partial(view_service, indexes, service))
