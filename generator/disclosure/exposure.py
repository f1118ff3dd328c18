"""Which statistics of a system give somebody away: hidden or implied ones that can only be small."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, combinations

from generator.disclosure.attack import Attack, Bounds
from generator.disclosure.lifting import low_columns
from generator.disclosure.releases import STATUSES, Cell
from generator.disclosure.system import TOTAL, FigureRow, Parts, System, rows_above
from generator.model.case_report import ALL
from generator.model.team import Level

Interval = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Exposure:
    """A statistic, the months that it is about, and between which values it must lie.

    ``widest``: the values that would be possible with everything of its level and below hidden. ``release``: the number
    of the release whose hidden figure it is, or None where it is only implied.
    """

    cell: Cell
    months: frozenset[int]
    interval: Interval
    widest: Interval
    parts: Parts
    reasons: tuple[FigureRow, ...]
    release: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A statistic to look at."""

    cell: Cell
    months: frozenset[int]
    parts: Parts
    release: int | None = None


@dataclass
class Examination:
    """The attack on one system of releases."""

    system: System
    attack: Attack = field(init=False)
    _baselines: dict[Level, Attack] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Attack with every figure."""
        self.attack = Attack(Bounds(self.system, self.system.rows))

    def exposures(self) -> Iterator[Exposure]:
        """Yield what can be computed, hidden figures first. The system must be feasible; raises UndecidedError."""
        low = low_columns(self.attack, range(self.system.width), max(self.system.world.thresholds.values()))
        for question in chain(self._hidden(), self._implied(low)):
            found = self._look(question) if question.parts.every <= low else None
            if found is not None:
                yield found

    def idle_marks(self) -> Iterator[Exposure]:
        """Yield the hidden figures that have one possible value, though none that is small: marks that hide nothing."""
        for question in self._hidden():
            found = self._look_at_single(question)
            if found is not None:
                yield found

    def _hidden(self) -> Iterator[Question]:
        for row in self.system.rows:
            if row.value is None and row.terms:
                months = self.system.releases[row.release].months
                yield Question(row.cell, months, Parts(frozenset(row.terms), frozenset()), row.release)

    def _implied(self, low: frozenset[int]) -> Iterator[Question]:
        """Yield every statistic that nothing prints and of which no part can reach the threshold."""
        if not low:
            return
        printed = {(row.cell, self.system.releases[row.release].months) for row in self.system.rows}
        spans = list(_spans(self.system))
        for region in self.system.world.levels:
            for category in (ALL, *self.system.world.kinds):
                members = self.system.members(region, category)
                for span in spans:
                    cell, parts = Cell(region, category, span.status), span.parts(*members)
                    if parts.every and parts.every <= low and (cell, span.months) not in printed:
                        yield Question(cell, span.months, parts)

    def _look(self, question: Question) -> Exposure | None:
        """Return a statistic that can only be small, and is known better than from the levels above alone."""
        region = question.cell.region
        need = self.system.world.need(region)
        every = question.parts.every
        if not self.attack.capped(every, need) and self.attack.most(every, need) >= need:
            return None
        if not self._hides_zero(question) and self.attack.least(question.parts.whole) == 0:
            return None
        widest = self._interval(self._baseline(self.system.world.levels[region]), question.parts)
        if self._reaches(question.parts, widest):
            return None
        return self._exposure(question, self._interval(self.attack, question.parts), widest)

    def _reaches(self, parts: Parts, widest: Interval) -> bool:
        """Tell whether a statistic can be as small and as large as with everything of its level and below hidden."""
        low, high = widest
        return self.attack.most(parts.every, high) >= high and self.attack.least(parts.whole, low) <= low

    def _exposure(self, question: Question, found: Interval, widest: Interval) -> Exposure:
        above = self.attack.reasons(question.parts.every)
        reasons = [*above, *self.attack.reasons(question.parts.whole, least=True)]
        each_once = tuple({(row.release, row.cell): row for row in reasons}.values())
        return Exposure(
            cell=question.cell,
            months=question.months,
            interval=found,
            widest=widest,
            parts=question.parts,
            reasons=each_once,
            release=question.release,
        )

    def _hides_zero(self, question: Question) -> bool:
        """Tell whether a zero must not be known; that the whole city has none of something singles nobody out."""
        whole_city = self.system.world.levels[question.cell.region] is Level.CITY and question.release is None
        return self.system.world.hides_zero(question.cell.category) and not whole_city

    def _look_at_single(self, question: Question) -> Exposure | None:
        """Return a hidden statistic that can have one value only, though none that is small."""
        columns = question.parts.whole
        if question.release is None or self.attack.varies(columns):
            return None
        found = self._interval(self.attack, question.parts)
        if found[0] != found[1] or self.system.world.is_small(found[0], question.cell.region, question.cell.category):
            return None
        return self._exposure(question, found, found)

    def _interval(self, attack: Attack, parts: Parts) -> Interval:
        return attack.least(parts.whole), attack.most(parts.every)

    def _baseline(self, level: Level) -> Attack:
        if level not in self._baselines:
            self._baselines[level] = Attack(Bounds(self.system, rows_above(self.system, level)), proving=True)
        return self._baselines[level]


@dataclass(frozen=True, slots=True)
class _Span:
    """Months and a status for which statistics can be asked, and the columns of each class."""

    months: frozenset[int]
    status: str
    columns: Mapping[int, tuple[int, ...]]

    def parts(self, whole: list[int], partly: list[int]) -> Parts:
        """Return the columns of classes."""
        return Parts(self._of(whole), self._of(partly))

    def _of(self, classes: list[int]) -> frozenset[int]:
        return frozenset(column for each in classes for column in self.columns.get(each, ()))


def _spans(system: System) -> Iterator[_Span]:
    """Yield every run of slices, in each edition, and every status of each release that tells any."""
    for edition in sorted(set(system.editions.values())):
        for first, last in combinations(range(len(system.slices) + 1), 2):
            pieces = range(first, last)
            columns = {number: _totals(system, number, pieces, edition) for number in range(len(system.classes))}
            yield _Span(frozenset().union(*(system.slices[piece] for piece in pieces)), TOTAL, columns)
    for number, release in enumerate(system.releases):
        for status in STATUSES:
            splits = {each: (system.splits[number, each, status],) for each in _split(system, number)}
            if splits:
                yield _Span(release.months, status, splits)


def _totals(system: System, of_class: int, pieces: range, edition: int) -> tuple[int, ...]:
    if system.alone:
        return tuple(system.splits[0, of_class, each] for each in STATUSES if (0, of_class, each) in system.splits)
    found = []
    for piece in pieces:
        known = [each for each in range(edition + 1) if (of_class, piece, each) in system.totals]
        found += [system.totals[of_class, piece, known[-1]]] if known else []
    return tuple(found)


def _split(system: System, release: int) -> list[int]:
    return sorted({of_class for number, of_class, _ in system.splits if number == release})
