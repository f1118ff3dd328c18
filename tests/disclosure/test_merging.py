"""Groups and blocks of columns: whatever is asked, the same answer as from the columns themselves."""

import datetime as dt
import random
from dataclasses import replace

import numpy as np
import pytest

from generator.disclosure.asking import Asked, NoGridError
from generator.disclosure.attack import Attack, Bounds
from generator.disclosure.clerk_table import ClerkTable
from generator.disclosure.cuts import Separation
from generator.disclosure.examination import examine
from generator.disclosure.merging import Limit, Merged, Sums
from generator.disclosure.problem import Choice, Secret, choice_of
from generator.disclosure.protecting import Protection
from generator.disclosure.releases import STATUSES, Cell, Release
from generator.disclosure.solver import Program
from generator.disclosure.system import system_of
from generator.disclosure.world import World
from generator.model.settings import TablePlan
from generator.model.team import Level
from tests.disclosure.attacker import Atom, atoms_of, inside, seen
from tests.disclosure.test_attack import told

MONTHS = frozenset({1})
Counts = dict[tuple[str, str, str], int]


def status_above(seed: int, districts: int = 3) -> tuple[World, Release, Counts]:
    """Return a release that tells statuses of the city only, and categories of its districts, in truth."""
    chance = random.Random(seed)
    parents: dict[str, str | None] = {"1": None} | {f"1.{number}": "1" for number in range(1, districts + 1)}
    world = World(
        parents=parents,
        levels={code: Level.DISTRICT if "." in code else Level.CITY for code in parents},
        categories=("a", "b"),
        sensitive=frozenset(chance.sample(("a", "b"), chance.randint(0, 2))),
        thresholds={Level.CITY: 1, Level.DISTRICT: 3, Level.VILLAGE: 3},
    )
    counts = {
        (leaf, category, status): chance.choice((0, 0, 1, 2)) for leaf, category in world.pairs for status in STATUSES
    }
    atoms = [Atom(leaf, category, 1, status) for leaf, category, status in counts]
    values = list(counts.values())
    cells = [Cell("1", category, status) for category in ("semua", "a", "b") for status in ("semua", *STATUSES)]
    cells += [Cell(code, category, "semua") for code in parents if code != "1" for category in ("semua", "a", "b")]
    figures: dict[Cell, int | None] = {
        cell: sum(values[number] for number in inside(world, cell, MONTHS, atoms)) for cell in cells
    }
    return world, Release("r", "2024-01", dt.date(2024, 2, 1), MONTHS, figures), counts


def masked(world: World, release: Release, chance: random.Random, *, city: bool = True) -> Release:
    """Hide what is small, and something besides; of the city only if told so."""
    rate = chance.choice((0.0, 0.2, 0.5))
    figures = dict(release.figures)
    for cell, value in release.figures.items():
        small = world.is_small(value or 0, cell.region, cell.category)
        if (city or cell.region != "1") and (small or (value and chance.random() < rate)):
            figures[cell] = None
    return Release(release.id, release.period, release.released, release.months, figures)


def attack_of(seed: int) -> Attack:
    """Return the attack on such a release."""
    world, release, _ = status_above(seed)
    system = system_of(world, [masked(world, release, random.Random(seed))])
    return Attack(Bounds(system, system.rows))


def in_columns(attack: Attack, columns: list[int], sign: int) -> int:
    """Return the end of a sum, asked of the solver in columns, without groups."""
    bounds = attack.bounds
    answer = Program([bounds.high] * bounds.width, bounds.rows(), whole=True).maximise(dict.fromkeys(columns, sign))
    assert answer is not None
    return sign * round(answer.value)


@pytest.mark.parametrize("seed", range(30))
def test_any_sum_has_the_same_ends_as_in_columns(seed: int) -> None:
    attack, chance = attack_of(seed), random.Random(seed)
    for _ in range(12):
        columns = sorted(chance.sample(range(attack.bounds.width), chance.randint(1, attack.bounds.width)))
        endless = attack.bounds.high  # beyond all that is printed
        assert min(attack.most(columns), endless) == min(in_columns(attack, columns, 1), endless)
        assert attack.least(columns) == in_columns(attack, columns, -1)


def test_some_of_these_sums_are_parts_of_blocks_and_some_are_no_grid() -> None:
    """The comparison above would prove little if there were none."""
    parts = grids = 0
    for seed in range(10):
        attack = attack_of(seed)
        for block in attack.merged.blocks:
            group = int(block.groups[0, 0])
            column = [int(np.flatnonzero(attack.merged.group_of == group)[0])]
            parts += len(Asked(attack.merged, column, most=True).parts)
            corner = [int(np.flatnonzero(attack.merged.group_of == block.groups[1, 1])[0])]
            with pytest.raises(NoGridError):
                Asked(attack.merged, column + corner, most=True)
            grids += 1
    assert parts >= 10
    assert grids >= 10


