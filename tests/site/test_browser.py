"""The site in a real browser: no barrier, no sideways scroll, no other host, and whole without scripts."""

from pathlib import Path

import pytest

from tests.city import CITY
from tests.projects import build, write_files, write_site_project
from tests.site.browsing import MODES, Mode, OpenReader, Place, barriers, planted, telling
from tests.site.pages import Page, read_lasting

NARROW = MODES["320-terang"]
WITHOUT_SCRIPTS = Mode(scripts=False)
UNBROKEN = "Pemberitahuan" * 13
_GRID = """() => {
  const box = document.querySelector('.kisi').closest('.gulir'), edge = box.getBoundingClientRect().right;
  const cut = [...box.querySelectorAll('caption, thead th')].filter(el => el.getBoundingClientRect().right > edge);
  return cut.map(el => el.textContent).concat(box.scrollWidth > box.clientWidth ? ['scrolls'] : []);
}"""


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_no_other_page_has_a_barrier(open_reader: OpenReader, places: dict[Place, Page], mode: Mode) -> None:
    """The pages that add no kind of element of their own, a quarter of them in each mode."""
    read = {places[place].text() for place in telling(places)}
    rest = sorted(place for place, page in places.items() if page.text() not in read)
    assert barriers(open_reader, mode, rest[list(MODES.values()).index(mode) :: len(MODES)]) == []


def test_no_page_scrolls_sideways_or_asks_another_host(open_reader: OpenReader, site: Path) -> None:
    found = []
    with open_reader(site, NARROW) as reading:
        for address in read_lasting(site):
            reading.visit(address)
            found += [f"/{address} {wrong}" for wrong in (*reading.overflow(), *reading.troubles())]
    assert found == []


def test_whole_year_of_completeness_fits_a_wide_screen(open_reader: OpenReader, tmp_path: Path) -> None:
    done = "judul: Rapat\ntim: tim-kota\nmulai: 09.00\nstatus: disahkan\n"
    days = [f"2023-{month:02}-{day}" for month in range(1, 13) for day in (10, 20)]
    year = {f"content/rapat/2023/rapat-{day}.yml": f"{done}tanggal: {day}\n" for day in days}
    site = build(write_site_project(tmp_path / "proyek", {**CITY, **year}), tmp_path / "situs")
    cut = []
    with open_reader(site, Mode()) as reading:
        for address in ("jadwal/", "jadwal/2023/"):
            reading.visit(address)
            cut += [f"/{address} {each}" for each in reading.tab.evaluate(_GRID)]
    assert cut == []


def test_caption_stays_within_a_table_that_scrolls(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(width=800)) as reading:
        reading.visit("jadwal/")
        assert [each for each in reading.tab.evaluate(_GRID) if "Rapat tahun" in each] == []
        assert reading.overflow() == []


def test_areas_stand_side_by_side_where_there_is_room(open_reader: OpenReader, city_site: Path) -> None:
    tops = "list => list.map(item => Math.round(item.getBoundingClientRect().top))"
    with open_reader(city_site, Mode()) as reading:
        for address in ("tim/tim-camat/", "wilayah/99-71-01/"):
            reading.visit(address)
            first, second = reading.tab.locator(".kolom > li").evaluate_all(tops)
            assert first == second


def test_word_longer_than_a_line_breaks(open_reader: OpenReader, tmp_path: Path) -> None:
    long = {
        path: text.replace("judul: ", f"judul: {UNBROKEN} ").replace("nama: ", f"nama: {UNBROKEN} ")
        for path, text in CITY.items()
        if path.startswith("content/") and "rapat-lama" not in path  # that one is sealed
    }
    site = build(write_site_project(tmp_path / "proyek", {**CITY, **long}), tmp_path / "situs")
    wide = []
    pages = {320: telling(read_lasting(site)), 1280: ["", "notulen/2024/rapat-pertama/"]}
    for width, addresses in pages.items():
        with open_reader(site, Mode(width)) as reading:
            for address in addresses:
                reading.visit(address)
                wide += [f"/{address} {width}" for _ in reading.overflow()[:1]]
    assert wide == []


def test_pages_are_whole_without_scripts(open_reader: OpenReader, site: Path) -> None:
    missing = []
    with open_reader(site, WITHOUT_SCRIPTS) as reading:
        for address, page in read_lasting(site).items():
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


def test_sideways_scroll_is_caught(open_reader: OpenReader, real_site: Path, tmp_path: Path) -> None:
    place = planted(tmp_path, real_site, "<table width=900><tr><td>lebar</td></tr></table>")
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
    place = planted(tmp_path, real_site, piece)
    with open_reader(place.site, NARROW) as reading:
        reading.visit(place.address)
        assert "console:" in {wrong.split(" ")[0] for wrong in reading.troubles()}


def test_request_to_another_host_is_caught(open_reader: OpenReader, tmp_path: Path) -> None:
    site = write_files(tmp_path, {"index.html": '<!doctype html><img alt="" src="http://localhost:9/x.png">'})
    with open_reader(site, NARROW) as reading:
        reading.visit("")
        assert "request: http://localhost:9/x.png" in reading.troubles()
