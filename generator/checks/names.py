"""Warnings about names and titles that are not written as official papers write them: 'Dra. Rosita, M.M.'."""

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.checks.titles import ACCEPTED, ADDRESS, AFTER, BEFORE, RANKS, plain
from generator.loading.nodes import Step
from generator.model.person import Person
from generator.model.reading import Filed
from generator.problems import Code, Problem
from generator.text import listed

_CLOSE_DOT = re.compile(r"\.(?=[^\W\d_]{2})")  # M.Supriyadi, but not A.H. Nasution
_DOCTORS = frozenset({"Dr.", "dr.", "DR."})
_NIP = re.compile(r"(?P<word>NIP[\s.:]*)?(?P<digits>[0-9](?:[\s.\-]*[0-9])*)", re.IGNORECASE)
_NIP_DIGITS = (18, 9)
_LONGEST = 100
_SHOUTED = 4
"""Letters from which a name in capitals alone is no short name."""


def _warning(filed: Filed[Person], path: tuple[Step, ...], message: str, hint: str) -> Problem:
    return as_warning(filed.source.problem(path, Code.NAME_FORM, message, hint))


def check_titles_after(library: Library) -> Iterator[Problem]:
    """Titles behind a name stand one by one, with their dots: [S.H., M.Si.]."""
    for filed in library.persons.values():
        titles = filed.record.titles_after
        for place, title in enumerate(titles):
            path: tuple[Step, ...] = ("gelar_belakang", place)
            right = AFTER.get(plain(title))
            parts = [AFTER.get(plain(part)) for part in title[:_LONGEST].replace(",", " ").split()]
            if right is not None and title not in ACCEPTED:
                yield _warning(filed, path, f"Penulisan gelar '{title[:20]}' tidak baku", f"Tulis '{right}'")
            elif right is None and len(parts) > 1 and all(parts):
                whole = [*titles[:place], *filter(None, parts), *titles[place + 1 :]]
                hint = f"Tulis gelar_belakang: [{', '.join(whole)}]"
                yield _warning(filed, path, "Dua gelar ditulis sebagai satu", hint)


def check_titles_before(library: Library) -> Iterator[Problem]:
    """Titles before a name have dots, ranks have none, and no comma follows: Drs., AKP, Kapten Inf."""
    for filed in library.persons.values():
        titles = (filed.record.titles_before or "")[:_LONGEST]
        words = titles.replace(",", " ").split()
        right = " ".join(_right_before(each) for each in words if plain(each) not in ADDRESS)
        if not right and words:
            message = f"'{titles[:40]}' adalah sapaan, bukan gelar"
            yield _warning(filed, ("gelar_depan",), message, "Hapus 'gelar_depan'")
        elif right != " ".join(titles.split()):
            yield _warning(filed, ("gelar_depan",), f"Penulisan '{titles[:40]}' tidak baku", f"Tulis '{right}'")


def _right_before(word: str) -> str:
    known = plain(word)
    if word.endswith(".") and known in RANKS:
        return RANKS[known]
    return BEFORE.get(known, RANKS.get(known, word)) if known != "dr" else f"{word.rstrip('.')}."  # Dr. is not dr.


def check_names(library: Library) -> Iterator[Problem]:
    """A name stands without titles, with a space after an initial, in capitals and small letters."""
    for filed in library.persons.values():
        name = filed.record.name[:_LONGEST]
        first, *others = name.replace(",", " ").split() or [name]
        if others and plain(first) in ADDRESS:
            yield _warning(filed, ("nama",), "Nama ditulis bersama sapaannya", _parted(name))
        elif "," in name or (others and (_is_title_before(first) or _is_title_after(others[-1]))):
            yield _warning(filed, ("nama",), "Nama ditulis bersama gelarnya", _parted(name))
        elif _CLOSE_DOT.search(name):
            hint = f"Tulis '{_CLOSE_DOT.sub('. ', name)}'"
            yield _warning(filed, ("nama",), "Tidak ada spasi sesudah titik", hint)
        elif (name.isupper() and len(name) >= _SHOUTED) or name.islower():
            hint = f"Tulis '{name.title()}', bila memang begitu ejaannya"
            yield _warning(filed, ("nama",), "Huruf besar seharusnya hanya di awal tiap kata nama", hint)


def _parted(name: str) -> str:
    """Return the lines for a name with titles, each part under its own key."""
    words = list(dropwhile(lambda word: plain(word) in ADDRESS, name.replace(",", " ").split()))
    before = list(takewhile(_is_title_before, words))
    after = list(takewhile(_is_title_after, reversed(words[len(before) :])))[::-1]
    bare = " ".join(words[len(before) : len(words) - len(after)])
    if not bare or ("," in name and not after):
        return "Pindahkan gelar ke 'gelar_depan' atau 'gelar_belakang'; 'nama' hanya berisi nama"
    lines = [f"'gelar_depan: {' '.join(map(_right_before, before))}'"] if before else []
    lines += [f"'nama: {bare}'"]
    lines += [f"'gelar_belakang: [{', '.join(AFTER[plain(each)] for each in after)}]'"] if after else []
    return f"Tulis {listed(lines)}{', masing-masing pada barisnya sendiri' if len(lines) > 1 else ''}"


def _is_title_before(word: str) -> bool:
    """Tell whether a first word is a title: with its dot, or a rank; Hendra, Drajat are names, M. an initial."""
    dotted = word.endswith(".") and len(plain(word)) > 1 and (plain(word) in BEFORE or plain(word) in RANKS)
    return dotted or word in _DOCTORS or word in RANKS.values()


def _is_title_after(word: str) -> bool:
    known = plain(word)
    return known in AFTER and (word.isupper() or "." in word)


def check_nips(library: Library) -> Iterator[Problem]:
    """A NIP has 18 digits (until 2009: 9) and stands alone; it is printed on official papers as it is written."""
    for filed in library.persons.values():
        found = _NIP.fullmatch(filed.record.nip or "")
        count = sum(map(str.isdecimal, found["digits"])) if found else _NIP_DIGITS[0]
        if count not in _NIP_DIGITS:
            message = f"NIP terdiri atas 18 angka, di sini {count}"
            hint = "Periksa angkanya; nomor lain, misalnya NRP polisi atau tentara, tidak ditulis di sini"
            yield as_warning(filed.source.problem(("nip",), Code.PATTERN, message, hint))
        elif found and found["word"]:
            message, hint = "Kata 'NIP' sudah tercetak di depan nomornya", "Tulis angkanya saja"
            yield as_warning(filed.source.problem(("nip",), Code.PATTERN, message, hint))


RULES = (check_titles_after, check_titles_before, check_names, check_nips)
