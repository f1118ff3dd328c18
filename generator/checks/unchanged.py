"""Files that have not changed since a build read them: kept as trees, neither parsed nor searched again.

Kept are files that were parsed without a fault and in which no personal data was found, by a digest of the program, of
the path and of every byte. Validation and all rules are asked anew: what they say depends on other files too.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic_core import from_json, to_json

from generator.loading.nodes import Plain
from generator.loading.sources import Source

NAME, _NEW = "berkas.jsonl", "berkas.baru"
_KEY, _LENGTH, _SEAL = 64, 10, 16
_HEAD = _KEY + _LENGTH + _SEAL + 3  # each line is "<key> <length> <seal> <tree>\n"
_FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"))
PROGRAM = Path(__file__).parents[1]


class _Place(NamedTuple):
    """Where a line stands, in bytes."""

    start: int
    length: int


class Unchanged:
    """What is kept, in one file to which every process adds at its end; without a file, nothing."""

    def __init__(self, handle: int | None = None, program: Path = PROGRAM, *, writing: bool = False) -> None:
        """Look up where each tree stands in an open file; ``program``: the folder of the code that reads."""
        self._handle, self._writing = handle, writing
        self._program = _digest_of(program) if handle is not None else b""
        self._places = _places(handle) if handle is not None else {}

    def tree_of(self, source: Source) -> Plain | None:
        """Return what a file holds, if a build has read the same bytes there; None if not."""
        if self._handle is None or not self._places:
            return None
        key = self._key(source)
        place = self._places.get(key)
        if place is None:
            return None
        line = os.pread(self._handle, place.length, place.start)
        content = line[_HEAD:-1]
        return _tree(content) if line == _line(key, content) else None

    def keep(self, source: Source, tree: Plain) -> None:
        """Keep what a file holds; where there is no room for it, do without."""
        if self._handle is None or not self._writing:
            return
        content = to_json(tree)
        with suppress(OSError):
            os.write(self._handle, _line(self._key(source), content))

    def forget_but(self, folder: Path, sources: Iterable[Source]) -> None:
        """Leave in the file of a folder only what it holds about these: what a clerk has deleted stays nowhere."""
        if self._handle is None or not self._writing:
            return
        places = _places(self._handle)
        wanted = places.keys() & set(map(self._key, sources))
        if len(wanted) == len(places):
            return
        with suppress(OSError), open(folder / _NEW, "wb", opener=_for_us_alone) as file:
            file.writelines(os.pread(self._handle, *places[key][::-1]) for key in sorted(wanted))
            (folder / _NEW).replace(folder / NAME)

    def _key(self, source: Source) -> bytes:
        return sha256(b"%b%b\0%b" % (self._program, source.path.encode(), source.content)).hexdigest().encode()


NOTHING = Unchanged()


@contextmanager
def unchanged(folder: Path, program: Path = PROGRAM, *, writing: bool) -> Iterator[Unchanged]:
    """Open what is kept in a folder by a program; ``writing``: to add to it, else nothing is written."""
    handle = _opened(folder / NAME, writing=writing)
    try:
        yield Unchanged(handle, program, writing=writing)
    finally:
        if handle is not None:
            os.close(handle)


def _line(key: bytes, content: bytes) -> bytes:
    """Return a line whole; its seal tells a byte that the disk or somebody's hand has changed."""
    seal = sha256(key + content).hexdigest()[:_SEAL].encode()
    return b"%b %0*d %b %b\n" % (key, _LENGTH, len(content), seal, content)


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _opened(path: Path, *, writing: bool) -> int | None:
    """Return a handle of a file, made if it is to be written; None where there is none or it is no file."""
    if sys.platform == "win32":
        return None
    try:
        if writing:
            path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, _FLAGS | (os.O_RDWR | os.O_CREAT | os.O_APPEND if writing else os.O_RDONLY), 0o600)
    except OSError:
        return None
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    return None


def _places(handle: int) -> dict[bytes, _Place]:
    """Return where each whole line of a file stands, by its key; a build that was ended has left part of one."""
    places: dict[bytes, _Place] = {}
    start = 0
    with os.fdopen(os.dup(handle), "rb") as file:
        file.seek(0)
        for line in file:
            if line[_KEY + 1 : _KEY + 1 + _LENGTH] == b"%0*d" % (_LENGTH, len(line) - _HEAD - 1):
                places[line[:_KEY]] = _Place(start, len(line))
            start += len(line)
    return places


def _tree(content: bytes) -> Plain | None:
    with suppress(ValueError):
        tree: Plain = from_json(content)
        return tree
    return None


def _digest_of(program: Path) -> bytes:
    """Return a digest of a program and of what reads YAML for it: another one may read otherwise."""
    digest = sha256(f"{sys.version}\0{yaml.__version__}\0".encode())
    for path in sorted(program.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.digest()
