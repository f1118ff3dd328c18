"""What the history of the content remembers: deleted records, for a machine that has no ledger to write to."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from generator.loading.sources import Source

_SECONDS = 60


def is_shallow(project: Path) -> bool:
    """Tell whether a project is a clone without its history."""
    return _git(project, "rev-parse", "--is-shallow-repository").strip() == b"true"


def deleted_records(project: Path) -> Iterator[Source]:
    """Yield every record that the history of content/ knows and the folder no longer holds, as it was at the end.

    Nothing where the project is no clone.
    """
    log = ("log", "--diff-filter=D", "--no-renames", "--relative", "--format=%x01%H", "--name-only", "-z")
    seen: set[str] = set()
    for entry in _git(project, *log, "--", "content").split(b"\x01")[1:]:
        commit, *names = entry.replace(b"\n", b"\0").split(b"\0")
        for path in (name.decode(errors="replace") for name in names if name.endswith(b".yml")):
            if path not in seen and not (project / path).exists():
                yield Source(path, _git(project, "show", f"{commit.decode()}^:./{path}"))
            seen.add(path)


def _git(project: Path, *arguments: str) -> bytes:
    command = ("git", "-C", str(project), *arguments)
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
