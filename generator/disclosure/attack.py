"""What can be computed from released figures: exact bounds of any sum, each reached by a checked completion."""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np

from generator.disclosure.asking import Asked, NoGridError
from generator.disclosure.merging import Merged, Sums, Whole, limits
from generator.disclosure.proving import proven_most
from generator.disclosure.solver import INFINITE, Answer, Program, Row, UndecidedError
from generator.disclosure.system import FigureRow, System, Terms

_EPSILON = 1e-6
_KEPT = 256
Completion = list[int]
"""A whole number for each column: one way in which everything that was released can be true."""


class Bounds:
    """The figures and links of a system as bounds on sums of columns."""

    def __init__(self, system: System, figures: Iterable[FigureRow]) -> None:
        """Take some of a system's figures and all of its links."""
        self.figures = tuple(figures)
        self.links: Sequence[Terms] = system.links
        self.width = system.width
        printed = [row.value for row in self.figures if row.value is not None]
        # Beyond what is printed anywhere, and beyond any threshold: an end for the solver, none for the attacker.
        self.high = sum(printed) + 4 * max(system.world.thresholds.values())

    def rows(self) -> list[Row]:
        """Return the rows for a solver, the figures first."""
        figures = [Row(row.terms, row.low, INFINITE if row.value is None else row.value) for row in self.figures]
        return figures + [Row(link, 0, 0) for link in self.links]


