"""Figures of cases in texts that no record holds: the pages of attached PDFs, and hand-written pages.

They are found where the text is read, in the process that reads it, so that no text has to be kept.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from generator.checks.figure_words import FigureWords, figure_words, number_in, sentence_around
from generator.loading.nodes import START, Place, place_at
from generator.loading.sources import Source, list_files, path_in, read_source
from generator.model.settings import Category

PAGES = "site_config/halaman"
PAGE_END = "\f"
"""What parts the pages in the words of an attachment."""

_ENOUGH = 50
_BROKEN_WORD = re.compile("[\x02\xad\ufffe]\\s*")  # what pdfium and word processors put where a line broke a word
_LINE_END = re.compile(r"\r\n?")
_MARKUP = str.maketrans("*_|[]", "     ")


class Passage(NamedTuple):
    """Words that may tell a figure of cases, told by `figure_words`, with the sentence around them.

    ``page`` counts from 1; it is 0 for what stands beside the pages of a PDF, and in a text that has none.
    """

    path: str
    page: int
    place: Place
    sentence: str
    what: str
    number: str


def forms_of(categories: Iterable[Category]) -> FigureWords:
    """Return what figures look like beside the names of some categories."""
    return figure_words(tuple(sorted(category.name for category in categories)))


def passage(path: str, page: int, place: Place, text: str, match: re.Match[str]) -> Passage:
    """Return what a match in a text tells."""
    return Passage(path, page, place, sentence_around(text, match), match["what"] or "", number_in(match))


def passages_of_words(path: str, words: str, pages: int, figures: FigureWords) -> list[Passage]:
    """Return what the words of an attachment tell, each with its page."""
    parts = enumerate((_LINE_END.sub("\n", _BROKEN_WORD.sub("", part)) for part in words.split(PAGE_END)), 1)
    found = (
        passage(path, number if number <= pages else 0, START, text, match)
        for number, text in parts
        for match in _matches(text, figures)
    )
    return list(islice(found, _ENOUGH))


def passages_of_pages(project: Path, figures: FigureWords) -> Iterator[Passage]:
    """Yield what the hand-written pages and their names tell; what cannot be read has been told by who checks pages."""
    for path in list_files(project, PAGES):
        name = words_of_name(path)
        yield from (passage(path_in(project, path), 0, START, name, match) for match in _matches(name, figures))
        source = read_source(project, path) if path.suffix == ".md" else None
        if isinstance(source, Source):
            text = source.content.decode("utf-8-sig", "replace").replace("\r", " ").translate(_MARKUP)
            for match in islice(_matches(text, figures), _ENOUGH):
                yield passage(source.path, 0, place_at(text, match.start()), text, match)


def words_of_name(path: Path) -> str:
    """Return the words of a file's name."""
    return path.stem.replace("-", " ").replace("_", " ")


def _matches(text: str, figures: FigureWords) -> Iterator[re.Match[str]]:
    if figures.may_stand_in(text.encode("utf-8", "replace")):
        yield from figures.form.finditer(text)
