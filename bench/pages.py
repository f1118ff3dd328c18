"""Our own pages turned back into Markdown, so that the peers show the very same text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

BLOCKS = frozenset(
    {"article", "aside", "details", "div", "dl", "figure", "footer", "header", "li", "nav", "ol", "p", "section"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "summary", "table", "ul"}
)
SPACE = re.compile(r"\s+")
SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


class NoBodyError(ValueError):
    """A page without <main> or <h1>."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's source and its address in the site, empty for the home page."""

    address: str
    title: str
    description: str
    body: str


def plain(text: str | None) -> str:
    """Let a text stand in Markdown as it is."""
    return SPECIAL.sub(r"\\\1", SPACE.sub(" ", text or ""))


def children(element: HtmlElement) -> list[HtmlElement]:
    """List an element's child elements, comments left out."""
    return [child for child in element if isinstance(child.tag, str)]


def inline(element: HtmlElement) -> str:
    """Write what stands in a line: text, links, emphasis."""
    parts = [plain(element.text)]
    for child in children(element):
        inner = inline(child)
        if child.tag == "a":
            inner = f"[{inner.strip()}]({child.get('href', '')})"
        elif child.tag in {"b", "strong"}:
            inner = f"**{inner.strip()}**"
        parts += [inner, plain(child.tail)]
    return SPACE.sub(" ", "".join(parts))


def heading(element: HtmlElement) -> Iterator[str]:
    """Write a heading of the same level; the first is the page's title, which stands in its front matter."""
    if element.tag != "h1":
        yield f"{'#' * int(str(element.tag)[1])} {inline(element).strip()}\n"


def facts(element: HtmlElement) -> Iterator[str]:
    """Write names and values as a table, for which Markdown wants a head."""
    yield "| | |\n|---|---|"
    for term in element.iter("dt"):
        value = term.getnext()
        yield f"| {inline(term).strip()} | {inline(value).strip() if value is not None else ''} |"
    yield ""


def table(element: HtmlElement) -> Iterator[str]:
    """Write a table row by row, the first as its head."""
    for number, row in enumerate(element.iter("tr")):
        cells = [inline(cell).strip() for cell in children(row)]
        yield f"| {' | '.join(cells)} |" + ("\n|" + "---|" * len(cells) if number == 0 else "")
    yield ""


def listing(element: HtmlElement) -> Iterator[str]:
    """Write short items as a list, and items with blocks of their own one after the other."""
    for item in children(element):
        if any(child.tag in BLOCKS for child in item):
            yield from container(item)
        else:
            yield f"- {inline(item).strip()}"
    yield ""


def container(element: HtmlElement) -> Iterator[str]:
    """Write the blocks within; an element without any is a paragraph."""
    if not any(child.tag in BLOCKS for child in element):
        yield f"{inline(element).strip()}\n"
        return
    for child in children(element):
        yield from WRITERS.get(str(child.tag), container)(child)


WRITERS: dict[str, Callable[[HtmlElement], Iterator[str]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), heading),
    **dict.fromkeys(("ul", "ol"), listing),
    "dl": facts,
    "table": table,
}


def read_page(path: Path, site: Path) -> Page:
    """Read one of the pages of our site."""
    tree = html.document_fromstring(path.read_bytes())
    main, title = tree.find(".//main"), tree.find(".//main//h1")
    if main is None or title is None:
        raise NoBodyError(path)
    description = tree.find(".//meta[@name='description']")
    address = path.parent.relative_to(site).as_posix()
    return Page(
        address="" if address == "." else address,
        title=SPACE.sub(" ", title.text_content()).strip(),
        description=description.get("content", "") if description is not None else "",
        body="\n".join(container(main)),
    )


def all_pages(site: Path) -> list[Path]:
    """List every page of a built site but its 404."""
    return sorted(site.rglob("index.html"))


def meeting_pages(site: Path) -> list[Path]:
    """List all meeting pages of a built site."""
    return sorted(site.glob("notulen/*/*/index.html"))
