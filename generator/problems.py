"""What is wrong with the content: one type for every step, so that all problems print alike, sorted, in one run."""

import re
from collections import Counter
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
    CHARACTER = "karakter-terlarang"
    LOOKALIKE = "huruf-tiruan"
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
    FUTURE = "tanggal-mendatang"
    PAST_SCHEDULE = "jadwal-lewat"
    CIRCLE = "rujukan-berputar"
    STATE = "keadaan-tak-cocok"
    OFFICE_TERM = "masa-jabatan"
    HOLDERS = "pemegang-ganda"
    ROSTER = "susunan-tim"
    PLACE_NAME = "nama-wilayah"
    PERIOD = "periode-laporan"
    # the words
    SPELLING = "ejaan"
    NAME_FORM = "penulisan-nama"
    ELECTION_WORD = "kata-pemilihan"
    PLACEHOLDER = "masih-contoh"
    COPIED_SIGN = "tanda-salinan"
    # what must last
    ADDRESS_LOST = "alamat-hilang"
    FORMER_ID = "id-lama"
    MINUTES_CHANGED = "notula-berubah"
    CHAIN = "rantai-pengesahan"
    SIGNATURE = "tanda-tangan"
    # case figures
    BELOW_CITY = "angka-di-bawah-kota"
    BELOW_THRESHOLD = "angka-di-bawah-ambang"
    EXPOSED = "angka-dapat-dihitung"
    MARK_CHANGED = "tanda-berubah"
    FIGURE_IN_TEXT = "angka-dalam-teks"
    # attachments
    ATTACHMENT_KIND = "lampiran-jenis"
    ATTACHMENT_DAMAGED = "lampiran-rusak"
    ATTACHMENT_LOCKED = "lampiran-terkunci"
    ATTACHMENT_SIGNED = "lampiran-bersertifikat"
    ATTACHMENT_ACTIVE = "lampiran-aktif"
    ATTACHMENT_HEAVY = "lampiran-berat"
    ATTACHMENT_UNUSED = "lampiran-tak-dipakai"
    ALTERNATIVE = "teks-alternatif"
    # personal data
    PERSONAL = "data-pribadi"
    LEAK = "isi-bocor"
    EXEMPTION_ENDED = "pengecualian-berakhir"
    EXEMPTION_UNUSED = "pengecualian-tak-terpakai"
    # the project around the content
    SETTINGS = "pengaturan"
    HOST = "pengaturan-mkdocs"


# Eleven digits and more, however spaced: a NIK, a family card, a phone. Area codes have ten; a date may begin an id.
_LONG_NUMBER = re.compile(r"(?<![0-9])(?![0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9]))[0-9](?:[ .\-]?[0-9]){10,}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def _one_line(text: str) -> str:
    return _CONTROL.sub("?", text)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


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

    @property
    def place(self) -> str:
        """The place as editors and terminals make a link of it."""
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def sentences(self) -> str:
        """What is wrong and how to mend it; a warning says that it is one."""
        start = "" if self.severity is Severity.ERROR else "Peringatan: "
        return f"{start}{_closed(self.message)} {_closed(self.hint)}"

    def __str__(self) -> str:
        """Return the one line that people read: place, reason, mend, code."""
        return f"{self.place}: {self.sentences} [{self.code}]"

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


def counted(problems: Iterable[Problem]) -> str:
    """Return the line that closes a check: '2 masalah, 1 peringatan.'."""
    found = Counter(problem.severity for problem in problems)
    errors, warnings = found[Severity.ERROR], found[Severity.WARNING]
    start = f"{errors} masalah" if errors else "Tidak ada masalah"
    return f"{start}, {warnings} peringatan." if warnings else f"{start}."
