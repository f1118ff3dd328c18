"""Sites whose every text is hostile: which text stands at which place of which record, and the build of them all."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import gcd
from pathlib import Path

from generator.pipeline import read_project
from generator.problems import Severity
from generator.text import is_id
from tests.hostile.fields import (
    ADDRESS,
    NAME,
    PROSE,
    RECORDS,
    REGIONS,
    SETTINGS,
    Slot,
    as_safe_yaml,
    filled,
    picture,
    slots,
)
from tests.projects import BASE, build, write_project, write_site_project

PLACES, SHARED = slots(RECORDS), slots(SETTINGS)
_RECORDS, _SAMPLE, _LOT = 200, 40, 600
_NOT_IN_ADDRESS = re.compile(r"[\s<>\"']")
Text = Callable[[int, Slot], str]
"""Gives the text for a place of a record."""


@dataclass(frozen=True)
class Deal:
    """Deals payloads out to the places: each place of each record takes another one.

    With a step of 1 every place gets every payload once, if there are as many records; with a step of as many places
    as there are, all together get every payload as soon as there are enough of them.
    """

    payloads: Sequence[str]
    step: int

    def __call__(self, record: int, slot: Slot) -> str:
        """Return the payload, in the form that the place can take."""
        return shaped(self.payload(record, slot), slot.kind)

    def payload(self, record: int, slot: Slot) -> str:
        """Return the payload for a place of a record."""
        size = len(self.payloads)
        step = next(step for step in range(self.step, 0, -1) if gcd(step, size) == 1)  # else some would never meet
        return self.payloads[(record * step + slot.number) % size]


@dataclass(frozen=True)
class Lot:
    """The records of one build, of whose places each takes another payload; ``sample``: those compared tree by tree."""

    records: range
    sample: range
    step: int

    def __str__(self) -> str:
        """Return the numbers of the records, as a test names them."""
        return f"{self.records.start}-{self.records.stop - 1}"


def lots(payloads: int, *, whole: bool) -> list[Lot]:
    """Return one lot in which every payload has a place and every place many; or every payload at every place."""
    if not whole:
        records = max(_RECORDS, -(-payloads // len(PLACES)))
        return [Lot(range(records), range(_SAMPLE), len(PLACES))]
    parts = [range(start, min(start + _LOT, payloads)) for start in range(0, payloads, _LOT)]
    return [Lot(part, part[:_SAMPLE], 1) for part in parts]


def shaped(payload: str, kind: str) -> str:
    """Return a payload in the form that a kind of place takes."""
    if kind == NAME and is_id(payload):
        return f"{payload}!"
    return _NOT_IN_ADDRESS.sub("", payload) if kind == ADDRESS else payload


def harmless(_: int, slot: Slot) -> str:
    """Return a word that stands nowhere else."""
    return f"Kata{slot.number}x"


def lines_only(text: Text) -> Text:
    """Return the same texts, but harmless ones where Markdown is."""
    return lambda record, slot: harmless(record, slot) if slot.kind == PROSE else text(record, slot)


def build_records(folder: Path, records: Iterable[int], text: Text) -> Path:
    """Build the site of some records of every kind. Raises AssertionError if a text is refused."""
    settings = f"{BASE['site_config/situs.yml']}pencarian: tidak\n"  # tests/site/test_search.py tries the search
    files: dict[str, str | bytes] = {"content/lampiran/gambar.png": picture(), "site_config/situs.yml": settings}
    for record in records:
        files |= filled(RECORDS, record, lambda number, record=record: text(record, PLACES[number]))  # type: ignore[misc]
    return build(write_site_project(folder / "proyek", files), folder / "situs")


def build_settings(folder: Path, text: Text) -> Path:
    """Build the site whose letterhead, categories, areas and urgent notice hold certain texts."""
    files: Mapping[str, str] = filled(SETTINGS, 0, lambda number: text(0, SHARED[number]))
    regions = io.StringIO()
    rows = csv.reader(io.StringIO(REGIONS))
    csv.writer(regions).writerows(
        [text(0, Slot(900 + number, "wilayah", "ISI")) if each == "ISI" else each for each in row]
        for number, row in enumerate(rows)
    )
    csv_file = {"site_config/wilayah.csv": regions.getvalue()}
    return build(write_site_project(folder / "proyek", {**files, **csv_file}), folder / "situs")


def joined(payloads: Sequence[str]) -> Text:
    """Return many payloads as one text, at each place beginning with another."""

    def text(_: int, slot: Slot) -> str:
        start = slot.number % len(payloads)
        return " ".join((*payloads[start:], *payloads[:start]))

    return text


@dataclass(frozen=True)
class Sorted:
    """Payloads, sorted by whether a record may hold them; of those refused, the code of the problem."""

    accepted: tuple[str, ...]
    refused: Mapping[str, str]


def sort_out(folder: Path, payloads: Sequence[str]) -> Sorted:
    """Read each payload in a record of its own, as a line and as prose."""
    files = {f"content/dasar-hukum/p-{number}.yml": _law(payload) for number, payload in enumerate(payloads)}
    reading = read_project(write_project(folder, files))
    refused = {
        payloads[int(found[1])]: problem.code.value
        for problem in reading.problems
        if problem.severity is Severity.ERROR and (found := re.fullmatch(r".*/p-(\d+)\.yml", problem.path))
    }
    return Sorted(tuple(payload for payload in payloads if payload not in refused), refused)


def _law(payload: str) -> str:
    return as_safe_yaml(
        {
            "jenis": "UU",
            "nomor": payload,
            "tahun": "2012",
            "tentang": payload,
            "ringkasan": f"{payload}\n\n[x]({payload}) a{payload}a",  # beside a letter, as some places have it
        }
    )


def seen(text: str) -> str:
    """Return a text as it looks on a page, but for its capitals: one blank apart, letters composed."""
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
