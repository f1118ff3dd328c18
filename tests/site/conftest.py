"""Fixtures of the tests of the site: readers with a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import OpenReader, Place, reader, staying
from tests.site.pages import Page, read_site


@pytest.fixture
def open_reader(browser: Browser, served: Callable[[Path], str]) -> OpenReader:
    """Return a maker of readers of a site in a mode."""
    return lambda site, mode: reader(browser, served(site), mode)


@pytest.fixture(params=["real_site", "city_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Return the real site, and the one in which every state occurs."""
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def places(city_site: Path, real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Place, Page]:
    """Return every page of the city in which every state occurs, and of the real site; all of them stay open."""
    folder = tmp_path_factory.mktemp("menetap")
    return dict(
        staying(folder, Place(site, address), page)
        for site in (city_site, real_site)
        for address, page in read_site(site).items()
    )
