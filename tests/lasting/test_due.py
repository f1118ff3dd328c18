"""`notulen status`: exit code 1 and a line for whatever time has made due, 0 and silence where nothing is."""

import datetime as dt
import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.lasting.worlds import NOTICE, RECORDS, WORLD
from tests.projects import Files, run, write_files, write_project

# 1 June 2024, 08.00 WIB
NOW = 1_717_203_600
DAY = 86_400
QUIET: Files = {**WORLD, "content/lampiran/denah.png": None, NOTICE: RECORDS[NOTICE].split("lampiran")[0]}
_BY = ("-c", "user.name=A", "-c", "user.email=a@contoh.example")
_ISSUED = "judul: A\njenis: imbauan\ntanggal: 2024-04-01\nringkasan: A.\n"
ENDED = f"{_ISSUED}status: terbit\nberlaku: {{mulai: 2024-04-01, sampai: 2024-05-31}}\n"
EMBARGOED = f"{_ISSUED}status: terbit\nembargo: 2024-06-01T08:00:00+07:00\n"
DUTY = 'nama: Tim\ntingkat: kota\nwilayah: "99.71"\nkewajiban_rapat: [{tahun: %d, jumlah: 2}]\n'
LAW = 'jenis: Perda\nnomor: "3"\ntahun: 2020\ntentang: A\ndiperiksa: %s\n'
SERVICE = "nama: A\njenis: keamanan\ndiperiksa: %s\n"
MEETING = "judul: A\ntanggal: %s\nstatus: %s\n"


def _status(folder: Path, files: Files, *, epoch: int = NOW, built: int | None = None) -> tuple[int, list[str]]:
    """Return the exit code and the lines; ``built``: when the live site was built, if there is one."""
    site: Files = {}
    if built is not None:
        told = dt.datetime.fromtimestamp(built, dt.UTC).isoformat()
        site = {"site/index.html": f'<html data-dibangun="{told}">'}
    done = run(write_project(folder, {**QUIET, **files, **site}), "status", epoch=epoch)
    return done.returncode, done.stdout.splitlines()


def test_nothing_due_is_quiet(tmp_path: Path) -> None:
    assert _status(tmp_path, {}) == (0, [])


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("content/pengumuman/a.yml", ENDED, "Masa berlakunya berakhir 31 Mei 2024"),
        ("content/pengumuman/a.yml", EMBARGOED, "Embargonya berakhir 1 Juni 2024 pukul 08.00 WIB"),
        (
            "content/pengumuman/a.yml",
            f"{_ISSUED}status: draf\nberlaku: {{mulai: 2024-06-01, sampai: 2024-06-30}}\n",
            "Masih draf, padahal berlaku sejak 1 Juni 2024",
        ),
        ("content/rapat/2024/a.yml", MEETING % ("2024-05-17", "draf"), "masih draf setelah lebih dari 14 hari"),
        ("content/rapat/2024/a.yml", MEETING % ("2024-05-31", "dijadwalkan"), "statusnya masih dijadwalkan"),
        ("content/tim/a.yml", DUTY % 2023, "Wajib rapat 2 kali pada 2023, yang tercatat 0"),
        ("content/dasar-hukum/a.yml", LAW % "2023-11-30", "Terakhir diperiksa 30 November 2023"),
        ("content/layanan/a.yml", SERVICE % "2023-11-30", "lebih dari 6 bulan lalu"),
    ],
    ids=["ended", "embargo", "notice", "minutes", "announced", "duty", "law", "service"],
)
def test_each_thing_due_is_told_at_its_file(path: str, text: str, told: str, tmp_path: Path) -> None:
    code, lines = _status(tmp_path, {path: text})
    assert (code, len(lines)) == (1, 1)
    assert lines[0].startswith(f"{path}: ")
    assert told in lines[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/pengumuman/a.yml", ENDED.replace("2024-05-31", "2024-06-01")),
        (
            "content/pengumuman/a.yml",
            ENDED.replace("terbit", "dicabut") + "dicabut: {tanggal: 2024-05-01, alasan: A.}\n",
        ),
        ("content/pengumuman/a.yml", EMBARGOED.replace("08:00:00+07:00", "08:00:01+07:00")),
        ("content/pengumuman/a.yml", f"{_ISSUED}status: draf\n"),
        ("content/rapat/2024/a.yml", MEETING % ("2024-05-18", "draf")),
        ("content/rapat/2024/a.yml", MEETING % ("2024-06-01", "dijadwalkan")),
        ("content/tim/a.yml", DUTY % 2024),
        ("content/dasar-hukum/a.yml", LAW % "2023-12-01"),
    ],
    ids=["last day", "withdrawn", "second before", "no day", "two weeks", "today", "this year", "six months"],
)
def test_what_is_not_due_yet_is_not_told(path: str, text: str, tmp_path: Path) -> None:
    assert _status(tmp_path, {path: text}) == (0, [])


@pytest.mark.parametrize(("built", "code"), [(NOW - DAY, 1), (NOW, 0)], ids=["before", "since"])
@pytest.mark.parametrize("text", [ENDED, EMBARGOED], ids=["ended", "embargo"])
def test_rebuild_settles_what_only_time_changed(text: str, built: int, code: int, tmp_path: Path) -> None:
    ended = {"content/pengumuman/a.yml": text}
    assert _status(tmp_path, ended, built=built)[0] == code


def test_site_older_than_its_content_is_told(tmp_path: Path) -> None:
    # Files written a moment ago are younger than a site of last year; a later clock lets them count.
    code, lines = _status(tmp_path, {}, epoch=4_000_000_000, built=NOW)
    assert code == 1
    assert any(line.startswith("site: Situs disusun dari isi 1 Juni 2024 pukul 08.00 WIB") for line in lines)


@pytest.mark.parametrize(("then", "told"), [({}, 0), ({NOTICE: RECORDS[NOTICE] + "# lain\n"}, 1)])
def test_content_that_is_committed_after_the_build_makes_no_site_older(then: Files, told: int, tmp_path: Path) -> None:
    project = write_project(tmp_path, QUIET)
    _commit(project, NOW)
    built = dt.datetime.fromtimestamp(NOW, dt.UTC).isoformat()
    write_files(project, {"content/layanan/baru.yml": "nama: A\njenis: keamanan\n"})
    write_files(project, {"site/index.html": f'<html data-dibangun="{built}">', "site/daftar-berkas.txt": ""})
    write_files(project, then)
    for path in map(project.joinpath, then):
        os.utime(path, (time.time() + 10,) * 2)
    _commit(project, NOW + DAY)
    done = run(project, "status", epoch=NOW + 2 * DAY)
    assert done.stdout.count("Situs disusun dari isi") == told


def _commit(project: Path, instant: int) -> None:
    when = {"GIT_COMMITTER_DATE": f"{instant} +0000", "GIT_AUTHOR_DATE": f"{instant} +0000"}
    for words in (("init", "-q"), ("add", "content", "site_config"), (*_BY, "commit", "-qm", "Isi")):
        subprocess.run(("git", *words), cwd=project, check=True, env=os.environ | when)  # noqa: S603, S607 - fixed words


def test_wrong_content_does_not_hide_what_is_due(tmp_path: Path) -> None:
    files = {"content/pengumuman/a.yml": ENDED, "content/layanan/b.yml": "nama: B\n"}
    done = run(write_project(tmp_path, {**QUIET, **files}), "status")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert done.stderr.splitlines()[0] == "1 masalah. Jalankan: notulen check."
