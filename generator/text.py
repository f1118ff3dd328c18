"""Small rules about Indonesian words and ids that every step shares."""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_MARK = re.compile(r"[*_\[\\]|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)
_MARKED_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)|\\(?=\W)")
_LIST_SIGN = re.compile(r"^\s*(?:[-+]|\d+[.)])\s+", re.MULTILINE)
_NUMBERS = re.compile(r"(\d+)")
_WORD_ENDS = re.compile(r"[\W_]+")
_NEGATIONS = frozenset({"tidak", "tak", "tdk", "bukan", "belum", "blm", "tanpa", "non"})

PAGE_NAMES = ("nama", "organisasi", "pemda", "instansi", "kontak")
"""What a hand-written page may write in braces, to say what situs.yml tells."""


def is_id(value: str) -> bool:
    """Tell whether a value has the shape of a record's id: lower-case ASCII words joined by hyphens."""
    return _ID.fullmatch(value) is not None


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, or None where nothing is near enough."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return found[0] if found else None


def meant(word: str, known: Iterable[str]) -> str | None:
    """Return the question 'maksudnya …?' for a misspelt word, or None."""
    near = closest(word, known)
    return f"Maksudnya '{near}'?" if near and not _is_opposite(word, near) else None


def _is_opposite(word: str, near: str) -> bool:
    """Tell whether two near words say contrary things: one denies, or the doer and the done-to change places."""
    word, near = word.lower(), near.lower()
    denials = {*_WORD_ENDS.split(word), word.removesuffix(near)} & _NEGATIONS
    # "mewakili" and "diwakili" share all but the prefix that turns them round
    return bool(denials - {*_WORD_ENDS.split(near)}) or {word[:2], near[:2]} == {"me", "di"}


def listed(words: Sequence[str], last: str = "dan") -> str:
    """Join words as EYD writes a series: 'a', 'a dan b', 'a, b, dan c'."""
    if len(words) <= 2:  # noqa: PLR2004 - a pair takes no comma
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def natural_key(value: str) -> tuple[tuple[int, int | str], ...]:
    """Return a sort key in which 'k10' follows 'k9'."""
    parts = (part for part in _NUMBERS.split(value) if part)
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts)


def unmarked(value: str) -> str:
    """Return a text's words without the Markdown subset's marks: emphasis, links, list signs."""
    if not _MARK.search(value):
        return value
    linked = _MARKED_LINK.sub(r"\1", value)
    return _LIST_SIGN.sub("", _EMPHASIS.sub("", linked))


def sentence(words: str) -> str:
    """Return words with the full stop that ends a sentence, unless their own does: 'M.Si.' takes no second one."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def shortened(value: str, limit: int) -> str:
    """Return a text's words, cut at a word's end to at most ``limit`` characters, with an ellipsis where it was cut."""
    flat = " ".join(unmarked(value).split())
    if len(flat) <= limit:
        return flat
    return flat[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
