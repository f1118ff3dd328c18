"""The one module that knows HiGHS: linear and integer programs over non-negative whole numbers.

The solver is not trusted: what it calls a solution is checked in whole numbers by who asked. Any state of it other than
optimal or infeasible is an UndecidedError. All programs use one thread: a second one with another number of threads
would fail without a word.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import highspy

INFINITE = float(highspy.kHighsInf)
_NODES = 20_000
_OFF = False
_PRIMAL = 4


class UndecidedError(Exception):
    """The solver ended without an answer."""


class Row(NamedTuple):
    """A sum of columns with its bounds."""

    terms: Mapping[int, float]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The best value, where it is reached, and the prices of the rows (of a linear program only).

    ``bound``: no solution is better than this. ``reduced``: what the value gains by one more of a column.
    """

    value: float
    columns: list[float]
    prices: list[float]
    bound: float
    reduced: list[float]


class Program:
    """Columns with bounds, rows over them, and a changing sum of columns to make as large as can be."""

    def __init__(self, highs: Sequence[float], rows: Sequence[Row], *, whole: bool = False) -> None:
        """Build a program whose columns lie between 0 and ``highs``; ``whole``: they are whole numbers."""
        self._width = len(highs)
        self._whole = whole
        self._goal: set[int] = set()
        # A program of no columns and no rows has one solution, which is nothing.
        states = highspy.HighsModelStatus
        self._ends = {states.kOptimal, states.kModelEmpty, states.kObjectiveTarget}
        self._solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        for name, value in (("output_flag", False), ("threads", 1), ("random_seed", 0), ("mip_max_nodes", _NODES)):
            self._solver.setOptionValue(name, value)
        for high in highs:
            self._solver.addVar(0.0, float(high))
        if whole:
            kinds: Any = [highspy.HighsVarType.kInteger] * self._width
            self._solver.changeColsIntegrality(self._width, list(range(self._width)), kinds)
            self._solver.setOptionValue("mip_rel_gap", 0.0)
            # With presolve HiGHS 1.15.1 calls 1 the optimum where 2 is reached (tests/disclosure/test_solver.py).
            self._solver.setOptionValue("presolve", "off")
            self._solver.setOptionValue("mip_heuristic_run_feasibility_jump", _OFF)  # dear, and of little use here
        self._solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        for row in rows:
            self.add(row)

    def add(self, row: Row) -> None:
        """Add a row."""
        self._solver.addRow(row.low, row.high, len(row.terms), list(row.terms), list(map(float, row.terms.values())))

    def bound_row(self, row: int, low: float, high: float) -> None:
        """Change a row's bounds."""
        self._solver.changeRowBounds(row, low, high)

    def bound_column(self, column: int, low: float, high: float) -> None:
        """Change a column's bounds."""
        self._solver.changeColBounds(column, low, high)

    @contextmanager
    def widened(self, rows: Sequence[Row], columns: int) -> Iterator[None]:
        """Have some more columns without an end, and rows, for a while."""
        height = self._solver.getNumRow()
        for _ in range(columns):
            self._solver.addVar(0.0, INFINITE)
        for row in rows:
            self.add(row)
        try:
            yield
        finally:
            if columns:
                self._aim({})
                self._solver.deleteRows(len(rows), list(range(height, height + len(rows))))
                self._solver.deleteCols(columns, list(range(self._width, self._width + columns)))

    def expect_goals(self) -> None:
        """Make ready for many goals over the same rows: where one is reached, the way to the next begins."""
        self._solver.setOptionValue("simplex_strategy", _PRIMAL)

    def allow(self, option: str, value: float) -> None:
        """Set an option of HiGHS: its gap, its limit in nodes."""
        self._solver.setOptionValue(option, value)

    def maximise(self, goal: Mapping[int, float], enough: float | None = None) -> Answer | None:
        """Return where a sum of columns is largest (in whole numbers, or where it is ``enough``), or None.

        None: nothing fulfils the rows. Raises UndecidedError in any other case, also where the sum has no end.
        """
        self._aim(goal)
        if self._whole:
            self._solver.setOptionValue("objective_target", INFINITE if enough is None else float(enough))
        self._solver.run()
        status = self._solver.getModelStatus()
        states = highspy.HighsModelStatus
        if status == states.kInfeasible:
            return None
        if status not in self._ends:
            raise UndecidedError(str(status))
        solution, info = self._solver.getSolution(), self._solver.getInfo()
        value = float(info.objective_function_value)
        prices = [] if self._whole else list(solution.row_dual)
        bound = float(info.mip_dual_bound) if self._whole else value
        reduced = [] if self._whole else list(solution.col_dual)
        return Answer(value, list(solution.col_value), prices, bound, reduced)

    def accept_best(self) -> None:
        """Take the best solution that the limit in nodes allows, with its bound, for the optimal one."""
        self._ends.add(highspy.HighsModelStatus.kSolutionLimit)

    def _aim(self, goal: Mapping[int, float]) -> None:
        stale = self._goal - goal.keys()
        columns = [*stale, *goal]
        costs = [0.0] * len(stale) + [float(value) for value in goal.values()]
        self._solver.changeColsCost(len(columns), columns, costs)
        self._goal = set(goal)
