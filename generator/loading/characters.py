"""Which characters a text may hold: what a clerk sees in the file must be what everyone reads on the page.

Most texts are ASCII, and of the others a few dozen characters recur: each is judged once, by its Unicode category.
"""

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from generator.problems import Code

_MARKS_AT_ONCE = 8
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})  # deleting these is ten times as fast as searching for one
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_WORD = re.compile("[^\\s\u2000-\u206f!-/:-@\\[-`{-~]+")
_ASCII_LETTER = re.compile("[A-Za-z]")
_ASCII_DIGIT = re.compile("[0-9]")
# The emoji form of a sign; anywhere else nobody sees it.
_LONE_VARIATION = re.compile("(?<![#*0-9\xa9\xae\u203c-\u3299\U0001f000-\U0001faff])\ufe0f")
_REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# Invisible although they count as letters, marks, signs or not yet assigned (Default_Ignorable_Code_Point); then the
# blank of Braille, and the two signs that stand for something lost.
_REFUSED_ONES = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0e\uffa0\ufff0-\uffff"
    "\ufdd0-\ufdef\U000e0000-\U000e0fff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_SIGNS_LIKE_LETTERS = re.compile(
    "[\u02db\u166d\u166e\u212e\u2223\u2228\u222a\u22a4\u22c1\u22c3\u22ff\u2336-\u237a\u23fd\u2573\u27d9\u292b\u292c"
    "\u2a2f\uffe8\U0001d200-\U0001d24f\U0001f700-\U0001f77f]"
)
"""Signs of mathematics, music and the like that pass for a letter in a word."""
_LATIN_OF_ITS_OWN = frozenset("ªºßæœøðþđłÆŒØÐÞĐŁµμΩʻʼʾʿ")
"""Letters that are no ASCII letter with a mark, yet stand in Latin words: names, transcriptions, units."""


class Flaw(NamedTuple):
    """A character that may not stand where it stands: where in the text it is, and what to say."""

    at: int
    code: Code
    message: str
    hint: str


class _Kind(Enum):
    PLAIN = auto()
    LATIN = auto()
    MARK = auto()
    FOREIGN_LETTER = auto()
    FOREIGN_DIGIT = auto()
    VARIATION = auto()
    REFUSED = auto()


_FOREIGN: frozenset[_Kind | None] = frozenset({_Kind.FOREIGN_LETTER, _Kind.FOREIGN_DIGIT})


def find_flaw(text: str) -> Flaw | None:
    """Return a character of a text that may not stand there, or None where all may."""
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw.translate(None, _CONTROLS)) < len(raw) or "\r" in text:
        found = _CONTROL.search(text)
        if found:
            return _refused(found.start(), found[0])
    return None if text.isascii() else _find_beyond_ascii(text)


def composed(text: str) -> str:
    """Return a text without flaws in Unicode's form NFC: however a letter was typed, it is one and the same."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _find_beyond_ascii(text: str) -> Flaw | None:
    kinds = {char: _kind(char) for char in set("".join(_BEYOND_ASCII.findall(text)))}
    present = set(kinds.values())
    if _Kind.REFUSED in present:
        return next(_refused(index, char) for index, char in enumerate(text) if kinds.get(char) is _Kind.REFUSED)
    if _Kind.VARIATION in present and (lone := _LONE_VARIATION.search(text)):
        return _refused(lone.start(), lone[0])
    # Before anything is composed: that takes time in the square of the marks on one letter.
    if _Kind.MARK in present and (flaw := _find_heap(text, kinds)):
        return flaw
    if present & _FOREIGN:
        return _find_lookalike(text, kinds)
    return None


@lru_cache(maxsize=4096)
def _kind(char: str) -> _Kind:
    category = unicodedata.category(char)
    if char == "\ufe0f":
        kind = _Kind.VARIATION
    elif category in _REFUSED_CATEGORIES or _REFUSED_ONES.match(char):
        kind = _Kind.REFUSED
    elif category in {"Mn", "Me"}:
        kind = _Kind.MARK
    elif category == "Nd":
        kind = _Kind.FOREIGN_DIGIT
    elif _is_letter(char, category):
        kind = _Kind.LATIN if _is_latin(char) else _Kind.FOREIGN_LETTER
    else:
        kind = _Kind.PLAIN
    return kind


def _is_letter(char: str, category: str) -> bool:
    if category == "No":  # the numbers of other scripts; but ½ and ² are made of usual digits
        return _ASCII_DIGIT.search(unicodedata.normalize("NFKC", char)) is None
    return category[0] == "L" or category in {"Mc", "Nl"} or _SIGNS_LIKE_LETTERS.match(char) is not None


def _is_latin(char: str) -> bool:
    return char in _LATIN_OF_ITS_OWN or _ASCII_LETTER.match(unicodedata.normalize("NFD", char)) is not None


def _find_heap(text: str, kinds: dict[str, _Kind]) -> Flaw | None:
    marks = re.escape("".join(char for char, kind in kinds.items() if kind is _Kind.MARK))
    found = re.search(f"[{marks}]{{{_MARKS_AT_ONCE + 1}}}", text)
    if found is None:
        return None
    message = f"Lebih dari {_MARKS_AT_ONCE} tanda bertumpuk pada satu huruf"
    return Flaw(found.start(), Code.CHARACTER, message, "Hapus tanda-tanda itu, atau ketik ulang barisnya")


def _find_lookalike(text: str, kinds: dict[str, _Kind]) -> Flaw | None:
    wrong = {
        word for word in set(_WORD.findall(text)) if not word.isascii() and _first_foreign(word, kinds) is not None
    }
    word = next((found for found in _WORD.finditer(text) if found[0] in wrong), None) if wrong else None
    if word is None:
        return None
    place = _first_foreign(word[0], kinds) or 0
    char = word[0][place]
    message = f"'{char}' (U+{ord(char):04X}) bukan huruf atau angka Latin biasa seperti yang di sekitarnya"
    return Flaw(word.start() + place, Code.LOOKALIKE, message, "Hapus kata itu, lalu ketik ulang")


def _first_foreign(word: str, kinds: dict[str, _Kind]) -> int | None:
    """Return where a word of Latin letters, or of usual digits, holds one of another script."""
    plain = unicodedata.normalize("NFKC", word)  # the wide and the ornamental ones are Latin in disguise
    foreign: frozenset[_Kind | None] = frozenset()
    if _ASCII_LETTER.search(plain) or any(kinds.get(char) is _Kind.LATIN for char in word):
        foreign = _FOREIGN
    elif _ASCII_DIGIT.search(plain):
        foreign = _FOREIGN - {_Kind.FOREIGN_LETTER}
    return next((place for place, char in enumerate(word) if kinds.get(char) in foreign), None)


def _refused(index: int, char: str) -> Flaw:
    message = f"Ada karakter yang tidak terlihat atau tidak dapat ditampilkan (U+{ord(char):04X})"
    return Flaw(index, Code.CHARACTER, message, "Hapus karakter itu, atau ketik ulang barisnya")
