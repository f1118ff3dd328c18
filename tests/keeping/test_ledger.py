"""The ledger of addresses: only ever added to, and merged by keeping both sides."""

import subprocess
from pathlib import Path

import pytest

from generator.keeping.ledger import LEDGER, add_addresses, read_ledger
from tests.projects import REPOSITORY, write_files


def test_what_is_missing_is_added_sorted_after_what_is_there(tmp_path: Path) -> None:
    project = write_files(tmp_path, {LEDGER: "tim/\nlayanan/\n"})
    assert add_addresses(project, ["notulen/2024/b/#k2", "", "layanan/", "notulen/2024/b/"]) == 2
    assert (project / LEDGER).read_text(encoding="utf-8") == "tim/\nlayanan/\nnotulen/2024/b/\nnotulen/2024/b/#k2\n"


def test_nothing_new_changes_no_byte(tmp_path: Path) -> None:
    project = write_files(tmp_path, {LEDGER: "tim/"})
    assert (add_addresses(project, ["tim/"]), (project / LEDGER).read_bytes()) == (0, b"tim/")


def test_line_without_an_end_is_ended_first(tmp_path: Path) -> None:
    project = write_files(tmp_path, {LEDGER: "tim/"})
    add_addresses(project, ["layanan/"])
    assert (project / LEDGER).read_bytes() == b"tim/\nlayanan/\n"


def test_project_without_a_ledger_has_published_nothing(tmp_path: Path) -> None:
    assert read_ledger(tmp_path).addresses == frozenset()


def test_twice_told_address_and_windows_ends_do_no_harm(tmp_path: Path) -> None:
    ledger = read_ledger(write_files(tmp_path, {LEDGER: "tim/\r\n\r\nlampiran/a.pdf\r\ntim/\r\n"}))
    assert (ledger.lines, ledger.wrong) == ({"tim/": 1, "lampiran/a.pdf": 3}, ())


def test_page_that_stands_for_a_file_is_the_files_address(tmp_path: Path) -> None:
    project = write_files(tmp_path, {LEDGER: "lampiran/a.pdf/\ntim/\n"})
    assert add_addresses(project, ["lampiran/a.pdf", "lampiran/b.pdf/", "lampiran/b.pdf", "tim/"]) == 1
    assert read_ledger(project).lines == {"lampiran/a.pdf": 1, "tim/": 2, "lampiran/b.pdf": 3}


@pytest.mark.parametrize(
    "line", ["<<<<<<< HEAD", "/tim/", "tim//a/", "../tim/", "a/../b/", "tim/#K1 ", "tim/ #k1", "ti\u00eam/"]
)
def test_line_that_is_no_address_is_told(line: str, tmp_path: Path) -> None:
    assert read_ledger(write_files(tmp_path, {LEDGER: f"tim/\n{line}\n"})).wrong == (2,)


def _git(folder: Path, *arguments: str) -> None:
    told = ("-c", "user.name=A", "-c", "user.email=a@contoh.example", "-c", "commit.gpgsign=false")
    subprocess.run(("git", "-C", str(folder), *told, *arguments), check=True, capture_output=True)  # noqa: S603, S607 - fixed words


def test_branches_that_both_added_merge_without_a_conflict(tmp_path: Path) -> None:
    attributes = (REPOSITORY / ".gitattributes").read_text(encoding="utf-8")
    write_files(tmp_path, {".gitattributes": attributes, LEDGER: "tim/\n"})
    _git(tmp_path, "init", "-b", "utama")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-m", "awal")
    _git(tmp_path, "switch", "-c", "lain")
    for branch, address in (("lain", "layanan/a/"), ("utama", "layanan/b/")):
        _git(tmp_path, "switch", branch)
        add_addresses(tmp_path, [address])
        _git(tmp_path, "commit", "-am", address)
    _git(tmp_path, "merge", "lain")
    assert read_ledger(tmp_path).addresses == {"tim/", "layanan/a/", "layanan/b/"}
