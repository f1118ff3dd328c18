"""A row of the list of areas that is none: each wrong value told at its column, with what to write."""

from pathlib import Path

import pytest

from generator.pipeline import read_project
from tests.projects import write_project

AREAS = "site_config/wilayah.csv"
CODE = "dua angka tiap bagian dengan titik, empat angka untuk kelurahan atau desa"
COLUMNS = "Tulis empat kolom, code,name,level,parent; level: provinsi, kabupaten, kota, kecamatan, kelurahan, atau desa"


def told(folder: Path, row: str) -> list[tuple[int, int, str, str]]:
    """Return line, column, message and hint of every problem of a list with one row."""
    text = f"code,name,level,parent\n{row}\n"
    found = read_project(write_project(folder / "proyek", {AREAS: text})).problems
    return [(each.line, each.column, each.message, each.hint) for each in found if each.path == AREAS]


@pytest.mark.parametrize(
    ("row", "column", "message", "hint"),
    [
        ("33.72.1,Laweyan,kecamatan,33.72", 1, "Kode '33.72.1' bukan bentuk kode wilayah", f"Tulis '33.72.01': {CODE}"),
        ("3372,Kota,kota,", 1, "Kode '3372' bukan bentuk kode wilayah", f"Tulis '33.72': {CODE}"),
        (
            "33.72.01.1,Laweyan,kelurahan,33.72.01",
            1,
            "Kode '33.72.01.1' bukan bentuk kode wilayah",
            f"Tulis kode Kemendagri: {CODE}",
        ),
        ("33.72,Kota Surakarta,Kota,33", 22, "Tingkat 'Kota' tidak dikenal", "Tulis 'kota'"),
        ("33.72.01,Laweyan,Kec.,33.72", 18, "Tingkat 'Kec.' tidak dikenal", "Tulis 'kecamatan'"),
        ('33.72,"Surakarta",kotta,', 19, "Tingkat 'kotta' tidak dikenal", "Tulis 'kota'"),
        (
            "33.72,Surakarta,planet,",
            17,
            "Tingkat 'planet' tidak dikenal",
            "Pilih salah satu: provinsi, kabupaten, kota, kecamatan, kelurahan, atau desa",
        ),
        ("33.72,Surakarta,kota,Jawa", 22, "Induk 'Jawa' bukan bentuk kode wilayah", f"Tulis kode Kemendagri: {CODE}"),
        ("33.72,,kota,", 7, "Kolom 'name' kosong", COLUMNS),
        ("33.72,Surakarta", 17, "Kolom 'level' kosong", COLUMNS),
        ("33,72,Surakarta,kota,33", 1, "Baris ini berisi 5 kolom, bukan empat", COLUMNS),
        (
            "33.72.01,Laweyan,kecamatan,18.72",
            28,
            "Induk '18.72' bukan awal dari kode '33.72.01'",
            "Tulis kode wilayah yang melingkupinya, atau kosongkan",
        ),
    ],
)
def test_wrong_value_of_an_area_is_told_at_its_column(
    row: str, column: int, message: str, hint: str, tmp_path: Path
) -> None:
    assert told(tmp_path, row) == [(2, column, message, hint)]


def test_two_wrong_values_of_a_row_are_both_told(tmp_path: Path) -> None:
    assert [column for _, column, *_ in told(tmp_path, "33.72.1,Laweyan,Kecamatan,33.72")] == [1, 17]


@pytest.mark.parametrize("row", ["99.71,Kota Contoh,kota,", " 99.71 , Kota Contoh , kota , ", "99.71,Kota Contoh,kota"])
def test_area_with_blanks_around_its_values_is_one(row: str, tmp_path: Path) -> None:
    assert told(tmp_path, row) == []
