"""One build of a site at a time."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.release.errors import ReleaseError
from generator.release.lock import locked

_HOLDS = """
import sys
from pathlib import Path
from generator.release.lock import locked
with locked(Path(sys.argv[1])):
    print("siap", flush=True)
    sys.stdin.read()
"""


@contextmanager
def _holder(site: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Hold the lock in another process while the block lasts."""
    command = [sys.executable, "-c", _HOLDS, str(site)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603 - our own program
        assert other.stdout is not None
        other.stdout.readline()
        yield other
        other.kill()


def test_second_build_is_told_who_builds_and_since_when(tmp_path: Path) -> None:
    with _holder(tmp_path / "site") as other, pytest.raises(ReleaseError) as caught, locked(tmp_path / "site"):
        pass
    form = rf"situs ini sedang disusun oleh proses {other.pid} sejak \d+ [A-Z][a-z]+ \d{{4}} pukul \d\d\.\d\d\.\d\d"
    assert re.fullmatch(form, str(caught.value))


def test_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    with _holder(tmp_path / "site") as other:
        other.kill()
        other.wait()
        assert (tmp_path / ".site.kunci").read_text(encoding="ascii") == str(other.pid)
        with locked(tmp_path / "site"):
            assert (tmp_path / ".site.kunci").read_text(encoding="ascii") == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_sites_are_locked_each_for_itself(tmp_path: Path) -> None:
    with locked(tmp_path / "satu"), locked(tmp_path / "dua"):
        assert sorted(path.name for path in tmp_path.iterdir()) == [".dua.kunci", ".satu.kunci"]


def test_worker_that_outlives_its_build_holds_nothing(tmp_path: Path) -> None:
    ready, end = os.pipe()
    with locked(tmp_path / "site"):
        child = os.fork()
        if child == 0:
            os.close(end)
            os.read(ready, 1)  # until this test lets go
            os._exit(0)
    os.close(ready)
    try:
        with locked(tmp_path / "site"):
            pass
    finally:
        os.close(end)
        os.waitpid(child, 0)


def test_never_two_hold_it_although_each_removes_it(tmp_path: Path) -> None:
    inside: list[int] = []

    def take(number: int) -> bool:
        try:
            with locked(tmp_path / "site"):
                inside.append(number)
                alone = inside == [number]
                inside.remove(number)
                return alone
        except ReleaseError:
            return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(take, range(2000)))
    assert list(tmp_path.iterdir()) == []


def test_link_in_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "surat").write_text("a", encoding="utf-8")
    (tmp_path / ".site.kunci").symlink_to(tmp_path / "surat")
    with pytest.raises(OSError, match="kunci"), locked(tmp_path / "site"):
        pass
    assert (tmp_path / "surat").read_text(encoding="utf-8") == "a"
