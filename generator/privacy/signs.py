"""The cheap first look: which signs of personal data a text holds at all, in some microseconds a page.

Most texts hold none, so their rules never run. Bytes are translated whole, which costs a tenth of any pattern.
"""

import re
from collections.abc import Iterator

DIGITS = b"#digits"
ALIKE = b"#alike"
LONG_WORD = b"#long"
CALL = b"#call"
AT = b"#at"
BRACKET = b"#bracket"
PLATE = b"#plate"
AGE = b"#age"
CALLED = b"#called"
ACCOUNT = b"#account"
STREET = b"#street"
NEIGHBOURS = b"#neighbours"
SPELT = b"#spelt"
HALVES = b"#halves"
CODED = b"#coded"
STRANGE = b"#strange"
"""Signs that are no words; a word's sign is the word itself: small letters, every digit written 0."""

_STREETS = frozenset({b"jl", b"jln", b"jalan", b"gg", b"gang"})
_HOUSES = frozenset({b"no", b"nomor", b"blok", *(b"no" + b"0" * count for count in range(1, 5))})
_UNITS = frozenset({b"rt", b"rw"})
_NUMBERED = re.compile(rb" r[tw]  ?0")
_NUMERALS = frozenset(b"nol kosong satu dua tiga empat lima enam tujuh delapan sembilan".split())
_TENS = frozenset(b"belas puluh sepuluh sebelas".split())
_SPELT_WORDS = _NUMERALS | _TENS
_ANY_NUMERAL = b"(?:%s)" % b"|".join(sorted(_NUMERALS))
# Digits, a count in words, and more of either; '25 (dua puluh lima) orang' is one count twice.
_DIGIT_AND_WORD = re.compile(
    rb"0 {1,3}(?:sepuluh|sebelas|%(one)s(?: {1,3}(?:belas|puluh(?: {1,3}%(one)s)?+))?+)"
    rb" {1,3}(?:%(one)s|0|sepuluh|sebelas)" % {b"one": _ANY_NUMERAL}
)
_MANY_DIGITS = 11  # more than a day or the code of a kelurahan has
_MANY_NUMERALS = 4  # different ones; sixteen digits have more, and few texts else
_YEARS = frozenset({b"tahun", b"th", b"thn"})
_NAMED = frozenset({b"atas", b"n"})
_BANKS = frozenset({b"rekening", b"rek", b"norek", b"bank", b"bri", b"bni", b"bca", b"bsi", b"btn", b"mandiri"})
_DOTS = frozenset({b"dot", b"titik"})
JOINT_WORDS = _STREETS | _HOUSES | _UNITS | _NUMERALS | _TENS | _YEARS | _NAMED | _BANKS | _DOTS | {b"at"}
"""Words that are a sign only together."""
_LETTERS_ALIKE = b"OoQIlSBZ|!"
_SMALL_ALIKE = b"Dizsgb"  # more of them, in words too common to count for other numbers
_DIGITS = b"0123456789"
_HARMLESS = frozenset("\u00a0°§«»\u00d7÷–—\u2018\u2019“”…•€\u2032\u2033\u2010\u2011\u2012\u2212\u202f") | frozenset(
    map(chr, (*range(0xC0, 0x250), *range(0x2002, 0x200B)))
)


def _table(*groups: tuple[bytes, bytes], other: bytes) -> bytes:
    made = bytearray(other * 256)
    for members, sign in groups:
        for member in members:
            made[member] = sign[0]
    return bytes(made)


