"""How many made-up numbers the tests try."""

import pytest

FEW, ALL = 300, 10_000


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option of the full count; known only when this folder is named: `pytest tests/privacy --all-numbers`."""
    parser.addoption("--all-numbers", action="store_true", help="try 10,000 numbers of every kind")


@pytest.fixture(scope="session")
def count(request: pytest.FixtureRequest) -> int:
    """Return how many numbers of each kind a test tries."""
    return ALL if request.config.getoption("--all-numbers", default=False) else FEW
