"""Pydantic's errors in the words of a clerk: what is wrong, and how to mend it."""

import re
import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from generator.loading.nodes import Step, Tree
from generator.model.filling import OPEN, braced, is_short, person_in, wanted_in, with_text
from generator.model.guesses import advised, guessed, unneeded
from generator.model.shapes import example_of, first_keys, holds, keys_of, part_at
from generator.model.strange import Strange
from generator.model.strange_keys import explain_key
from generator.model.unspaced import unspaced
from generator.model.values import Id, LongText, RegionCode
from generator.model.wanted import Wanted
from generator.problems import Code
from generator.text import listed, meant

_OWN = frozenset(code.value for code in Code)
_KEY, _ID, _AREA = "[key]", "bukan bentuk sebuah id", "bukan bentuk kode wilayah"
_UNKNOWN = "unexpected_keyword_argument"
_NOT_KEYS = (_KEY, "<")
_LISTED = re.compile(r"([0-9]{1,2}[.)]\s|[a-z][.)]\s|[-*\u2013\u2014\u2022\u25aa\u25cf\u25e6\u00b7])\s*\S")
_FIGURE = re.compile(r"\s*([0-9]{1,9}|samar)\b")
_ZONES = "; +07:00 untuk WIB, +08:00 untuk WITA, +09:00 untuk WIT"


class Told(NamedTuple):
    """An error as people read it, with the path of keys and indexes to its place."""

    path: tuple[Step, ...]
    code: Code
    message: str
    hint: str
    at_key: bool = False
    wanted: Wanted | None = None


def translate(shape: type, error: Mapping[str, Any], tree: Tree) -> Told:
    """Return one of pydantic's errors (an item of ``ValidationError.errors()``) about a tree in Indonesian."""
    steps: tuple[Step, ...] = error["loc"]
    path = path_of_error(error)
    if error["type"] in _OWN:
        return _own(path, error)._replace(at_key=_KEY in steps)
    told = SENTENCES.get(error["type"], _unforeseen)(shape, path, {**error, "tree": tree})
    return told._replace(at_key=told.at_key or _KEY in steps)


def path_of_error(error: Mapping[str, Any]) -> tuple[Step, ...]:
    """Return the keys and indexes that lead to what is wrong.

    An unknown key is the file's own, whatever it looks like: `<nama:` is none of pydantic's marks.
    """
    steps: tuple[Step, ...] = error["loc"]
    return (*path_of(steps[:-1]), *steps[-1:]) if error["type"] == _UNKNOWN else path_of(steps)


