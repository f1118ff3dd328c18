"""Printed pages: where they came from stands on them, in words and as a code that a phone reads."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp

from tests.projects import SMALLEST, build, write_site_project
from tests.site.browsing import Mode, OpenReader, Reader
from tests.site.pages import NOT_FOUND, Page, read_lasting
from tests.site.weighing import one_of_each

PAPER = Mode(1280)
MEETING = "notulen/2024/rapat-pertama/"
_FINE = 2  # 144 dots an inch, half of what the plainest printer does
_INK = 64  # shades below this are black enough


def _canonical(page: Page) -> str:
    return next(str(each.get("href")) for each in page.root.iter("link") if each.get("rel") == "canonical")


def _codes(reading: Reader) -> list[str]:
    """Print the open page and return what the codes on the first sheet say."""
    with pypdfium2.PdfDocument(reading.tab.pdf(format="A4")) as paper:
        return [code.text for code in zxingcpp.read_barcodes(paper[0].render(scale=_FINE).to_pil())]


def _lines(reading: Reader) -> list[str]:
    """Print the open page and return what can be read on all its sheets."""
    with pypdfium2.PdfDocument(reading.tab.pdf(format="A4")) as paper:
        sheets = [sheet.get_textpage().get_text_bounded().replace("\x02", "-") for sheet in paper]
    return [line for sheet in sheets for line in sheet.splitlines()]


def _words(reading: Reader) -> str:
    with pypdfium2.PdfDocument(reading.tab.pdf(format="A4")) as paper:
        return "".join(paper[0].get_textpage().get_text_bounded().replace("\x02", "-").split())


def test_first_sheet_of_every_kind_of_page_tells_its_address(open_reader: OpenReader, site: Path) -> None:
    wrong = []
    with open_reader(site, PAPER) as reading:
        for kind, page in one_of_each(read_lasting(site).values()).items():
            if page.address != NOT_FOUND:
                reading.visit(page.address)
                address = _canonical(page)
                wrong += [kind] if _codes(reading) != [address] or address not in _words(reading) else []
    assert wrong == []


def test_address_is_printed_in_words_without_scripts(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(scripts=False)) as reading:
        reading.visit(MEETING)
        assert f"https://notulen.contoh.example/{MEETING}" in _words(reading)


@pytest.mark.parametrize("chosen", ["terang", "gelap"])
def test_code_is_black_on_white_whatever_the_screen_shows(
    open_reader: OpenReader, city_site: Path, chosen: str
) -> None:
    with open_reader(city_site, Mode(chosen="gelap" if chosen == "gelap" else "terang")) as reading:
        reading.visit(MEETING)
        assert _codes(reading) == [f"https://notulen.contoh.example/{MEETING}"]


def test_screen_shows_no_code_and_printing_twice_draws_one(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, PAPER) as reading:
        reading.visit(MEETING)
        assert reading.tab.locator(".alamat-cetak svg").count() == 0
        assert not reading.tab.locator(".alamat-cetak").is_visible()
        assert _codes(reading) == _codes(reading)
        assert reading.tab.locator(".alamat-cetak svg").count() == 1
        assert not reading.tab.locator(".alamat-cetak").is_visible()
        assert reading.troubles() == []


def _drawn(reading: Reader, address: str) -> list[str]:
    """Return what a reader of codes makes of the code of an address, whatever its length."""
    head = "document.querySelector('link[rel=canonical]')"
    reading.tab.evaluate(f"address => {{ {head}.href = address; dispatchEvent(new Event('beforeprint')) }}", address)
    svg = reading.tab.locator(".alamat-cetak svg")
    if not svg.count():
        return []
    path = ET.fromstring(svg.evaluate("svg => svg.outerHTML")).find("{*}path")  # noqa: S314 - our own drawing
    assert path is not None
    return [code.text for code in zxingcpp.read_barcodes(_picture(path.attrib["d"]), is_pure=True)]


def _picture(drawn: str) -> memoryview:
    """Return the modules of a drawing as grey pixels, 2 x 2 each, with the quiet zone around."""
    side = 98
    grey = bytearray(b"\xff" * side * side)
    for module in drawn.removesuffix("h1v1h-1z").split("h1v1h-1z"):
        x, y = (2 * (int(number) + 4) for number in module.removeprefix("M").split(" "))
        for row in (y, y + 1):
            grey[row * side + x : row * side + x + 2] = b"\0\0"
    return memoryview(grey).cast("B", (side, side))


def test_every_length_up_to_134_bytes_has_a_code(open_reader: OpenReader, city_site: Path) -> None:
    start, wrong = "https://a.example/", []
    with open_reader(city_site, PAPER) as reading:
        for length in range(len(start), 136):
            reading.visit("kasus/")
            address = start + "z9-xq"[: length % 5] + "rapat-" * 30
            wrong += [] if _drawn(reading, address[:length]) == [address[:length]][: length <= 134] else [length]
    assert wrong == []


def test_code_is_the_same_every_time(open_reader: OpenReader, city_site: Path) -> None:
    drawn = []
    for _ in range(2):
        with open_reader(city_site, PAPER) as reading:
            reading.visit(MEETING)
            reading.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
            drawn.append(reading.tab.locator(".alamat-cetak").inner_html())
    assert drawn[0] == drawn[1]


def test_nothing_is_left_of_what_only_a_screen_needs(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, PAPER) as reading:
        reading.visit(MEETING)
        reading.tab.get_by_role("button", name="Salin kutipan keputusan 1").wait_for()
        lines = [line.strip() for line in _lines(reading)]
        assert [line for line in lines if line.endswith("·")] == []
        assert "Digantikan oleh Keputusan 1, 22 April 2024" in lines


def test_shape_of_a_badge_is_printed(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, PAPER) as reading:
        reading.tab.clock.set_fixed_time("2025-01-02T08:00:00+07:00")
        reading.visit("tindak-lanjut/2024/")
        reading.tab.get_by_text("Lewat tenggat", exact=True).wait_for()
        with pypdfium2.PdfDocument(reading.tab.pdf(format="A4")) as paper:
            assert min(min(_left_of("Lewat tenggat", sheet)) for sheet in paper) < _INK


def _left_of(words: str, sheet: pypdfium2.PdfPage) -> bytes:
    """Return the shades of grey in the nine points before some words; of a sheet without them, white."""
    text = sheet.get_textpage()
    found = text.search(words).get_next()
    if found is None:
        return b"\xff"
    left, bottom, _, top = text.get_charbox(found[0])
    beside = (left - 9, bottom, sheet.get_width() - left + 2, sheet.get_height() - top)
    return bytes(sheet.render(scale=_FINE, crop=beside).to_pil().convert("L").tobytes())


def test_meetings_of_every_month_are_printed(open_reader: OpenReader, tmp_path: Path) -> None:
    meetings = {
        f"content/rapat/2023/r{month}.yml": f"judul: Rapat {month}\ntanggal: 2023-{month}-01\nmulai: 09.00\n"
        "tim: tim-kota\nstatus: disahkan\nacara: [{judul: Acara}]\n"
        for month in ("01", "06", "11", "12")
    }
    site = build(write_site_project(tmp_path / "proyek", {**SMALLEST, **meetings}), tmp_path / "situs")
    with open_reader(site, PAPER) as reading:
        reading.visit("jadwal/2023/")
        printed = [f"{month}: 1 notula" for month in ("Januari", "Juni", "November", "Desember")]
        assert [line for line in _lines(reading) if "Desember" in line] == [" ".join(printed)]
