"""Small frozen pieces that many views share."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.dates import full_date, long_date
from generator.publishing.public_parts import PublicCorrection, PublicOrigin, PublicWithheld

DESCRIPTION_LENGTH = 160
_DAYS = 20_000  # fifty years and more


class Link(NamedTuple):
    """A text that leads somewhere: to an address of the site, or outside it when it begins with https://."""

    text: str
    address: str


class Named(NamedTuple):
    """A text that may lead somewhere."""

    text: str
    address: str | None = None


class When(NamedTuple):
    """A date or moment for people and for machines (the `datetime` attribute)."""

    text: str
    iso: str


class Badge(NamedTuple):
    """A state: its name in the stylesheet and its word."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the shell around a page needs.

    ``section`` is the key of the menu's entry that is marked; ``trail`` leads from the home page to the parent;
    ``pictured`` tells that a picture of its own stands for it where its address is shared; ``document`` leads to the
    same in the form of an official document; ``leads_to`` is the address that browsers go on to at once, for a page
    that moved.
    """

    address: str
    title: str
    description: str
    section: str
    trail: tuple[Link, ...] = ()
    pictured: bool = False
    document: Link | None = None
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why something is not shown."""

    article: str
    ruling: str
    until: When | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was drawn from."""

    name: str
    date: When | None
    note: str | None
    link: str | None
    meeting: Link | None = None


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction made after publication; ``anchor``: the item that was there before, and is answered by it."""

    when: When
    part: str | None
    reason: str
    anchor: str | None = None


@lru_cache(_DAYS)
def on(day: dt.date) -> When:
    """Return '13 Desember 2021'."""
    return When(long_date(day), day.isoformat())


@lru_cache(_DAYS)
def on_full(day: dt.date) -> When:
    """Return 'Senin, 13 Desember 2021'."""
    return When(full_date(day), day.isoformat())


def maybe_on(day: dt.date | None) -> When | None:
    """Return the date in words, if there is one."""
    return on(day) if day else None


def withheld(grounds: PublicWithheld | None) -> Withheld | None:
    """Return the grounds of an exemption in words."""
    return Withheld(grounds.article, grounds.ruling, maybe_on(grounds.until)) if grounds else None


def origin(source: PublicOrigin | None, meeting: Link | None = None) -> Origin | None:
    """Return a source in words; ``meeting``: where the thing was said."""
    return Origin(source.name, maybe_on(source.date), source.note, source.link, meeting) if source else None


def correction_views(corrections: Iterable[PublicCorrection]) -> tuple[CorrectionView, ...]:
    """Return corrections in words."""
    return tuple(CorrectionView(on(each.date), each.part, each.reason) for each in corrections)
