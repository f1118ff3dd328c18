"""Official documents as what stands on their sheets, from top to bottom; how it is set is the typesetter's business.

Plain strings are plain; `Rich` holds the Markdown subset. The order of parts is that of the official forms.
"""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from generator.publishing.public import PublicSite
from generator.text import sentence
from generator.views.parts import CorrectionView, Origin, Withheld

UNSIGNED = "Salinan, belum ditandatangani"
"""Stands where a signature would: nothing of ours may look like one."""
NOT_RECORDED = "tidak tercatat"


class Rich(NamedTuple):
    """A text with the Markdown subset."""

    text: str


class Letterhead(NamedTuple):
    """The lines of the kop; ``logo`` is a file in site_config/tema/."""

    government: str
    office: tuple[str, ...]
    contact: tuple[str, ...]
    logo: str | None
    logo_words: str


class Note(NamedTuple):
    """What a reader must know before anything else."""

    title: str
    lines: tuple[str | Rich, ...]


class Row(NamedTuple):
    """A field of the form. ``inner``: one that belongs to the heading above it, which is a row without values."""

    label: str
    values: tuple[str, ...]
    numbered: bool = False
    inner: bool = False


class Heading(NamedTuple):
    """A heading below the document's own; ``level`` begins at 2."""

    level: int
    text: str


class Prose(NamedTuple):
    """A long text."""

    body: str | Rich


class Listing(NamedTuple):
    """Items of a list."""

    items: tuple[str, ...]


class Speech(NamedTuple):
    """What one speaker said; the speaker is named before every statement."""

    speaker: str
    post: str | None
    points: tuple[Rich, ...]


class Entry(NamedTuple):
    """Something that is cited by its label: a decision."""

    label: str
    body: str | Rich
    remarks: tuple[str, ...]


class Grid(NamedTuple):
    """A table with a row of headings; ``widths`` are shares of the line, 0 for as little as the column needs."""

    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str | Rich, ...], ...]


class Signature(NamedTuple):
    """The block at the right below the text, which never parts; ``unsigned`` stands where the signature would."""

    above: tuple[str, ...]
    unsigned: str
    name: str
    below: tuple[str, ...]


Part = Heading | Prose | Listing | Speech | Entry | Grid


class Document(NamedTuple):
    """One document. ``date`` is its own day, never that of a build; ``page`` its whole address as a page."""

    title: str
    about: str
    publisher: str
    date: dt.date
    paper: str
    letterhead: Letterhead
    heading: tuple[str, ...]
    notes: tuple[Note, ...]
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    signature: Signature | None
    closing: tuple[Part, ...]
    page: str


def letterhead(site: PublicSite) -> Letterhead:
    """Return the kop as far as the settings tell it; lines that are not known are left out, never made up."""
    office = [line for line in (site.agency, site.subagency) if line]
    if not office and site.organisation:
        office = [site.organisation]
    place = " ".join(part for part in (site.address, site.postcode) if part)
    told = (("Telepon", site.phone), ("Faksimile", site.fax), ("Pos-el", site.email), ("Laman", site.web))
    reach = ", ".join(f"{label} {value}" for label, value in told if value)
    return Letterhead(
        government=(site.government or "").upper(),
        office=tuple(line.upper() for line in office),
        contact=tuple(line for line in (place, reach) if line),
        logo=site.logo,
        logo_words=f"Lambang {site.government or site.organisation or site.name}",
    )


def numbered(titles: list[tuple[str, tuple[Part, ...]]]) -> tuple[Part, ...]:
    """Return sections under numbered headings, without those that hold nothing."""
    filled = [(title, parts) for title, parts in titles if parts]
    return tuple(
        part for number, (title, parts) in enumerate(filled, 1) for part in (Heading(3, f"{number}. {title}"), *parts)
    )


def titled(title: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return a section under a heading, or nothing where it holds nothing."""
    return (Heading(2, title), *parts) if parts else ()


def listing(items: Iterable[str]) -> tuple[Part, ...]:
    """Return a list of plain texts, or nothing where there are none."""
    found = tuple(items)
    return (Listing(found),) if found else ()


def note(title: str, *lines: str | Rich | None) -> Note:
    """Return a note without the lines that are not there."""
    return Note(title, tuple(line for line in lines if line))


def drawn_from(origin: Origin | None) -> tuple[str | Rich, ...]:
    """Return where a record was drawn from, and what is to be known about that source."""
    if origin is None:
        return (f"Disusun dari sumber yang {NOT_RECORDED}.",)
    day = f", {origin.date.text}" if origin.date else ""
    told = (Rich(origin.note),) if origin.note else ()
    return (sentence(f"Disusun dari {origin.name}{day}"), *told)


def withheld_words(grounds: Withheld) -> str:
    """Return that something is withheld, on what ground, until when."""
    until = f", sampai {grounds.until.text}" if grounds.until else ""
    return f"dikecualikan: Pasal {grounds.article}, penetapan {grounds.ruling}{until}"


def corrected(corrections: Iterable[CorrectionView]) -> tuple[Part, ...]:
    """Return the corrections made after publication, under their heading."""
    told = (f"{each.when.text}{f', {each.part}' if each.part else ''}: {each.reason}" for each in corrections)
    return titled("Ralat", listing(told))


def in_source(words: str | None) -> str | None:
    """Return how the source itself puts a name, where it puts it otherwise."""
    return f"dalam sumber tertulis: {words}" if words else None


def joined(*words: str | None) -> str:
    """Return the words that there are, parted by commas."""
    return ", ".join(word for word in words if word)
