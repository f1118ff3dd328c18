"""Separation: from a pattern that lets an attacker too close, a condition that every safe pattern fulfils.

The attacker's linear program has prices for the figures; a pattern is safe for a secret only if what is hidden, each
figure by as much as it may move times its price, adds up to what the secret needs (Fischetti and Salazar's capacity
inequalities).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.disclosure.folding import Folded
from generator.disclosure.problem import Choice, Secret
from generator.disclosure.solver import INFINITE, Answer, Program, Row

Floats = NDArray[np.float64]
_BROKEN = "the true figures break their own bounds"
_FAILURES = 2
_TINY = 1e-7
_LACKING = 1e-3
_MOVE = 4
"""How far a half hidden figure may rise, in needs: only where patterns are searched, never where one is judged."""


class Cut(NamedTuple):
    """The sum of the weights of what is hidden is at least one."""

    weights: Mapping[int, float]

    def met(self, hiding: Mapping[int, float]) -> float:
        """Return by how much a pattern meets it: one or more is enough."""
        return sum(weight * hiding.get(number, 0.0) for number, weight in self.weights.items())


@dataclass
class Separation:
    """The attacker's linear program over all figures of a choice, whose bounds follow the pattern."""

    choice: Choice
    work: int = 0
    """How many linear programs were solved."""

    _program: Program = field(init=False)
    _lifter: Program = field(init=False)
    _chance: Random = field(default_factory=lambda: Random(0))  # noqa: S311 - the order of questions is no secret
    _order: list[Secret] = field(init=False)
    """The secrets in the program's columns."""

    def __post_init__(self) -> None:
        """Build the programs once; patterns only change their bounds."""
        folded = Folded(self.choice)
        rows, width, high = folded.rows, folded.width, self.choice.bounds(frozenset()).high
        self._width, self._order = width, folded.secrets
        self._program = Program([high] * width, rows)
        self._program.expect_goals()
        doubled = [
            Row({**row.terms} | {at + width: by for at, by in row.terms.items()}, row.low, row.high) for row in rows
        ]
        needs = {column: each.need for each in self._order for column in each.columns if len(each.columns) == 1}
        self._lifter = Program([high] * width + [needs.get(at, 0) for at in range(width)], doubled)
        self._remember(folded)

    def _remember(self, folded: Folded) -> None:
        """Note how far each figure and column lies above its least value: by that much it can fall."""
        choice = self.choice
        truth = np.array(folded.truth, dtype=float)
        falls = [value - min(row.least, value) for row, value in zip(choice.rows, choice.values, strict=True)]
        others = [_held(row, folded.truth) - row.low for row in folded.rows[len(falls) :]]
        always = np.zeros(len(falls), dtype=bool)
        always[list(choice.hidden)] = True
        self._own_falls = np.array(falls, dtype=float)
        self._sure_falls = np.concatenate((np.where(always, self._own_falls, 0.0), np.array(others, dtype=float)))
        self._truth, self._free = truth, np.array(choice.free, dtype=np.int64)

    def set_pattern(self, hiding: Mapping[int, float]) -> None:
        """Hide figures, wholly (1) or in part."""
        for number, (row, value) in enumerate(zip(self.choice.rows, self.choice.values, strict=True)):
            part = 1.0 if number in self.choice.hidden else hiding.get(number, 0.0)
            low = value - part * (value - min(row.least, value))
            high = INFINITE if part > 1 - _TINY else value + part * _MOVE * self._need
            self._program.bound_row(number, low, high)
            self._lifter.bound_row(number, low, high)

    @property
    def _need(self) -> int:
        return max(self.choice.system.world.thresholds.values())

    def find(self, hiding: Mapping[int, float], most: int) -> list[Cut]:
        """Return conditions that a pattern breaks, at most some; none if a linear attacker learns nothing."""
        self.set_pattern(hiding)
        found: list[Cut] = []
        lacking: list[Secret] = []
        waiting = self._unlifted()
        while waiting and len(found) < most:
            secret = next(iter(waiting))
            answer = self._ask(secret)
            if answer.value < secret.need - _LACKING:
                lacking.append(secret)
                cut = self._cut(secret, answer)
                if cut.met(hiding) < 1 - _LACKING:
                    found.append(cut)
            del waiting[secret]
            _drop_met(waiting, answer.columns)
        self._order = [
            *lacking,
            *waiting,
            *(each for each in self._order if each not in waiting and each not in set(lacking)),
        ]
        return found

    def lacking(self, hiding: Mapping[int, float]) -> bool:
        """Tell whether a linear attacker comes too close to any secret."""
        self.set_pattern(hiding)
        waiting = self._unlifted()
        while waiting:
            secret = next(iter(waiting))
            answer = self._ask(secret)
            if answer.value < secret.need - _LACKING:
                self._order.remove(secret)
                self._order.insert(0, secret)
                return True
            del waiting[secret]
            _drop_met(waiting, answer.columns)
        return False

    def _unlifted(self) -> dict[Secret, None]:
        """Return the secrets that remain when completions have lifted many at once, each as far as it needs."""
        waiting, width, failures = dict.fromkeys(self._order), self._width, 0
        while waiting and failures < _FAILURES:
            before = len(waiting)
            columns = [column for secret in waiting if len(secret.columns) == 1 for column in secret.columns]
            self.work += 1
            answer = self._lifter.maximise({column + width: 0.5 + self._chance.random() for column in columns})
            if answer is None:
                raise ArithmeticError(_BROKEN)
            found = [low + high for low, high in zip(answer.columns, answer.columns[width:], strict=False)]
            _drop_met(waiting, found)
            failures += (before - len(waiting)) * 8 <= before
        return waiting

    def _ask(self, secret: Secret) -> Answer:
        self.work += 1
        answer = self._program.maximise(dict.fromkeys(secret.columns, 1.0))
        if answer is None:
            raise ArithmeticError(_BROKEN)
        return answer

    def _cut(self, secret: Secret, answer: Answer) -> Cut:
        """Return the capacity inequality of the prices, its right side made one."""
        prices = np.array(answer.prices)
        missing = secret.need - secret.value - self._always(prices, np.array(answer.reduced))
        own = prices[self._free]
        room = np.where(own > 0, missing, -own * self._own_falls[self._free])
        some = (np.abs(own) > _TINY) & (room > _TINY)
        parts = np.minimum(missing, room[some]) / missing if missing > _TINY else np.ones(int(some.sum()))
        return Cut(dict(zip(self._free[some].tolist(), parts.tolist(), strict=True)))

    def _always(self, prices: Floats, reduced: Floats) -> float:
        """Return how far what is hidden in any case lets the secret rise."""
        falling, zero = prices < -_TINY, reduced < -_TINY
        return float(-(prices[falling] @ self._sure_falls[falling]) - reduced[zero] @ self._truth[zero])


def _held(row: Row, truth: Sequence[int]) -> float:
    return sum(factor * truth[at] for at, factor in row.terms.items())


def _drop_met(waiting: dict[Secret, None], columns: Sequence[float]) -> None:
    for secret in [each for each in waiting if sum(columns[column] for column in each.columns) >= each.need - _TINY]:
        del waiting[secret]
