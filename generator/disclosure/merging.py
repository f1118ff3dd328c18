"""Columns that nothing known tells apart, as one: the same attack on a smaller program.

What is hidden and may be zero says nothing; a printed zero settles its columns. Of the columns that then stand in the
same sums, any one can hold what all of them hold together: they are one group. Where each of some groups stands for one
of several places and one of several statuses, and no sum tells which place goes with which status, the sums over places
and those over statuses are all that matters: they are one block, of which any totals that agree can be filled in.
Whatever is found so is written out in columns again and checked against every single figure.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.disclosure.solver import INFINITE, Row
from generator.disclosure.system import TOTAL, FigureRow, Terms

Whole = NDArray[np.int64]
Which = NDArray[np.bool_]
_SAFE = 2**62
"""Beyond it sums of whole numbers of 64 bits might not be exact."""


class Limit(NamedTuple):
    """A sum of columns with the ends that are known of it; ``high`` is None where there is none."""

    terms: Mapping[int, int]
    low: int
    high: int | None
    split: bool = False
    """Whether it is about one status."""

    @property
    def adds(self) -> bool:
        """Whether nothing is subtracted."""
        return all(factor > 0 for factor in self.terms.values())


def limits(figures: Iterable[FigureRow], links: Iterable[Terms]) -> list[Limit]:
    """Return what figures and links say of columns."""
    told = [Limit(row.terms, row.low, row.value, row.cell.status != TOTAL) for row in figures]
    return told + [Limit(link, 0, 0) for link in links]


class Sums:
    """All limits at once, in whole numbers."""

    def __init__(self, known: Sequence[Limit], width: int, high: int) -> None:
        """Lay the terms out side by side. ``high``: what no column exceeds. Raises OverflowError."""
        if high * max(width, 1) >= _SAFE:
            raise OverflowError
        self._high = high
        self._possible = all(each.low <= 0 and each.high in {None, 0} for each in known if not each.terms)
        filled = [each for each in known if each.terms]
        self._columns = np.array([column for each in filled for column in each.terms], dtype=np.int64)
        self._factors = np.array([factor for each in filled for factor in each.terms.values()], dtype=np.int64)
        lengths = [0, *(len(each.terms) for each in filled)]
        self._starts = np.cumsum(lengths, dtype=np.int64)[:-1]
        self._low = np.array([each.low for each in filled], dtype=np.int64)
        self._most = np.array([_SAFE if each.high is None else each.high for each in filled], dtype=np.int64)

    def hold_for(self, found: Whole) -> bool:
        """Tell whether whole numbers fulfil every limit."""
        if not self._possible or bool((found < 0).any()) or bool((found > self._high).any()):
            return False
        if not len(self._starts):
            return True
        sums = np.add.reduceat(found[self._columns] * self._factors, self._starts)
        return bool((sums >= self._low).all()) and bool((sums <= self._most).all())


class Block(NamedTuple):
    """Groups by place (line) and status, and the solver's columns for the sums of each place and of each status."""

    groups: Whole
    places: Whole
    statuses: Whole

    def filled(self, found: Whole) -> Whole:
        """Return the groups' values: each place's and each status's sum, used up in order (the north-west corner)."""
        return _corner(found[self.places], found[self.statuses])

    def filled_first(self, found: Whole, place_first: Which, status_first: Which) -> Whole:
        """Return the groups' values, as much as can be where a first place meets a first status."""
        places, statuses = np.argsort(~place_first, kind="stable"), np.argsort(~status_first, kind="stable")
        values = np.empty_like(self.groups)
        values[places[:, None], statuses] = _corner(found[self.places[places]], found[self.statuses[statuses]])
        return values


def _corner(places: Whole, statuses: Whole) -> Whole:
    down, along = places.cumsum(), statuses.cumsum()
    ends = np.minimum(down[:, None], along) - np.maximum((down - places)[:, None], along - statuses)
    values: Whole = np.maximum(ends, 0)
    return values


class Part(NamedTuple):
    """Some places of a block under some of its statuses, neither all."""

    block: Block
    places: Which
    statuses: Which


class _Sum(NamedTuple):
    terms: frozenset[tuple[int, int]]
    low: int
    high: int | None


