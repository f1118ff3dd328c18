"""What an attacker knows without any figure: areas, categories, thresholds and the policy for zeros."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.checks.library import Library
from generator.model.case_report import ALL
from generator.model.settings import RegionLevel
from generator.model.team import Level

LEVELS = {
    RegionLevel.CITY.value: Level.CITY,
    RegionLevel.REGENCY.value: Level.CITY,
    RegionLevel.DISTRICT.value: Level.DISTRICT,
    RegionLevel.VILLAGE.value: Level.VILLAGE,
    RegionLevel.RURAL_VILLAGE.value: Level.VILLAGE,
}
DEPTH = {Level.CITY: 0, Level.DISTRICT: 1, Level.VILLAGE: 2}

Pair = tuple[str, str]
"""A smallest area and a category."""


@dataclass(frozen=True)
class World:
    """Areas with their parents and levels, categories with their sensitivity, thresholds by level."""

    parents: Mapping[str, str | None]
    levels: Mapping[str, Level]
    categories: tuple[str, ...]
    sensitive: frozenset[str]
    thresholds: Mapping[Level, int]
    children: frozenset[str] = field(default=frozenset())
    """Categories about children: figures of the whole city only."""

    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Categories that are sums of others: below the city they are printed instead of their parts."""

    @cached_property
    def leaves(self) -> Mapping[str, tuple[str, ...]]:
        """The smallest areas within each area, itself if it has none."""
        within: dict[str, list[str]] = {code: [] for code in self.levels}
        inner = {parent for code, parent in self.parents.items() if code in self.levels}
        for code in self.levels:
            if code in inner:
                continue
            above: str | None = code
            while above is not None and above in within:
                within[above].append(code)
                above = self.parents.get(above)
        return {code: tuple(found) for code, found in within.items()}

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every smallest area with every category."""
        smallest = [code for code, found in self.leaves.items() if found == (code,)]
        return tuple((code, category) for code in smallest for category in self.categories)

    @cached_property
    def cities(self) -> tuple[str, ...]:
        """The areas of the uppermost level."""
        return tuple(code for code, level in self.levels.items() if level is Level.CITY)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Every category that a figure may be about, sums of others too."""
        return (*self.categories, *self.groups)

    def covers(self, kind: str, category: str) -> bool:
        """Tell whether a figure about one category counts what another does."""
        return kind in {category, ALL} or category in self.groups.get(kind, ())

    def kinds_at(self, level: Level) -> tuple[str, ...]:
        """Return the categories that may be printed apart at a level."""
        if level is Level.CITY:
            return self.categories
        grouped = frozenset().union(*self.groups.values())
        return tuple(each for each in self.kinds if each not in grouped)

    def hides_zero(self, category: str) -> bool:
        """Tell whether a zero is hidden like a small count; a sum that holds a sensitive category is as sensitive."""
        return any(self.covers(category, each) for each in self.sensitive)

    def is_small(self, value: int, region: str, category: str) -> bool:
        """Tell whether a value must not be known."""
        if value == 0:
            return self.hides_zero(category)
        return value < self.thresholds[self.levels[region]]

    def need(self, region: str) -> int:
        """Return the value that must remain possible for whatever is hidden in an area: its level's threshold."""
        return max(1, self.thresholds[self.levels[region]])


def world_of(library: Library) -> World:
    """Return the world of a project's settings."""
    regions = [region for region in library.regions.values() if region.level.value in LEVELS]
    levels = {region.code: LEVELS[region.level.value] for region in regions}
    policy = library.privacy.record.thresholds
    categories = library.categories.values()
    return World(
        parents={region.code: region.parent for region in regions},
        levels=levels,
        categories=tuple(category.id for category in categories if not category.parts),
        sensitive=frozenset(category.id for category in categories if category.sensitive),
        thresholds={level: policy.at(level) for level in Level},
        children=frozenset(category.id for category in categories if category.children),
        groups={category.id: frozenset(category.parts) for category in categories if category.parts},
    )
