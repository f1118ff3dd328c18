"""Libyaml's complaints in a clerk's words: what is wrong with the text, where it began, and what to do about it."""

import re
from typing import Any, NamedTuple

from generator.loading.beginnings import (
    DEEPER,
    GLUED,
    KEY_ONLY,
    NO_SPACE,
    NUMBERED,
    SIGN,
    key_among_items,
    misread_key,
    shown,
)
from generator.loading.nodes import START, Place, place_at, place_of
from generator.loading.quoting import CLOSE, close_hint, quote_hint
from generator.loading.unclosed import unclosed_before
from generator.problems import Code

_QUOTE_HINT = "Apit seluruh teksnya dengan tanda kutip"
_SEEN_AS_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CURLY_QUOTE = re.compile(r"[:\-,\[{][ ]+[\u2018-\u201f]")
_DIRECTIVE = "Petunjuk YAML (%) tidak dipakai di sini", "Hapus baris yang diawali %"


class Complaint(NamedTuple):
    """Why a text is not YAML."""

    place: Place
    code: Code
    message: str
    hint: str


_UNCLOSED = "Tanda kutip dibuka tetapi tidak ditutup"
_UNLIKE = "Butir daftar tidak sejajar"
_COLON = "Ada titik dua yang tidak pada tempatnya"
_IN_BRACES = _COLON, 'Apit teks yang memuatnya dengan tanda kutip ganda (")'
_DASH = "Bila daftar, tulis '- ' di baris berikutnya; bila teks, apit teksnya dengan tanda kutip"

# A part of libyaml's words that is stable over its releases. The first that fits is said.
_WORDS = (
    ("mapping values are not allowed", _COLON, _QUOTE_HINT),
    ("found character that cannot start any token", "Teks tidak boleh diawali tanda ini", _QUOTE_HINT),
    ("scanning an alias", "Teks tidak boleh diawali tanda *", _QUOTE_HINT),
    ("scanning an anchor", "Teks tidak boleh diawali tanda &", _QUOTE_HINT),
    ("scanning a tag", "Teks tidak boleh diawali tanda !", _QUOTE_HINT),
    ("mapping keys are not allowed", "Teks tidak boleh diawali tanda ?", _QUOTE_HINT),
    ("expected comment or line break", "Teks tidak boleh diawali tanda >", _QUOTE_HINT),
    ("found a tab character", "Ada tab di awal baris", "Ganti tab dengan spasi"),
    ("did not find expected key", "Lekukan baris tidak sejajar dengan baris sebelumnya", "Samakan jumlah spasinya"),
    ("did not find expected '-'", _UNLIKE, "Awali setiap butir dengan '- ' pada kolom yang sama"),
    ("block sequence entries are not allowed", "Ada tanda - sebaris dengan kuncinya", _DASH),
    ("did not find expected ','", "Kurung tidak ditutup atau koma kurang", "Tutup kurungnya atau tambahkan koma"),
    ("a quoted scalar", _UNCLOSED, CLOSE),
)
_OTHER = "Susunan YAML tidak dapat dibaca", "Periksa lekukan, titik dua, kurung, dan tanda kutip di sekitar"
_DEEPER = DEEPER, "Samakan jumlah spasi di awal baris"
_KEY_ALONE = re.compile(r" +[\w-]+")
_ESCAPE = (
    "Garis miring \\ di dalam kutip ganda diikuti tanda yang tidak dikenal",
    "Pakai tanda kutip tunggal, atau tulis \\\\",
)
_SPACE = (
    "Ada spasi istimewa (misalnya dari salinan Word) pada baris ini atau sebelumnya",
    "Ganti dengan spasi biasa, terutama di awal baris dan setelah titik dua",
)
_CLOSERS = ('"', "'", "]", "}")
_TRAILING = "Ada teks setelah kutip atau kurung penutup"
_NO_KEY = "Tidak ada kunci di depan titik dua", "Tulis kunci di depannya, atau hapus titik dua itu"
_BLOCK = "Teks ditulis sebaris dengan tanda |", "Pindahkan teksnya ke baris berikutnya, diawali dua spasi lebih dalam"
_ITEMS = (
    SIGN,
    "Ganti dengan '- ', didahului dua spasi, di setiap butir",
)
_STAR = SIGN, "Ganti '*' dengan '-' di setiap butir"
_LONG_TEXT = (
    "Baris ini bukan 'kunci: isi'",
    "Bila bagian teks panjang, tulis tanda | sesudah kunci yang memuat teks itu",
)
_NO_COLON = "Baris '{}' bukan 'kunci: isi'"
_GO_ON = "Bila lanjutan teks di atasnya, awali baris ini dengan {} spasi; bila kunci baru, tulis '{}: …'"
_COMMENT = "Catatan (#) di tengah teks memutus teks itu", "Pindahkan baris yang diawali # ke atas kuncinya, atau hapus"
_CURLY = "Tanda kutip melengkung (“ ”) bukan tanda kutip YAML", "Ganti dengan tanda kutip lurus (\") atau (')"


