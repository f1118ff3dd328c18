"""The documents of the YAML test suite: right ones with what they say, and wrong ones.

The whole suite lies beside the repository where it was fetched; a small one of our own stands in for it elsewhere.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

from tests.projects import REPOSITORY

_WHOLE = REPOSITORY.parent / "shared" / "hostile" / "yaml-test-suite.json"
_OWN = Path(__file__).parent / "own_yaml_suite.json"
_NULL = frozenset({"", "~", "null", "Null", "NULL"})


class Document(NamedTuple):
    """A document; ``says`` is its value as JSON, None where it is wrong or nobody has written down what it says."""

    id: str
    content: bytes
    wrong: bool
    says: str | None


def documents(path: Path = _WHOLE) -> list[Document]:
    """Return the documents of a suite, or our own where it is not there."""
    found = json.loads((path if path.is_file() else _OWN).read_text(encoding="utf-8"))
    return [Document(each["id"], each["yaml"].encode(), each["error"], each.get("json")) for each in found]


def own_documents() -> list[Document]:
    """Return our own small suite."""
    return documents(_OWN)


def says(document: Document, value: object) -> bool:
    """Tell whether a value of texts is what a right document says."""
    if document.wrong:
        return False
    if document.says is None:
        return True
    if not document.says.strip():
        return value in ({}, "")
    try:
        return _same(value, json.loads(document.says))
    except json.JSONDecodeError:  # several documents, which one file may not hold
        return False


def _same(value: object, wanted: Any) -> bool:  # noqa: ANN401 - any JSON value
    if isinstance(wanted, dict):
        return (
            isinstance(value, dict)
            and value.keys() == wanted.keys()
            and all(_same(value[key], wanted[key]) for key in wanted)
        )
    if isinstance(wanted, list):
        return isinstance(value, list) and len(value) == len(wanted) and all(map(_same, value, wanted))
    return isinstance(value, str) and _is_written(value, wanted)


def _is_written(text: str, wanted: str | float | None) -> bool:
    """Tell whether a text is how someone may have written a value."""
    if isinstance(wanted, str):
        return text == wanted
    if wanted is None:
        return text in _NULL
    if isinstance(wanted, bool):
        return text.lower() == str(wanted).lower()
    try:
        return float(int(text, 0) if text.startswith(("0x", "0o")) else float(text)) == wanted
    except ValueError:
        return False
