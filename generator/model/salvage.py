"""What is left of a record when its wrong parts are taken out, so that the rest can still be checked in the same run.

A salvaged record is never published; it only lets a file with a misspelt key also show its missing references.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.loading.nodes import Plain, Step
from generator.model.shapes import example_of
from generator.model.translation import path_of_error

T = TypeVar("T")
_ROUNDS = 4
_FILLING = "…"


def salvage(
    shape: type, adapter: TypeAdapter[T], data: Plain, errors: Sequence[Any]
) -> tuple[T, frozenset[str]] | None:
    """Return a record without its wrong parts, and the top-level keys that lost something; None if too little is left.

    ``errors`` are pydantic's for ``data``, which is changed. A required key is filled with its example.
    """
    doubtful: set[str] = set()
    for _ in range(_ROUNDS):
        for error in errors:
            path = path_of_error(error)
            doubtful.add(str(path[0]) if path else "")
            _take_out(data, path)
            if error["type"] == "missing":
                _fill(data, path, example_of(shape, path) or _FILLING)
        try:
            return adapter.validate_python(data), frozenset(doubtful)
        except ValidationError as again:
            errors = again.errors(include_url=False)
    return None


def _take_out(data: Plain, path: Sequence[Step]) -> None:
    """Remove the value at a path; inside a list, the whole list, so that no place of another item shifts."""
    holder, name = _last_mapping(data, path)
    if holder is not None:
        holder.pop(name, None)


def _fill(data: Plain, path: Sequence[Step], value: str) -> None:
    holder, name = _last_mapping(data, path)
    if holder is not None:
        holder[name] = value


def _last_mapping(data: Plain, path: Sequence[Step]) -> tuple[dict[str, Plain] | None, str]:
    found: tuple[dict[str, Plain] | None, str] = (None, "")
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            found = (data, step)
            data = data.get(step, "")
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            break
    return found
