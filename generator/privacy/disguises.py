"""Numbers of residents whose digits are hidden: letters that look like them, words, and halves under two keys."""

import re
from collections.abc import Iterator, Sequence

from generator.privacy.numbers import LENGTH, Number, in_tokens, tokens
from generator.privacy.regions import is_resident_number

_LETTERS = "OoQDIlizZsSgbB"
_ONE = rf"[0-9{_LETTERS}|!]"
_ALIKE_RUN = re.compile(rf"(?<![A-Za-z0-9]){_ONE}(?:[^\w|!]{{0,3}}_?{_ONE}){{15,}}(?![A-Za-z0-9])")
_ALIKE_TOKEN = re.compile(rf"{_ONE}+")
# A small g is a nine or a six, a b a six or an eight.
_ALIKE = tuple(str.maketrans("OoQDIli|!zZsSBgb", f"0000111112255{pair}") for pair in ("896", "898", "866", "868"))
# A parted number needs a part of both, or letters that no word has alone: 'gizi sisi logo 2021' are words.
_MIXED = re.compile(rf"[0-9][{_LETTERS}]|[{_LETTERS}][0-9]")
_IN_WORDS = re.compile(r"[izsgb]")
_REAL_DIGITS = 8
_WORDS = {
    "nol": "0",
    "kosong": "0",
    "satu": "1",
    "dua": "2",
    "tiga": "3",
    "empat": "4",
    "lima": "5",
    "enam": "6",
    "tujuh": "7",
    "delapan": "8",
    "sembilan": "9",
}
_WORD = "|".join(_WORDS)
_COUNT = "|".join(word for word, digit in _WORDS.items() if digit != "0")
_EACH_PART = re.compile(
    rf"(?P<teen>{_COUNT})[\W_]{{1,3}}belas\b|(?P<tens>{_COUNT})[\W_]{{1,3}}puluh\b(?:[\W_]{{1,3}}(?P<ones>{_COUNT})\b)?"
    rf"|(?P<ten>sepuluh)|(?P<eleven>sebelas)|(?P<word>{_WORD})|(?P<digits>[0-9]+)",
    re.IGNORECASE,
)
_PART = rf"(?:{_WORD}|belas|puluh|sepuluh|sebelas|[0-9]{{1,15}})"
_SPELT = re.compile(rf"\b{_PART}(?:[\W_]{{1,8}}{_PART}){{3,}}\b", re.IGNORECASE)
_KEY = r"[\"']?(?:[A-Za-z_][\w ]{0,30})[\"']?[ \t]{0,3}:[ \t]{1,3}"
_VALUE = r"[\"']?([0-9]{2,14})[\"']?"
_NEXT = r"[ \t]{0,3}[,\r\n]{1,2}[ \t]{0,20}(?:-[ \t]{1,3})?[{]?"
_PARTS = re.compile(rf"(?<!\w)(?=({_KEY}{_VALUE}{_NEXT}{_KEY}{_VALUE}(?:{_NEXT}{_KEY}{_VALUE})?)(?![0-9]))")
# The word says of what: then anything may stand between the parts.
_PARTS_AFTER_WORD = re.compile(
    r"\b(?:(?:e-?)?KTP|NIK)\w{0,20}[\W_]{1,6}([0-9]{2,14})\b[^0-9]{1,60}\b([0-9]{2,14})(?![0-9])", re.IGNORECASE
)
_LOW_SERIAL = re.compile(r"00(?:[0-9][1-9]|[1-9]0)$")
_SAYS_SO = re.compile(r"nik|ktp|kk|penduduk", re.IGNORECASE)


def alike_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of residents in which letters stand for digits."""
    for run in _ALIKE_RUN.finditer(text):
        for number in in_tokens(tokens(text, run, _ALIKE_TOKEN)):
            is_hidden = number.plain or _is_no_word(number.digits, text[number.start : number.end])
            if is_hidden and not number.digits.isdecimal():
                yield from _read_alike(number)


def _is_no_word(digits: str, written: str) -> bool:
    """Tell whether the parts of a number are not words that stand beside years and counts by chance."""
    real = sum(map(str.isdecimal, digits))
    return _MIXED.search(written) is not None or (real >= _REAL_DIGITS and not _IN_WORDS.search(written))


def _read_alike(number: Number) -> Iterator[Number]:
    read = (number.digits.translate(table) for table in _ALIKE)
    digits = next(filter(is_resident_number, read), None)
    if digits:
        yield Number(number.start, number.end, digits)


def spelt_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of residents that are spelt, all or in part: 'satu delapan tujuh …', 'delapan belas 7201 …'."""
    for run in _SPELT.finditer(text):
        if any(map(str.isalpha, run[0])):
            parts = list(_EACH_PART.finditer(text, run.start(), run.end()))
            yield from _in_parts(parts, [_digits_of(part) for part in parts])


def _digits_of(part: re.Match[str]) -> str:
    said = part[0].lower()
    if part["digits"]:
        return said
    if part["teen"]:
        return f"1{_WORDS[part['teen'].lower()]}"
    if part["tens"]:
        return _WORDS[part["tens"].lower()] + _WORDS[(part["ones"] or "nol").lower()]
    return {"sepuluh": "10", "sebelas": "11"}.get(said) or _WORDS[said]


def _in_parts(parts: Sequence[re.Match[str]], digits: Sequence[str]) -> Iterator[Number]:
    for first in range(len(parts)):
        number, last = "", first
        while last < len(parts) and len(number) < LENGTH:
            number += digits[last]
            last += 1
        is_spelt = any(not part["digits"] for part in parts[first:last])
        if len(number) == LENGTH and is_spelt and is_resident_number(number):
            yield Number(parts[first].start(), parts[last - 1].end(), number)


def halved_numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of residents whose parts are the values of two or three keys that follow each other.

    Counts and amounts may fall so too; but they begin with no zero, and few end as a low serial does.
    """
    for found in _PARTS_AFTER_WORD.finditer(text):
        digits = found[1] + found[2]
        if len(digits) == LENGTH and is_resident_number(digits):
            yield Number(found.start(1), found.end(2), digits)
    for found in _PARTS.finditer(text):
        parts = [each for each in found.groups()[1:] if each]
        for count in (2, 3):
            digits = "".join(parts[:count])
            signs = (_LOW_SERIAL.search(digits), _SAYS_SO.search(found[1]))
            is_sure = any(signs) or any(part[0] == "0" for part in parts[1:count])
            if len(digits) == LENGTH and len(parts) >= count and is_sure and is_resident_number(digits):
                yield Number(found.start(2), found.end(1 + count), digits)
