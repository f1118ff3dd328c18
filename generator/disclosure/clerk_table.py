"""The clerk's own table: true counts, never committed. No message repeats what stands in it but places and ids."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.disclosure.releases import STATUSES, months_of
from generator.disclosure.world import World
from generator.model.case_report import CellState, is_period

COLUMNS = ("periode", "wilayah", "kategori", "status", "jumlah")
_NOT_REPORTED = CellState.NOT_REPORTED.value
_COUNT = re.compile(r"[0-9]{1,9}")
_TOLD = 20

Key = tuple[str, str, str]
"""A smallest area, a category, a status."""


class TableError(Exception):
    """The table cannot be used; ``faults`` says why, one line each, without any of its counts."""

    def __init__(self, faults: Sequence[str]) -> None:
        """Keep what is wrong."""
        super().__init__(f"{len(faults)} faults")
        self.faults = tuple(faults[:_TOLD])


class Line(NamedTuple):
    """A row of the table with its line; ``cases`` is None where the area did not report."""

    line: int
    period: str
    region: str
    category: str
    status: str
    cases: int | None


@dataclass(frozen=True, slots=True)
class ClerkTable:
    """The counts of a period by smallest area, category and status, and the areas that did not report."""

    counts: Mapping[Key, int]
    absent: frozenset[str]


def read_table(content: bytes, period: str, world: World) -> ClerkTable:
    """Return what a table holds of a period. Raises TableError with everything that is wrong."""
    lines = _in_period(_lines(content), period)
    faults = [fault for line in lines for fault in _faults(line, world)]
    if faults:
        raise TableError(faults)
    absent = frozenset(line.region for line in lines if line.cases is None)
    counts: dict[Key, int] = {}
    for line in lines:
        if line.cases is not None:
            key = (line.region, line.category, line.status)
            counts[key] = counts.get(key, 0) + line.cases
    faults = [*_twice(lines), *_mixed(lines, absent), *_missing(counts, absent, world)]
    if faults:
        raise TableError(faults)
    return ClerkTable(counts, absent)


def _lines(content: bytes) -> list[Line]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(["Tabel bukan UTF-8; simpan lagi sebagai CSV UTF-8"]) from None
    separator = ";" if ";" in text.partition("\n")[0] else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    head = [name.strip().casefold() for name in rows[0]] if rows else []
    _check_columns(head)
    places = [head.index(name) for name in COLUMNS]
    return [_line(number, row, places) for number, row in enumerate(rows[1:], 2) if any(map(str.strip, row))]


def _check_columns(head: Sequence[str]) -> None:
    extra = sorted(set(head) - set(COLUMNS))
    if extra:
        told = ", ".join(name[:20] or "(tanpa nama)" for name in extra)
        reason = "hanya periode, wilayah, kategori, status, dan jumlah yang boleh ada"
        raise TableError([f"baris 1: kolom {told} ditolak: {reason}, tanpa alamat, nama, usia, atau pelapor"])
    if sorted(head) != sorted(COLUMNS):
        raise TableError([f"baris 1: kolomnya harus {', '.join(COLUMNS)}, masing-masing sekali"])


def _line(number: int, row: Sequence[str], places: Sequence[int]) -> Line:
    values = [row[place].strip() if place < len(row) else "" for place in places]
    if len(row) > len(places) or not (values[4] == _NOT_REPORTED or _COUNT.fullmatch(values[4])):
        raise TableError([f"baris {number}: jumlah harus bilangan bulat (nol ditulis 0) atau {_NOT_REPORTED}"])
    period, region, category, status, cases = values
    return Line(number, period, region, category, status, None if cases == _NOT_REPORTED else int(cases))


def _in_period(lines: Sequence[Line], period: str) -> list[Line]:
    """Return the rows of a period, or of periods that make it up; a table may hold other periods too."""
    wrong = [f"baris {line.line}: periode tidak dikenal" for line in lines if not is_period(line.period)]
    if wrong:
        raise TableError(wrong)
    own = [line for line in lines if line.period == period]
    if own:
        return own
    parts = {line.period for line in lines if months_of(line.period) < months_of(period)}
    months = [month for part in parts for month in months_of(part)]
    if sorted(months) != sorted(months_of(period)):
        raise TableError([f"Tidak ada baris untuk periode {period}, dan periode yang ada tidak menyusunnya"])
    return [line for line in lines if line.period in parts]


def _faults(line: Line, world: World) -> Iterator[str]:
    if line.region not in world.levels:
        yield f"baris {line.line}: wilayah tidak ada di site_config/wilayah.csv"
    elif world.leaves[line.region] != (line.region,):
        yield f"baris {line.line}: wilayah harus kelurahan; jumlah kecamatan dan kota dihitung sendiri"
    if line.cases is not None and line.category not in world.categories:
        joined = (
            "gabungan dihitung sendiri" if line.category in world.groups else "tidak ada di site_config/kategori.yml"
        )
        yield f"baris {line.line}: kategori {joined}"
    if line.cases is not None and line.status not in STATUSES:
        yield f"baris {line.line}: status harus {', '.join(STATUSES)}"


def _twice(lines: Iterable[Line]) -> Iterator[str]:
    first: dict[tuple[str, ...], int] = {}
    for line in lines:
        key = (line.period, line.region, line.category, line.status)
        if key in first:
            yield f"baris {line.line}: sudah ada di baris {first[key]}"
        first.setdefault(key, line.line)


def _mixed(lines: Iterable[Line], absent: frozenset[str]) -> Iterator[str]:
    for line in lines:
        if line.cases is not None and line.region in absent:
            yield f"baris {line.line}: wilayah {line.region} juga ditulis {_NOT_REPORTED}"


def _missing(counts: Mapping[Key, int], absent: frozenset[str], world: World) -> Iterator[str]:
    for region in dict.fromkeys(leaf for leaf, _ in world.pairs):
        lacking = sum((region, category, status) not in counts for category in world.categories for status in STATUSES)
        if lacking and region not in absent:
            yield f"Wilayah {region}: {lacking} baris kurang; nol pun ditulis, atau {_NOT_REPORTED} bila belum lapor"
