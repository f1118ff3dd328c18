"""Decisions and follow-ups as pages show them, in a meeting and in the registers alike."""

from typing import NamedTuple

from generator.publishing.public import PublicLibrary
from generator.views import addresses, words
from generator.views.catalogue import ActionAt, Catalogue, DecisionAt, decision_status
from generator.views.links import meeting_link, person_named, team_link
from generator.views.parts import Badge, Link, Named, When, Withheld, maybe_on, on, withheld

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
    )


def _owner(library: PublicLibrary, person: str | None, written_out: str | None) -> Named | None:
    if person is not None:
        return person_named(library, person)
    return Named(written_out) if written_out else None


def _numbered(word: str, item_id: str) -> str:
    return f"{word} {item_id[1:]}"
