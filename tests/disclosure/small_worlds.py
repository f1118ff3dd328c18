"""Small made-up worlds with releases, drawn at random."""

import datetime as dt
import random

from generator.disclosure.releases import STATUSES, Cell, Release
from generator.disclosure.world import World
from generator.model.team import Level
from tests.disclosure.attacker import Atom, atoms_of, inside

SHAPES = (
    ({"1": None, "1.1": "1", "1.2": "1", "1.1.1": "1.1", "1.1.2": "1.1", "1.2.1": "1.2"}, 2, [[1]], False),
    ({"1": None, "1.1": "1", "1.2": "1", "1.1.1": "1.1", "1.1.2": "1.1"}, 1, [[1], [1, 2]], False),
    ({"1": None, "1.1": "1", "1.2": "1"}, 2, [[1], [2], [1, 2]], False),
    ({"1": None, "1.1": "1", "1.2": "1", "1.3": "1"}, 2, [[1]], False),
    ({"1": None, "1.1": "1", "1.2": "1"}, 1, [[1]], True),
    ({"1": None, "1.1": "1", "1.2": "1"}, 1, [[1], [1, 2], [1, 2, 3]], False),
)
"""Areas with their parents, how many categories, the months of each release, whether statuses are told."""

_LEVELS = (Level.CITY, Level.DISTRICT, Level.VILLAGE)


def small_world(chance: random.Random, parents: dict[str, str | None], categories: int) -> World:
    """Return a world of few areas, with low thresholds."""
    names = ("biasa", "peka")[:categories] if chance.random() < 0.5 else ("peka", "biasa")[:categories]
    return World(
        parents=parents,
        levels={code: _LEVELS[code.count(".")] for code in parents},
        categories=names,
        sensitive=frozenset({"peka"}) & frozenset(names),
        thresholds={Level.CITY: 1, Level.DISTRICT: 3, Level.VILLAGE: 3},
    )


def small_case(chance: random.Random) -> tuple[World, list[Release], list[Atom]]:
    """Return releases of a random truth, in which small figures and some others are hidden and some left out."""
    parents, categories, spans, split = chance.choice(SHAPES)
    world = small_world(chance, parents, categories)
    atoms = atoms_of(world, sorted({month for months in spans for month in months}), split=split)
    truth = [chance.choice((0, 0, 1, 1, 2, 3, 4)) for _ in atoms]
    return world, [_release(chance, world, (atoms, truth), months) for months in spans], atoms


def _release(chance: random.Random, world: World, counted: tuple[list[Atom], list[int]], months: list[int]) -> Release:
    atoms, truth = counted
    statuses = ("semua", *STATUSES) if atoms[0].status else ("semua",)
    rate = chance.choice((0.0, 0.1, 0.4))
    figures: dict[Cell, int | None] = {}
    for region in world.levels:
        for category in ("semua", *world.categories):
            for status in statuses:
                cell = Cell(region, category, status)
                value = sum(truth[number] for number in inside(world, cell, frozenset(months), atoms))
                if chance.random() < 0.15 and len(figures) > 1:
                    continue
                hidden = world.is_small(value, region, category) or chance.random() < rate
                ordinary_zero = value == 0 and not world.hides_zero(category)
                figures[cell] = None if hidden and not ordinary_zero else value
    day = dt.date(2024, 1, 1) + dt.timedelta(days=len(months) * 40 + months[0])
    return Release(f"r{months[0]}-{months[-1]}", "2024", day, frozenset(months), figures)
