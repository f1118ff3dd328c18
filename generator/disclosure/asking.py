"""One question to an attack: a sum of columns, told in groups and blocks."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from generator.disclosure.merging import Merged, Part, Which, Whole
from generator.disclosure.solver import INFINITE, Row


class NoGridError(Exception):
    """The columns are no places under statuses: they must be asked for without blocks."""


class Asked:
    """A sum of columns to make as large (or as small) as can be.

    Its largest value takes the groups that can hold something of it, its least those that hold nothing else. Raises
    NoGridError.
    """

    def __init__(self, merged: Merged, columns: Iterable[int], *, most: bool) -> None:
        """Find what of the solver's columns the sum is made of, and the ``parts`` for which it has none."""
        self.merged, self.most = merged, most
        self.columns: Whole = np.fromiter(columns, dtype=np.int64)
        counts = merged.counted(self.columns)
        self.groups: Which = (counts > 0) if most else (counts > 0) & (counts == merged.sizes)
        self.sign = 1 if most else -1
        self.parts: list[Part] = []
        self.plain: Whole = np.concatenate(
            [merged.place_of[merged.plain[self.groups[merged.plain]]], *self._whole_lines()]
        )

    def _whole_lines(self) -> Iterator[Whole]:
        """Yield the places and statuses that the sum takes wholly, and keep the rest as parts."""
        for block in self.merged.blocks:
            inside = self.groups[block.groups]
            if not inside.any():
                continue
            places: Which = np.logical_or.reduce(inside, axis=1)
            statuses: Which = np.logical_or.reduce(inside, axis=0)
            if inside.sum() != places.sum() * statuses.sum():
                raise NoGridError
            if statuses.all():
                yield block.places[places]
            elif places.all():
                yield block.statuses[statuses]
            else:
                self.parts.append(Part(block, places, statuses))

    @property
    def key(self) -> bytes:
        """The same for sums that nothing known tells apart."""
        return self.groups.tobytes()

    @property
    def goal(self) -> dict[int, float]:
        """The sum for a solver; each part has a column of its own behind all others."""
        behind = range(self.merged.width, self.merged.width + len(self.parts))
        return dict.fromkeys([*map(int, self.plain), *behind], float(self.sign))

    def more_rows(self, first: int) -> list[Row]:
        """Return what holds for the parts' columns, which begin with ``first``."""
        return [row for number, part in enumerate(self.parts, first) for row in self._rows(part, number)]

    def _rows(self, part: Part, number: int) -> list[Row]:
        places = dict.fromkeys(map(int, part.block.places[part.places]), 1)
        statuses = dict.fromkeys(map(int, part.block.statuses[part.statuses]), 1)
        if self.most:
            return [Row({number: -1, **places}, 0, INFINITE), Row({number: -1, **statuses}, 0, INFINITE)]
        others = dict.fromkeys(map(int, part.block.places[~part.places]), 1)
        return [Row({number: 1, **others, **{at: -by for at, by in statuses.items()}}, 0, INFINITE)]

    def sides(self, truth: Sequence[int]) -> Iterator[frozenset[int]]:
        """Yield sums of the solver's columns of which none is smaller than this one, the least in truth first."""
        taken = [int(at) for at in self.plain]
        pairs = [
            sorted(([*map(int, block.places[places])], [*map(int, block.statuses[statuses])]), key=_total(truth))
            for block, places, statuses in self.parts
        ]
        yield frozenset(taken).union(*(least for least, _ in pairs))
        yield frozenset(taken).union(*(most for _, most in pairs))

    def met(self, truth: Sequence[int]) -> list[int]:
        """Return the most that each part can hold in truth."""
        total = _total(truth)
        return [
            min(total(block.places[places]), total(block.statuses[statuses])) for block, places, statuses in self.parts
        ]

    def values(self, found: Whole) -> Whole:
        """Return the sum in each of some completions, negative where the least is asked for."""
        total: Whole = found[:, self.plain].sum(axis=1)
        for block, places, statuses in self.parts:
            here, there = found[:, block.places[places]].sum(axis=1), found[:, block.statuses[statuses]].sum(axis=1)
            others = found[:, block.places[~places]].sum(axis=1)
            total = total + (np.minimum(here, there) if self.most else np.maximum(0, there - others))
        return self.sign * total

    def written_out(self, found: Whole, in_groups: Whole) -> Whole:
        """Return a completion in columns, in which the sum is as large, or small, as it allows."""
        values = in_groups.copy() if self.parts else in_groups
        for block, places, statuses in self.parts:
            values[block.groups] = block.filled_first(found, places, statuses if self.most else ~statuses)
        return self.merged.written_out(values, self.columns, inside=self.most)

    def value(self, whole: Whole) -> int:
        """Return what the columns add up to, negative where the least is asked for."""
        return self.sign * int(whole[self.columns].sum())


def _total(truth: Sequence[int]) -> Callable[[Iterable[int]], int]:
    return lambda columns: sum(truth[at] for at in columns)
