"""The search page: ways in that need no script, what can be chosen, and everything that can be found, in parts."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from generator.publishing.public import PublicLibrary
from generator.text import natural_key
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.entries import KINDS, Entry, Rank
from generator.views.levels import VILLAGES, WITHIN_CITY
from generator.views.links import region_name
from generator.views.meeting_entries import meeting_entries
from generator.views.meeting_lists import YearLink, year_links
from generator.views.parts import Link, Page
from generator.views.record_entries import record_entries
from generator.views.regions import DistrictView, districts
from generator.views.registers import ActionsView, DecisionsView, view_actions, view_decisions
from generator.views.search_examples import search_examples
from generator.views.written_entries import WrittenPage, written_entries


class Part(StrEnum):
    """What is downloaded and searched as one, in this order; only the first changes with nearly every build."""

    CURRENT = "kini"
    DECIDED = "keputusan"
    HELD = "rapat"
    SAID = "pembahasan"


class Choice(NamedTuple):
    """A value of a filter: as it stands in addresses, in words, and the page that lists the same without a search."""

    value: str
    text: str
    address: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page as it is without a script."""

    page: Page
    by_words: bool
    examples: tuple[str, ...]
    years: tuple[YearLink, ...]
    decision_years: tuple[YearLink, ...]
    action_years: tuple[YearLink, ...]
    teams: tuple[Link, ...]
    districts: tuple[DistrictView, ...]


@dataclass(frozen=True, slots=True)
class Findable:
    """Everything that can be found, with the filters and their values in the order of the page.

    ``badges`` gives the name in the stylesheet of each value of the filter `keadaan`.
    """

    parts: dict[Part, list[Entry]]
    filters: dict[str, tuple[Choice, ...]]
    badges: dict[str, str]


def view_search(indexes: Catalogue) -> SearchView:
    """Return the search page."""
    decisions: DecisionsView = view_decisions(indexes)
    actions: ActionsView = view_actions(indexes)
    description = (
        "Cari keputusan, tindak lanjut, pengumuman, rapat, tim, dan layanan menurut kata, tahun, atau wilayah."
    )
    return SearchView(
        page=Page(addresses.SEARCH, "Cari", description, "cari"),
        by_words=indexes.library.site.search,
        examples=search_examples(indexes.library),
        years=year_links(indexes, addresses.MEETINGS),
        decision_years=decisions.years,
        action_years=actions.years,
        teams=tuple(Link(team.name, addresses.team(team.id)) for team in indexes.library.teams.values()),
        districts=districts(indexes.library),
    )


def findable(indexes: Catalogue, written: Iterable[WrittenPage] = ()) -> Findable:
    """Return every entry of a library and of the hand-written pages in its part, and the filters that fit them."""
    parts: dict[Part, list[Entry]] = {part: [] for part in Part}
    for entry in chain(meeting_entries(indexes), record_entries(indexes), written_entries(written)):
        parts[_part(indexes.library, entry)].append(entry)
    entries = list(chain(*parts.values()))
    badges = {key_of(entry.state.text): entry.state.key for entry in entries if entry.state}
    return Findable(parts, _filters(indexes.library, entries), badges)


def _part(library: PublicLibrary, entry: Entry) -> Part:
    """Return the part of an entry: this year's and what is bound to no year first, of the past what was decided."""
    part = _PAST.get(entry.kind, Part.CURRENT)
    if part is Part.SAID:
        return part
    stands = entry.kind == "pengumuman" and entry.rank is Rank.STANDING
    past = entry.day is not None and entry.day.year < library.today.year
    return part if past and not stands else Part.CURRENT


_PAST = {
    "keputusan": Part.DECIDED,
    "pengumuman": Part.DECIDED,
    "rapat": Part.HELD,
    "tindak-lanjut": Part.HELD,
    "pembahasan": Part.SAID,
}


def _filters(library: PublicLibrary, entries: list[Entry]) -> dict[str, tuple[Choice, ...]]:
    kinds = {entry.kind for entry in entries}
    years = sorted({entry.year for entry in entries if entry.year is not None}, reverse=True)
    states = {entry.state.text for entry in entries if entry.state}
    return {
        "jenis": tuple(Choice(key, text, f"{_LISTS[key]}/") for key, text in KINDS.items() if key in kinds),
        "tahun": tuple(Choice(str(year), str(year), _year_address(entries, year)) for year in years),
        "tim": tuple(Choice(team.id, team.name, addresses.team(team.id)) for team in library.teams.values()),
        "wilayah": tuple(_regions(library)),
        "topik": tuple(Choice(topic, topic) for topic in sorted({topic for e in entries for topic in e.topics})),
        "keadaan": tuple(Choice(key_of(text), text) for text in sorted(states)),
    }


_LISTS = {kind: kind for kind in KINDS} | {"rapat": "notulen", "pembahasan": "notulen", "halaman": "tentang"}


def key_of(words: str) -> str:
    """Return words as a filter's value: 'notula-disahkan'."""
    return words.lower().replace(" ", "-")


def _year_address(entries: Iterable[Entry], year: int) -> str | None:
    held = any(entry.kind == "rapat" and entry.year == year for entry in entries)
    return addresses.year(year) if held else None


def _regions(library: PublicLibrary) -> Iterable[Choice]:
    """Yield each kecamatan followed by its kelurahan."""
    for region in sorted(library.regions.values(), key=lambda region: natural_key(region.code)):
        if region.level in WITHIN_CITY:
            parent = library.regions.get(region.parent) if region.parent and region.level in VILLAGES else None
            name = region_name(library, region.code)
            group = region_name(library, parent.code) if parent else name
            yield Choice(addresses.dashed(region.code), name, addresses.region(region.code), group)
