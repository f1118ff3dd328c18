"""What a reader downloads for the first page they open: its HTML and all that it asks for, as hosts compress it."""

import gzip
from collections.abc import Iterable, Mapping
from pathlib import Path

from playwright.sync_api import Request

from tests.site.browsing import Reader
from tests.site.pages import Page, is_outside


def packed(path: Path) -> int:
    """Return the bytes of a file on the line."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def first_view(reading: Reader, site: Path, page: Page) -> dict[str, int]:
    """Return the bytes of every file that a page's first view asks for; icons too, which this browser leaves out."""
    asked: list[str] = []

    def remember(request: Request) -> None:
        asked.append(request.url.split("?")[0].removeprefix(reading.home))

    reading.tab.on("request", remember)
    reading.visit(page.address)
    reading.tab.wait_for_load_state("networkidle")
    reading.tab.remove_listener("request", remember)
    icons = [link for link in page.links() if "assets/" in link and not is_outside(link)]
    return {name: packed(_file(site, name)) for name in {*asked, *icons} if not name.startswith("data:")}


def _file(site: Path, name: str) -> Path:
    return site / name / "index.html" if not name or name.endswith("/") else site / name


def one_of_each(pages: Iterable[Page]) -> dict[str, Page]:
    """Return the longest page of each kind; the kind is the class of the body, which the template gives."""
    chosen: dict[str, Page] = {}
    for page in pages:
        kind = page.root.find("body").get("class")
        if kind not in chosen or len(page.html) > len(chosen[kind].html):
            chosen[kind] = page
    return chosen


def too_heavy(weights: Mapping[str, Mapping[str, int]], most: int) -> list[str]:
    """Return the kinds of page whose first view weighs more than that, with their three largest files."""
    return [
        f"{kind}: {sum(files.values())} B; {sorted(files.items(), key=lambda each: -each[1])[:3]}"
        for kind, files in weights.items()
        if sum(files.values()) > most
    ]
