"""What a figure of cases looks like in words, and a quick look at whether a text may hold one.

'tiga kasus narkotika', '3 (tiga) perkara', 'kasus pencurian naik dua', 'satu-satunya kasus', 'separuh dari enam kasus',
'dua pemuda' beside a category.
"""

import re
from functools import lru_cache

CASES = ("kasus", "perkara", "korban", "pelaku", "tersangka", "pecandu", "residivis")
PERSONS = (
    "pemuda",
    "pemudi",
    "remaja",
    "anak",
    "warga",
    "orang",
    "pelajar",
    "siswa",
    "pengguna",
    "kejadian",
    "peristiwa",
)
OTHER_NAMES = ("narkoba", "kdrt", "curanmor")
_SPELLED = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_WORDS = {word: value for value, word in enumerate(_SPELLED)}
_UNIT_WORDS = [word for word, value in _WORDS.items() if 0 < value < 10]  # noqa: PLR2004 - before belas, puluh
_MANY = ("seorang", "sepasang", "seratus", "belasan", "puluhan")
_UNITS = "|".join(_UNIT_WORDS)
_NUMBER = (
    rf"(?:(?:{_UNITS})\s+(?:belas|puluh(?:\s+(?:{_UNITS}))?)|{'|'.join((*_SPELLED[1:], *_MANY))}"
    r"|(?<![\d./,:-])(?!(?:19|20)\d\d\b)[0-9]{1,5}(?![\d./:-]))(?:\s*\([a-z\s]{3,40}\))?"
)
_NOT_CASES = r"(?!\s+(?:kali(?!\s+lipat)|tahun|bulan|hari|jam|minggu|menit|persen|titik|angka|jenis|kategori))"
_RATE = r"(?:,[0-9]+)?\s*(?P<rate>%|persen\b)(?:[\s*]+(?:dari|seluruh|semua|total)){0,2}[\s*]+"
_MOVED_BY = rf"{_NUMBER}(?:,[0-9]+)?\s*(?:%|persen\b)"  # in percent, which tells the number of a few
_SHARES = ("satu-satunya", "separuh", "setengah", "sepertiga", "seperempat")
_MOVED = (
    *("naik", "turun", "bertambah", "berkurang", "meningkat", "menurun", "menjadi"),
    *("sebanyak", "sejumlah", "berjumlah", "sebesar", "mencapai", "hanya", "ada", "terdapat"),
)
_BETWEEN = ("buah", "lagi", "di", "antara", "dari")
_NEW_PART = r"\n(?=[ \t]*(?:\n|[-*•]|\d+[.)]))"  # any other end of a line is a blank of the same sentence
_NEAR = rf"(?:[^.!?;\n]|(?!{_NEW_PART})\n){{0,60}}?"
SENTENCE_END = re.compile(rf"[.!?;](?:\s|$)|{_NEW_PART}")

# Every file is asked, so by a look that costs an eighth of the form: one letter for each word that may be part of a
# figure, and a form of these letters. It finds whatever the form finds, and more.
_IN_BRACKETS = re.compile(rb"\([a-zA-Z\s]{3,40}\)")
_SMALL = bytes(ord(chr(byte).lower()) if chr(byte).isascii() and chr(byte).isalnum() else 32 for byte in range(256))
_LETTERS = (
    ("n", {*_SPELLED[1:], *_MANY, "belas", "puluh"}),
    ("b", set(_BETWEEN)),
    ("c", {*CASES, *OTHER_NAMES}),
    ("p", set(PERSONS)),
    ("m", set(_MOVED)),
    ("s", {share.rpartition("-")[2] for share in _SHARES} | {"persen"}),
    ("o", {"orang"}),  # between a number and a case, or a person itself
)
_LETTER_OF = {word.encode(): letter for letter, words in _LETTERS for word in words}
_SKETCH = re.compile(r"[nx][box]{0,2}[cpox]|[cx].{0,60}?[mx][nx]|[sx].{0,60}?[cx]")


class FigureWords:
    """What a figure of cases looks like, with the names of the categories: `number_in` tells its number."""

    def __init__(self, categories: tuple[str, ...]) -> None:
        """Build the form; of names that begin alike the longer one wins."""
        names = sorted({*categories, *OTHER_NAMES}, key=lambda name: (-len(name), name))
        named = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
        cases = rf"(?:{'|'.join(CASES)}|{named})"
        between = r"(?:[\s*]+(?:orang|buah|lagi|di\s+antara|dari))?"  # texts know *emphasis*
        self.form = re.compile(
            rf"\b{cases}\b{_NEAR}\b(?:{'|'.join(_MOVED)})[\s*]+(?:{_MOVED_BY}|(?P<after>{_NUMBER})\b{_NOT_CASES})"
            rf"|\b(?P<before>{_NUMBER})(?:{between}[\s*]+(?P<what>{cases}|{'|'.join(PERSONS)})\b|{_RATE}{cases}\b)"
            rf"|\b(?:{'|'.join(_SHARES)})\b{_NEAR}\b(?:{cases})\b",
            re.IGNORECASE,
        )
        self._letters = dict(_LETTER_OF)
        for word in {piece for name in categories for piece in _pieces(name.encode())[:1]}:
            self._letters[word] = "x" if self._letters.get(word, "c") != "c" else "c"

    def may_stand_in(self, content: bytes) -> bool:
        """Tell quickly whether a text may hold a figure; False is certain, however its lines are broken."""
        letter = self._letters.get
        sketch = "".join([letter(piece, "n" if piece.isdigit() else "-") for piece in _pieces(content)])
        return _SKETCH.search(sketch) is not None


def _pieces(content: bytes) -> list[bytes]:
    return _IN_BRACKETS.sub(b" ", content).replace(b"%", b" persen ").translate(_SMALL).split()


def sentence_around(text: str, match: re.Match[str]) -> str:
    """Return the sentence in which a match stands, in small letters and on one line."""
    ends = [0, *(end.end() for end in SENTENCE_END.finditer(text)), len(text)]
    first = max(end for end in ends if end <= match.start())
    last = min(end for end in ends if end >= match.end())
    return " ".join(text[first:last].casefold().split())


def number_in(match: re.Match[str]) -> str:
    """Return the words of the number that a match tells of cases; nothing where it tells a share of them."""
    return "" if match["rate"] else match["before"] or match["after"] or ""


@lru_cache(maxsize=8)
def figure_words(categories: tuple[str, ...]) -> FigureWords:
    """Return the form and the look for some categories' names."""
    return FigureWords(categories)


def number_of(words: str) -> int | None:
    """Return the number that words tell, 'tiga puluh lima' or '3 (tiga)'; None of one that is not exact."""
    told = " ".join(words.casefold().partition("(")[0].split())
    if told.isdecimal():
        return int(told)
    first, _, rest = told.partition(" ")
    if rest.startswith("puluh"):
        return _WORDS[first] * 10 + _WORDS.get(rest.removeprefix("puluh").strip(), 0)
    return _WORDS[first] + 10 if rest == "belas" else _WORDS.get(first)
