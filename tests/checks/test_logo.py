"""The logo of the letterhead: a picture in the theme's folder, or a problem with its place."""

from pathlib import Path

import pytest

from generator.pipeline import read_project
from generator.problems import Code
from tests.projects import BASE, SMALLEST, write_project

SITE = "site_config/situs.yml"


def _problems(folder: Path, name: str) -> list[tuple[str, int, Code]]:
    files = {
        **SMALLEST,
        SITE: f"{BASE[SITE]}logo: {name}\n",
        "site_config/tema/assets/lambang.svg": "<svg/>",
        "site_config/tema/lambang.gif": "GIF89a",
        "site_config/lambang.svg": "<svg/>",
    }
    found = read_project(write_project(folder, files), jobs=1).problems
    return [(problem.path, problem.line, problem.code) for problem in found]


def test_logo_in_the_theme_is_well(tmp_path: Path) -> None:
    assert _problems(tmp_path, "assets/lambang.svg") == []


@pytest.mark.parametrize(
    "name", ["assets/lain.svg", "lambang.gif", "../lambang.svg", "/etc/passwd", "assets", f"{'a' * 300}.svg"]
)
def test_anything_else_is_a_problem_where_it_stands(tmp_path: Path, name: str) -> None:
    lines = BASE[SITE].count("\n") + 1
    assert _problems(tmp_path, name) == [(SITE, lines, Code.REFERENCE)]
