"""A key without a space before its text: `kehadiran:hadir` is one word to YAML, and to nobody else."""

import re
from typing import NamedTuple

from generator.loading.beginnings import NO_SPACE
from generator.model.shapes import keys_of
from generator.model.synonyms import meant_by, plain_key
from generator.text import closest

_UNSPACED = re.compile(r"([^:]*[^:\s])\s*:(\S.*)", re.DOTALL)
_LIKE_KEY = re.compile(r"[a-z_]+:\S")


class Unspaced(NamedTuple):
    """A key and its text that stand as one word, in the words of the file."""

    key: str
    text: str

    @property
    def hint(self) -> str:
        """What to do about it."""
        return NO_SPACE[1].format(f"{self.key[:40]}:")


def unspaced(part: type, word: object) -> Unspaced | None:
    """Return a key of a part, under whichever name, with its text where a word is both."""
    found = _UNSPACED.fullmatch(word) if isinstance(word, str) else None
    if found is None:
        return None
    known = keys_of(part).keys()
    is_key = known & {*meant_by(found[1])} or closest(plain_key(found[1]), known)
    return Unspaced(found[1], found[2]) if is_key else None


def is_like_key(word: str) -> bool:
    """Tell whether a word looks like a key with its text, of whichever part."""
    return _LIKE_KEY.match(word) is not None
