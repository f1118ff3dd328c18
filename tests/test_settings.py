"""The one reader of the clock and the environment."""

import os
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.settings import Stopwatch, build_instant, today, worker_count

COMMITTED = 1_600_000_000
EPOCH = "SOURCE_DATE_EPOCH"


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@contoh.example", "-c", "commit.gpgsign=false")
    environment = {**os.environ, "GIT_COMMITTER_DATE": f"{COMMITTED} +0700"}
    command = ["git", "-C", str(folder), *who, *arguments]
    subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603 - fixed words


@pytest.fixture
def committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one commit, outside any told epoch."""
    monkeypatch.delenv(EPOCH, raising=False)
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "commit", "--quiet", "--allow-empty", "--message=Pertama")
    return tmp_path


def test_told_epoch_comes_first(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "1717203600")
    assert build_instant(committed) == datetime(2024, 6, 1, 1, tzinfo=UTC)


def test_epoch_of_zero_is_told_too(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "0")
    assert build_instant(committed) == datetime(1970, 1, 1, tzinfo=UTC)


def test_last_commit_comes_second(committed: Path) -> None:
    assert build_instant(committed) == datetime.fromtimestamp(COMMITTED, UTC)


def test_signature_that_git_shows_does_not_hide_the_time(committed: Path) -> None:
    raw = subprocess.run(["git", "-C", str(committed), "cat-file", "commit", "HEAD"], check=True, capture_output=True)  # noqa: S603, S607 - fixed words
    head, _, message = raw.stdout.partition(b"\n\n")
    signed = head + b"\ngpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n\n" + message
    made = subprocess.run(  # noqa: S603 - fixed words
        ["git", "-C", str(committed), "hash-object", "-t", "commit", "-w", "--stdin"],  # noqa: S607
        input=signed,
        check=True,
        capture_output=True,
    )
    _git(committed, "reset", "--hard", made.stdout.decode().strip())
    _git(committed, "config", "log.showSignature", "true")
    assert build_instant(committed) == datetime.fromtimestamp(COMMITTED, UTC)


def test_empty_epoch_is_not_told(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "")
    assert build_instant(committed) == datetime.fromtimestamp(COMMITTED, UTC)


def test_clock_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert abs(build_instant(tmp_path) - datetime.now(UTC)) < timedelta(seconds=30)


def test_clock_stands_in_where_git_is_missing(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert abs(build_instant(committed) - datetime.now(UTC)) < timedelta(seconds=30)


def test_at_least_one_worker_may_work() -> None:
    assert 1 <= worker_count() <= (os.cpu_count() or 1)


def test_stopwatch_never_runs_backwards() -> None:
    watch = Stopwatch()
    first, second = watch.seconds(), watch.seconds()
    assert 0 <= first <= second


def test_today_is_a_day_of_this_machine() -> None:
    before = datetime.now().astimezone().date()
    assert before <= today() <= datetime.now().astimezone().date()
