"""`notulen serve`: the preview follows what is edited, says what is wrong, and never falls behind or over."""

import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest
from playwright.sync_api import Browser

from tests.projects import NOTULEN, PERSON, SMALLEST, write_site_project

_PATIENCE = 60  # seconds, on a machine that is busy with other tests


class Preview:
    """A running preview: what it says, line by line, and what it answers."""

    def __init__(self, project: Path) -> None:
        """Start it."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.url = f"http://127.0.0.1:{free.getsockname()[1]}/"
        command = [str(NOTULEN), "-C", str(project), "serve", "--address", self.url.split("/")[2]]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # noqa: S603
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line.rstrip("\n"))

    def end(self) -> int:
        """End it, if it has not ended, and return its exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        code = self.process.wait()
        self._reader.join()
        if self.process.stdout:
            self.process.stdout.close()
        return code

    def said(self, wanted: str) -> str:
        """Return the next line that holds a text."""
        end = time.monotonic() + _PATIENCE
        seen = []
        while time.monotonic() < end:
            try:
                line = self._lines.get(timeout=1)
            except Empty:
                continue
            seen.append(line)
            if wanted in line:
                return line
        raise AssertionError(seen)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Path, Preview, str]]:
    """Return a project, its preview and where that is."""
    project = write_site_project(tmp_path / "proyek", SMALLEST)
    running = Preview(project)
    assert running.said("Pratinjau: ") == f"Pratinjau: {running.url} (Ctrl+C untuk berhenti)"
    yield project, running, running.url
    running.end()


def page(url: str) -> str:
    with urllib.request.urlopen(url, timeout=_PATIENCE) as answer:  # noqa: S310 - this machine
        text: str = answer.read().decode()
        return text


def test_preview_follows_edits_and_outlives_mistakes(preview: tuple[Path, Preview, str]) -> None:
    project, running, url = preview
    assert "<h1>Ani</h1>" in page(f"{url}pejabat/ani/")
    (project / PERSON[0]).write_text("nama: Ani Baru\n", encoding="utf-8")
    running.said("Pratinjau diperbarui.")
    assert "<h1>Ani Baru</h1>" in page(f"{url}pejabat/ani/")
    (project / PERSON[0]).write_text("nma: Ani Salah\n", encoding="utf-8")
    assert running.said("content/pejabat/ani.yml:1:1: ").endswith("[kunci-tak-dikenal]")
    running.said("Pratinjau tetap seperti sebelumnya")
    assert "<h1>Ani Baru</h1>" in page(f"{url}pejabat/ani/")
    (project / PERSON[0]).write_text("nama: Ani Mendingan\n", encoding="utf-8")
    running.said("Pratinjau diperbarui.")
    assert "<h1>Ani Mendingan</h1>" in page(f"{url}pejabat/ani/")


def test_open_page_reloads_by_itself(preview: tuple[Path, Preview, str], browser: Browser) -> None:
    project, _, url = preview
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto(f"{url}pejabat/ani/")
        (project / PERSON[0]).write_text("nama: Ani Baru\n", encoding="utf-8")
        tab.get_by_role("heading", name="Ani Baru").wait_for(timeout=_PATIENCE * 1000)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_end_of_a_preview_leaves_nothing_behind(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sementara").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "sementara"))
    running = Preview(write_site_project(tmp_path / "proyek", SMALLEST))
    running.said("Pratinjau: ")
    running.process.send_signal(number)
    running.said("Pratinjau selesai.")
    assert (running.process.wait(), running.end()) == (0, 0)
    assert list((tmp_path / "sementara").iterdir()) == []


def test_mistake_at_the_start_is_told_and_nothing_served(tmp_path: Path) -> None:
    project = write_site_project(tmp_path / "proyek", {**SMALLEST, PERSON[0]: "nma: Ani\n"})
    running = Preview(project)
    running.said("content/pejabat/ani.yml:1:1: ")
    running.said("Perbaiki dahulu masalah di atas, lalu jalankan lagi.")
    assert (running.process.wait(), running.end()) == (1, 1)
