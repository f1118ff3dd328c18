"""Which columns can reach a value: asked of many at once, by completions that lift as many as they can."""

from collections.abc import Collection
from random import Random

import numpy as np

from generator.disclosure.attack import Attack
from generator.disclosure.merging import Which, Whole
from generator.disclosure.solver import Program, Row

_FAILURES = 3
_LOOSE = 0.2


def low_columns(attack: Attack, columns: Collection[int], enough: int) -> frozenset[int]:
    """Return the columns that can nowhere reach a value. Raises UndecidedError.

    Those that some figure keeps below it are lifted too, as far as that allows: a later question finds them so.
    """
    if not columns:
        return frozenset()
    waiting = _Waiting(attack, columns, enough)
    _lift_many(attack, waiting, enough)
    waiting.settle_capped()
    while (number := waiting.next()) is not None:
        if attack.most([int(waiting.columns[number])], enough) < enough:
            waiting.settle(number)
        else:
            waiting.drop(attack.pool[:1])
            waiting.open[number] = False
    return waiting.low()


class _Waiting:
    """Groups that no completion has lifted as far as it may yet; one column stands for each."""

    def __init__(self, attack: Attack, columns: Collection[int], enough: int) -> None:
        """Take the groups of some columns, and drop what was lifted before."""
        merged = attack.merged
        self._every: Whole = np.unique(np.fromiter(columns, dtype=np.int64))
        groups, first, self._group_of = np.unique(merged.group_of[self._every], return_index=True, return_inverse=True)
        self.columns: Whole = self._every[first]
        self.places, self.statuses = merged.place_of[groups], merged.status_of[groups]
        highs = np.array(merged.highs, dtype=np.int64)
        self._ends = np.minimum(np.minimum(highs[self.places], highs[self.statuses]), enough)
        self._capped = self._ends < enough
        self.open: Which = np.ones(len(groups), dtype=bool)
        self._low: Which = np.zeros(len(groups), dtype=bool)
        self.drop(attack.pool)

    def drop(self, found: Whole) -> None:
        """Take away the groups that completions lift to their ends."""
        self.open &= ~(np.minimum(found[:, self.places], found[:, self.statuses]) >= self._ends).any(axis=0)

    def settle_capped(self) -> None:
        """Take for low what a figure keeps below."""
        self._low |= self._capped
        self.open &= ~self._capped

    def settle(self, number: int) -> None:
        """Take for low."""
        self._low[number], self.open[number] = True, False

    def next(self) -> int | None:
        """Return the number of a group that waits."""
        found = np.flatnonzero(self.open)
        return int(found[0]) if len(found) else None

    def low(self) -> frozenset[int]:
        """Return all columns of the low groups."""
        return frozenset(map(int, self._every[self._low[self._group_of]]))


def _lift_many(attack: Attack, waiting: _Waiting, enough: int) -> None:
    """Lift groups in great numbers, while that is quicker than one by one."""
    chance = Random(0)  # noqa: S311 - which completion is tried first is no secret
    lifter, failures = _Lifter(attack, enough), 0
    while waiting.open.any() and failures < _FAILURES:
        before = waiting.open.sum()
        columns = np.concatenate((waiting.places[waiting.open], waiting.statuses[waiting.open]))
        if lifter.lift({int(column): 0.5 + chance.random() for column in np.unique(columns)}):
            waiting.drop(attack.pool[:1])
        failures += waiting.open.sum() == before


class _Lifter:
    """A program in which each column stands twice, once with a prize and an end at ``enough``, once without either."""

    def __init__(self, attack: Attack, enough: int) -> None:
        """Make ready."""
        self.attack, self.enough, self.width = attack, enough, attack.merged.width
        self._programs: dict[bool, Program] = {}

    def lift(self, weights: dict[int, float]) -> bool:
        """Keep a completion that lifts many columns to ``enough``, if one is found without long search."""
        goal = {column + self.width: weight for column, weight in weights.items()}
        for whole in (False, True):
            answer = self._program(whole=whole).maximise(goal)
            if answer is None:
                return False
            pairs = zip(answer.columns, answer.columns[self.width :], strict=False)
            if self.attack.keep([low + high for low, high in pairs]) is not None:
                return True
        return False

    def _program(self, *, whole: bool) -> Program:
        if whole not in self._programs:
            merged = self.attack.merged
            rows = [
                Row({**row.terms, **{at + self.width: by for at, by in row.terms.items()}}, row.low, row.high)
                for row in merged.solver_rows()
            ]
            ends = [min(self.enough, high) for high in merged.highs]
            self._programs[whole] = Program([*merged.highs, *ends], rows, whole=whole)
            if whole:
                self._programs[whole].allow("mip_rel_gap", _LOOSE)
        return self._programs[whole]
