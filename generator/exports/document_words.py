"""Documents as plain data for the typesetter: words stay words, whatever they look like to it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from generator.exports.typeface import INSTEAD, printable
from generator.views.documents import Document, Rich

_BLOCKS, _INLINES = ["list"], ["emphasis", "link", "newline", "escape"]  # as on pages: rendering/markup.py
# Most texts are one paragraph without any marks, and need no reader.
_SPECIAL = re.compile(r"[*_\[\]<>&\\\n\r\t]")
_LIST_START = re.compile(r"\s|[-+](?:\s|$)|\d+[.)](?:\s|$)")
_SCHEMES = {"https", "mailto", "tel"}
UNPRINTED = (
    f"Tanda {INSTEAD} menggantikan huruf yang tidak dapat dicetak di sini; naskah lengkapnya ada di halaman resmi."
)
_LONG = 30  # letters without a blank; a word that is longer may be parted anywhere, lest it run off the sheet
_SHORT = 1200  # signs of data, some fifteen lines
_PIECE = 10
_LONGEST_LINK = 2_000  # Typst refuses 8,000 and more; no browser promises more than this
_METADATA = ("title", "about", "publisher", "page")  # for programs: no breaks inside
_BREAK = "\u200b"


def _is_allowed(link: str) -> bool:
    return link.split(":", 1)[0].lower() in _SCHEMES


_parser = MarkdownIt("zero").enable(_BLOCKS + _INLINES)
_parser.validateLink = _is_allowed  # type: ignore[method-assign, assignment]


def document_data(document: Document) -> dict[str, Any]:
    """Return a document as JSON can hold it; a named part says its kind."""
    never_parted = {name: printable(getattr(document, name)) for name in _METADATA}
    told = {**_plain(document), **never_parted}
    return {**told, "unprinted": UNPRINTED} if _lacks_letters(told) else told


def _lacks_letters(told: Any) -> bool:  # noqa: ANN401 - JSON
    if isinstance(told, str):
        return INSTEAD in told
    return any(map(_lacks_letters, told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()))


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of a document
    if isinstance(value, str):
        return breakable(printable(value))
    if isinstance(value, Rich):
        return _tree(value.text)
    if hasattr(value, "_asdict"):
        return _part(type(value).__name__, {name: _plain(each) for name, each in value._asdict().items()})
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if hasattr(value, "timetuple"):
        return list(value.timetuple()[:3])
    return value


def _part(kind: str, told: dict[str, Any]) -> dict[str, Any]:
    """Return a part with its kind, and what of it is short enough to stay on one sheet."""
    if kind == "Grid":
        told["short"] = [len(json.dumps(row)) < _SHORT for row in told["rows"]]
    return {"kind": kind, "short": kind == "Entry" and len(json.dumps(told)) < _SHORT, **told}


def breakable(text: str) -> str:
    """Return a text whose longest words may be parted."""
    if max(map(len, text.split(" "))) <= _LONG:
        return text
    return " ".join(_parted(word) for word in text.split(" "))


def _parted(word: str) -> str:
    if len(word) <= _LONG:
        return word
    return _BREAK.join(word[first : first + _PIECE] for first in range(0, len(word), _PIECE))


def _tree(text: str) -> list[dict[str, Any]]:
    if text and not _SPECIAL.search(text) and not _LIST_START.match(text):
        return [{"kind": "paragraph", "words": [breakable(printable(text))]}]
    return list(_blocks(SyntaxTreeNode(_parser.parse(text))))


def _blocks(node: SyntaxTreeNode) -> Iterator[dict[str, Any]]:
    for child in node.children:
        if child.type in {"bullet_list", "ordered_list"}:
            items = [list(_blocks(item)) for item in child.children]
            yield {"kind": child.type, "start": child.attrs.get("start", 1), "items": items}
        else:
            yield {"kind": "paragraph", "words": [each for inline in child.children for each in _inlines(inline)]}


def _inlines(node: SyntaxTreeNode) -> Iterator[Any]:
    for child in node.children:
        if child.type in {"text", "softbreak"}:
            yield from filter(None, [_text(child)])
        elif child.type == "hardbreak":
            yield {"kind": "break"}
        elif child.type == "link" and not 0 < len(str(child.attrs.get("href", ""))) <= _LONGEST_LINK:
            yield from _inlines(child)
        else:
            found = {"kind": child.type, "words": list(_inlines(child))}
            yield {**found, "to": child.attrs["href"]} if child.type == "link" else found


def _text(node: SyntaxTreeNode) -> str:
    """Return the words of a text with the blanks around them, which part them from emphasised neighbours."""
    content = " " if node.type == "softbreak" else node.content
    before, after = content[:1].isspace(), content[-1:].isspace()
    words = breakable(printable(content))
    return f"{' ' if before else ''}{words}{' ' if after and words else ''}"
