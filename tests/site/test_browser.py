"""The site in a real browser: no barrier, no sideways scroll, no other host, and whole without scripts."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.projects import write_files
from tests.site.browsing import MODES, Mode, Reader, kinds, telling
from tests.site.pages import Page, read_site

OpenReader = Callable[[Path, Mode], AbstractContextManager[Reader]]

NARROW = MODES["320-terang"]
WITHOUT_SCRIPTS = Mode(scripts=False)


class Place(NamedTuple):
    """A page of one of several sites."""

    site: Path
    address: str


@pytest.fixture(scope="session")
def places(city_site: Path, real_site: Path) -> dict[Place, Page]:
    """Return every page of the city in which every state occurs, and of the real site."""
    return {Place(site, address): page for site in (city_site, real_site) for address, page in read_site(site).items()}


def _barriers(open_reader: OpenReader, mode: Mode, places: list[Place]) -> list[str]:
    found = []
    for site in {place.site for place in places}:
        with open_reader(site, mode) as reading:
            for address in (place.address for place in places if place.site == site):
                reading.visit(address)
                found += [f"/{address} {wrong}" for wrong in (*reading.barriers(), *reading.overflow())]
    return found


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_no_kind_of_element_is_a_barrier(open_reader: OpenReader, places: dict[Place, Page], mode: Mode) -> None:
    assert _barriers(open_reader, mode, telling(places)) == []


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_no_other_page_has_a_barrier(open_reader: OpenReader, places: dict[Place, Page], mode: Mode) -> None:
    """The pages that add no kind of element of their own, a quarter of them in each mode."""
    read = {places[place].text() for place in telling(places)}
    rest = sorted(place for place, page in places.items() if page.text() not in read)
    assert _barriers(open_reader, mode, rest[list(MODES.values()).index(mode) :: len(MODES)]) == []


def test_no_page_scrolls_sideways_or_asks_another_host(open_reader: OpenReader, site: Path) -> None:
    found = []
    with open_reader(site, NARROW) as reading:
        for address in read_site(site):
            reading.visit(address)
            found += [f"/{address} {wrong}" for wrong in (*reading.overflow(), *reading.troubles())]
    assert found == []


def test_pages_are_whole_without_scripts(open_reader: OpenReader, site: Path) -> None:
    missing = []
    with open_reader(site, WITHOUT_SCRIPTS) as reading:
        for address, page in read_site(site).items():
            reading.visit(address)
            seen = "".join(reading.tab.locator("main").inner_text().split()).casefold()
            if seen != "".join(page.text().split()).casefold():
                missing.append(address)
    assert missing == []


@pytest.mark.parametrize("mode", [WITHOUT_SCRIPTS, Mode(width=320, scripts=False)], ids=["1280", "320"])
def test_menu_opens_without_scripts(open_reader: OpenReader, real_site: Path, mode: Mode) -> None:
    with open_reader(real_site, mode) as reading:
        reading.visit("kasus/")
        reading.tab.locator("summary", has_text="Menu").click()
        reading.tab.locator(".menu a", has_text="Dasar hukum").click()
        assert reading.tab.url == f"{reading.home}dasar-hukum/"


def test_first_stop_of_the_keyboard_leads_past_the_menu(open_reader: OpenReader, real_site: Path) -> None:
    with open_reader(real_site, NARROW) as reading:
        reading.visit("notulen/")
        reading.tab.keyboard.press("Tab")
        reading.tab.keyboard.press("Enter")
        assert reading.tab.evaluate("document.activeElement.id") == "isi"


def test_choice_of_colours_is_kept(open_reader: OpenReader, real_site: Path) -> None:
    with open_reader(real_site, Mode()) as reading:
        reading.visit("")
        light = reading.tab.evaluate("getComputedStyle(document.body).backgroundColor")
        reading.tab.get_by_role("button", name="Gelap").click()
        reading.visit("kasus/")
        assert reading.tab.evaluate("getComputedStyle(document.body).backgroundColor") != light
        assert reading.tab.get_by_role("button", name="Gelap").get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_modes_show_their_colours(open_reader: OpenReader, real_site: Path, mode: Mode) -> None:
    with open_reader(real_site, mode) as reading:
        reading.visit("kasus/")
        channels = reading.tab.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
        dark = "gelap" in (mode.chosen or {"dark": "gelap", "light": "terang"}[mode.device])
        assert (sum(channels[:3]) < 200) is dark


PLANTED = {
    "image-alt": '<img src="x.png">',
    "color-contrast": '<p><font color="#bbbbbb">Pucat di atas putih.</font></p>',
    "label": "<input type=text>",
    "link-name": '<a href="/"></a>',
    "heading-order": "<h5>Melompat</h5>",
}
"""Barriers by the rule that must name them. Each is written as the site's own policy lets it work: without style or script."""


def _planted(folder: Path, site: Path, piece: str) -> Place:
    """Plant a piece of HTML below the heading of a page that is without fault otherwise."""
    shutil.copytree(site / "assets", folder / "assets")
    html = read_site(site)["kasus/"].html.replace("</h1>", f"</h1>{piece}", 1)
    return Place(write_files(folder, {"kasus/index.html": html, "404.html": "<!doctype html>"}), "kasus/")


@pytest.mark.parametrize(("rule", "piece"), PLANTED.items(), ids=PLANTED.keys())
def test_barrier_is_caught(open_reader: OpenReader, real_site: Path, tmp_path: Path, rule: str, piece: str) -> None:
    found = _barriers(open_reader, NARROW, [_planted(tmp_path, real_site, piece)])
    assert [wrong.split(" ")[1] for wrong in found] == [rule]


def test_sideways_scroll_is_caught(open_reader: OpenReader, real_site: Path, tmp_path: Path) -> None:
    place = _planted(tmp_path, real_site, "<table width=900><tr><td>lebar</td></tr></table>")
    with open_reader(place.site, NARROW) as reading:
        reading.visit(place.address)
        assert "lebar" in " ".join(reading.overflow())


@pytest.mark.parametrize(
    "piece",
    [
        "<script>1</script>",
        '<p style="color: red">merah</p>',
        '<img alt="" src="http://localhost:9/x.png">',
        '<img alt="" src="hilang.png">',
    ],
)
def test_complaint_of_the_console_is_caught(
    open_reader: OpenReader, real_site: Path, tmp_path: Path, piece: str
) -> None:
    place = _planted(tmp_path, real_site, piece)
    with open_reader(place.site, NARROW) as reading:
        reading.visit(place.address)
        assert "console:" in {wrong.split(" ")[0] for wrong in reading.troubles()}


def test_request_to_another_host_is_caught(open_reader: OpenReader, tmp_path: Path) -> None:
    site = write_files(tmp_path, {"index.html": '<!doctype html><img alt="" src="http://localhost:9/x.png">'})
    with open_reader(site, NARROW) as reading:
        reading.visit("")
        assert "request: http://localhost:9/x.png" in reading.troubles()


def test_few_pages_hold_every_kind_of_element(places: dict[Place, Page]) -> None:

    chosen = telling(places)
    assert frozenset().union(*(kinds(places[place]) for place in chosen)) == frozenset().union(
        *map(kinds, places.values())
    )
    assert len(chosen) < len(places) / 2
