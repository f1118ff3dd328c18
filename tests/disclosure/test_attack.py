"""The audit's attack: the same as that of an attacker who writes down every way in which releases can be true."""

import datetime as dt
import random

import pytest

from generator.disclosure.attack import Attack, Bounds
from generator.disclosure.examination import Verdict, examine
from generator.disclosure.releases import Cell, Release
from generator.disclosure.solver import Program, Row, UndecidedError
from generator.disclosure.system import system_of
from generator.disclosure.world import World
from generator.model.team import Level
from tests.disclosure.attacker import Seen, seen
from tests.disclosure.small_worlds import small_case

SYSTEMS, PART = 1000, 50
CITY = World(
    parents={"1": None, "1.1": "1", "1.2": "1", "1.3": "1", "1.4": "1"},
    levels={"1": Level.CITY} | {f"1.{number}": Level.DISTRICT for number in range(1, 5)},
    categories=("a", "b", "c", "d"),
    sensitive=frozenset(),
    thresholds={Level.CITY: 1, Level.DISTRICT: 5, Level.VILLAGE: 5},
)


def told(verdict: Verdict) -> set[Seen] | None:
    """Return what a verdict says, as the other attacker says it."""
    if verdict.contradiction is not None:
        return None
    return {Seen(each.cell, each.months, *each.interval) for each in verdict.exposures}


def table(rows: list[str], *, margins: bool = True, number: int = 1) -> Release:
    """Return a release of four areas by four categories; x is hidden, and margins are those of ``rows``' true values.

    A hidden value is written x7: x, and its true value.
    """
    cells = [row.split() for row in rows]
    truth = [[int(field.lstrip("x")) for field in row] for row in cells]
    figures: dict[Cell, int | None] = {}
    for line, row in enumerate(cells):
        for column, field in enumerate(row):
            cell = Cell(f"1.{line + 1}", "abcd"[column], "semua")
            figures[cell] = None if field.startswith("x") else truth[line][column]
        if margins:
            figures[Cell(f"1.{line + 1}", "semua", "semua")] = sum(truth[line])
    for column in range(len(cells[0])) if margins else ():
        figures[Cell("1", "abcd"[column], "semua")] = sum(row[column] for row in truth)
    months = frozenset(range(1, number + 1))
    return Release(f"r{number}", "2024", dt.date(2024, number, 28), months, figures)


@pytest.mark.parametrize("first", range(0, SYSTEMS, PART))
def test_attack_finds_what_enumeration_finds(first: int) -> None:
    for seed in range(first, first + PART):
        world, releases, atoms = small_case(random.Random(seed))
        assert told(examine(world, releases)) == seen(world, releases, atoms), seed


def test_most_small_systems_give_something_away_and_some_do_not() -> None:
    """The comparison above would prove little if all systems were alike."""
    found = [bool(seen(*small_case(random.Random(seed)))) for seed in range(60)]
    assert 1 <= found.count(False) <= 30


def test_small_sum_of_cells_is_never_derivable_where_every_small_cell_may_be_large() -> None:
    """The sufficient rule, against random sums."""
    chance = random.Random(7)
    tried = 0
    for seed in range(150):
        world, releases, atoms = small_case(random.Random(seed))
        system = system_of(world, releases[:1])
        attack = Attack(Bounds(system, system.rows))
        if not attack.feasible() or any(attack.most([column]) < 3 for column in range(system.width)):
            continue
        for _ in range(10):
            columns = chance.sample(range(system.width), chance.randint(1, system.width))
            assert attack.most(columns) >= 3, (seed, len(atoms))
            tried += 1
    assert tried > 50


def test_two_ones_under_printed_zeros_do_not_cover_each_other() -> None:
    rows = ["x1 x1 0 0", "9 9 9 9", "9 9 9 9", "9 9 9 9"]
    found = told(examine(CITY, [table(rows)]))
    assert {(each.cell[:2], each.low, each.high) for each in found or ()} == {
        (("1.1", "a"), 1, 1),
        (("1.1", "b"), 1, 1),
    }


def test_line_with_two_hidden_cells_can_still_be_exact() -> None:
    """Every line of the table has two hidden cells or none, and still blocks that meet in one line part its cells."""
    rows = ["x2 x30 9 9", "x30 x3 x8 9", "9 x9 x4 x30", "9 9 x30 x4"]
    ends = {each.cell[:2]: (each.low, each.high) for each in told(examine(CITY, [table(rows)])) or ()}
    assert ends == {}
    rows = ["x2 x30 9 9", "x30 x7 9 9", "9 9 x2 x3", "9 9 x3 x4"]
    ends = {each.cell[:2]: (each.low, each.high) for each in told(examine(CITY, [table(rows)])) or ()}
    assert ends == {("1.3", "c"): (1, 4), ("1.3", "d"): (1, 4), ("1.4", "c"): (1, 4)}


def test_linked_pair_gives_away_together_what_neither_does_alone() -> None:
    rows = ["x3 x30 x9 9", "x30 x30 9 9", "9 9 9 9", "9 9 9 9"]
    later = ["7 x40 x12 9", "x30 x30 9 9", "9 9 9 9", "9 9 9 9"]
    alone = [told(examine(CITY, [table(rows)])), told(examine(CITY, [table(later, number=2)]))]
    together = told(examine(CITY, [table(rows), table(later, number=2)]))
    assert alone == [set(), set()]
    assert together is not None
    assert together != set()


@pytest.mark.parametrize(
    ("declared", "given_away"),
    [
        ({}, False),
        ({Cell("1.1", "c", "semua"): 9}, False),
        ({Cell("1.1", "b", "semua"): 30}, True),
        ({Cell("1.1", "a", "semua"): 2}, False),  # what others published themselves no mark of ours can hide
    ],
)
def test_declared_outside_figure_counts_for_the_attack(declared: dict[Cell, int], *, given_away: bool) -> None:
    rows = ["x2 x30 9 9", "x30 x40 9 9", "9 9 9 9", "9 9 9 9"]
    own = table(rows)
    other = Release("<1>", "2024", dt.date.min, own.months, dict(declared), ours=False)
    found = {each.cell for each in examine(CITY, [other, own]).exposures}
    assert (Cell("1.1", "a", "semua") in found) == given_away


def test_contradiction_is_told_of_the_release_that_brings_it() -> None:
    first, second = table(["9 9 9 9"] * 4), table(["8 9 9 9", *["9 9 9 9"] * 3], number=2)
    assert examine(CITY, [first, second]).contradiction == 1


def test_correction_may_contradict() -> None:
    first, second = table(["9 9 9 9"] * 4), table(["8 9 9 9", *["9 9 9 9"] * 3], number=2)
    corrected = Release(second.id, second.period, second.released, second.months, second.figures, corrected=True)
    assert examine(CITY, [first, corrected]) == Verdict()


def test_solver_without_an_answer_is_no_answer() -> None:
    program = Program([float("inf")], [Row({0: 1}, 0, float("inf"))])
    with pytest.raises(UndecidedError):
        program.maximise({0: 1.0})
