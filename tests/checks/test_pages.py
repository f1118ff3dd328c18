"""Hand-written pages are looked at before MkDocs copies whatever lies beside them."""

from pathlib import Path

import pytest

from generator.pipeline import read_project
from generator.problems import Severity
from tests.projects import SMALLEST, write_project

_HERE = "site_config/halaman"


def _found(project: Path) -> list[tuple[str, int, int, str]]:
    return [(each.path, each.line, each.column, each.code.value) for each in read_project(project, jobs=1).problems]


def _project(folder: Path, name: str, content: str | bytes) -> Path:
    return write_project(folder / "proyek", {**SMALLEST, f"{_HERE}/{name}": content})


def test_page_in_utf8_is_well(tmp_path: Path) -> None:
    assert _found(_project(tmp_path, "tentang.md", "# Tentang\n")) == []


def test_page_in_another_encoding_is_told_at_its_place(tmp_path: Path) -> None:
    assert _found(_project(tmp_path, "a.md", b"# Satu\n\xff\n")) == [(f"{_HERE}/a.md", 2, 1, "bukan-utf8")]


@pytest.mark.parametrize("name", ["x.svg", "y.markdown", "z.html", "panduan/foto.JPG", "A.MD"])
def test_anything_but_a_page_is_refused(tmp_path: Path, name: str) -> None:
    assert _found(_project(tmp_path, name, "<svg/>")) == [(f"{_HERE}/{name}", 1, 1, "salah-folder")]


def test_page_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rahasia.txt").write_text("Rahasia.", encoding="utf-8")
    project = _project(tmp_path, "a.md", "# A\n")
    (project / _HERE / "b.md").symlink_to(tmp_path / "rahasia.txt")
    assert _found(project) == [(f"{_HERE}/b.md", 1, 1, "berkas-tak-terbaca")]


def test_page_that_is_too_large_to_look_through_is_refused(tmp_path: Path) -> None:
    assert _found(_project(tmp_path, "a.md", "a\n" * 500_001)) == [(f"{_HERE}/a.md", 1, 1, "berkas-terlalu-besar")]


def test_name_in_braces_that_is_misspelt_is_told(tmp_path: Path) -> None:
    text = "# Tentang {nama}\n\n{organisas}, {Kontak}, {lainnya}, `{instans}`\n"
    found = read_project(_project(tmp_path, "a.md", text), jobs=1).problems
    assert [(each.line, each.column, each.hint, each.severity) for each in found] == [
        (3, 1, "Tulis {organisasi}", Severity.WARNING),
        (3, 14, "Tulis {kontak}", Severity.WARNING),
    ]


def test_long_run_of_backticks_is_read_once(tmp_path: Path) -> None:
    page = _project(tmp_path, "a.md", f"# A\n\n{'`' * 900_001}\n\n<!-- a -->\n")
    assert _found(page) == [(f"{_HERE}/a.md", 5, 1, "isi-bocor")]
