"""The text-only tree: what a YAML file says, before anyone decides what it means, and where each part of it stands.

The values are plain texts, lists and dicts; the places are one flat list beside them, in the order of the document. In
a large archive these are made a million times, and a place is asked for only when something is wrong.
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


def place_at(text: str, index: int) -> Place:
    """Return the place of a character."""
    return Place(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


class Tree(NamedTuple):
    """A document. A text is exactly as written: `13.30`, `no` and `0725` stay what they are.

    ``marks`` holds one mark for each node, and before the value of each key one for the key.
    """

    data: Plain
    marks: Sequence[Mark]

    def plain(self) -> Plain:
        """Return the values alone."""
        return self.data


def locate(tree: Tree, path: Sequence[Step], *, at_key: bool = False) -> Place:
    """Return where a path of keys and indexes leads, or its nearest ancestor where the path ends early.

    ``at_key``: the place of the last key instead of its value.
    """
    if not tree.marks:
        return START
    data, mark, key_mark = tree.data, 0, 0
    for step in path:
        found = _enter(data, mark, step)
        if found is None:
            return place_of(tree.marks[mark])
        data, mark, key_mark = found
    return place_of(tree.marks[key_mark if at_key else mark])


def _enter(data: Plain, mark: int, step: Step) -> tuple[Plain, int, int] | None:
    """Return the value that a step leads to, with the index of its mark and of its key's mark."""
    following = mark + 1
    if isinstance(data, dict):
        for key, value in data.items():
            if key == step:
                return value, following + 1, following
            following += 1 + _size(value)
    elif isinstance(data, list) and isinstance(step, int):
        for place, value in enumerate(data):
            if place == step:
                return value, following, following
            following += _size(value)
    return None


def _size(data: Plain) -> int:
    """Return how many marks a value has."""
    if isinstance(data, dict):
        return 1 + sum(1 + _size(value) for value in data.values())
    return 1 + sum(map(_size, data)) if isinstance(data, list) else 1
