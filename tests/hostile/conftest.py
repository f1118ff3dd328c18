"""Options and fixtures of the hostile tests."""

from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from tests.hostile.payloads import payloads
from tests.hostile.worlds import Deal, Lot, Sorted, build_records, harmless, lots, sort_out


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take `--semua`: every payload at every place; `--mutasi N`: how many spoilt files to read."""
    parser.addoption("--semua", action="store_true", help="put every hostile text at every place of every record")
    parser.addoption("--mutasi", type=int, metavar="N", help="read so many files spoilt at random")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test of a lot one after the other."""
    if "lot" in metafunc.fixturenames:
        whole = bool(metafunc.config.getoption("--semua", default=False))
        metafunc.parametrize("lot", lots(len(payloads()), whole=whole), ids=str, scope="module")


@pytest.fixture(scope="session")
def sorted_out(tmp_path_factory: pytest.TempPathFactory) -> Sorted:
    """Return every payload there is, sorted by whether a record may hold it."""
    return sort_out(tmp_path_factory.mktemp("pilah"), payloads())


@pytest.fixture(scope="session")
def whole(request: pytest.FixtureRequest) -> bool:
    """Tell whether every payload goes to every place."""
    return bool(request.config.getoption("--semua", default=False))


@pytest.fixture(scope="session")
def handfuls(sorted_out: Sorted, *, whole: bool) -> list[tuple[str, ...]]:
    """Return the payloads by the handful, for texts that hold many; without `--semua` the first handful."""
    size = 500 if whole else 250
    starts = range(0, len(sorted_out.accepted) if whole else 1, size)
    return [sorted_out.accepted[start : start + size] for start in starts]


@pytest.fixture(scope="module")
def deal(sorted_out: Sorted, lot: Lot) -> Deal:
    """Return how the payloads are dealt out."""
    return Deal(sorted_out.accepted, lot.step)


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the site of one record of each kind with a word of its own at every place."""
    folder = tmp_path_factory.mktemp("jinak")
    yield build_records(folder, range(1), harmless)
    rmtree(folder)
