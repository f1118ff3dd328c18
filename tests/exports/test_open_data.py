"""All exports together: the same bytes twice, every promised file, three states that never stand for one another."""

import csv
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.public import PublicLibrary
from generator.views.catalogue import catalogue
from generator.views.datasets import TABLES
from generator.views.forms import forms, table_forms
from tests.commands.folders import contents
from tests.exports.conftest import ARCHIVES, exported
from tests.exports.edges import EDGES
from tests.publishing.doors import published


def _rows(folder: Path, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((folder / f"data/{table}.json").read_bytes())
    return rows


def _row(folder: Path, table: str, **wanted: object) -> dict[str, Any]:
    return next(row for row in _rows(folder, table) if wanted.items() <= row.items())


@pytest.fixture
def folder(archives: Callable[[str], Path]) -> Path:
    """Return the exports of the made-up archive."""
    return archives("edges")


def test_two_runs_give_the_same_bytes(edges: PublicLibrary, archives: Callable[[str], Path], tmp_path: Path) -> None:
    assert contents(exported(edges, tmp_path / "dua", jobs=2)) == contents(archives("edges"))


def test_order_of_the_files_on_disk_changes_nothing(archives: Callable[[str], Path], tmp_path: Path) -> None:
    library = published(tmp_path, dict(reversed([*EDGES.items()])))
    assert contents(exported(library, tmp_path / "situs")) == contents(archives("edges"))


@pytest.mark.parametrize("name", ARCHIVES)
def test_every_form_that_a_page_names_is_there(
    libraries: Callable[[str], PublicLibrary], archives: Callable[[str], Path], name: str
) -> None:
    named = {form.address for each in forms(catalogue(libraries(name))).values() for form in each}
    named |= {form.address for table in TABLES for form in table_forms(table)}
    assert [address for address in named if not (archives(name) / address).is_file()] == []


def test_checksums_are_those_of_the_files(archive: Path) -> None:
    lines = (archive / "data/sha256.txt").read_text(encoding="utf-8").splitlines()
    told = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (archive / "data").iterdir()
        if path.name != "sha256.txt"
    }
    assert told == found


def test_csv_and_json_tell_the_same_rows(folder: Path) -> None:
    for table in TABLES:
        with (folder / f"data/{table.name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        told = _rows(folder, table.name)
        keys = [[str(row[name]) for name in table.key] for row in told]
        assert [[row[name] for name in table.key] for row in rows] == keys
        assert [list(row) for row in told[:1]] == [list(row) for row in rows[:1]]


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ({"pejabat": "ani"}, "hadir"),
        ({"pejabat": "citra"}, "dikecualikan"),
        ({"kelompok": "Kapolsek se-Kota Contoh"}, "tidak_tercatat"),
        ({"kelompok": "Lurah se-Kota Contoh"}, "tanpa_keterangan"),
    ],
)
def test_attendance_recorded_withheld_and_not_recorded_differ(folder: Path, who: dict[str, str], told: str) -> None:
    assert _row(folder, "kehadiran", rapat="rapat-pertama", **who)["kehadiran"] == told


@pytest.mark.parametrize(
    ("table", "who", "told"),
    [
        ("susunan-tim", {"jabatan": "Camat se-Kota Contoh"}, "Para camat"),
        ("susunan-tim", {"jabatan": "Kepala Badan Contoh"}, None),
        ("kehadiran", {"pejabat": "budi", "kehadiran": "izin"}, "Bpk. Budi"),
        ("pejabat", {"id": "ani"}, "Ani C."),
        ("layanan", {"id": "posko"}, "Pos"),
    ],
)
def test_wording_of_the_source_stands_beside_the_official_one(
    folder: Path, table: str, who: dict[str, str], told: str | None
) -> None:
    assert _row(folder, table, **who)["nama_dalam_sumber"] == told


def test_withheld_decision_tells_its_grounds_and_not_its_words(folder: Path) -> None:
    row = _row(folder, "keputusan", id="rapat-pertama#k4")
    grounds = ("dikecualikan", "17 huruf a UU 14/2008", "3/2024")
    assert (row["isi"], row["keadaan_isi"], row["pasal"], row["penetapan"]) == (None, *grounds)


def test_decision_that_was_replaced_is_amended(folder: Path) -> None:
    assert _row(folder, "keputusan", id="rapat-pertama#k1")["status"] == "diubah"


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        ("netral", ["berbatas", "2024-06-10", "2024-06-20"]),
        ("gotong-royong", ["sampai_dicabut", "2024-05-20", None]),
        ("lisan", ["tidak_tercatat", None, None]),
    ],
)
def test_windows_are_told_apart(folder: Path, notice: str, told: list[str | None]) -> None:
    row = _row(folder, "pengumuman", id=notice)
    assert [row["keadaan_masa"], row["mulai"], row["sampai"]] == told


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        ("rapat-pertama", ["seluruhnya", 3, 4, 4]),
        ("rapat-lama", ["seluruhnya", None, None, None]),
        ("rapat-ditunda", ["undangan", 1, None, None]),
        ("rapat-tertutup", ["tertutup", None, None, None]),
    ],
)
def test_what_is_not_recorded_is_no_zero(folder: Path, meeting: str, told: list[object]) -> None:
    row = _row(folder, "rapat", id=meeting)
    assert [row[name] for name in ("cakupan", "jumlah_acara", "jumlah_keputusan", "jumlah_tindak_lanjut")] == told


@pytest.mark.parametrize(
    ("law", "told"),
    [
        ("perda-1-2020", ["Peraturan Perundang-undangan", "Contoh (Kota)", "Perda", "Berlaku"]),
        ("se-2-2019", ["Naskah Hukum Lainnya", None, "SE", "Dicabut"]),
        ("netral", ["Naskah Hukum Lainnya", "Contoh (Kota)", "SE", None]),
    ],
)
def test_legal_documents_have_jdihs_fields(folder: Path, law: str, told: list[str | None]) -> None:
    row = _row(folder, "jdih", id=law)
    assert [row[name] for name in ("tipe_dokumen", "teu_badan", "singkatan_jenis", "status")] == told


def test_list_of_public_information_tells_its_kinds(folder: Path) -> None:
    kinds = {
        row["alamat"].removeprefix("https://notulen.contoh.example/"): row["jenis"]
        for row in _rows(folder, "daftar-informasi-publik")
    }
    named = ("pengumuman/banjir/", "pengumuman/netral/", "kasus/kasus-2024-b04/", "notulen/2022/")
    assert [kinds[name] for name in named] == ["serta_merta", "setiap_saat", "berkala", "setiap_saat"]


def test_licence_is_told_where_there_is_one(archives: Callable[[str], Path]) -> None:
    told = [json.loads((archives(name) / "data/datapackage.json").read_bytes()) for name in ("edges", "empty")]
    licence = {"title": "Lisensi Contoh", "path": "https://lisensi.example/contoh"}
    assert [each.get("licenses") for each in told] == [[licence], None]
    metadata = [json.loads((archives(name) / "data/satu-data.json").read_bytes()) for name in ("edges", "empty")]
    assert [each["dataset"][0]["lisensi"] for each in metadata] == ["Lisensi Contoh", "belum ditetapkan penerbit"]
