"""What can be computed from released figures: exact bounds of any sum, each reached by a checked completion."""

import math
from collections.abc import Iterable, Mapping, Sequence

from generator.disclosure.solver import INFINITE, Program, Row, UndecidedError
from generator.disclosure.system import FigureRow, System, Terms

_EPSILON = 1e-6
_KEPT = 64
_LOOSE = 0.2
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

    def hold_for(self, found: Completion) -> bool:
        """Tell, in whole numbers, whether a completion fulfils every bound."""
        if any(not 0 <= value <= self.high for value in found):
            return False
        if any(_sum(link, found) for link in self.links):
            return False
        return all(_agrees(row, sum(map(found.__getitem__, row.terms))) for row in self.figures)


def _sum(terms: Mapping[int, int], found: Completion) -> int:
    return sum(factor * found[column] for column, factor in terms.items())


def _agrees(row: FigureRow, value: int) -> bool:
    return value >= row.least if row.value is None else value == row.value


class Attack:
    """Asks for the largest and the least value of sums, and keeps the completions that it finds on its way."""

    def __init__(self, bounds: Bounds) -> None:
        """Make ready; nothing is asked yet."""
        self.bounds = bounds
        self.found: list[Completion] = []
        self._linear = Program([bounds.high] * bounds.width, bounds.rows())
        self._integer: Program | None = None
        self._lifters: dict[tuple[int, bool], Program] = {}

    def feasible(self) -> bool:
        """Tell whether all figures can be true together."""
        return self._best({}) is not None

    def most(self, columns: Iterable[int], enough: int | None = None) -> int:
        """Return the largest value of a sum, or some reached value from ``enough`` on. Raises UndecidedError."""
        goal = dict.fromkeys(columns, 1)
        return self._known(goal, enough) or self._solved(goal, enough)

    def least(self, columns: Iterable[int]) -> int:
        """Return the least value of a sum. Raises UndecidedError."""
        goal = dict.fromkeys(columns, -1)
        if self._known(goal, 0) == 0 and any(_sum(goal, found) == 0 for found in self.found):
            return 0
        return -self._solved(goal, 0)

    def lift(self, weights: Mapping[int, float], enough: int) -> Completion | None:
        """Return a completion that lifts many columns to ``enough``, if one is found without long search.

        Each column stands twice, once with a prize and an end at ``enough``, once without either.
        """
        goal = {column + self.bounds.width: weight for column, weight in weights.items()}
        for whole in (False, True):
            answer = self._doubled(enough, whole=whole).maximise(goal)
            if answer is None:
                return None
            columns = zip(answer.columns, answer.columns[self.bounds.width :], strict=False)
            found = self._keep([low + high for low, high in columns])
            if found is not None:
                return found
        return None

    def _doubled(self, enough: int, *, whole: bool) -> Program:
        if (enough, whole) not in self._lifters:
            width = self.bounds.width
            rows = [
                Row({**row.terms, **{column + width: by for column, by in row.terms.items()}}, row.low, row.high)
                for row in self.bounds.rows()
            ]
            made = Program([self.bounds.high] * width + [enough] * width, rows, whole=whole)
            if whole:
                made.allow("mip_rel_gap", _LOOSE)
            self._lifters[enough, whole] = made
        return self._lifters[enough, whole]

    def reasons(self, columns: Iterable[int], *, least: bool = False) -> list[FigureRow]:
        """Return the figures that bound a sum from above (or below): those that have a price."""
        answer = self._linear.maximise(dict.fromkeys(columns, -1.0 if least else 1.0))
        if answer is None:
            return []
        priced = zip(self.bounds.figures, answer.prices, strict=False)
        return [row for row, price in priced if abs(price) > _EPSILON]

    def _known(self, goal: Terms, enough: int | None) -> int:
        if enough is None:
            return 0
        return next((value for found in self.found if (value := _sum(goal, found)) >= enough), 0)

    def _solved(self, goal: Terms, enough: int | None) -> int:
        best = self._best(goal, enough)
        if best is None:
            message = "no completion"
            raise UndecidedError(message)
        return _sum(goal, best)

    def _best(self, goal: Terms, enough: int | None = None) -> Completion | None:
        """Return a completion with the largest value of a sum (or enough of it), None where there is none at all."""
        answer = self._linear.maximise({column: float(factor) for column, factor in goal.items()})
        if answer is None:
            return None
        bound = math.floor(answer.value + _EPSILON)
        kept = self._keep(answer.columns)
        if kept is not None and _sum(goal, kept) >= (bound if enough is None else min(bound, enough)):
            return kept
        return self._reached(goal, enough) or self._best_integer(goal)

    def _whole(self) -> Program:
        if self._integer is None:
            self._integer = Program([self.bounds.high] * self.bounds.width, self.bounds.rows(), whole=True)
        return self._integer

    def _reached(self, goal: Terms, enough: int | None) -> Completion | None:
        """Return a completion in which one column has enough, which is found sooner than its largest value."""
        if enough is None or enough <= 0 or len(goal) > 1:
            return None
        column, program = next(iter(goal)), self._whole()
        program.bound_column(column, enough, self.bounds.high)
        answer = program.maximise({})
        program.bound_column(column, 0, self.bounds.high)
        return self._keep(answer.columns) if answer else None

    def _best_integer(self, goal: Terms) -> Completion | None:
        answer = self._whole().maximise({column: float(factor) for column, factor in goal.items()})
        if answer is None:
            return None
        kept = self._keep(answer.columns)
        if kept is None or _sum(goal, kept) < math.floor(answer.bound + _EPSILON):
            message = "a completion that does not hold"
            raise UndecidedError(message)
        return kept

    def _keep(self, columns: Sequence[float]) -> Completion | None:
        """Round a solution; keep it if it holds in whole numbers."""
        found = [round(value) for value in columns]
        if not self.bounds.hold_for(found):
            return None
        self.found.append(found)
        del self.found[:-_KEPT]
        return found
