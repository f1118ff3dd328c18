"""Where figures leak though their table is safe: each way is refused, and what only looks like it is not."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.disclosure.attack import Attack, Bounds
from generator.disclosure.examination import examine
from generator.disclosure.exposure import Examination
from generator.disclosure.releases import Cell
from generator.disclosure.system import system_of
from generator.exports.case_figures import case_figures
from generator.model.team import Level
from generator.pipeline import publish_project, read_project
from generator.problems import Code
from generator.publishing.public import PublicLibrary
from generator.views.catalogue import catalogue
from generator.views.site import plan_site
from tests.attachments.makers import pdf
from tests.checks.readings import places_of
from tests.disclosure.test_attack import CITY, table
from tests.disclosure.towns import TOWN
from tests.projects import MEETING, SMALLEST, Files, write_project

HEAD = "judul: {}\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\n"
RELEASE = "content/laporan-kasus/kasus-2024-b04.yml"


def minutes(text: str) -> Files:
    return {MEETING[0]: f"{HEAD.format('Rapat')}ringkasan: {text}\n"}


def tasks(*texts: str, more: str = "") -> Files:
    items = "".join(f"  - {{id: t{number}, uraian: {text}{more}}}\n" for number, text in enumerate(texts, 1))
    return {MEETING[0]: f"{HEAD.format('Rapat')}tindak_lanjut:\n{items}"}


def notice(text: str) -> Files:
    head = "jenis: imbauan\ntanggal: 2024-05-02\nstatus: terbit\n"
    return {"content/pengumuman/imbauan-contoh.yml": f"judul: {text}\nringkasan: Satu alinea.\n{head}"}


SIGNED = ", disetujui: {oleh: Kepala Badan, tanggal: 2024-05-06, alasan: Sudah umum.}"
WAYS: dict[str, tuple[Files, Files]] = {
    "a count with its place": (
        minutes("Ada tiga kasus narkotika di Sukasari."),
        minutes("Ada tiga posko narkotika di Sukasari."),
    ),
    "a count in figures and words": (minutes("Tercatat 3 (tiga) perkara."), minutes("Tercatat 3 (tiga) usul.")),
    "persons instead of cases": (
        minutes("Narkotika menjerat dua pemuda di Sukasari."),
        minutes("Dua pemuda Sukasari membuka acara."),
    ),
    "the only one": (
        minutes("Satu-satunya kasus narkotika sudah selesai."),
        minutes("Satu-satunya balai di Sukasari, tempat rapat."),
    ),
    "a change": (minutes("Kasus pencurian di Sukasari naik dua."), minutes("Kasus pencurian dibahas dua kali.")),
    "a multiple": (minutes("Kasus pencurian naik dua kali lipat."), minutes("Kasus pencurian dibahas dua kali.")),
    "a share": (minutes("Separuh dari enam kasus selesai."), minutes("Separuh dari enam usul diterima.")),
    "a percentage of cases": (minutes("50% dari seluruh kasus selesai."), minutes("50% dari anggaran terserap.")),
    "a change in percent": (
        minutes("Kasus pencurian di Sukasari turun sebesar 50 persen."),
        minutes("Anggaran naik 50 persen untuk menangani kasus."),
    ),
    "an average": (minutes("Rata-rata dua kasus sebulan di Sukasari."), minutes("Rata-rata dua rapat sebulan.")),
    "a figure that is not the released one": (
        minutes("Ada 13 kasus di Sukasari."),
        minutes("Ada 12 kasus di Kota Contoh."),
    ),
    "one follow-up a case": (
        tasks("Mendampingi korban narkotika di Sukasari.", "Mendampingi korban narkotika di Sukamaju."),
        tasks("Mendampingi korban narkotika.", "Menyuluh korban narkotika dan keluarganya."),
    ),
    "follow-ups told apart by letters": (
        tasks("Membina remaja A dalam perkara pencurian.", "Membina remaja B dalam perkara pencurian."),
        tasks("Membina remaja masjid A.", "Membina remaja masjid B."),
    ),
    "follow-ups for which nobody answers": (
        tasks("Mendampingi korban narkotika 1.", "Mendampingi korban narkotika 2."),
        tasks("Mendampingi korban narkotika 1.", "Mendampingi korban narkotika 2.", more=SIGNED),
    ),
    "a title": (notice("Waspada setelah dua kasus pencurian di Sukasari"), notice("Waspada kasus pencurian")),
    "a record's file name": (
        {"content/rapat/2024/rapat-tiga-kasus-narkotika.yml": HEAD.format("Rapat")},
        {"content/rapat/2024/rapat-tiga-kecamatan.yml": HEAD.format("Rapat")},
    ),
    "an attachment's file name": (
        {"content/lampiran/dua-kasus-pencurian.pdf": pdf()},
        {"content/lampiran/dua-usul.pdf": pdf()},
    ),
    "a page's file name": (
        {"site_config/halaman/dua-kasus-pencurian.md": "# Halaman\n"},
        {"site_config/halaman/dua-usul.md": "# Halaman\n"},
    ),
    "an attachment's words": (
        {"content/lampiran/paparan.pdf": pdf(text="Dua kasus pencurian di Sukasari")},
        {"content/lampiran/paparan.pdf": pdf(text="Dua usul dari Sukasari")},
    ),
    "a page's words": (
        {"site_config/halaman/tentang.md": "# Tentang\n\nDua kasus pencurian di Sukasari.\n"},
        {"site_config/halaman/tentang.md": "# Tentang\n\nDua usul dari Sukasari.\n"},
    ),
}


def told(folder: Path, files: Files) -> set[str]:
    """Return the codes of what is wrong, but for attachments that no record names."""
    unused = Code.ATTACHMENT_UNUSED.value
    return {code for *_, code in places_of(folder, {**SMALLEST, **files}) if code != unused}


@pytest.mark.parametrize("way", WAYS)
def test_figure_is_refused_wherever_it_is_told(way: str, tmp_path: Path) -> None:
    assert told(tmp_path, WAYS[way][0]) == {Code.FIGURE_IN_TEXT.value}


@pytest.mark.parametrize("way", WAYS)
def test_what_only_looks_like_a_figure_passes(way: str, tmp_path: Path) -> None:
    assert told(tmp_path, WAYS[way][1]) == set()


CITY_LINE = '  "99.71": {semua: {semua: 61}, pencurian: {semua: 33}}\n'
AREAS = [
    '  "99.71.01": {semua: {semua: samar}, pencurian: {semua: samar}}\n',
    '  "99.71.02": {pencurian: {semua: 20}, semua: {semua: 40}}\n',
    '  "99.71.03": {semua: {semua: samar}, pencurian: {semua: samar}}\n',
]


def town(folder: Path, *areas: str) -> PublicLibrary:
    """Return what is public of a town whose release holds some areas."""
    release = f"periode: 2024-B04\ndirilis: 2024-05-06\nsatuan: kasus\nangka:\n{CITY_LINE}{''.join(areas)}"
    reading = read_project(write_project(folder, {**SMALLEST, **TOWN, RELEASE: release}), jobs=1)
    assert reading.library is not None
    assert reading.publishable, reading.problems
    return publish_project(folder, reading.library).library


def pages(folder: Path, *areas: str) -> dict[str, Any]:
    """Return the view of every page of such a town, by its address."""
    return {plan.address: plan.view() for plan in plan_site(town(folder, *areas))}


def test_no_page_is_there_for_having_cases(tmp_path: Path) -> None:
    assert pages(tmp_path / "a").keys() == pages(tmp_path / "b", *AREAS).keys()


def test_rows_stand_in_the_order_of_areas_not_of_the_file(tmp_path: Path) -> None:
    told, turned = pages(tmp_path / "a", *AREAS), pages(tmp_path / "b", *reversed(AREAS))
    assert [row.name for row in told["kasus/kasus-2024-b04/"].tables[1].rows] == ["Contoh 1", "Contoh 2", "Contoh 3"]
    assert [address for address in told if told[address] != turned[address]] == []


def test_data_stand_in_the_order_of_areas_not_of_the_file(tmp_path: Path) -> None:
    told, turned = (
        case_figures(catalogue(town(tmp_path / each, *AREAS[::step]))) for each, step in (("a", 1), ("b", -1))
    )
    assert told == turned


ROWS = ["x30 x47 x64 89", "x90 124 x5 31", "92 x100 59 x85", "800 x991 651 x685"]
"""sdcTable's own example (tests/testthat/test-simpleheuristic.R): two hidden cells or more in every line."""