@pytest.mark.parametrize("seed", range(30))
def test_what_is_found_is_written_out_as_large_as_it_is_said_to_be(seed: int) -> None:
    attack, chance = attack_of(seed), random.Random(seed)
    attack.feasible()
    found = attack.pool[0]
    for _ in range(20):
        columns, most = chance.sample(range(attack.bounds.width), 1), chance.random() < 0.5
        asked = Asked(attack.merged, columns, most=most)
        whole = asked.written_out(found, attack.merged.in_groups(found))
        assert attack.merged.gathered(whole.tolist()) == found.tolist()
        assert asked.value(whole) == asked.values(attack.pool)[0]


@pytest.mark.parametrize("seed", range(25))
def test_statuses_told_above_give_away_what_enumeration_finds(seed: int) -> None:
    world, release, _ = status_above(seed, districts=2)
    hidden = masked(world, release, random.Random(seed), city=False)  # else enumeration would not end
    assert told(examine(world, [hidden])) == seen(world, [hidden], atoms_of(world, [1], split=True))


def linear_most(choice: Choice, pattern: frozenset[int], secret: Secret) -> float:
    """Return how large a secret can be for a linear attacker, in columns."""
    bounds = choice.bounds(pattern)
    answer = Program([bounds.high] * bounds.width, bounds.rows()).maximise(dict.fromkeys(secret.columns, 1.0))
    assert answer is not None
    return answer.value


def lacking_pairs(seed: int, *, joint: bool) -> list[tuple[bool, bool]]:
    """Return of some random secrets and patterns whether the secret lacks something, for the chooser and in columns."""
    world, release, counts = status_above(seed)
    choice, chance = choice_of(world, [release], release, counts), random.Random(seed)
    pairs = []
    for _ in range(8):
        category, status = chance.choice(("a", "b", "semua")), chance.choice(STATUSES)
        columns = frozenset(choice.system.terms(0, Cell(f"1.{chance.randint(1, 3)}", category, status)))
        value = sum(choice.truth[column] for column in columns)
        secret = Secret(columns, value + chance.randint(1, 3), value, joint=joint)
        extra = frozenset(chance.sample(choice.free, chance.randint(0, len(choice.free))))
        found = Separation(replace(choice, secrets=[secret])).lacking(dict.fromkeys(extra, 1.0))
        pairs.append((found, linear_most(choice, choice.hidden | extra, secret) < secret.need - 1e-3))
    return pairs


@pytest.mark.parametrize("seed", range(30))
def test_joint_secret_is_lacking_where_it_is_in_columns(seed: int) -> None:
    """For the chooser a sum over places and statuses is what both can hold at once."""
    assert all(found == lacks for found, lacks in lacking_pairs(seed, joint=True))


def test_elementary_secret_is_asked_less_of_and_never_more() -> None:
    """A place by itself and a status by itself may be safe where both at once are not; the audit tells those."""
    pairs = [pair for seed in range(30) for pair in lacking_pairs(seed, joint=False)]
    assert (True, False) not in pairs
    assert 0 < pairs.count((False, True)) < pairs.count((True, True))


@pytest.mark.parametrize(
    ("found", "holds"),
    [([1, 2, 3], True), ([2, 2, 3], False), ([-1, 4, 3], False), ([1, 2, 0], False), ([3, 0, 9], False)],
)
def test_whole_numbers_are_held_to_every_limit(found: list[int], *, holds: bool) -> None:
    known = [Limit({0: 1, 1: 1}, 3, 3), Limit({2: 1}, 1, None), Limit({}, 0, 0)]
    assert Sums(known, 3, 8).hold_for(np.array(found)) is holds


def test_empty_sum_above_zero_holds_for_nothing() -> None:
    assert not Sums([Limit({}, 4, 4)], 1, 8).hold_for(np.array([1]))


def test_figures_too_large_to_be_added_exactly_are_refused() -> None:
    with pytest.raises(OverflowError):
        Sums([], 4, 2**61)


def test_columns_of_the_same_sums_are_one_and_a_printed_zero_settles_its_own() -> None:
    known = [Limit({0: 1, 1: 1, 2: 1, 3: 1}, 5, 5), Limit({2: 1, 3: 1}, 0, 0), Limit({0: 1}, 0, None)]
    merged = Merged(known, 4, 99)
    assert merged.group_of.tolist() == [0, 0, 1, 1]
    assert merged.highs == [5, 0]


@pytest.mark.parametrize("seed", [11, 13, 41, 63, 64, 99])
def test_what_only_the_audit_finds_broken_is_kept_without_giving_up_a_level(seed: int) -> None:
    """In these the first pattern is safe for each place and each status, but not for what is of both."""
    world, _, counts = status_above(seed, districts=4)
    plans = (
        TablePlan(tingkat=Level.CITY, silang=("kategori", "status")),  # type: ignore[call-arg]
        TablePlan(tingkat=Level.DISTRICT, silang=("kategori",)),  # type: ignore[call-arg]
    )
    draft = Release("r", "2024-01", dt.date(2024, 2, 1), MONTHS, {})
    found = Protection(world, (), plans, ClerkTable(counts, frozenset()), draft, random.Random(seed)).protect()
    assert examine(world, [found.release]).safe
    assert found.left_out == {}
