"""The list of areas, site_config/wilayah.csv: a table with commas, each row told at its own line."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from generator.checks.placeholders import placeholder_in
from generator.checks.rules import as_warning
from generator.loading.sources import Source, decode
from generator.loading.yaml_reader import YamlRefusedError
from generator.model.guesses import guessed
from generator.model.settings import Region, RegionLevel
from generator.problems import Code, Problem
from generator.text import closest, listed

AREAS = "site_config/wilayah.csv"
_REGION = TypeAdapter(Region)
_NAMES = ("code", "name", "level", "parent")
_COLUMNS = (
    "Tulis empat kolom, code,name,level,parent; level: provinsi, kabupaten, kota, kecamatan, kelurahan, atau desa"
)
_WRONG = {
    "code": "Kode '{}' bukan bentuk kode wilayah",
    "level": "Tingkat '{}' tidak dikenal",
    "name": "Nama '{}' tidak dapat dibaca",
    "parent": "Induk '{}' bukan bentuk kode wilayah",
}
_SHORT = {"prov": "provinsi", "kab": "kabupaten", "kec": "kecamatan", "kel": "kelurahan", "ds": "desa"}
_DISTRICT = 3
"""How many parts the code of a kecamatan has; a fourth has four digits, and nobody knows which are missing."""
_SEPARATORS = {";": "titik koma", "\t": "tab", "|": "garis tegak"}


class _Row(NamedTuple):
    line: int
    values: list[str]
    text: str

    def column(self, place: int) -> int:
        """Return where a value begins, from 1; of a row with quotes where it is found at all."""
        value = self.values[place] if place < len(self.values) else ""
        if '"' in self.text:
            return self.text.find(value) + 1 or 1
        return sum(len(each) + 1 for each in self.values[:place]) + 1


def read_areas(source: Source) -> tuple[dict[str, Region], list[Problem]]:
    """Return the areas of a file by code, and everything that is wrong with it or still to be filled in."""
    problems: list[Problem] = []
    rows = list(_rows(source, problems))
    regions: dict[str, Region] = {}
    if not problems:
        problems += _check_head(source.path, rows)
    for row in rows[1:] if not problems else ():
        region = _region(source.path, row, problems)
        if region is not None:
            problems += _check_region(source.path, row, region, regions)
            regions[region.code] = region
    return regions, problems


def _rows(source: Source, problems: list[Problem]) -> Iterator[_Row]:
    try:
        text = decode(source.content)
    except YamlRefusedError as error:
        problems.append(Problem(source.path, *error.place, error.code, error.message, error.hint))
        return
    reader = csv.reader(io.StringIO(text), strict=True)
    lines = text.split("\n")
    start = 1  # of a row: where the reader stands is its end
    try:
        for values in reader:
            if values:
                yield _Row(start, values, lines[start - 1])
            start = reader.line_num + 1
    except csv.Error:
        problems.append(_unread(source.path, text, start, reader.line_num))


def _unread(path: str, text: str, start: int, end: int) -> Problem:
    """Return the problem of a row that is none: most often a quote that nothing closes takes all lines after it."""
    lines = text.splitlines()
    line = lines[start - 1] if start <= len(lines) else ""
    if line.count('"') % 2:
        message = "Tanda kutip dibuka tetapi tidak ditutup pada baris ini"
        return Problem(path, start, line.rfind('"') + 1, Code.SETTINGS, message, "Tutup tanda kutipnya, atau hapus")
    return _wrong(path, min(end, len(lines)), "Baris wilayah tidak dapat dibaca")


def _check_head(path: str, rows: list[_Row]) -> Iterator[Problem]:
    if not rows or (len(rows) == 1 and rows[0].values == [*_NAMES]):
        yield _wrong(path, 1, "Berkas wilayah belum berisi satu wilayah pun")
        return
    line, values, _ = rows[0]
    other = next((sign for sign in _SEPARATORS if sign.join(_NAMES) == ",".join(values).strip()), None)
    if other is None and len(values) == 1:
        other = next((sign for sign in _SEPARATORS if sign in values[0]), None)
    if other:
        message = f"Kolomnya dipisahkan dengan {_SEPARATORS[other]}, bukan koma"
        hint = "Simpan ulang dengan koma di antara kolom (CSV UTF-8), atau ganti pemisahnya pada semua baris"
        yield Problem(path, line, values[0].index(other) + 1, Code.SETTINGS, message, hint)
    elif values != [*_NAMES]:
        message = f"Baris pertama harus menyebut keempat kolom: {listed(_NAMES)}"
        yield _wrong(path, line, message)


def _region(path: str, row: _Row, problems: list[Problem]) -> Region | None:
    """Return the area of a row, or None; then what is wrong with each of its values is told."""
    if len(row.values) > len(_NAMES):
        problems.append(_wrong(path, row.line, f"Baris ini berisi {len(row.values)} kolom, bukan empat"))
        return None
    try:
        return _REGION.validate_python(dict(zip(_NAMES, map(str.strip, row.values), strict=False)))
    except ValidationError as error:
        problems += (_wrong_value(path, row, str(each["loc"][0])) for each in error.errors(include_url=False))
        return None


def _wrong_value(path: str, row: _Row, name: str) -> Problem:
    place = _NAMES.index(name)
    value = row.values[place].strip() if place < len(row.values) else ""
    if value:
        message, hint = _WRONG[name].format(value[:40]), (_level_for if name == "level" else _code_for)(value)
    else:
        message, hint = f"Kolom '{name}' kosong", _COLUMNS
    return Problem(path, row.line, row.column(place), Code.SETTINGS, message, hint)


def _code_for(value: str) -> str:
    """Return how to write a code, its digits filled up with zeros where they are too few."""
    parts = value.split(".")
    filled = ".".join(part.zfill(2) for part in parts)
    is_short = len(parts) <= _DISTRICT and all(part.isdecimal() for part in parts)
    code = guessed(Code.PATTERN, filled if is_short else value, "bukan bentuk kode wilayah")
    bare = (code or "").strip('"')
    told = f"Tulis '{bare}'" if bare else "Tulis kode Kemendagri"
    return f"{told}: dua angka tiap bagian dengan titik, empat angka untuk kelurahan atau desa"


def _level_for(value: str) -> str:
    word = value.lower().rstrip(".")
    levels = [each.value for each in RegionLevel]
    found = word if word in levels else _SHORT.get(word) or closest(word, levels)
    return f"Tulis '{found}'" if found else f"Pilih salah satu: {listed(levels, 'atau')}"


def _check_region(path: str, row: _Row, region: Region, before: dict[str, Region]) -> Iterator[Problem]:
    if region.code in before:
        message = f"Kode '{region.code}' sudah ada di atasnya"
        yield Problem(path, row.line, 1, Code.SETTINGS, message, "Hapus salah satu barisnya")
    if region.parent is not None and not region.code.startswith(f"{region.parent}."):
        message = f"Induk '{region.parent}' bukan awal dari kode '{region.code}'"
        hint = "Tulis kode wilayah yang melingkupinya, atau kosongkan"
        yield Problem(path, row.line, row.column(_NAMES.index("parent")), Code.SETTINGS, message, hint)
    mark = placeholder_in(region.name)
    if mark:
        hint = "Ganti dengan kode dan nama wilayah yang sebenarnya"
        yield as_warning(Problem(path, row.line, 1, Code.PLACEHOLDER, f"Masih teks contoh: {mark}", hint))


def _wrong(path: str, line: int, message: str) -> Problem:
    return Problem(path, line, 1, Code.SETTINGS, message, _COLUMNS)
