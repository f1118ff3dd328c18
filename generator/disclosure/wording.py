"""Case figures in words: in titles, minutes, tasks, captions and file names, where no audit sees them."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from generator.checks.figure_words import OTHER_NAMES, PERSONS, FigureWords, number_of
from generator.checks.library import SHELVES, Library
from generator.checks.passages import PAGES, Passage, forms_of, passage, words_of_name
from generator.checks.rules import as_warning
from generator.checks.texts import Found, find_words
from generator.disclosure.world import LEVELS
from generator.loading.nodes import Plain
from generator.model.case_report import ALL
from generator.model.reading import Filed
from generator.model.team import Level
from generator.problems import Code, Problem

_ENOUGH = 50


def check_wording(library: Library) -> Iterator[Problem]:
    """A figure of cases stands in a release, or somebody answers for it (`disetujui` on the item)."""
    figures = forms_of(library.categories.values())
    for shelf in SHELVES:
        for filed in library.shelf(shelf).values():
            yield from islice(_in_texts(library, filed, figures), _ENOUGH)
            yield from _in_name(filed.source.path, figures.form)
    for name in library.attachments:
        yield from _in_name(f"content/lampiran/{name}", figures.form)


def _in_name(path: str, form: re.Pattern[str]) -> Iterator[Problem]:
    if form.search(words_of_name(Path(path))):
        message = "Nama berkas menyebut angka kasus"
        yield Problem(path, 1, 1, Code.FIGURE_IN_TEXT, message, "Ganti nama berkasnya tanpa angka itu")


def _in_texts(library: Library, filed: Filed[Any], figures: FigureWords) -> Iterator[Problem]:
    for found in find_words(filed.source, figures.form, figures.may_stand_in):
        told = passage(filed.source.path, 0, found.place, found.text, found.match)
        if found.path[0] != "internal" and _is_untold(library, told) and not _signed_off(filed, found):
            yield _problem(library, told, "Teks ini", f"Hapus angkanya, {_SIGN} butir ini: {_SIGNED}")


def check_passages(library: Library) -> Iterator[Problem]:
    """The same holds for the pages of attached PDFs, signed off where a record names them, and hand-written pages."""
    signed = _signed_attachments(library)
    for told in library.passages:
        if told.path in signed or not _is_untold(library, told):
            continue
        if told.path.startswith(PAGES):
            yield _problem(library, told, "Halaman ini", _WAIT)
        else:
            where = f"Halaman {told.page} lampiran ini" if told.page else "Keterangan di dalam lampiran ini"
            hint = f"Hapus angkanya dari berkas itu, {_SIGN} butir yang melampirkannya: {_SIGNED}"
            yield _problem(library, told, where, hint)


def _signed_attachments(library: Library) -> set[str]:
    """Return the attachments that somebody answers for wherever a record names them."""
    named = [
        each
        for shelf in (library.meetings, library.notices)
        for filed in shelf.values()
        for each in filed.record.attachments
    ]
    open_ones = {each.file for each in named if each.signed_off is None}
    return {f"content/lampiran/{each.file}" for each in named if each.file not in open_ones}


_UNTOLD = "tidak ada dalam rilis mana pun"
_WAIT = "Hapus angkanya, atau tunggu sampai rilis yang memuatnya terbit"
_SIGN = "atau minta pejabat yang berwenang menyetujuinya lalu catat di"
_SIGNED = "'disetujui: {oleh: …, tanggal: …, alasan: …}'"


def _problem(library: Library, told: Passage, where: str, hint: str) -> Problem:
    line, column = told.place
    if _whole_city(library, told.sentence):
        subject = f"{where[0].lower()}{where[1:]}"
        message = f"Angka kasus seluruh kota dalam {subject} {_UNTOLD} dan belum disetujui siapa pun"
        return as_warning(Problem(told.path, line, column, Code.FIGURE_IN_TEXT, message, hint))
    message = f"{where} menyebut angka kasus yang {_UNTOLD}; orangnya dapat dikenali"
    return Problem(told.path, line, column, Code.FIGURE_IN_TEXT, message, hint)


def _is_untold(library: Library, told: Passage) -> bool:
    """Tell whether words count cases, and no release has printed that number."""
    return _about_cases(library, told) and number_of(told.number) not in _released(library, told.sentence)


def _about_cases(library: Library, told: Passage) -> bool:
    """Tell whether words count cases: persons do only beside a category."""
    beside = bool(_categories(library, told.sentence)) or any(name in told.sentence for name in OTHER_NAMES)
    return told.what.casefold() not in PERSONS or beside


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


RULES = (check_wording, check_passages)
