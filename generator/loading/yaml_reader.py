"""A strict reader of one YAML document: text only, no guessing, nothing that YAML can do beyond keys, lists and text.

It takes libyaml's events one by one and keeps its own stack, so depth and size are bounded before anything recurses.
"""

import re
from typing import Any, NoReturn

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from generator.loading.nodes import START, Mark, Place, Plain, Tree, place_of
from generator.problems import Code

MAX_DEPTH = 20
MAX_NODES = 50_000

_UNSEEN = ("Ada karakter kendali yang tidak terlihat", "Ketik ulang baris itu")
# C0 but tab and line ends, DEL, C1, line and paragraph separators, marks of direction, noncharacters, lone surrogates:
# what no eye sees, what splits a line in two for some programs, or what no page may hold.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ud800-\udfff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_FORBIDDEN_ALIAS = "Jangkar dan alias YAML (& dan *) tidak dipakai di sini"
_FORBIDDEN_TAG = "Tanda jenis YAML (!) tidak dipakai di sini"
_QUOTE_HINT = "Jika memang bagian dari teks, apit teksnya dengan tanda kutip"


class YamlRefusedError(Exception):
    """One reason why a document was not read; carries what a `Problem` needs but the path."""

    def __init__(self, place: Place, code: Code, message: str, hint: str) -> None:
        """Keep the parts."""
        super().__init__(message)
        self.place, self.code, self.message, self.hint = place, code, message, hint


class _Builder:
    """The document so far: the list or dict that is open, those around it, and the key that waits for its value."""

    __slots__ = ("escapes", "key", "marks", "outer", "root", "top")

    def __init__(self, *, escapes: bool) -> None:
        self.escapes = escapes
        self.root: Plain | None = None
        self.top: list[Plain] | dict[str, Plain] | None = None
        self.key: str | None = None
        self.outer: list[list[Plain] | dict[str, Plain] | None] = []
        self.marks: list[Mark] = []

    def scalar(self, mark: Mark, text: str) -> None:
        self.marks.append(mark)
        if self.escapes and _REFUSED.search(text):
            raise YamlRefusedError(place_of(mark), Code.SYNTAX, *_UNSEEN)
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
        self._check_bounds(mark)
        self.outer.append(top)
        self.top = node

    def close(self) -> None:
        self.top = self.outer.pop()
        self._check_bounds(self.marks[-1])

    def _check_bounds(self, mark: Mark) -> None:
        if len(self.outer) >= MAX_DEPTH:
            message = f"Isi berkas bertingkat lebih dari {MAX_DEPTH} lapis"
            raise YamlRefusedError(place_of(mark), Code.TOO_DEEP, message, "Sederhanakan susunannya")
        if len(self.marks) > MAX_NODES:
            message = f"Isi berkas lebih dari {MAX_NODES} butir"
            raise YamlRefusedError(place_of(mark), Code.TOO_MANY, message, "Bagi menjadi beberapa berkas")

    def _checked_key(self, top: dict[str, Plain], mark: Mark, text: str) -> str:
        if text == "<<":
            message, hint = "Kunci gabungan YAML (<<) tidak dipakai di sini", "Hapus baris itu dan tulis isinya lengkap"
            raise YamlRefusedError(place_of(mark), Code.FORBIDDEN, message, hint)
        if text in top:
            message, hint = f"Kunci '{text[:40]}' sudah ada di atasnya", "Gabungkan keduanya atau hapus salah satu"
            raise YamlRefusedError(place_of(mark), Code.DUPLICATE_KEY, message, hint)
        return text


def read_yaml(text: str) -> Tree:
    """Return the one document of a text; an empty text is an empty mapping.

    Raises YamlRefusedError for anything that is not plain keys, lists and text.
    """
    _check_characters(text)
    builder = _Builder(escapes="\\" in text)
    try:
        _feed(CParser(text), builder)
    except yaml.YAMLError as error:
        raise _syntax_error(text, error) from None
    return Tree(builder.root if builder.root is not None else {}, builder.marks)


def _check_characters(text: str) -> None:
    # The whole set is slow to search for, and most of a text is ASCII: look there first for little.
    strange = "" if text.isascii() else "".join(_BEYOND_ASCII.findall(text))
    if _CONTROL.search(text) or _REFUSED.search(strange):
        found = _REFUSED.search(text)
        start = found.start() if found else 0
        place = Place(text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
        raise YamlRefusedError(place, Code.SYNTAX, *_UNSEEN)


def _feed(parser: Any, builder: _Builder) -> None:  # noqa: ANN401 - libyaml's parser has no type of its own
    next_event, scalar = parser.get_event, builder.scalar
    documents = 0
    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                _refuse(event)
            scalar(event.start_mark, event.value)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            builder.close()
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
            _refuse(event)
        builder.open(event.start_mark, {} if kind is MappingStartEvent else [])
    elif kind is yaml.AliasEvent:
        _refuse(event)


def _check_document(event: Any, number: int) -> None:  # noqa: ANN401
    place = place_of(event.start_mark)
    if number > 1:
        message = "Satu berkas hanya boleh berisi satu dokumen YAML"
        raise YamlRefusedError(place, Code.FORBIDDEN, message, "Hapus '---' yang kedua atau pisahkan berkasnya")
    if event.version or event.tags:
        message = "Petunjuk YAML (%) tidak dipakai di sini"
        raise YamlRefusedError(place, Code.FORBIDDEN, message, "Hapus baris yang diawali %")


def _refuse(event: Any) -> NoReturn:  # noqa: ANN401
    message = _FORBIDDEN_ALIAS if event.anchor else _FORBIDDEN_TAG
    raise YamlRefusedError(place_of(event.start_mark), Code.FORBIDDEN, message, _QUOTE_HINT)


# libyaml's own words, by a part that is stable over its releases, with what a clerk can do about it.
_SYNTAX = (
    ("mapping values are not allowed", "Ada titik dua yang tidak pada tempatnya", _QUOTE_HINT),
    ("found character that cannot start any token", "Ada tanda yang tidak boleh mengawali teks", _QUOTE_HINT),
    ("found a tab character", "Ada tab di awal baris", "Ganti tab dengan spasi"),
    ("could not find expected ':'", "Ada baris tanpa titik dua setelah kuncinya", "Tulis 'kunci: isi'"),
    ("did not find expected key", "Lekukan baris tidak sejajar dengan baris sebelumnya", "Samakan jumlah spasinya"),
    ("did not find expected '-'", "Butir daftar tidak sejajar", "Awali setiap butir dengan '- ' pada kolom yang sama"),
    ("unexpected end of stream", "Tanda kutip dibuka tetapi tidak ditutup", "Tutup tanda kutipnya"),
    ("did not find expected ','", "Kurung tidak ditutup atau koma kurang", "Tutup kurungnya atau tambahkan koma"),
)


def _syntax_error(text: str, error: yaml.YAMLError) -> YamlRefusedError:
    mark = getattr(error, "problem_mark", None)
    place = place_of(mark) if mark else START
    words = "found a tab character" if mark and text[mark.index : mark.index + 1] == "\t" else str(error)
    for part, message, hint in _SYNTAX:
        if part in words:
            return YamlRefusedError(place, Code.SYNTAX, message, hint)
    message = "Susunan YAML tidak dapat dibaca"
    return YamlRefusedError(
        place, Code.SYNTAX, message, "Periksa lekukan, titik dua, kurung, dan tanda kutip di sekitar"
    )
