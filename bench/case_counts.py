"""Made-up case counts of the invented city: a world of 22 kelurahan, counts drawn at random, releases of them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

from bench import city
from generator.disclosure.clerk_table import ClerkTable
from generator.disclosure.protecting import Protected, Protection
from generator.disclosure.releases import STATUSES, Release, months_of
from generator.disclosure.world import LEVELS, World
from generator.model.settings import TablePlan
from generator.model.team import Level

_OFTEN = (0.2, 0.5, 1, 2)
"""How many cases an elementary count has on the average, before its own luck."""

_LUCK = (0.1, 0.3, 1, 1, 3)
_SENSITIVE = (0.2, 0.5, 0.8)
Counts = Mapping[tuple[str, str, str], int]


class Town(NamedTuple):
    """A world and how often cases happen in it."""

    world: World
    often: float
    chance: Random


def plans(*crossed: tuple[Level, str]) -> tuple[TablePlan, ...]:
    """Return tables, each a level and what it is crossed with."""
    made = (TablePlan(tingkat=level, silang=tuple(words.split())) for level, words in crossed)  # type: ignore[call-arg]
    return tuple(made)


DEFAULT = plans((Level.CITY, "kategori status"), (Level.DISTRICT, "kategori"), (Level.VILLAGE, ""))
LINKED = plans((Level.CITY, "kategori"), (Level.DISTRICT, "kategori"))
EVERYTHING = plans(*((level, "kategori status") for level in Level if level in {*LEVELS.values()}))


def made_up_world(chance: Random, categories: int) -> World:
    """Return the city's areas with some categories, of which some are sensitive and perhaps one is about children."""
    rows = [row for row in list(city.region_rows())[1:] if row[2] in LEVELS]
    names = tuple(f"k{number}" for number in range(1, categories + 1))
    share = chance.choice(_SENSITIVE)
    return World(
        parents={code: parent for code, _, __, parent in rows},
        levels={code: LEVELS[level] for code, _, level, __ in rows},
        categories=names,
        sensitive=frozenset(name for name in names if chance.random() < share),
        thresholds={Level.CITY: 1, Level.DISTRICT: 5, Level.VILLAGE: 5},
        children=frozenset({names[-1]} if chance.random() < 1 / 2 else ()),
    )


def town(seed: int, categories: int | None = None) -> Town:
    """Return a made-up town; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - made-up numbers
    world = made_up_world(chance, categories or chance.choice((5, 8, 9)))
    return Town(world, chance.choice(_OFTEN), chance)


def made_up_counts(of: Town) -> dict[tuple[str, str, str], int]:
    """Return counts by kelurahan, category and status: most of them small, some not, many zero."""
    return {
        (leaf, category, status): _count(of.chance, of.often * of.chance.choice(_LUCK))
        for leaf, category in of.world.pairs
        for status in STATUSES
    }


def _count(chance: Random, mean: float) -> int:
    found = 0
    while chance.random() < mean / (1 + mean):
        found += 1
    return found


def draft(period: str, number: int = 0) -> Release:
    """Return the release of a period to be, a while after its end."""
    months = months_of(period)
    day = dt.date(max(months) // 12, 1, 28) + dt.timedelta(days=366 + number)
    return Release(f"kasus-{period.lower()}", period, day, months, {})


def protected(
    of: Town, counts: Counts, planned: Sequence[TablePlan], order: Release, history: Sequence[Release] = ()
) -> Protected:
    """Protect a release of counts. Raises NoReleaseError, UndecidedError."""
    return Protection(of.world, history, planned, ClerkTable(counts, frozenset()), order, of.chance).protect()