def path_of(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the keys and indexes of a path of pydantic's, without its own marks."""
    return tuple(step for step in steps if not (isinstance(step, str) and step.startswith(_NOT_KEYS)))


def _own(path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    """Return an error that a validator of ours raised, with the line to write instead where that can be told."""
    code, message, value = Code(error["type"]), error["msg"], error["input"]
    hint = error["ctx"]["hint"]
    if isinstance(value, str):
        found = guessed(code, value, message)
        line = f"'{found}:'" if _KEY in error["loc"] else _line(path, found or "")
        hint = f"Tulis {line}" if found else _absent(path, code, value) or advised(code, value) or hint
        hint += _ZONES if found and code is Code.INSTANT else ""
    elif code is Code.DATE and isinstance(value, dict) and "tanggal" in value:
        hint = _side_by_side(path, value)
    wanted = _wanted(path, value, at_key=_KEY in error["loc"]) if message.endswith((_ID, _AREA)) else None
    return Told(path, code, message, hint, wanted=wanted)


def _side_by_side(path: tuple[Step, ...], value: Mapping[str, object]) -> str:
    """Return the keys to write where a day was given with more, as other records have it: 'dicabut: {tanggal: …}'."""
    keys = {"tanggal": path[-1]}
    lines = [f"'{keys.get(name, name)}: {told if is_short(told) else OPEN}'" for name, told in value.items()]
    return f"Tulis sebagai kunci sendiri-sendiri: {listed(lines, 'dan')}"


def _wanted(path: tuple[Step, ...], value: str, *, at_key: bool) -> Wanted | None:
    """Return the id that stands for a text, asked of whoever knows the records; of a key that it is an area's code."""
    if at_key:
        return Wanted("wilayah", value, "'{}:'")
    names = [step for step in path if isinstance(step, str)]
    form = f"'{path[-1]}: {{}}'" if names and path[-1] == names[-1] else "{} di tempat itu"
    return Wanted(names[-1], value, form) if names else None


def _absent(path: tuple[Step, ...], code: Code, value: str) -> str | None:
    return unneeded(str(path[-1]), value) if path and code is Code.DATE else None


def _line(path: tuple[Step, ...], value: str) -> str:
    """Return the line that holds a value at a path, as a clerk writes it."""
    start = f"{path[-1]}:" if path and isinstance(path[-1], str) else "-"
    return f"'{start} {value}'"


def _unknown_key(shape: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    message, line = explain_key(Strange(shape, error["tree"], path, error["input"]))
    return Told(path, Code.UNKNOWN_KEY, message, line.told, at_key=True, wanted=line.wanted)


def _missing(shape: type, path: tuple[Step, ...], _: Mapping[str, Any]) -> Told:
    name = str(path[-1])
    example = example_of(shape, path)
    hint = f"Tambahkan, misalnya '{name}: {example}'" if example else f"Tambahkan baris '{name}: …'"
    return Told(path[:-1], Code.MISSING_KEY, f"Kunci '{name}' belum ada", hint, at_key=True)


def _choice(_: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    choices = [word.strip("' ") for word in error["ctx"]["expected"].replace(" or ", ", ").split(",")]
    value = error["input"]
    if not isinstance(value, str):
        return Told(path, Code.CHOICE, f"{_subject(path)} harus berupa satu pilihan", _one_of(choices))
    hint = _meant(value, choices) or _one_of(choices)
    return Told(path, Code.CHOICE, f"Isi '{value[:30]}' bukan pilihan yang ada", hint)


def _one_of(choices: Sequence[str]) -> str:
    return f"Pilih salah satu: {listed(choices, 'atau')}"


def _meant(word: str, known: Sequence[str]) -> str | None:
    """Return the question for a word that was misspelt, or written with capitals or blanks."""
    return meant(word.strip().lower().replace(" ", "_"), known)


def _text(shape: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    hint = f"Tulis misalnya {_line(path, example_of(shape, path) or 'isinya')}"
    if path and isinstance(path[-1], int) and _is_cut(error["input"]):
        hint = "Ada titik dua di dalam teks. Apit seluruh teksnya dengan tanda kutip"
    elif path and isinstance(path[-1], int) and not isinstance(error["input"], str):
        hint = "Tulis setiap kalimat sebagai butir sendiri, diapit tanda kutip bila memuat titik dua"
    return Told(path, Code.SHAPE, f"{_subject(path)} harus berupa satu teks", hint)


def _is_cut(value: object) -> bool:
    """Tell whether a value is one sentence that its colon made into a key and a text."""
    return isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), str)


def _keys(shape: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    part, value = part_at(shape, path), error["input"]
    pairs = with_text(part, path, value)
    first = pairs or list(first_keys(shape, path))
    hint = f"Tulis misalnya {_line(path, braced(first))}" if first else "Tulis 'kunci: isi' di bawahnya dengan lekukan"
    if not path:
        hint = "Tulis 'kunci: isi' pada setiap baris; kunci yang ada tampil di halaman panduan/format"
    if path[:1] == ("angka",) and isinstance(value, str) and (figure := _FIGURE.match(value)):
        hint = _figures(path, figure[1])
    text = found.text if (found := unspaced(part, value)) else value
    wanted = person_in(part, text, "'- {pejabat: {}}'") or (
        wanted_in(part, pairs, text, _line(path, braced(pairs))) if pairs else None
    )
    return Told(path, Code.SHAPE, f"{_subject(path)} harus berupa kunci-kunci", hint, wanted=wanted)


def _figures(path: tuple[Step, ...], figure: str) -> str:
    """Return how a bare figure of a release is written, by how deep it stands: for all areas, or for a category."""
    if len(path) == 1:
        return f"Tulis di bawahnya, untuk setiap kode wilayah, misalnya '\"…\": {{semua: {{semua: {figure}}}}}'"
    return f"Tulis {_line(path, f'{{semua: {figure}}}')}"


def _list(shape: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    value, wanted = error["input"], None
    hint = "Awali setiap butir dengan '- '"
    if path and isinstance(value, str) and (sign := _LISTED.match(value)):
        keys = list(first_keys(shape, (*path, 0)))
        start = f"- {keys[0][0]}: " if len(keys) == 1 else "- "
        hint = f"Awali setiap butir dengan '{start}' sebagai ganti '{sign[1].strip()}'"
    elif path and isinstance(value, str) and _holds(shape, path, LongText):
        hint = f'Tulis di baris berikutnya: - "{value if is_short(value) else "…"}"'
    elif path and isinstance(value, str) and _holds(shape, path, Id):
        wanted = Wanted(str(path[-1]), value, f"'{path[-1]}: [{{}}]'", several=True)
        hint = f"Tulis '{path[-1]}: [id]' dengan id, yaitu nama berkasnya tanpa .yml"
    elif path and isinstance(value, str) and holds(keys_of(part_at(shape, path[:-1])).get(str(path[-1])), RegionCode):
        wanted = Wanted(str(path[-1]), value, f"'{path[-1]}: [{{}}]'", several=True)
        hint = f"Tulis {_line(path, '[kode]')} dengan kode dari site_config/wilayah.csv"
        if codes := _codes(value):
            hint = f"Tulis {_line(path, f'[{codes}]')}"
    elif keys := with_text(part_at(shape, path), (*path, 0), value):
        hint = f"Tulis di baris berikutnya: - {braced(keys)}"
        wanted = person_in(part_at(shape, path), value, "di baris berikutnya: - {pejabat: {}}")
    elif path and is_short(value):
        hint = f"Tulis {_line(path, f'[{value}]')}, atau satu butir sebaris dengan '- ' di depannya"
    return Told(path, Code.SHAPE, f"{_subject(path)} harus berupa daftar", hint, wanted=wanted)


def _codes(value: str) -> str | None:
    """Return the codes of areas that a text consists of, quoted."""
    codes = [guessed(Code.PATTERN, each, _AREA) or "" for each in value.split(",")]
    return ", ".join(codes) if all(codes) else None


def _holds(shape: type, path: Sequence[Step], kind: object) -> bool:
    """Tell whether a list's items are of a kind: sentences, whose commas part nothing, or ids."""
    held = keys_of(part_at(shape, path[:-1])).get(str(path[-1]))
    return bool(typing.get_args(held)[:1] == (tuple[kind, ...],))  # type: ignore[valid-type]


def _subject(path: tuple[Step, ...]) -> str:
    name = next((step for step in reversed(path) if isinstance(step, str)), None)
    return f"Isi '{name[:40]}'" if name else "Isi berkas"


def _unforeseen(_: type, path: tuple[Step, ...], __: Mapping[str, Any]) -> Told:
    return Told(path, Code.SHAPE, "Isi di sini tidak dapat dibaca", "Bandingkan dengan contoh di halaman format")


SENTENCES: dict[str, Callable[[type, tuple[Step, ...], Mapping[str, Any]], Told]] = {
    _UNKNOWN: _unknown_key,
    "missing": _missing,
    "enum": _choice,
    "string_type": _text,
    "dataclass_type": _keys,
    "dict_type": _keys,
    "tuple_type": _list,
}
"""Every type of error that a text-only tree can cause in our shapes."""