@pytest.mark.parametrize(
    ("second", "bounds", "idle"), [("x90 124 x5 31", (47, 47), {("1.1", "b")}), ("x90 x124 x5 31", (0, 141), set())]
)
def test_published_table_with_one_exact_cell(second: str, bounds: tuple[int, int], idle: set[tuple[str, str]]) -> None:
    world = replace(CITY, sensitive=frozenset(CITY.categories))
    system = system_of(world, [table([ROWS[0], second, *ROWS[2:]])])
    attack = Attack(Bounds(system, system.rows))
    columns = system.terms(0, Cell("1.1", "b", "semua"))
    assert (attack.least(columns), attack.most(columns)) == bounds
    assert {each.cell[:2] for each in Examination(system).idle_marks()} == idle


@pytest.mark.parametrize(("second", "found"), [("x90 124 x5 31", {("1.1", "b")}), ("x90 x124 x5 31", set())])
def test_the_same_table_is_refused_where_its_exact_cell_is_small(second: str, found: set[tuple[str, str]]) -> None:
    world = replace(CITY, thresholds={**CITY.thresholds, Level.DISTRICT: 48})
    exposures = examine(world, [table([ROWS[0], second, *ROWS[2:]])]).exposures
    assert {each.cell[:2] for each in exposures} & {("1.1", "b")} == found
