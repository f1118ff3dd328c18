"""The texts of a record's file, each with its key, and the places of words in them."""

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator
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


class Written(NamedTuple):
    """A text of a file: the keys that lead to it, and the index of its mark; `nodes` tells how marks are numbered."""

    path: Path
    text: str
    mark: int


def find_words(
    source: Source, form: re.Pattern[str], may_stand_in: Callable[[bytes], bool] | None = None
) -> Iterator[Found]:
    """Yield what a form finds in the values of a file, in order; comments and keys are no values.

    Words of one value may stand on several lines, so a form asks for any blanks between them. A rule that asks every
    file gives a quicker look at the whole content, `may_stand_in`; its False must be certain.
    """
    escaped = b"\\" in source.content  # else a value's words stand in the file as they are
    if may_stand_in and not escaped and not may_stand_in(source.content):
        return
    try:
        raw = decode(source.content)
        level = raw.replace("\r", " ").replace("\n", " ")
        if not escaped and not form.search(level):
            return
        tree = source.tree()
    except YamlRefusedError:
        return
    starts = [0, *(end.end() for end in _LINE_END.finditer(raw))]
    for path, text, mark in texts_of(tree.data):
        matches = list(form.finditer(text))
        if matches:
            begin, end = _offset(tree, starts, mark), _offset(tree, starts, mark + 1)
            seen = form.finditer(level, begin, end)
            for match, found in zip_longest(matches, list(seen)[: len(matches)]):
                place = _place(starts, found.start()) if found else place_of(tree.marks[mark])
                yield Found(path, text, match, place)


def texts_of(data: Plain) -> Iterator[Written]:
    """Yield every text of a file, in order; keys are no texts."""
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
            yield Written(path, value, mark)
        mark += 1


def _offset(tree: Tree, starts: list[int], mark: int) -> int:
    """Return where in the file's text a mark is; past the last one, as far as can be."""
    if mark >= len(tree.marks):
        return sys.maxsize
    return starts[tree.marks[mark].line] + tree.marks[mark].column


def _place(starts: list[int], offset: int) -> Place:
    line = bisect_right(starts, offset)
    return Place(line, offset - starts[line - 1] + 1)
