"""The chooser: which figures to hide besides the small ones, at the least cost, so that no attacker comes too close.

Exact by cutting planes while its work lasts; a dive that fixes figures behind it. Who runs a chooser again that always
takes the one best pattern learns more than the figures say, so near ties are broken by chance.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from generator.disclosure.cuts import Cut, Separation
from generator.disclosure.problem import Choice
from generator.disclosure.solver import INFINITE, Program, Row, UndecidedError

_SPREAD = 0.03
"""How much dearer chance makes a figure at most; the pattern's cost rises by no more."""

_GAP = 0.01
_PER_ROUND = 40
_FIRM = 0.999
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is hidden; ``cost``, and a bound below every safe pattern's, count the figures not small themselves.

    ``exact``: the cost is the least that there is, but for what chance may add.
    """

    hidden: frozenset[int]
    cost: int
    bound: float
    exact: bool


class ImpossibleError(Exception):
    """No pattern keeps a secret, not even everything hidden."""


@dataclass
class Chooser:
    """The search for a pattern. ``budget``: how many linear programs the attacker may solve before the dive."""

    choice: Choice
    chance: Random
    budget: int = 20_000
    cuts: list[Cut] = field(default_factory=list)
    report: Report = lambda _: None

    def __post_init__(self) -> None:
        """Make ready: figures that are free, their costs by chance a little dearer."""
        self.free = self.choice.free
        self.place = {number: at for at, number in enumerate(self.free)}
        self.prices = [-self.choice.costs[number] * (1 + _SPREAD * self.chance.random()) for number in self.free]
        self.separation = Separation(self.choice)
        self.relaxed = Program([1.0] * len(self.free), [])
        self.bound = 0.0
        for pattern in self.choice.ruled_out:
            self._add([Cut(dict.fromkeys((each for each in self.free if each not in pattern), 1.0))])

    def choose(self) -> Pattern:
        """Return a pattern that no linear attacker breaks. Raises ImpossibleError, UndecidedError."""
        if self.separation.find(dict.fromkeys(self.free, 1.0), 1):
            raise ImpossibleError
        if not self.free:
            return Pattern(self.choice.hidden, 0, 0.0, exact=True)
        point = self._relaxation()
        found = self._exact()
        if found is None:
            found = self._dive(point)
            return Pattern(self._all(found), self.choice.cost(found), self._true_bound(), exact=False)
        return Pattern(self._all(found), self.choice.cost(found), self._true_bound(), exact=True)

    def _all(self, found: frozenset[int]) -> frozenset[int]:
        return self.choice.hidden | found

    def _true_bound(self) -> float:
        return self.bound / (1 + _SPREAD)

    def _add(self, cuts: list[Cut]) -> None:
        for cut in cuts:
            if not cut.weights:
                raise ImpossibleError
            self.cuts.append(cut)
            self.relaxed.add(self._row(cut))

    def _row(self, cut: Cut) -> Row:
        return Row({self.place[number]: weight for number, weight in cut.weights.items()}, 1.0, INFINITE)

    def _solve(self, program: Program) -> tuple[dict[int, float], float]:
        answer = program.maximise(dict(enumerate(self.prices)))
        if answer is None:
            raise ImpossibleError
        return {number: answer.columns[at] for number, at in self.place.items()}, -answer.bound

    def _relaxation(self) -> dict[int, float]:
        """Cut at fractional patterns until none is broken, or the bound hardly moves."""
        point, still = dict.fromkeys(self.free, 0.0), 0
        while self.separation.work < self.budget // 2 and still < 5:  # noqa: PLR2004 - rounds without gain
            cuts = self.separation.find(point, _PER_ROUND)
            if not cuts:
                break
            self._add(cuts)
            before = self.bound
            point, self.bound = self._solve(self.relaxed)
            still = still + 1 if self.bound - before < before * 0.0005 else 0
            self.report(f"batas bawah {self._true_bound():.0f}")
        return point

    def _exact(self) -> frozenset[int] | None:
        """Return the best pattern, or None when the work is used up."""
        program = Program([1.0] * len(self.free), [self._row(cut) for cut in self.cuts], whole=True)
        program.allow("mip_rel_gap", _GAP)
        while self.separation.work < self.budget:
            known = len(self.cuts)
            try:
                point, bound = self._solve(program)
            except UndecidedError:
                return None
            self.bound = max(self.bound, bound)
            pattern = {number: float(round(part)) for number, part in point.items()}
            cuts = self.separation.find(pattern, _PER_ROUND)
            if not cuts:
                return frozenset(number for number, part in pattern.items() if part)
            self._add(cuts)
            for cut in self.cuts[known:]:
                program.add(self._row(cut))
            self.report(f"batas bawah {self._true_bound():.0f}")
        return None

    def _dive(self, point: Mapping[int, float]) -> frozenset[int]:
        """Fix what the relaxation hides nearly wholly, one step after the other, then show what need not be hidden."""
        fixed: set[int] = set()
        while True:
            sure = {number for number, part in point.items() if part > _FIRM} - fixed
            unsure = {number: part for number, part in point.items() if _TINY < part <= _FIRM}
            if not sure and unsure:
                sure = set(sorted(unsure, key=lambda number: -unsure[number])[: 1 + len(unsure) // 10])
            fixed |= sure
            for number in sure:
                self.relaxed.bound_column(self.place[number], 1.0, 1.0)
            point = self._cut_again(dict.fromkeys(fixed, 1.0))
            if not point:
                return self._thinned(fixed)
            self.report(f"menyelam: {len(fixed)} angka")

    def _cut_again(self, pattern: dict[int, float]) -> dict[int, float]:
        """Return the relaxation's next point, or nothing if the pattern is safe already."""
        cuts = self.separation.find(pattern, _PER_ROUND)
        if not cuts:
            return {}
        self._add(cuts)
        return self._solve(self.relaxed)[0]

    def _thinned(self, pattern: set[int]) -> frozenset[int]:
        """Show again, the dearest first, what need not be hidden."""
        for number in sorted(pattern, key=lambda each: self.prices[self.place[each]]):
            fewer = pattern - {number}
            if not self._broken(fewer) and not self.separation.lacking(dict.fromkeys(fewer, 1.0)):
                pattern = fewer
        return frozenset(pattern)

    def _broken(self, pattern: set[int]) -> bool:
        hiding = dict.fromkeys(pattern, 1.0)
        return any(cut.met(hiding) < 1 - _TINY for cut in self.cuts)


_TINY = 1e-6
