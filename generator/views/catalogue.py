"""The public library seen from every side: what belongs to a person, an area, a team, found once for all pages."""

import datetime as dt
import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, TypeVar

from generator.keeping.chain import Approval
from generator.model.meeting import HELD, ActionStatus, DecisionStatus, MeetingStatus
from generator.model.team import Level
from generator.publishing.public import PublicLibrary, PublicNotice, PublicReport, PublicTeam
from generator.publishing.public_meeting import PublicAction, PublicDecision, PublicMeeting, PublicParticipant
from generator.views.approvals import approvals_by_meeting
from generator.views.levels import WITHIN_CITY
from generator.views.parts import Link

_SHOWN = 5
AREA_MARK = "{wilayah}"
"""What stands for an area's name in the offices of a roster that serves several."""
STILL_OPEN = frozenset({ActionStatus.OPEN, ActionStatus.RUNNING})

K = TypeVar("K")
V = TypeVar("V")


class DecisionAt(NamedTuple):
    """A decision and the meeting that took it."""

    meeting: PublicMeeting
    decision: PublicDecision


class ActionAt(NamedTuple):
    """A follow-up and the meeting that asked for it."""

    meeting: PublicMeeting
    action: PublicAction

    @property
    def status(self) -> ActionStatus:
        """The state as all meetings together tell it: what a later one closed is done, whatever the first one says."""
        action = self.action
        closed = action.closed_by is not None or action.closed_on is not None
        return ActionStatus.DONE if closed and action.status in STILL_OPEN else action.status


class PresenceAt(NamedTuple):
    """A person's place in a meeting; no participant where the person only spoke."""

    meeting: PublicMeeting
    participant: PublicParticipant | None


class Carried(NamedTuple):
    """What a team's earlier meetings asked for and this one did not see done: how many, and the latest of them."""

    total: int
    latest: tuple[ActionAt, ...]


class Seat(NamedTuple):
    """An office's seat in a team; with an area where one roster stands for several."""

    team: PublicTeam
    area: str | None


NOTHING_CARRIED = Carried(0, ())


@dataclass(slots=True)
class Catalogue:
    """Indexes over a PublicLibrary; every list is in the library's order (meetings by date)."""

    library: PublicLibrary
    today: dt.date
    by_year: dict[int, list[PublicMeeting]] = field(default_factory=dict)
    by_team: dict[str, list[PublicMeeting]] = field(default_factory=dict)
    citywide: list[PublicMeeting] = field(default_factory=list)
    by_region: dict[str, list[PublicMeeting]] = field(default_factory=dict)
    by_person: dict[str, list[PresenceAt]] = field(default_factory=dict)
    decisions: list[DecisionAt] = field(default_factory=list)
    decisions_in: dict[int, list[DecisionAt]] = field(default_factory=dict)
    decision_at: dict[str, DecisionAt] = field(default_factory=dict)
    superseded_by: dict[str, list[DecisionAt]] = field(default_factory=dict)
    actions: list[ActionAt] = field(default_factory=list)
    actions_in: dict[int, list[ActionAt]] = field(default_factory=dict)
    actions_of: dict[str, list[ActionAt]] = field(default_factory=dict)
    closed_at: dict[str, list[ActionAt]] = field(default_factory=dict)
    carried: dict[str, Carried] = field(default_factory=dict)
    moved_from: dict[str, list[PublicMeeting]] = field(default_factory=dict)
    notices_at: dict[str, list[PublicNotice]] = field(default_factory=dict)
    reports_at: dict[str, list[PublicReport]] = field(default_factory=dict)
    drawn_from: dict[str, list[PublicTeam]] = field(default_factory=dict)
    meetings_citing: dict[str, list[PublicMeeting]] = field(default_factory=dict)
    notices_citing: dict[str, list[PublicNotice]] = field(default_factory=dict)
    pages_leading_to: dict[str, list[Link]] = field(default_factory=dict)
    """Hand-written pages by the addresses that they link to; the host knows them, no record does."""

    notices_in: dict[str, list[PublicNotice]] = field(default_factory=dict)
    newer_notices: dict[str, list[PublicNotice]] = field(default_factory=dict)
    neighbours: dict[str, tuple[PublicMeeting | None, PublicMeeting | None]] = field(default_factory=dict)
    teams_in: dict[str, list[PublicTeam]] = field(default_factory=dict)
    reports_in_order: list[PublicReport] = field(default_factory=list)
    person_at_post: dict[str, list[str]] = field(default_factory=dict)
    seats_of_post: dict[str, list[Seat]] = field(default_factory=dict)
    approvals: dict[str, list[Approval]] = field(default_factory=dict)


