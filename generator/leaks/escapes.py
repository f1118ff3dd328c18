"""Ways in which a text's letters are written by others: entities, percent signs, backslashes, quoted-printable.

Each decoder returns None where there is nothing of its kind, which is nearly always: it must cost next to nothing then.
"""

import html
import quopri
import re
import sys
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes

from generator.leaks.folding import folded, holds_folded_letters

_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|#39|#34);)#?[0-9A-Za-z]")  # the others put no letter into words
_PERCENT = re.compile(rb"%[0-9A-Fa-f]{2}")
_BACKSLASH = re.compile(rb"\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|([0-9A-Fa-f]{2,6}) ?)")
_QUOTED = re.compile(rb"=(?:\r?\n|[0-9A-F]{2})")
_DEPTH = 2  # an entity within a percent escape, and the like


def readings(content: bytes, depth: int = _DEPTH) -> Iterator[bytes]:
    """Yield a file's bytes and, if they are a text, what they say once the escapes in them are resolved."""
    yield content
    if depth == 0 or b"\0" in content:  # no text has a zero byte; nearly all that is compressed has one
        return
    for decoder in _DECODERS:
        read = decoder(content)
        if read is not None and read != content:
            yield from readings(read, depth - 1)


def _entities(content: bytes) -> bytes | None:
    return (
        html.unescape(content.decode("utf-8", "ignore")).encode("utf-8", "ignore") if _has(content, _ENTITY) else None
    )


def _percent(content: bytes) -> bytes | None:
    return unquote_to_bytes(content) if b"%" in content and _has(content, _PERCENT) else None


def _backslash(content: bytes) -> bytes | None:
    """Resolve the escapes of JSON, JavaScript and CSS."""
    return _BACKSLASH.sub(_unescaped, content) if b"\\" in content and _has(content, _BACKSLASH) else None


def _unescaped(found: re.Match[bytes]) -> bytes:
    number = int(found[found.lastindex or 0], 16)
    return chr(number).encode("utf-8", "ignore") if number <= sys.maxunicode else b""


def _quoted(content: bytes) -> bytes | None:
    """Resolve quoted-printable, which is of mail and calendars: a page is none, and full of `="`."""
    if content[:15].lower() == b"<!doctype html>" or not _has(content, _QUOTED):
        return None
    return quopri.decodestring(content)


def _compatible(content: bytes) -> bytes | None:
    return folded(content.decode("utf-8", "ignore")) if holds_folded_letters(content) else None


def _has(content: bytes, form: re.Pattern[bytes]) -> bool:
    return form.search(content) is not None


_DECODERS: tuple[Callable[[bytes], bytes | None], ...] = (_entities, _percent, _backslash, _quoted, _compatible)
