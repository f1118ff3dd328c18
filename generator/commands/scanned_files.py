"""The files that `notulen scan` looks through: of folders, or as git is about to commit them; and their text."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_OWN_FOLDERS = ("content", "site_config")
MAX_BYTES = 20_000_000
_BINARY_HEAD = 8_192
_ALWAYS_TEXT = frozenset({".yml", ".yaml", ".md", ".txt", ".csv", ".json", ".html", ".xml", ".svg"})
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class GitError(Exception):
    """Git does not tell what is about to be committed; the reason is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """One file to look through: its path as it is printed, and its bytes; None where they cannot be had."""

    path: str
    content: bytes | None

    def text(self) -> str | None:
        """Return the file's text, whatever its encoding; None where it is no text."""
        content = self.content or b""
        if content[:2] in _MARKS:
            return content.decode(_MARKS[content[:2]], "replace")
        if b"\0" in content[:_BINARY_HEAD] and Path(self.path).suffix.lower() not in _ALWAYS_TEXT:
            return None
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return content.decode("latin-1")


def files_under(root: Path, paths: Sequence[Path]) -> Iterator[Scanned]:
    """Yield the files of paths that a user named, seen from where they stand; without any, the project's content."""
    own = [root / folder for folder in _OWN_FOLDERS if (root / folder).is_dir()]
    for place in paths or own or [root]:
        for path in _walked(place):
            yield Scanned(_shown(root, path), _read(path))


def staged_files(root: Path, paths: Sequence[Path]) -> Iterator[Scanned]:
    """Yield the files that git is about to commit, as they stand in its index. Raises GitError."""
    places = [str(path.resolve()) for path in paths]
    listed = _git(root, "diff", "--cached", "--name-only", "--relative", "-z", "--diff-filter=ACMRT", "--", *places)
    if listed is None:
        message = f"'{root}' bukan folder yang dicatat oleh git"
        raise GitError(message)
    for name in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
        yield Scanned(_printable(name), _git(root, "show", f":./{name}"))


def _walked(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names))


def _read(path: Path) -> bytes | None:
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _shown(root: Path, path: Path) -> str:
    whole = path.absolute()
    return _printable((whole.relative_to(root) if whole.is_relative_to(root) else path).as_posix())


def _printable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")


def _git(root: Path, *words: str) -> bytes | None:
    command = ("git", "-C", str(root), *words)
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=60)  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