def catalogue(library: PublicLibrary) -> Catalogue:
    """Return the indexes of a library, made in one walk over each kind."""
    indexes = Catalogue(library, library.today)
    indexes.person_at_post = _grouped(
        (post.name, person.id) for person in library.persons.values() for post in person.posts
    )
    _index_meetings(indexes, library.meetings.values())
    _index_notices(indexes, library.notices.values())
    _index_teams(indexes)
    indexes.approvals = approvals_by_meeting(library)
    indexes.reports_at = _grouped((r.meeting, r) for r in library.reports.values() if r.meeting is not None)
    indexes.drawn_from = _grouped(
        (t.origin.meeting, t) for t in library.teams.values() if t.origin and t.origin.meeting
    )
    indexes.reports_in_order = sorted(library.reports.values(), key=lambda report: (report.released, report.id))
    return indexes


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)


def _index_meetings(indexes: Catalogue, meetings: Collection[PublicMeeting]) -> None:
    indexes.by_year = _grouped((meeting.date.year, meeting) for meeting in meetings)
    indexes.by_team = _grouped((meeting.team, meeting) for meeting in meetings if meeting.team is not None)
    indexes.by_region = _grouped((code, m) for m in meetings for code in areas_of(indexes.library, m))
    indexes.citywide = [meeting for meeting in meetings if _is_citywide(indexes.library, meeting)]
    indexes.by_person = _grouped(pair for meeting in meetings for pair in _presences(meeting))
    indexes.moved_from = _grouped((meeting.moved_to, meeting) for meeting in meetings if meeting.moved_to is not None)
    indexes.meetings_citing = _grouped((cited, m) for m in meetings for cited in (*m.laws, *m.reports))
    indexes.decisions = [DecisionAt(m, decision) for m in meetings for item in m.agenda for decision in item.decisions]
    indexes.decisions_in = _grouped((at.meeting.date.year, at) for at in indexes.decisions)
    indexes.decision_at = {f"{at.meeting.id}#{at.decision.id}": at for at in indexes.decisions}
    indexes.superseded_by = _grouped((at.decision.supersedes, at) for at in indexes.decisions if at.decision.supersedes)
    indexes.actions = [ActionAt(meeting, action) for meeting in meetings for action in meeting.actions]
    indexes.actions_in = _grouped((at.meeting.date.year, at) for at in indexes.actions)
    indexes.actions_of = _grouped((person, at) for at in indexes.actions for person in _owners(indexes, at))
    indexes.closed_at = _grouped((at.action.closed_by, at) for at in indexes.actions if at.action.closed_by is not None)
    for row in indexes.by_team.values():
        for before, meeting, after in zip([None, *row], row, [*row[1:], None], strict=False):
            indexes.neighbours[meeting.id] = (before, after)
        indexes.carried.update(_carried_over(row))


def _owners(indexes: Catalogue, at: ActionAt) -> list[str]:
    """Return the person who owns a follow-up: by name, or as the one who held the office on the meeting's day."""
    if at.action.person is not None:
        return [at.action.person]
    office, day = at.action.owner or "", at.meeting.date
    known, persons = indexes.person_at_post.get(office, ()), indexes.library.persons
    held = {person for person in known if persons[person].surely_holds(office, day)}
    return [*held] if len(held) == 1 else []


def _carried_over(row: Iterable[PublicMeeting]) -> Iterator[tuple[str, Carried]]:
    """Yield for each meeting of a team what it left open of what was asked before; in one walk over all of them."""
    waiting = _Waiting()
    for meeting in row:
        if held(meeting):
            waiting.close(meeting)
            if waiting.open:
                yield meeting.id, Carried(len(waiting.open), tuple(islice(reversed(waiting.open.values()), _SHOWN)))
        for action in meeting.actions:
            waiting.add(ActionAt(meeting, action))


class _Waiting:
    """The follow-ups of a team that wait for a later meeting, each found again by the day or meeting that closes it."""

    def __init__(self) -> None:
        self.open: dict[tuple[str, str], ActionAt] = {}
        self._by_day: list[tuple[dt.date, tuple[str, str]]] = []
        self._by_meeting: dict[str, list[tuple[str, str]]] = defaultdict(list)

    def add(self, at: ActionAt) -> None:
        key = (at.meeting.id, at.action.id)
        self.open[key] = at
        if at.status in STILL_OPEN:
            return
        # What ended on an unknown day counts as ended when the next meeting was held.
        heapq.heappush(self._by_day, (at.action.closed_on or dt.date.min, key))
        if at.action.closed_by is not None:
            self._by_meeting[at.action.closed_by].append(key)

    def close(self, meeting: PublicMeeting) -> None:
        """Let go of what was no longer open after a meeting."""
        while self._by_day and self._by_day[0][0] <= meeting.date:
            self.open.pop(heapq.heappop(self._by_day)[1], None)
        for key in self._by_meeting.pop(meeting.id, ()):
            self.open.pop(key, None)


