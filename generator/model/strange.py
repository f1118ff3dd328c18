"""A key that is not known where it stands, and what stands around it."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.loading.nodes import Plain, Step, Tree, locate
from generator.model.shapes import keys_of, part_at
from generator.model.synonyms import meant_by


class Strange(NamedTuple):
    """A key that is not known where it stands: the shape of the record, its tree, the path, and what it holds."""

    shape: type
    tree: Tree
    path: tuple[Step, ...]
    value: object

    @property
    def name(self) -> str:
        """The key as it is written."""
        return str(self.path[-1])

    @property
    def part(self) -> type:
        """The part in which it stands."""
        return part_at(self.shape, self.path[:-1])

    @property
    def siblings(self) -> Mapping[str, Plain]:
        """What stands beside it, by key."""
        found: Plain = self.tree.data
        for step in self.path[:-1]:
            found = found[step] if isinstance(found, dict) else found[int(step)]  # type: ignore[index]
        return found if isinstance(found, dict) and self.name in found else {self.name: ""}

    def beside(self, name: str) -> "Strange":
        """Return another strange key of the same part."""
        return self._replace(path=(*self.path[:-1], name), value=self.siblings[name])

    def line_of(self, name: str) -> int:
        """Return the line on which a key beside it stands."""
        return locate(self.tree, (*self.path[:-1], name), at_key=True).line

    @property
    def is_known(self) -> bool:
        """Whether clerks use it as a key at all."""
        names = meant_by(self.name)
        return bool(keys_of(self.part).keys() & {*names}) or len(names) > 1

    @property
    def above(self) -> list[str]:
        """The keys above it in its part, the nearest first."""
        names = list(self.siblings)
        return names[: names.index(self.name)][::-1]

    @property
    def before(self) -> str | None:
        """The nearest key above that the part has."""
        return next((name for name in self.above if name in keys_of(self.part)), None)
