"""The letters of documents: Liberation Sans, which has Arial's widths and, unlike it, may be given away.

It lies beside this module, so that every machine sets the same lines. What it has no letter for is told apart
beforehand: PDF/A and PDF/UA forbid a letter that nobody can read.
"""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "huruf"
INSTEAD = "□"
_FACES = ("Regular", "Bold", "Italic")
_HEADER, _RECORD, _SEGMENTS = 12, 16, 14  # bytes: of a font's head, of a table's entry, before a map's segments
_WINDOWS_UNICODE = (3, 1)
_UNUSED = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})  # controls, invisible signs, private use, no characters


def font_files() -> list[Path]:
    """Return the files of the three faces."""
    return [FOLDER / f"LiberationSans-{face}.ttf" for face in _FACES]


def printable(text: str) -> str:
    """Return a text with a box for every character that has no letter, on one line and without invisible signs."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    if composed.isascii() and composed.isprintable():
        return composed
    known = letters()
    if known.issuperset(composed):
        return composed
    return "".join(_printed(sign, known) for sign in composed)


def _printed(sign: str, known: frozenset[str]) -> str:
    if unicodedata.category(sign) in {"Cc", "Cf"}:
        return ""
    return sign if sign in known else INSTEAD


@cache
def letters() -> frozenset[str]:
    """Return the characters that every face has a letter for."""
    faces = [frozenset(map(chr, _characters(path.read_bytes()))) for path in font_files()]
    known = faces[0].intersection(*faces[1:])
    return frozenset(sign for sign in known if unicodedata.category(sign) not in _UNUSED)


def _characters(font: bytes) -> Iterator[int]:
    """Yield the characters of a TrueType font's map (OpenType, `cmap`, format 4)."""
    start = _map(font)
    segments = struct.unpack_from(">H", font, start + 6)[0] // 2
    row, gap = 2 * segments, 2  # two bytes lie between the ends of segments and their starts

    def column(number: int) -> tuple[int, ...]:
        place = start + _SEGMENTS + number * row + (gap if number else 0)
        return struct.unpack_from(f">{segments}H", font, place)

    listed = start + _SEGMENTS + gap + 3 * row
    for number, (last, first, shift, far) in enumerate(zip(*map(column, range(4)), strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            place = listed + 2 * number + far + 2 * (code - first)
            letter = struct.unpack_from(">H", font, place)[0] if far else code + shift
            if letter & 0xFFFF:
                yield code


def _map(font: bytes) -> int:
    """Return where the map from Unicode to letters begins."""
    table = next(offset for tag, offset in _tables(font) if tag == b"cmap")
    count = struct.unpack_from(">H", font, table + 2)[0]
    records = (struct.unpack_from(">HHI", font, table + 4 + 8 * number) for number in range(count))
    return int(table + next(offset for *kind, offset in records if tuple(kind) == _WINDOWS_UNICODE))


def _tables(font: bytes) -> Iterator[tuple[bytes, int]]:
    count = struct.unpack_from(">H", font, 4)[0]
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, _HEADER + _RECORD * number)
        yield tag, offset
