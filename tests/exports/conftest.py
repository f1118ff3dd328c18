"""Everything exported, once: the documents of the made-up city, all other forms of real and made-up archives."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.exports.documents import Edition, words_of
from generator.exports.open_data import write_open_data
from generator.pipeline import read_project
from generator.publishing.door import publish
from generator.publishing.public import PublicLibrary
from generator.views.catalogue import catalogue
from generator.views.document_plans import plan_documents
from tests.exports.cities import LONG, OFFICIAL
from tests.exports.edges import EDGES, hostile_texts, long_texts, with_texts
from tests.projects import REPOSITORY
from tests.publishing.doors import published, signers_of

REAL_DAY = dt.datetime.fromisoformat("2026-11-21T07:00:00+07:00")
ARCHIVES = ("real", "edges", "hostile", "long", "empty")


def exported(library: PublicLibrary, folder: Path, jobs: int = 1) -> Path:
    """Write every export of a library below a folder and return it."""
    write_open_data(catalogue(library), folder, jobs)
    return folder


@pytest.fixture(scope="session")
def edges(tmp_path_factory: pytest.TempPathFactory) -> PublicLibrary:
    """Return the made-up archive with all edge cases, on 1 June 2024."""
    return published(tmp_path_factory.mktemp("tepi"), EDGES)


@pytest.fixture(scope="session")
def libraries(edges: PublicLibrary, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], PublicLibrary]:
    """Return a function from an archive's name to what is public of it."""

    def find(name: str) -> PublicLibrary:
        if name == "real":
            library = read_project(REPOSITORY, jobs=1).library
            assert library is not None
            return publish(library, REAL_DAY)
        if name == "empty":
            return published(tmp_path_factory.mktemp("kosong"), {})
        texts = {"hostile": hostile_texts, "long": long_texts}.get(name)
        return with_texts(edges, texts()) if texts else edges

    return find


@pytest.fixture(scope="session")
def archives(
    libraries: Callable[[str], PublicLibrary], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """Return a function from an archive's name to the folder of its exports, made once."""
    made: dict[str, Path] = {}

    def find(name: str) -> Path:
        if name not in made:
            made[name] = exported(libraries(name), tmp_path_factory.mktemp(name))
        return made[name]

    return find


@pytest.fixture(params=ARCHIVES)
def archive(request: pytest.FixtureRequest, archives: Callable[[str], Path]) -> Path:
    """Return the exports of one archive after the other."""
    return archives(request.param)


@pytest.fixture(scope="session")
def city_documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return every document of the city in which every state occurs, by its address."""
    return _documents(tmp_path_factory.mktemp("naskah"), OFFICIAL)


@pytest.fixture(scope="session")
def long_document(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return minutes of more than thirty sheets with sixty participants."""
    return _documents(tmp_path_factory.mktemp("panjang"), LONG)["notulen/2024/rapat-panjang/notula.pdf"]


def _documents(folder: Path, files: dict[str, str]) -> dict[str, bytes]:
    edition = Edition(folder)
    public = published(folder, files)
    plans = plan_documents(catalogue(public), signers_of(folder, public))
    return {plan.address: edition.set(words_of(plan.document()), None) for plan in plans}
