"""Pydantic's errors in the words of a clerk: what is wrong, and how to mend it."""

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic_core import PydanticUndefined

from generator.loading.nodes import Step
from generator.model.guesses import advised, guessed, unneeded
from generator.model.values import LongText
from generator.problems import Code
from generator.text import is_id, listed, meant

_OWN = frozenset(code.value for code in Code)
_KEY = "[key]"
_NOT_KEYS = (_KEY, "<")
_ZONES = "; +07:00 untuk WIB, +08:00 untuk WITA, +09:00 untuk WIT"
_OPEN = "…"
_SHORT, _MARKS = 40, frozenset("[]{}#\"'\n")


class Told(NamedTuple):
    """An error as people read it, with the path of keys and indexes to its place."""

    path: tuple[Step, ...]
    code: Code
    message: str
    hint: str
    at_key: bool = False


def translate(shape: type, error: Mapping[str, Any]) -> Told:
    """Return one of pydantic's errors (an item of ``ValidationError.errors()``) in Indonesian."""
    steps: tuple[Step, ...] = error["loc"]
    path = path_of(steps)
    if error["type"] in _OWN:
        return _own(path, error)._replace(at_key=_KEY in steps)
    told = SENTENCES.get(error["type"], _unforeseen)(shape, path, error)
    return told._replace(at_key=told.at_key or _KEY in steps)


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
    return Told(path, code, message, hint)


def _absent(path: tuple[Step, ...], code: Code, value: str) -> str | None:
    return unneeded(str(path[-1]), value) if path and code is Code.DATE else None


def _line(path: tuple[Step, ...], value: str) -> str:
    """Return the line that holds a value at a path, as a clerk writes it."""
    start = f"{path[-1]}:" if path and isinstance(path[-1], str) else "-"
    return f"'{start} {value}'"


def _unknown_key(shape: type, path: tuple[Step, ...], _: Mapping[str, Any]) -> Told:
    name = str(path[-1])
    known = list(known_keys(shape, path[:-1]))
    hint = _meant(name, known) or f"Kunci yang ada: {listed(known)}"
    return Told(path, Code.UNKNOWN_KEY, f"Kunci '{name[:40]}' tidak dikenal", hint, at_key=True)


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
    return Told(path, Code.SHAPE, f"{_subject(path)} harus berupa satu teks", hint)


def _is_cut(value: object) -> bool:
    """Tell whether a value is one sentence that its colon made into a key and a text."""
    return isinstance(value, dict) and len(value) == 1 and isinstance(next(iter(value.values())), str)


