"""Linked releases as one system of sums over whole numbers.

A column is a count that nothing published tells apart from others of its class: a class is a set of pairs (smallest
area, category) that stand in the same figures of every release, a slice a set of months that lie in the same releases.
Totals link the releases; the split by status is each release's own, since statuses are snapshots of the same cases.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from generator.disclosure.releases import STATUSES, Cell, Release
from generator.disclosure.world import DEPTH, Pair, World
from generator.model.case_report import ALL, CaseStatus
from generator.model.team import Level

TOTAL = CaseStatus.ALL.value
Terms = dict[int, int]


class FigureRow(NamedTuple):
    """A figure as a sum of columns; ``value`` is None where it is hidden, and then ``least`` is known all the same."""

    release: int
    cell: Cell
    terms: Terms
    value: int | None
    least: int

    @property
    def low(self) -> int:
        """The least that the attacker knows it to be."""
        return self.least if self.value is None else self.value


class Parts(NamedTuple):
    """The columns of a statistic: wholly within it, and those of which it is a part."""

    whole: frozenset[int]
    partly: frozenset[int]

    @property
    def every(self) -> frozenset[int]:
        """All columns that can hold something of it."""
        return self.whole | self.partly


@dataclass(frozen=True)
class System:
    """The columns, figures and links of releases that have months in common."""

    world: World
    releases: Sequence[Release]
    classes: Sequence[frozenset[Pair]]
    slices: Sequence[frozenset[int]]
    editions: Mapping[tuple[int, int], int]
    """The edition of a slice in a release: how many breaking corrections it has seen."""

    reported: Sequence[frozenset[int]]
    """The classes that reported, by release."""

    totals: dict[tuple[int, int, int], int] = field(default_factory=dict)
    splits: dict[tuple[int, int, str], int] = field(default_factory=dict)
    rows: list[FigureRow] = field(default_factory=list)
    links: list[Terms] = field(default_factory=list)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.totals) + len(self.splits)

    def terms(self, release: int, cell: Cell) -> Terms:
        """Return the columns that a figure of a release adds up."""
        inside = [each for each in self._classes_of(cell) if each in self.reported[release]]
        if cell.status != TOTAL:
            return {self.splits[release, each, cell.status]: 1 for each in inside}
        if self.alone:
            return {self.splits[release, each, status]: 1 for each in inside for status in STATUSES}
        return {self.total(release, each, piece): 1 for each in inside for piece in self.slices_of(release)}

    @property
    def alone(self) -> bool:
        """Whether there is one release only, split by status: then its totals are sums of the splits, no columns."""
        return len(self.releases) == 1 and _tells_status(self.releases[0])

    def total(self, release: int, of_class: int, piece: int) -> int:
        """Return the column of a class in a slice, in the edition that a release knows."""
        return self.totals[of_class, piece, self.editions[release, piece]]

    def slices_of(self, release: int) -> list[int]:
        """Return the slices that a release's period holds."""
        return [number for number, months in enumerate(self.slices) if months <= self.releases[release].months]

    @cached_property
    def _class_of(self) -> Mapping[Pair, int]:
        return {pair: number for number, members in enumerate(self.classes) for pair in members}

    def _classes_of(self, cell: Cell) -> list[int]:
        """Return the classes of a printed cell, of which each lies wholly within it or without."""
        return sorted(self._inside(cell.region, cell.category))

    def members(self, region: str, category: str) -> tuple[list[int], list[int]]:
        """Return the classes that lie wholly in an area's category, and those that only partly do."""
        whole: list[int] = []
        partly: list[int] = []
        for number, count in sorted(self._inside(region, category).items()):
            (whole if count == len(self.classes[number]) else partly).append(number)
        return whole, partly

    def _inside(self, region: str, category: str) -> Counter[int]:
        """Count the pairs of each class within an area's category."""
        categories = [each for each in self.world.categories if self.world.covers(category, each)]
        pairs = ((leaf, each) for leaf in self.world.leaves.get(region, ()) for each in categories)
        return Counter(self._class_of[pair] for pair in pairs if pair in self._class_of)


