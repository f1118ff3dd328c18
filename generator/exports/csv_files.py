"""Tables as CSV (RFC 4180, UTF-8) that no spreadsheet takes for a formula.

A cell that a spreadsheet would calculate (OWASP, CSV injection) gets an apostrophe before the sign, also after a
semicolon: where Indonesian settings part cells by semicolons, what follows one becomes a cell of its own. Line breaks
become blanks for the same reason. The JSON of a table has the texts as they are.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from generator.views.tables import Row, Value

_SIGNS = r"[=+\-@\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(rf"(^|;)([\s\"']*)(?={_SIGNS})")
_BLANKS = re.compile(r"[\t\r\n]+")
_SUSPECT = re.compile(rf"[;\t\r\n]|^[\s\"']*{_SIGNS}")  # few texts are, and the rest passes quickly
LIST_SEPARATOR = " | "


def csv_bytes(names: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return a table with its header."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return file.getvalue().encode()


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, tuple):
        return safe_text(LIST_SEPARATOR.join(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def safe_text(text: str) -> str:
    """Return a text that is one cell, and text, in every spreadsheet."""
    return _FORMULA.sub(r"\1\2'", _BLANKS.sub(" ", text)) if _SUSPECT.search(text) else text
