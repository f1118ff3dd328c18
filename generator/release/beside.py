"""The names beside a live site `x`, and what killed builds have left under them.

`.x.kunci` is the lock; `.x.baru-<n>` is a site being made, or one that is being removed; `.x.lama-<n>` is a whole site
that has been moved out of the way, where the system cannot exchange two folders in one step.
"""

import os
import re
import shutil
from contextlib import suppress
from itertools import count
from pathlib import Path


def lock_of(site: Path) -> Path:
    """Return where the lock of a site is."""
    return site.parent / f".{site.name}.kunci"


def new_folder(site: Path) -> Path:
    """Make an empty folder on the site's filesystem and return it. Raises OSError."""
    for number in count(os.getpid()):
        folder = site.parent / f".{site.name}.baru-{number}"
        if not os.path.lexists(folder):
            folder.mkdir()
            return folder
    raise OSError


def moved_of(fresh: Path) -> Path:
    """Return where a whole site may be moved while a new folder takes its place."""
    return fresh.with_name(".lama-".join(fresh.name.rsplit(".baru-", 1)))


def tidy(site: Path) -> list[str]:
    """Bring back a site that a killed build had moved away, remove what else was left, and return what to tell.

    Only for who holds the lock. Raises OSError where the site cannot be brought back.
    """
    told = []
    moved = _left(site, "lama")
    if moved and not os.path.lexists(site):
        moved.pop().rename(site)
        told.append("Build sebelumnya terhenti di tengah pemasangan; situs lama sudah dikembalikan ke tempatnya.")
    for folder in [*moved, *_left(site, "baru")]:
        told += remove(folder)
    return told


def remove(folder: Path) -> list[str]:
    """Remove a folder that is no longer the site; return what to tell where that cannot be done whole."""
    with suppress(OSError):
        # First under a name from which nothing is ever brought back: half a site is none.
        folder = folder.rename(folder.with_name(".baru-".join(folder.name.rsplit(".lama-", 1))))
    shutil.rmtree(folder, ignore_errors=True)
    if not os.path.lexists(folder):
        return []
    return [f"Sisa situs lama di '{folder}' tidak dapat dihapus; hapus sendiri agar tidak memenuhi disk."]


def _left(site: Path, kind: str) -> list[Path]:
    name = re.compile(rf"\.{re.escape(site.name)}\.{kind}-[0-9]+")
    found = (path for path in site.parent.iterdir() if name.fullmatch(path.name))
    return sorted(path for path in found if path.is_dir() and not path.is_symlink())