def _keys(shape: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    first = _with_text(_part(shape, path), path, error["input"]) or list(_first_keys(shape, path))
    hint = f"Tulis misalnya {_line(path, _braced(first))}" if first else "Tulis 'kunci: isi' di bawahnya dengan lekukan"
    if not path:
        hint = "Tulis 'kunci: isi' pada setiap baris; kunci yang ada tampil di halaman panduan/format"
    return Told(path, Code.SHAPE, f"{_subject(path)} harus berupa kunci-kunci", hint)


def _braced(keys: Sequence[tuple[str, str | None]]) -> str:
    return f"{{{', '.join(f'{name}: {example or _OPEN}' for name, example in keys)}}}"


def _with_text(part: type, path: tuple[Step, ...], value: object) -> list[tuple[str, str | None]]:
    """Return the keys that a text stands for where keys must be, with the text; none where nobody can tell."""
    if not isinstance(value, str) or not path:
        return []
    name = _HOLDERS.get(part.__name__)
    if name in _NUMBERED:
        number = path[-1] + 1 if isinstance(path[-1], int) else 1
        return [("id", f"{_NUMBERED[name]}{number}"), (name, f'"{value if _is_short(value) else "…"}"')]
    keys = list(_first_keys(part, ()))
    if len(keys) != 1 or not _is_short(value):
        return []
    name = keys[0][0] if name is None or is_id(value) else name
    return [(name, f'"{value}"' if set(value) & set(",:") else value)]


_HOLDERS = {"Participant": "kelompok", "Decision": "isi", "ActionItem": "uraian"}
"""The key that a bare text belongs to, of the parts where that is not the first."""
_NUMBERED = {"isi": "k", "uraian": "t"}
"""The letter of the id that must stand beside such a text."""


def _list(shape: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    value = error["input"]
    hint = "Awali setiap butir dengan '- '"
    if path and isinstance(value, str) and _holds_sentences(shape, path):
        hint = f'Tulis di baris berikutnya: - "{value if _is_short(value) else "…"}"'
    elif keys := _with_text(_part(shape, path), (*path, 0), value):
        hint = f"Tulis di baris berikutnya: - {_braced(keys)}"
    elif path and _is_short(value):
        hint = f"Tulis {_line(path, f'[{value}]')}, atau satu butir sebaris dengan '- ' di depannya"
    return Told(path, Code.SHAPE, f"{_subject(path)} harus berupa daftar", hint)


def _holds_sentences(shape: type, path: Sequence[Step]) -> bool:
    """Tell whether a list's items are sentences, whose commas part nothing."""
    part, name = _part(shape, path[:-1]), path[-1]
    if not isinstance(name, str) or not dataclasses.is_dataclass(part):
        return False
    return bool(typing.get_args(_field(part, name).type)[:1] == (tuple[LongText, ...],))


def _is_short(value: object) -> bool:
    """Tell whether a value is a text that may stand again between brackets."""
    return isinstance(value, str) and 0 < len(value) <= _SHORT and not _MARKS & set(value)


def _subject(path: tuple[Step, ...]) -> str:
    name = next((step for step in reversed(path) if isinstance(step, str)), None)
    return f"Isi '{name[:40]}'" if name else "Isi berkas"


def _unforeseen(_: type, path: tuple[Step, ...], __: Mapping[str, Any]) -> Told:
    return Told(path, Code.SHAPE, "Isi di sini tidak dapat dibaca", "Bandingkan dengan contoh di halaman format")


SENTENCES: dict[str, Callable[[type, tuple[Step, ...], Mapping[str, Any]], Told]] = {
    "unexpected_keyword_argument": _unknown_key,
    "missing": _missing,
    "enum": _choice,
    "string_type": _text,
    "dataclass_type": _keys,
    "dict_type": _keys,
    "tuple_type": _list,
}
"""Every type of error that a text-only tree can cause in our shapes."""


def _first_keys(shape: type, path: Sequence[Step]) -> Iterator[tuple[str, str | None]]:
    """Yield the keys that a part must have, with their examples; its first key where it must have none."""
    part = _part(shape, path)
    fields = dataclasses.fields(part) if dataclasses.is_dataclass(part) else ()
    required = [field for field in fields if getattr(field.default, "default", None) is PydanticUndefined]
    for field in required or fields[:1]:
        yield _alias(field), _example(field)


def _part(shape: type, path: Sequence[Step]) -> type:
    """Return the shape that a path of keys and indexes leads to, or the last one on the way."""
    for step in path:
        if isinstance(step, str) and dataclasses.is_dataclass(shape):
            shape = _inner(_field(shape, step).type)
    return shape


def known_keys(shape: type, path: Sequence[Step]) -> Iterator[str]:
    """Yield the keys that may stand where a path of keys and indexes leads."""
    part = _part(shape, path)
    if dataclasses.is_dataclass(part):
        yield from (_alias(field) for field in dataclasses.fields(part))


def example_of(shape: type, path: Sequence[Step]) -> str | None:
    """Return the example that the model gives for the key at the end of a path."""
    part = _part(shape, path[:-1])
    return _example(_field(part, path[-1])) if isinstance(path[-1], str) and dataclasses.is_dataclass(part) else None


def _example(field: dataclasses.Field[Any]) -> str | None:
    examples: list[str] | None = getattr(field.default, "examples", None)
    return examples[0] if examples else None


def _field(shape: Any, alias: str) -> dataclasses.Field[Any]:  # noqa: ANN401 - any dataclass
    return next(field for field in dataclasses.fields(shape) if _alias(field) == alias)


def _alias(field: dataclasses.Field[Any]) -> str:
    return str(getattr(field.default, "alias", None) or field.name)


def _inner(annotation: Any) -> type:  # noqa: ANN401 - an annotation has no type of its own
    """Return the shape inside an annotation: of an optional, a list or an annotated type."""
    while True:
        parts = [part for part in typing.get_args(annotation) if part not in {types.NoneType, Ellipsis}]
        if not parts:
            found: type = annotation
            return found
        annotation = parts[0]
