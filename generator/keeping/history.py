"""What the history of a project remembers: deleted records, and what a file that only grows has held."""

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


def committed(project: Path, path: str) -> str:
    """Return the text of a file as the last commit has it; empty where there is none."""
    return _git(project, "cat-file", "blob", f"HEAD:./{path}").decode(errors="replace")


def removed_lines(project: Path, path: str) -> Iterator[str]:
    """Yield the lines that any step of the main line of commits took out of a file, lines of git's own among them."""
    steps = ("log", "--first-parent", "-m", "--format=", "--patch", "--unified=0", "--no-renames")
    for line in _git(project, *steps, "--no-color", "--no-ext-diff", "--no-textconv", "--", path).split(b"\n"):
        if line.startswith(b"-"):
            yield line[1:].decode(errors="replace")


def _git(project: Path, *arguments: str) -> bytes:
    command = ("git", "-C", str(project), *arguments)
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
