"""The pages of teams: all, one, and one area's team where one roster serves several areas."""

from collections import Counter
from dataclasses import dataclass

from generator.model.meeting import HELD, MeetingStatus
from generator.model.team import Tenure
from generator.publishing.public import PublicDuty, PublicMember, PublicTeam
from generator.publishing.public_meeting import PublicMeeting
from generator.text import sentence, shortened
from generator.views import addresses, words
from generator.views.catalogue import AREA_MARK, Catalogue, held, post_in
from generator.views.items import ActionView, DecisionView, latest_decisions, open_actions
from generator.views.links import law_link, maybe_meeting, origin_meeting, person_named, region_link
from generator.views.meeting_lists import MeetingCard, cards
from generator.views.parts import DESCRIPTION_LENGTH, Badge, Link, Named, Origin, Page, When, maybe_on, origin
from generator.views.team_links import AreaTeams, above, area_team_link, area_teams, below, team_name

_LATEST = 12


@dataclass(frozen=True, slots=True)
class MemberView:
    """A seat of a roster. ``tenure`` only where it differs from a definitive holder."""

    role: str | None
    post: str
    agency: str | None
    person: Named | None
    tenure: Badge | None
    vacant: bool
    start: When | None
    end: When | None
    note: str | None
    source_name: str | None


@dataclass(frozen=True, slots=True)
class DutyView:
    """A year's duty to meet against the meetings that are recorded."""

    team: Link
    year: int
    times: int
    held: int
    approved: int
    meeting: Link | None
    note: str | None


@dataclass(frozen=True, slots=True)
class TeamCard:
    """A team as it stands in a list."""

    link: Link
    about: str | None
    members: int
    areas: int
    above: Link | None


@dataclass(frozen=True, slots=True)
class TeamsView:
    """All teams, by level."""

    page: Page
    levels: tuple[tuple[str, tuple[TeamCard, ...]], ...]


@dataclass(frozen=True, slots=True)
class TeamView:
    """One team; with ``area`` the same roster as it stands for one area."""

    page: Page
    level: str
    area: Link | None
    general: Link | None
    tasks: str | None
    region: Link | None
    laws: tuple[Link, ...]
    start: When | None
    end: When | None
    duties: tuple[DutyView, ...]
    members: tuple[MemberView, ...]
    any_roles: bool
    any_holders: bool
    reports_to: Link | None
    reported_by: tuple[Link, ...]
    areas: tuple[Link, ...]
    districts: tuple[AreaTeams, ...]
    """The same teams by kecamatan, where each of their areas lies in one."""

    decisions: tuple[DecisionView, ...]
    actions: tuple[ActionView, ...]
    meetings: tuple[MeetingCard, ...]
    meeting_count: int
    origin: Origin | None


def view_teams(indexes: Catalogue) -> TeamsView:
    """Return the page of all teams."""
    levels: dict[str, list[TeamCard]] = {name: [] for name in words.LEVEL.values()}
    for team in indexes.library.teams.values():
        about = shortened(team.tasks, DESCRIPTION_LENGTH) if team.tasks else None
        link = Link(team.name, addresses.team(team.id))
        areas = len(team.areas) if team.shared else 0
        levels[words.LEVEL[team.level]].append(
            TeamCard(link, about, _seats(indexes, team), areas, above(indexes, team, None))
        )
    description = "Tim di tingkat kota, kecamatan, dan kelurahan: susunan, dasar hukum, dan kewajiban rapatnya."
    return TeamsView(
        page=Page(addresses.TEAMS, "Tim", description, "tim"),
        levels=tuple((name, tuple(found)) for name, found in levels.items() if found),
    )


def _seats(indexes: Catalogue, team: PublicTeam) -> int:
    """Return how many seats a team has: who left one and who took it share it."""
    return sum(1 for member in team.members if member.end is None or member.end >= indexes.today)


