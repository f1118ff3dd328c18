"""The rule about vehicles. Every example is made up."""

import re
from collections.abc import Iterator

from generator.privacy.reading import Match, Reading, Rule, matched
from generator.privacy.signs import PLATE
from generator.problems import Severity

_LETTERS_OF_AREAS = (
    "AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|"
    "KB|KH|KT|KU|PA|PB|PG|PT|PY"
)
_PLATE = re.compile(
    rf"\b(?:{_LETTERS_OF_AREAS}) ?[1-9]\d{{0,3}} ?(?P<end>[A-Z]{{1,3}})\b"
    rf"|\b(?:{_LETTERS_OF_AREAS}|B)(?:-[1-9]\d{{2,3}}[ -]?| ?[1-9]\d{{2,3}}-)[A-Z]{{1,3}}\b(?![-/])"
    rf"|\b[ABDEFGHKLMNPRSTWZ] ?[1-9]\d{{2,3}} ?[A-Z]{{1,3}}\b"
)
_NO_PLATE = frozenset({"RT", "RW", "KM", "TA", "TH"})
# A room, or the rest of a longer number.
_OF_A_PLACE = re.compile(
    r"[./-]$|\b(?:ruang(?:an)?|gedung|blok|lantai|lt|kamar|aula|kelas|lab|laboratorium|kode|tipe|jenis|seri|formulir|model|"
    r"zona|rak|lemari|pintu|loket|menara|paviliun|kursi|meja|tribun|stan|kios|los|studio|loker)\b[\s.:]{1,3}$",
    re.IGNORECASE,
)
_BEFORE = 20
_ROMAN = re.compile(r"[IVX]+")


def _find_plates(reading: Reading) -> Iterator[Match]:
    for found in _PLATE.finditer(reading.text):
        end = found["end"] or ""
        before = reading.text[max(0, found.start() - _BEFORE) : found.start()]
        if end not in _NO_PLATE and not _OF_A_PLACE.search(before) and not _ROMAN.fullmatch(end):
            yield matched(found)


PLATE_NUMBER = Rule(
    name="pelat",
    told="Ini tampak seperti nomor kendaraan",
    hint="Hapus nomornya",
    severity=Severity.WARNING,
    find=_find_plates,
    signs=frozenset({PLATE}),
    true=(
        "BE 1234 ABC",
        "BE 1234 AB",
        "BE1234AB",
        "B 1234 XYZ",
        "motor BE 12 AB",
        "(BE 999 Z)",
        "# BE 1234 AB",
        "BG 7 AB",
        "BE-1234-AB",
        "BE 1234-AB",
        "BE1234-AB",
        "parkir di gedung, BE 1234 AB",
    ),
    false=(
        "UU 7 TAHUN 2012",
        "NO 12 TAHUN 2020",
        "Kodim 0411/KM",
        "199/KPTS/B-60/2024",
        "BE 0123 AB",
        "B 5 RT 3",
        "2024-B04",
        "S 1 PKS",
        "PB 3 RT",
        "BE 1234",
        "PT 1 II",
        "Ruang B 101 RS",
        "Gedung D 201 LT",
        "BA-1234-KPU/2024",
        "B-60-AB",
        "X-BE-1234-AB",
    ),
)