_SMALL, _CAPITALS = bytes(range(97, 123)), bytes(range(65, 91))
_ASCII = bytes(range(128))
_NO_SIGNS = bytes(sorted(set(range(256)) - {*_SMALL, *_CAPITALS, *_DIGITS, *_LETTERS_ALIKE}))
_AS_WORDS = bytes.maketrans(_CAPITALS + _DIGITS, _SMALL + b"0" * 10)
_WORDS = bytes(each if each in {*_SMALL, 48} else 32 for each in _AS_WORDS)
_SQUEEZED = _table((_DIGITS, b"0"), (_LETTERS_ALIKE, b"0"), (_SMALL_ALIKE, b"1"), other=b"a")
_ALL_ALIKE = bytes.maketrans(b"1", b"0")
_JOINED = _table((_SMALL + _CAPITALS + _DIGITS + b"+/", b"a"), other=b" ")
_CASES = _table((_DIGITS, b"0"), (_CAPITALS, b"A"), (_SMALL, b"a"), (b" -", b" "), other=b".")
# Each begins with the same letters whatever follows, which a search finds at once.
_CALLS = (re.compile(rb"\(0[2-9]"), re.compile(rb"08[1-9]"), re.compile(rb"628[1-9]"))
_PLATE = re.compile(rb"A ?0{1,4} ?A")
_MARKED_AT = re.compile(rb"[(\[]at")
_BRACKET = re.compile(
    rb"\((?:[0-9]{2}|[LPlp][KRkr]?[ /,]+[0-9]|[0-9]{1,2}[ /,]+[LPlp]|(?:(?<=[A-Z.]\()|(?<=[A-Z.] \())[0-9])"
)


def signs_of(text: str, words: frozenset[bytes]) -> set[bytes]:
    """Return the signs of a text, and which of the words it holds."""
    raw = text.encode("utf-8", "surrogatepass")
    spaced = b" " + raw.translate(_WORDS)
    found = set(words.intersection(spaced.split()))
    squeezed = raw.translate(_SQUEEZED, _NO_SIGNS)
    if not found.isdisjoint(JOINT_WORDS):
        found = (found - JOINT_WORDS) | set(_of_words(found, spaced, squeezed))
    if b"0" * 11 in squeezed:
        found.add(DIGITS)
    if b"0" * 16 in squeezed.translate(_ALL_ALIKE):
        found.add(ALIKE)
    if b"0" * 6 in spaced:
        found.add(HALVES)
    if _PLATE.search(raw.translate(_CASES)):
        found.add(PLATE)
    return found | _of_characters(raw) | wrappings_of(text, raw)


def _of_words(found: set[bytes], spaced: bytes, squeezed: bytes) -> Iterator[bytes]:
    """Yield the signs of words that are one only together, or beside a number."""
    if found & _SPELT_WORDS and _is_spelt(found, spaced, squeezed):
        yield SPELT
    if found & _STREETS and found & _HOUSES:
        yield STREET
    if found & _UNITS and _NUMBERED.search(spaced):
        yield NEIGHBOURS
    if found & _YEARS and _any_in(spaced, (b"0 tahun", b"0 th")):
        yield AGE
    if found & _NAMED and _any_in(spaced, (b"atas nama", b"a n ", b"a  n ")):
        yield CALLED
    if b"at" in found and found & _DOTS:
        yield AT
    if found & _BANKS and b"0" * 10 in squeezed:
        yield ACCOUNT


def _is_spelt(found: set[bytes], spaced: bytes, squeezed: bytes) -> bool:
    """Tell whether a number may be spelt: in many different words, or in some beside digits."""
    if len(found & _NUMERALS) >= _MANY_NUMERALS or b"0" * _MANY_DIGITS in squeezed:
        return True
    return _DIGIT_AND_WORD.search(spaced) is not None


def _any_in(spaced: bytes, needles: tuple[bytes, ...]) -> bool:
    return any(needle in spaced for needle in needles)


def _of_characters(raw: bytes) -> set[bytes]:
    found = set()
    if b"@" in raw:
        found.add(AT)
    if any(call.search(raw) for call in _CALLS):
        found.add(CALL)
    if b"(" in raw or b"[" in raw:
        found |= _of_brackets(raw)
    return found


def _of_brackets(raw: bytes) -> set[bytes]:
    found = set()
    if _BRACKET.search(raw):
        found.add(BRACKET)
    if _MARKED_AT.search(raw):
        found.add(AT)
    return found


def wrappings_of(text: str, raw: bytes) -> set[bytes]:
    """Return the signs that something in a text may be written in a code, or in characters of other scripts."""
    found = set()
    if b"a" * 20 in raw.translate(_JOINED):
        found.add(LONG_WORD)
    if b"%" in raw or b"&" in raw or b"\\" in raw or b"<" in raw or b"=" in raw:
        found.add(CODED)
    if not text.isascii() and not _HARMLESS.issuperset(raw.translate(None, _ASCII).decode("utf-8", "surrogatepass")):
        found.add(STRANGE)
    return found
