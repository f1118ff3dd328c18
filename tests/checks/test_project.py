"""A project folder and its settings: what cannot be read is told, and nothing hangs or falls over."""

import os
from pathlib import Path

import pytest

from generator.loading.sources import MAX_BYTES
from generator.model.settings import Region, RegionLevel
from generator.pipeline import read_project
from tests.checks.readings import places_of
from tests.projects import BASE, Files, write_project

AREAS = "site_config/wilayah.csv"
HEAD = "code,name,level,parent\n"


@pytest.mark.parametrize("name", ["situs.yml", "kategori.yml", "privasi.yml", "wilayah.csv"])
def test_missing_settings_are_told(name: str, tmp_path: Path) -> None:
    path = f"site_config/{name}"
    assert places_of(tmp_path, {path: None}) == [(path, 1, 1, "berkas-tak-terbaca")]


def test_nothing_is_published_without_settings(tmp_path: Path) -> None:
    reading = read_project(write_project(tmp_path / "proyek", {"site_config/situs.yml": None}))
    assert (reading.library, reading.publishable) == (None, False)


def test_wrong_content_is_told_although_settings_are_missing(tmp_path: Path) -> None:
    found = places_of(tmp_path, {AREAS: None, "content/pejabat/budi.yml": "nama:\n"})
    assert found == [("content/pejabat/budi.yml", 1, 6, "isi-kosong"), (AREAS, 1, 1, "berkas-tak-terbaca")]


def test_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    files: Files = {"content/pejabat/budi.yml": b"nama: Budi\n#" + b"x" * MAX_BYTES}
    assert places_of(tmp_path, files) == [("content/pejabat/budi.yml", 1, 1, "berkas-terlalu-besar")]


def test_file_with_too_many_nodes_is_told(tmp_path: Path) -> None:
    files: Files = {"content/pejabat/budi.yml": "nama: Budi\ninternal:\n" + "- a\n" * 50_000}
    assert [code for *_, code in places_of(tmp_path, files)] == ["yaml-terlalu-banyak"]


def test_folder_in_place_of_settings_is_told(tmp_path: Path) -> None:
    project = write_project(tmp_path / "proyek", {"site_config/situs.yml": None})
    (project / "site_config" / "situs.yml").mkdir()
    found = [(each.path, each.code.value) for each in read_project(project).problems]
    assert found == [("site_config/situs.yml", "berkas-tak-terbaca")]


def test_areas_are_read_as_written(tmp_path: Path) -> None:
    library = read_project(write_project(tmp_path / "proyek", {AREAS: f"{HEAD}99.71,Kota Contoh,kota,\n"})).library
    assert library is not None
    assert library.regions == {"99.71": Region(code="99.71", name="Kota Contoh", level=RegionLevel.CITY, parent=None)}


def test_byte_order_mark_and_windows_lines_of_areas_are_taken(tmp_path: Path) -> None:
    areas = BASE[AREAS].replace("\n", "\r\n").encode("utf-8-sig")
    assert places_of(tmp_path, {AREAS: areas}) == []


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ("99.71,Kota Contoh,kota\n9971,Salah,kota,\n", (3, 1)),
        ("99.71,Kota Contoh,kota,\n,Tanpa kode,kota,\n", (3, 1)),
        ("99.71,Kota Contoh,kota,\n99.71.01,,kecamatan,99.71\n", (3, 10)),
        ("99.71,Kota Contoh,kota,,lebih\n", (2, 1)),
        ("99.71,Kota Contoh,kota,induk\n", (2, 24)),
    ],
)
def test_wrong_row_of_areas_is_told_at_its_place(rows: str, place: tuple[int, int], tmp_path: Path) -> None:
    reading = read_project(write_project(tmp_path / "proyek", {AREAS: HEAD + rows}))
    assert [(each.path, each.line, each.column, each.code) for each in reading.problems] == [
        (AREAS, *place, "pengaturan")
    ]


@pytest.mark.parametrize(
    "content",
    ["kode,nama\n99,Kota\n", f'{HEAD}99.71,"Kota,kota,\n'],
)
def test_areas_that_are_no_table_are_told(content: str, tmp_path: Path) -> None:
    reading = read_project(write_project(tmp_path / "proyek", {AREAS: content}))
    assert {(each.path, each.code.value) for each in reading.problems} == {(AREAS, "pengaturan")}


def test_areas_in_another_encoding_are_told_at_their_place(tmp_path: Path) -> None:
    reading = read_project(write_project(tmp_path / "proyek", {AREAS: f"{HEAD}99,Prov".encode() + b"\xff\n"}))
    assert [(each.path, each.line, each.column, each.code.value) for each in reading.problems] == [
        (AREAS, 2, 8, "bukan-utf8")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "99.71,Kota,kota,\n99.71,Kota Lagi,kota,\n",
        "99.71,Kota,kota,99.71\n",
        "99.71,Kota,kota,99.71.01\n99.71.01,Timur,kecamatan,99.71\n",
        "99.71,Kota,kota,\n99.71.01,Timur,kecamtan,99.71\n",
    ],
    ids=["kode dua kali", "induk sendiri", "saling induk", "tingkat salah"],
)
def test_areas_that_contradict_each_other_are_told(rows: str, tmp_path: Path) -> None:
    reading = read_project(write_project(tmp_path / "proyek", {AREAS: HEAD + rows}))
    assert {(each.path, each.code.value) for each in reading.problems} == {(AREAS, "pengaturan")}


