"""The choice of what to hide, as a problem: what may be hidden at which cost, and what must stay possible."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.disclosure.attack import Attack, Bounds, Completion
from generator.disclosure.lifting import low_columns
from generator.disclosure.releases import Cell, Release
from generator.disclosure.system import TOTAL, FigureRow, System, system_of
from generator.disclosure.world import DEPTH, World
from generator.model.case_report import ALL
from generator.model.team import Level

_WEIGHT = {Level.VILLAGE: 1, Level.DISTRICT: 4, Level.CITY: 16}
_MARGIN = 10

Counts = Mapping[tuple[str, str, str], int]
"""The clerk's true counts: smallest area, category, status."""


class ContradictionError(Exception):
    """The clerk's table cannot be true beside what was released before."""


class Secret(NamedTuple):
    """A sum of columns that must seem able to reach ``need``; its true value is smaller.

    ``joint``: the audit found it broken, though each place and each status in it by itself was safe.
    """

    columns: frozenset[int]
    need: int
    value: int
    joint: bool = False


@dataclass(frozen=True)
class Choice:
    """A release to be, with its true figures.

    ``rows``: its figures, which are the things to choose from. ``hidden`` and ``shown``: those whose mark is not free.
    """

    system: System
    number: int
    rows: Sequence[FigureRow]
    values: Sequence[int]
    costs: Sequence[int]
    hidden: frozenset[int]
    shown: frozenset[int]
    truth: Completion
    secrets: Sequence[Secret]
    ruled_out: tuple[frozenset[int], ...] = ()
    """Patterns that only a whole-number attacker breaks: something more than each must be hidden."""

    @property
    def free(self) -> list[int]:
        """The figures that may be hidden or shown."""
        return [number for number in range(len(self.rows)) if number not in self.hidden | self.shown]

    def cost(self, pattern: Iterable[int]) -> int:
        """Return the information that a pattern loses beyond what must be hidden."""
        return sum(self.costs[number] for number in pattern if number not in self.hidden)

    def figures(self, pattern: frozenset[int]) -> dict[Cell, int | None]:
        """Return the figures of the release with a pattern hidden."""
        return {
            row.cell: None if number in pattern else value
            for number, (row, value) in enumerate(zip(self.rows, self.values, strict=True))
        }

    def bounds(self, pattern: frozenset[int]) -> Bounds:
        """Return what an attacker would know with a pattern hidden."""
        return Bounds(self.system, [*self.others(), *self._as_released(pattern)])

    def others(self) -> list[FigureRow]:
        """Return the figures of all other releases."""
        return [row for row in self.system.rows if row.release != self.number]

    def _as_released(self, pattern: frozenset[int]) -> list[FigureRow]:
        return [row._replace(value=None) if number in pattern else row for number, row in enumerate(self.rows)]


def choice_of(world: World, group: Sequence[Release], last: Release, counts: Counts) -> Choice:
    """Return the problem for the last release of a group; its figures are the true ones.

    Raises ContradictionError where history rules the counts out, UndecidedError where the solver does not know.
    """
    breaking = frozenset({last.id}) if last.corrected else frozenset[str]()
    system = system_of(world, group, breaking)
    number = list(group).index(last)
    rows = [row for row in system.rows if row.release == number]
    values = [row.value or 0 for row in rows]
    hidden, shown = _forced(world, group, last, rows)
    made = Choice(
        system=system,
        number=number,
        rows=rows,
        values=values,
        costs=[_cost(world, row.cell, last) for row in rows],
        hidden=hidden,
        shown=shown,
        truth=_true_completion(system, number, counts),
        secrets=(),
    )
    return _with_secrets(made)


