"""The one form in which texts are compared: small ASCII letters and digits, nothing between them.

Blanks, punctuation, zero-width signs, soft hyphens, the zero bytes of UTF-16 and the line ends of MIME fall away by
themselves; capitals and compatibility forms (NFKD) are told apart no more.
"""

import re
import unicodedata
from functools import lru_cache

_KEPT = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_SMALL = bytes(range(256)).lower()
_REST = bytes(sign for sign in range(256) if sign not in _KEPT)
_ASCII = bytes(range(128))
_WORD = re.compile(r"[^\W_]+")


def squeezed(content: bytes) -> bytes:
    """Return the ASCII letters and digits of a text's bytes, small."""
    return content.translate(_SMALL, _REST)


def folded(text: str) -> bytes:
    """Return the same of a text, with its accented, full-width, ringed and mathematical letters as plain ones."""
    return squeezed(text.encode() if text.isascii() else unicodedata.normalize("NFKD", text).encode("utf-8", "ignore"))


def holds_folded_letters(content: bytes) -> bool:
    """Tell whether folding finds letters that squeezing would drop."""
    foreign = content.translate(None, _ASCII)
    return bool(foreign) and any(map(_is_folded, set(foreign.decode("utf-8", "ignore"))))


@lru_cache(maxsize=4096)
def _is_folded(sign: str) -> bool:
    return bool(squeezed(unicodedata.normalize("NFKD", sign).encode("utf-8", "ignore")))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text begin and end."""
    return [found.span() for found in _WORD.finditer(text)]
