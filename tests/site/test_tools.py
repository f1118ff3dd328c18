"""What scripts add to a page: narrowing a register, copying a citation, saying that a day has passed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import SMALLEST, build, write_site_project
from tests.site.browsing import Mode, OpenReader, Reader

REGISTER = "tindak-lanjut/"
OWNERS = ("Camat", "Lurah")
PHONE = Mode(360)


def _meeting(day: int, team: str) -> str:
    tasks = "".join(
        f"  - {{id: t{n}, uraian: Tugas {day}-{n}., penanggung_jawab: {OWNERS[n % 2]},"
        f" tenggat: 2024-06-1{n}, status: belum}}\n"
        for n in range(1, 5)
    )
    agenda = "acara: [{judul: Acara, keputusan: [{id: k1, isi: Sepakat.}]}]\n"
    head = f"judul: Rapat <b>hari</b> {day}\ntanggal: 2024-05-0{day}\nmulai: 09.00\ntim: {team}\nstatus: disahkan\n"
    return f"{head}{agenda}tindak_lanjut:\n{tasks}"


@pytest.fixture(scope="module")
def register_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site whose register has twelve open follow-ups, of three meetings of two teams."""
    folder = tmp_path_factory.mktemp("daftar")
    meetings = {
        f"content/rapat/2024/r{day}.yml": _meeting(day, f"tim-{'kota' if day < 3 else 'dua'}") for day in (1, 2, 3)
    }
    second = {"content/tim/tim-dua.yml": 'nama: Tim Dua\ntingkat: kota\nwilayah: "99.71"\n'}
    project = write_site_project(folder / "proyek", {**SMALLEST, **second, **meetings})
    return build(project, folder / "situs")


@pytest.fixture
def reading(open_reader: OpenReader, register_site: Path) -> Iterator[Reader]:
    """Return a reader of that site on a phone."""
    with open_reader(register_site, PHONE) as reader:
        yield reader


def _shown(reading: Reader) -> int:
    return reading.tab.locator("table[data-saringan] tbody tr:visible").count()


def test_register_is_narrowed_and_tells_how_many_are_left(reading: Reader) -> None:
    reading.visit(REGISTER)
    reading.tab.get_by_label("Tim", exact=True).select_option("Tim Dua")
    reading.tab.get_by_label("Penanggung jawab").select_option("Lurah")
    assert (_shown(reading), reading.tab.get_by_role("status").first.inner_text()) == (2, "Ditampilkan 2 dari 12.")


def test_choice_stands_in_the_address_and_the_back_button_takes_it_back(reading: Reader) -> None:
    reading.visit(REGISTER)
    reading.tab.get_by_label("Tim", exact=True).select_option("Tim Dua")
    assert reading.tab.url == f"{reading.home}{REGISTER}?tim=Tim+Dua"
    reading.tab.go_back()
    assert (_shown(reading), reading.tab.url) == (12, reading.home + REGISTER)


def test_address_with_a_choice_opens_narrowed(reading: Reader) -> None:
    reading.visit(f"{REGISTER}?tim=Tim+Dua")
    assert _shown(reading) == 4


@pytest.mark.parametrize("query", ["?tim=Tidak+ada", "?tim=<img src=x onerror=alert(1)>", "?lain=x"])
def test_address_with_an_unknown_choice_shows_everything(reading: Reader, query: str) -> None:
    reading.visit(f"{REGISTER}{query}")
    assert (_shown(reading), reading.troubles()) == (12, [])


def test_states_alone_are_offered_though_links_stand_beside_them(open_reader: OpenReader, tmp_path: Path) -> None:
    meetings = {
        f"content/rapat/2024/r{day}.yml": f"judul: Rapat {day}\ntanggal: 2024-05-0{day}\nmulai: 09.00\n"
        "status: disahkan\nacara: [{judul: Acara, keputusan: [{id: k1, isi: Sepakat."
        + (f", menggantikan: r{day - 1}#k1" if day > 1 else "")
        + "}]}]\n"
        for day in range(1, 9)
    }
    site = build(write_site_project(tmp_path / "proyek", {**SMALLEST, **meetings}), tmp_path / "situs")
    with open_reader(site, PHONE) as reading:
        reading.visit("keputusan/")
        offered = reading.tab.get_by_label("Keadaan", exact=True).locator("option").all_inner_texts()
        reading.tab.get_by_label("Keadaan", exact=True).select_option("Berlaku")
        assert (offered, _shown(reading)) == (["Semua", "Berlaku", "Diubah"], 1)


def test_without_scripts_everything_is_there(open_reader: OpenReader, register_site: Path) -> None:
    with open_reader(register_site, Mode(360, scripts=False)) as reading:
        reading.visit(REGISTER)
        assert (_shown(reading), reading.tab.locator("form.saring").count()) == (12, 0)


def test_citation_names_the_item_the_meeting_the_day_and_the_address(reading: Reader) -> None:
    reading.tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reading.visit("notulen/2024/r1/")
    reading.tab.get_by_role("button", name="Salin kutipan keputusan 1").click()
    reading.tab.get_by_text("Tersalin.").wait_for()
    told = reading.tab.evaluate("navigator.clipboard.readText()")
    address = "https://notulen.contoh.example/notulen/2024/r1/#k1"
    assert told == f"Keputusan 1, Rapat <b>hari</b> 1, 1 Mei 2024, {address}"


@pytest.mark.parametrize(
    ("moment", "late"),
    [("2024-06-11T23:59:58+07:00", 0), ("2024-06-12T00:00:00+07:00", 3), ("2020-01-01T00:00:00+07:00", 0)],
)
def test_day_that_has_passed_since_the_build_is_told_by_a_trustworthy_clock(
    reading: Reader, moment: str, late: int
) -> None:
    reading.tab.clock.set_fixed_time(dt.datetime.fromisoformat(moment))
    reading.visit(REGISTER)
    assert reading.tab.get_by_text("Lewat tenggat", exact=True).count() == late
