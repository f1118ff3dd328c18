"""Separation: from a pattern that lets an attacker too close, a condition that every safe pattern fulfils.

The attacker's linear program has prices for the figures; a pattern is safe for a secret only if what is hidden, each
figure by as much as it may move times its price, adds up to what the secret needs (Fischetti and Salazar's capacity
inequalities).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from generator.disclosure.asking import Asked, NoGridError
from generator.disclosure.merging import Limit, Merged, limits
from generator.disclosure.problem import Choice, Secret
from generator.disclosure.solver import INFINITE, Answer, Program, Row
from generator.disclosure.system import TOTAL, FigureRow

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

    _truth: list[int] = field(init=False)
    _width: int = field(init=False)

    def __post_init__(self) -> None:
        """Build the program once; patterns only change its bounds."""
        try:
            self._build(in_blocks=True)
        except NoGridError:
            self._build(in_blocks=False)

    def _build(self, *, in_blocks: bool) -> None:
        choice, high = self.choice, self.choice.bounds(frozenset()).high
        own = [_limit(row, number in choice.shown) for number, row in enumerate(choice.rows)]
        others = limits(choice.others(), choice.system.links)
        merged = Merged([*own, *others], choice.system.width, high, in_blocks=in_blocks)
        rows = [Row(merged.fold(each), 0, INFINITE) for each in own]
        rows += [Row(merged.fold(each), each.low, INFINITE if each.high is None else each.high) for each in others]
        rows += merged.equal_sums()
        self._truth, self._width = merged.gathered(choice.truth), merged.width
        self._order = list(_folded(merged, self._truth, choice.secrets))
        self._program = Program([high] * self._width, rows)
        doubled = [
            Row({**row.terms} | {at + self._width: by for at, by in row.terms.items()}, row.low, row.high)
            for row in rows
        ]
        needs = {column: each.need for each in self._order for column in each.columns if len(each.columns) == 1}
        self._lifter = Program([high] * self._width + [needs.get(at, 0) for at in range(self._width)], doubled)

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
        missing = secret.need - secret.value - self._always(answer)
        weights: dict[int, float] = {}
        for number in self.choice.free:
            price = answer.prices[number]
            row, value = self.choice.rows[number], self.choice.values[number]
            room = missing if price > 0 else -price * (value - min(row.least, value))
            if abs(price) > _TINY and room > _TINY:
                weights[number] = min(missing, room) / missing if missing > _TINY else 1.0
        return Cut(weights)

    def _always(self, answer: Answer) -> float:
        """Return how far what is hidden in any case lets the secret rise."""
        total = 0.0
        for number in self.choice.hidden:
            price, value = answer.prices[number], self.choice.values[number]
            if price < -_TINY:
                total -= price * (value - min(self.choice.rows[number].least, value))
        others = zip(self.choice.others(), answer.prices[len(self.choice.rows) :], strict=False)
        for row, price in others:
            if row.value is None and price < -_TINY:
                known = sum(self.choice.truth[column] for column in row.terms)
                total -= price * (known - row.least)
        falls = zip(answer.reduced, self._truth, strict=True)
        return total - sum(cost * value for cost, value in falls if cost < -_TINY)


def _drop_met(waiting: dict[Secret, None], columns: Sequence[float]) -> None:
    for secret in [each for each in waiting if sum(columns[column] for column in each.columns) >= each.need - _TINY]:
        del waiting[secret]


def _limit(row: FigureRow, shown: bool) -> Limit:  # noqa: FBT001 - told by its place in the pattern
    """Return a figure that tells columns apart whatever is hidden; what is always shown is known."""
    value = row.value or 0
    return Limit(row.terms, value if shown else 1, value if shown else None, row.cell.status != TOTAL)


def _folded(merged: Merged, truth: Sequence[int], secrets: Iterable[Secret]) -> Iterator[Secret]:
    """Yield what secrets need of the program's columns, the most that any needs of the same ones.

    What a place has of a status can be large only if both the place and the status can be; that both can at once is
    left for the audit to find.
    """
    needs: dict[frozenset[int], int] = {}
    for secret in secrets:
        for columns in Asked(merged, secret.columns, most=True).sides(truth):
            needs[columns] = max(secret.need, needs.get(columns, 0))
    for columns, need in needs.items():
        value = sum(truth[column] for column in columns)
        if value < need:
            yield Secret(columns, need, value)
