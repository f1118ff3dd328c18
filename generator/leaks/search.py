"""The search of a folder for private texts: every file, every part of it, every reading of each part."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from generator.leaks.carriers import Field, parts
from generator.leaks.escapes import readings
from generator.leaks.folding import squeezed
from generator.leaks.needles import Needle, is_alone, spellings
from generator.leaks.secrets import Secrets
from generator.parallel import share_out
from generator.problems import Code, Problem

_SIGNED = ("/notula.pdf", "/pengumuman.pdf")
"""The documents with a signature block, where alone the NIP of who signs is told."""
_ATTACHED = "lampiran/"
"""Whoever names a file in a public record publishes what its pages show; what else it carries is ours to clean."""

_QUICK = 2000
"""Spellings up to which the automaton is one that takes a third of the time; of more it would take too much memory."""


class Hit(NamedTuple):
    """A needle, by its number, in a field of a file."""

    needle: int
    file: str
    field: Field


class Searcher:
    """Looks for needles in files."""

    def __init__(self, needles: list[Needle]) -> None:
        """Prepare the needles in all their spellings."""
        self._needles = needles
        forms: dict[bytes, int] = {}
        for number, needle in enumerate(needles):
            for form in spellings(needle):
                forms.setdefault(form, number)
        self._forms, self._numbers = list(forms), list(forms.values())
        quick = Implementation.DFA if len(forms) <= _QUICK else None
        self._automaton = BytesAhoCorasick(self._forms, implementation=quick)

    def search(self, name: str, content: bytes) -> set[Hit]:
        """Return the hits in a file and in its name."""
        hits = {Hit(number, name, Field.NAME) for number in self._numbers_in(name.encode("utf-8", "surrogateescape"))}
        for part in parts(content):
            if part.field is not Field.PAGES or not name.startswith(_ATTACHED):
                for reading in readings(part.content):
                    hits.update(Hit(number, name, part.field) for number in self._numbers_in(reading))
        return hits

    def _numbers_in(self, reading: bytes) -> Iterator[int]:
        for form, _, _ in self._automaton.find_matches_as_indexes(squeezed(reading), overlapping=True):
            needle = self._needles[self._numbers[form]]
            if not needle.is_number or self._forms[form] != needle.letters or is_alone(needle, reading):
                yield self._numbers[form]


def search_folder(folder: Path, needles: list[Needle], jobs: int = 1) -> list[Hit]:
    """Return what is found of needles in a folder, by file. Raises OSError."""
    if not needles:
        return []
    searcher = Searcher(needles)
    files = sorted(_files(folder))
    start = len(str(folder)) + 1

    def search(path: str) -> set[Hit]:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - tens of thousands of times
            return searcher.search(path[start:], file.read())

    found = share_out(search, files, jobs, lambda _: None)
    return sorted(hit for hits in found for hit in hits)


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        yield from (f"{place}/{name}" for name in names)


def find_secrets(
    folder: Path, secrets: Secrets, jobs: int = 1, signers: Collection[str] = frozenset()
) -> list[Problem]:
    """Return a problem for each private text that stands in a folder, at the place that it was taken from.

    ``signers``: the NIP of those who sign, which signature blocks may tell.
    """
    needles = list(dict.fromkeys(each.needle for each in secrets.wanted))
    hits = search_folder(folder, needles, jobs)
    origins = {each.needle: each.private for each in reversed(secrets.wanted)}
    problems = []
    for hit in hits:
        private = origins[needles[hit.needle]]
        if private.text in signers and hit.field is Field.PAGES and hit.file.endswith(_SIGNED):
            continue
        message = f"Isi yang bukan untuk umum ini masuk ke situs, di {hit.file} ({hit.field})"
        hint = "Situs tidak dipasang; laporkan kepada pengelola program, atau hapus isi ini dari tempat yang terbit"
        problems.append(Problem(private.path, *private.find_place(), Code.LEAK, message, hint))
    return sorted(set(problems))