class Merged:
    """The limits over groups and blocks, as a solver's columns; ``highs``: what no such column exceeds."""

    def __init__(self, known: Sequence[Limit], width: int, high: int, *, in_blocks: bool = True) -> None:
        """Group the columns."""
        zero = frozenset(column for each in known if each.high == 0 and each.adds for column in each.terms)
        telling = [each for each in known if each.low > 0 or each.high is not None]
        keys = _keys(telling, width, zero)
        names = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        self.group_of: Whole = np.array([names[key] for key in keys], dtype=np.int64)
        self.sizes: Whole = np.bincount(self.group_of, minlength=len(names))
        self._first: Whole = np.zeros(len(names), dtype=np.int64)
        self._first[self.group_of[::-1]] = np.arange(width, dtype=np.int64)[::-1]
        self.blocks = list(_blocks(names)) if in_blocks else []
        self._number(len(names))
        self.highs = [high] * self.width
        self._fold_all(telling, names.get(None))

    def _number(self, groups: int) -> None:
        """Give each group a solver's column for places and one for statuses: the same one outside of blocks."""
        inside = {int(group) for block in self.blocks for group in block.groups.flat}
        plain = {group: number for number, group in enumerate(each for each in range(groups) if each not in inside)}
        self.place_of: Whole = np.array([plain.get(group, 0) for group in range(groups)], dtype=np.int64)
        self.status_of = self.place_of.copy()
        self.width = len(plain)
        for number, (grid, _, __) in enumerate(self.blocks):
            places = self.width + np.arange(grid.shape[0], dtype=np.int64)
            statuses = self.width + grid.shape[0] + np.arange(grid.shape[1], dtype=np.int64)
            self.place_of[grid], self.status_of[grid] = places[:, None], statuses[None, :]
            self.blocks[number] = Block(grid, places, statuses)
            self.width += sum(grid.shape)
        self.plain: Whole = np.array(sorted(plain), dtype=np.int64)

    def _fold_all(self, telling: Iterable[Limit], nothing: int | None) -> None:
        settled = None if nothing is None else int(self.place_of[nothing])
        if settled is not None:
            self.highs[settled] = 0
        folded = [self._folded(each, settled) for each in telling]
        self._rows = list(dict.fromkeys(row for row in folded if row is not None))

    def _folded(self, each: Limit, settled: int | None) -> _Sum | None:
        terms = {at: factor for at, factor in self.fold(each).items() if at != settled}
        if not terms and each.low <= 0:
            return None
        for at in terms if each.high is not None and each.adds else ():
            self.highs[at] = min(self.highs[at], each.high or 0)
        return _Sum(frozenset(terms.items()), each.low, each.high)

    def fold(self, each: Limit) -> dict[int, int]:
        """Return a limit's terms in the solver's columns."""
        side = self.status_of if each.split else self.place_of
        return {int(side[self.group_of[column]]): factor for column, factor in each.terms.items()}

    def solver_rows(self) -> list[Row]:
        """Return the rows for a solver."""
        told = [Row(dict(sorted(row.terms)), row.low, INFINITE if row.high is None else row.high) for row in self._rows]
        return [*told, *self.equal_sums()]

    def equal_sums(self) -> list[Row]:
        """Return that a block's places hold together what its statuses do."""
        return [
            Row(dict.fromkeys(map(int, places), 1) | dict.fromkeys(map(int, statuses), -1), 0, 0)
            for _, places, statuses in self.blocks
        ]

    def gathered(self, whole: Sequence[int]) -> list[int]:
        """Return a completion in the solver's columns."""
        found = [0] * self.width
        for group, value in zip(self.group_of, whole, strict=True):
            for at in {int(self.place_of[group]), int(self.status_of[group])}:
                found[at] += value
        return found

    def counted(self, columns: Whole) -> Whole:
        """Return how many of some columns each group has."""
        return np.bincount(self.group_of[columns], minlength=len(self.sizes))

    def in_groups(self, found: Whole) -> Whole:
        """Return a completion in groups."""
        values: Whole = np.zeros(len(self.place_of), dtype=np.int64)
        values[self.plain] = found[self.place_of[self.plain]]
        for block in self.blocks:
            values[block.groups] = block.filled(found)
        return values

    def written_out(self, values: Whole, columns: Whole, *, inside: bool) -> Whole:
        """Return all columns, with as much of their groups' values within some of them as can be, or as little."""
        holder = self._first.copy()
        some = columns if inside else self._others(columns)
        holder[self.group_of[some]] = some
        whole = np.zeros(len(self.group_of), dtype=np.int64)
        whole[holder] = values
        return whole

    def _others(self, columns: Whole) -> Whole:
        apart = np.ones(len(self.group_of), dtype=bool)
        apart[columns] = False
        return np.flatnonzero(apart)


Side = tuple[tuple[int, int], ...]
Key = tuple[Side, Side] | None
"""The limits of a group that are not about one status, and those that are, with its factors; None for zero."""


def _keys(telling: Sequence[Limit], width: int, zero: Collection[int]) -> list[Key]:
    sides: tuple[list[list[tuple[int, int]]], ...] = ([[] for _ in range(width)], [[] for _ in range(width)])
    for number, each in enumerate(telling):
        for column, factor in each.terms.items():
            sides[each.split][column].append((number, factor))
    pairs = zip(*sides, strict=True)
    return [None if at in zero else (tuple(place), tuple(status)) for at, (place, status) in enumerate(pairs)]


def _blocks(names: Mapping[Key, int]) -> Iterator[Block]:
    """Yield the groups that stand in a grid: all places that go with the same statuses, several of both."""
    statuses: dict[Side, list[Side]] = {}
    for key in names:
        if key is not None:
            statuses.setdefault(key[0], []).append(key[1])
    alike: dict[frozenset[Side], list[Side]] = {}
    for place, found in statuses.items():
        alike.setdefault(frozenset(found), []).append(place)
    none: Whole = np.zeros(0, dtype=np.int64)
    for places in alike.values():
        if len(places) > 1 and len(statuses[places[0]]) > 1:
            grid = [[names[place, status] for status in statuses[places[0]]] for place in places]
            yield Block(np.array(grid, dtype=np.int64), none, none)
