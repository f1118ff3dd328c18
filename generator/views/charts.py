"""Bars beside their numbers: a chart here is a table whose last column draws what the others say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.views.parts import Link

_WHOLE = 100.0


class Segment(NamedTuple):
    """A stretch of a bar: ``start`` and ``width`` in hundredths of the longest bar."""

    key: str
    start: float
    width: float


class Bar(NamedTuple):
    """A row: its name, one number for each series, and how they are drawn."""

    name: str
    link: Link | None
    values: tuple[int, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its table; ``series`` are the keys and names of the columns of numbers."""

    caption: str
    corner: str
    series: tuple[tuple[str, str], ...]
    bars: tuple[Bar, ...]


def chart(
    caption: str, corner: str, series: Mapping[str, str], rows: Iterable[tuple[str, Link | None, Sequence[int]]]
) -> Chart:
    """Return bars of rows (name, link, one number for each series), all on one scale."""
    found = [(name, link, tuple(values)) for name, link, values in rows]
    longest = max((sum(values) for _, __, values in found), default=0)
    keys = tuple(series)
    bars = tuple(Bar(name, link, values, _segments(keys, values, longest)) for name, link, values in found)
    return Chart(caption, corner, tuple(series.items()), bars)


def _segments(keys: Sequence[str], values: Sequence[int], longest: int) -> tuple[Segment, ...]:
    found, start = [], 0.0
    for key, value in zip(keys, values, strict=True):
        width = round(value * _WHOLE / longest, 2) if longest else 0.0
        if width:
            found.append(Segment(key, round(start, 2), width))
        start += width
    return tuple(found)
