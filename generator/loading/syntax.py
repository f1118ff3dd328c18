"""Libyaml's complaints in a clerk's words: what is wrong with the text, where it began, and what to do about it."""

import re
from typing import Any, NamedTuple

from generator.loading.nodes import START, Place, place_at, place_of
from generator.problems import Code

_QUOTE_HINT = "Jika memang bagian dari teks, apit teksnya dengan tanda kutip"
_SEEN_AS_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CURLY_QUOTE = re.compile(r"[:\-,\[{][ ]+[\u2018-\u201f]")
_DIRECTIVE = "Petunjuk YAML (%) tidak dipakai di sini", "Hapus baris yang diawali %"


class Complaint(NamedTuple):
    """Why a text is not YAML."""

    place: Place
    code: Code
    message: str
    hint: str


# A part of libyaml's words that is stable over its releases. The first that fits is said.
_WORDS = (
    ("mapping values are not allowed", "Ada titik dua yang tidak pada tempatnya", _QUOTE_HINT),
    ("found character that cannot start any token", "Ada tanda yang tidak boleh mengawali teks", _QUOTE_HINT),
    ("found a tab character", "Ada tab di awal baris", "Ganti tab dengan spasi"),
    ("could not find expected ':'", "Ada baris tanpa titik dua setelah kuncinya", "Tulis 'kunci: isi'"),
    ("did not find expected key", "Lekukan baris tidak sejajar dengan baris sebelumnya", "Samakan jumlah spasinya"),
    ("did not find expected '-'", "Butir daftar tidak sejajar", "Awali setiap butir dengan '- ' pada kolom yang sama"),
    ("block sequence entries are not allowed", "Daftar dimulai di baris kuncinya", "Tulis '- ' di baris berikutnya"),
    ("did not find expected ','", "Kurung tidak ditutup atau koma kurang", "Tutup kurungnya atau tambahkan koma"),
    ("a quoted scalar", "Tanda kutip dibuka tetapi tidak ditutup", "Tutup tanda kutipnya"),
)
_OTHER = "Susunan YAML tidak dapat dibaca", "Periksa lekukan, titik dua, kurung, dan tanda kutip di sekitar"
_DEEPER = (
    "Lekukan baris ini lebih dalam daripada baris sebelumnya",
    "Samakan jumlah spasi di awal baris",
)
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
_TRAILING = "Ada teks setelah kutip atau kurung penutup", "Apit seluruh isinya dengan satu pasang tanda kutip"
_CURLY = "Tanda kutip melengkung (“ ”) bukan tanda kutip YAML", "Ganti dengan tanda kutip lurus (\") atau (')"


def explain(text: str, error: Any) -> Complaint:  # noqa: ANN401 - libyaml's errors share no type with their marks
    """Return what an error of libyaml about a text means."""
    words = str(error)
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if "directive" in words or "incompatible YAML" in words or "%TAG" in words or "%YAML" in words:
        return Complaint(place_of(context or problem) if problem else START, Code.FORBIDDEN, *_DIRECTIVE)
    if problem is None:
        return Complaint(START, Code.SYNTAX, *_OTHER)
    opened = "flow" in words or "a quoted scalar" in words
    mark = context if opened and context is not None and context.line < problem.line else problem
    return Complaint(_seen_place(text, mark), Code.SYNTAX, *_meaning(text, words, problem))


def _seen_place(text: str, mark: Any) -> Place:  # noqa: ANN401
    """Return where a mark stands, or the last thing to be seen where it stands after it."""
    seen = len(text.rstrip())
    return place_of(mark) if mark.index < seen else place_at(text, max(seen - 1, 0))


def _meaning(text: str, words: str, problem: Any) -> tuple[str, str]:  # noqa: ANN401
    lines = text.split("\n")[max(problem.line - 1, 0) : problem.line + 1]
    around, before = "\n".join(lines), lines[-1][: problem.column].rstrip()
    if "escape" in words:
        return _ESCAPE
    if _SEEN_AS_SPACE.search(around):
        return _SPACE
    if _CURLY_QUOTE.search(around):
        return _CURLY
    if "did not find expected key" in words and before.endswith(_CLOSERS):
        return _TRAILING
    if "mapping values are not allowed" in words and _KEY_ALONE.fullmatch(before):
        return _DEEPER
    said = "found a tab character" if text[problem.index : problem.index + 1] == "\t" else words
    return next(((message, hint) for part, message, hint in _WORDS if part in said), _OTHER)
