"""The tables of the open data: what each column means, and the rows, as plain values; files are made in `exports/`.

An empty value always means "not recorded". Where a value may be withheld or not reported instead, a column beside it
says which (`keadaan_…`, `kehadiran`, `cakupan`), so that no state stands for another.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from generator.views.catalogue import Catalogue

Value: TypeAlias = "str | int | bool | tuple[str, ...] | None"
Row: TypeAlias = tuple[Value, ...]


class Field(NamedTuple):
    """A column.

    ``kind`` is a type of Table Schema, `uri` or `list`; ``points_to`` names the column that it repeats (`tim.id`).
    """

    name: str
    about: str
    kind: str = "string"
    required: bool = False
    choices: tuple[str, ...] = ()
    points_to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``key`` are the columns that tell a row from all others; ``measured`` names what one row counts."""

    name: str
    title: str
    about: str
    measured: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: Callable[[Catalogue], Iterable[Row]]


def needed(name: str, about: str, kind: str = "string", choices: Iterable[str] = (), points_to: str = "") -> Field:
    """Return a column that is never empty."""
    return Field(name, about, kind, required=True, choices=tuple(choices), points_to=points_to)


def chosen(name: str, about: str, choices: Iterable[str]) -> Field:
    """Return a column that holds one of a few words, or nothing."""
    return Field(name, about, choices=tuple(choices))


def pointing(name: str, about: str, points_to: str) -> Field:
    """Return a column that names a row of another table, or nothing."""
    return Field(name, about, points_to=points_to)


def iso(day: dt.date | None) -> str | None:
    """Return a day as data has it."""
    return day.isoformat() if day else None


SOURCE_NAME = Field("nama_dalam_sumber", "Bentuk dalam sumber, bila lain dari nama resminya")
SOURCE_POST = Field("jabatan_dalam_sumber", "Bentuk jabatan dalam sumber, bila lain dari nama resminya")
ADDRESS = needed("alamat", "Alamat halamannya di situs ini", "uri")
