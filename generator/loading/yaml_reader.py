"""A strict reader of one YAML document: text only, no guessing, nothing that YAML can do beyond keys, lists and text.

It takes libyaml's events one by one and keeps its own stack, so depth and size are bounded before anything recurses.
"""

from typing import Any, NoReturn

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from generator.loading.characters import composed, find_flaw
from generator.loading.dialect import find_fault, is_doubtful
from generator.loading.nodes import Mark, Place, Plain, Tree, place_at, place_of
from generator.loading.quoting import quote_hint
from generator.loading.syntax import explain
from generator.problems import Code

MAX_DEPTH = 20
MAX_NODES = 50_000

_FORBIDDEN_START = "Teks tidak boleh diawali tanda {}"


class YamlRefusedError(Exception):
    """One reason why a document was not read; carries what a `Problem` needs but the path."""

    def __init__(self, place: Place, code: Code, message: str, hint: str) -> None:
        """Keep the parts."""
        super().__init__(message)
        self.place, self.code, self.message, self.hint = place, code, message, hint


class _Builder:
    """The document so far: the list or dict that is open, those around it, and the key that waits for its value."""

    __slots__ = ("escapes", "flow", "key", "line", "marks", "outer", "root", "text", "top", "wrapped")

    def __init__(self, text: str) -> None:
        self.text = text
        self.escapes = "\\" in text
        self.root: Plain | None = None
        self.top: list[Plain] | dict[str, Plain] | None = None
        self.key: str | None = None
        self.outer: list[list[Plain] | dict[str, Plain] | None] = []
        self.marks: list[Mark] = []
        # The outermost brackets that are open, by their depth and line; whether any, or a text with a dash, went over
        # several lines.
        self.flow, self.line, self.wrapped = 0, 0, False

    def scalar(self, mark: Mark, text: str) -> None:
        self.marks.append(mark)
        if self.escapes:
            text = _unescaped(mark, text)
        top, key = self.top, self.key
        if isinstance(top, dict):
            if key is None:
                self.key = self._checked_key(top, mark, text)
            else:
                top[key] = text
                self.key = None
        elif top is None:
            self.root = text
        else:
            top.append(text)

    def open(self, mark: Mark, node: list[Plain] | dict[str, Plain]) -> None:
        self.marks.append(mark)
        top, key = self.top, self.key
        if isinstance(top, dict):
            if key is None:
                message = "Kunci harus berupa teks"
                raise YamlRefusedError(place_of(mark), Code.SHAPE, message, "Tulis kunci sebagai satu kata")
            top[key] = node
            self.key = None
        elif top is None:
            self.root = node
        else:
            top.append(node)
        if len(self.outer) >= MAX_DEPTH:
            self._refuse_depth()
        if len(self.marks) > MAX_NODES:
            self._refuse_size()
        self.outer.append(top)
        self.top = node

    def open_flow(self, mark: Mark) -> None:
        """Remember that what was just opened stands in brackets."""
        if not self.flow:
            self.flow, self.line = len(self.outer), mark.line

    def close(self, mark: Mark) -> None:
        if self.flow == len(self.outer):
            self.wrapped |= mark.line != self.line
            self.flow = 0
        self.top = self.outer.pop()
        if len(self.marks) > MAX_NODES:
            self._refuse_size()

    def _refuse_depth(self) -> NoReturn:
        message = f"Isi berkas bertingkat lebih dari {MAX_DEPTH} lapis"
        raise YamlRefusedError(place_of(self.marks[-1]), Code.TOO_DEEP, message, "Sederhanakan susunannya")

    def _refuse_size(self) -> NoReturn:
        message = f"Isi berkas lebih dari {MAX_NODES} butir"
        raise YamlRefusedError(place_of(self.marks[-1]), Code.TOO_MANY, message, "Bagi menjadi beberapa berkas")

    def _checked_key(self, top: dict[str, Plain], mark: Mark, text: str) -> str:
        if not text.isidentifier():
            _check_odd_key(mark, text)
        if text in top:
            message, hint = (
                f"Kunci '{' '.join(text.split())[:40]}' sudah ada di atasnya",
                "Gabungkan keduanya atau hapus salah satu",
            )
            raise YamlRefusedError(place_of(mark), Code.DUPLICATE_KEY, message, hint)
        return text


