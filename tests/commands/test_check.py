"""`notulen check`: every problem, in three forms, and nothing written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.folders import contents
from tests.projects import PERSON, SMALLEST, Files, run

Project = Callable[[Files], Path]

WRONG = {PERSON[0]: "xyz: Ani\n", "content/layanan/posko.yml": "nama: Posko, 100% siap\njenis: aman: ya\n"}
POSKO = "Ada titik dua yang tidak pada tempatnya"
QUOTE = 'Tulis jenis: "aman: ya"'
LACKS, ROSITA = "Kunci 'nama' belum ada", "Tambahkan, misalnya 'nama: Rosita'"
EXPLAINED = "Arti dan contohnya: https://notulen.contoh.example/panduan/masalah/\n"
UNKNOWN = "Kunci 'xyz' tidak dikenal"
MEANT = "Kunci yang ada: nama, gelar_depan, gelar_belakang, jabatan, nip, nama_dalam_sumber, sebelumnya, dan internal"


def test_right_content_ends_well(project: Project) -> None:
    done = run(project(SMALLEST), "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Tidak ada masalah.\n")


def test_wrong_content_is_told_line_by_line(project: Project) -> None:
    done = run(project({**SMALLEST, **WRONG}), "check")
    assert (done.returncode, done.stderr) == (1, f"3 masalah.\n{EXPLAINED}")
    assert done.stdout.splitlines() == [
        f"content/layanan/posko.yml:2:12: {POSKO}. {QUOTE}. [yaml-salah]",
        f"content/pejabat/ani.yml:1:1: {LACKS}. {ROSITA}. [kunci-kurang]",
        f"content/pejabat/ani.yml:1:1: {UNKNOWN}. {MEANT}. [kunci-tak-dikenal]",
    ]


def test_problems_as_json_have_the_keys_of_the_contract(project: Project) -> None:
    done = run(project({**SMALLEST, **WRONG}), "check", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout) == [
        _problem("content/layanan/posko.yml", 2, 12, "yaml-salah", (POSKO, QUOTE)),
        _problem("content/pejabat/ani.yml", 1, 1, "kunci-kurang", (LACKS, ROSITA)),
        _problem("content/pejabat/ani.yml", 1, 1, "kunci-tak-dikenal", (UNKNOWN, MEANT)),
    ]


def _problem(path: str, line: int, column: int, code: str, words: tuple[str, str]) -> dict[str, str | int]:
    place: dict[str, str | int] = {"path": path, "line": line, "column": column}
    return {**place, "code": code, "severity": "error", "message": words[0], "hint": words[1]}


def test_no_problem_as_json_is_an_empty_list(project: Project) -> None:
    done = run(project(SMALLEST), "check", "--format", "json")
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, [], "")


def test_problems_as_annotations_mark_their_lines(project: Project) -> None:
    done = run(project({**SMALLEST, **WRONG}), "check", "--format", "github")
    ani = "::error file=content/pejabat/ani.yml,line=1,col=1"
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        (f"::error file=content/layanan/posko.yml,line=2,col=12,title=yaml-salah::{POSKO}. {QUOTE}. [yaml-salah]"),
        f"{ani},title=kunci-kurang::{LACKS}. {ROSITA}. [kunci-kurang]",
        f"{ani},title=kunci-tak-dikenal::{UNKNOWN}. {MEANT}. [kunci-tak-dikenal]",
    ]


def test_signs_of_an_annotation_within_words_are_escaped(project: Project) -> None:
    done = run(project({**SMALLEST, PERSON[0]: 'nama: Ani\n"100%, a:b": x\n'}), "check", "--format", "github")
    assert done.stdout.startswith(
        "::error file=content/pejabat/ani.yml,line=2,col=1,title=kunci-tak-dikenal::Kunci '100%25"
    )


def test_no_problem_as_annotations_is_silent(project: Project) -> None:
    done = run(project(SMALLEST), "check", "--format", "github")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("path", "code", "count"),
    [("content/pejabat", 1, 2), ("content/layanan/posko.yml", 1, 1), ("content/tim", 0, 0), ("content", 1, 3)],
)
def test_told_paths_narrow_what_is_told(path: str, code: int, count: int, project: Project) -> None:
    folder = project({**SMALLEST, **WRONG})
    done = run(folder, "check", str(folder / path))
    assert (done.returncode, len(done.stdout.splitlines())) == (code, count)


def test_path_that_is_not_there_is_wrong_usage(project: Project) -> None:
    folder = project({**SMALLEST, **WRONG})
    assert run(folder, "check", str(folder / "content" / "pejabta")).returncode == 2


@pytest.mark.parametrize("files", [SMALLEST, {**SMALLEST, **WRONG}, {}], ids=["right", "wrong", "empty"])
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nothing_is_written(form: str, files: Files, project: Project) -> None:
    folder = project(files)
    before = contents(folder)
    run(folder, "check", "--format", form)
    assert contents(folder) == before
