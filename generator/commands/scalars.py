"""What an editor may find where the reader wants a text, a date, a number: the leaves of the schemas.

An editor knows YAML's types: 13.30 is a number to it, an empty value is null, true is no text. The reader takes each as
the text that stands there, so each leaf names every type that such a text may have. A pattern judges text alone.
"""

import json
from typing import Any

from pydantic import TypeAdapter

from generator.model import values
from generator.model.case_report import CaseStatus, CellState
from generator.text import ID_PATTERN, listed

Schema = dict[str, Any]

_NOTHING = r"^\s*(~|null)?\s*$"
_SCALAR = ("string", "number", "boolean")
_COUNT_LIMIT = 999_999_999


def _form(types: tuple[str, ...], pattern: str, hint: str, **bounds: int) -> Schema:
    return {
        "type": list(types) if len(types) > 1 else types[0],
        "pattern": pattern,
        **bounds,
        "patternErrorMessage": hint,
        "errorMessage": hint,
    }


def _spaced(pattern: str) -> str:
    return rf"^\s*({pattern})\s*$"


def _cased(*words: str) -> str:
    return "|".join("".join(f"[{letter.upper()}{letter}]" for letter in word) for word in words)


def one_of(choices: list[str]) -> Schema:
    """Return the schema of a value out of a closed list."""
    return {"enum": choices, "errorMessage": f"Tulis {listed(choices, 'atau')}"}


def many(item: Schema) -> Schema:
    """Return the schema of a list; nothing at all stands for an empty one."""
    hint = "Tulis daftar: awali setiap butir dengan '- ', atau tulis [satu, dua]"
    return or_absent({"type": "array", "items": item, "patternErrorMessage": hint, "errorMessage": hint})


def keys(properties: dict[str, Schema], required: list[str]) -> Schema:
    """Return the schema of keys with their values, of which some must be there."""
    # No errorMessage: the editor would say it of a missing or unknown key too, instead of naming the key.
    hint = "Tulis 'kunci: isi' di bawahnya dengan lekukan"
    wanted = {"required": required} if required else {}
    return {
        "type": "object",
        "properties": properties,
        **wanted,
        "additionalProperties": False,
        "patternErrorMessage": hint,
    }


def or_absent(wanted: Schema) -> Schema:
    """Return the schema of a value that may also be empty, '~' or 'null', with or without quotes."""
    if wanted == _TEXT:
        return {"type": [*_SCALAR, "null"]}
    if "type" not in wanted:
        return {"anyOf": [wanted, {"type": ["null", "string"], "pattern": _NOTHING}]}
    types = wanted["type"] if isinstance(wanted["type"], list) else [wanted["type"]]
    pattern = f"{wanted['pattern']}|{_NOTHING}" if "pattern" in wanted else _NOTHING
    return wanted | {"type": list(dict.fromkeys([*types, "null", "string"])), "pattern": pattern}


_TEXT = _form(_SCALAR, rf"^(?!{_NOTHING[1:]})", "Tulis isinya, atau hapus kuncinya jika memang tidak tercatat")
_DATE = _form(
    ("string",),
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "Tulis TTTT-BB-HH, misalnya 2021-12-13",
)
_TIME = _form(
    ("string", "number"),
    "^([01]?[0-9]|2[0-3])[.:][0-5][0-9]$",
    "Tulis JJ.MM dalam 24 jam, misalnya 13.30",
    minimum=0,
    exclusiveMaximum=24,
)
_INSTANT = _form(
    ("string",),
    "^[0-9]{4}.{5,}[0-9](Z|[+-][0-9]{2}.*)$",
    "Tulis lengkap dengan selisih zona, misalnya 2024-05-01T08:00:00+07:00",
)
_COUNT = _form(
    ("integer", "string"),
    "^[0-9]{1,9}$",
    "Tulis bilangan bulat tanpa titik, misalnya 3",
    minimum=0,
    maximum=_COUNT_LIMIT,
)
_FLAG: Schema = {
    "anyOf": [
        one_of(["ya", "tidak"]),
        {"type": ["boolean", "string"], "pattern": _spaced(_cased("ya", "tidak", "true", "false"))},
    ]
}
_ID = _form(_SCALAR, _spaced(ID_PATTERN), "Id adalah nama berkas tanpa .yml: huruf kecil, angka, dan tanda hubung")
_REGION = _form(
    ("string", "number"),
    _spaced(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?"),
    'Tulis kode Kemendagri dengan titik, misalnya "18.72.04.1001"',
)
_DECISION = _form(
    ("string",), _spaced(f"{ID_PATTERN}#k[0-9]{{1,3}}"), "Tulis id rapat, tanda pagar, dan id butir: rapat-lama#k2"
)
_ADDRESS = _form(
    ("string",),
    _spaced(r"[a-z0-9-]+/([a-z0-9-]+/)*([a-z0-9-]+(\.[0-9]+)?\.[a-z]+)?"),
    "Tulis tanpa nama situs dan tanpa '/' di depan, misalnya notulen/2024/rapat-lama/",
)
_LINK = _form(("string",), _spaced("https://[^\\s<>\"']+"), "Tulis alamat https yang lengkap")
_WEB = _form(
    ("string", "number"),
    _spaced("(https?://)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/[^\\s<>\"']*)?"),
    "Tulis alamat situs, misalnya kesbangpol.metrokota.go.id",
)
_PERIOD = _form(
    ("string", "integer"),
    _spaced("[0-9]{4}(-(B04|B08|B12|S[12]|T[1-4]|0[1-9]|1[0-2]))?"),
    "Tulis misalnya 2024-B04 (Januari–April), 2024-S1, 2024-T2, 2024-05, atau 2024",
    minimum=0,
    maximum=9999,
)
_FIGURE: Schema = {"anyOf": [one_of(["samar"]), _COUNT]}
_CELLS: Schema = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "properties": {status.value: _FIGURE for status in CaseStatus},
        "additionalProperties": False,
    },
}
# A key such as 18.10 without quotes is 18.1 to an editor.
_FIGURES: Schema = {
    "type": "object",
    "patternProperties": {
        _spaced(r"[0-9]{2}(\.[0-9]{1,2}(\.[0-9]{2}(\.[0-9]{4})?)?)?"): {
            "anyOf": [one_of([CellState.NOT_REPORTED.value]), _CELLS]
        }
    },
    "additionalProperties": False,
}


def of_leaf(told: Schema) -> Schema:
    """Return what an editor may find where pydantic's schema of a value stands. Raises KeyError for an unknown one."""
    return _LEAVES[_sign(told)]


def _sign(told: Schema) -> str:
    return json.dumps({name: told[name] for name in _TELLING if name in told}, sort_keys=True)


_TELLING = ("type", "format", "pattern", "enum", "minimum")
_LEAVES = {
    _sign(TypeAdapter(kind).json_schema()): schema
    for kind, schema in (
        (values.Text, _TEXT),
        (values.LongText, _TEXT),
        (values.Date, _DATE),
        (values.ClockTime, _TIME),
        (values.Instant, _INSTANT),
        (values.Count, _COUNT),
        (values.Flag, _FLAG),
        (values.Id, _ID),
        (values.RegionCode, _REGION),
        (values.DecisionId, _DECISION),
        (values.Address, _ADDRESS),
        (values.Link, _LINK),
        (object, {}),
    )
}
BY_KEY: dict[str, Schema] = {
    "periode": _PERIOD,
    "angka": _FIGURES,
    "laman": _WEB,
    "untuk": {"anyOf": [one_of(["semua"]), many(_REGION)]},
}
"""Values whose form pydantic's schema does not tell, by their key."""
