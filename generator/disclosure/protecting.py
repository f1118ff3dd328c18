"""From true counts to a release that agrees with all earlier ones: which tables, what is hidden, and proof of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from generator.disclosure.choosing import Chooser, ImpossibleError, Pattern, Report
from generator.disclosure.clerk_table import ClerkTable
from generator.disclosure.examination import Verdict, examine
from generator.disclosure.exposure import Exposure
from generator.disclosure.problem import Choice, Secret, choice_of
from generator.disclosure.releases import STATUSES, Cell, Release, linked
from generator.disclosure.system import TOTAL
from generator.disclosure.world import World
from generator.model.case_report import ALL
from generator.model.settings import TablePlan
from generator.model.team import Level

_ROUNDS = 12
_WORK = 12_000
_AT_ONCE = 40


class NoReleaseError(Exception):
    """No release of these counts is safe; ``exposures``: what would still be known."""

    def __init__(self, exposures: Sequence[Exposure] = ()) -> None:
        """Keep what would be known."""
        super().__init__("no safe release")
        self.exposures = tuple(exposures)


@dataclass(frozen=True, slots=True)
class Protected:
    """A safe release; ``left_out``: the categories that a level does not print, `semua` for the level itself."""

    release: Release
    pattern: Pattern
    left_out: Mapping[Level, frozenset[str]]


@dataclass
class Protection:
    """The search for a safe release of a clerk's counts."""

    world: World
    history: Sequence[Release]
    tables: Sequence[TablePlan]
    table: ClerkTable
    draft: Release
    """Id, period, day; its figures do not count."""

    chance: Random
    report: Report = lambda _: None
    budget: int = _WORK
    left_out: dict[Level, set[str]] = field(default_factory=dict)

    def protect(self) -> Protected:
        """Return a safe release. Raises NoReleaseError, ContradictionError, UndecidedError."""
        exposed: Sequence[Exposure] = ()
        for _ in range(_ROUNDS):
            release = self._true_release()
            group = self._group(release)
            try:
                choice = choice_of(self.world, group, release, self.table.counts)
                found, exposed = self._safe(choice, group, release)
            except ImpossibleError:
                found = None
            if found is not None and not self._coarsened(found[0]):
                left = {level: frozenset(names) for level, names in self.left_out.items() if names}
                return Protected(found[0], found[1], left)
            if found is None and not self._give_up_some(exposed):
                break
        raise NoReleaseError(exposed)

    def _group(self, release: Release) -> list[Release]:
        return next(group for group in linked([*self.history, release]) if release in group)

    def _true_release(self) -> Release:
        """Return the release with every figure that the policy prints, true."""
        figures = {cell: self._count(cell) for plan in self.tables for cell in self._cells(plan)}
        return replace(self.draft, figures=figures, absent=self._silent())

    def _silent(self) -> frozenset[str]:
        """Return the areas of which no part reported."""
        return frozenset(
            code for code, within in self.world.leaves.items() if self.table.absent.issuperset(within) and within
        )

    def _cells(self, plan: TablePlan) -> list[Cell]:
        out = self.left_out.get(plan.level, set())
        if ALL in out:
            return []
        categories = [
            each for each in self.world.kinds_at(plan.level) if self._may_print(plan.level, each) and each not in out
        ]
        crossed = [ALL, *categories] if "kategori" in plan.crossed else [ALL]
        statuses = [TOTAL, *STATUSES] if "status" in plan.crossed else [TOTAL]
        silent = self._silent()
        regions = [code for code, level in self.world.levels.items() if level is plan.level and code not in silent]
        return [Cell(region, category, status) for region in regions for category in crossed for status in statuses]

    def _may_print(self, level: Level, category: str) -> bool:
        """Tell whether a category is printed at a level: not if it is about children, nor if the city has too few."""
        if level is Level.CITY:
            return True
        whole = max(self._count(Cell(city, category, TOTAL)) for city in self.world.cities)
        return category not in self.world.children and whole >= self.world.thresholds[level]

    def _count(self, cell: Cell) -> int:
        inside = set(self.world.leaves[cell.region])
        return sum(
            count
            for (leaf, category, status), count in self.table.counts.items()
            if leaf in inside and self.world.covers(cell.category, category) and cell.status in {status, TOTAL}
        )

    def _safe(
        self, choice: Choice, group: Sequence[Release], release: Release
    ) -> tuple[tuple[Release, Pattern] | None, Sequence[Exposure]]:
        """Choose until the audit finds nothing, each time told what it found. Raises ImpossibleError."""
        verdict = Verdict()
        before = {(each.cell, each.months) for each in self._known_before()}
        for _ in range(_ROUNDS):
            pattern = Chooser(choice, self.chance, self.budget, report=self.report).choose()
            hidden = replace(release, figures=choice.figures(pattern.hidden))
            verdict = examine(
                self.world, [hidden if each is release else each for each in group], len(before) + _AT_ONCE
            )
            new = [each for each in verdict.exposures if (each.cell, each.months) not in before]
            if verdict.contradiction is None and not verdict.undecided and not new:
                return (hidden, pattern), ()
            more = [secret for each in new for secret in _secrets(choice, each)]
            if not more:
                return None, new
            if set(more) <= set(choice.secrets):
                choice = replace(choice, ruled_out=(*choice.ruled_out, pattern.hidden))
            choice = replace(choice, secrets=list(dict.fromkeys([*choice.secrets, *more])))
        return None, verdict.exposures

    def _known_before(self) -> list[Exposure]:
        """Return what earlier releases gave away already."""
        return [each for group in linked(self.history) for each in examine(self.world, group).exposures]

    def _coarsened(self, release: Release) -> bool:
        """Leave out a table that is nothing but zeros and marks; tell whether there was one."""
        for plan in self.tables:
            out = self.left_out.setdefault(plan.level, set())
            inner = [cell for cell in release.figures if self.world.levels[cell.region] is plan.level]
            crossed = [cell for cell in inner if cell.category != ALL]
            for cells, names in ((crossed, set(self.world.kinds)), (inner, {ALL})):
                if cells and plan.level is not Level.CITY and not any(release.figures[cell] for cell in cells):
                    out |= names
                    return True
        return False

    def _give_up_some(self, exposed: Sequence[Exposure]) -> bool:
        """Leave out below the city what cannot be protected: the categories concerned, else the lowest level."""
        for each in exposed:
            level, category = self.world.levels[each.cell.region], each.cell.category
            out = self.left_out.setdefault(level, set())
            if level is not Level.CITY and category != ALL and category not in out:
                out.add(category)
                return True
        for level in (Level.VILLAGE, Level.DISTRICT):
            out = self.left_out.setdefault(level, set())
            if ALL not in out and any(plan.level is level for plan in self.tables):
                out.add(ALL)
                return True
        return False


def _secrets(choice: Choice, found: Exposure) -> list[Secret]:
    """Return what the chooser must keep besides, told by the audit."""
    world = choice.system.world
    need = min(world.need(found.cell.region), found.widest[1])
    columns = found.parts.every
    value = sum(choice.truth[column] for column in columns)
    return [Secret(frozenset(columns), need, value, joint=True)] if value < need and found.interval[1] < need else []
