"""JSON one record a line: small, read at once by any program, and a change shows as the lines that changed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.views.tables import Row

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def rows_json(names: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return a table as an array of objects; an empty value is null, a list is an array."""
    return f"{_array(dict(zip(names, row, strict=True)) for row in rows)}\n".encode()


def _array(records: Iterable[Mapping[str, Any]]) -> str:
    lines = ",\n".join(map(_encode, records))
    return f"[\n{lines}\n]" if lines else "[]"


def lists_json(lists: Mapping[str, Iterable[Mapping[str, Any]]]) -> bytes:
    """Return an object of arrays of records."""
    parts = ",\n".join(f"{_encode(name)}:{_array(records)}" for name, records in lists.items())
    return f"{{{parts}}}\n".encode()


def document_json(content: Mapping[str, Any]) -> bytes:
    """Return a description that people read too."""
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode()
