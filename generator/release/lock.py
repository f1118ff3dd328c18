"""One build of a site at a time. The system itself lets go of the lock when its holder ends, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from generator.dates import long_date
from generator.release.beside import lock_of
from generator.release.errors import ReleaseError

_held: set[int] = set()


def _let_go_in_child() -> None:
    """Let a forked worker hold nothing: one that outlives a killed build must not keep the next one out."""
    for handle in _held:
        os.close(handle)
    _held.clear()


os.register_at_fork(after_in_child=_let_go_in_child)


@contextmanager
def locked(site: Path) -> Iterator[None]:
    """Hold the lock of a site. Raises ReleaseError, naming the holder, where somebody else does, and OSError."""
    path = lock_of(site)
    handle = _taken(path)
    _held.add(handle)
    try:
        yield
    finally:
        # While it is held: who has opened it in the meantime finds that it is not the one that lies there.
        with suppress(OSError):
            path.unlink()
        _held.discard(handle)
        os.close(handle)


def _taken(path: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        try:
            if _lies_there(handle, path):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _lies_there(handle: int, path: Path) -> bool:
    """Lock an open file and sign it; tell whether it is still the file of that name."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise ReleaseError(_holder(handle)) from None
    try:
        if not os.path.samestat(os.fstat(handle), path.stat()):
            return False
    except FileNotFoundError:
        return False
    os.ftruncate(handle, 0)
    os.pwrite(handle, str(os.getpid()).encode(), 0)
    return True


def _holder(handle: int) -> str:
    """Return who holds the lock, and since when: the lock's own time, which its holder signed it at."""
    number = os.pread(handle, 20, 0).decode("ascii", "replace")
    since = datetime.fromtimestamp(os.fstat(handle).st_mtime).astimezone()
    who = f"proses {number}" if number.isdigit() else "proses lain"
    return f"situs ini sedang disusun oleh {who} sejak {long_date(since.date())} pukul {since:%H.%M.%S}"
