"""Figures in the words of records: found however a clerk's editor broke the line, at the place where they stand."""

from pathlib import Path

import pytest

from generator.pipeline import read_project
from generator.problems import Code
from tests.projects import SMALLEST, write_project

HEAD = "judul: Rapat\ntanggal: 2024-05-02\nstatus: draf\nringkasan: "


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Ada tiga kasus pencurian.", (4, 16)),
        ("Hari ini ada tiga\n  kasus pencurian.", (4, 25)),
        ("Hari ini ada tiga\r\n  kasus pencurian.", (4, 25)),
        (">\n  Hari ini ada tiga\n  kasus pencurian.", (5, 16)),
        ("|\n  Hari ini ada tiga\n  kasus pencurian.", (5, 16)),
        ('"Hari ini ada tiga \\\n  kasus pencurian."', (4, 12)),
        ('"Ada ti\\x67a kasus pencurian."', (4, 12)),
        ("'Kasus pencurian\n\n  di sana. Ada dua\n  pemuda dalam perkara pencurian.'", (6, 16)),
    ],
)
def test_figure_is_told_however_its_line_is_broken(written: str, place: tuple[int, int], tmp_path: Path) -> None:
    files = {**SMALLEST, "content/rapat/2024/rapat-lain.yml": f"{HEAD}{written}\n"}
    found = read_project(write_project(tmp_path, files), jobs=1).problems
    told = [(each.line, each.column) for each in found if each.code is Code.FIGURE_IN_TEXT]
    assert told == [place]
