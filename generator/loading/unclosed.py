"""A quotation that nobody closed: it goes on to the next quotation mark, lines further down."""

import re
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from generator.loading.nodes import Mark

_KEY_OR_ITEM = re.compile(r"\s*(?:- |[\w-]+:(?:\s|$))")


def unclosed_before(text: str, line: int) -> Mark | None:
    """Return where a quotation begins that ends on a line (counted from 0) and has swallowed keys or items above."""
    last = _last_event(text)
    if getattr(last, "style", None) not in {'"', "'"} or not last.start_mark.line < last.end_mark.line == line:
        return None
    swallowed = text.split("\n")[last.start_mark.line + 1 : line + 1]
    found: Mark = last.start_mark
    return found if any(map(_KEY_OR_ITEM.match, swallowed)) else None


def _last_event(text: str) -> Any:  # noqa: ANN401 - libyaml's events share no type
    """Return the last that libyaml read of a text before it gave up."""
    parser, last = CParser(text), None
    try:
        while parser.check_event():
            last = parser.get_event()
    except yaml.YAMLError:
        return last
    return last
