"""Every type of error that pydantic can raise for our shapes has its sentence; the list is read off the shapes."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.loading.nodes import Tree
from generator.model.translation import SENTENCES, translate
from generator.problems import Code
from tests.model.keys import ADAPTERS

TREES: tuple[Any, ...] = ("", "x", "2024-05-02", "13.30", "3", "ya", "null", "samar", [], ["x"], {}, {"x": "y"})
"""What a text-only tree can hold at any place."""

ERRORS = {
    "dataclass": {"dataclass_type"},
    "dataclass-args": {"missing", "unexpected_keyword_argument"},
    "dict": {"dict_type"},
    "enum": {"enum"},
    "str": {"string_type"},
    "tuple": {"tuple_type"},
}
"""The errors of each part of a schema."""
INNER = {
    "dataclass": ("schema",),
    "dataclass-args": ("fields",),
    "dataclass-field": ("schema",),
    "default": ("schema",),
    "definitions": ("schema", "definitions"),
    "dict": ("keys_schema", "values_schema"),
    "function-after": ("schema",),
    "function-before": ("schema",),
    "nullable": ("schema",),
    "tagged-union": ("choices",),
    "tuple": ("items_schema",),
}
"""Where each part of a schema holds further parts."""
NOTHING_WITHIN = {"any", "definition-ref", "enum", "str"}
SCALARS = {"bool", "date", "datetime", "int", "time"}
BOUNDS = {"gt", "ge", "lt", "le", "multiple_of", "max_length", "min_length", "pattern", "strict", "fail_fast"}
"""What would add further errors to a part; our own validators say such things."""


def possible(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield the types of error that a schema of pydantic's can raise for a text-only tree, apart from our own."""
    kind = schema["type"]
    if kind == "function-before" and _scalar(schema["schema"]) is not None:
        return  # our own function has converted, or refused: test_validators_leave_nothing_to_pydantic
    yield from ERRORS.get(kind, ())
    yield from (f"{kind} with {bound}" for bound in BOUNDS & schema.keys())
    if kind not in INNER and kind not in NOTHING_WITHIN:
        yield f"{kind} is not known to this test"
    for name in INNER.get(kind, ()):
        for part in _parts(schema.get(name, ())):
            yield from possible(part)


def _parts(held: Any) -> list[Mapping[str, Any]]:  # noqa: ANN401 - one part, a list of them, or the choices of a union
    if isinstance(held, Mapping):
        return [held] if isinstance(held.get("type"), str) else list(held.values())
    return list(held)


def _scalar(schema: Mapping[str, Any]) -> str | None:
    """Return the scalar that a schema is about, if it is about one."""
    if schema["type"] == "nullable":
        return _scalar(schema["schema"])
    return schema["type"] if schema["type"] in SCALARS else None


def schema_of(adapter: TypeAdapter[Any]) -> Mapping[str, Any]:
    """Return the schema of an adapter, which is made when it is first used."""
    adapter.rebuild(force=True)
    return dict(adapter.core_schema)


@pytest.mark.parametrize("kind", ADAPTERS)
def test_every_possible_error_has_its_sentence(kind: str) -> None:
    assert set(possible(schema_of(ADAPTERS[kind]))) - SENTENCES.keys() == set()


def test_no_sentence_is_for_an_error_that_cannot_be() -> None:
    assert {error for adapter in ADAPTERS.values() for error in possible(schema_of(adapter))} == SENTENCES.keys()


@pytest.mark.parametrize(
    ("shape", "error"),
    [
        (dict[str, int], "int is not known to this test"),
        (set[str], "set is not known to this test"),
        (tuple[dict[str, str], ...], "dict_type"),
    ],
)
def test_error_without_a_sentence_is_found(shape: type, error: str) -> None:
    assert error in set(possible(schema_of(TypeAdapter(shape))))


def converters(schema: Mapping[str, Any]) -> Iterator[tuple[Any, str]]:
    """Yield the functions of ours that stand before a scalar, with the scalar."""
    if schema["type"] == "function-before" and (scalar := _scalar(schema["schema"])):
        yield schema["function"]["function"], scalar
    for name in INNER.get(schema["type"], ()):
        for part in _parts(schema.get(name, ())):
            yield from converters(part)


def test_validators_leave_nothing_to_pydantic() -> None:
    found = {pair for adapter in ADAPTERS.values() for pair in converters(schema_of(adapter))}
    assert {scalar for _, scalar in found} == SCALARS
    for function, scalar in found:
        for tree in TREES:
            assert _outcome(function, tree) in {"Refusal", scalar, "NoneType"}, function


def _outcome(function: Any, tree: object) -> str:  # noqa: ANN401 - any validator
    try:
        return type(function(tree)).__name__
    except ValueError:
        return "Refusal"


@pytest.mark.parametrize("kind", ADAPTERS)
@pytest.mark.parametrize("tree", TREES)
def test_wrong_tree_is_never_told_as_unforeseen(kind: str, tree: object) -> None:
    adapter = ADAPTERS[kind]
    keys = [field.get("validation_alias", field["name"]) for field in _fields(schema_of(adapter))]
    for data in (tree, dict.fromkeys(keys, tree), {key: [tree] for key in keys}, {key: {"x": tree} for key in keys}):
        for error in _errors(adapter, data):
            assert error["type"] in SENTENCES or error["type"] in set(Code), error["type"]


def _fields(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return schema["fields"] if schema["type"] == "dataclass-args" else _fields(schema["schema"])


def _errors(adapter: TypeAdapter[Any], data: object) -> list[Any]:
    try:
        adapter.validate_python(data)
    except ValidationError as refusal:
        return refusal.errors(include_url=False)
    return []


def test_error_that_nobody_foresaw_still_has_a_place_and_a_sentence() -> None:
    told = translate(str, {"type": "finite_number", "loc": ("angka", 0), "msg": "", "input": "x"}, Tree("", []))
    assert (told.path, told.code, told.message) == (("angka", 0), Code.SHAPE, "Isi di sini tidak dapat dibaca")
