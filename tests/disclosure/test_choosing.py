"""The chooser: as cheap as exhaustive search finds it, safe against whole numbers, never the same by rule."""

import datetime as dt
import itertools
import random
from functools import lru_cache
from itertools import combinations, islice

import pytest

from generator.disclosure.attack import Attack
from generator.disclosure.choosing import Chooser, ImpossibleError
from generator.disclosure.clerk_table import ClerkTable
from generator.disclosure.examination import examine
from generator.disclosure.problem import Choice, choice_of
from generator.disclosure.protecting import Protection
from generator.disclosure.release_file import release_text
from generator.disclosure.releases import STATUSES, Cell, Release
from generator.disclosure.system import TOTAL
from generator.disclosure.world import World
from generator.model.settings import TablePlan
from generator.model.team import Level
from tests.disclosure.attacker import Atom, inside

MONTHS = frozenset({1})


def small_world(seed: int) -> tuple[World, dict[tuple[str, str, str], int]]:
    """Return a world of few areas and categories, and its true counts."""
    chance = random.Random(seed)
    areas, categories = chance.choice(((3, 2), (2, 3), (3, 3)))
    parents: dict[str, str | None] = {"1": None} | {f"1.{number}": "1" for number in range(1, areas + 1)}
    world = World(
        parents=parents,
        levels={code: Level.DISTRICT if "." in code else Level.CITY for code in parents},
        categories=("a", "b", "c")[:categories],
        sensitive=frozenset(chance.sample(("a", "b"), chance.randint(0, 1))),
        thresholds={Level.CITY: 1, Level.DISTRICT: 4, Level.VILLAGE: 4},
    )
    return world, {
        (leaf, category, status): chance.choice((0, 1, 2, 5, 9, 12)) if status == STATUSES[0] else 0
        for leaf, category in world.pairs
        for status in STATUSES
    }


def small_choice(seed: int) -> tuple[World, Release, Choice]:
    """Return the problem of a table of such a world."""
    world, counts = small_world(seed)
    atoms = [Atom(leaf, category, 1, status) for leaf, category, status in counts]
    values = list(counts.values())
    figures: dict[Cell, int | None] = {
        cell: sum(values[number] for number in inside(world, cell, MONTHS, atoms))
        for region in world.levels
        for cell in (Cell(region, category, TOTAL) for category in ("semua", *world.categories))
    }
    release = Release("r", "2024-01", dt.date(2024, 2, 1), MONTHS, figures)
    return world, release, choice_of(world, [release], release, counts)


def keeps_secrets(choice: Choice, pattern: frozenset[int]) -> bool:
    """Tell whether a whole-number attacker finds every secret able to be large."""
    attack = Attack(choice.bounds(pattern))
    return all(attack.most(secret.columns, secret.need) >= secret.need for secret in choice.secrets)


def cheapest(choice: Choice) -> int | None:
    """Return the least cost of a safe pattern, by trying all of them."""
    costs: list[int] = []
    for size in range(len(choice.free) + 1):
        for extra in combinations(choice.free, size):
            cost = choice.cost(extra)
            if (not costs or cost < min(costs)) and keeps_secrets(choice, choice.hidden | set(extra)):
                costs.append(cost)
    return min(costs, default=None)


@pytest.mark.parametrize("seed", range(40))
def test_chooser_is_as_cheap_as_exhaustive_search(seed: int) -> None:
    _, __, choice = small_choice(seed)
    best = cheapest(choice) if len(choice.free) <= 9 else None
    try:
        pattern = Chooser(choice, random.Random(seed)).choose()
    except ImpossibleError:
        assert best is None
        return
    assert keeps_secrets(choice, pattern.hidden)
    if best is not None:
        assert best <= pattern.cost <= best * 1.05
        assert pattern.bound <= best


@lru_cache(maxsize=1)
def solvable(count: int = 20) -> list[int]:
    """Return the first seeds of choices that some pattern makes safe."""
    return list(islice(filter(_is_solvable, itertools.count()), count))


def _is_solvable(seed: int) -> bool:
    try:
        Chooser(small_choice(seed)[2], random.Random(seed)).choose()
    except ImpossibleError:
        return False
    return True


@pytest.mark.parametrize("number", range(12))
def test_dive_is_safe_and_near_the_optimum(number: int) -> None:
    seed = solvable()[number]
    _, __, choice = small_choice(seed)
    exact = Chooser(choice, random.Random(seed)).choose()
    dived = Chooser(choice, random.Random(seed), budget=0).choose()
    assert keeps_secrets(choice, dived.hidden)
    assert dived.cost <= max(exact.cost * 1.1, exact.cost + 8)


def test_ties_are_broken_by_chance() -> None:
    """Whoever runs the chooser again need not get the same pattern; none costs more than chance may add."""
    differing = 0
    for seed in range(30):
        _, __, choice = small_choice(seed)
        try:
            patterns = [Chooser(choice, random.Random(number)).choose() for number in range(8)]
        except ImpossibleError:
            continue
        differing += len({pattern.hidden for pattern in patterns}) > 1
        assert max(pattern.cost for pattern in patterns) <= min(pattern.cost for pattern in patterns) * 1.05
    assert differing >= 3


@pytest.mark.parametrize("number", range(20))
def test_two_worlds_give_the_same_bytes(number: int) -> None:
    """With the hidden truth replaced by any other that fits, nothing of what is written differs."""
    seed = solvable()[number]
    world, release, choice = small_choice(seed)
    pattern = Chooser(choice, random.Random(seed)).choose()
    attack = Attack(choice.bounds(pattern.hidden))
    texts = {release_text(_as(release, choice.figures(pattern.hidden)), world)}
    for secret in choice.secrets:
        attack.most(secret.columns, secret.need)
        other = attack.completion()
        values = [sum(other[column] for column in row.terms) for row in choice.rows]
        assert values != list(choice.values)
        figures = {
            row.cell: None if number in pattern.hidden else values[number] for number, row in enumerate(choice.rows)
        }
        texts.add(release_text(_as(release, figures), world))
    assert len(texts) == 1


def _as(release: Release, figures: dict[Cell, int | None]) -> Release:
    return Release(release.id, release.period, release.released, release.months, figures)


@pytest.mark.parametrize("seed", range(20))
def test_protection_ends_with_what_the_audit_finds_safe(seed: int) -> None:
    world, counts = small_world(seed)
    plans = (
        TablePlan(tingkat=Level.CITY, silang=("kategori",)),  # type: ignore[call-arg]
        TablePlan(tingkat=Level.DISTRICT, silang=("kategori",)),  # type: ignore[call-arg]
    )
    draft = Release("r", "2024-01", dt.date(2024, 2, 1), MONTHS, {})
    found = Protection(world, (), plans, ClerkTable(counts, frozenset()), draft, random.Random(seed)).protect()
    assert examine(world, [found.release]).safe
    assert any(found.release.figures.values())