def explain(text: str, error: Any) -> Complaint:  # noqa: ANN401 - libyaml's errors share no type with their marks
    """Return what an error of libyaml about a text means."""
    words = str(error)
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if "directive" in words or "incompatible YAML" in words or "%TAG" in words or "%YAML" in words:
        return Complaint(place_of(context or problem) if problem else START, Code.FORBIDDEN, *_DIRECTIVE)
    if problem is None:
        return Complaint(START, Code.SYNTAX, *_OTHER)
    if "could not find expected ':'" in words and context is not None:
        return Complaint(_seen_place(text, context), Code.SYNTAX, *_without_colon(text, context, problem))
    meaning = _meaning(text, words, problem)
    if meaning[0] in {_COLON, _DEEPER[0]} and (begun := misread_key(_lines(text), problem.line, problem.column)):
        return Complaint(begun.place, Code.SYNTAX, begun.message, begun.hint)
    if meaning[0] == _UNLIKE and context is not None:
        meaning = key_among_items(_lines(text), problem.line, place_of(context)) or meaning
    if meaning[0] == _TRAILING and (start := unclosed_before(text, problem.line)):
        return Complaint(place_of(start), Code.SYNTAX, _UNCLOSED, close_hint(_lines(text)[start.line]))
    opened = "flow" in words or "a quoted scalar" in words
    is_below = context is not None and context.line < problem.line
    mark = context if opened and is_below and meaning[0] not in {_TRAILING, _COLON} else problem
    return Complaint(_seen_place(text, mark), Code.SYNTAX, *meaning)


def _lines(text: str) -> list[str]:
    """Return the lines of a text without their ends, whichever they are."""
    return text.replace("\r\n", "\n").split("\n")


def _seen_place(text: str, mark: Any) -> Place:  # noqa: ANN401
    """Return where a mark stands, or the last thing to be seen where it stands after it."""
    seen = len(text.rstrip())
    return place_of(mark) if mark.index < seen else place_at(text, max(seen - 1, 0))


def _without_colon(text: str, start: Any, problem: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return what to say of a line that is neither a key with its text nor indented as a text that goes on."""
    around = "\n".join(text.split("\n")[max(problem.line - 1, 0) : problem.line + 1])
    if _SEEN_AS_SPACE.search(around):
        return _SPACE
    lines = text.split("\n")
    line = lines[start.line].strip()
    above = next((each for each in reversed(lines[: start.line]) if each.strip()), "")
    if _is_comment(above):
        return _COMMENT
    if glued := GLUED.fullmatch(line):
        return NO_SPACE[0], NO_SPACE[1].format(glued[1])
    if NUMBERED.match(line):
        return _ITEMS if KEY_ONLY.fullmatch(above.strip()) else _LONG_TEXT
    depth = len(above) - len(above.lstrip(" ")) + 2
    return _NO_COLON.format(shown(line)), _GO_ON.format(depth, shown(line.split()[0].lower()))


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _meaning(text: str, words: str, problem: Any) -> tuple[str, str]:  # noqa: ANN401
    lines = text.split("\n")[max(problem.line - 1, 0) : problem.line + 1]
    around, before = "\n".join(lines), lines[-1][: problem.column].rstrip()
    if "escape" in words:
        return _ESCAPE
    if _SEEN_AS_SPACE.search(around):
        return _SPACE
    if _CURLY_QUOTE.search(around):
        return _CURLY
    told = _told_by_signs(lines, words, before, lines[-1][problem.column :])
    return told or _told_by_words(text, words, lines[-1], problem)


def _told_by_signs(lines: list[str], words: str, before: str, after: str) -> tuple[str, str] | None:
    """Return what is wrong where the line itself shows it better than libyaml's words."""
    unexpected, line = "did not find expected" in words, lines[-1]
    closed = before.endswith(_CLOSERS) and after[:1] not in _CLOSERS
    found = (
        (unexpected and closed, (_TRAILING, quote_hint(line))),
        (unexpected and not before and _is_comment(lines[0]), _COMMENT),
        ("did not find expected ',' or" in words and after.startswith(":") and "{" in before, _IN_BRACES),
        ("did not find expected key" in words and after.startswith(":"), _NO_KEY),
        ("expected comment or line break" in words and before.endswith("|"), _BLOCK),
        ("scanning an alias" in words and before.strip() == "*", _STAR),
        ("mapping values are not allowed" in words and _KEY_ALONE.fullmatch(before), _DEEPER),
    )
    return next((meaning for is_so, meaning in found if is_so), None)


def _told_by_words(text: str, words: str, line: str, problem: Any) -> tuple[str, str]:  # noqa: ANN401
    said = "found a tab character" if text[problem.index : problem.index + 1] == "\t" else words
    message, hint = next(((message, hint) for part, message, hint in _WORDS if part in said), _OTHER)
    return message, quote_hint(line) if hint is _QUOTE_HINT else hint
