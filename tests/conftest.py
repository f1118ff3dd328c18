"""Fixtures that every test may use: the repository, made-up projects, built sites, a web server and a browser."""

import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.city import CITY
from tests.planted import with_secrets
from tests.projects import REPOSITORY, Files, build, write_project, write_site_project

# No test is timed, and each run tries the same inputs: a slow machine or a new seed fails nobody's commit.
settings.register_profile("notulen", deadline=None, derandomize=True)
settings.load_profile("notulen")

# What the program reads of the environment is each test's to tell, and no matter of who runs the tests.
for _told in ("CI", "NO_COLOR", "SOURCE_DATE_EPOCH"):
    os.environ.pop(_told, None)

# Whoever runs the tests in the background ignores interrupts; the programs that they start are to heed them.
signal.signal(signal.SIGINT, signal.default_int_handler)

_REAL_EPOCH = 1_795_222_800  # 21 November 2026, 00.00 UTC: the day the real content was last looked over
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the folder of the program and its real content."""
    return REPOSITORY


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Files], Path]:
    """Return a maker of small project folders from texts by path; see tests/projects.py."""
    return partial(write_project, tmp_path / "proyek")


@pytest.fixture
def site_project(tmp_path: Path) -> Callable[[Files], Path]:
    """Return a maker of project folders that can be built."""
    return partial(write_site_project, tmp_path / "proyek")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the real content's site, built once."""
    return build(REPOSITORY, tmp_path_factory.mktemp("nyata") / "site", epoch=_REAL_EPOCH)


@pytest.fixture(scope="session")
def city_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the made-up city in which every state occurs, built once on 1 June 2024."""
    folder = tmp_path_factory.mktemp("kota")
    return build(write_site_project(folder / "proyek", CITY), folder / "site")


@pytest.fixture(scope="session")
def secrets_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the same city with secrets planted in its files, built once."""
    folder = tmp_path_factory.mktemp("rahasia")
    return build(write_site_project(folder / "proyek", with_secrets()), folder / "site")


class _StaticHost(SimpleHTTPRequestHandler):
    """Serves a folder as a static host does: 404.html for what is not there, and no word about it."""

    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]
        """Answer with the file, or with the folder's 404.html and that status."""
        if Path(self.translate_path(self.path)).exists():
            return super().send_head()
        page = Path(self.directory) / "404.html"
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        return page.open("rb")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the one overridden
        """Keep quiet."""


@contextmanager
def served_folder(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback while the block lasts; gives the address, ending in a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_StaticHost, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Return a function from a folder to the loopback address that serves it until the session ends."""
    known: dict[Path, str] = {}
    with ExitStack() as stack:

        def serve(folder: Path) -> str:
            if folder not in known:
                known[folder] = stack.enter_context(served_folder(folder))
            return known[folder]

        yield serve


def _chromium() -> str:
    """Return the browser that `make test` found, else one on the path; without any, what asks for it fails."""
    told = REPOSITORY / ".venv" / "chromium"
    names = (told.read_text(encoding="utf-8").strip(),) if told.is_file() else _CHROMIUMS
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        message = f"no browser: none of {', '.join(names)} can be run; `make test` installs one"
        raise FileNotFoundError(message)
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a real browser, started once."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=_chromium(), args=list(_QUIET))
        yield started
        started.close()
