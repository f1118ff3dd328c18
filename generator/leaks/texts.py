"""Every text that a record holds, with the fields that lead to it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

Steps = tuple[str | int, ...]
Getter = Callable[[Any], Iterable[Any]]


def strings_of(value: Any) -> list[str]:  # noqa: ANN401 - whatever a record holds
    """Return the texts in a value, in no order; words of closed lists, days and numbers are none."""
    found: list[str] = []
    level = [value]
    while level:  # level by level, for it is done with every part of every record
        below: list[Any] = []
        for each in level:
            kind = type(each)
            if kind is str:
                found.append(each)
            elif kind is tuple or kind is list:
                below += each
            elif kind is dict:
                below += (*each, *each.values())
            else:
                below += _inside(each, kind)
        level = below
    return found


def _inside(value: Any, kind: type) -> Iterable[Any]:  # noqa: ANN401
    getter = _getter(kind)
    return getter(value) if getter else ()


def texts_of(value: Any, steps: Steps = (), *, but: Collection[Steps] = ()) -> Iterator[tuple[Steps, str]]:  # noqa: ANN401
    """Yield the texts in a value with the fields that lead to them; ``but``: without what stands below these."""
    if steps in but:
        return
    if type(value) is str:
        yield steps, value
    elif isinstance(value, tuple | list):
        for place, each in enumerate(value):
            yield from texts_of(each, (*steps, place), but=but)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield (*steps, name), name
            yield from texts_of(each, (*steps, name), but=but)
    else:
        for name in _names(type(value)):
            yield from texts_of(getattr(value, name), (*steps, name), but=but)


@cache
def _getter(kind: type) -> Getter | None:
    """Return what gives the fields of a shape; None for what has none."""
    names = _names(kind)
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda value: (getattr(value, names[0]),)) if names else None


def _names(kind: type) -> tuple[str, ...]:
    return tuple(getattr(kind, "__dataclass_fields__", ()))


def keys_of(value: Any, steps: Steps) -> Iterator[str | int]:  # noqa: ANN401
    """Yield the keys in the file that fields of a record were read from, as far as there are any."""
    for step in steps:
        told = getattr(type(value), "__pydantic_fields__", {}).get(step)
        yield getattr(told, "alias", None) or step
        value = getattr(value, step, None) if isinstance(step, str) and told else value[step]
