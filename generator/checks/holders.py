"""Offices that one person at a time holds: which those are, and which of their terms overlap."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.loading.nodes import Step
from generator.model.reading import Filed

_HEADS = frozenset(
    {
        "bupati",
        "camat",
        "direktur",
        "gubernur",
        "inspektur",
        "kepala",
        "ketua",
        "komandan",
        "lurah",
        "sekretaris",
        "wali",
    }
    | {"dandim", "danramil", "kaban", "kabag", "kadis", "kajari", "kapolres", "kapolsek", "kasat", "walikota"}
)
_DEPUTIES = frozenset({"bupati", "gubernur", "wali", "walikota"})
_MANY = frozenset(
    {
        *(f"kepala {part}" for part in ("bagian", "bidang", "lingkungan", "puskesmas", "sekolah", "seksi")),
        *(f"kepala {part}" for part in ("subbagian", "subbidang", "unit", "upt")),
        *(f"{head} {group}" for head in ("ketua", "sekretaris") for group in ("kelompok", "rt", "rw", "tim")),
    }
)
"""Offices of which an agency or a town has many."""
_ACTING = frozenset({"plt", "plh", "pj", "pjs"})
_OTHERS = frozenset({"anggota", "asisten", "badan", "bagian", "bidang", "dinas", "kantor", "staf", "tim", "wakil"})
"""Words that begin what is no person's name either: other offices, and agencies."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One term of an office, as a record tells it."""

    filed: Filed[Any]
    path: tuple[Step, ...]
    office: tuple[str, str]
    holder: str
    start: dt.date | None
    end: dt.date | None

    @property
    def first(self) -> dt.date:
        """The first day, as early as can be where none is recorded."""
        return self.start or dt.date.min

    @property
    def last(self) -> dt.date:
        """The last day, as late as can be where none is recorded."""
        return self.end or dt.date.max


def is_single(office: str) -> bool:
    """Tell whether an office has one holder at a time: a head, not a member, and not an acting one beside the head."""
    words = office.lower().replace(".", " ").split()
    if not words or words[0] in _ACTING:
        return False
    if words[0] == "wakil":
        return len(words) > 1 and words[1] in _DEPUTIES
    return words[0] in _HEADS


def is_office(text: str) -> bool:
    """Tell whether a text begins like an office or an agency and not like a person's name."""
    words = text.lower().replace(".", " ").split()
    return bool(words) and words[0] in _HEADS | _ACTING | _OTHERS


def is_told_apart(office: str, agency: str | None) -> bool:
    """Tell whether an office is told from its like elsewhere: 'Camat' or 'Ketua RT' alone may be of any place."""
    words = re.sub("[./]", " ", office.lower()).replace("sub ", "sub").split()
    if " ".join(words[:2]) in _MANY:
        return len(words) > 2 and agency is not None  # noqa: PLR2004 - more than the two words that many have
    return len(words) > 1 or agency is not None


def office_key(office: str, agency: str | None) -> tuple[str, str]:
    """Return what makes two offices the same: their words and their agency's, however they are spaced."""
    return " ".join(office.lower().split()), " ".join((agency or "").lower().split())


def overlapping(holdings: Iterable[Holding]) -> Iterator[tuple[Holding, Holding]]:
    """Yield (earlier, later) where an office passes on before its last holder has left; one shared day is fine."""
    latest: dict[tuple[str, str], Holding] = {}
    for holding in sorted(holdings, key=lambda each: (each.first, each.last)):
        before = latest.get(holding.office)
        if before is not None and before.last > holding.first:
            yield before, holding
        if before is None or holding.last >= before.last:
            latest[holding.office] = holding
