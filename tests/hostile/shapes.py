"""The tree of a page outside its texts: what stays the same whatever a record says."""

import re
from typing import Any

import html5lib
import lxml.html

_NUMBER = re.compile(r"-\d+(?=[/#.]|$)")
_SAID = frozenset({("meta", "content"), ("img", "alt")})
_OUTSIDE = re.compile(r"(https|mailto|tel):")


def tree(html: str) -> Any:  # noqa: ANN401 - an element of lxml's tree
    """Return a page as a quick parser takes it."""
    return lxml.html.document_fromstring(html.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def slow_tree(html: str) -> Any:  # noqa: ANN401 - an element of html5lib's tree
    """Return a page as the standard says that every browser takes it."""
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def shape(root: Any) -> list[str]:  # noqa: ANN401 - an element of either tree
    """Return every element and comment with its attributes, in order; not the numbers in ids, nor where links lead."""
    return [f"{_tag(each)} {_attributes(each)}" for each in root.iter()]


def _tag(element: Any) -> str:  # noqa: ANN401
    return element.tag if isinstance(element.tag, str) else "comment"


def _attributes(element: Any) -> list[str]:  # noqa: ANN401
    told = element.attrib.items() if isinstance(element.tag, str) else ()
    return [f"{name}={'' if (element.tag, name) in _SAID else _value(value)}" for name, value in told]


def _value(value: str) -> str:
    outside = _OUTSIDE.match(value)
    return outside[0] if outside else _NUMBER.sub("-N", value)


def words(root: Any) -> str:  # noqa: ANN401
    """Return everything that a page says, also in place of pictures, one blank apart, without its capitals."""
    said = [*root.itertext(), *(each.get("alt") or "" for each in root.iter("img"))]
    return " ".join(" ".join(said).split()).casefold()
