"""Every kind of element of the site before judges other than axe-core, by hand, by eye and on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import write_files
from tests.site.browsing import Mode, OpenReader, Place, Reader, barriers, planted, telling
from tests.site.judging import clipped, lost_stops, nu_errors, sniffed, stops
from tests.site.pages import Page

TABLET, PHONE, FORCED = Mode(768), Mode(320), Mode(1280, forced=True)
# 1280 pixels at 400 % are 320 CSS pixels, which is what WCAG 1.4.10 means by them.
SNIFFED = {"320-terang": PHONE, "1280-gelap": Mode(1280, "dark")}
BOTH_WIDTHS = (320, 1280)


def _wrong(open_reader: OpenReader, mode: Mode, places: list[Place], judge: Callable[[Reader], list[str]]) -> list[str]:
    found = []
    for site in sorted({place.site for place in places}):
        with open_reader(site, mode) as reading:
            for address in (place.address for place in places if place.site == site):
                reading.visit(address)
                found += [f"/{address} {wrong}" for wrong in judge(reading)]
    return found


def test_nu_html_checker_finds_nothing(places: dict[Place, Page]) -> None:
    files = [place.site / place.address for place in places]
    assert nu_errors([path if path.is_file() else path / "index.html" for path in files]) == []


@pytest.mark.parametrize("mode", SNIFFED.values(), ids=SNIFFED.keys())
def test_html_codesniffer_finds_nothing(open_reader: OpenReader, places: dict[Place, Page], mode: Mode) -> None:
    assert _wrong(open_reader, mode, telling(places), sniffed) == []


def test_axe_finds_nothing_on_tablets(open_reader: OpenReader, places: dict[Place, Page]) -> None:
    assert barriers(open_reader, TABLET, telling(places)) == []


def test_axe_finds_nothing_under_forced_colours(open_reader: OpenReader, places: dict[Place, Page]) -> None:
    """But contrast, which it reckons from the site's colours while the reader sees their own."""
    found = barriers(open_reader, FORCED, telling(places))
    assert [wrong for wrong in found if wrong.split(" ")[1] != "color-contrast"] == []


@pytest.mark.parametrize("width", BOTH_WIDTHS)
def test_readers_own_spacing_of_text_cuts_nothing_off(
    open_reader: OpenReader, places: dict[Place, Page], width: int
) -> None:
    assert _wrong(open_reader, Mode(width), telling(places), clipped) == []


WALKED = (
    "",
    "jadwal/",
    "kasus/",
    "keputusan/2024/",
    "notulen/2024/rapat-pertama/",
    "tim/tim-kota/",
    "panduan/masalah/",
)
"""One page of each kind of control; a walk takes a hundred steps and more."""


@pytest.mark.parametrize("width", BOTH_WIDTHS)
def test_keyboard_stops_in_order_of_reading_and_every_stop_is_seen(
    open_reader: OpenReader, city_site: Path, width: int
) -> None:
    walked = [Place(city_site, address) for address in WALKED]
    assert _wrong(open_reader, Mode(width), walked, lambda reading: lost_stops(stops(reading))) == []


def test_keyboard_reaches_everything_that_can_be_reached(open_reader: OpenReader, real_site: Path) -> None:
    with open_reader(real_site, Mode()) as reading:
        reading.visit("notulen/2021/rapat-2021-12-13-yosodadi/")
        wanted = "a[href], button, summary, input, select, [tabindex='0']"
        visible = f'[...document.querySelectorAll("{wanted}")].filter(el => el.checkVisibility()).length'
        assert len(stops(reading)) == reading.tab.evaluate(visible)


def test_mistake_of_html_is_caught(tmp_path: Path) -> None:
    html = "<!doctype html><html lang=id><title>x</title><p><a><a href=x>y</a></a>"
    assert nu_errors([write_files(tmp_path, {"index.html": html}) / "index.html"]) != []


CAUGHT = {
    "sniffed": (sniffed, "<input type=text>"),
    "clipped": (clipped, "<table width=900><tr><td>lebar</td></tr></table>"),
    "lost_stops": (lambda reading: lost_stops(stops(reading)), '<a href="x" tabindex="3">Melompat ke depan</a>'),
}


@pytest.mark.parametrize(("judge", "piece"), CAUGHT.values(), ids=CAUGHT.keys())
def test_planted_barrier_is_caught(
    open_reader: OpenReader, real_site: Path, tmp_path: Path, judge: Callable[[Reader], list[str]], piece: str
) -> None:
    assert _wrong(open_reader, PHONE, [planted(tmp_path, real_site, piece)], judge) != []
