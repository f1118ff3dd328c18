"""A reader who searches: the results as a person reads them, and as addresses below the site's root."""

from typing import NamedTuple
from urllib.parse import urlencode

from tests.site.browsing import Reader

DONE = "body:not(:has(.hasil[aria-busy]))"


class Hit(NamedTuple):
    """One result."""

    address: str
    title: str
    details: str


def search(reading: Reader, words: str, **filters: str) -> list[Hit]:
    """Open the search page at a question's address and return the results, once all of them are there."""
    reading.visit(f"cari/?{urlencode({'q': words, **filters})}")
    reading.tab.locator(".hasil-kabar").wait_for()
    return results(reading)


def results(reading: Reader) -> list[Hit]:
    """Return the results of the question that is being answered."""
    reading.tab.locator(DONE).wait_for()
    items = reading.tab.locator(".hasil-bagian li.rekam").all()
    return [
        Hit(
            str(item.locator("h4 a").evaluate("a => a.href")).removeprefix(reading.home),
            item.locator("h4").inner_text(),
            item.locator(".hasil-rincian").inner_text(),
        )
        for item in items
    ]


def said(reading: Reader) -> str:
    """Return what a screen reader is told of the results."""
    return reading.tab.locator('.hasil [role="status"]').inner_text()
