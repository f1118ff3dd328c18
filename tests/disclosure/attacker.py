"""An attacker that shares nothing with the program's: it writes down every way in which releases can be true.

A world here is as small as that allows; the rules are told anew, from the definitions.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from generator.disclosure.releases import STATUSES, Cell, Release
from generator.disclosure.world import World
from generator.model.team import Level

CAP = 7
"""As high as a count goes that nothing printed bounds: above every threshold of these worlds."""

_ORDER = {Level.CITY: 0, Level.DISTRICT: 1, Level.VILLAGE: 2}


class Atom(NamedTuple):
    """A smallest area, a category, a month, and a status where the release tells any."""

    leaf: str
    category: str
    month: int
    status: str


class Given(NamedTuple):
    """The atoms of a statistic, by their numbers, and what is known of their sum: a value, or a least one."""

    atoms: tuple[int, ...]
    value: int | None
    least: int


class Seen(NamedTuple):
    """A statistic that can only be small, with its bounds."""

    cell: Cell
    months: frozenset[int]
    low: int
    high: int


Truth = tuple[int, ...]


def atoms_of(world: World, months: list[int], *, split: bool) -> list[Atom]:
    """Return the atoms of a world over some months."""
    leaves = [code for code, within in world.leaves.items() if within == (code,)]
    statuses = STATUSES if split else ("",)
    return [Atom(*each) for each in product(leaves, world.categories, months, statuses)]


def inside(world: World, cell: Cell, months: frozenset[int], atoms: list[Atom]) -> tuple[int, ...]:
    """Return the numbers of the atoms that a statistic adds up."""
    return tuple(
        number
        for number, atom in enumerate(atoms)
        if atom.leaf in world.leaves[cell.region]
        if atom.category in _counted(world, cell.category)
        if cell.status in {"semua", atom.status}
        if atom.month in months
    )


def _counted(world: World, kind: str) -> frozenset[str]:
    """Return the categories that a figure counts: all, those of a sum, or one."""
    return frozenset(world.categories) if kind == "semua" else world.groups.get(kind, frozenset({kind}))


def truths(given: list[Given], width: int) -> Iterator[Truth]:
    """Yield every truth that agrees with everything given."""
    exact = [each for each in given if each.value is not None]
    rows = [[place for place, each in enumerate(exact) if number in each.atoms] for number in range(width)]
    last = [max(each.atoms, default=-1) for each in exact]
    left = [each.value or 0 for each in exact]
    if any(end < 0 and rest for end, rest in zip(last, left, strict=True)):
        return
    for found in _filled(rows, last, left, []):
        if all(sum(found[number] for number in each.atoms) >= each.least for each in given if each.value is None):
            yield found


def _filled(rows: list[list[int]], last: list[int], left: list[int], begun: list[int]) -> Iterator[Truth]:
    number = len(begun)
    if number == len(rows):
        yield tuple(begun)
        return
    ends = [left[row] for row in rows[number] if last[row] == number]
    most = min((left[row] for row in rows[number]), default=CAP)
    for value in range(most + 1) if not ends else [end for end in ends[:1] if end <= most and len(set(ends)) == 1]:
        rest = list(left)
        for row in rows[number]:
            rest[row] -= value
        yield from _filled(rows, last, rest, [*begun, value])


def givens(world: World, releases: list[Release], atoms: list[Atom], above: int = 9) -> list[Given]:
    """Return what releases tell of the levels ``above`` a depth: sums, and that no ordinary zero is hidden."""
    found = []
    for release in releases:
        for cell, value in release.figures.items():
            if _ORDER[world.levels[cell.region]] < above:
                certain = not world.sensitive & _counted(world, cell.category)
                found.append(Given(inside(world, cell, release.months, atoms), value, int(certain)))
    return found


def seen(world: World, releases: list[Release], atoms: list[Atom]) -> set[Seen] | None:
    """Return every statistic that can only be small and is better known than from above; None: nothing can be true."""
    every = list(truths(givens(world, releases, atoms), len(atoms)))
    if not every:
        return None
    baselines = {
        level: list(truths(givens(world, releases, atoms, depth), len(atoms))) if depth else []
        for level, depth in _ORDER.items()
    }
    found = set()
    for cell, months in _statistics(world, releases, atoms):
        numbers = inside(world, cell, months, atoms)
        low, high = _ends(every, numbers)
        marked = any(release.months == months and cell in release.figures for release in releases)
        if _only_small(world, cell, low, high, marked=marked):
            widest = baselines[world.levels[cell.region]]
            if not widest or _ends(widest, numbers) != (low, high):
                found.add(Seen(cell, months, low, high))
    return found


def _ends(every: list[Truth], numbers: tuple[int, ...]) -> tuple[int, int]:
    sums = [sum(truth[number] for number in numbers) for truth in every]
    return min(sums), max(sums)


def _only_small(world: World, cell: Cell, low: int, high: int, *, marked: bool) -> bool:
    level = world.levels[cell.region]
    zero = bool(world.sensitive & _counted(world, cell.category))
    if level is Level.CITY and not marked:
        zero = False
    return high < max(1, world.thresholds[level]) and (low >= 1 or zero)


def _statistics(world: World, releases: list[Release], atoms: list[Atom]) -> Iterator[tuple[Cell, frozenset[int]]]:
    """Yield every statistic of areas, categories, statuses and runs of months that is not printed."""
    printed = {
        (cell, release.months) for release in releases for cell, value in release.figures.items() if value is not None
    }
    edges = sorted({edge for release in releases for edge in (min(release.months), max(release.months) + 1)})
    spans = [frozenset(range(first, last)) for first in edges for last in edges if first < last]
    statuses = ("semua", *sorted({atom.status for atom in atoms} - {""}))
    kinds = (*world.categories, *world.groups, "semua")
    for region, category, status, months in product(world.levels, kinds, statuses, spans):
        if (Cell(region, category, status), months) not in printed and inside(
            world, Cell(region, category, status), months, atoms
        ):
            yield Cell(region, category, status), months
