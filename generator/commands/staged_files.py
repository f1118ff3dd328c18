"""The files that git is about to commit, as they stand in its index: of the whole repository, wherever one stands."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.commands.scanned_files import MAX_BYTES, Scanned
from generator.loading.sources import printable

_PATIENCE = 60


class GitError(Exception):
    """Git does not tell what is about to be committed; the reason is a sentence for people."""


def staged_files(root: Path, paths: Sequence[Path]) -> Iterator[Scanned]:
    """Yield the files that git is about to commit, their paths as seen from a folder. Raises GitError.

    ``paths`` narrows them; a file that is gone from the tree counts, as long as it is staged.
    """
    top = _top(root)
    names = [name for place in _places(paths) for name in _staged(top, place)] if paths else _staged(top, top)
    for name in dict.fromkeys(names):
        yield Scanned(printable(os.path.relpath(top / name, root).replace(os.sep, "/")), _content(top, name))


def _top(root: Path) -> Path:
    if shutil.which("git") is None:
        message = "git belum terpasang di komputer ini."
        raise GitError(message)
    told = _git(root, "rev-parse", "--show-toplevel")
    if not told:
        message = f"'{printable(str(root))}' bukan folder yang dicatat oleh git."
        raise GitError(message)
    return Path(os.fsdecode(told.removesuffix(b"\n"))).resolve()


def _places(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield whole paths; a link stays one, for git keeps it as such."""
    for path in paths:
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolves no link
        yield whole.parent.resolve() / whole.name


def _staged(top: Path, place: Path) -> list[str]:
    if not place.is_relative_to(top):
        message = f"'{printable(str(place))}' berada di luar folder yang dicatat oleh git, '{printable(str(top))}'."
        raise GitError(message)
    changed = _names(top, place, "diff", "--cached", "--name-only", "--no-renames")
    if not changed and not os.path.lexists(place) and not _names(top, place, "ls-files"):
        message = f"Tidak ada '{printable(str(place))}'."
        raise GitError(message)
    gone = set(_names(top, place, "diff", "--cached", "--name-only", "--no-renames", "--diff-filter=D"))
    return [name for name in changed if name not in gone]


def _names(top: Path, place: Path, *words: str) -> list[str]:
    told = _git(top, "--literal-pathspecs", *words, "-z", "--", str(place))
    if told is None:
        message = "git tidak dapat menyebut berkas yang akan di-commit."
        raise GitError(message)
    return [os.fsdecode(name) for name in told.split(b"\0") if name]


def _content(top: Path, name: str) -> bytes | None:
    """Return a file as git keeps it; None where that is no file, or one that is too large."""
    command = ("git", "-C", str(top), "cat-file", "blob", f":0:{name}")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # noqa: S603 - fixed words
        content = process.stdout.read(MAX_BYTES + 1) if process.stdout else b""
        if len(content) > MAX_BYTES:
            process.kill()
    return content if process.returncode == 0 and len(content) <= MAX_BYTES else None


def _git(folder: Path, *words: str) -> bytes | None:
    command = ("git", "-C", str(folder), *words)
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
