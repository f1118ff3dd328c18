"""Every example of right and wrong content, and whether the wrong ones cover every kind of problem."""

from pathlib import Path

import pytest

from generator.problems import Code
from tests.checks.examples import EXAMPLES, names, read_example
from tests.checks.readings import places_of

LASTING = frozenset({Code.ADDRESS_LOST, Code.MINUTES_CHANGED, Code.CHAIN, Code.SIGNATURE})
NOT_A_FILE = frozenset({Code.UNREADABLE, Code.TOO_LARGE, Code.TOO_MANY, Code.SETTINGS, Code.LEAK}) | LASTING
"""Kinds of problem that no small YAML file shows: tests/loading, lasting, leaks and checks/test_project.py do."""


@pytest.mark.parametrize("name", names("positif"))
def test_right_content_has_no_problem(name: str, tmp_path: Path) -> None:
    example = read_example(EXAMPLES / "positif" / name)
    assert example.files != {}
    assert example.wrong == []
    assert places_of(tmp_path, example.files) == []


@pytest.mark.parametrize("name", names("negatif"))
def test_wrong_content_has_exactly_the_problems_that_it_tells(name: str, tmp_path: Path) -> None:
    example = read_example(EXAMPLES / "negatif" / name)
    assert example.wrong != []
    assert places_of(tmp_path, example.files) == example.wrong


def test_wrong_examples_show_every_kind_of_problem() -> None:
    shown = {wrong[-1] for name in names("negatif") for wrong in read_example(EXAMPLES / "negatif" / name).wrong}
    assert shown == {code.value for code in Code if code not in NOT_A_FILE}


def test_example_of_two_files_is_parted(tmp_path: Path) -> None:
    text = b"# berkas: content/a.yml\n# diharapkan: 3:1 x\na: 1\n# berkas: content/b.yml\n# diharapkan: 3:2 y\nb: 2\n"
    (tmp_path / "dua.yml").write_bytes(text)
    example = read_example(tmp_path / "dua.yml")
    assert example.wrong == [("content/a.yml", 3, 1, "x"), ("content/b.yml", 3, 2, "y")]
    assert example.files == {"content/a.yml": text[:49], "content/b.yml": text[49:]}
