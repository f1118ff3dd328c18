"""The text-only tree: what a YAML file says, before anyone decides what it means."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Union

Plain = Union[str, list["Plain"], dict[str, "Plain"]]
Step = str | int


class Place(NamedTuple):
    """A line and column, counted from 1."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, exactly as written; `13.30`, `no` and `0725` stay what they are."""

    place: Place
    text: str

    def plain(self) -> Plain:
        """Return the text."""
        return self.text


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence of nodes."""

    place: Place
    items: list["Node"]

    def plain(self) -> Plain:
        """Return the same list without places."""
        return [item.plain() for item in self.items]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys, each with its own place, and their values; keys are unique."""

    place: Place
    keys: dict[str, Place]
    values: dict[str, "Node"]

    def plain(self) -> Plain:
        """Return the same mapping without places."""
        return {key: value.plain() for key, value in self.values.items()}


Node = Scalar | Listing | Mapping


def locate(root: Node, path: Sequence[Step], *, at_key: bool = False) -> Place:
    """Return where a path of keys and indexes leads, or its nearest ancestor where the path ends early.

    ``at_key``: the place of the last key instead of its value.
    """
    node, place = root, root.place
    for step in path:
        if isinstance(node, Mapping) and step in node.values:
            key = str(step)
            place, node = node.keys[key], node.values[key]
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            return node.place
    return place if at_key else node.place
