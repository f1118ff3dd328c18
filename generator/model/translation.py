"""Pydantic's errors in the words of a clerk: what is wrong, and how to mend it."""

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.loading.nodes import Step
from generator.problems import Code
from generator.text import listed, meant

_OWN = frozenset(code.value for code in Code)
_KEY = "[key]"
_NOT_KEYS = (_KEY, "<")


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
        return Told(path, Code(error["type"]), error["msg"], error["ctx"]["hint"], at_key=_KEY in steps)
    told = _SENTENCES.get(error["type"], _unforeseen)(shape, path, error)
    return told._replace(at_key=told.at_key or _KEY in steps)


def path_of(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the keys and indexes of a path of pydantic's, without its own marks."""
    return tuple(step for step in steps if not (isinstance(step, str) and step.startswith(_NOT_KEYS)))


def _unknown_key(shape: type, path: tuple[Step, ...], _: Mapping[str, Any]) -> Told:
    name = str(path[-1])
    known = list(known_keys(shape, path[:-1]))
    hint = meant(name, known) or f"Kunci yang ada: {listed(known)}"
    return Told(path, Code.UNKNOWN_KEY, f"Kunci '{name[:40]}' tidak dikenal", hint.rstrip("."), at_key=True)


def _missing(shape: type, path: tuple[Step, ...], _: Mapping[str, Any]) -> Told:
    name = str(path[-1])
    example = example_of(shape, path)
    hint = f"Tambahkan, misalnya '{name}: {example}'" if example else f"Tambahkan baris '{name}: …'"
    return Told(path[:-1], Code.MISSING_KEY, f"Kunci '{name}' belum ada", hint, at_key=True)


def _choice(_: type, path: tuple[Step, ...], error: Mapping[str, Any]) -> Told:
    choices = [word.strip("' ") for word in error["ctx"]["expected"].replace(" or ", ", ").split(",")]
    value = str(error["input"])[:30]
    hint = meant(value, choices) or f"Pilih salah satu: {listed(choices, 'atau')}"
    return Told(path, Code.CHOICE, f"Isi '{value}' bukan pilihan yang ada", hint)


def _wanted(sentence: str, hint: str) -> Callable[[type, tuple[Step, ...], Mapping[str, Any]], Told]:
    def say(_: type, path: tuple[Step, ...], __: Mapping[str, Any]) -> Told:
        name = next((step for step in reversed(path) if isinstance(step, str)), None)
        subject = f"Isi '{name}'" if name else "Isi berkas"
        return Told(path, Code.SHAPE, f"{subject} {sentence}", hint)

    return say


def _unforeseen(_: type, path: tuple[Step, ...], __: Mapping[str, Any]) -> Told:
    return Told(path, Code.SHAPE, "Isi di sini tidak dapat dibaca", "Bandingkan dengan contoh di halaman format")


_text = _wanted("harus berupa satu teks", "Tulis satu teks, bukan daftar atau kunci-kunci")
_keys = _wanted("harus berupa kunci-kunci", "Tulis 'kunci: isi' di bawahnya dengan lekukan")
_list = _wanted("harus berupa daftar", "Awali setiap butir dengan '- ', atau tulis [satu, dua]")

_SENTENCES: dict[str, Callable[[type, tuple[Step, ...], Mapping[str, Any]], Told]] = {
    "unexpected_keyword_argument": _unknown_key,
    "missing": _missing,
    "enum": _choice,
    "string_type": _text,
    "dataclass_type": _keys,
    "dict_type": _keys,
    "tuple_type": _list,
}


def known_keys(shape: type, path: Sequence[Step]) -> Iterator[str]:
    """Yield the keys that may stand where a path of keys and indexes leads."""
    for step in path:
        if isinstance(step, str):
            shape = _inner(_field(shape, step).type if dataclasses.is_dataclass(shape) else shape)
    if dataclasses.is_dataclass(shape):
        yield from (_alias(field) for field in dataclasses.fields(shape))


def example_of(shape: type, path: Sequence[Step]) -> str | None:
    """Return the example that the model gives for the key at the end of a path."""
    for step in path[:-1]:
        if isinstance(step, str) and dataclasses.is_dataclass(shape):
            shape = _inner(_field(shape, step).type)
    field = _field(shape, str(path[-1]))
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
