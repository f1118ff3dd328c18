"""Entries to the tiny HTML documents that Pagefind reads, one file each; nothing of the site's own pages is indexed.

What a result shows without being searched (its state, its window) travels in filters, what is searched without being
shown (other spellings) in metadata. Where a file stands tells the address: `notulen/2024/x/k1.html` is
`notulen/2024/x/#k1`.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from html import escape

from generator.dates import long_date
from generator.views.entries import Entry, Section
from generator.views.search import Part, key_of
from generator.views.spelling import Speller

LETTERS = {Part.CURRENT: "k", Part.DECIDED: "d", Part.HELD: "r", Part.SAID: "p"}
_FIRST_DAY = dt.date(2000, 1, 1)
_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
_DAY_WIDTH = 3  # until 2127


def document_path(address: str) -> str:
    """Return where the document of an address stands."""
    page, _, anchor = address.partition("#")
    return f"{page}{anchor or 'index'}.html"


def result_names(part: Part, entries: Sequence[Entry]) -> list[str]:
    """Return a short name for each entry of a part, which tells the search script the entry's part, rank and day.

    `k17pq0`: part k, rank 1, the day in base 36 since 2000 (`000` without a day), a number within these.
    """
    taken: dict[str, int] = {}
    names = []
    for entry in entries:
        days = max(0, (entry.day - _FIRST_DAY).days) if entry.day else 0
        stem = f"{LETTERS[part]}{entry.rank}{_base36(days).rjust(_DAY_WIDTH, '0')}"
        number = taken[stem] = taken.get(stem, -1) + 1
        names.append(stem + _base36(number))
    return names


def _base36(number: int) -> str:
    signs = _SIGNS[number % 36]
    while number := number // 36:
        signs = _SIGNS[number % 36] + signs
    return signs


def document(entry: Entry, speller: Speller) -> bytes:
    """Return an entry as Pagefind reads it."""
    marks = "".join(
        f'<i data-pagefind-{kind}="{name}[c]" c="{escape(value)}"></i>' for kind, name, value in _marks(entry)
    )
    said = (text for each in entry.sections for text in (each.title, each.text))
    keys = speller.keys_in((entry.title, entry.text, entry.context, entry.place, *said))
    hidden = f'<i data-pagefind-meta="padanan[c]" c="{escape(keys)}"></i>' if keys else ""
    # Pagefind passes over a document without words.
    text = entry.text or ("" if entry.sections else entry.title)
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n\n") if line)
    sections = "".join(map(_section, entry.sections))
    return f'<html lang="id"><body data-pagefind-body>{marks}{hidden}{paragraphs}{sections}</body></html>'.encode()


def _section(section: Section) -> str:
    return f'<h2 id="{section.anchor}">{escape(section.title)}</h2><p>{escape(section.text)}</p>'


def _marks(entry: Entry) -> Iterator[tuple[str, str, str]]:
    yield "meta", "title", entry.title
    if entry.context:
        yield "meta", "konteks", entry.context
    if entry.place:
        yield "meta", "tempat", entry.place
    if entry.day:
        yield "meta", "tanggal", long_date(entry.day)
    for name, value in _choices(entry):
        yield "filter", name, value


def _choices(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "jenis", entry.kind
    if entry.year is not None:
        yield "tahun", str(entry.year)
    if entry.team is not None:
        yield "tim", entry.team
    if entry.state is not None:
        yield "keadaan", key_of(entry.state.text)
    if entry.period is not None:
        yield "masa", "|".join(entry.period)
    yield from (("wilayah", code.replace(".", "-")) for code in entry.regions)
    yield from (("topik", topic) for topic in entry.topics)