def view_team(indexes: Catalogue, team: PublicTeam, area: str | None = None) -> TeamView:
    """Return the page of a team, or of the team of one area that it stands for."""
    library = indexes.library
    meetings = _meetings(indexes, team, area)
    trail = (Link("Tim", addresses.TEAMS), *((Link(team.name, addresses.team(team.id)),) if area else ()))
    told = team.tasks or sentence(f"Susunan, dasar hukum, dan rapat {team_name(indexes, team, area)}")
    members = tuple(_member(indexes, member, area) for member in team.members)
    return TeamView(
        page=Page(
            addresses.team(team.id, area),
            team_name(indexes, team, area),
            shortened(told, DESCRIPTION_LENGTH),
            "tim",
            trail,
            document=_document(indexes, team) if area is None else None,
        ),
        level=words.LEVEL[team.level],
        area=region_link(library, area) if area else None,
        general=Link(team.name, addresses.team(team.id)) if area else None,
        tasks=team.tasks,
        region=region_link(library, team.areas[0]) if team.areas and not team.shared else None,
        laws=tuple(law_link(library, law) for law in team.laws),
        start=maybe_on(team.term.start) if team.term else None,
        end=maybe_on(team.term.end) if team.term else None,
        duties=duties(indexes, team),
        members=members,
        any_roles=any(member.role for member in members),
        any_holders=any(member.person or member.vacant or member.start or member.note for member in members),
        reports_to=above(indexes, team, area),
        reported_by=below(indexes, team, area),
        areas=tuple(area_team_link(indexes, team, code) for code in team.areas) if team.shared and not area else (),
        districts=area_teams(indexes, team) if not area else (),
        decisions=latest_decisions(indexes, meetings, _LATEST),
        actions=open_actions(indexes, meetings, _LATEST),
        meetings=cards(indexes, meetings[-_LATEST:]),
        meeting_count=len(meetings),
        origin=origin(team.origin, origin_meeting(library, team.origin)),
    )


def _document(indexes: Catalogue, team: PublicTeam) -> Link | None:
    site = indexes.library.site
    return Link("Unduh susunan (PDF)", addresses.roster_file(team.id)) if site.documents and team.members else None


def _meetings(indexes: Catalogue, team: PublicTeam, area: str | None) -> list[PublicMeeting]:
    found = indexes.by_team.get(team.id, [])
    return [meeting for meeting in found if area is None or area in meeting.regions or _held_in(meeting, area)]


def _held_in(meeting: PublicMeeting, area: str) -> bool:
    return meeting.venue is not None and meeting.venue.region == area


def _member(indexes: Catalogue, member: PublicMember, area: str | None) -> MemberView:
    post = post_in(indexes.library, member.post, area)
    tenure = member.tenure if member.tenure not in {None, Tenure.DEFINITIVE, Tenure.VACANT} else None
    return MemberView(
        role=member.role.capitalize() if member.role else None,
        post=post,
        agency=member.agency if member.agency and member.agency not in post else None,
        person=_holder(indexes, member, post),
        tenure=Badge(tenure.value, words.TENURE[tenure]) if tenure else None,
        vacant=member.tenure is Tenure.VACANT,
        start=maybe_on(member.start),
        end=maybe_on(member.end),
        note=member.note,
        source_name=member.source_name,
    )


def _holder(indexes: Catalogue, member: PublicMember, post: str) -> Named | None:
    """Return who holds a seat: the one named, else the only one known to hold that very office now."""
    library = indexes.library
    if member.person is not None:
        return person_named(library, member.person)
    if AREA_MARK not in member.post:
        return None
    known = indexes.person_at_post.get(post, ())
    holders = [person for person in known if library.persons[person].surely_holds(post, library.today)]
    return person_named(library, holders[0]) if len(holders) == 1 else None


def duties(indexes: Catalogue, team: PublicTeam, year: int | None = None) -> tuple[DutyView, ...]:
    """Return a team's duties to meet, in one year or (the latest first) in all, against the meetings recorded."""
    owed = [duty for duty in team.duties if year in {None, duty.year}]
    if not owed:
        return ()
    statuses = Counter((m.date.year, m.status) for m in indexes.by_team.get(team.id, ()) if held(m))
    return tuple(_duty(indexes, team, duty, statuses) for duty in sorted(owed, key=lambda d: -d.year))


def _duty(
    indexes: Catalogue, team: PublicTeam, duty: PublicDuty, statuses: Counter[tuple[int, MeetingStatus]]
) -> DutyView:
    return DutyView(
        team=Link(team.name, addresses.team(team.id)),
        year=duty.year,
        times=duty.times,
        held=sum(statuses[duty.year, status] for status in HELD),
        approved=statuses[duty.year, MeetingStatus.APPROVED],
        meeting=maybe_meeting(indexes.library, duty.meeting),
        note=duty.note,
    )
