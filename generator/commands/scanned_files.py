"""The files that `notulen scan` looks through in folders, each with its bytes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.loading.sources import printable

_OWN_FOLDERS = ("content", "site_config")
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Scanned:
    """One file to look through: its path as it is printed, and its bytes; None where they cannot be had."""

    path: str
    content: bytes | None


def files_under(root: Path, paths: Sequence[Path]) -> Iterator[Scanned]:
    """Yield the files of paths that a user named, seen from where they stand; without any, the project's content."""
    own = [root / folder for folder in _OWN_FOLDERS if (root / folder).is_dir()]
    for place in paths or own or [root]:
        for path in _walked(place):
            yield Scanned(_shown(root, path), _read(path))


def _walked(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield place
        return
    closed: list[Path] = []
    for folder, folders, names in os.walk(place, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names))
    yield from closed


def _read(path: Path) -> bytes | None:
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _shown(root: Path, path: Path) -> str:
    whole = path.absolute()
    return printable((whole.relative_to(root) if whole.is_relative_to(root) else path).as_posix())
