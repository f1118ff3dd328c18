"""Case figures: printed, hidden, not reported and not released are four different things."""

from pathlib import Path
from typing import Any

from generator.views.charts import Segment
from generator.views.reports import BAND, Cell, Row, with_bars
from generator.views.site import plan_site
from tests import projects
from tests.projects import MEETING, Files
from tests.publishing.doors import published_with
from tests.views.conftest import Views

REPORT = "kasus/kasus-2024-b04/"
_TOLD = """\
acara:
  - {judul: Pembukaan, pembahasan: [{pembicara: ani, pokok: [Dua remaja membuka acara.]}]}
  - judul: Narkotika
    pembahasan:
      - pembicara: ani
        pokok: [Ada empat kasus narkotika bulan ini.]
        disetujui: {oleh: Kepala Badan Contoh, tanggal: 2024-05-06, alasan: Sudah diumumkan kepolisian.}
"""


def _views(folder: Path, files: Files) -> Views:
    return {plan.address: plan.view() for plan in plan_site(published_with(folder, files))}


def _rows(table: Any) -> list[tuple[str, list[tuple[str, str]]]]:  # noqa: ANN401 - a table of a view
    return [(row.name, [(cell.state, cell.text) for cell in row.cells]) for row in table.rows]


PRINTED, HIDDEN, UNTOLD, NOT_RELEASED = "terbit", "disamarkan", "belum_lapor", "tidak-diterbitkan"
NONE = (NOT_RELEASED, "–")


def test_city_shows_its_categories_by_status(views: Views) -> None:
    table = views[REPORT].tables[0]
    assert table.columns == ("Semua", "Sudah ditangani", "Belum ditangani", "Masih berjalan")
    rows = _rows(table)
    assert rows[0] == ("Semua kategori", [(PRINTED, text) for text in ("1.261", "1.200", "49", "12")])
    assert rows[1] == ("Pencurian", [(PRINTED, "40"), NONE, NONE, NONE])
    assert [(cell[0], cell[1]) for cell in rows[2][1][:3]] == [(HIDDEN, "disamarkan")] * 2 + [(PRINTED, "7")]


def test_areas_show_hidden_and_not_reported_apart(views: Views) -> None:
    tables = views[REPORT].tables[1:]
    assert [(table.caption, _rows(table)) for table in tables] == [
        (
            "Kasus menurut kecamatan",
            [("Contoh Timur", [(HIDDEN, "disamarkan")]), ("Contoh Barat", [(UNTOLD, "belum lapor")])],
        ),
        ("Kasus menurut kelurahan", [("Sukamaju", [(UNTOLD, "belum lapor")])]),
    ]


def test_release_tells_which_signs_it_uses(views: Views) -> None:
    shown = [(views[each].hidden, views[each].not_reported) for each in (REPORT, "kasus/kasus-2023-b12/")]
    assert shown == [(True, True), (False, False)]


def test_releases_stand_side_by_side_the_latest_first(views: Views) -> None:
    assert _rows(views["kasus/"].table) == [
        ("Januari–April 2024 (kasus)", [(PRINTED, text) for text in ("1.261", "1.200", "49", "12")]),
        ("September–Desember 2023 (kasus)", [(PRINTED, "31"), NONE, NONE, NONE]),
    ]


def test_figures_told_in_meetings_are_led_to_until_there_is_a_release(tmp_path: Path) -> None:
    told = {MEETING[0]: MEETING[1] + _TOLD}
    without = _views(tmp_path / "tanpa", {**told, projects.REPORT[0]: None})["kasus/"].told
    assert [tuple(link) for link in without] == [
        ("Narkotika, 2 Mei 2024", "notulen/2024/rapat-contoh/#acara-2"),
    ]
    assert _views(tmp_path / "dengan", told)["kasus/"].told == ()


def test_withheld_discussion_tells_no_figure(tmp_path: Path) -> None:
    ruling = "    dikecualikan: {pasal: 17 huruf c, penetapan: 1/2024}\n"
    files = {MEETING[0]: MEETING[1] + _TOLD + ruling, projects.REPORT[0]: None}
    assert _views(tmp_path, files)["kasus/"].told == ()


def test_area_leads_to_the_figures_of_the_city_only_where_there_are_some(tmp_path: Path) -> None:
    address = "wilayah/99-71-01/"
    shown = [
        _views(tmp_path / str(number), {projects.REPORT[0]: text})[address].city_figures
        for number, text in enumerate((projects.REPORT[1], None))
    ]
    assert shown == [True, False]


def test_area_shows_every_release_that_speaks_of_it(views: Views) -> None:
    shown = {code: views[f"wilayah/{code}/"].figures for code in ("99-71-01", "99-71-02", "99-71-01-1002")}
    assert {code: [(each.report.address, each.cell.state) for each in found] for code, found in shown.items()} == {
        "99-71-01": [(REPORT, HIDDEN)],
        "99-71-02": [(REPORT, UNTOLD)],
        "99-71-01-1002": [],
    }


def _row(state: str, text: str) -> Row:
    return Row("Baris", None, (Cell(state, text),))


def test_bars_are_drawn_on_the_scale_of_the_printed_numbers() -> None:
    rows = with_bars([_row("terbit", "1.200"), _row("terbit", "300"), _row("terbit", "0")])
    assert [row.bar for row in rows] == [(Segment("selesai", 0.0, 100.0),), (Segment("selesai", 0.0, 25.0),), ()]


def test_hidden_number_gets_the_same_band_whatever_else_is_printed() -> None:
    bars = [with_bars([_row("disamarkan", "disamarkan"), _row("terbit", str(n))])[0].bar for n in (1, 5, 900)]
    assert bars == [BAND] * 3


def test_area_without_report_and_table_without_numbers_have_no_bars() -> None:
    assert with_bars([_row("belum_lapor", "belum lapor"), _row("terbit", "4")])[0].bar == ()
    assert with_bars([_row("disamarkan", "disamarkan")])[0].bar == ()
