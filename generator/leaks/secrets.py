"""The private texts of a project made ready for the search."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from generator.checks.library import Library
from generator.leaks.needles import Needle, needles_of
from generator.leaks.private import Private, texts_of_library
from generator.leaks.rightful import rightful_letters
from generator.publishing.public import PublicLibrary
from generator.settings import not_before_now

_RARE = 4
"""Letters of a word that can be told to stand nowhere else."""
_FIRST, _OVERLAP = 100_000, 1_000


class Wanted(NamedTuple):
    """A needle and the private text that it was taken from."""

    needle: Needle
    private: Private


@dataclass(frozen=True, slots=True)
class Secrets:
    """What no file of the site may hold."""

    wanted: tuple[Wanted, ...]
    left_out: int = 0
    """Private texts that cannot be searched for: too short, or public elsewhere by right."""


def secrets_of(project: Path, library: Library, public: PublicLibrary) -> Secrets:
    """Return what of a project no file of its site may hold."""
    texts = texts_of_library(project, library, public, not_before_now(public.built))
    candidates = [Wanted(needle, private) for private in texts.private for needle in needles_of(private.text)]
    if candidates:
        known = _known(candidates, rightful_letters(project, public, texts.public))
        candidates = [each for each in candidates if _gives_away(each.needle, known)]
    searched = {each.private for each in candidates}
    return Secrets(tuple(dict.fromkeys(candidates)), len(texts.private) - len(searched))


def _known(candidates: Iterable[Wanted], letters: bytes) -> set[bytes]:
    """Return which of the needles and of their words are public by right."""
    asked = {form for each in candidates for form in (each.needle.letters, *each.needle.words) if len(form) >= _RARE}
    waiting, known = set(asked), set[bytes]()
    start, length = 0, _FIRST
    # Block by block, each larger: common words are found in the first, and not asked for a million times.
    while waiting and start < len(letters):
        patterns = sorted(waiting)
        block = letters[start : start + length + _OVERLAP]
        matches = BytesAhoCorasick(patterns).find_matches_as_indexes(block, overlapping=True)
        known |= {patterns[number] for number, _, _ in matches}
        waiting -= known
        start, length = start + length, length * 4
    return known


def _gives_away(needle: Needle, known: set[bytes]) -> bool:
    if needle.letters in known:
        return False
    return not needle.words or any(len(word) >= _RARE and word not in known for word in needle.words)