def system_of(world: World, releases: Sequence[Release], breaking: frozenset[str] = frozenset()) -> System:
    """Return the system of linked releases; the totals of a ``breaking`` release (its id) stand anew."""
    classes = _classes(world, releases)
    slices = _slices(releases)
    made = System(
        world=world,
        releases=releases,
        classes=classes,
        slices=slices,
        editions=_editions(releases, slices, breaking),
        reported=[_reported(world, release, classes) for release in releases],
    )
    _add_columns(made)
    _add_rows(made)
    return made


def _above(world: World, code: str) -> list[str]:
    found: list[str] = []
    above: str | None = code
    while above is not None and above in world.levels:
        found.append(above)
        above = world.parents.get(above)
    return found


def _classes(world: World, releases: Sequence[Release]) -> list[frozenset[Pair]]:
    """Group the pairs that stand in the same figures of every release."""
    places = [{(cell.region, cell.category) for cell in release.figures} for release in releases]
    above = {leaf: _above(world, leaf) for leaf, _ in world.pairs}
    groups: dict[object, list[Pair]] = defaultdict(list)
    for leaf, category in world.pairs:
        kinds = [kind for kind in (*world.kinds, ALL) if world.covers(kind, category)]
        around = [(area, kind) for area in above[leaf] for kind in kinds]
        absent = tuple(any(area in release.absent for area in above[leaf]) for release in releases)
        groups[absent, tuple(frozenset(found.intersection(around)) for found in places)].append((leaf, category))
    return [frozenset(members) for members in groups.values()]


def _slices(releases: Sequence[Release]) -> list[frozenset[int]]:
    """Group the months that lie in the same releases, in the order of time."""
    groups: dict[tuple[bool, ...], set[int]] = defaultdict(set)
    for month in sorted(set().union(*(release.months for release in releases))):
        groups[tuple(month in release.months for release in releases)].add(month)
    return [frozenset(months) for months in groups.values()]


def _editions(
    releases: Sequence[Release], slices: Sequence[frozenset[int]], breaking: frozenset[str]
) -> dict[tuple[int, int], int]:
    found: dict[tuple[int, int], int] = {}
    for piece, months in enumerate(slices):
        edition = 0
        for number, release in enumerate(releases):
            edition += release.id in breaking and months <= release.months
            found[number, piece] = edition
    return found


def _reported(world: World, release: Release, classes: Sequence[frozenset[Pair]]) -> frozenset[int]:
    first = [next(iter(members))[0] for members in classes]
    return frozenset(
        number for number, leaf in enumerate(first) if not release.absent.intersection(_above(world, leaf))
    )


def _add_columns(system: System) -> None:
    for number, release in enumerate(system.releases):
        for each in sorted(system.reported[number]) if not system.alone else ():
            for piece in system.slices_of(number):
                system.totals.setdefault((each, piece, system.editions[number, piece]), system.width)
        if _tells_status(release):
            _add_split(system, number)


def _tells_status(release: Release) -> bool:
    return any(cell.status != TOTAL for cell in release.figures)


def _add_split(system: System, release: int) -> None:
    """Split what a release counts by status, each class for itself."""
    for each in sorted(system.reported[release]):
        columns = [system.splits.setdefault((release, each, status), system.width) for status in STATUSES]
        if not system.alone:
            link = {system.total(release, each, piece): -1 for piece in system.slices_of(release)}
            system.links.append(link | dict.fromkeys(columns, 1))


def _add_rows(system: System) -> None:
    for number, release in enumerate(system.releases):
        for cell, value in release.figures.items():
            if cell.region in system.world.levels:
                least = 0 if system.world.hides_zero(cell.category) else 1
                system.rows.append(FigureRow(number, cell, system.terms(number, cell), value, least))


def rows_above(system: System, level: Level) -> Iterable[FigureRow]:
    """Return the figures that would be left if everything of a level and below were hidden."""
    depth = DEPTH[level]
    for row in system.rows:
        if not system.releases[row.release].ours or DEPTH[system.world.levels[row.cell.region]] < depth:
            yield row
