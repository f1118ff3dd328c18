"""The model takes every key of the content's contract, asks for the required ones, and refuses all others."""

import pytest
from pydantic import ValidationError

from generator.model.kinds import KINDS
from generator.views.format import view_format
from tests.model.keys import ADAPTERS, OPTIONAL, REQUIRED, Keys


def errors(kind: str, keys: Keys) -> list[tuple[str, tuple[int | str, ...]]]:
    """Return the type and place of what the model finds wrong with a file's keys."""
    try:
        ADAPTERS[kind].validate_python(keys)
    except ValidationError as found:
        return [(error["type"], error["loc"]) for error in found.errors()]
    return []


@pytest.mark.parametrize("kind", REQUIRED)
def test_required_keys_are_enough(kind: str) -> None:
    assert errors(kind, REQUIRED[kind]) == []


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, keys in REQUIRED.items() for name in keys])
def test_each_required_key_is_asked_for(kind: str, name: str) -> None:
    lacking = {other: value for other, value in REQUIRED[kind].items() if other != name}
    assert errors(kind, lacking) == [("missing", (name,))]


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, keys in OPTIONAL.items() for name in keys])
def test_each_optional_key_is_taken(kind: str, name: str) -> None:
    assert errors(kind, {**REQUIRED[kind], name: OPTIONAL[kind][name]}) == []


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, keys in OPTIONAL.items() for name in keys])
def test_each_optional_key_may_be_null(kind: str, name: str) -> None:
    written_out = {"sifat", "zona", "kertas", "sensitif", "anak", "serta_merta"}
    expected = 1 if name in written_out and (kind, name) != ("rapat", "zona") else 0
    assert len(errors(kind, {**REQUIRED[kind], name: "null"})) == expected


@pytest.mark.parametrize("kind", REQUIRED)
def test_all_keys_together_are_taken(kind: str) -> None:
    assert errors(kind, {**REQUIRED[kind], **OPTIONAL[kind]}) == []


@pytest.mark.parametrize("kind", REQUIRED)
def test_other_keys_are_refused(kind: str) -> None:
    assert errors(kind, {**REQUIRED[kind], "lainnya": "x"}) == [("unexpected_keyword_argument", ("lainnya",))]


@pytest.mark.parametrize("name", ["title", "date", "start", "internal_"])
def test_names_of_the_code_are_no_keys(name: str) -> None:
    assert errors("rapat", {**REQUIRED["rapat"], name: "x"}) == [("unexpected_keyword_argument", (name,))]


def test_kinds_are_the_folders_of_the_contract() -> None:
    folders = [(kind.folder, kind.by_year) for kind in KINDS]
    assert folders == [
        ("rapat", True),
        ("tim", False),
        ("pejabat", False),
        ("pengumuman", False),
        ("laporan-kasus", False),
        ("dasar-hukum", False),
        ("layanan", False),
    ]


@pytest.mark.parametrize("kind", [kind for kind in REQUIRED if kind != "wilayah"])
def test_format_page_tells_the_same_keys_as_required(kind: str) -> None:
    view = next(each for each in view_format().kinds if each.id in {kind, f"{kind}-yml"})
    told = {key.name: key.required for key in view.shapes[0].keys}
    assert {name for name, required in told.items() if required} == set(REQUIRED[kind])
    assert set(OPTIONAL[kind]) <= set(told)


def test_every_key_is_described() -> None:
    kinds = view_format().kinds
    bare = [
        (kind.id, shape.path, key.name)
        for kind in kinds
        for shape in kind.shapes
        for key in shape.keys
        if not key.description
    ]
    assert bare == []
