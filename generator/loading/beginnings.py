"""Lines that begin wrongly: libyaml takes them for texts, and complains where the next line stands."""

import re
from typing import NamedTuple

from generator.loading.nodes import Place

GLUED = re.compile(r"(?:- +)*([A-Za-z_]+:)(?!//)(\S.*)")
NO_SPACE = "Tidak ada spasi sesudah titik dua", "Beri spasi di antara '{}' dan isinya"
NUMBERED = re.compile(r"([0-9]{1,2}[.)]|[a-z][.)]|[\u2013\u2014\u2022\u25aa\u25cf\u25e6\u00b7])\s*\S")
KEY_ONLY = re.compile(r"(?:- +)*[\w-]+:")
_DASHED = re.compile(r"-(?=[^\s-])")
_KEY_ALONE = re.compile(r'\s*"?[\w.-]+"?')
_KEY = re.compile(r"(?P<start> *(?:- +)*)(?P<key>[\w-]+):(?: |$)")
_ITEM_OF_KEYS = re.compile(r" *(?:- +)+[\w-]+:(?: |$)")
_OTHER_SIGN = re.compile(r"((?:- +)*)([a-z_]+)\s*[=;\uff1a]\s*(\S.*)")
_SPACED = re.compile(r"((?:- +)*)([a-z_]+) +(\S.*)")
_LONGEST = 30
SIGN = "Nomor atau tanda butir di awal baris bukan tanda daftar"
DEEPER = "Lekukan baris ini lebih dalam daripada baris sebelumnya"


class Beginning(NamedTuple):
    """Where a line begins wrongly, and what to say."""

    place: Place
    message: str
    hint: str


def shown(line: str) -> str:
    """Return as much of a line as a message repeats."""
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def misread_key(lines: list[str], number: int, column: int) -> Beginning | None:
    """Return why a key cannot stand on a line (both counted from 0): the text above it is none, or it is too deep."""
    if not _KEY_ALONE.fullmatch(lines[number][:column].rstrip()):
        return None
    depth = _depth(lines[number])
    above_it = range(number - 1, -1, -1) if depth else range(number)  # without any, it is the file's first text
    at = next((each for each in above_it if lines[each].strip() and not lines[each].startswith(("#", "---"))), None)
    if at is None:
        return None
    if _begins(lines, at) and (told := _sign_of(lines[at], depth) or _no_key(lines[at])):
        return Beginning(_place(lines, at), *told)
    above = _KEY.match(lines[at])
    if above is None or depth <= len(above["start"]):
        return None
    hint = _start(len(above["start"]), "baris ini, dan yang sejajar dengannya,")
    return Beginning(Place(number + 1, column + 1), DEEPER, hint)


def key_among_items(lines: list[str], number: int, first: Place) -> tuple[str, str] | None:
    """Return what to say of a line that is no item of the list whose first item stands at a place."""
    line, dash = lines[number], first.column - 1
    depth = _depth(line)
    if sign := _sign_of(line, depth + 2):
        return sign
    found = _KEY.match(line)
    if found is None or found["start"].strip():
        return None
    item = next((each for each in reversed(lines[:number]) if each[dash : dash + 2] == "- "), "")
    outer = next((each for each in reversed(lines[: first.line - 1]) if KEY_ONLY.fullmatch(each.strip())), "")
    message = f"Jumlah spasi di depan kunci '{shown(found['key'])}' salah"
    new = _start((_KEY.match(outer) or found).end("start"))
    if not _ITEM_OF_KEYS.match(item):
        return message, new
    part = _start((_KEY.match(item) or found).end("start"))
    return (
        message,
        part if depth > dash else f"{part} bila bagian dari butir di atasnya; bila kunci baru: {new.lower()}",
    )


def _begins(lines: list[str], at: int) -> bool:
    """Tell whether a line begins a text, a list or keys, and does not go on with what is above it."""
    above = next((each.strip() for each in reversed(lines[:at]) if each.strip()), "#")
    return (
        lines[at].lstrip().startswith("- ") or above.startswith(("#", "---")) or KEY_ONLY.fullmatch(above) is not None
    )


def _sign_of(line: str, depth: int) -> tuple[str, str] | None:
    """Return the mend of an item without its '- '; its further keys stand at a depth."""
    said = line.strip()
    indent = _depth(line)
    if sign := NUMBERED.match(said):
        return SIGN, f"Ganti '{sign[1]}' dengan '{'-'.ljust(len(sign[1]))}' di setiap butir"
    if not _DASHED.match(said):
        return None
    further = "" if depth == indent + 2 else f", dan awali baris di bawahnya dengan {indent + 2} spasi"
    return "Tidak ada spasi sesudah tanda -", f"Beri spasi di antara '-' dan isinya di setiap butir{further}"


def _no_key(line: str) -> tuple[str, str] | None:
    """Return the mend of a line without `: `."""
    said = line.strip()
    if glued := GLUED.fullmatch(said):
        return NO_SPACE[0], NO_SPACE[1].format(glued[1])
    if _KEY.match(line) or ": " in said:
        return None
    message = f"Baris '{shown(said)}' bukan 'kunci: isi'"
    found = _OTHER_SIGN.fullmatch(said) or _SPACED.fullmatch(said)
    if found and len(said) <= 2 * _LONGEST:
        return message, f"Tulis {found[1]}{found[2]}: {found[3]}"
    return message, "Awali dengan kunci, titik dua, dan spasi, misalnya 'judul: '"


def _place(lines: list[str], at: int) -> Place:
    return Place(at + 1, _depth(lines[at]) + 1)


def _start(depth: int, what: str = "baris ini") -> str:
    return f"Awali {what} dengan {depth} spasi" if depth else f"Hapus spasi di awal {what.rstrip(',')}"


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
