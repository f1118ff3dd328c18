"""Builds in continuous integration, which write no ledger: the history tells what was public and is gone."""

import subprocess
from pathlib import Path

import pytest

from generator.problems import Severity
from tests.lasting.worlds import FORMER, LAW, MEETING, MINUTES, NOTICE, PERSON, RECORDS, errors
from tests.lasting.worlds import warnings as warnings_of
from tests.projects import Files, write_files, write_project

ISSUED = RECORDS[NOTICE].split("lampiran")[0]
QUIET: Files = {**RECORDS, NOTICE: ISSUED}


def _git(folder: Path, *arguments: str) -> None:
    told = ("-c", "user.name=A", "-c", "user.email=a@contoh.example", "-c", "commit.gpgsign=false")
    subprocess.run(("git", "-C", str(folder), *told, *arguments), check=True, capture_output=True)  # noqa: S603, S607 - fixed words


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a history, as continuous integration sees it: without a ledger."""
    monkeypatch.setenv("CI", "true")
    folder = write_project(tmp_path / "repo" / "proyek", QUIET)
    _git(tmp_path / "repo", "init")
    _commit(folder, {})
    return folder


def _commit(folder: Path, files: Files) -> Path:
    write_files(folder, files)
    _git(folder.parent, "add", "-A")
    _git(folder.parent, "commit", "--allow-empty", "-m", "isi")
    return folder


def _lost(folder: Path) -> list[str]:
    return [each.message.split()[1] for each in errors(folder)]


def test_history_without_deletions_loses_nothing(clone: Path) -> None:
    assert _lost(clone) == []


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({LAW: None}, ["/dasar-hukum/perda-1-2020/"]),
        ({MEETING: None}, ["/notulen/2024/rapat-satu/"]),
        ({PERSON: None, "content/pejabat/ani-baru.yml": RECORDS[PERSON]}, ["/pejabat/ani/"]),
    ],
    ids=["law", "meeting", "renamed"],
)
def test_deleted_record_is_missed_without_any_ledger(change: Files, lost: list[str], clone: Path) -> None:
    assert _lost(_commit(clone, change)) == lost


@pytest.mark.parametrize(
    "change",
    [
        {LAW: None, FORMER: "- {alamat: dasar-hukum/perda-1-2020/, ditarik: 2024-05-20, alasan: Dua kali.}\n"},
        {PERSON: None, "content/pejabat/ani-baru.yml": f"{RECORDS[PERSON]}sebelumnya: [ani]\n"},
        {MEETING: None, "content/rapat/2023/rapat-satu.yml": MINUTES.replace("2024-05-02", "2023-05-02")},
    ],
    ids=["withdrawn", "renamed", "other year"],
)
def test_marked_deletion_passes(change: Files, clone: Path) -> None:
    assert _lost(_commit(clone, change)) == []


def test_deletion_that_was_taken_back_passes(clone: Path) -> None:
    _commit(clone, {LAW: None})
    assert _lost(_commit(clone, {LAW: RECORDS[LAW]})) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/rapat/2024/a.yml", MINUTES.replace("disahkan", "draf")),
        ("content/pengumuman/a.yml", ISSUED.replace("terbit", "draf")),
        ("content/pengumuman/a.yml", f"{ISSUED}embargo: 2099-01-01T00:00:00+07:00\n"),
        ("content/layanan/a.yml", "nama: A\n"),
    ],
    ids=["draft", "notice", "embargo", "wrong"],
)
def test_what_was_never_public_may_go_without_a_word(path: str, text: str, clone: Path) -> None:
    _commit(clone, {path: text})
    assert _lost(_commit(clone, {path: None})) == []


def test_history_is_asked_in_continuous_integration_alone(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "false")
    assert _lost(_commit(clone, {LAW: None})) == []


def test_clone_without_its_history_is_told(clone: Path, tmp_path: Path) -> None:
    _git(tmp_path, "clone", "--depth", "1", f"file://{clone.parent}", str(tmp_path / "dangkal"))
    told = warnings_of(tmp_path / "dangkal" / "proyek")
    assert [each.hint.split(" (")[0] for each in told if each.path == "site_config/alamat.txt"] == [
        "Ambil seluruh riwayatnya"
    ]
    assert {each.severity for each in told} == {Severity.WARNING}
    assert [each for each in warnings_of(clone) if each.path == "site_config/alamat.txt"] == []
