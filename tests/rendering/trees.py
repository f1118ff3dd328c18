"""HTML as a browser takes it: the elements of a piece of it, and its pages in the plainest shell."""

from collections.abc import Iterator
from typing import Any

import html5lib

from generator.rendering.pages import PageRenderer
from generator.rendering.shell import ShellRequest, Shells, slot

Element = tuple[str, tuple[tuple[str, str], ...]]
"""An element's name and its attributes, sorted."""


def elements(html: str) -> list[Element]:
    """Return every element of a piece of HTML with its attributes, in order."""
    tree = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return [(each.tag, tuple(sorted(each.attrib.items()))) for each in _below(tree)]


def text(html: str) -> str:
    """Return the words of a piece of HTML."""
    return "".join(html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False).itertext())


def _below(tree: Any) -> Iterator[Any]:  # noqa: ANN401 - an element of html5lib's tree
    return (each for each in tree.iter() if isinstance(each.tag, str) and each is not tree)


def bare(request: ShellRequest) -> str:
    """Return the plainest shell there can be."""
    return f'<main class="{request.body_class}">{slot("remah")}{slot("isi")}</main>'


def renderer() -> PageRenderer:
    """Return a renderer of pages in that shell."""
    return PageRenderer(Shells(bare, "https://situs.example/"))
