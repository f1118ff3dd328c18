"""The texts of a record's file, each with its key, and the places of words in them."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from generator.loading.nodes import Place, Plain, Step, Tree, place_of
from generator.loading.sources import Source, decode
from generator.loading.yaml_reader import YamlRefusedError

Path = tuple[Step, ...]
_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # as libyaml counts lines


class Found(NamedTuple):
    """A word in a text of a file: the keys that lead to it, the text, the match in the text, the place in the file."""

    path: Path
    text: str
    match: re.Match[str]
    place: Place


class _Text(NamedTuple):
    path: Path
    text: str
    mark: int


def find_words(source: Source, form: re.Pattern[str]) -> Iterator[Found]:
    """Yield what a form finds in the values of a file, in order; comments and keys are no values."""
    try:
        raw = decode(source.content)
        if form.search(raw) is None:  # a word written with escapes alone is not worth reading every file for
            return
        tree = source.tree()
    except YamlRefusedError:
        return
    starts = [0, *(end.end() for end in _LINE_END.finditer(raw))]
    for path, text, mark in _texts(tree.data):
        matches = list(form.finditer(text))
        if matches:
            begin, end = _offset(tree, starts, mark), _offset(tree, starts, mark + 1)
            seen = form.finditer(raw, begin, end)
            for match, found in zip_longest(matches, list(seen)[: len(matches)]):
                place = _place(starts, found.start()) if found else place_of(tree.marks[mark])
                yield Found(path, text, match, place)


def _texts(data: Plain) -> Iterator[_Text]:
    """Yield every text with the index of its mark; `nodes` tells how marks are numbered."""
    waiting: list[tuple[Plain, Path, int]] = [(data, (), 0)]
    mark = 0
    while waiting:
        value, path, keys = waiting.pop()
        mark += keys
        if isinstance(value, dict):
            waiting += [(each, (*path, key), 1) for key, each in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [(each, (*path, place), 0) for place, each in reversed([*enumerate(value)])]
        else:
            yield _Text(path, value, mark)
        mark += 1


def _offset(tree: Tree, starts: list[int], mark: int) -> int:
    """Return where in the file's text a mark is; past the last one, as far as can be."""
    if mark >= len(tree.marks):
        return sys.maxsize
    return starts[tree.marks[mark].line] + tree.marks[mark].column


def _place(starts: list[int], offset: int) -> Place:
    line = bisect_right(starts, offset)
    return Place(line, offset - starts[line - 1] + 1)
