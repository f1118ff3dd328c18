"""The pages of legal instruments."""

from dataclasses import dataclass

from generator.publishing.public import PublicLaw
from generator.text import natural_key, sentence, shortened
from generator.views import addresses, words
from generator.views.catalogue import Catalogue
from generator.views.links import dated_link, law_citation, notice_link
from generator.views.parts import DESCRIPTION_LENGTH, Badge, Link, Page, When, maybe_on


@dataclass(frozen=True, slots=True)
class LawCard:
    """An instrument as it stands in a list."""

    link: Link
    about: str
    status: Badge | None
    checked: When | None


@dataclass(frozen=True, slots=True)
class LawsView:
    """All instruments, by kind."""

    page: Page
    kinds: tuple[tuple[str, tuple[LawCard, ...]], ...]


@dataclass(frozen=True, slots=True)
class LawView:
    """One instrument, and what refers to it."""

    page: Page
    about: str
    date: When | None
    status: Badge | None
    checked: When | None
    link: str | None
    summary: str | None
    source_name: str | None
    meetings: tuple[Link, ...]
    notices: tuple[Link, ...]
    teams: tuple[Link, ...]
    pages: tuple[Link, ...]


def _status(law: PublicLaw) -> Badge | None:
    return Badge(law.status.value, words.LEGAL_STATUS[law.status]) if law.status else None


def view_laws(indexes: Catalogue) -> LawsView:
    """Return the page of all instruments, in the order of the hierarchy of law."""
    groups: dict[str, list[LawCard]] = {name: [] for name in words.LEGAL_KIND.values()}
    for law in sorted(indexes.library.laws.values(), key=lambda law: (law.year, natural_key(law.number))):
        link = Link(law_citation(indexes.library, law), addresses.law(law.id))
        groups[words.LEGAL_KIND[law.kind]].append(LawCard(link, law.about, _status(law), maybe_on(law.checked)))
    description = "Undang-undang, peraturan, dan keputusan yang dirujuk oleh rapat, tim, dan pengumuman di situs ini."
    return LawsView(
        page=Page(addresses.LAWS, "Dasar hukum", description, "dasar-hukum"),
        kinds=tuple((name, tuple(cards)) for name, cards in groups.items() if cards),
    )


def view_law(indexes: Catalogue, law: PublicLaw) -> LawView:
    """Return the page of one instrument."""
    teams = (team for team in indexes.library.teams.values() if law.id in team.laws)
    citation = law_citation(indexes.library, law)
    told = law.summary or sentence(f"{citation} tentang {law.about}")
    trail = (Link("Dasar hukum", addresses.LAWS),)
    return LawView(
        page=Page(addresses.law(law.id), citation, shortened(told, DESCRIPTION_LENGTH), "dasar-hukum", trail),
        about=law.about,
        date=maybe_on(law.date),
        status=_status(law),
        checked=maybe_on(law.checked),
        link=law.link,
        summary=law.summary,
        source_name=law.source_name,
        meetings=tuple(dated_link(meeting) for meeting in reversed(indexes.meetings_citing.get(law.id, []))),
        notices=tuple(notice_link(notice) for notice in indexes.notices_citing.get(law.id, ())),
        teams=tuple(Link(team.name, addresses.team(team.id)) for team in teams),
        pages=tuple(indexes.pages_leading_to.get(addresses.law(law.id), ())),
    )
