"""Every code of a problem is explained, and every example is what it says: wrong in that one place, or right."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.guidance.all import SECTIONS
from generator.guidance.guide import Example, File, Guide
from generator.problems import Code
from tests.checks.readings import lines_of
from tests.guidance.stand_ins import STAND_INS

GUIDES = [guide for section in SECTIONS for guide in section.guides]
SHOWN = [
    pytest.param(guide, example, id=f"{guide.code}-{number}")
    for guide in GUIDES
    for number, example in enumerate(guide.examples, 1)
]


def unexplained(codes: Iterable[Code], guides: Iterable[Guide]) -> set[Code]:
    """Return the codes that no guide explains by an example."""
    return set(codes) - {guide.code for guide in guides if guide.examples}


def content_of(file: File) -> bytes | None:
    """Return what stands in a file, or in the one that is told in words."""
    if file.content is not None:
        return file.content.encode(file.encoding)
    return STAND_INS[file.note]() if file.note else None


def found(folder: Path, files: Iterable[File]) -> list[str]:
    """Return the lines that the program says about files."""
    return lines_of(folder, {file.path: content_of(file) for file in files})


def test_every_code_is_explained_once() -> None:
    assert unexplained(Code, GUIDES) == set()
    assert [code for code, times in Counter(guide.code for guide in GUIDES).items() if times > 1] == []


def test_code_without_an_explanation_is_found() -> None:
    others = [guide for guide in GUIDES if guide.code is not Code.WEEKDAY]
    assert unexplained([Code.DATE, Code.WEEKDAY], others) == {Code.WEEKDAY}


@pytest.mark.parametrize(("guide", "example"), SHOWN)
def test_wrong_example_has_exactly_the_problem_that_is_shown(guide: Guide, example: Example, tmp_path: Path) -> None:
    assert found(tmp_path, example.wrong) == [f"{example.wrong[0].path}:{example.told} [{guide.code}]"]


@pytest.mark.parametrize(("guide", "example"), SHOWN)
def test_mended_example_has_no_problem(guide: Guide, example: Example, tmp_path: Path) -> None:
    assert example.right != example.wrong, guide.code
    assert found(tmp_path, example.right) == []
