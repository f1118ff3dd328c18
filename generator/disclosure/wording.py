"""Case figures in words: in titles, minutes, tasks, captions and file names, where no audit sees them."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.checks.library import SHELVES, Library
from generator.checks.rules import as_warning
from generator.checks.texts import Found, find_words
from generator.disclosure.figure_words import OTHER_NAMES, PERSONS, SENTENCE_END, FigureWords, figure_words, number_of
from generator.disclosure.world import LEVELS
from generator.loading.nodes import Plain
from generator.model.case_report import ALL
from generator.model.reading import Filed
from generator.model.team import Level
from generator.problems import Code, Problem

_ENOUGH = 50


def check_wording(library: Library) -> Iterator[Problem]:
    """A figure of cases stands in a release, or somebody answers for it (`disetujui` on the item)."""
    figures = figure_words(tuple(sorted(category.name for category in library.categories.values())))
    for shelf in SHELVES:
        for filed in library.shelf(shelf).values():
            yield from islice(_in_texts(library, filed, figures), _ENOUGH)
            yield from _in_name(filed.source.path, figures.form)
    for name in library.attachments:
        yield from _in_name(f"content/lampiran/{name}", figures.form)


def _in_name(path: str, form: re.Pattern[str]) -> Iterator[Problem]:
    words = path.rpartition("/")[2].rpartition(".")[0].replace("-", " ").replace("_", " ")
    if form.search(words):
        message = "Nama berkas menyebut angka kasus"
        yield Problem(path, 1, 1, Code.FIGURE_IN_TEXT, message, "Ganti nama berkasnya tanpa angka itu")


def _in_texts(library: Library, filed: Filed[Any], figures: FigureWords) -> Iterator[Problem]:
    for found in find_words(filed.source, figures.form, figures.may_stand_in):
        sentence = _sentence(found)
        if found.path[0] == "internal" or not _about_cases(library, found, sentence) or _signed_off(filed, found):
            continue
        if number_of(found.match["before"] or found.match["after"] or "") in _released(library, sentence):
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
    ends = [0, *(end.end() for end in SENTENCE_END.finditer(found.text)), len(found.text)]
    first = max(end for end in ends if end <= found.match.start())
    last = min(end for end in ends if end >= found.match.end())
    return " ".join(found.text[first:last].casefold().split())


def _about_cases(library: Library, found: Found, sentence: str) -> bool:
    """Tell whether a match counts cases: persons do only beside a category."""
    what = (found.match["what"] or "").casefold()
    return what not in PERSONS or bool(_categories(library, sentence)) or any(name in sentence for name in OTHER_NAMES)


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
