"""What the shapes of records say about themselves: which keys each part takes, which it must have, what each holds."""

import dataclasses
import types
import typing
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic_core import PydanticUndefined

from generator.loading.nodes import Step


def first_keys(shape: type, path: Sequence[Step]) -> Iterator[tuple[str, str | None]]:
    """Yield the keys that a part must have, with their examples; its first key where it must have none."""
    part = part_at(shape, path)
    fields = dataclasses.fields(part) if dataclasses.is_dataclass(part) else ()
    required = [field for field in fields if getattr(field.default, "default", None) is PydanticUndefined]
    for field in required or fields[:1]:
        yield alias_of(field), _example(field)


def part_at(shape: type, path: Sequence[Step]) -> type:
    """Return the shape that a path of keys and indexes leads to, or the last one on the way."""
    for step in path:
        if isinstance(step, str) and dataclasses.is_dataclass(shape):
            shape = part_within(field_at(shape, step).type)
    return shape


def known_keys(shape: type, path: Sequence[Step]) -> Iterator[str]:
    """Yield the keys that may stand where a path of keys and indexes leads."""
    part = part_at(shape, path)
    if dataclasses.is_dataclass(part):
        yield from (alias_of(field) for field in dataclasses.fields(part))


def example_of(shape: type, path: Sequence[Step]) -> str | None:
    """Return the example that the model gives for the key at the end of a path."""
    part = part_at(shape, path[:-1])
    return _example(field_at(part, path[-1])) if isinstance(path[-1], str) and dataclasses.is_dataclass(part) else None


def _example(field: dataclasses.Field[Any]) -> str | None:
    examples: list[str] | None = getattr(field.default, "examples", None)
    return examples[0] if examples else None


def field_at(shape: Any, alias: str) -> dataclasses.Field[Any]:  # noqa: ANN401 - any dataclass
    """Return the field of a key."""
    return next(field for field in dataclasses.fields(shape) if alias_of(field) == alias)


def alias_of(field: dataclasses.Field[Any]) -> str:
    """Return the key of a field."""
    return str(getattr(field.default, "alias", None) or field.name)


def part_within(annotation: Any) -> type:  # noqa: ANN401 - an annotation has no type of its own
    """Return the shape inside an annotation: of an optional, a list or an annotated type."""
    while True:
        parts = [part for part in typing.get_args(annotation) if part not in {types.NoneType, Ellipsis}]
        if not parts:
            found: type = annotation
            return found
        annotation = parts[0]


def holds(annotation: Any, kind: object) -> bool:  # noqa: ANN401
    """Tell whether an annotation is one of our kinds of value, or a list or an optional one of it."""
    return bool(annotation == kind) or any(holds(each, kind) for each in typing.get_args(annotation))


def is_list(annotation: Any) -> bool:  # noqa: ANN401
    """Tell whether an annotation is of a list."""
    return typing.get_origin(annotation) is tuple or any(map(is_list, typing.get_args(annotation)))


def keys_of(part: type) -> dict[str, Any]:
    """Return what each key of a part holds; nothing for what is no part."""
    fields = dataclasses.fields(part) if dataclasses.is_dataclass(part) else ()
    return {alias_of(field): field.type for field in fields}
