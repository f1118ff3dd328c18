"""Where a table would be nothing but zeros and marks: what else would print something, and that it does."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.disclosure.towns import TOWN, VILLAGES, Counts, table
from tests.projects import run, write_project

CATEGORIES, POLICY = "site_config/kategori.yml", "site_config/privasi.yml"
RELEASE = "content/laporan-kasus/kasus-2024.yml"
_AUGUST = 1_722_470_400  # 1 August 2024
_WAYS = re.compile(r"^Pilihan lain yang aman: (.*)\.$", re.MULTILINE)
KINDS = {"narkotika": (1, 1, 1), "mabuk": (1, 1, 1), "anak": (2, 2, 1), "pencurian": (1, 0, 0)}
"""The counts of the three villages of each kecamatan."""

DISTRICTS = (
    "ambang: {kota: 1, kecamatan: 5, kelurahan: 5}\ntabel: [{tingkat: kota}, {tingkat: %s, silang: [kategori]}]\n"
)


def few(factor: int = 1) -> Counts:
    """Return counts of which every kecamatan has too few in each category."""
    return {
        (village, category, status): factor * values[number % 3] if status == "sudah" else 0
        for number, village in enumerate(VILLAGES)
        for category, values in KINDS.items()
        for status in ("sudah", "belum", "berjalan")
    }


def town(folder: Path, level: str) -> Path:
    """Return a town that prints one level by category."""
    mabuk = "- {id: mabuk, nama: Mabuk, jenis: permasalahan_sosial, definisi: Mabuk.}\n"
    return write_project(folder / "kota", {**TOWN, CATEGORIES: TOWN[CATEGORIES] + mabuk, POLICY: DISTRICTS % level})


def protect(project: Path, text: str, period: str = "2024-T1") -> subprocess.CompletedProcess[str]:
    path = project.parent / "tabel.csv"
    path.write_text(text, encoding="utf-8")
    (project / RELEASE).unlink(missing_ok=True)
    order = ("--id", "kasus-2024", "--periode", period, "--dirilis", "2024-07-08")
    done = run(project, "protect", str(path), *order, epoch=_AUGUST)
    assert done.returncode == 0, done.stderr
    return done


def ways(done: subprocess.CompletedProcess[str]) -> list[str]:
    found = _WAYS.search(done.stderr)
    return re.split(r"; (?=\d\) )", found[1]) if found else []


def printed(project: Path, code: str) -> int:
    """Count the figures other than zero that the release prints of areas below a length of code, and their sum."""
    text = (project / RELEASE).read_text(encoding="utf-8")
    areas = {area: cells for area, cells in yaml.safe_load(text)["angka"].items() if len(area) == len(code)}
    own = [cells[kind]["semua"] for cells in areas.values() for kind in cells if kind != "semua"]
    return sum(1 for value in own if value not in {"samar", 0})


BOTH = table(few(), "2024-T1") + table(few(2), "2024-T2").partition("\n")[2]


def test_table_of_zeros_and_marks_is_told_with_what_would_print_something(tmp_path: Path) -> None:
    assert ways(protect(town(tmp_path, "kecamatan"), BOTH)) == [
        (
            "1) cetak Narkotika dan Mabuk bersama di tingkat kecamatan: tambahkan di site_config/kategori.yml "
            "'- {id: gabungan-permasalahan-sosial, nama: Gabungan permasalahan sosial, jenis: permasalahan_sosial, "
            'gabungan: [narkotika, mabuk], definisi: "Narkotika dan Mabuk, dijumlahkan."}\' (3 angka tercetak)'
        ),
        "2) rilis Januari–Juni 2024 sekaligus: ganti --periode dengan 2024-S1 (6 angka tercetak)",
    ]


def test_categories_printed_together_print_what_was_told(tmp_path: Path) -> None:
    project = town(tmp_path, "kecamatan")
    line = ways(protect(project, BOTH))[0].partition("'")[2].rpartition("'")[0]
    assert printed(project, VILLAGES[0][:8]) == 0
    with (project / CATEGORIES).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    protect(project, BOTH)
    assert printed(project, VILLAGES[0][:8]) == 3
    assert run(project, "check", epoch=_AUGUST).returncode == 0
    assert run(project, "audit", epoch=_AUGUST).returncode == 0


def test_longer_period_prints_what_was_told(tmp_path: Path) -> None:
    project = town(tmp_path, "kecamatan")
    protect(project, BOTH, "2024-S1")
    assert printed(project, VILLAGES[0][:8]) == 6
    assert run(project, "audit", epoch=_AUGUST).returncode == 0


def test_higher_level_prints_what_was_told(tmp_path: Path) -> None:
    project = town(tmp_path, "kelurahan")
    (way,) = ways(protect(project, table(few(2), "2024-T1")))
    assert way == (
        "1) cetak tingkat kecamatan: tambahkan '{tingkat: kecamatan, silang: [kategori]}' pada 'tabel' di "
        "site_config/privasi.yml (6 angka tercetak)"
    )
    policy = (project / POLICY).read_text(encoding="utf-8")
    (project / POLICY).write_text(
        policy.replace("[{tingkat: kota}", f"[{{tingkat: kota}}, {way.split(chr(39))[1]}"), encoding="utf-8"
    )
    protect(project, table(few(2), "2024-T1"))
    assert printed(project, VILLAGES[0][:8]) == 6
    assert run(project, "audit", epoch=_AUGUST).returncode == 0


@pytest.mark.parametrize(
    ("text", "level"), [(table(few(9), "2024-T1"), "kecamatan"), (table(few(0), "2024-T1"), "kelurahan")]
)
def test_where_the_table_prints_something_or_there_is_nothing_nothing_is_offered(
    text: str, level: str, tmp_path: Path
) -> None:
    assert ways(protect(town(tmp_path, level), text)) == []
