"""The forms in which problems are printed, from the same data, and printing where nobody reads any more."""

import json
import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands.reporting import as_annotations, as_json, closing
from generator.problems import Code, Problem, Severity
from tests.projects import NOTULEN, PERSON, SMALLEST, Files, run

Project = Callable[[Files], Path]

ERROR = Problem("content/a,b:c.yml", 3, 9, Code.DATE, "Tanggal 100% salah", "Tulis TTTT-BB-HH")
WARNING = Problem("content/b.yml", 1, 1, Code.WEEKDAY, "Hari tidak cocok", "Maksudnya 'Senin'?", Severity.WARNING)
LINE = "content/pejabat/ani.yml:2:1: Kunci 'nma' tidak dikenal. Maksudnya 'nama'? [kunci-tak-dikenal]"
SITE = "https://notulen.contoh.example/panduan/masalah/"


def test_annotations_tell_levels_and_escape_their_own_signs() -> None:
    assert as_annotations([ERROR, WARNING]).splitlines() == [
        (
            "::error file=content/a%2Cb%3Ac.yml,line=3,col=9,title=tanggal-salah::"
            "Tanggal 100%25 salah. Tulis TTTT-BB-HH. [tanggal-salah]"
        ),
        (
            "::warning file=content/b.yml,line=1,col=1,title=hari-tak-cocok::"
            "Peringatan: Hari tidak cocok. Maksudnya 'Senin'? [hari-tak-cocok]"
        ),
    ]


def test_json_tells_the_severity_apart_from_the_words() -> None:
    found = [(each["severity"], each["message"]) for each in json.loads(as_json([ERROR, WARNING]))]
    assert found == [("error", "Tanggal 100% salah"), ("warning", "Hari tidak cocok")]


@pytest.mark.parametrize(
    ("problems", "strict", "lines"),
    [
        ([], True, ["Tidak ada masalah."]),
        ([ERROR, WARNING], True, ["1 masalah, 1 peringatan.", f"Arti dan contohnya: {SITE}"]),
        ([WARNING], False, ["Tidak ada masalah, 1 peringatan.", f"Arti dan contohnya: {SITE}"]),
        (
            [WARNING],
            True,
            [
                "Tidak ada masalah, 1 peringatan. Dengan --strict, peringatan pun menggagalkan.",
                f"Arti dan contohnya: {SITE}",
            ],
        ),
    ],
)
def test_end_of_a_check_counts_and_points_to_the_page(problems: list[Problem], strict: bool, lines: list[str]) -> None:  # noqa: FBT001 - the case
    assert closing(problems, SITE, strict=strict).splitlines() == lines


def test_pointer_does_without_an_address_that_cannot_be_read(project: Project) -> None:
    done = _check(project({**SMALLEST, "site_config/situs.yml": None}), subprocess.PIPE)
    assert done.stderr.decode().splitlines() == ["1 masalah.", "Arti dan contohnya: halaman panduan/masalah/"]


DOUBTFUL = {**SMALLEST, PERSON[0]: "nama: Ani, S.H.\n"}
"""A project with a warning and nothing else."""


def test_warning_fails_a_check_only_if_asked(project: Project) -> None:
    folder = project(DOUBTFUL)
    lenient, strict = run(folder, "check"), run(folder, "check", "--strict")
    assert (lenient.returncode, strict.returncode) == (0, 1)
    assert lenient.stdout == strict.stdout
    assert lenient.stdout.startswith("content/pejabat/ani.yml:1:7: Peringatan: ")
    assert lenient.stderr.splitlines()[0] == "Tidak ada masalah, 1 peringatan."


def test_build_tells_its_warnings_and_goes_on(site_project: Project, tmp_path: Path) -> None:
    done = run(site_project(DOUBTFUL), "build", "--site-dir", str(tmp_path / "site"))
    warning, published = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (0, "")
    assert warning.startswith("content/pejabat/ani.yml:1:7: Peringatan: ")
    assert published.startswith("Terbit: ")


def test_build_without_an_output_at_all_ends_well(site_project: Project, tmp_path: Path) -> None:
    command = f"{NOTULEN} -C {site_project(SMALLEST)} build --site-dir {tmp_path / 'site'} >&-"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603, S607
    assert (done.returncode, done.stderr.startswith("Terbit: ")) == (0, True)


def _check(folder: Path, output: int) -> subprocess.CompletedProcess[bytes]:
    command = [str(NOTULEN), "-C", str(folder), "check"]
    return subprocess.run(command, stdout=output, stderr=subprocess.PIPE, check=False)  # noqa: S603 - our own program


@pytest.fixture
def wrong(project: Project) -> Path:
    """Return a project with one problem."""
    return project({**SMALLEST, PERSON[0]: "nama: Ani\nnma: x\n"})


def test_terminal_sees_colours_and_the_same_words(wrong: Path) -> None:
    ours, theirs = pty.openpty()
    try:
        _check(wrong, theirs)
        seen = os.read(ours, 10_000).decode().strip()
    finally:
        os.close(ours)
        os.close(theirs)
    place, rest = LINE.split(" ", 1)
    words, code = rest.rsplit(" ", 1)
    assert seen == f"\x1b[1m{place.rstrip(':')}\x1b[0m: {words} \x1b[31m{code}\x1b[0m"


def test_pipe_sees_no_colours(wrong: Path) -> None:
    assert _check(wrong, subprocess.PIPE).stdout.decode() == f"{LINE}\n"


def test_reader_who_leaves_early_gets_no_traceback(wrong: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = _check(wrong, writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr.decode()) == (1, f"1 masalah.\nArti dan contohnya: {SITE}\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_full_disk_is_told_in_one_line(wrong: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = _check(wrong, full.fileno())
    assert (done.returncode, done.stderr.decode()) == (3, "Mesin gagal: ruang disk habis.\n")
