"""Which columns can reach a value: asked of many at once, by completions that lift as many as they can."""

from collections.abc import Iterable
from random import Random

import numpy as np

from generator.disclosure.attack import Attack
from generator.disclosure.merging import Whole
from generator.disclosure.solver import Program, Row

_FAILURES = 3
_WORTH = 0
_LOOSE = 0.2


def low_columns(attack: Attack, columns: Iterable[int], enough: int) -> frozenset[int]:
    """Return the columns that can nowhere reach a value. Raises UndecidedError."""
    asked: Whole = np.unique(np.fromiter(columns, dtype=np.int64))
    groups = attack.merged.group_of[asked]
    waiting = set(map(int, groups))
    _drop(waiting, attack.pool, enough)
    _lift_many(attack, waiting, enough)
    low = set()
    while waiting:
        group = min(waiting)
        if attack.most(asked[groups == group][:1], enough) < enough:
            low.add(group)
        waiting.discard(group)
        _drop(waiting, attack.pool[:1], enough)
    return frozenset(int(column) for column, group in zip(asked, groups, strict=True) if int(group) in low)


def _drop(waiting: set[int], found: Whole, enough: int) -> None:
    """Take away the groups that completions lift high enough."""
    waiting.difference_update(map(int, np.flatnonzero((found >= enough).any(axis=0))))


def _lift_many(attack: Attack, waiting: set[int], enough: int) -> None:
    """Take away the groups that completions lift in great numbers, while that is quicker than one by one."""
    chance = Random(0)  # noqa: S311 - which completion is tried first is no secret
    lifter, failures = _Lifter(attack, enough), 0
    while waiting and failures < _FAILURES:
        before = len(waiting)
        if lifter.lift({group: 0.5 + chance.random() for group in sorted(waiting)}):
            _drop(waiting, attack.pool[:1], enough)
        failures += before - len(waiting) <= _WORTH


class _Lifter:
    """A program in which each group stands twice, once with a prize and an end at ``enough``, once without either."""

    def __init__(self, attack: Attack, enough: int) -> None:
        """Make ready."""
        self.attack, self.enough, self.width = attack, enough, attack.merged.width
        self._programs: dict[bool, Program] = {}

    def lift(self, weights: dict[int, float]) -> bool:
        """Keep a completion that lifts many groups to ``enough``, if one is found without long search."""
        goal = {group + self.width: weight for group, weight in weights.items()}
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
