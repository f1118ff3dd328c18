"""`mkdocs build`: the live site stays until MkDocs has ended well, and then changes whole."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config

from generator.release.host import PublishingPlugin
from tests.commands.folders import contents
from tests.projects import LAW, PERSON, SMALLEST, Files, build, write_files

SiteProject = Callable[[Files], Path]
_WORSE = {"site_config/halaman/panduan.md": "# Panduan\n\n[putus](tiada.md)\n"}
_QUIET = "pencarian: tidak\ngambar_bagikan: tidak\n"


@pytest.fixture
def live(site_project: SiteProject) -> Path:
    """Return a project whose site stands."""
    folder = site_project(SMALLEST)
    with (folder / "site_config" / "situs.yml").open("a", encoding="utf-8") as settings:
        settings.write(_QUIET)
    build(folder, folder / "site")
    return folder


_GONE = "- {alamat: dasar-hukum/perda-1-2020/, ditarik: 2024-05-20, alasan: Tercatat dua kali.}\n"


def _mkdocs(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(project / "mkdocs.yml"), *options]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1717203600", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - fixed


def _beside(project: Path) -> list[str]:
    return sorted(path.name for path in project.iterdir())


def test_site_changes_whole_and_nothing_is_left_beside_it(live: Path) -> None:
    before = _beside(live)
    assert _mkdocs(write_files(live, {LAW[0]: None, "site_config/alamat-lama.yml": _GONE})).returncode == 0
    page = (live / "site" / "dasar-hukum" / "perda-1-2020" / "index.html").read_text(encoding="utf-8")
    assert ("Tercatat dua kali." in page, "Ketertiban Contoh" in page) == (True, False)
    assert ((live / "site" / "daftar-berkas.txt").is_file(), _beside(live)) == (True, before)


def test_strict_build_with_a_warning_publishes_nothing(live: Path) -> None:
    before = contents(live)
    done = _mkdocs(write_files(live, _WORSE), "--strict")
    assert done.returncode == 1
    assert "strict mode" in done.stdout + done.stderr
    assert contents(write_files(live, dict.fromkeys(_WORSE))) == before


def test_same_warning_stops_nothing_without_strict(live: Path) -> None:
    done = _mkdocs(write_files(live, _WORSE))
    assert (done.returncode, (live / "site" / "panduan" / "index.html").is_file()) == (0, True)


def test_plugin_that_fails_at_the_end_publishes_nothing(live: Path) -> None:
    settings = (live / "mkdocs.yml").read_text(encoding="utf-8")
    hook = "def on_post_build(config):\n    raise ValueError('terlambat')\n"
    before = contents(live / "site")
    write_files(live, {"kait.py": hook, "mkdocs.yml": f"{settings}hooks: [kait.py]\n"})
    done = _mkdocs(live)
    assert (done.returncode != 0, contents(live / "site") == before) == (True, True)
    assert not [name for name in _beside(live) if name.startswith(".site.")]


def test_folder_with_something_else_is_left_alone(live: Path, tmp_path: Path) -> None:
    write_files(tmp_path / "rumah", {"surat.txt": "a"})
    done = _mkdocs(live, "-d", str(tmp_path / "rumah"))
    assert (done.returncode, contents(tmp_path / "rumah")) == (1, {"surat.txt": b"a"})
    assert "sudah berisi hal lain" in done.stderr
    assert "Traceback" not in done.stderr


def test_build_that_meets_another_is_told(live: Path) -> None:
    hook = "import os, signal\ndef on_files(files, config):\n    os.kill(os.getpid(), signal.SIGSTOP)\n"
    settings = (live / "mkdocs.yml").read_text(encoding="utf-8")
    write_files(live, {"kait.py": hook, "mkdocs.yml": f"{settings}hooks: [kait.py]\n"})
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(live / "mkdocs.yml")]
    before = contents(live / "site")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as first:  # noqa: S603 - fixed
        os.waitpid(first.pid, os.WUNTRACED)
        second = _mkdocs(live)
        os.kill(first.pid, signal.SIGTERM)
        os.kill(first.pid, signal.SIGCONT)
    assert (second.returncode, f"sedang disusun oleh proses {first.pid}" in second.stderr) == (1, True)
    assert (first.returncode, contents(live / "site") == before) == (1, True)
    assert not [name for name in _beside(live) if name.startswith(".site.")]


def test_preview_of_mkdocs_reads_anew_each_time(live: Path) -> None:
    plugin = PublishingPlugin()
    plugin.on_startup(command="serve", dirty=False)
    for name in ("Ani", "Ani Baru"):
        write_files(live, {PERSON[0]: f"nama: {name}\n"})
        plugin.on_config(load_config(str(live / "mkdocs.yml")))
        assert plugin.library is not None
        assert plugin.library.persons["ani"].name == name