def test_category_that_is_told_twice_is_a_problem(tmp_path: Path) -> None:
    name = "site_config/kategori.yml"
    twice = BASE[name] + "- {id: narkotika, nama: Lain, jenis: konflik_sosial, definisi: Lain.}\n"
    assert [path for path, *_ in places_of(tmp_path, {name: twice})] == [name]


def test_missing_content_is_a_problem_not_an_empty_city(tmp_path: Path) -> None:
    project = write_project(tmp_path / "proyek", {})
    (project / "content").rmdir()
    assert [(each.path, each.code.value) for each in read_project(project).problems] == [
        ("content", "berkas-tak-terbaca")
    ]


@pytest.mark.parametrize(
    ("content", "line", "column", "told"),
    [
        ("code;name;level;parent\n99.71;Kota;kota;\n", 1, 5, "Kolomnya dipisahkan dengan titik koma, bukan koma"),
        ("code\tname\tlevel\tparent\n", 1, 5, "Kolomnya dipisahkan dengan tab, bukan koma"),
        (f'{HEAD}99,Prov,provinsi,\n99.71,"Kota,kota,\n99.72,B,kota,\n', 3, 7, "Tanda kutip dibuka tetapi tidak"),
        (f'{HEAD}99,Prov,provinsi,\n99.71,"Ko"ta,kota,\n', 3, 1, "Baris wilayah tidak dapat dibaca"),
        (f'{HEAD}99,"Prov\ninsi",provinsi,\n99.71,Kota,kotta,\n', 4, 12, "Tingkat 'kotta' tidak dikenal"),
        ("nama,kode\n99,Kota\n", 1, 1, "Baris pertama harus menyebut keempat kolom"),
        (HEAD, 1, 1, "Berkas wilayah belum berisi satu wilayah pun"),
        ("", 1, 1, "Berkas wilayah belum berisi satu wilayah pun"),
    ],
    ids=[
        "titik koma",
        "tab",
        "kutip terbuka",
        "kutip di tengah",
        "baris ganda",
        "kepala lain",
        "kepala saja",
        "kosong",
    ],
)
def test_table_of_areas_that_is_none_is_told_at_its_line(
    content: str, line: int, column: int, told: str, tmp_path: Path
) -> None:
    found = read_project(write_project(tmp_path / "proyek", {AREAS: content})).problems
    assert [(each.path, each.line, each.column, each.message[: len(told)]) for each in found] == [
        (AREAS, line, column, told)
    ]


@pytest.mark.parametrize("name", ["situs.yml", "privasi.yml"])
def test_empty_list_in_place_of_settings_is_told_as_such(name: str, tmp_path: Path) -> None:
    found = read_project(write_project(tmp_path / "proyek", {f"site_config/{name}": "[]\n"})).problems
    assert [each.message for each in found] == ["Isi berkas harus berupa kunci-kunci, bukan daftar"]


def test_city_without_categories_is_taken(tmp_path: Path) -> None:
    reading = read_project(write_project(tmp_path / "proyek", {"site_config/kategori.yml": "[]\n"}))
    assert (reading.problems, reading.library is not None) == ((), True)


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", "~$rapat.docx", "a.tmp", "a.yml.bak", "a.yml~"])
@pytest.mark.parametrize("folder", ["tim", "lampiran", "rapat/2024"])
def test_what_computers_leave_behind_is_to_be_deleted(folder: str, name: str, tmp_path: Path) -> None:
    found = read_project(write_project(tmp_path / "proyek", {f"content/{folder}/{name}": b"\0"})).problems
    assert [(each.path, each.code.value, each.hint) for each in found] == [
        (f"content/{folder}/{name}", "nama-berkas", "Hapus berkas ini")
    ]


@pytest.mark.parametrize("name", [b"a\xff.yml", b"\xff/a.yml", b"a\n\xff.pdf"])
@pytest.mark.parametrize("folder", ["tim", "lampiran", "lain"])
def test_name_that_is_no_text_is_told_with_question_marks(folder: str, name: bytes, tmp_path: Path) -> None:
    project = write_project(tmp_path / "proyek", {})
    path = os.fsencode(project / "content" / folder) + b"/" + name
    os.makedirs(os.path.dirname(path))  # noqa: PTH103, PTH120 - pathlib takes no bytes
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"nama: a\n")
    found = [f"{each.path} {each.message} {each.hint}" for each in read_project(project).problems]
    assert found != []
    assert [line for line in found if not line.isprintable() or "\ufffd" in line] == []
