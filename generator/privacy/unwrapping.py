"""A text without its wrappings: codes undone, other scripts' digits written plainly, every place still known."""

import base64
import binascii
import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from generator.privacy.signs import wrappings_of

_LAYERS = 3
_ENOUGH_DIGITS = 10
_CODED = re.compile(
    r"""(?P<percent>(?:%[0-9A-Fa-f]{2})+)
      | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});?)
      | (?P<escape>\\(?:u\{[0-9A-Fa-f]{1,6}\}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|0?[0-3][0-7]{2}))
      | (?P<quoted>(?:=3[0-9]){8,})
      | (?P<tag></?[A-Za-z!][^<>\n]{0,60}>)
      | (?P<word>[A-Za-z0-9+/]{20,}={0,2})
      | (?P<strange>[^\x00-\x7f])
    """,
    re.VERBOSE,
)
_BARE_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,9}\s{0,3}/?>")
# Joins nothing: no number goes on over a letter, no sentence over a semicolon.
_ASIDE = "\n;x\n"
_HEXADECIMAL = re.compile(r"(?:[0-9A-Fa-f]{2})+")
_READABLE = re.compile(r"[\t\n\r\x20-\x7e]+")
_DROPPED = frozenset({"Mn", "Me", "Cf"})
# Letters of other scripts that look like a digit, or like a letter that looks like one.
_ALIKE = {
    **dict.fromkeys("\u041e\u043e\u039f\u03bf\u0555\u0585", "O"),
    **dict.fromkeys("\u0406\u0456\u0399\u04c0\u04cf\u01c0\u05d5", "I"),
    **dict.fromkeys("\u0417\u0437", "3"),
    **dict.fromkeys("\u0412\u0392", "B"),
    **dict(zip("\u0431\u0405\u0396", "6SZ", strict=True)),
}


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as it reads, and for each character the offset that it had in the file; None where nothing moved."""

    text: str
    origins: list[int] | None = None

    def origin(self, offset: int) -> int:
        """Return where in the file a character of the text stands."""
        if self.origins is None:
            return offset
        return self.origins[offset] if offset < len(self.origins) else (self.origins or [0])[-1] + 1


def unwrap(text: str) -> Plain:
    """Return a text with its wrappings undone, one within another too."""
    plain = Plain(text)
    for _ in range(_LAYERS):
        if not wrappings_of(plain.text, plain.text.encode("utf-8", "surrogatepass")):
            break
        layer = _without_layer(plain)
        if layer is plain:
            break
        plain = layer
    return plain


def _without_layer(plain: Plain) -> Plain:
    """Return a text with one layer undone; what a tag says besides its name is put after the text's end."""
    pieces: list[str] = []
    origins: list[int] = []
    asides: list[re.Match[str]] = []
    done = 0
    for found in _CODED.finditer(plain.text):
        told = _decoded(found)
        if told == found[0]:
            continue
        pieces += (plain.text[done : found.start()], told)
        origins += map(plain.origin, range(done, found.start()))
        origins += [plain.origin(found.start())] * len(told)
        done = found.end()
        if found["tag"] and not _BARE_TAG.fullmatch(found["tag"]):
            asides.append(found)
    if not pieces:
        return plain
    origins += map(plain.origin, range(done, len(plain.text)))
    pieces.append(plain.text[done:])
    for tag in asides:
        pieces += (_ASIDE, tag[0][1:-1])
        origins += [plain.origin(tag.start())] * len(_ASIDE)
        origins += map(plain.origin, range(tag.start() + 1, tag.end() - 1))
    return Plain("".join(pieces), origins)


def _decoded(found: re.Match[str]) -> str:
    return _DECODERS[str(found.lastgroup)](found[0])


def _unescaped(told: str) -> str:
    is_octal = told[1] in "0123"
    code = int(told[1:], 8) if is_octal else int(told[2:].strip("{}"), 16)
    return chr(code) if code <= 0x10FFFF else told  # noqa: PLR2004 - Unicode's last


def _of_word(word: str) -> str:
    """Return what a long word says in hexadecimal or base64, if that is text with a number in it."""
    if _HEXADECIMAL.fullmatch(word):
        told = _readable(bytes.fromhex(word))
        if told:
            return told
    if word.isdecimal():
        return word
    letters = word.rstrip("=")
    return next(filter(None, (_of_base64(letters[skip:]) for skip in range(4))), word)


def _of_base64(letters: str) -> str:
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]
    try:
        return _readable(base64.b64decode(whole + "=" * (-len(whole) % 4)))
    except binascii.Error:
        return ""


def _readable(content: bytes) -> str:
    told = content.decode("latin-1")
    is_number = sum(map(str.isdecimal, told)) >= _ENOUGH_DIGITS
    return told if is_number and _READABLE.fullmatch(told) else ""


def plain_character(character: str) -> str:
    """Return what a character stands for: a digit, a letter that looks like one, nothing, or itself."""
    if unicodedata.category(character) in _DROPPED:
        return ""
    digit = unicodedata.numeric(character, -1)
    if digit in range(10):
        return str(int(digit))
    return _ALIKE.get(character) or unicodedata.normalize("NFKC", character)


_DECODERS: dict[str, Callable[[str], str]] = {
    "percent": unquote,
    "quoted": lambda told: unquote(told.replace("=", "%")),
    "entity": html.unescape,
    "escape": _unescaped,
    "tag": lambda _: "",
    "word": _of_word,
    "strange": plain_character,
}
