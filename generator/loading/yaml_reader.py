"""A strict reader of one YAML document: text only, no guessing, nothing that YAML can do beyond keys, lists and text.

It takes libyaml's events one by one and keeps its own stack, so depth and size are bounded before anything recurses.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.cyaml import CParser

from generator.loading.nodes import Listing, Mapping, Node, Place, Scalar
from generator.problems import Code

MAX_DEPTH = 20
MAX_NODES = 50_000

_FORBIDDEN_ALIAS = "Jangkar dan alias YAML (& dan *) tidak dipakai di sini"
_FORBIDDEN_TAG = "Tanda jenis YAML (!) tidak dipakai di sini"
_QUOTE_HINT = "Jika memang bagian dari teks, apit teksnya dengan tanda kutip"


class YamlRefusedError(Exception):
    """One reason why a document was not read; carries what a `Problem` needs but the path."""

    def __init__(self, place: Place, code: Code, message: str, hint: str) -> None:
        """Keep the parts."""
        super().__init__(message)
        self.place, self.code, self.message, self.hint = place, code, message, hint


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open; `key` is the mapping's key that waits for its value."""

    node: Listing | Mapping
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    stack: list[_Frame] = field(default_factory=list)
    root: Node | None = None
    count: int = 0

    def open(self, node: Listing | Mapping) -> None:
        self.add(node)
        if len(self.stack) >= MAX_DEPTH:
            message = f"Isi berkas bertingkat lebih dari {MAX_DEPTH} lapis"
            raise YamlRefusedError(node.place, Code.TOO_DEEP, message, "Sederhanakan susunannya")
        self.stack.append(_Frame(node))

    def add(self, node: Node) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            message = f"Isi berkas lebih dari {MAX_NODES} butir"
            raise YamlRefusedError(node.place, Code.TOO_MANY, message, "Bagi menjadi beberapa berkas")
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        if isinstance(frame.node, Listing):
            frame.node.items.append(node)
        elif frame.key is None:
            frame.key = _new_key(frame.node, node)
        else:
            frame.node.values[frame.key] = node
            frame.key = None


def _new_key(mapping: Mapping, node: Node) -> str:
    if not isinstance(node, Scalar):
        raise YamlRefusedError(node.place, Code.SHAPE, "Kunci harus berupa teks", "Tulis kunci sebagai satu kata")
    if node.text == "<<":
        raise YamlRefusedError(node.place, Code.FORBIDDEN, "Kunci gabungan YAML (<<) tidak dipakai di sini", "Hapus")
    if node.text in mapping.keys:
        first = mapping.keys[node.text].line
        message = f"Kunci '{node.text}' sudah ada di baris {first}"
        raise YamlRefusedError(node.place, Code.DUPLICATE_KEY, message, "Gabungkan keduanya atau hapus salah satu")
    mapping.keys[node.text] = node.place
    return node.text


def read_yaml(text: str) -> Node:
    """Return the tree of the one document in a text; an empty text is an empty mapping.

    Raises YamlRefusedError for anything that is not plain keys, lists and text.
    """
    builder = _Builder()
    try:
        _feed(CParser(text), builder)
    except yaml.YAMLError as error:
        raise _syntax_error(error) from None
    return builder.root if builder.root is not None else Mapping(Place(1, 1), {}, {})


def _feed(parser: Any, builder: _Builder) -> None:  # noqa: ANN401 - libyaml's parser has no type of its own
    documents = 0
    while True:
        event = parser.get_event()
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            if event.anchor or (event.tag and not event.implicit[0]):
                _refuse(event)
            builder.add(Scalar(_place(event), event.value))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            builder.stack.pop()
        elif kind is yaml.StreamEndEvent:
            return
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            _check_document(event, documents)
        else:
            _open_or_refuse(event, kind, builder)


def _open_or_refuse(event: Any, kind: type, builder: _Builder) -> None:  # noqa: ANN401
    if kind is yaml.AliasEvent or getattr(event, "anchor", None) or getattr(event, "tag", None):
        _refuse(event)
    if kind is yaml.MappingStartEvent:
        builder.open(Mapping(_place(event), {}, {}))
    elif kind is yaml.SequenceStartEvent:
        builder.open(Listing(_place(event), []))


def _check_document(event: Any, number: int) -> None:  # noqa: ANN401
    if number > 1:
        message = "Satu berkas hanya boleh berisi satu dokumen YAML"
        raise YamlRefusedError(_place(event), Code.FORBIDDEN, message, "Hapus '---' yang kedua atau pisahkan berkasnya")
    if event.version or event.tags:
        raise YamlRefusedError(_place(event), Code.FORBIDDEN, "Petunjuk YAML (%) tidak dipakai di sini", "Hapus")


def _refuse(event: Any) -> None:  # noqa: ANN401
    message = _FORBIDDEN_ALIAS if event.anchor else _FORBIDDEN_TAG
    raise YamlRefusedError(_place(event), Code.FORBIDDEN, message, _QUOTE_HINT)


def _place(event: Any) -> Place:  # noqa: ANN401
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)


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
    ("control characters are not allowed", "Ada karakter kendali yang tidak terlihat", "Ketik ulang baris itu"),
)


def _syntax_error(error: yaml.YAMLError) -> YamlRefusedError:
    words = str(error)
    mark = getattr(error, "problem_mark", None)
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    for part, message, hint in _SYNTAX:
        if part in words:
            return YamlRefusedError(place, Code.SYNTAX, message, hint)
    message = "Susunan YAML tidak dapat dibaca"
    return YamlRefusedError(place, Code.SYNTAX, message, "Periksa lekukan, titik dua, kurung, dan tanda kutip di sekitar")
