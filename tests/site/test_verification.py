"""`/verifikasi/` and pages that moved, in a real browser: what a reader finds out alone, where old addresses lead."""

import re
import shutil
from pathlib import Path

import pytest

from tests.city import CITY
from tests.site.browsing import Mode, OpenReader, Reader

HEAD = CITY["site_config/pengesahan.lock"].split()[-1]
FIRST = CITY["site_config/pengesahan.lock"].split()[5]
FIELD = "#kepala-lama"


def _checked(reading: Reader, kept: str = "") -> tuple[str, list[str]]:
    """Return what the page says after its button was pressed: the sum, and each thing that does not match."""
    reading.visit("verifikasi/")
    reading.tab.fill(FIELD, kept)
    reading.tab.click("#periksa button")
    reading.tab.locator("#hasil", has_text=re.compile("cocok|gagal")).wait_for()
    return reading.tab.inner_text("#hasil"), reading.tab.locator("#temuan li").all_inner_texts()


@pytest.fixture
def copy(city_site: Path, tmp_path: Path) -> Path:
    """Return a copy of the site that a test may change."""
    return Path(shutil.copytree(city_site, tmp_path / "situs"))


@pytest.mark.parametrize("kept", ["", HEAD, FIRST, f" {FIRST.upper()} "], ids=["none", "head", "older", "spelt"])
def test_reader_finds_all_as_it_was(open_reader: OpenReader, city_site: Path, kept: str) -> None:
    with open_reader(city_site, Mode()) as reading:
        assert _checked(reading, kept) == ("Semuanya cocok: 2 pengesahan.", [])


def test_reader_finds_a_rewritten_history(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode()) as reading:
        said, found = _checked(reading, "f" * 64)
    assert (said, len(found), "telah ditulis ulang" in found[0]) == ("1 tidak cocok.", 1, True)


CHANGES: dict[str, tuple[str, tuple[str, str], list[str]]] = {
    "text": ("naskah/rapat-lama.1.txt", ("catatn", "catatan"), ["rapat-lama.1.txt: naskah berubah"]),
    "chain": (
        "pengesahan.txt",
        ("2024-03-06", "2024-03-07"),
        ["baris 2: rantai putus", "kepala rantai di halaman ini bukan kepala catatan"],
    ),
    "withdrawn": ("naskah/rapat-lama.1.txt", ("notulen-naskah 1", "ditarik 2024-06-01: A"), []),
}


@pytest.mark.parametrize(("path", "change", "found"), CHANGES.values(), ids=CHANGES)
def test_reader_finds_what_was_changed(
    open_reader: OpenReader, copy: Path, path: str, change: tuple[str, str], found: list[str]
) -> None:
    file = copy / "verifikasi" / path
    file.write_text(file.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with open_reader(copy, Mode()) as reading:
        assert _checked(reading)[1] == found


def test_reader_finds_what_is_missing(open_reader: OpenReader, copy: Path) -> None:
    (copy / "verifikasi" / "naskah" / "rapat-lama.2.txt").unlink()
    with open_reader(copy, Mode()) as reading:
        assert _checked(reading)[1] == ["rapat-lama.2.txt: naskah tidak ada"]


def test_reader_without_scripts_is_told_another_way(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(scripts=False)) as reading:
        reading.visit("verifikasi/")
        assert reading.tab.locator("#periksa form").count() == 0
        assert reading.tab.inner_text("#hasil") == "Cara ini memerlukan JavaScript; cara di bawah ini tidak."


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
def test_page_that_moved_leads_on(open_reader: OpenReader, city_site: Path, *, scripts: bool) -> None:
    with open_reader(city_site, Mode(scripts=scripts)) as reading:
        reading.tab.goto(f"{reading.home}pejabat/citra-contoh/")
        reading.tab.wait_for_url("**/pejabat/citra/")
        assert "Citra Umpama" in reading.tab.inner_text("h1")


def test_item_is_taken_along(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.tab.goto(f"{reading.home}pejabat/citra-contoh/#rapat")
        reading.tab.wait_for_url("**/pejabat/citra/#rapat")


def test_withdrawn_page_says_when_and_why(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.visit("layanan/pos-lama/")
        said = reading.tab.inner_text("main")
    assert "1 Februari 2024" in said
    assert "Pos itu tidak pernah dibuka." in said
