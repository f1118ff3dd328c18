"""Fixtures of the tests of the site: readers with a browser."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import Mode, Reader, reader

OpenReader = Callable[[Path, Mode], AbstractContextManager[Reader]]


@pytest.fixture
def open_reader(browser: Browser, served: Callable[[Path], str]) -> OpenReader:
    """Return a maker of readers of a site in a mode."""
    return lambda site, mode: reader(browser, served(site), mode)


@pytest.fixture(params=["real_site", "city_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Return the real site, and the one in which every state occurs."""
    found: Path = request.getfixturevalue(request.param)
    return found