def _check_odd_key(mark: Mark, text: str) -> None:
    if text == "<<":
        message, hint = "Kunci gabungan YAML (<<) tidak dipakai di sini", "Hapus baris itu dan tulis isinya lengkap"
        raise YamlRefusedError(place_of(mark), Code.FORBIDDEN, message, hint)
    if not text:
        message = "Tidak ada kunci di depan titik dua"
        raise YamlRefusedError(place_of(mark), Code.SHAPE, message, "Tulis kunci sebagai satu kata")
    if text != text.strip():
        message = "Ada spasi di awal atau akhir kunci, mungkin spasi istimewa dari salinan Word"
        raise YamlRefusedError(place_of(mark), Code.SHAPE, message, "Ketik ulang kunci itu tanpa spasi")


def read_yaml(text: str) -> Tree:
    """Return the one document of a text; an empty text is an empty mapping.

    Raises YamlRefusedError for anything that is not plain keys, lists and text.
    """
    return parse(checked(text))


def checked(text: str) -> str:
    """Return a text in one form, however its letters were typed; raises YamlRefusedError where one may not stand."""
    flaw = find_flaw(text)
    if flaw is not None:
        raise YamlRefusedError(place_at(text, flaw.at), *flaw[1:])
    return composed(text)


def parse(text: str) -> Tree:
    """Return the document of a text whose characters are checked; raises YamlRefusedError."""
    text = text if text.endswith("\n") else f"{text}\n"  # a last line without an end is a line like all others
    builder = _Builder(text)
    try:
        _feed(CParser(text), builder)
    except (yaml.YAMLError, UnicodeError) as error:  # the latter from bytes that a tag spells out
        raise YamlRefusedError(*explain(text, error)) from None
    if builder.wrapped or is_doubtful(text):
        fault = find_fault(text)
        if fault is not None:
            raise YamlRefusedError(fault.place, Code.SYNTAX, fault.message, fault.hint)
    return Tree(builder.root if builder.root is not None else {}, builder.marks)


def _unescaped(mark: Mark, text: str) -> str:
    """Check what escapes have made of a text."""
    flaw = find_flaw(text.replace("\r", "\r\r"))  # an escaped carriage return ends no line, whatever follows
    if flaw is not None:
        raise YamlRefusedError(place_of(mark), *flaw[1:])
    return composed(text)


def _feed(parser: Any, builder: _Builder) -> None:  # noqa: ANN401 - libyaml's parser has no type of its own
    next_event, scalar = parser.get_event, builder.scalar
    documents = 0
    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                _refuse(event, builder.text)
            text = event.value
            if " - " in text and not event.style and event.end_mark.line != event.start_mark.line:
                builder.wrapped = True  # an item of a list may have become part of the text above it
            scalar(event.start_mark, text)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            builder.close(event.start_mark)
        elif kind is StreamEndEvent:
            return
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            _check_document(event, documents)
        else:
            _open_or_refuse(event, kind, builder)


def _open_or_refuse(event: Any, kind: type, builder: _Builder) -> None:  # noqa: ANN401
    if kind is MappingStartEvent or kind is SequenceStartEvent:
        if event.anchor is not None or event.tag is not None:
            _refuse(event, builder.text)
        builder.open(event.start_mark, {} if kind is MappingStartEvent else [])
        if event.flow_style:
            builder.open_flow(event.start_mark)
    elif kind is yaml.AliasEvent:
        _refuse(event, builder.text)


def _check_document(event: Any, number: int) -> None:  # noqa: ANN401
    place = place_of(event.start_mark)
    if number > 1:
        message = "Satu berkas hanya boleh berisi satu dokumen YAML"
        raise YamlRefusedError(place, Code.FORBIDDEN, message, "Hapus '---' yang kedua atau pisahkan berkasnya")
    if event.version or event.tags:
        message = "Petunjuk YAML (%) tidak dipakai di sini"
        raise YamlRefusedError(place, Code.FORBIDDEN, message, "Hapus baris yang diawali %")


def _refuse(event: Any, text: str) -> NoReturn:  # noqa: ANN401
    sign = "*" if isinstance(event, yaml.AliasEvent) else "&" if event.anchor is not None else "!"
    hint = quote_hint(text.split("\n")[event.start_mark.line])
    raise YamlRefusedError(place_of(event.start_mark), Code.FORBIDDEN, _FORBIDDEN_START.format(sign), hint)
