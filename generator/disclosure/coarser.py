"""What to print instead of a table that would be nothing but zeros and marks; each way was tried before it is told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.disclosure.clerk_table import ClerkTable, TableError, read_table
from generator.disclosure.problem import ContradictionError
from generator.disclosure.protecting import NoReleaseError, Protection
from generator.disclosure.releases import Release, months_of
from generator.disclosure.solver import UndecidedError
from generator.disclosure.spoken import listed
from generator.disclosure.world import World
from generator.model.case_report import ALL, Period
from generator.model.settings import Category, TablePlan
from generator.model.team import Level

_ABOVE = {Level.VILLAGE: Level.DISTRICT}
_PARTS = ("T1", "T2", "T3", "T4", "B04", "B08", "B12", "S1", "S2")
_BY_CATEGORY = "kategori"
_SHARE = 8
"""How much less a way is worked on than what was asked for: it need not be the cheapest pattern, only a safe one."""


class Way(NamedTuple):
    """A coarser table: how to ask for it in words, and the search for it."""

    words: str
    protection: Protection
    plan: TablePlan


@dataclass(frozen=True, slots=True)
class Coarser:
    """What was asked for, what became of it, and what else the clerk's own file and the settings would allow."""

    asked: Protection
    categories: Mapping[str, Category]
    content: bytes

    def ways(self, release: Release) -> Iterator[str]:
        """Yield, for each table of which nothing is left, the ways in which something would be printed."""
        for plan in self.asked.tables:
            if plan.level is not Level.CITY and not _printed(self.asked.world, plan, release):
                for make in (self._together, self._longer, self._higher):
                    yield from self._first(make(plan))

    def _first(self, ways: Iterable[Way]) -> Iterator[str]:
        """Yield the first way of a kind after which its table prints something, and how much."""
        for way in ways:
            count = _tried(way) if _could_print(way) else 0
            if count:
                yield f"{way.words} ({count} angka tercetak)"
                return

    def _together(self, plan: TablePlan) -> Iterator[Way]:
        """Print the categories of a kind together, none of which prints anything at the level by itself."""
        world = self.asked.world
        rare: dict[str, list[str]] = {}
        for each in world.kinds_at(plan.level) if _BY_CATEGORY in plan.crossed else ():
            if each in world.categories and each not in world.children:
                rare.setdefault(self.categories[each].kind.value, []).append(each)
        for kind, parts in rare.items():
            new = f"gabungan-{kind.replace('_', '-')}"
            if len(parts) > 1 and new not in self.categories:
                wider = replace(world, groups={**world.groups, new: frozenset(parts)})
                yield Way(self._joined(plan, new, parts), replace(self.asked, world=wider, left_out={}), plan)

    def _joined(self, plan: TablePlan, new: str, parts: Sequence[str]) -> str:
        kind = self.categories[parts[0]].kind.value
        names = listed(self.categories[each].name for each in parts)
        line = (
            f"- {{id: {new}, nama: Gabungan {kind.replace('_', ' ')}, jenis: {kind}, gabungan: [{', '.join(parts)}], "
        )
        line += f'definisi: "{names}, dijumlahkan."}}'
        return f"cetak {names} bersama di tingkat {plan.level.value}: tambahkan di site_config/kategori.yml '{line}'"

    def _longer(self, plan: TablePlan) -> Iterator[Way]:
        """Release a longer period, of which the clerk's file holds every month."""
        draft = self.asked.draft
        taken = {release.period for release in self.asked.history}
        codes = [f"{draft.period[:4]}-{part}" for part in _PARTS] + [draft.period[:4]]
        for code in sorted(codes, key=lambda each: len(months_of(each))):
            if months_of(code) > draft.months and Period(code).end <= draft.released and code not in taken:
                table = self._table(code)
                if table:
                    longer = replace(draft, period=code, months=months_of(code))
                    words = f"rilis {Period(code).label} sekaligus: ganti --periode dengan {code}"
                    yield Way(words, replace(self.asked, draft=longer, table=table, left_out={}), plan)

    def _table(self, code: str) -> ClerkTable | None:
        try:
            return read_table(self.content, code, self.asked.world)
        except TableError:
            return None

    def _higher(self, plan: TablePlan) -> Iterator[Way]:
        """Print the same table for the level above, where the policy does not do so already."""
        above = _ABOVE.get(plan.level)
        known = [set(each.crossed) for each in self.asked.tables if each.level is above]
        if above is None or any(crossed.issuperset(plan.crossed) for crossed in known):
            return
        other = plan.at(above)
        line = f"{{tingkat: {above.value}, silang: [{', '.join(plan.crossed)}]}}"
        words = f"cetak tingkat {above.value}: tambahkan '{line}' pada 'tabel' di site_config/privasi.yml"
        yield Way(words, replace(self.asked, tables=[*self.asked.tables, other], left_out={}), other)


def _could_print(way: Way) -> bool:
    """Tell whether any true figure of a table is large enough to be printed, before a safe pattern is looked for."""
    world, counts, level = way.protection.world, way.protection.table.counts, way.plan.level
    kinds = world.kinds_at(level) if _BY_CATEGORY in way.plan.crossed else (ALL,)
    areas = [frozenset(world.leaves[code]) for code, each in world.levels.items() if each is level]
    sums = (
        sum(count for (leaf, category, _), count in counts.items() if leaf in area and world.covers(kind, category))
        for area in areas
        for kind in kinds
        if kind not in world.children
    )
    return any(value >= max(1, world.thresholds[level]) for value in sums)


def _tried(way: Way) -> int:
    """Return how many figures other than zero a table would print; none where there is no safe release."""
    try:
        release = replace(way.protection, budget=way.protection.budget // _SHARE).protect().release
    except (NoReleaseError, ContradictionError, UndecidedError):
        return 0
    return _printed(way.protection.world, way.plan, release)


def _printed(world: World, plan: TablePlan, release: Release) -> int:
    """Count what a table prints but zeros and, where it is crossed with categories, their sum."""
    apart = _BY_CATEGORY in plan.crossed
    return sum(
        bool(value)
        for cell, value in release.figures.items()
        if world.levels[cell.region] is plan.level and not (apart and cell.category == ALL)
    )
