"""The one reader of the clock and the environment; every other module is told what it needs."""

import os
import re
import subprocess
import time
from datetime import UTC, date, datetime, timezone
from pathlib import Path

_CONTENT = ("content", "site_config")
_SECONDS = re.compile(r"[0-9]{1,11}")  # until the year 5138; anything else is no time


def build_instant(project: Path) -> datetime:
    """Return the instant that a build states as its own, in UTC.

    ``SOURCE_DATE_EPOCH`` if set (reproducible-builds.org), else the time of the last commit, so that the same commit
    gives the same bytes; the clock only where there is no commit.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH") or _last_commit(project)
    if _SECONDS.fullmatch(told):
        return datetime.fromtimestamp(int(told), UTC)
    return datetime.now(UTC).replace(microsecond=0)


def not_before_now(instant: datetime) -> datetime:
    """Return an instant, or the present where that is earlier: no dated commit lifts an embargo before its time."""
    return min(instant, datetime.now(UTC))


def present() -> datetime:
    """Return the instant it is: SOURCE_DATE_EPOCH's if it is set, else the clock's."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(told), UTC) if _SECONDS.fullmatch(told) else datetime.now(UTC)


def content_instant(project: Path) -> datetime | None:
    """Return when a project's content last changed, no later than now: by its commits, else by its files' times.

    The ledger of addresses is left out: every build may write it. None where there is nothing. Raises OSError.
    """
    told = _last_commit(project, *_CONTENT, ":(exclude)site_config/alamat.txt")
    if _SECONDS.fullmatch(told):
        return datetime.fromtimestamp(int(told), UTC)
    known = [datetime.fromtimestamp(int(each), UTC) for each in _touched(project)]
    return max((each for each in known if each <= present()), default=None)


def is_older(project: Path, file: Path) -> bool:
    """Tell whether nothing of a project's content was touched after a file was written, by this machine's file times.

    Not where files have just been fetched, as in continuous integration: there their times say nothing. Raises OSError.
    """
    return not in_ci() and file.is_file() and max(_touched(project), default=0) <= file.stat().st_mtime


def _touched(project: Path) -> list[float]:
    files = (path for folder in _CONTENT for path in (project / folder).rglob("*") if path.name != "alamat.txt")
    return [path.stat().st_mtime for path in files if path.is_file()]


def _last_commit(project: Path, *paths: str) -> str:
    # Not `git log`, to which a person's own settings may add lines (log.showSignature).
    command = ("git", "-C", str(project), "rev-list", "--max-count=1", "--timestamp", "HEAD", "--", *paths)
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.partition(" ")[0]


def checking_day(zone: timezone) -> date:
    """Return the day by which content is judged: SOURCE_DATE_EPOCH's if it is set, else today, where the readers are.

    Not the last commit's: minutes of today, not committed yet, are no minutes of the future.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    instant = datetime.fromtimestamp(int(told), UTC) if _SECONDS.fullmatch(told) else datetime.now(UTC)
    return instant.astimezone(zone).date()


def in_ci() -> bool:
    """Tell whether this is a run of continuous integration (`CI`, set by GitHub, GitLab and others)."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def colours() -> bool | None:
    """Return False where the person wants none (no-color.org), else None: as the terminal can."""
    return False if os.environ.get("NO_COLOR") else None


def worker_count() -> int:
    """Return how many processes may work at once: the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Stopwatch:
    """Tells how many seconds have passed since it was made; for what people see of progress, never for content."""

    def __init__(self) -> None:
        """Start."""
        self._start = time.monotonic()

    def seconds(self) -> float:
        """Return the seconds since the start."""
        return time.monotonic() - self._start


def today() -> date:
    """Return the day it is on this machine; for what a person is about to write, never for what is published."""
    return datetime.now().astimezone().date()
