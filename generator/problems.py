"""What is wrong with the content: one type for every step, so that all problems print alike, sorted, in one run."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error stops publication, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The closed list of kinds of problem. A code, once released, keeps its meaning."""

    # the file
    UNREADABLE = "berkas-tak-terbaca"
    NOT_UTF8 = "bukan-utf8"
    TOO_LARGE = "berkas-terlalu-besar"
    BAD_NAME = "nama-berkas"
    MISPLACED = "salah-folder"
    # its YAML
    SYNTAX = "yaml-salah"
    FORBIDDEN = "yaml-terlarang"
    TOO_DEEP = "yaml-terlalu-dalam"
    TOO_MANY = "yaml-terlalu-banyak"
    DUPLICATE_KEY = "kunci-ganda"
    # its keys and values
    UNKNOWN_KEY = "kunci-tak-dikenal"
    MISSING_KEY = "kunci-kurang"
    EMPTY = "isi-kosong"
    SHAPE = "bentuk-salah"
    CHOICE = "pilihan-salah"
    DATE = "tanggal-salah"
    TIME = "jam-salah"
    INSTANT = "saat-salah"
    NUMBER = "angka-salah"
    FLAG = "ya-tidak"
    PATTERN = "bentuk-tulisan"
    CONSISTENCY = "isi-bertentangan"
    # the records together
    DUPLICATE_ID = "id-ganda"
    REFERENCE = "rujukan-hilang"
    WEEKDAY = "hari-tak-cocok"
    TIME_ORDER = "urutan-waktu"
    ITEM_ID = "id-butir"
    REGION = "wilayah-tak-dikenal"
    CATEGORY = "kategori-tak-dikenal"
    FOLDER_YEAR = "tahun-folder"
    # case figures
    BELOW_CITY = "angka-di-bawah-kota"
    BELOW_THRESHOLD = "angka-di-bawah-ambang"
    # the project around the content
    SETTINGS = "pengaturan"


# Eleven digits and more, however spaced: a NIK, a family card, a phone. Area codes have ten; a date may begin an id.
_LONG_NUMBER = re.compile(r"(?<![0-9])(?![0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9]))[0-9](?:[ .\-]?[0-9]){10,}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def _one_line(text: str) -> str:
    return _CONTROL.sub("?", text)


def _masked(text: str) -> str:
    return _LONG_NUMBER.sub(lambda found: f"{found[0][:2]}…", _one_line(text))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem at one place.

    ``path`` is relative to the project folder, with forward slashes; ``line`` and ``column`` count from 1.
    ``message`` and ``hint`` are whole Indonesian sentences without a final full stop (a question keeps its mark);
    neither ever holds a personal identifier: long numbers are masked here, whoever wrote the sentence.
    """

    path: str
    line: int
    column: int
    code: Code
    message: str
    hint: str
    severity: Severity = field(default=Severity.ERROR, compare=False)

    def __post_init__(self) -> None:
        """Mask what may identify a person."""
        object.__setattr__(self, "path", _one_line(self.path))
        object.__setattr__(self, "message", _masked(self.message))
        object.__setattr__(self, "hint", _masked(self.hint))

    def __str__(self) -> str:
        """Return the one line that people read: place, reason, mend, code."""
        hint = self.hint if self.hint.endswith("?") else f"{self.hint}."
        return f"{self.path}:{self.line}:{self.column}: {self.message}. {hint} [{self.code}]"

    def as_dict(self) -> dict[str, str | int]:
        """Return the object that ``--format json`` prints."""
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "code": self.code.value,
            "severity": self.severity.value,
            "message": self.message,
            "hint": self.hint,
        }


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether anything among the problems stops publication."""
    return any(problem.severity is Severity.ERROR for problem in problems)
