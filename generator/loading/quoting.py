"""How a text is quoted so that YAML takes it as it stands, and which text of a line a clerk would have to quote."""

import re
from typing import NamedTuple

_KEY = re.compile(r"(?P<start>\s*(?:- +)*(?P<key>[\w-]+): +)(?P<value>\S.*)")
_ITEM = re.compile(r"(?P<start>\s*(?:- +)+)(?P<value>\S.*)")
_SHORT = 60
_LONG_NUMBER = re.compile(r"[0-9](?:[ .\-]?[0-9]){10,}")  # it would be masked, and a masked text is none to copy
_SINGLE = "Apit seluruh teksnya dengan tanda kutip tunggal ('), dan tulis ' di dalamnya dua kali"
CLOSE = "Tutup tanda kutipnya"
_DOUBLE = 'Apit seluruh teksnya dengan tanda kutip ganda (")'


class Said(NamedTuple):
    """What a line says: what stands before its text (a key, a dash), and the text."""

    start: str
    value: str


def said_on(line: str) -> Said | None:
    """Return what a line says, without looking into brackets; None where it holds no text."""
    line = line.rstrip()
    found = _KEY.fullmatch(line) or _ITEM.fullmatch(line)
    return Said(found["start"].strip(), found["value"]) if found else None


def quoted(text: str) -> str:
    """Return a text between quotation marks that YAML takes off again."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _without_wrong_quotes(text: str) -> str:
    """Return a text without the quotation marks around it which another one inside breaks: 'Jum'at', "Rapat "A" x"."""
    sign, inner = text[0], text[1:-1]
    if sign not in "\"'" or text[-1] != sign or sign not in inner:
        return text
    place = inner.index(sign)
    opens = inner[place - 1 : place].isspace() or inner[place + 1 : place + 2].isalnum()
    return inner if opens else text


def quote_hint(line: str) -> str:
    """Return how to quote the text of a line: the whole line where it is short, else in words."""
    said = said_on(line)
    value = said.value if said else line
    if said is None or len(value) > _SHORT or value[0] in "[{" or _LONG_NUMBER.search(value):
        return _SINGLE if '"' in value or "\\" in value else _DOUBLE
    return f"Tulis {said.start} {quoted(_without_wrong_quotes(value))}"


def close_hint(line: str) -> str:
    """Return how to close the quotation that begins on a line: the whole line where it holds nothing else."""
    said = said_on(line)
    if said is None or len(said.value) > _SHORT or _LONG_NUMBER.search(said.value):
        return CLOSE
    sign = said.value[0]
    return CLOSE if sign not in "\"'" or sign in said.value[1:] else f"Tulis {said.start} {said.value}{sign}"
