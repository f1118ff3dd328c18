"""Columns that nothing known tells apart, as one: the same attack on a smaller program.

What is hidden and may be zero says nothing; a printed zero settles its columns. Of the columns that then stand in the
same sums, any one can hold what all of them hold together. So a sum is largest with everything in its own columns, and
least with everything in others. Whatever is found so is written out again and checked against every single figure.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.disclosure.solver import INFINITE, Row
from generator.disclosure.system import FigureRow, Terms

Whole = NDArray[np.int64]
_SAFE = 2**62
"""Beyond it sums of whole numbers of 64 bits might not be exact."""


class Limit(NamedTuple):
    """A sum of columns with the ends that are known of it; ``high`` is None where there is none."""

    terms: Mapping[int, int]
    low: int
    high: int | None


def limits(figures: Iterable[FigureRow], links: Iterable[Terms]) -> list[Limit]:
    """Return what figures and links say of columns."""
    return [Limit(row.terms, row.low, row.value) for row in figures] + [Limit(link, 0, 0) for link in links]


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


class Merged:
    """The limits over groups of columns. ``highs``: what no group exceeds."""

    def __init__(self, known: Sequence[Limit], width: int, high: int) -> None:
        """Group the columns."""
        zero = frozenset(column for each in known if each.high == 0 and _adds(each) for column in each.terms)
        telling = [each for each in known if each.low > 0 or each.high is not None]
        places: list[list[tuple[int, int]]] = [[] for _ in range(width)]
        for number, each in enumerate(telling):
            for column, factor in each.terms.items():
                places[column].append((number, factor))
        names: dict[object, int] = {}
        self.group_of: Whole = np.array(
            [names.setdefault(column in zero or tuple(places[column]), len(names)) for column in range(width)],
            dtype=np.int64,
        )
        self.width = len(names)
        self.sizes: Whole = np.bincount(self.group_of, minlength=self.width)
        self._first: Whole = np.zeros(self.width, dtype=np.int64)
        self._first[self.group_of[::-1]] = np.arange(width, dtype=np.int64)[::-1]
        self.highs = [high] * self.width
        if True in names:
            self.highs[names[True]] = 0
        self.rows = list(dict.fromkeys(row for each in telling if (row := self._row(each, zero))))

    def _row(self, each: Limit, zero: Collection[int]) -> "_Row | None":
        groups = {int(self.group_of[column]): factor for column, factor in each.terms.items() if column not in zero}
        if not groups and each.low <= 0:
            return None
        if each.high is not None and _adds(each):
            for group in groups:
                self.highs[group] = min(self.highs[group], each.high)
        return _Row(frozenset(groups.items()), each.low, each.high)

    def solver_rows(self) -> list[Row]:
        """Return the rows for a solver."""
        return [
            Row(dict(sorted(row.terms)), row.low, INFINITE if row.high is None else row.high) for row in self.rows
        ]

    def touched(self, columns: Whole) -> Whole:
        """Return the groups that can hold something within columns."""
        return np.unique(self.group_of[columns])

    def filled(self, columns: Whole) -> Whole:
        """Return the groups that lie wholly within columns."""
        groups, counts = np.unique(self.group_of[columns], return_counts=True)
        return groups[counts == self.sizes[groups]]

    def written_out(self, found: Whole, columns: Whole, *, inside: bool) -> Whole:
        """Return all columns, with as much as can be, or as little, within some of them."""
        holder = self._first.copy()
        some = columns if inside else self._others(columns)
        holder[self.group_of[some]] = some
        whole = np.zeros(len(self.group_of), dtype=np.int64)
        whole[holder] = found
        return whole

    def _others(self, columns: Whole) -> Whole:
        apart = np.ones(len(self.group_of), dtype=bool)
        apart[columns] = False
        return np.flatnonzero(apart)


class _Row(NamedTuple):
    terms: frozenset[tuple[int, int]]
    low: int
    high: int | None


def _adds(each: Limit) -> bool:
    return all(factor > 0 for factor in each.terms.values())
