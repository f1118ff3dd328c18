"""The schemas for editors: as committed, no stricter than the reader, and strict where one key alone tells."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import ConfigDict, TypeAdapter, ValidationError

from generator.commands.scalars import of_leaf, or_absent
from generator.commands.schemas import FILES, FOLDER, Schema, schemas, write_schemas
from generator.loading.sources import decode
from generator.loading.yaml_reader import YamlRefusedError, read_yaml
from generator.model import values
from tests.checks.examples import EXAMPLES, names, read_example
from tests.commands.editor import read_as_editor, typed
from tests.commands.folders import contents
from tests.projects import REPOSITORY, SMALLEST

SCHEMAS = schemas()
BEYOND = {
    "periode-salah.yml": "24 is a number to an editor, whose digits no schema counts",
    "tanggal-salah.yml": "30 February has the form of a date",
}
"""Examples of which a file passes although the model refuses it, and why."""


def _kind(path: str) -> str:
    folder, _, rest = path.partition("/")
    return rest.split("/")[0] if folder == "content" else rest.removesuffix(".yml")


def complaints(path: str, content: bytes) -> list[str]:
    """Return what the schema of a file says about it; nothing where no schema is meant for the path."""
    name = _kind(path)
    if name not in SCHEMAS:
        return []
    found = Draft7Validator(SCHEMAS[name]).iter_errors(read_as_editor(content.decode("utf-8-sig")))
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in found]


def refused_by_model(path: str, content: bytes) -> bool:
    """Tell whether a file that can be read is no record, by its keys and values alone."""
    if _kind(path) not in FILES:
        return False
    try:
        FILES[_kind(path)][1].validate_python(read_yaml(decode(content)).plain() or {})
    except YamlRefusedError:
        return False
    except ValidationError:
        return True
    return False


def _real_files() -> list[str]:
    folders = (REPOSITORY / "content", REPOSITORY / "site_config")
    return sorted(path.relative_to(REPOSITORY).as_posix() for folder in folders for path in folder.rglob("*.yml"))


def _parts(schema: Any, path: str = "") -> Iterator[tuple[str, Schema]]:  # noqa: ANN401
    if isinstance(schema, dict):
        yield path, schema
        for name, inner in schema.items():
            yield from _parts(inner, f"{path}/{name}")
    elif isinstance(schema, list):
        for inner in schema:
            yield from _parts(inner, path)


def _keys(schema: Schema) -> Iterator[tuple[str, Schema]]:
    for path, part in _parts(schema):
        if re.search("/properties/[^/]+$", path) and "/angka/" not in path:
            yield path, part


def test_committed_schemas_are_those_of_the_model(tmp_path: Path) -> None:
    """If this fails after a change of the model: `.venv/bin/python -m generator.commands.schemas`."""
    write_schemas(tmp_path)
    assert contents(REPOSITORY / FOLDER) == contents(tmp_path / FOLDER)


def test_stale_schema_is_written_anew_and_others_are_left(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    before = contents(tmp_path)
    stamps = {path.name: path.stat().st_mtime_ns for path in (tmp_path / FOLDER).iterdir()}
    (tmp_path / FOLDER / "tim.json").write_text("{}", encoding="utf-8")
    write_schemas(tmp_path)
    assert contents(tmp_path) == before
    changed = [path.name for path in (tmp_path / FOLDER).iterdir() if path.stat().st_mtime_ns != stamps[path.name]]
    assert changed == ["tim.json"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_one_of_its_draft(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])
    assert "$ref" not in str(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_is_named_and_described(name: str) -> None:
    bare = [path for path, part in _keys(SCHEMAS[name]) if not (part.get("title") and part.get("description"))]
    assert bare == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_example_is_right_by_its_own_schema(name: str) -> None:
    wrong = [
        (path, example)
        for path, part in _keys(SCHEMAS[name])
        for example in part.get("examples", ())
        if not Draft7Validator(part).is_valid(example)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_shape_takes_unknown_keys(name: str) -> None:
    loose = [path for path, part in _parts(SCHEMAS[name]) if "properties" in part and part.get("type") and _loose(part)]
    assert loose == []


def _loose(part: Schema) -> bool:
    return part.get("additionalProperties") is not False


@pytest.mark.parametrize("path", _real_files())
def test_real_file_gets_no_complaint(path: str) -> None:
    assert complaints(path, (REPOSITORY / path).read_bytes()) == []


@pytest.mark.parametrize("path", SMALLEST)
def test_smallest_file_gets_no_complaint(path: str) -> None:
    assert complaints(path, SMALLEST[path].encode()) == []


@pytest.mark.parametrize("name", names("positif"))
def test_right_example_gets_no_complaint(name: str) -> None:
    files = read_example(EXAMPLES / "positif" / name).files
    assert [(path, told) for path, content in files.items() if (told := complaints(path, content))] == []


@pytest.mark.parametrize("name", names("negatif"))
def test_wrong_example_is_refused_where_the_model_refuses_it(name: str) -> None:
    files = {path: text for path, text in read_example(EXAMPLES / "negatif" / name).files.items() if _is_read(text)}
    refused = {path for path, content in files.items() if refused_by_model(path, content)}
    told = {path for path, content in files.items() if complaints(path, content)}
    assert told == refused if name not in BEYOND else told < refused


def test_wrong_examples_hold_many_that_the_schemas_refuse() -> None:
    files = [file for name in names("negatif") for file in read_example(EXAMPLES / "negatif" / name).files.items()]
    assert sum(_is_read(content) and refused_by_model(path, content) for path, content in files) > 40


def _is_read(content: bytes) -> bool:
    try:
        read_yaml(decode(content))
    except YamlRefusedError:
        return False
    return True


def _leaf(kind: Any) -> Schema:  # noqa: ANN401 - a kind of value of the model's
    return of_leaf(TypeAdapter(kind).json_schema())


_WORDS = st.text(alphabet="aAbTZkylu0189.:-+#/ ~\"'", max_size=14) | st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=8
)
_ZONES = [dt.UTC, dt.timezone(dt.timedelta(hours=7)), dt.timezone(dt.timedelta(hours=-3, minutes=-30))]
_BASIC_INSTANTS = st.sampled_from(
    ["20240501T080000+0700", "2024-05-01T08Z", "2024-05-01 08:00+07", "2024-W18-3T08:00:00.5+07:00", "2024W183T08+07"]
)
_FORMS = {
    "Text": (values.Text, st.just("Nama")),
    "LongText": (values.LongText, st.just("Satu\n\nDua")),
    "Date": (values.Date, st.dates().map(str)),
    "ClockTime": (values.ClockTime, st.times().map(lambda time: f"{time.hour}.{time.minute:02}")),
    "Instant": (values.Instant, st.datetimes(timezones=st.sampled_from(_ZONES)).map(str) | _BASIC_INSTANTS),
    "Count": (values.Count, st.from_regex(r"[0-9]{1,9}", fullmatch=True)),
    "Flag": (values.Flag, st.sampled_from(["ya", "Ya", "TIDAK", "true", "True", "FALSE", "tRue", " ya "])),
    "Id": (values.Id, st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9e]{1,3}){0,2}", fullmatch=True)),
    "RegionCode": (
        values.RegionCode,
        st.from_regex(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?", fullmatch=True),
    ),
    "DecisionId": (values.DecisionId, st.from_regex(r"[a-z0-9]{1,4}#k[0-9]{1,3}", fullmatch=True)),
    "Link": (values.Link, st.from_regex(r"https://[a-z]{2}[a-z./?=&%#-]{0,9}", fullmatch=True)),
}


_STRIPPED = ConfigDict(str_strip_whitespace=True)
_ADAPTERS: dict[str, TypeAdapter[Any]] = {
    kind: TypeAdapter(value, config=_STRIPPED) for kind, (value, _) in _FORMS.items()
}


@pytest.mark.parametrize("kind", _FORMS)
@settings(deadline=None)
@given(data=st.data())
def test_whatever_the_model_takes_the_schema_takes(kind: str, data: st.DataObject) -> None:
    value, form = _FORMS[kind]
    text = data.draw(form | _WORDS)
    taken, validator = _takes(kind, text), Draft7Validator(_leaf(value))
    assert validator.is_valid(text) or not taken
    # The one difference: YAML's other spellings of null are texts to the reader, nothing to an editor.
    assert validator.is_valid(typed(text)) or not taken or text in {"Null", "NULL"}


@pytest.mark.parametrize("kind", _FORMS)
@settings(deadline=None)
@given(data=st.data())
def test_form_is_one_that_the_model_takes(kind: str, data: st.DataObject) -> None:
    assert _takes(kind, data.draw(_FORMS[kind][1]))


@pytest.mark.parametrize("kind", _FORMS)
@pytest.mark.parametrize("text", ["", "~", "null", "  ", "null "])
def test_whatever_may_be_absent_may_be_written_as_nothing(kind: str, text: str) -> None:
    schema = or_absent(_leaf(_FORMS[kind][0]))
    assert [Draft7Validator(schema).is_valid(each) for each in (text, typed(text.strip()))] == [True, True]


def _takes(kind: str, text: str) -> bool:
    try:
        _ADAPTERS[kind].validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("Text", ""),
        ("Text", None),
        ("Text", " ~ "),
        ("Text", ["a"]),
        ("Date", "13-12-2021"),
        ("Date", "2021-13-01"),
        ("Date", 2021),
        ("Date", None),
        ("ClockTime", "13.60"),
        ("ClockTime", 25.0),
        ("ClockTime", "pukul 13.30"),
        ("Instant", "2024-05-01T08:00:00"),
        ("Instant", "2024-05-01"),
        ("Count", -1),
        ("Count", 1.5),
        ("Count", "1.000"),
        ("Flag", "mungkin"),
        ("Flag", 1),
        ("Id", "Wali_Kota"),
        ("RegionCode", "18.72.4"),
        ("RegionCode", "Metro"),
        ("DecisionId", "k2"),
        ("Link", "http://contoh.example"),
    ],
)
def test_wrong_value_is_refused(kind: str, value: object) -> None:
    assert not Draft7Validator(_leaf(_FORMS[kind][0])).is_valid(value)


def test_kind_of_value_without_a_schema_is_no_silent_gap() -> None:
    with pytest.raises(KeyError):
        of_leaf({"type": "string", "format": "iban"})


@pytest.mark.parametrize(
    ("text", "value"),
    [("13.30", 13.3), ("0725", 725), ("18.72.03", "18.72.03"), ("no", "no"), ("True", True), ("", None), ("1e5", 1e5)],
)
def test_editor_types_what_the_reader_leaves_as_text(text: str, value: object) -> None:
    assert typed(text) == value
    assert read_as_editor(f"a: {text}\nb: '{text}'\n") == {"a": value, "b": text}


def test_numeric_key_is_read_as_an_editor_shows_it() -> None:
    assert read_as_editor("18.10: x\n") == {"18.1": "x"}
    assert (
        complaints(
            "content/laporan-kasus/x.yml", b"periode: 2024\ndirilis: 2025-01-02\nsatuan: a\nangka: {18.10: belum_lapor}"
        )
        == []
    )
