"""What `notulen check` finds, without the program around it."""

from pathlib import Path

from generator.lasting.publishing import publish_lasting
from generator.pipeline import read_project
from generator.problems import Problem
from tests.checks.examples import Wrong
from tests.projects import SMALLEST, Files, write_project


def problems_of(folder: Path, files: Files) -> tuple[Problem, ...]:
    """Return every problem of a project of one valid record of each kind, with some files more, other or gone."""
    project = write_project(folder / "proyek", {**SMALLEST, **files})
    return publish_lasting(project, read_project(project, jobs=1))[1]


def places_of(folder: Path, files: Files) -> list[Wrong]:
    """Return the place and code of every such problem."""
    return [(each.path, each.line, each.column, each.code.value) for each in problems_of(folder, files)]


def lines_of(folder: Path, files: Files) -> list[str]:
    """Return every such problem as the line that people read."""
    return [str(problem) for problem in problems_of(folder, files)]
