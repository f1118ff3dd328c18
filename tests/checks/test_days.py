"""Rules that depend on the day: told the day, they tell past from future to the day."""

import datetime as dt
from pathlib import Path

import pytest

from generator.checks import days, rosters
from generator.checks.library import Library
from generator.checks.project import read_library
from generator.checks.rules import run
from generator.problems import Severity
from tests.projects import SMALLEST, Files, write_project

DAY = dt.date(2024, 6, 1)
MEETING = "content/rapat/2024/rapat-x.yml"
TEAM = "content/tim/tim-x.yml"


def library_on(day: dt.date, folder: Path, files: Files) -> Library:
    library, problems = read_library(write_project(folder / "proyek", {**SMALLEST, **files}), jobs=1)
    assert problems == []
    assert library is not None
    library.today = day
    return library


@pytest.mark.parametrize(
    ("status", "day", "told"),
    [
        ("disahkan", "2024-06-01", []),
        ("disahkan", "2024-06-02", [("tanggal-mendatang", Severity.ERROR)]),
        ("dijadwalkan", "2024-06-01", []),
        ("dijadwalkan", "2024-05-31", [("jadwal-lewat", Severity.WARNING)]),
        ("draf", "2024-06-02", []),
        ("ditunda\nalasan: Hujan", "2024-05-31", []),
    ],
)
def test_meeting_is_held_by_today_or_still_to_come(
    status: str, day: str, told: list[tuple[str, Severity]], tmp_path: Path
) -> None:
    text = f"judul: Rapat\ntanggal: {day}\nmulai: 09.00\nstatus: {status}\n"
    found = run(days.RULES, library_on(DAY, tmp_path, {MEETING: text}))
    assert [(each.code.value, each.severity) for each in found] == told


@pytest.mark.parametrize(("day", "told"), [("2024-06-01", []), ("2024-06-02", ["tanggal-mendatang"])])
def test_correction_is_made_by_today(day: str, told: list[str], tmp_path: Path) -> None:
    text = f"judul: R\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\nralat: [{{tanggal: {day}, sebab: A.}}]\n"
    found = run(days.RULES, library_on(DAY, tmp_path, {MEETING: text}))
    assert [each.code.value for each in found] == told


@pytest.mark.parametrize(
    ("seat_ends", "team_ends", "told"),
    [
        ("2024-06-01", "null", []),
        ("2024-05-31", "null", ["susunan-tim"]),
        ("2024-05-31", "2024-06-01", ["susunan-tim"]),
        ("2024-05-31", "2024-05-31", []),
    ],
)
def test_leading_seat_is_held_while_the_team_is_in_force(
    seat_ends: str, team_ends: str, told: list[str], tmp_path: Path
) -> None:
    text = f"""\
nama: Tim
tingkat: kota
wilayah: "99.71"
berlaku: {{mulai: 2024-01-01, sampai: {team_ends}}}
anggota: [{{urutan: 1, kedudukan: ketua, jabatan: Kepala, sampai: {seat_ends}}}]
"""
    found = run(rosters.RULES, library_on(DAY, tmp_path, {TEAM: text}))
    assert [each.code.value for each in found] == told


def test_day_is_that_of_the_readers_unless_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    zone = dt.timezone(dt.timedelta(hours=7))
    before = dt.datetime.now(zone).date()
    library, _ = read_library(write_project(tmp_path / "proyek", {}), jobs=1)
    assert library is not None
    assert before <= library.today <= dt.datetime.now(zone).date()


def test_told_day_is_counted_where_the_readers_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717261200")  # 1 June 2024, 17.00 UTC
    library, _ = read_library(write_project(tmp_path / "proyek", {}), jobs=1)
    assert library is not None
    assert library.today == dt.date(2024, 6, 2)
