"""The gate for case figures, at its edges; the wrong and right examples of it are in tests/examples."""

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


@pytest.mark.parametrize("area", ["99.71.01", "99.71.01.1001", "99"])
def test_no_figure_of_another_level_than_the_city_passes(area: str, tmp_path: Path) -> None:
    found = gate(tmp_path, f'"{area}": {{semua: {{semua: 900}}}}')
    assert [code for *_, code in found] == ["angka-di-bawah-kota"]


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
        ("semua: 61, sudah: samar, belum: 9, berjalan: 12", ["angka-di-bawah-ambang"]),
        ("semua: samar, sudah: 40, belum: 9, berjalan: 12", ["angka-di-bawah-ambang"]),
        ("semua: samar, sudah: samar, belum: 9, berjalan: 12", []),
        ("semua: samar, sudah: samar, belum: samar, berjalan: samar", []),
        ("semua: 61, sudah: 40", []),
        ("sudah: 40, belum: 9, berjalan: 12", []),
        ("semua: 40, sudah: 40, belum: samar, berjalan: samar", ["angka-di-bawah-ambang"]),
    ],
)
def test_row_gives_no_hidden_figure_away(cells: str, codes: list[str], tmp_path: Path) -> None:
    assert [code for *_, code in gate(tmp_path, f'"99.71": {{semua: {{{cells}}}}}')] == codes


def test_only_hidden_category_of_all_is_given_away_by_the_others(tmp_path: Path) -> None:
    found = gate(tmp_path, '"99.71": {semua: {semua: 61}, pencurian: {semua: 40}, narkotika: {semua: samar}}')
    assert [code for *_, code in found] == ["angka-di-bawah-ambang"]


def test_hidden_category_beside_one_that_is_not_released_passes(tmp_path: Path) -> None:
    assert gate(tmp_path, '"99.71": {semua: {semua: 61}, narkotika: {semua: samar}}') == []


@pytest.mark.parametrize(("category", "codes"), [("narkotika", ["angka-di-bawah-ambang"]), ("pencurian", [])])
def test_zero_of_a_sensitive_category_stays_in(category: str, codes: list[str], tmp_path: Path) -> None:
    assert [code for *_, code in gate(tmp_path, f'"99.71": {{{category}: {{semua: 0}}}}')] == codes
