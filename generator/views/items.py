"""Decisions and follow-ups as pages show them, in a meeting and in the registers alike."""

import datetime as dt
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from generator.dates import iso_moment
from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicMeeting
from generator.views import addresses, words
from generator.views.catalogue import STILL_OPEN, ActionAt, Catalogue, DecisionAt, decision_status
from generator.views.links import meeting_link, person_named, team_link
from generator.views.parts import Badge, Link, Named, When, Withheld, maybe_on, on, withheld

_LAST_SECOND = dt.time(23, 59, 59)
_DECISION = {state: Badge(state.value, text) for state, text in words.DECISION_STATUS.items()}
_ACTION = {state: Badge(state.value, text) for state, text in words.ACTION_STATUS.items()}


class DecisionView(NamedTuple):
    """A decision as its meeting or a register shows it."""

    id: str
    label: str
    address: str
    body: str | None
    withheld: Withheld | None
    status: Badge
    supersedes: Link | None
    superseded_by: tuple[Link, ...]
    meeting: Link
    when: When
    team: Link | None


class ActionView(NamedTuple):
    """A follow-up as its meeting or a register shows it."""

    id: str
    label: str
    address: str
    task: str
    owner: Named | None
    due: When | None
    status: Badge
    closed_by: Link | None
    closed_on: When | None
    meeting: Link
    when: When
    team: Link | None
    overdue: bool
    deadline: str | None


def decision_view(indexes: Catalogue, at: DecisionAt) -> DecisionView:
    """Return a decision with what it replaced and what replaced it."""
    meeting, decision = at
    old = indexes.decision_at.get(decision.supersedes) if decision.supersedes else None
    newer = indexes.superseded_by.get(f"{meeting.id}#{decision.id}", [])
    return DecisionView(
        id=decision.id,
        label=_numbered("Keputusan", decision.id),
        address=addresses.item(meeting, decision.id),
        body=decision.body,
        withheld=withheld(decision.withheld),
        status=_DECISION[decision_status(indexes, at)],
        supersedes=_decision_link(old) if old else None,
        superseded_by=tuple(_decision_link(new) for new in newer),
        meeting=meeting_link(meeting),
        when=on(meeting.date),
        team=team_link(indexes.library, meeting),
    )


def _decision_link(at: DecisionAt) -> Link:
    text = f"{_numbered('Keputusan', at.decision.id)}, {on(at.meeting.date).text}"
    return Link(text, addresses.item(at.meeting, at.decision.id))


def action_view(indexes: Catalogue, at: ActionAt) -> ActionView:
    """Return a follow-up with its owner and how it ended."""
    meeting, action = at
    closing = indexes.library.meetings.get(action.closed_by) if action.closed_by else None
    return ActionView(
        id=action.id,
        label=_numbered("Tindak lanjut", action.id),
        address=addresses.item(meeting, action.id),
        task=action.task,
        owner=_owner(indexes.library, action.person, action.owner),
        due=maybe_on(action.due),
        status=_ACTION[at.status],
        closed_by=meeting_link(closing) if closing else None,
        closed_on=maybe_on(action.closed_on),
        meeting=meeting_link(meeting),
        when=on(meeting.date),
        team=team_link(indexes.library, meeting),
        overdue=is_overdue(indexes, at),
        deadline=_deadline(indexes, at),
    )


def _deadline(indexes: Catalogue, at: ActionAt) -> str | None:
    """Return the last instant of an open follow-up whose day is still to pass: what the reader's clock is held to."""
    due = at.action.due
    if due is None or due < indexes.today or at.status not in STILL_OPEN:
        return None
    return iso_moment(due, _LAST_SECOND, at.meeting.zone)


def is_overdue(indexes: Catalogue, at: ActionAt) -> bool:
    """Tell whether a follow-up is still open on the day of the build though its day has passed."""
    due = at.action.due
    return due is not None and due < indexes.today and at.status in STILL_OPEN


def latest_decisions(indexes: Catalogue, meetings: Sequence[PublicMeeting], most: int) -> tuple[DecisionView, ...]:
    """Return the decisions of meetings (given by date), the latest first, no more than ``most``."""
    found = (DecisionAt(m, each) for m in reversed(meetings) for item in m.agenda for each in item.decisions)
    return tuple(decision_view(indexes, at) for at in islice(found, most))


def open_actions(indexes: Catalogue, meetings: Sequence[PublicMeeting], most: int) -> tuple[ActionView, ...]:
    """Return the follow-ups of meetings (given by date) that are still open, the latest first."""
    found = (ActionAt(meeting, action) for meeting in reversed(meetings) for action in meeting.actions)
    return tuple(action_view(indexes, at) for at in islice((at for at in found if at.status in STILL_OPEN), most))


def _owner(library: PublicLibrary, person: str | None, written_out: str | None) -> Named | None:
    if person is not None:
        return person_named(library, person)
    return Named(written_out) if written_out else None


def _numbered(word: str, item_id: str) -> str:
    return f"{word} {item_id[1:]}"
