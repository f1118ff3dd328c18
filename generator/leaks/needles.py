"""What is searched for: short stretches of a private text, and every way in which each may be written."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.leaks.folding import folded, squeezed, word_spans

_WORDS, _LETTERS = 5, 24
"""So many words in a row, of so many letters, stand nowhere by chance."""
_MOST_WORDS = 8
_SHORT = 10
"""Letters and digits below which nothing is searched for."""
_LONG_WORD = 12
"""Letters of a single word that no other text can hold by chance."""
_DIGITS = 10
_PIECES, _WINDOWS = 40, 3
# Where a page may put tags or addresses between the words.
_BREAKS = re.compile(r"[\n\r*_`~\[\]()<>{}|\\]+")


class Needle(NamedTuple):
    """A stretch of a private text; ``text`` as it was written, ``letters`` as it is compared.

    ``plain``: it may also be words that are public in themselves, so it counts only if one of ``words`` is not.
    """

    text: str
    letters: bytes
    words: tuple[bytes, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether it has no letters: then it must stand by itself, for numbers touch each other everywhere."""
        return self.letters.isdigit()


def needles_of(text: str) -> Iterator[Needle]:
    """Yield what is searched for of a text; nothing where all of it is too short to be told from other texts."""
    for piece in [piece for piece in _BREAKS.split(text) if piece.strip()][:_PIECES]:
        yield from filter(_is_long_enough, _windows(piece))


def _windows(piece: str) -> Iterator[Needle]:
    spans = word_spans(piece)
    if not spans:
        return
    last = max(0, len(spans) - _MOST_WORDS)
    for start in sorted({round(last * step / (_WINDOWS - 1)) for step in range(_WINDOWS)}):
        taken = spans[start : start + _MOST_WORDS]
        written = piece[taken[0][0] : taken[-1][1]]
        words = tuple(folded(piece[begin:end]) for begin, end in taken)
        long = len(words) >= _WORDS and sum(map(len, words)) >= _LETTERS
        yield Needle(written, folded(written), () if long else words)


def _is_long_enough(needle: Needle) -> bool:
    if needle.is_number:
        return len(needle.letters) >= _DIGITS
    if len(needle.words) == 1 and needle.letters.isalpha():
        return len(needle.letters) >= _LONG_WORD
    return len(needle.letters) >= _SHORT


def spellings(needle: Needle) -> Iterator[bytes]:
    """Yield the forms that a squeezed file may hold a needle in: plain, backwards, hexadecimal, base64."""
    yield needle.letters
    yield needle.letters[::-1]
    for written in _written(needle):
        yield written.hex().encode()
        yield from map(squeezed, _base64(written))


def _written(needle: Needle) -> Iterable[bytes]:
    text = needle.text
    forms = (text, text.lower(), text.upper(), needle.letters.decode(), " ".join(text.split()))
    return dict.fromkeys(form.encode("utf-8", "ignore") for form in forms)


def _base64(content: bytes) -> Iterator[bytes]:
    """Yield what all base64 of a text around this one has in common, by how many bytes stand before (modulo 3)."""
    for before in range(3):
        whole = b64encode(b"\0" * before + content)
        yield whole[(before * 8 + 5) // 6 : (before + len(content)) * 8 // 6]


def is_alone(needle: Needle, content: bytes) -> bool:
    """Tell whether a number stands in a text by itself, in whatever groups of digits."""
    between = rb"[^0-9A-Za-z]{0,12}?"
    digits = between.join(re.escape(bytes([digit])) for digit in needle.letters)
    return re.search(rb"(?<![0-9A-Za-z])" + digits + rb"(?![0-9A-Za-z])", content) is not None
