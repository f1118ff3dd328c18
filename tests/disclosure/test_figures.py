"""Rules for the figures of one release, at their edges; the wrong and right examples of it are in tests/examples."""

from pathlib import Path

import pytest

from tests.checks.examples import Wrong
from tests.checks.readings import places_of

REPORT = "content/laporan-kasus/kasus-x.yml"
HEAD = "periode: 2024-B08\ndirilis: 2024-09-06\nsatuan: kasus\nangka:\n"


def gate(folder: Path, figures: str) -> list[Wrong]:
    """Return the problems of a release with some figures, in a city with the threshold 3."""
    return places_of(folder, {REPORT: f"{HEAD}  {figures}\n"})


@pytest.mark.parametrize(
    ("figure", "codes"),
    [("0", []), ("1", ["angka-di-bawah-ambang"]), ("2", ["angka-di-bawah-ambang"]), ("3", []), ("samar", [])],
)
def test_figure_between_zero_and_the_threshold_stays_in(figure: str, codes: list[str], tmp_path: Path) -> None:
    assert [code for *_, code in gate(tmp_path, f'"99.71": {{pencurian: {{semua: {figure}}}}}')] == codes


@pytest.mark.parametrize(("area", "codes"), [("99", ["angka-di-bawah-kota"]), ("99.71", []), ("99.71.01", [])])
def test_figure_above_the_city_stays_in(area: str, codes: list[str], tmp_path: Path) -> None:
    assert [code for *_, code in gate(tmp_path, f'"{area}": {{semua: {{semua: 900}}}}')] == codes


@pytest.mark.parametrize(("figure", "codes"), [("4", ["angka-di-bawah-ambang"]), ("5", [])])
def test_each_level_has_its_own_threshold(figure: str, codes: list[str], tmp_path: Path) -> None:
    assert [code for *_, code in gate(tmp_path, f'"99.71.01": {{pencurian: {{semua: {figure}}}}}')] == codes


def test_area_within_a_silent_one_has_no_figures(tmp_path: Path) -> None:
    found = gate(tmp_path, '"99.71.01": belum_lapor\n  "99.71.01.1001": {semua: {semua: 9}}')
    assert [code for *_, code in found] == ["isi-bertentangan"]


@pytest.mark.parametrize("area", ["99.71.01", "99.71.01.1001"])
@pytest.mark.parametrize("figures", ["belum_lapor", "{semua: {semua: samar}}"])
def test_hidden_and_not_reported_areas_pass(area: str, figures: str, tmp_path: Path) -> None:
    assert gate(tmp_path, f'"{area}": {figures}') == []


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ("semua: 61, sudah: 40, belum: 9, berjalan: 12", []),
        ("semua: 62, sudah: 40, belum: 9, berjalan: 12", ["isi-bertentangan"]),
        ("semua: 61, sudah: samar, belum: samar, berjalan: 12", []),
        ("semua: 61, sudah: samar, belum: 9, berjalan: 12", []),
        ("semua: samar, sudah: 40, belum: 9, berjalan: 12", []),
        ("semua: samar, sudah: samar, belum: 9, berjalan: 12", []),
        ("semua: samar, sudah: samar, belum: samar, berjalan: samar", []),
        ("semua: 61, sudah: 40", []),
        ("sudah: 40, belum: 9, berjalan: 12", []),
        ("semua: 40, sudah: 40, belum: samar, berjalan: samar", ["angka-dapat-dihitung"] * 2),
    ],
)
def test_row_gives_no_hidden_figure_away(cells: str, codes: list[str], tmp_path: Path) -> None:
    assert [code for *_, code in gate(tmp_path, f'"99.71": {{semua: {{{cells}}}}}')] == codes


@pytest.mark.parametrize(
    ("rest", "codes"), [("60", ["angka-dapat-dihitung"]), ("58", []), ("61", ["isi-bertentangan"])]
)
def test_only_hidden_category_of_all_is_given_away_by_the_others(rest: str, codes: list[str], tmp_path: Path) -> None:
    figures = f'"99.71": {{semua: {{semua: 61}}, narkotika: {{semua: {rest}}}, pencurian: {{semua: samar}}}}'
    assert [code for *_, code in gate(tmp_path, figures)] == codes


def test_hidden_category_beside_one_that_is_not_released_passes(tmp_path: Path) -> None:
    assert gate(tmp_path, '"99.71": {semua: {semua: 61}, narkotika: {semua: samar}}') == []


@pytest.mark.parametrize(("category", "codes"), [("narkotika", ["angka-di-bawah-ambang"]), ("pencurian", [])])
def test_zero_of_a_sensitive_category_stays_in(category: str, codes: list[str], tmp_path: Path) -> None:
    assert [code for *_, code in gate(tmp_path, f'"99.71": {{{category}: {{semua: 0}}}}')] == codes
