"""How soon a slow phone shows the first results of a search: `python -m bench.search` (some minutes).

Chromium 360 pixels wide, its processor slowed; from the Enter key on the search page, and from a header, where the page
itself must come first. Bytes are those of the files that a question asks for, as hosts compress them.
"""

import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from bench.archive import SITE, write_archive, write_yaml
from tests.conftest import served_folder
from tests.projects import NOTULEN, installed
from tests.site.weighing import packed

QUESTIONS = ("ronda", "ronda malam", "keamanan lingkungan", "lurah pasar", "parkir hari pasar", "tokoh masyarakat")
_RESULT = ".hasil li.rekam, .hasil .kosong"
_KEY = 90  # milliseconds between two keys


class Answer(NamedTuple):
    """Seconds until the first result was seen, and the bytes that the whole answer asked for."""

    seconds: float
    bytes: int


def answer(browser: Browser, home: str, site: Path, start: str, question: str, slowed: float) -> Answer:  # noqa: PLR0913, PLR0917 - one measurement
    """Ask a question from a page as a person does: key by key, then Enter."""
    with browser.new_context(viewport={"width": 360, "height": 800}) as context:
        tab = context.new_page()
        context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
        tab.goto(home + start)
        asked = list[str]()
        tab.on("request", lambda request: asked.append(request.url.split("?")[0].removeprefix(home)))
        _type(tab, question)
        began = time.perf_counter()
        tab.keyboard.press("Enter")
        tab.locator(_RESULT).first.wait_for()
        seconds = time.perf_counter() - began
        tab.locator("body:not(:has(.hasil[aria-busy]))").wait_for()
        return Answer(seconds, sum(packed(path) for path in _files(site, set(asked)) if "cari/" in str(path)))


def _type(tab: Page, question: str) -> None:
    tab.locator("input[type=search]:visible").last.focus()
    tab.keyboard.type(question, delay=_KEY)


def _files(site: Path, names: set[str]) -> Iterator[Path]:
    for path in (site / name for name in names):
        yield path / "index.html" if path.is_dir() else path


def measure(folder: Path, meetings: int, slowed: float) -> None:
    """Build an archive with its index, ask everything, and print what it took."""
    write_archive(folder, meetings, 1)
    write_yaml(folder / "site_config" / "situs.yml", {**SITE, "pencarian": "ya"})
    subprocess.run([str(NOTULEN), "-C", str(folder), "build"], check=True, capture_output=True)  # noqa: S603
    site = folder / "site"
    with served_folder(site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed("chromium"), args=["--no-sandbox"])
        for name, start in (("/cari/", "cari/"), ("kepala", "")):
            answer(browser, home, site, start, QUESTIONS[0], slowed)  # the browser's own first time
            told = [answer(browser, home, site, start, question, slowed) for question in QUESTIONS]
            seconds, most = [each.seconds for each in told], max(each.bytes for each in told)
            line = f"{name}: hasil pertama {median(seconds):.2f} detik ({min(seconds):.2f}-{max(seconds):.2f})"
            sys.stdout.write(f"{line}, paling banyak {most // 1000} kB\n")
        browser.close()


def main() -> None:
    """Measure in a folder of its own."""
    parser = ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument("--meetings", type=int, default=5000, help="jumlah rapat (5000)")
    parser.add_argument("--slowed", type=float, default=4, help="berapa kali prosesor diperlambat (4)")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="notulen-bench-") as folder:
        measure(Path(folder) / "kota", options.meetings, options.slowed)


if __name__ == "__main__":
    main()
