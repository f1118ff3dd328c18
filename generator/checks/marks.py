"""Warnings about signs that Word and WhatsApp leave in a text: “ ” around all of it, *tebal*, bullets, numbers."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.library import SHELVES, Library
from generator.checks.rules import as_warning
from generator.checks.texts import texts_of
from generator.loading.nodes import Step
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError
from generator.model.kinds import BY_FOLDER
from generator.model.shapes import holds, keys_of, part_at
from generator.model.values import LongText, Text
from generator.problems import Code, Problem

_QUOTED = re.compile(r"“[^“”]*”|\u2018[^\u2018\u2019]*\u2019|„[^“”]*[“”]")
_BULLET = re.compile(r"(?:[•●▪◦‣·–—]|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s)|[a-z]\.(?=\s+[A-Z]))\s*(?=\S)")
_BULLETED_LINE = re.compile(r"^[ \t]*[•●▪◦‣·](?=\s*\S)", re.MULTILINE)
_BOLD = r"\*[^\s*](?:[^*\n]*[^\s*])?\*"
_SLANTED = r"_[^\s_](?:[^_\n]*[^\s_])?_"
_STRUCK = r"~[^\s~](?:[^~\n]*[^\s~])?~"
_STYLED = re.compile(rf"(?<![\w*_~/])(?:{_BOLD}|{_SLANTED}|{_STRUCK})(?![\w*_~/])")
_STRUCK_OUT = re.compile(rf"(?<![\w~/]){_STRUCK}(?![\w~/])")
_SAID = "pokok"  # what somebody said may stand between quotation marks as a whole
_NOT_WORDS = frozenset({"berkas", "id", "logo", "nip", "nomor", "penetapan", "telepon", "internal"})

# Most files have none of these where they would be told of, and are not taken apart for them: quick searches first.
_COPIED = re.compile(
    rb"[:\-\[,{\n]\s*[\"']?(?:\xe2\x80[\x93\x94\x98\x9c\x9e\xa2\xa3]|\xe2\x96\xaa|\xe2\x97[\x8f\xa6]|\xc2\xb7)"
)
_NUMBERED = re.compile(rb"[:\-] +[\"']?(?:[0-9]{1,2}|[a-z])[.)]\s")
_SIGNS = tuple(
    (sign, re.compile(rb"%b(?<=[\s\"'(\[]%b)[^\s\-]" % (re.escape(sign), re.escape(sign))))
    for sign in (b"*", b"_", b"~")
)


class _Sign(NamedTuple):
    """What is wrong with a text, and its mend."""

    message: str
    hint: str


def check_marks(library: Library) -> Iterator[Problem]:
    """A text holds no sign of the program that it was copied from."""
    for name in SHELVES.values():
        for filed in getattr(library, name).values():
            if _is_doubtful(filed.source.content):
                yield from _check(filed.source)


def _is_doubtful(content: bytes) -> bool:
    """Tell whether a file may hold such a sign."""
    if not content.isascii() and _COPIED.search(content):
        return True
    if _NUMBERED.search(content):
        return True
    return any(sign in content and form.search(content) for sign, form in _SIGNS)


def _check(source: Source) -> Iterator[Problem]:
    shape = BY_FOLDER[source.folder].shape
    try:
        tree = source.tree()
    except YamlRefusedError:
        return
    for path, text, _ in texts_of(tree.data):
        sign = _sign(shape, path, text)
        if sign is not None:
            yield as_warning(source.problem(path, Code.COPIED_SIGN, *sign))


def _sign(shape: type, path: tuple[Step, ...], text: str) -> _Sign | None:
    names = [place for place, step in enumerate(path) if isinstance(step, str)]
    if not names or not _NOT_WORDS.isdisjoint(path):
        return None
    key = str(path[names[-1]])
    kind = keys_of(part_at(shape, path[: names[-1]])).get(key)
    if key.endswith("_dalam_sumber") or not (holds(kind, Text) or holds(kind, LongText)):
        return None
    return _sign_in(text.strip(), key, is_long=holds(kind, LongText))


def _sign_in(text: str, key: str, *, is_long: bool) -> _Sign | None:
    if _QUOTED.fullmatch(text) and key != _SAID:
        return _Sign(f"Tanda {text[0]} dan {text[-1]} ikut terbit sebagai bagian teks", "Hapus kedua tanda itu")
    bullet = _BULLET.match(text) if not is_long or "\n" not in text else _BULLETED_LINE.search(text)
    if bullet:
        sign = bullet[0].strip()
        if "\n" in text:
            return _Sign(f"Tanda {sign} tidak menjadi daftar", f"Ganti {sign} di awal baris dengan '- '")
        return _Sign(f"Tanda '{sign}' di awal teks ikut terbit", "Hapus tanda itu; nomor dan butir ditulis oleh situs")
    styled = (_STRUCK_OUT if is_long else _STYLED).search(text)
    if styled:
        sign = styled[0][0]
        return _Sign(f"Tanda {sign} dari WhatsApp ikut terbit", f"Hapus tanda {sign} di depan dan di belakang kata itu")
    return None


RULES = (check_marks,)
