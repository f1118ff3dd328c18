"""A release of anonymized case counts (laporan kasus): what may be known, already protected."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Discriminator, Tag, WithJsonSchema

from generator.dates import month_name
from generator.model.base import key, shape
from generator.model.parts import Correction, FormerIds
from generator.model.values import Date, Id, Many, Maybe, RegionCode, Text, refusal
from generator.problems import Code

ALL = "semua"


class CaseStatus(StrEnum):
    """How far cases were dealt with; `semua` is their sum."""

    ALL = "semua"
    HANDLED = "sudah"
    UNHANDLED = "belum"
    RUNNING = "berjalan"


class CellState(StrEnum):
    """The three things that a statistic can be; none stands for another."""

    PRINTED = "terbit"
    SUPPRESSED = "disamarkan"
    NOT_REPORTED = "belum_lapor"


_PERIOD = re.compile(r"((?!0000)[0-9]{4})(?:-(?:(B(?:04|08|12))|(S[12])|(T[1-4])|(0[1-9]|1[0-2])))?")


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period by its code: a year, four months (B04), half (S1), quarter (T1) or month (01)."""

    code: str

    def _months(self) -> tuple[int, int]:
        mark = self.code[5:]
        if not mark:
            return 1, 12
        if mark[0] == "B":
            return int(mark[1:]) - 3, int(mark[1:])
        if mark[0] in "ST":
            width = 6 if mark[0] == "S" else 3
            return (int(mark[1]) - 1) * width + 1, int(mark[1]) * width
        return int(mark), int(mark)

    @property
    def start(self) -> dt.date:
        """The period's first day."""
        return dt.date(int(self.code[:4]), self._months()[0], 1)

    @property
    def end(self) -> dt.date:
        """The period's last day."""
        year, month = int(self.code[:4]), self._months()[1]
        return dt.date(year, month, calendar.monthrange(year, month)[1])

    @property
    def label(self) -> str:
        """The period in words: 'Januari–April 2024', 'Mei 2024', 'Tahun 2024'."""
        first, last = self._months()
        if (first, last) == (1, 12):
            return f"Tahun {self.code[:4]}"
        months = month_name(first) if first == last else f"{month_name(first)}–{month_name(last)}"
        return f"{months} {self.code[:4]}"


class Statistic(NamedTuple):
    """One published statistic; ``value`` only where ``state`` is PRINTED."""

    region: str
    category: str
    status: CaseStatus
    state: CellState
    value: int | None


def is_period(code: str) -> bool:
    """Tell whether a text is the code of a period."""
    return _PERIOD.fullmatch(code) is not None


def _period(value: str) -> str:
    if not is_period(value):
        hint = "Tulis misalnya 2024-B04 (Januari–April), 2024-S1, 2024-T2, 2024-05, atau 2024"
        raise refusal(Code.PATTERN, f"Periode '{value[:20]}' tidak dikenal", hint)
    return value


def _figure(value: object) -> int | None:
    if value == "samar":
        return None
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    raise refusal(Code.NUMBER, "Isi sel bukan bilangan bulat dan bukan 'samar'", "Tulis bilangan bulat, atau samar")


def _not_reported(value: str) -> str:
    if value != CellState.NOT_REPORTED.value:
        figure = re.match(r"\s*([0-9]{1,9}|samar)\b", value)
        form = f"'{{semua: {{semua: {figure[1]}}}}}'" if figure else "kategori dan angkanya"
        raise refusal(Code.CHOICE, "Isi wilayah ini tidak dikenal", f"Tulis belum_lapor, atau {form}")
    return value


_Figure = Annotated[
    int | None, BeforeValidator(_figure), WithJsonSchema({"anyOf": [{"type": "integer"}, {"const": "samar"}]})
]
_Cells = dict[Text, dict[CaseStatus, _Figure]]
# The tags appear in pydantic's path of an error; '<' marks them as no key of the file.
_Area = Annotated[
    Annotated[str, AfterValidator(_not_reported), Tag("<keadaan>")] | Annotated[_Cells, Tag("<angka>")],
    Discriminator(lambda value: "<keadaan>" if isinstance(value, str) else "<angka>"),
]

Figures = dict[RegionCode, _Area]
PeriodCode = Annotated[str, AfterValidator(_period)]


@shape
class CaseReport:
    """One release; what is released stays released."""

    period_code: PeriodCode = key("periode", "Periode laporan", "2024-B04")
    released: Date = key("dirilis", "Tanggal rilis; menentukan urutan", "2024-05-06")
    meeting: Maybe[Id] = key("rapat", "Rapat yang membahasnya", default=None)
    source: Maybe[Text] = key("sumber", "Dari mana angkanya", default=None)
    unit: Text = key("satuan", "Apa yang dihitung sebagai satu", "kasus")
    figures: Figures = key("angka", "Wilayah → kategori atau semua → status atau semua → angka atau samar")
    corrections: Many[Correction] = key("ralat", "Perbaikan setelah terbit", default=())
    former_ids: FormerIds = key("sebelumnya", "Id lama catatan ini; alamat lamanya tetap menjawab", default=())
    internal: object = key("internal", "Catatan yang tidak pernah diterbitkan", default=None)

    @property
    def period(self) -> Period:
        """The period that the figures are about."""
        return Period(self.period_code)

    def statistics(self) -> Iterator[Statistic]:
        """Yield every statistic of the release, in the file's order."""
        for region, area in self.figures.items():
            if isinstance(area, str):
                yield Statistic(region, ALL, CaseStatus.ALL, CellState.NOT_REPORTED, None)
                continue
            for category, cells in area.items():
                for status, value in cells.items():
                    state = CellState.SUPPRESSED if value is None else CellState.PRINTED
                    yield Statistic(region, category, status, state, value)
