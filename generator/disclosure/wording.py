"""Case figures in words: in titles, minutes, tasks, captions and file names, where no audit sees them.

'tiga kasus narkotika', '3 (tiga) perkara', 'kasus pencurian naik dua', 'satu-satunya kasus', 'separuh dari enam kasus',
'dua pemuda' beside a category.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from generator.checks.library import SHELVES, Library
from generator.checks.rules import as_warning
from generator.checks.texts import Found, find_words
from generator.disclosure.world import LEVELS
from generator.loading.nodes import Plain
from generator.model.case_report import ALL
from generator.model.reading import Filed
from generator.model.team import Level
from generator.problems import Code, Problem

_ENOUGH = 50
_CASES = ("kasus", "perkara", "korban", "pelaku", "tersangka", "pecandu", "residivis")
_PERSONS = (
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
_OTHER_NAMES = ("narkoba", "kdrt", "curanmor")
_SPELLED = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_WORDS = {word: value for value, word in enumerate(_SPELLED)}
_UNITS = "|".join(word for word, value in _WORDS.items() if 0 < value < 10)  # noqa: PLR2004 - before belas, puluh
_NUMBER = (
    rf"(?:(?:{_UNITS}) (?:belas|puluh(?: (?:{_UNITS}))?)|{'|'.join(_SPELLED[1:])}"
    r"|seorang|sepasang|seratus|belasan|puluhan"
    r"|(?<![\d./,:-])(?!(?:19|20)\d\d\b)\d{1,5}(?![\d./:%-]))(?: ?\([a-z ]{3,40}\))?"
)
_NOT_CASES = r"(?! (?:kali|tahun|bulan|hari|jam|minggu|menit|persen|titik))"
_SHARE = r"satu-satunya|separuh|setengah|sepertiga|seperempat"
_MOVED = (
    r"naik|turun|bertambah|berkurang|meningkat|menurun|menjadi|sebanyak|sejumlah|berjumlah|mencapai|hanya|ada|terdapat"
)
_SENTENCE_END = re.compile(r"[.!?;](?:\s|$)|\n")


@lru_cache(maxsize=8)
def _form(categories: tuple[str, ...]) -> re.Pattern[str]:
    """Return what a figure of cases looks like, with the names of the categories."""
    named = "|".join(re.escape(name) for name in (*categories, *_OTHER_NAMES))
    cases = rf"(?:{'|'.join(_CASES)}|{named})"
    persons = rf"(?:{'|'.join(_PERSONS)})"
    near = r"[^.!?;\n]{0,60}?"
    return re.compile(
        rf"\b(?P<before>{_NUMBER})(?: (?:orang|buah|lagi|di antara|dari))? (?P<what>{cases}|{persons})\b"
        rf"|\b{cases}\b{near}\b(?:{_MOVED}) (?P<after>{_NUMBER})\b{_NOT_CASES}"
        rf"|\b(?:{_SHARE})\b{near}\b(?:{cases})\b",
        re.IGNORECASE,
    )


def check_wording(library: Library) -> Iterator[Problem]:
    """A figure of cases stands in a release, or somebody answers for it (`disetujui` on the item)."""
    names = tuple(
        sorted({category.name for category in library.categories.values()}, key=lambda name: (-len(name), name))
    )
    form = _form(names)
    for shelf in SHELVES:
        for filed in library.shelf(shelf).values():
            yield from islice(_in_texts(library, filed, form), _ENOUGH)
            yield from _in_name(filed.source.path, form)
    for name in library.attachments:
        yield from _in_name(f"content/lampiran/{name}", form)


def _in_name(path: str, form: re.Pattern[str]) -> Iterator[Problem]:
    words = path.rpartition("/")[2].rpartition(".")[0].replace("-", " ").replace("_", " ")
    if form.search(words):
        message = "Nama berkas menyebut angka kasus"
        yield Problem(path, 1, 1, Code.FIGURE_IN_TEXT, message, "Ganti nama berkasnya tanpa angka itu")


def _in_texts(library: Library, filed: Filed[Any], form: re.Pattern[str]) -> Iterator[Problem]:
    for found in find_words(filed.source, form):
        sentence = _sentence(found)
        if found.path[0] == "internal" or not _about_cases(library, found, sentence) or _signed_off(filed, found):
            continue
        if _value(found) in _released(library, sentence):
            continue
        yield _problem(library, filed, found, sentence)


def _problem(library: Library, filed: Filed[Any], found: Found, sentence: str) -> Problem:
    hint = "Hapus angkanya, atau minta pejabat yang berwenang menyetujuinya lalu catat di butir ini: "
    hint += "'disetujui: {oleh: …, tanggal: …, alasan: …}'"
    place = (filed.source.path, *found.place)
    if _whole_city(library, sentence):
        message = "Angka kasus seluruh kota dalam teks ini tidak ada dalam rilis mana pun dan belum disetujui siapa pun"
        return as_warning(Problem(*place, Code.FIGURE_IN_TEXT, message, hint))
    message = "Teks ini menyebut angka kasus yang tidak ada dalam rilis mana pun; orangnya dapat dikenali"
    return Problem(*place, Code.FIGURE_IN_TEXT, message, hint)


def _sentence(found: Found) -> str:
    ends = [0, *(end.end() for end in _SENTENCE_END.finditer(found.text)), len(found.text)]
    first = max(end for end in ends if end <= found.match.start())
    last = min(end for end in ends if end >= found.match.end())
    return found.text[first:last].casefold()


def _about_cases(library: Library, found: Found, sentence: str) -> bool:
    """Tell whether a match counts cases: persons do only beside a category."""
    what = (found.match["what"] or "").casefold()
    return (
        what not in _PERSONS or bool(_categories(library, sentence)) or any(name in sentence for name in _OTHER_NAMES)
    )


def _categories(library: Library, sentence: str) -> list[str]:
    return [each.id for each in library.categories.values() if each.name.casefold() in sentence]


def _areas(library: Library, sentence: str) -> list[str]:
    below = [
        each for each in library.regions.values() if LEVELS.get(each.level.value) in {Level.DISTRICT, Level.VILLAGE}
    ]
    for each in library.regions.values():
        if each not in below:  # a kelurahan may bear its city's name
            sentence = sentence.replace(each.name.casefold(), "")
    return [each.code for each in below if re.search(rf"\b{re.escape(each.name.casefold())}\b", sentence)]


def _whole_city(library: Library, sentence: str) -> bool:
    """Tell whether a sentence names the whole city and no area in it."""
    cities = [each for each in library.regions.values() if LEVELS.get(each.level.value) is Level.CITY]
    below = r"\b(?:kelurahan|kecamatan|rt|rw|lingkungan|dusun)\b"
    named = any(each.name.casefold() in sentence for each in cities)
    return named and not re.search(below, sentence) and not _areas(library, sentence)


def _signed_off(filed: Filed[Any], found: Found) -> bool:
    """Tell whether the item in which a text stands is signed off."""
    around: Plain = filed.source.tree().data
    item: Plain = around
    for step in found.path:
        item = around if isinstance(around, dict) else item
        around = around[step]  # type: ignore[index]
    return isinstance(item, dict) and "disetujui" in item


def _value(found: Found) -> int | None:
    told = (found.match["before"] or found.match["after"] or "").casefold().partition("(")[0].strip()
    if told.isdecimal():
        return int(told)
    first, _, rest = told.partition(" ")
    if rest.startswith("puluh"):
        return _WORDS[first] * 10 + _WORDS.get(rest.removeprefix("puluh").strip(), 0)
    return _WORDS[first] + 10 if rest == "belas" else _WORDS.get(first)


def _released(library: Library, sentence: str) -> set[int]:
    """Return the printed figures about what a sentence names."""
    categories = set(_categories(library, sentence)) or {ALL}
    areas = set(_areas(library, sentence)) or {
        code for code, each in library.regions.items() if LEVELS.get(each.level.value) is Level.CITY
    }
    return {
        cell.value
        for filed in library.reports.values()
        for cell in filed.record.statistics()
        if cell.value is not None and cell.region in areas and cell.category in categories
    }


RULES = (check_wording,)
