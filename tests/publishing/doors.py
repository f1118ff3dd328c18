"""Made-up projects through the door."""

import datetime as dt
from pathlib import Path

from generator.pipeline import read_project
from generator.problems import has_errors
from generator.publishing.door import publish
from generator.publishing.public import PublicLibrary
from generator.publishing.signers import Signers, publish_signers
from tests.projects import BUILT, SMALLEST, Files, write_project

INSTANT = dt.datetime.fromisoformat(BUILT)


def published(folder: Path, files: Files, instant: dt.datetime = INSTANT) -> PublicLibrary:
    """Return what is public of a project at an instant. Raises AssertionError where the project has problems."""
    reading = read_project(write_project(folder / "proyek", files), jobs=1)
    if reading.library is None or has_errors(reading.problems):
        raise AssertionError("\n".join(map(str, reading.problems)))
    return publish(reading.library, instant)


def signers_of(folder: Path, public: PublicLibrary) -> Signers:
    """Return what signature blocks may tell of a project that has gone through the door."""
    library = read_project(folder / "proyek", jobs=1).library
    return publish_signers(library, public) if library is not None else {}


def published_with(folder: Path, files: Files, instant: dt.datetime = INSTANT) -> PublicLibrary:
    """Return the same of one record of each kind with some files more or other."""
    return published(folder, {**SMALLEST, **files}, instant)
