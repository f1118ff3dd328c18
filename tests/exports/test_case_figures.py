"""The file of all case statistics: one row each, three states, in the order of release."""

import datetime as dt
from pathlib import Path

from generator.exports.case_figures import case_figures, write_case_figures
from generator.pipeline import read_project
from generator.publishing.door import publish
from generator.views.catalogue import Catalogue, catalogue
from tests.projects import SMALLEST, Files, write_project

LATER = """\
periode: 2024-B08
dirilis: 2024-09-06
satuan: kasus
angka:
  "99.71":
    semua: {semua: 61, sudah: 40}
    narkotika: {semua: 14, belum: samar}
  "99.71.01.1001": belum_lapor
"""
EXPECTED = """\
rilis,periode,wilayah,kategori,status,nilai,keadaan
kasus-2024-b04,2024-B04,99.71,semua,semua,12,terbit
a-kemudian,2024-B08,99.71,semua,semua,61,terbit
a-kemudian,2024-B08,99.71,semua,sudah,40,terbit
a-kemudian,2024-B08,99.71,narkotika,semua,14,terbit
a-kemudian,2024-B08,99.71,narkotika,belum,,disamarkan
a-kemudian,2024-B08,99.71.01.1001,semua,semua,,belum_lapor
"""


def published(folder: Path, files: Files) -> Catalogue:
    reading = read_project(write_project(folder, {**SMALLEST, **files}), jobs=1)
    assert reading.library is not None
    assert reading.problems == ()
    return catalogue(publish(reading.library, dt.datetime(2024, 10, 1, tzinfo=dt.UTC)))


def test_table_holds_every_statistic_with_its_state(tmp_path: Path) -> None:
    found = case_figures(published(tmp_path, {"content/laporan-kasus/a-kemudian.yml": LATER}))
    assert found.decode().splitlines() == EXPECTED.splitlines()


def test_table_without_releases_is_its_head(tmp_path: Path) -> None:
    write_case_figures(published(tmp_path, {"content/laporan-kasus/kasus-2024-b04.yml": None}), tmp_path / "situs")
    assert (tmp_path / "situs/data/kasus.csv").read_text(encoding="utf-8").splitlines() == EXPECTED.splitlines()[:1]
