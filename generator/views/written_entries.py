"""The entries of hand-written pages: one for the page, one for each of its headings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.views.entries import Entry, Rank, Section
from generator.views.parts import Link

KIND = "halaman"


class WrittenPage(NamedTuple):
    """A hand-written page in words; the first section is what stands above the headings, without an anchor."""

    address: str
    title: str
    sections: tuple[Section, ...]
    leads_to: frozenset[str] = frozenset()
    """The addresses of the site that it links to."""


def pages_leading_to(pages: Iterable[WrittenPage]) -> dict[str, list[Link]]:
    """Return by address the hand-written pages that link to it."""
    found: dict[str, list[Link]] = defaultdict(list)
    for page in pages:
        for address in page.leads_to:
            found[address].append(Link(page.title, page.address))
    return dict(found)


def written_entries(pages: Iterable[WrittenPage]) -> Iterator[Entry]:
    """Yield the entries of hand-written pages."""
    for page in pages:
        for section in page.sections:
            yield _entry(page, section)


def _entry(page: WrittenPage, section: Section) -> Entry:
    if not section.anchor:
        return Entry(page.address, KIND, page.title, section.text, Rank.PLAIN)
    return Entry(f"{page.address}#{section.anchor}", KIND, section.title, section.text, Rank.PLAIN, context=page.title)
