"""The text-only tree: what a YAML file says, before anyone decides what it means.

Plain slotted classes, and libyaml's own marks kept as they come: these are made a million times in a large archive.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, Union

Plain = Union[str, list["Plain"], dict[str, "Plain"]]  # noqa: UP007 - a name in quotes takes no `|`
Step = str | int


class Mark(Protocol):
    """Where libyaml saw something; counted from 0."""

    line: int
    column: int


class Place(NamedTuple):
    """A line and column, counted from 1."""

    line: int
    column: int


START = Place(1, 1)


def place_of(mark: Mark) -> Place:
    """Return a mark as people count."""
    return Place(mark.line + 1, mark.column + 1)


class Scalar:
    """A text, exactly as written; `13.30`, `no` and `0725` stay what they are."""

    __slots__ = ("mark", "text")

    def __init__(self, mark: Mark, text: str) -> None:
        """Keep both."""
        self.mark, self.text = mark, text

    def plain(self) -> Plain:
        """Return the text."""
        return self.text


class Listing:
    """A sequence of nodes."""

    __slots__ = ("items", "mark")

    def __init__(self, mark: Mark) -> None:
        """Start empty."""
        self.mark = mark
        self.items: list[Node] = []

    def plain(self) -> Plain:
        """Return the same list without places."""
        return [item.plain() for item in self.items]


class Mapping:
    """Keys, each with its own place, and their values; keys are unique."""

    __slots__ = ("keys", "mark", "values")

    def __init__(self, mark: Mark) -> None:
        """Start empty."""
        self.mark = mark
        self.keys: dict[str, Mark] = {}
        self.values: dict[str, Node] = {}

    def plain(self) -> Plain:
        """Return the same mapping without places."""
        return {key: value.plain() for key, value in self.values.items()}


Node = Scalar | Listing | Mapping


def locate(root: Node, path: Sequence[Step], *, at_key: bool = False) -> Place:
    """Return where a path of keys and indexes leads, or its nearest ancestor where the path ends early.

    ``at_key``: the place of the last key instead of its value.
    """
    node, mark = root, root.mark
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.values:
            mark, node = node.keys[step], node.values[step]
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            mark = node.mark
        else:
            return place_of(node.mark)
    return place_of(mark if at_key else node.mark)
