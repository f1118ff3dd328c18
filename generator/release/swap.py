"""The new site in place of the old one: in one step, so that no reader ever finds neither."""

import ctypes
import errno
import os
from pathlib import Path

from generator.release.beside import moved_of
from generator.release.durable import settle_names

_LIBC = ctypes.CDLL(None, use_errno=True)
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of <fcntl.h> and <stdio.h>
_UNKNOWN = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})
"""How kernels, filesystems and sandboxes say that they know no exchange. (Where EPERM means the folder, renaming it
fails in the same way.)"""


def put_in_place(fresh: Path, site: Path) -> Path | None:
    """Put a folder in a site's place; return where the former site stands now, None where there was none.

    Raises OSError; the former site then stands where it stood.
    """
    if not os.path.lexists(site):
        fresh.rename(site)
        former = None
    else:
        former = fresh if exchange(fresh, site) else _moved(fresh, site)
    _settle(site, fresh, former)
    return former


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; tell whether this system can. Raises OSError where it can and failed."""
    call = getattr(_LIBC, "renameat2", None)
    if call is None:
        return False
    if call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _moved(fresh: Path, site: Path) -> Path:
    """Do it in two steps; a build that is killed between them leaves a name from which the next one recovers."""
    former = moved_of(fresh)
    site.rename(former)
    try:
        fresh.rename(site)
    except OSError:
        former.rename(site)
        raise
    return former


def _settle(site: Path, fresh: Path, former: Path | None) -> None:
    """Have the swap on the disk, or undo it."""
    try:
        settle_names(site.parent)
    except OSError:
        if former == fresh:
            exchange(fresh, site)
        else:
            site.rename(fresh)
            if former is not None:
                former.rename(site)
        raise
