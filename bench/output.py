"""What a build has left behind: how many pages, how much text in them."""

import html
import re
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.pages import meeting_pages

SAMPLED_PAGES = 200
TAGS = re.compile(r"<[^>]*>")
WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Output:
    """Counts of one finished site; `words` and `page_bytes` are a meeting page's medians."""

    meeting_pages: int
    pages: int
    total_bytes: int
    words: int
    page_bytes: int


def visible_words(page: str, element: str) -> int:
    """Words within the element that holds a page's body."""
    body = re.search(rf"<{element}\b.*</{element}>", page, re.DOTALL)
    return len(WORDS.findall(html.unescape(TAGS.sub(" ", body[0])))) if body else 0


def inspect(site: Path, element: str) -> Output:
    """Count files, and read an even sample of the meeting pages."""
    files = [path for path in site.rglob("*") if path.is_file()]
    meetings = meeting_pages(site)
    sample = [path.read_text(encoding="utf-8") for path in meetings[:: max(1, len(meetings) // SAMPLED_PAGES)]]
    return Output(
        meeting_pages=len(meetings),
        pages=sum(path.suffix == ".html" for path in files),
        total_bytes=sum(path.stat().st_size for path in files),
        words=round(median(visible_words(page, element) for page in sample)) if sample else 0,
        page_bytes=round(median(len(page.encode()) for page in sample)) if sample else 0,
    )
