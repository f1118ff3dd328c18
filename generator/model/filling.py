"""The line to write when a text stands where a part with keys belongs, or under another key's name."""

import dataclasses
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from generator.loading.nodes import Step
from generator.model.guesses import clocks, day_alone, guessed
from generator.model.shapes import first_keys, holds, is_list, keys_of, part_within
from generator.model.unspaced import Unspaced, unspaced
from generator.model.values import ClockTime, Date, Id
from generator.model.wanted import Wanted
from generator.problems import Code
from generator.text import is_id

OPEN = "…"
_SHORT, _MARKS = 40, frozenset("[]{}#\"'\n")
_NEEDS_QUOTES = re.compile(r"[,:]|^[-*&!|>%@`?]")
_ID = "bukan bentuk sebuah id"
# Looks back at one blank, so that a run of them costs no more.
_UNTIL = re.compile(r"(?<=\s)(?:s\.\s?d\.?|s/d|sd|sampai(?: dengan)?|hingga|[-\u2013])(?=\s)")
_YEAR = re.compile(r"[0-9]{4}$")
_YEAR_IN, _NUMBER_IN = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"), re.compile(r"[0-9]{1,3}")
_DAY = "TTTT-BB-HH"
_DUTY = "MeetingDuty"
_HOLDERS = {"Participant": "kelompok", "Decision": "isi", "ActionItem": "uraian"}
"""The key that a bare text belongs to, of the parts where that is not the first."""
_NUMBERED = {"isi": "k", "uraian": "t"}
"""The letter of the id that must stand beside such a text."""

Pairs = list[tuple[str, str | None]]


class Line(NamedTuple):
    """What to write, and the id that it wants if the text does not tell it."""

    told: str
    wanted: Wanted | None = None


def is_short(value: object) -> bool:
    """Tell whether a value is a text that may stand again between brackets."""
    return isinstance(value, str) and 0 < len(value) <= _SHORT and not _MARKS & set(value)


def braced(keys: Sequence[tuple[str, str | None]]) -> str:
    """Return keys and their texts in braces, as they stand on one line."""
    return f"{{{', '.join(f'{name}: {example or OPEN}' for name, example in keys)}}}"


def with_text(part: type, path: Sequence[Step], value: object) -> Pairs:
    """Return the keys that a text stands for where keys must be, with the text; none where nobody can tell."""
    if not isinstance(value, str) or not path:
        return []
    if found := unspaced(part, value):
        return _with_key(part, path, found)
    if told := _with_days(part, value) or _with_numbers(part, value):
        return told
    name = _HOLDERS.get(part.__name__)
    if name in _NUMBERED:
        number = path[-1] + 1 if isinstance(path[-1], int) else 1
        return [("id", f"{_NUMBERED[name]}{number}"), (name, f'"{value if is_short(value) else OPEN}"')]
    keys = list(first_keys(part, ()))
    if not keys or not is_short(value):
        return []
    name = keys[0][0] if name is None or is_id(value) else name
    others: Pairs = [(each, f"<isi {each}>") for each, _ in keys if each != name] if len(keys) > 1 else []
    return [(name, _inline(keys_of(part)[name], value)), *others]


def _with_key(part: type, path: Sequence[Step], found: Unspaced) -> Pairs:
    """Return the keys that a key of the part stands for with its text: itself, and what must stand beside it."""
    kind = keys_of(part).get(found.key)
    if kind is None or found.key in _NUMBERED:
        return with_text(part, path, found.text)
    required = [each for each, _ in first_keys(part, ())]
    others: Pairs = [(each, f"<isi {each}>") for each in required if len(required) > 1 and each != found.key]
    told = _inline(kind, found.text) if is_short(found.text) else OPEN
    return [(found.key, f"[{told}]" if is_list(kind) else told), *others]


