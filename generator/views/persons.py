"""The pages of persons in office: offices held, meetings attended, follow-ups owned."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from generator.dates import long_date
from generator.publishing.public import PublicPerson, PublicPost
from generator.text import sentence
from generator.views import addresses, words
from generator.views.catalogue import STILL_OPEN, Catalogue, PresenceAt, post_in
from generator.views.items import ActionView, action_view
from generator.views.links import meeting_link, notice_link
from generator.views.meetings import attendance_badge
from generator.views.parts import Badge, Link, Page, When, maybe_on, on
from generator.views.registers import Tally
from generator.views.team_links import roster_link

_ATTENDANCE = (*words.ATTENDANCE.values(), words.NOT_RECORDED, words.WITHHELD)
"""What is said of somebody's attendance, in the order of the counts: what is recorded, then what is not known."""


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person as a list shows them."""

    link: Link
    post: str | None


@dataclass(frozen=True, slots=True)
class PersonsView:
    """All persons in office, by name."""

    page: Page
    persons: tuple[PersonCard, ...]


@dataclass(frozen=True, slots=True)
class PostView:
    """An office held; the term as far as it is recorded."""

    name: str
    agency: str | None
    start: When | None
    end: When | None
    source: str | None
    source_name: str | None
    seats: tuple[Link, ...]
    """The teams in which this very office has a seat, whoever holds it; none of an office that was left."""


class PresenceView(NamedTuple):
    """A meeting that a person was called to or spoke at."""

    meeting: Link
    when: When
    post: str | None
    attendance: Badge


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person in office; ``tallies`` counts the meetings that name them by what is said of their attendance."""

    page: Page
    office: str | None
    posts: tuple[PostView, ...]
    source_name: str | None
    tallies: tuple[Tally, ...]
    presences: tuple[PresenceView, ...]
    actions: tuple[ActionView, ...]
    open_actions: int
    by_office: bool
    teams: tuple[Link, ...]
    notices: tuple[Link, ...]


def view_persons(indexes: Catalogue) -> PersonsView:
    """Return the page of all persons, by the name as written (most have no surname)."""
    persons = sorted(indexes.library.persons.values(), key=lambda person: (person.name.casefold(), person.id))
    description = "Pejabat yang disebut dalam rapat dan tim: jabatan, kehadiran, dan tindak lanjutnya."
    return PersonsView(
        page=Page(addresses.PERSONS, "Pejabat", description, "pejabat"),
        persons=tuple(
            PersonCard(Link(each.full_name, addresses.person(each.id)), _office(indexes, each)) for each in persons
        ),
    )


def _office(indexes: Catalogue, person: PublicPerson) -> str | None:
    """Return the office that a person holds on the day of the build, or when it was recorded if its term was not."""
    held = [post for post in person.posts if post.held_on(indexes.today)]
    sure = [post.name for post in held if post.surely_held_on(indexes.today)]
    if sure or not held:
        return sure[0] if sure else None
    presences = indexes.by_person.get(person.id)
    told = f"tercatat {long_date(presences[-1].meeting.date)}" if presences else "masanya tidak tercatat"
    return f"{held[0].name} ({told})"


def view_person(indexes: Catalogue, person: PublicPerson) -> PersonView:
    """Return the page of one person."""
    presences = indexes.by_person.get(person.id, [])
    actions = indexes.actions_of.get(person.id, [])
    counts = Counter(attendance_badge(at.participant).text for at in presences)
    description = sentence(f"Jabatan, kehadiran rapat, dan tindak lanjut {person.full_name}")
    trail = (Link("Pejabat", addresses.PERSONS),)
    return PersonView(
        page=Page(addresses.person(person.id), person.full_name, description, "pejabat", trail),
        office=_office(indexes, person),
        posts=tuple(_post(indexes, post) for post in person.posts),
        source_name=person.source_name,
        tallies=tuple(Tally(text, counts[text]) for text in _ATTENDANCE if text in counts),
        presences=tuple(map(_presence, reversed(presences))),
        actions=tuple(action_view(indexes, at) for at in reversed(actions)),
        open_actions=sum(at.status in STILL_OPEN for at in actions),
        by_office=any(at.action.person is None for at in actions),
        teams=_teams(indexes, person),
        notices=tuple(notice_link(n) for n in indexes.library.notices.values() if n.signer == person.id),
    )


def _post(indexes: Catalogue, post: PublicPost) -> PostView:
    seats = indexes.seats_of_post.get(post_in(indexes.library, post.name, None), ())
    seats = seats if post.held_on(indexes.today) else ()
    links = dict.fromkeys(roster_link(indexes, *seat) for seat in seats)
    term = maybe_on(post.start), maybe_on(post.end)
    return PostView(post.name, post.agency, *term, post.source, post.source_name, tuple(links))


def _presence(at: PresenceAt) -> PresenceView:
    post = at.participant.post if at.participant else None
    return PresenceView(meeting_link(at.meeting), on(at.meeting.date), post, attendance_badge(at.participant))


def _teams(indexes: Catalogue, person: PublicPerson) -> tuple[Link, ...]:
    named = (team for team in indexes.library.teams.values() if any(m.person == person.id for m in team.members))
    return tuple(Link(team.name, addresses.team(team.id)) for team in named)
