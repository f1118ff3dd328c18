"""Numbers of sixteen digits as people write them: parted, spread over lines, turned around.

A run is what stands between two letters: digits and signs. Its tokens are joined loosely or tightly, and a number is
what fills a group of tokens joined alike, or stands in the middle of others in one of the usual groupings.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.privacy.regions import is_resident_number

LENGTH = 16
_RUN = re.compile(r"[0-9](?:[\W_]{0,40}[0-9]){15,}")
_TOKEN = re.compile(r"[0-9]+")
_TIGHT = re.compile(r"[.\-_/:,·]?")
_ONE_LINE = re.compile(r"[^\S\r\n]{1,3}|[^\S\r\n]?[.\-_/:–][^\S\r\n]?")
_USUAL = frozenset(
    {(4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (8, 8), (6, 10), (10, 6), (12, 4), (4, 12)}
)
_COUNTS = {size: sorted({len(usual) for usual in _USUAL if usual[0] == size}) for size in (2, 4, 6, 8, 10, 12)}
_APART = 3  # how loose two tokens are that are not joined at all
# What is written with signs for another reason: amounts, days, hours, codes of laws.
_AMOUNT = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]{1,2})?(?![0-9.])")
_ORDINARY = re.compile(
    rf"{_AMOUNT.pattern}"
    r"|(?<![0-9])[0-3]?[0-9][-./][01]?[0-9][-./](?:19|20)[0-9]{2}(?![0-9])"
    r"|(?<![0-9])(?:19|20)[0-9]{2}[-./][01][0-9][-./][0-3][0-9](?![0-9])"
)
_CURRENCY = re.compile(r"Rp\W{0,3}$", re.IGNORECASE)
# Years read from behind have the shape of a number: 2010 2011 2012 2013.
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?:\D{1,3}(?:19|20)[0-9]{2}){3}")


@dataclass(frozen=True, slots=True)
class Number:
    """Sixteen digits somewhere; ``plain`` where they stand without any sign between them."""

    start: int
    end: int
    digits: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a run that no sign interrupts."""

    start: int
    end: int
    digits: str
    looseness: int  # towards the token before: 0 tight, 1 in its line, 2 further, 3 not joined


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of sixteen digits that are written in digits; the same digits may be told more than once."""
    for run in _RUN.finditer(text):
        for number in in_tokens(tokens(text, run, _TOKEN)):
            if not _is_ordinary(text, number):
                yield number


def backward_numbers(text: str, found: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers of residents that are written from right to left, of those found as they stand."""
    for number in found:
        digits = number.digits[::-1]
        is_table = not number.plain and _YEARS.fullmatch(text, number.start, number.end)
        if is_resident_number(digits) and not is_resident_number(number.digits) and not is_table:
            yield Number(number.start, number.end, digits)


def is_thousands(text: str, start: int, end: int) -> bool:
    """Tell whether a place holds a count whose thousands are parted by full stops."""
    return _AMOUNT.fullmatch(text, start, end) is not None


def is_amount(text: str, start: int, end: int) -> bool:
    """Tell whether a place holds an amount of money: thousands parted by full stops, with Rp before or sen behind."""
    if not is_thousands(text, start, end):
        return False
    return "," in text[start:end] or _CURRENCY.search(text, max(0, start - 6), start) is not None


def tokens(text: str, run: re.Match[str], shape: re.Pattern[str]) -> list[Token]:
    """Return the parts of a run, and how each is joined to the one before."""
    found = list(shape.finditer(text, run.start(), run.end()))
    gaps = [_APART, *(_looseness(text[before.end() : after.start()]) for before, after in pairwise(found))]
    if len(found) > 1 and _ends_a_word(text, found[0]):
        gaps[1] = _APART
    return [Token(token.start(), token.end(), token[0], gap) for token, gap in zip(found, gaps, strict=True)]


@lru_cache(1_000)
def _looseness(gap: str) -> int:
    if _TIGHT.fullmatch(gap):
        return 0
    return 1 if _ONE_LINE.fullmatch(gap) else 2


def _ends_a_word(text: str, token: re.Match[str]) -> bool:
    """Tell whether a run's first number is short and belongs to the letters before it: t1, k12."""
    short = token.end() - token.start() <= 3  # noqa: PLR2004 - an id's count
    return short and text[max(0, token.start() - 1) : token.start()].isalpha()


def in_tokens(tokens: Sequence[Token]) -> Iterator[Number]:
    """Yield the numbers of sixteen digits that tokens make."""
    for token in tokens:
        if len(token.digits) == LENGTH:
            yield Number(token.start, token.end, token.digits, plain=True)
    for looseness in (0, 1, 2):
        yield from _filling(tokens, looseness)
    yield from _grouped(tokens)


def _filling(tokens: Sequence[Token], looseness: int) -> Iterator[Number]:
    """Yield what fills a whole group of tokens joined no more loosely than told."""
    first = 0
    for here in range(1, len(tokens) + 1):
        if here == len(tokens) or tokens[here].looseness > looseness:
            if 1 < here - first <= LENGTH:
                yield from _joined(tokens[first:here])
            first = here


def _grouped(tokens: Sequence[Token]) -> Iterator[Number]:
    """Yield what stands among other tokens in a usual grouping, parted more loosely from them than within."""
    sizes = [len(token.digits) for token in tokens]
    for first in range(len(tokens)):
        for count in _COUNTS.get(sizes[first], ()):
            if tuple(sizes[first : first + count]) in _USUAL and _stands_apart(tokens, first, first + count):
                yield from _joined(tokens[first : first + count])


def _stands_apart(tokens: Sequence[Token], first: int, end: int) -> bool:
    within = max(token.looseness for token in tokens[first + 1 : end])
    behind = tokens[end].looseness if end < len(tokens) else _APART
    return within < _APART and tokens[first].looseness > 0 and behind > 0


def _joined(tokens: Sequence[Token]) -> Iterator[Number]:
    digits = "".join(token.digits for token in tokens)
    if len(digits) == LENGTH:
        yield Number(tokens[0].start, tokens[-1].end, digits)


def _is_ordinary(text: str, number: Number) -> bool:
    if number.plain:
        return False
    if is_amount(text, number.start, number.end):
        return True
    # A whole group of thousands is judged above; here one among others, or a day.
    found = _ORDINARY.search(text, number.start, number.end)
    return found is not None and found.span() != (number.start, number.end)