def _with_days(part: type, value: str) -> Pairs:
    """Return the keys for days that a text stands for which tells one day or two and nothing else."""
    names = [name for name, kind in keys_of(part).items() if holds(kind, Date)]
    told = [each.strip() for each in _UNTIL.split(value)]
    year = _YEAR.search(told[-1])  # of '1 Mei s.d. 31 Mei 2024' the first day is of the same year
    days = [day_alone(each) or day_alone(f"{each} {year[0] if year else ''}") for each in told]
    return list(zip(names, days, strict=False)) if 0 < len(days) <= len(names) and all(days) else []


def _with_numbers(part: type, value: str) -> Pairs:
    """Return the keys of a yearly duty that a text stands for: '2 kali setahun' tells how often, not in which year."""
    names = [name for name, _ in first_keys(part, ())]
    if part.__name__ != _DUTY or not value.strip():
        return []
    year = _YEAR_IN.search(value)
    rest = (value[: year.start()] + value[year.end() :] if year else value).strip().lower()
    number = _NUMBER_IN.search(rest)
    told = (year and year[0], guessed(Code.NUMBER, rest, "") or (number and number[0]))
    return [(name, each or f"<isi {name}>") for name, each in zip(names, told, strict=True)]


def _inline(kind: Any, value: str) -> str:  # noqa: ANN401 - an annotation has no type of its own
    if holds(kind, Id):
        return guessed(Code.PATTERN, value, _ID) or OPEN
    if holds(kind, Date):
        return guessed(Code.DATE, value, "") or _DAY
    if is_list(kind):
        return value
    return f'"{value}"' if _NEEDS_QUOTES.search(value) else value


def written(part: type, key: str, value: object) -> Line | None:
    """Return the line for a text under a key of a part; None where the text does not tell what to write."""
    kind = keys_of(part)[key]
    if not isinstance(value, str) or not value.strip():
        return None
    if holds(kind, ClockTime):
        return _written_clocks(part, key, value)
    if holds(kind, Date):
        day = guessed(Code.DATE, value, "")
        return Line(f"'{key}: {day}'") if day else None
    inner = part_within(kind)
    if dataclasses.is_dataclass(inner):
        return _written_part(inner, key, value, in_list=is_list(kind))
    return _written_text(kind, key, value) if is_short(value) else None


def _written_clocks(part: type, key: str, value: str) -> Line | None:
    found = clocks(value)
    if key == "mulai" and len(found) > 1 and "selesai" in keys_of(part):
        return Line(f"'mulai: {found[0]}', lalu 'selesai: {found[1]}' pada baris sendiri")
    return Line(f"'{key}: {found[0]}'") if found else None


def _written_part(part: type, key: str, value: str, *, in_list: bool) -> Line | None:
    pairs = with_text(part, (key, 0), value)
    if not pairs:
        return None
    line = f"'{key}: [{braced(pairs)}]'" if in_list else f"'{key}: {braced(pairs)}'"
    return Line(line, wanted_in(part, pairs, value, line) or person_in(part, value, f"'{key}: [{{pejabat: {{}}}}]'"))


def person_in(part: type, value: object, form: str) -> Wanted | None:
    """Return the person that a text may be where a person or a group belongs."""
    if not isinstance(value, str) or not {"pejabat", "kelompok"} <= keys_of(part).keys():
        return None
    return Wanted("pejabat", value, form, sure=False)


def wanted_in(part: type, pairs: Pairs, value: str, line: str) -> Wanted | None:
    """Return the id that a line of one key wants, where that key holds one."""
    name, told = pairs[0]
    if len(pairs) != 1 or not holds(keys_of(part)[name], Id):
        return None
    return Wanted(name, value, line.replace(f"{name}: {told or OPEN}", f"{name}: {{}}", 1))


def _written_text(kind: Any, key: str, value: str) -> Line:  # noqa: ANN401
    told = _inline(kind, value)
    form = f"'{key}: [{{}}]'" if is_list(kind) else f"'{key}: {{}}'"
    wanted = Wanted(key, value, form, several=is_list(kind)) if holds(kind, Id) else None
    return Line(form.replace("{}", told, 1), wanted)