def areas_of(library: PublicLibrary, meeting: PublicMeeting) -> set[str]:
    """Return the areas within the city that a meeting is about, or was held in, with the areas around them."""
    team = library.teams.get(meeting.team) if meeting.team is not None else None
    named = {*meeting.regions, *(team.areas if team is not None and not team.shared else ())}
    if meeting.venue is not None and meeting.venue.region is not None:
        named.add(meeting.venue.region)
    return {code for name in named for code in around(library, name)}


def _is_citywide(library: PublicLibrary, meeting: PublicMeeting) -> bool:
    team = library.teams.get(meeting.team) if meeting.team is not None else None
    return team is not None and team.level is Level.CITY


def around(library: PublicLibrary, code: str | None) -> Iterator[str]:
    """Yield an area and the ones that it lies in, as far as they lie within the city."""
    while code is not None and code in library.regions:
        if library.regions[code].level in WITHIN_CITY:
            yield code
        code = library.regions[code].parent


def _presences(meeting: PublicMeeting) -> Iterator[tuple[str, PresenceAt]]:
    seen = set()
    for participant in meeting.participants:
        if participant.person is not None:
            seen.add(participant.person)
            yield participant.person, PresenceAt(meeting, participant)
    officers = meeting.officers
    named = () if officers is None else (officers.chair, officers.secretary, officers.recorder)
    spoke = {speech.person for item in meeting.agenda for speech in item.speeches}
    for person in sorted(filter(None, ({*named} | spoke) - seen)):
        yield person, PresenceAt(meeting, None)


def _index_notices(indexes: Catalogue, notices: Collection[PublicNotice]) -> None:
    ordered = sorted(notices, key=lambda notice: (notice.date, notice.id))
    indexes.notices_at = _grouped((notice.meeting, notice) for notice in ordered if notice.meeting is not None)
    indexes.notices_citing = _grouped((cited, n) for n in ordered for cited in (*n.laws, *n.channels))
    indexes.newer_notices = _grouped((notice.supersedes, notice) for notice in ordered if notice.supersedes)
    indexes.notices_in = _grouped((code, notice) for notice in ordered for code in notice.regions)


def _index_teams(indexes: Catalogue) -> None:
    teams = indexes.library.teams.values()
    indexes.teams_in = _grouped((code, team) for team in teams for code in team.areas)
    indexes.seats_of_post = _grouped(pair for team in teams for pair in _seats(indexes, team))


def _seats(indexes: Catalogue, team: PublicTeam) -> Iterator[tuple[str, Seat]]:
    for member in team.members:
        if member.end is None or member.end >= indexes.today:
            for area in team.areas if team.shared and AREA_MARK in member.post else (None,):
                yield post_in(indexes.library, member.post, area), Seat(team, area)


def post_in(library: PublicLibrary, post: str, area: str | None) -> str:
    """Return the office of a seat as it is called in an area: 'Camat {wilayah}', 'Camat Metro Barat'."""
    name = library.regions[area].name if area else ""
    return " ".join(post.replace(AREA_MARK, name).split())


def decision_status(indexes: Catalogue, at: DecisionAt) -> DecisionStatus:
    """Return a decision's state: what a later one replaced is amended, though its own minutes still say otherwise."""
    replaced = f"{at.meeting.id}#{at.decision.id}" in indexes.superseded_by
    return DecisionStatus.AMENDED if replaced and at.decision.status is DecisionStatus.IN_FORCE else at.decision.status


def to_come(library: PublicLibrary) -> list[PublicMeeting]:
    """Return the meetings that are announced for the day of the build or later."""
    return [m for m in library.meetings.values() if m.status is MeetingStatus.SCHEDULED and m.date >= library.today]


def awaited(library: PublicLibrary) -> list[PublicMeeting]:
    """Return the meetings whose announced day has passed, without minutes so far."""
    return [m for m in library.meetings.values() if m.status is MeetingStatus.SCHEDULED and m.date < library.today]


def held(meeting: PublicMeeting) -> bool:
    """Tell whether a meeting took place and its minutes are public."""
    return meeting.status in HELD
