"""The HTML of a hand-written page back to its words, heading by heading."""

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from generator.views.entries import Section

_HEADINGS = frozenset({"h2", "h3", "h4"})
_INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "sup"})
_ROOT = "https://situs.invalid/"  # stands for wherever the site is put
_ROOT_NAME = "index"  # the name of a page's own document among those of its headings


def sections_of(html: str, introduction: str = "") -> tuple[Section, ...]:
    """Return what stands above the headings of a page, then each heading that has an address with what follows it.

    The page's first heading is left out: it is the title. ``introduction`` is put before everything.
    """
    reader = _Reader(introduction)
    reader.feed(html)
    reader.close()
    return tuple(Section(anchor, _plain(title), _plain(text)) for anchor, title, text in reader.found)


def linked_addresses(html: str, address: str) -> frozenset[str]:
    """Return the addresses below the site's root that a page at an address links to, without their anchors."""
    reader = _LinkReader()
    reader.feed(html)
    reader.close()
    there = (urlsplit(urljoin(_ROOT + address, link)) for link in reader.found)
    return frozenset(each.path.removeprefix("/") for each in there if f"{each.scheme}://{each.netloc}/" == _ROOT)


def _plain(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


class _LinkReader(HTMLParser):
    """Gathers where links lead, as they are written."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.found.append(href)


class _Reader(HTMLParser):
    """Gathers pieces of text: those of a heading into its title, others into the text of the latest heading."""

    def __init__(self, introduction: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str], list[str]]] = [("", [], [introduction, " "])]
        self._into: list[str] | None = self.found[0][2]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        anchor = dict(attrs).get("id")
        if tag == "h1":
            self._into = None
        elif tag in _HEADINGS and anchor and anchor != _ROOT_NAME:
            self.found.append((anchor, [], []))
            self._into = self.found[-1][1]
        elif tag not in _INLINE:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1" or tag in _HEADINGS:
            self._into = self.found[-1][2]
        if tag not in _INLINE:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into.append(data)
