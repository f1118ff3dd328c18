"""A built site as a reader's program sees it: every page parsed by the rules of HTML, every link followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib

HOST = "https://situs.invalid/"
"""Stands for wherever the site is put."""
NOT_FOUND = "404.html"
_DEEP = "tidak/ada/di/sini/"


@dataclass(frozen=True)
class Page:
    """One page: its address below the site's root, what its file holds, and the tree that a browser makes of it."""

    address: str
    html: str
    root: Any
    errors: tuple[str, ...]

    @property
    def main(self) -> Any:  # noqa: ANN401 - an element of html5lib's tree
        """Return the page's own part."""
        return self.root.find(".//main")

    def text(self) -> str:
        """Return the words of the page's own part, one blank apart."""
        return " ".join(" ".join(self.main.itertext()).split())

    def ids(self) -> list[str]:
        """Return every id, in order."""
        return [element.get("id") for element in self.elements() if element.get("id") is not None]

    def elements(self) -> Iterator[Any]:
        """Yield every element, in order."""
        return (element for element in self.root.iter() if isinstance(element.tag, str))

    def links(self) -> Iterator[str]:
        """Yield where every link and source leads: below the root for the site's own, else the whole address."""
        here = HOST + (_DEEP if self.address == NOT_FOUND else self.address)
        for element in self.elements():
            href = element.get("href", element.get("src"))
            if element.tag in {"a", "link", "script", "img"} and href is not None:
                yield self.address + href if href.startswith("#") else urljoin(here, href).removeprefix(HOST)


@cache
def read_site(site: Path) -> dict[str, Page]:
    """Return a site's pages by address: empty for the home page, `notulen/2024/` for a folder's, `404.html`."""
    return {page.address: page for page in (_read(site, path) for path in sorted(site.rglob("*.html")))}


def read_lasting(site: Path) -> dict[str, Page]:
    """Return the pages that a reader can stay on: those that moved lead on at once."""
    return {address: page for address, page in read_site(site).items() if 'http-equiv="refresh"' not in page.html}


def _read(site: Path, path: Path) -> Page:
    name = path.relative_to(site).as_posix()
    html = path.read_text(encoding="utf-8")
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    root = parser.parse(html)
    errors = tuple(f"line {place[0]}: {code}" for place, code, _ in parser.errors)
    return Page(name.removesuffix("index.html"), html, root, errors)


def is_outside(link: str) -> bool:
    """Tell whether a link of `Page.links` leads out of the site."""
    return bool(urlsplit(link).scheme)


def broken_links(site: Path) -> list[str]:
    """Return every link that leads to no page, file or place of the site, with the first page that holds it."""
    pages = read_site(site)
    found: dict[str, list[str]] = {}
    for page in pages.values():
        for link in dict.fromkeys(page.links()):
            if not is_outside(link) and not _leads(site, pages, link):
                found.setdefault(link, []).append(page.address)
    return [f"{link} from /{where[0]} and {len(where) - 1} more" for link, where in sorted(found.items())]


def _leads(site: Path, pages: dict[str, Page], link: str) -> bool:
    address, anchor = urldefrag(link)
    if address in pages:
        return not anchor or anchor in pages[address].ids()
    return not anchor and bool(address) and (site / address).is_file()
