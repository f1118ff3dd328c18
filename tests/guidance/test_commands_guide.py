"""The secretariat's guide: every command that it shows answers as it says, in the order of a clerk's year."""

import datetime as dt
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.disclosure.towns import TOWN, counts, table
from tests.projects import NOTULEN, REPOSITORY, SMALLEST, TEAM, write_files, write_site_project

GUIDE = REPOSITORY / "site_config" / "halaman" / "panduan" / "index.md"
_SESSION = re.compile(r"^```console\n\$ ([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = _SESSION.findall(GUIDE.read_text(encoding="utf-8"))
_MEETING = "content/rapat/2026/rapat-2026-12-09-koordinasi.yml"
_APPROVED = """\
judul: Rapat koordinasi
tanggal: 2026-12-09
mulai: 09.00
status: disahkan
acara:
  - judul: Pembukaan
    keputusan:
      - {id: k1, isi: Ronda dua kali sepekan.}
"""
_OTHER = _APPROVED.replace("dua kali", "tiga kali")
_CORRECTED = f"{_OTHER}ralat: [{{tanggal: 2026-12-14, bagian: keputusan k1, sebab: Salah ketik.}}]\n"
_DUTY = "kewajiban_rapat: [{tahun: 2025, jumlah: 2}]\n"
_TODAY = str(int(dt.datetime.fromisoformat("2026-12-15T08:00:00+07:00").timestamp()))

Prepare = Callable[[Path], object]


def _change(old: str, new: str) -> Prepare:
    def change(project: Path) -> None:
        path = project / _MEETING
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return change


def _write(text: str) -> Prepare:
    return lambda project: (project / _MEETING).write_text(text, encoding="utf-8")


def _stage_number(project: Path) -> None:
    with (project / _MEETING).open("a", encoding="utf-8") as file:
        file.write("# NIK pelapor 1872011501900001\n")
    for command in (("init", "--quiet"), ("add", "--all")):
        subprocess.run(["git", "-C", str(project), *command], check=True)  # noqa: S603, S607


def _lay_table(project: Path) -> None:
    (project.parent / "tabel.csv").write_text(table(counts(4, mean=1), "2026-B08"), encoding="utf-8")


def _demand_meetings(project: Path) -> None:
    write_files(project, {TEAM[0]: TEAM[1] + _DUTY})


STEPS: list[tuple[str, Prepare]] = [
    ("notulen new rapat rapat-2026-12-09-koordinasi", Path.exists),
    ("notulen check", _change("hari: Rabu", "hari: Selasa")),
    ("notulen check", _change("hari: Selasa", "hari: Rabu")),
    ("notulen scan --staged", _stage_number),
    ("notulen build", _write(_APPROVED)),
    ("notulen approve rapat-2026-12-09-koordinasi", Path.exists),
    ("notulen check", _write(_OTHER)),
    ("notulen approve rapat-2026-12-09-koordinasi", _write(_CORRECTED)),
    ("notulen protect ../tabel.csv --id kasus-2026-b08 --periode 2026-B08 --dirilis 2026-12-11", _lay_table),
    ("notulen audit", Path.exists),
    ("notulen status", _demand_meetings),
]
"""What the guide shows, each with what a clerk did before."""


def _answer(project: Path, command: str) -> str:
    words = [str(NOTULEN), *command.split()[1:]]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": _TODAY}
    done = subprocess.run(words, cwd=project, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout + done.stderr


def _agrees(shown: str, answer: str) -> bool:
    """Tell whether an answer is what is shown, where '…' stands for whatever differs; a line of it alone for lines."""
    form = re.escape(shown).replace("\\\n…\\\n", "\n(?:.*\n)+").replace("…", ".*")
    return re.fullmatch(form, answer) is not None


def test_every_command_of_the_guide_answers_as_shown(tmp_path: Path) -> None:
    project = write_site_project(tmp_path / "proyek", {**SMALLEST, **TOWN})
    wrong = []
    for (shown, told), (command, prepare) in zip(SHOWN, STEPS, strict=True):
        prepare(project)
        answer = _answer(project, command)
        if shown != command or not _agrees(told, answer):
            wrong.append((shown, told, answer))
    assert wrong == []


@pytest.mark.parametrize(
    ("shown", "answer", "same"),
    [
        ("a … c\n", "a b c\n", True),
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\nd\n", "a\nd\n", False),
        ("a\n", "a\nb\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_dots_stand_for_what_differs_alone(shown: str, answer: str, *, same: bool) -> None:
    assert _agrees(shown, answer) is same
