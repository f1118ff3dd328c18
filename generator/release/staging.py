"""A folder beside the live site in which a build stands until it is complete."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """Give an empty folder on the live site's filesystem; move it into place when the block ends well.

    Whatever goes wrong inside the block, the live site stays as it was and the folder is removed.
    Raises OSError.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    fresh = site.parent / f".{site.name}.baru-{os.getpid()}"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    try:
        yield fresh
        _replace(site, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _replace(site: Path, fresh: Path) -> None:
    if not site.exists():
        fresh.rename(site)
        return
    old = site.parent / f".{site.name}.lama-{os.getpid()}"
    site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