class Attack:
    """Asks for the largest and the least value of sums, and keeps the completions that it finds on its way."""

    def __init__(self, bounds: Bounds, *, in_blocks: bool = True, proving: bool = False) -> None:
        """Make ready; nothing is asked yet. Raises UndecidedError where figures are too large to be added exactly.

        ``proving``: that a sum cannot be larger (or smaller) than what is answered is not left to the solver either.
        """
        self.bounds, self.proving = bounds, proving
        known = limits(bounds.figures, bounds.links)
        try:
            self._sums = Sums(known, bounds.width, bounds.high)
        except OverflowError:
            raise UndecidedError from None
        self.merged = Merged(known, bounds.width, bounds.high, in_blocks=in_blocks)
        self.pool: Whole = np.zeros((0, self.merged.width), dtype=np.int64)
        self._in_groups: list[Whole] = []
        self._answers: dict[tuple[bytes, bool, int | None], int] = {}
        self._latest: Whole = np.zeros(bounds.width, dtype=np.int64)
        self._linear = Program(self.merged.highs, self.merged.solver_rows())

    @cached_property
    def _integer(self) -> Program:
        return Program(self.merged.highs, self.merged.solver_rows(), whole=True)

    @cached_property
    def _without_blocks(self) -> "Attack":
        return Attack(self.bounds, in_blocks=False, proving=self.proving)

    def feasible(self) -> bool:
        """Tell whether all figures can be true together."""
        return self._best(self._asked((), most=True), None) is not None

    def completion(self) -> Completion:
        """Return the completion that was found or used last."""
        return [int(value) for value in self._latest]

    def most(self, columns: Collection[int], enough: int | None = None) -> int:
        """Return the largest value of a sum, or some reached value from ``enough`` on. Raises UndecidedError."""
        try:
            return self._answer(self._asked(columns, most=True), enough)
        except NoGridError:
            return self._without_blocks.most(columns, enough)

    def capped(self, columns: Collection[int], enough: int) -> bool:
        """Tell whether single figures keep a sum below a value: then there is nothing to solve."""
        try:
            asked = self._asked(columns, most=True)
        except NoGridError:
            return False
        return int(asked.values(np.array([self.merged.highs], dtype=np.int64))[0]) < enough

    def least(self, columns: Collection[int], enough: int = 0) -> int:
        """Return the least value of a sum, or some reached value from ``enough`` down. Raises UndecidedError."""
        try:
            return -self._answer(self._asked(columns, most=False), -enough)
        except NoGridError:
            return self._without_blocks.least(columns, enough)

    def reasons(self, columns: Collection[int], *, least: bool = False) -> list[FigureRow]:
        """Return the figures that bound a sum from above (or below): those that have a price."""
        program = Program([self.bounds.high] * self.bounds.width, self.bounds.rows())
        answer = program.maximise(dict.fromkeys(columns, -1.0 if least else 1.0))
        if answer is None:
            return []
        priced = zip(self.bounds.figures, answer.prices, strict=False)
        return [row for row, price in priced if abs(price) > _EPSILON]

    def varies(self, columns: Collection[int]) -> bool:
        """Tell whether the completions found so far are known to give a sum more than one value."""
        try:
            high, low = self._asked(columns, most=True), self._asked(columns, most=False)
        except NoGridError:
            return False
        return len({*high.values(self.pool).tolist(), *(-low.values(self.pool)).tolist()}) > 1

    def keep(self, columns: Sequence[float], asked: Asked | None = None) -> Whole | None:
        """Round a solution; keep it if it holds in whole numbers, written out, and return it so."""
        found = np.rint(np.array(columns[: self.merged.width])).astype(np.int64)
        in_groups = self.merged.in_groups(found)
        whole = self._checked(found, in_groups, asked or self._asked((), most=True))
        if whole is not None:
            self.pool = np.vstack((found, self.pool[: _KEPT - 1]))
            self._in_groups = [in_groups, *self._in_groups[: _KEPT - 1]]
        return whole

    def _asked(self, columns: Collection[int], *, most: bool) -> Asked:
        return Asked(self.merged, columns, most=most)

    def _checked(self, found: Whole, in_groups: Whole, asked: Asked) -> Whole | None:
        whole = asked.written_out(found, in_groups)
        if not self._sums.hold_for(whole):
            return None
        self._latest = whole
        return whole

    def _answer(self, asked: Asked, enough: int | None) -> int:
        key = asked.key, asked.most, enough
        if key not in self._answers:
            whole = next(self._known(asked, enough), None)
            if whole is None:
                whole = self._best(asked, enough)
            if whole is None:
                message = "no completion"
                raise UndecidedError(message)
            self._answers[key] = asked.value(whole)
        return self._answers[key]

    def _known(self, asked: Asked, enough: int | None) -> Iterator[Whole]:
        """Yield what was found before and is enough."""
        if enough is None or not len(self.pool):
            return
        for number in np.flatnonzero(asked.values(self.pool) >= enough):
            whole = self._checked(self.pool[number], self._in_groups[number], asked)
            if whole is not None and asked.value(whole) >= enough:
                yield whole

    def _best(self, asked: Asked, enough: int | None) -> Whole | None:
        """Return a completion with the largest value of a sum (or enough of it), None where there is none at all."""
        answer = self._ask(self._linear, asked)
        if answer is None:
            return None
        kept = self._good(answer, asked, enough)
        if kept is None:
            kept = self._best_integer(asked, enough)
        if kept is not None and self.proving:
            self._prove(asked, asked.value(kept), answer.prices)
        return kept

    def _prove(self, asked: Asked, value: int, prices: Sequence[float]) -> None:
        """Raise UndecidedError unless a sum is shown to be nowhere larger.

        Where no prices show it, because the sum has a larger end but for whole numbers, the solver must find in
        another way that nothing is above.
        """
        first = self.merged.width
        rows = [*self.merged.solver_rows(), *asked.more_rows(first)]
        highs = [*self.merged.highs, *([self.bounds.high] * len(asked.parts))]
        if proven_most(asked.goal, rows, highs, prices) <= value:
            return
        above = Row(asked.goal, value + 1, INFINITE)
        if Program(highs, [*rows, above], whole=True).maximise({}) is not None:
            message = "more than the most"
            raise UndecidedError(message)

    def _ask(self, program: Program, asked: Asked, enough: int | None = None) -> Answer | None:
        with program.widened(asked.more_rows(self.merged.width), len(asked.parts)):
            return program.maximise(asked.goal, enough)

    def _good(self, answer: Answer, asked: Asked, enough: int | None) -> Whole | None:
        """Return a solution if it holds in whole numbers and is as large as its bound, or enough."""
        bound = math.floor(answer.bound + _EPSILON)
        kept = self.keep(answer.columns, asked)
        if kept is None or asked.value(kept) < (bound if enough is None else min(bound, enough)):
            return None
        return kept

    def _best_integer(self, asked: Asked, enough: int | None) -> Whole | None:
        answer = self._ask(self._integer, asked, enough)
        if answer is None:
            return None
        kept = self._good(answer, asked, enough)
        if kept is None:
            message = "a completion that does not hold"
            raise UndecidedError(message)
        return kept
