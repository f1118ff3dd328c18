"""The made-up city as its pages show it, read once for all tests of views."""

from typing import Any

import pytest

from generator.publishing.public import PublicLibrary
from generator.views.catalogue import Catalogue, catalogue
from generator.views.site import plan_site
from tests.city import CITY
from tests.publishing.doors import published

Views = dict[str, Any]


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> PublicLibrary:
    """Return what is public of the made-up city in which every state occurs."""
    return published(tmp_path_factory.mktemp("kota"), CITY)


@pytest.fixture(scope="session")
def indexes(city: PublicLibrary) -> Catalogue:
    """Return the city seen from every side."""
    return catalogue(city)


@pytest.fixture(scope="session")
def views(city: PublicLibrary) -> Views:
    """Return the view of every page of the city by its address."""
    return {plan.address: plan.view() for plan in plan_site(city)}
