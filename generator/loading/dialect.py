"""Where libyaml takes what the YAML standard forbids, or reads something else in it: such a text is refused.

Few texts hold anything of the kind. A few quick searches tell which may; only those are gone through a second time.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml import CollectionEndEvent, CollectionStartEvent, ScalarEvent, StreamEndEvent
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from generator.loading.nodes import Place, place_at, place_of

# Each begins with the sign that it is about, which makes it quick; what must stand before is told by looking back.
_DOUBTS = (
    ('"', re.compile(r'"(?<![^\s\[{,:\\"\']")[^"\n]*\n')),  # a quotation over several lines
    ("'", re.compile(r"'(?<![^\s\[{,:\\\"']')[^'\n]*\n")),
    ("#", re.compile(r"#(?:(?<=[\]}\"',|>]#)|(?<=[|>][-+0-9]#)|(?<=[|>][-+0-9]{2}#))")),  # a comment without a space
    ("#", re.compile(r"#(?<=[ \t]#)(?=\S)")),  # a text that a # cuts off
    ("?", re.compile(r"\?(?<![^\s\[{,]\?)(?=\S)")),  # a question mark that begins a word
    ("|", re.compile(r"\|[-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n +\r?\n")),  # spaces alone at the start of a block
    (">", re.compile(r">[-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n +\r?\n")),
    ("[", re.compile(r"-(?<![^\s\[{,:]-)[,\]}:]")),  # a dash alone between brackets
    ("{", re.compile(r"-(?<![^\s\[{,:]-)[,\]}:]")),
)
_QUOTED, _BLOCK = frozenset({'"', "'"}), frozenset({"|", ">"})
_HEADER = re.compile(r"[|>][-+0-9]*")
_TOLD_INDENT = re.compile("[0-9]")
_QUOTE = "Apit teks itu dengan tanda kutip"
_GOES_ON = "Baris ini terbaca sebagai lanjutan teks di atasnya, bukan butir daftar"
_GOES_ON_HINT = "Sejajarkan tanda - dengan butir di atasnya; bila daftar di dalam teks, tulis teksnya sesudah '|'"
_CUT_OFF = re.compile(r"[ \t]+#(?=\S)")
_CUT = "Teks sesudah '#' dianggap catatan dan tidak terbit"
_CUT_HINT = "Apit seluruh teksnya dengan tanda kutip, atau beri spasi sesudah # bila memang catatan"


class Fault(NamedTuple):
    """Where a text is not YAML, and what to say."""

    place: Place
    message: str
    hint: str


class _Level(NamedTuple):
    """An open list or mapping: whether it stands in brackets, its line, and the column that lines within must pass."""

    flow: bool
    line: int
    column: int


def is_doubtful(text: str) -> bool:
    """Tell whether a text that libyaml can read may hold what YAML forbids, but for brackets and texts over lines."""
    return any(sign in text and doubt.search(text) for sign, doubt in _DOUBTS)


def find_fault(text: str) -> Fault | None:
    """Return the first thing that YAML forbids in a text that libyaml can read."""
    return next(_Review(text).faults(), None)


class _Review:
    """One walk over the events of a text, with the text itself at hand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.replace("\r", "").split("\n")
        self.levels = [_Level(flow=False, line=0, column=-1)]
        self.end = 0
        self.plain = False

    def faults(self) -> Iterator[Fault]:
        parser: Any = CParser(self.text)
        event: Any = parser.get_event()
        while not isinstance(event, StreamEndEvent):
            yield from self._check_gap(event.start_mark)
            self.plain = isinstance(event, ScalarEvent) and not event.style
            if isinstance(event, ScalarEvent):
                yield from self._check_scalar(event)
            elif isinstance(event, CollectionStartEvent):
                self._open(event)
            elif isinstance(event, CollectionEndEvent):
                yield from self._close(event)
            self.end = max(self.end, event.end_mark.index)
            event = parser.get_event()
        yield from self._check_gap(event.start_mark)

    def _open(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no types of their own
        column = self.levels[-1].column if event.flow_style else event.start_mark.column
        self.levels.append(_Level(bool(event.flow_style), event.start_mark.line, column))

    def _close(self, event: Any) -> Iterator[Fault]:  # noqa: ANN401
        level = self.levels.pop()
        if level.flow and not self.levels[-1].flow:
            yield from self._check_lines(level.line + 1, event.end_mark.line, skipped="#")

    def _check_gap(self, mark: Any) -> Iterator[Fault]:  # noqa: ANN401
        """What stands between two texts: a # there begins a comment, which YAML wants parted from what is before."""
        start = self.end
        cut = _CUT_OFF.match(self.text, start) if self.plain else None
        if cut:
            yield Fault(place_at(self.text, cut.end() - 1), _CUT, _CUT_HINT)
        for line in self.text[start : mark.index].split("\n"):
            sign = start + line.find("#")
            if "#" in line and sign and not self.text[sign - 1].isspace():
                yield self._glued(sign)
            start += len(line) + 1

    def _glued(self, sign: int) -> Fault:
        hint = f"Beri spasi di depannya jika itu komentar; jika bukan: {_QUOTE[0].lower()}{_QUOTE[1:]}"
        return Fault(place_at(self.text, sign), "Tanda # tidak didahului spasi", hint)

    def _check_scalar(self, event: Any) -> Iterator[Fault]:  # noqa: ANN401
        start = event.start_mark
        if event.style in _QUOTED:
            yield from self._check_lines(start.line + 1, event.end_mark.line)
        elif event.style in _BLOCK:
            yield from self._check_block(start)
        elif not event.style and event.end_mark.line > start.line and not self.levels[-1].flow:
            yield from self._check_further(start.line + 1, event.end_mark.line)
        elif event.value == "-" and self.levels[-1].flow:
            yield Fault(place_of(start), "Tanda - berdiri sendiri di dalam kurung", _QUOTE)
        if start.index and self.text[start.index - 1] == "?":
            yield Fault(place_of(start), "Ada tanda tanya yang mengawali teks di dalam kurung", _QUOTE)

    def _check_lines(self, first: int, last: int, skipped: str | None = None) -> Iterator[Fault]:
        """The further lines of a quotation or of brackets stand deeper than what holds them."""
        column = self.levels[-1].column
        for number in range(first, last + 1):
            line = self.lines[number]
            indent = len(line) - len(line.lstrip(" "))
            said = line.strip(" \t")
            if said and indent <= column and said[0] != skipped:
                message = "Baris ini lanjutan dari kutip atau kurung di atasnya, tetapi kurang menjorok"
                yield Fault(Place(number + 1, indent + 1), message, f"Awali dengan paling sedikit {column + 1} spasi")

    def _check_further(self, first: int, last: int) -> Iterator[Fault]:
        """A further line of a plain text begins with no dash: whoever writes one means an item."""
        for number in range(first, min(last, len(self.lines) - 1) + 1):
            line = self.lines[number]
            if line.lstrip(" ").startswith("- "):
                yield Fault(Place(number + 1, len(line) - len(line.lstrip(" ")) + 1), _GOES_ON, _GOES_ON_HINT)

    def _check_block(self, start: Any) -> Iterator[Fault]:  # noqa: ANN401
        """A block is as deep as its first line with words; spaces alone before it may not go deeper."""
        header = _HEADER.match(self.text, start.index)
        if header and self.text[header.end()] == "#":
            yield self._glued(header.end())
        if header and _TOLD_INDENT.search(header[0]):
            return
        widest = 0
        for number in range(start.line + 1, len(self.lines)):
            line = self.lines[number]
            indent = len(line) - len(line.lstrip(" "))
            if indent < len(line):
                if self.levels[-1].column < indent < widest:
                    message = "Baris kosong sebelum baris ini berisi lebih banyak spasi daripada baris ini"
                    yield Fault(Place(number + 1, indent + 1), message, "Hapus spasi pada baris kosong itu")
                return
            widest = max(widest, indent)
