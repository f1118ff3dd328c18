"""The swap: the new folder in place of the old one, or everything as it was."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.problems import Code, Problem, Severity
from generator.release.errors import ReleaseError
from generator.release.manifest import NAME
from generator.release.proving import Prover, UnprovenError
from generator.release.staging import Release, opened
from tests.commands.folders import contents

A_LEAK = Problem("content/pejabat/ani.yml", 3, 1, Code.PERSONAL, "Ada NIK di situs", "Hapus nilainya")


def _fill(site: Path, text: str, *provers: Prover) -> list[str]:
    """Publish a site of one page; return the warnings."""
    with opened(site) as release:
        release.provers += provers
        with release.staged() as folder:
            (folder / "index.html").write_text(text, encoding="utf-8")
    return release.warnings


def _fail(site: Path) -> None:
    with opened(site) as release, release.staged() as folder:
        (folder / "index.html").write_text("setengah", encoding="utf-8")
        raise OSError(errno.ENOSPC, "No space left on device")


def _pages(site: Path) -> dict[str, bytes | None]:
    """Return everything but the manifest, of which other tests tell."""
    return {name: content for name, content in contents(site).items() if not name.endswith(NAME)}


def test_first_site_is_put_in_place(tmp_path: Path) -> None:
    assert _fill(tmp_path / "a" / "site", "baru") == []
    assert _pages(tmp_path) == {"a": None, "a/site": None, "a/site/index.html": b"baru"}


def test_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "lama.html").write_text("lama", encoding="utf-8")
    _fill(tmp_path / "site", "baru")
    assert _pages(tmp_path) == {"site": None, "site/index.html": b"baru"}


def test_old_site_stands_until_the_new_one_is_complete(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    with Release(tmp_path / "site").staged():
        during = _pages(tmp_path / "site")
    assert (during, _pages(tmp_path)) == ({"index.html": b"lama"}, {"site": None})


def test_failure_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    before = contents(tmp_path)
    with pytest.raises(OSError, match="No space left"):
        _fail(tmp_path / "site")
    assert contents(tmp_path) == before


def test_failure_of_the_first_build_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        _fail(tmp_path / "site")
    assert contents(tmp_path) == {}


def test_provers_see_the_very_bytes_with_their_manifest(tmp_path: Path) -> None:
    seen: list[dict[str, bytes | None]] = []

    def look(folder: Path) -> list[Problem]:
        seen.append(contents(folder))
        return []

    _fill(tmp_path / "site", "baru", look)
    assert seen == [contents(tmp_path / "site")]


def test_unproven_site_is_not_put_in_place(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    before = contents(tmp_path)
    with pytest.raises(UnprovenError) as caught:
        _fill(tmp_path / "site", "baru", lambda _: [A_LEAK], lambda _: [A_LEAK])
    assert (caught.value.problems, contents(tmp_path)) == ((A_LEAK,), before)


def test_warning_of_a_prover_is_told_and_stops_nothing(tmp_path: Path) -> None:
    light = Problem("content/rapat/2024/a.yml", 1, 1, Code.REFERENCE, "Alamat pindah", "Periksa", Severity.WARNING)
    assert _fill(tmp_path / "site", "baru", lambda _: [light]) == [str(light)]
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "baru"


def test_link_in_the_staged_site_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ReleaseError, match="bukan berkas biasa"),
        opened(tmp_path / "site") as release,
        release.staged() as folder,
    ):
        (folder / "a.html").symlink_to("/etc/hostname")
    assert contents(tmp_path) == {}


def test_what_was_changed_by_hand_is_told_and_replaced(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    (tmp_path / "site" / "index.html").write_text("diubah", encoding="utf-8")
    (tmp_path / "site" / "tambahan.html").write_text("a", encoding="utf-8")
    found = "1 berubah (index.html), 1 tidak dikenal (tambahan.html)"
    assert _fill(tmp_path / "site", "baru") == [
        f"Situs lama bukan lagi yang dahulu diterbitkan: {found}. Semuanya sudah diganti."
    ]
    assert _pages(tmp_path / "site") == {"index.html": b"baru"}


def test_untouched_site_is_replaced_without_a_word(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    assert _fill(tmp_path / "site", "baru") == []


def test_leftovers_of_killed_builds_are_removed(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    for name in (".site.baru-1", ".site.baru-23", ".site.lama-4"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text("a", encoding="utf-8")
    with opened(tmp_path / "site"):
        assert sorted(path.name for path in tmp_path.iterdir()) == [".site.kunci", "site"]


@pytest.mark.parametrize("name", [".site.baru-x", ".site.baru-1.bak", ".lain.baru-1", "site.baru-1", ".site.lama"])
def test_what_is_not_ours_beside_the_site_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    _fill(tmp_path / "site", "baru")
    assert (tmp_path / name).is_dir()


def test_link_beside_the_site_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "rumah").mkdir()
    (tmp_path / "rumah" / "surat.txt").write_text("a", encoding="utf-8")
    (tmp_path / ".site.baru-1").symlink_to(tmp_path / "rumah")
    _fill(tmp_path / "site", "baru")
    assert (tmp_path / "rumah" / "surat.txt").read_text(encoding="utf-8") == "a"


def test_site_that_a_killed_build_had_moved_is_brought_back(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    before = contents(tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / ".site.lama-77")
    with opened(tmp_path / "site") as release:
        assert contents(tmp_path / "site") == before
    assert release.warnings == [
        "Build sebelumnya terhenti di tengah pemasangan; situs lama sudah dikembalikan ke tempatnya."
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


_WAITS = """
import signal
import sys
from pathlib import Path
from generator.release.staging import opened
for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):  # whoever runs the tests may have them ignored
    signal.signal(each, signal.default_int_handler if each == signal.SIGINT else signal.SIG_DFL)
with opened(Path(sys.argv[1])) as release, release.staged() as folder:
    (folder / "index.html").write_text("setengah")
    print("siap", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_stopped_build_leaves_the_old_site(number: signal.Signals, tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    before = contents(tmp_path)
    command = [sys.executable, "-c", _WAITS, str(tmp_path / "site")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as build:  # noqa: S603 - our own program
        assert build.stdout is not None
        build.stdout.readline()
        os.kill(build.pid, number)
        build.wait()
    with opened(tmp_path / "site"):
        pass
    assert contents(tmp_path) == before
