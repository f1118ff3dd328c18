"""A reader with a real browser: one width and one scheme of colours, and what stands in their way on a page.

The site's own policy stays in force: axe-core is handed to the page from outside, as a debugger would do it.
"""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from playwright.sync_api import Browser, ConsoleMessage, Request
from playwright.sync_api import Page as Tab

from tests.projects import write_files
from tests.site.pages import Page, read_site

K = TypeVar("K")
_LEADS_ON = re.compile(r'<meta http-equiv="refresh"[^>]*>')

_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = (
    "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], elementRef: false})"
)
_OVERFLOW = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(el => el.getBoundingClientRect().right > room + 0.5);
  return wide.slice(-3).map(el => el.outerHTML.slice(0, 120)).concat(wide.length ? [] : ['document']);
}"""


class Mode(NamedTuple):
    """How a reader sees pages: ``device`` is what the machine prefers, ``chosen`` what the reader chose on the site."""

    width: int = 1280
    device: Literal["light", "dark"] = "light"
    chosen: Literal["terang", "gelap"] | None = None
    scripts: bool = True
    forced: bool = False
    zone: str = "Asia/Jakarta"


MODES = {
    "320-terang": Mode(320, "light", None),
    "320-gelap": Mode(320, "light", "gelap"),
    "1280-terang": Mode(1280, "dark", "terang"),
    "1280-gelap": Mode(1280, "dark", None),
}
"""Both widths in both schemes; each scheme once by the device's wish and once by the reader's choice against it."""


class Reader:
    """A tab of one mode that remembers what went wrong since it was last asked."""

    def __init__(self, tab: Tab, home: str) -> None:
        """Watch a tab on a site served at an address."""
        self.tab, self.home = tab, home
        self._wrong: list[str] = []
        tab.on("console", self._hear)
        tab.on("request", self._see)
        tab.on("pageerror", lambda error: self._wrong.append(f"script: {error}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._wrong.append(f"console: {message.text}")

    def _see(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:")):
            self._wrong.append(f"request: {request.url}")

    def visit(self, address: str) -> None:
        """Open a page of the site."""
        self.tab.goto(self.home + address)

    def troubles(self) -> list[str]:
        """Return what the page asked of other hosts and what its console complained about, and forget it."""
        found, self._wrong = self._wrong, []
        return found

    def overflow(self) -> list[str]:
        """Return the elements that make the page scroll sideways."""
        found: list[str] = self.tab.evaluate(_OVERFLOW)
        return found

    def barriers(self) -> list[str]:
        """Return every violation that axe-core finds: its rule, the element, the reason."""
        self.tab.evaluate(f"{_axe()};0")
        result = self.tab.evaluate(_RUN, list(_TAGS))
        return [_told(violation["id"], node) for violation in result["violations"] for node in violation["nodes"]]


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def axe_version() -> str:
    """Return the release of axe-core, as its first line tells it."""
    return _axe().partition(" v")[2].split("\n")[0].strip()


def _told(rule: str, node: Mapping[str, Any]) -> str:
    reason = " ".join(node["failureSummary"].split())
    return f"{rule} at {' '.join(map(str, node['target']))}: {reason}"


@contextmanager
def reader(browser: Browser, home: str, mode: Mode) -> Iterator[Reader]:
    """Give a reader of one mode for the block."""
    context = browser.new_context(
        viewport={"width": mode.width, "height": 800},
        color_scheme=mode.device,
        java_script_enabled=mode.scripts,
        forced_colors="active" if mode.forced else "none",
        timezone_id=mode.zone,
    )
    if mode.chosen is not None:
        context.add_init_script(f"localStorage.setItem('notulen-tema', '{mode.chosen}')")
    try:
        yield Reader(context.new_page(), home)
    finally:
        context.close()


class Place(NamedTuple):
    """A page of one of several sites."""

    site: Path
    address: str


OpenReader = Callable[[Path, Mode], AbstractContextManager[Reader]]
"""A maker of readers of a site in a mode."""


def barriers(open_reader: OpenReader, mode: Mode, places: Iterable[Place]) -> list[str]:
    """Return every barrier on some pages, with the page: what axe-core finds, and what makes it scroll sideways."""
    places, found = list(places), []
    for site in sorted({place.site for place in places}):
        with open_reader(site, mode) as reading:
            for address in (place.address for place in places if place.site == site):
                reading.visit(address)
                found += [f"/{address} {wrong}" for wrong in (*reading.barriers(), *reading.overflow())]
    return found


def planted(folder: Path, site: Path, piece: str) -> Place:
    """Plant a piece of HTML below the heading of a page that is without fault otherwise."""
    shutil.copytree(site / "assets", folder / "assets")
    html = read_site(site)["kasus/"].html.replace("</h1>", f"</h1>{piece}", 1)
    return Place(write_files(folder, {"kasus/index.html": html, "404.html": "<!doctype html>"}), "kasus/")


def staying(folder: Path, place: Place, page: Page) -> tuple[Place, Page]:
    """Return a page that leads on at once as one that stays, in a folder with its site's assets; any other as it is."""
    html, folder = _LEADS_ON.sub("", page.html), folder / place.address.replace("/", "-")
    if html == page.html:
        return place, page
    shutil.copytree(place.site / "assets", folder / "assets")
    write_files(folder, {f"{place.address}index.html": html, "404.html": "<!doctype html>"})
    return Place(folder, place.address), read_site(folder)[place.address]


def kinds(page: Page) -> frozenset[str]:
    """Return what a stylesheet sees of a page: each tag with its classes, inside the one around it."""
    marked = {element: f"{element.tag}.{element.get('class') or ''}" for element in page.elements()}
    return frozenset(
        f"{marked[around]} > {marked[element]}" for around in marked for element in around if element in marked
    )


def telling(pages: Mapping[K, Page]) -> list[K]:
    """Return a few of the pages that hold together every kind of element, the one that adds most first."""
    adds = {key: kinds(page) for key, page in pages.items()}
    chosen: list[K] = []
    while adds:
        best = max(adds, key=lambda key: len(adds[key]))
        seen = adds[best]
        chosen.append(best)
        adds = {key: kept for key, found in adds.items() if (kept := found - seen)}
    return chosen
