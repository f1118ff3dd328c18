"""The documents of the made-up city, set once."""

from pathlib import Path

import pytest

from generator.exports.documents import Edition, words_of
from generator.views.catalogue import catalogue
from generator.views.document_plans import plan_documents
from tests.exports.cities import LONG, OFFICIAL
from tests.publishing.doors import published, signers_of


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