def _forced(
    world: World, group: Sequence[Release], last: Release, rows: Sequence[FigureRow]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return what must be hidden (small, hidden before) and what must be shown (an ordinary zero, shown before)."""
    before: dict[Cell, int | None] = {}
    for release in group:
        if release is not last and release.ours and release.period == last.period:
            before = {**release.figures, **before}
    hidden, shown = set(), set()
    for number, row in enumerate(rows):
        value, cell = row.value or 0, row.cell
        if world.is_small(value, cell.region, cell.category) or (cell in before and before[cell] is None):
            hidden.add(number)
        elif cell in before or (value == 0 and not world.hides_zero(cell.category)):
            shown.add(number)
    return frozenset(hidden), frozenset(shown)


def _cost(world: World, cell: Cell, release: Release) -> int:
    """Return what hiding a figure costs: more on a higher level, and tenfold for a margin of its table."""
    at_level = [each for each in release.figures if world.levels[each.region] is world.levels[cell.region]]
    by_category = cell.category == ALL and any(each.category != ALL for each in at_level)
    by_status = cell.status == TOTAL and any(each.status != TOTAL for each in at_level)
    return _WEIGHT[world.levels[cell.region]] * (_MARGIN if by_category or by_status else 1)


def _true_completion(system: System, number: int, counts: Counts) -> Completion:
    """Return whole numbers for all columns that agree with the true counts and with all that was released."""
    truth = [
        FigureRow(number, Cell("", "", status), terms, value, 0)
        for status, terms, value in _true_sums(system, number, counts)
    ]
    attack = Attack(Bounds(system, [*system.rows, *truth]))
    if not attack.feasible():
        raise ContradictionError
    return attack.completion()


def _true_sums(system: System, number: int, counts: Counts) -> Iterable[tuple[str, dict[int, int], int]]:
    split = any(release == number for release, _, __ in system.splits)
    for each in sorted(system.reported[number]):
        by_status: dict[str, int] = {}
        for (leaf, category, status), value in counts.items():
            if (leaf, category) in system.classes[each]:
                by_status[status] = by_status.get(status, 0) + value
        if split:
            for status, value in by_status.items():
                yield status, {system.splits[number, each, status]: 1}, value
        else:
            terms = {system.total(number, each, piece): 1 for piece in system.slices_of(number)}
            yield TOTAL, terms, sum(by_status.values())


def _with_secrets(choice: Choice) -> Choice:
    return replace(choice, secrets=[*_secret_columns(choice), *_secret_figures(choice)])


def _baseline(choice: Choice, level: Level) -> Attack:
    """Return the attack that is left with those figures alone that may be smaller than a level's threshold."""
    world = choice.system.world
    above = [
        row._replace(value=None) if number in choice.hidden else row
        for number, row in enumerate(choice.rows)
        if world.thresholds[world.levels[row.cell.region]] < world.thresholds[level]
        if DEPTH[world.levels[row.cell.region]] < DEPTH[level]
    ]
    return Attack(Bounds(choice.system, [*choice.others(), *above]))


def _secret_columns(choice: Choice) -> Iterable[Secret]:
    """Yield the elementary counts that are small."""
    world = choice.system.world
    small: dict[Level, set[int]] = {}
    for column, (leaf, sensitive) in _kinds(choice.system).items():
        value = choice.truth[column]
        if value < world.need(leaf) and (value or sensitive):
            small.setdefault(world.levels[leaf], set()).add(column)
    for level, columns in sorted(small.items()):
        need = max(1, world.thresholds[level])
        attack = _baseline(choice, level)
        low = low_columns(attack, columns, need)
        for column in sorted(columns):
            reach = attack.most([column]) if column in low else need
            if reach > choice.truth[column]:
                yield Secret(frozenset({column}), reach, choice.truth[column])


def _kinds(system: System) -> dict[int, tuple[str, bool]]:
    """Return a smallest area of each column, and whether it holds a sensitive category."""
    of_class = [
        (min(members)[0], any(category in system.world.sensitive for _, category in members))
        for members in system.classes
    ]
    totals = {column: of_class[key[0]] for key, column in system.totals.items()}
    return totals | {column: of_class[key[1]] for key, column in system.splits.items()}


def _secret_figures(choice: Choice) -> Iterable[Secret]:
    """Yield the figures that are hidden because they are small."""
    world = choice.system.world
    attacks: dict[Level, Attack] = {}
    for number in sorted(choice.hidden):
        row, value = choice.rows[number], choice.values[number]
        if world.is_small(value, row.cell.region, row.cell.category) and len(row.terms) > 1:
            level = world.levels[row.cell.region]
            if level not in attacks:
                attacks[level] = _baseline(choice, level)
            need = world.need(row.cell.region)
            reach = min(need, attacks[level].most(row.terms, need))
            if reach > value:
                yield Secret(frozenset(row.terms), reach, value)
