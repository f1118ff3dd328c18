"""How a record's type is written: frozen, unknown keys refused, every key Indonesian and described."""

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
    return cast("type[T]", dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)(cls))
