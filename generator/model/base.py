"""How a record's type is written: frozen, unknown keys refused, every key Indonesian and described."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar, cast, dataclass_transform

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

T = TypeVar("T")

# Slotted dataclasses take a fifth of a BaseModel's memory, which decides at 5,000 meetings. A shape's validator is
# built when it is first used, not for every part of every shape at start-up.
_CONFIG = ConfigDict(extra="forbid", str_strip_whitespace=True, defer_build=True)


def key(alias: str, description: str, example: str | None = None, *, default: Any = ...) -> Any:  # noqa: ANN401
    """Return the field of one YAML key.

    ``description`` and ``example`` are what the clerk reads on the format page and in the editor; without
    ``default`` the key is required.
    """
    return Field(default, alias=alias, description=description, examples=[example] if example else None)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(key,))
def shape(cls: type[T]) -> type[T]:
    """Make a class into a frozen shape of YAML keys, validated by pydantic."""
    made: Any = dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)(cls)
    # As other processes send their records back; dataclasses' own way walks the fields anew for each of a million.
    slots = [made.__dict__[field.name] for field in fields(made) if field.name in made.__dict__]
    if len(slots) == len(fields(made)):
        _FILL[made] = [slot.__set__ for slot in slots]
        made.__reduce__ = lambda self: (_revived, (made, *[slot.__get__(self) for slot in slots]))
    return cast("type[T]", made)


_FILL: dict[type, list[Callable[[object, object], None]]] = {}


def _revived(made: type[T], *values: object) -> T:
    """Return a shape that another process has validated."""
    revived = object.__new__(made)
    for fill, value in zip(_FILL[made], values, strict=True):
        fill(revived, value)
    return revived
