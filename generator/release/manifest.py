"""Which files a site has, with their digests: part of the site, and in the form that `sha256sum -c` reads.

    cd site && sha256sum -c daftar-berkas.txt

It names nothing but what is published beside it, and depends on nothing else.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.parallel import share_out
from generator.release.errors import ReleaseError

NAME = "daftar-berkas.txt"
_SHOWN = 3


def names_in(folder: Path) -> Iterator[str]:
    """Yield the name of everything below a folder that is no folder itself, relative, with forward slashes."""
    start = len(os.fspath(folder)) + 1
    for parent, folders, files in os.walk(folder, onerror=_stop):
        within = parent[start:].replace(os.sep, "/")
        head = f"{within}/" if within else ""
        yield from (head + name for name in files)
        yield from (head + name for name in folders if os.path.islink(f"{parent}/{name}"))  # noqa: PTH114 - thousands


def _stop(error: OSError) -> None:
    raise error


def write_manifest(folder: Path, jobs: int = 1) -> None:
    """Write the manifest of a finished site into it. Raises OSError and ReleaseError."""
    names = sorted(set(names_in(folder)) - {NAME})
    strange = [name for name in names if "\\" in name or not name.isprintable()]
    if strange:
        message = f"nama berkas {strange[0]!a} tidak dapat diterbitkan"
        raise ReleaseError(message)

    def digest(name: str) -> str:
        return digest_of(folder / name)

    digests = share_out(digest, names, jobs, lambda _: None)
    rows = "".join(f"{digest}  {name}\n" for name, digest in zip(names, digests, strict=True))
    (folder / NAME).write_text(rows, encoding="utf-8", newline="\n")


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits. Raises OSError."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - tens of thousands of times
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_manifest(folder: Path) -> dict[str, str]:
    """Return the digests of a site's files by name, as its manifest tells them; empty where there is none."""
    try:
        rows = (folder / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):
        return {}
    return {name: digest for digest, _, name in (row.partition("  ") for row in rows)}


@dataclass(frozen=True, slots=True)
class Difference:
    """What is otherwise in a site than its manifest says, each sorted."""

    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return it as a part of an Indonesian sentence: '1 berkas berubah (index.html), 1 hilang (tim/index.html)'."""
        kinds = (("berubah", self.changed), ("hilang", self.missing), ("tidak dikenal", self.added))
        return ", ".join(f"{len(names)} {kind} ({_some(names)})" for kind, names in kinds if names)


def _some(names: tuple[str, ...]) -> str:
    shown = ", ".join(name if name.isprintable() else ascii(name) for name in names[:_SHOWN])
    return f"{shown}, …" if len(names) > _SHOWN else shown


def difference(folder: Path) -> Difference:
    """Return what a site has come to differ in from its manifest; nothing where it has none.

    Only files that the filesystem says were touched after the manifest was written are read. Raises OSError.
    """
    told = read_manifest(folder)
    if not told:
        return Difference()
    there = set(names_in(folder)) - {NAME}
    written = (folder / NAME).stat().st_ctime_ns
    changed = [name for name in there & told.keys() if _is_other(folder / name, told[name], written)]
    return Difference(tuple(sorted(changed)), tuple(sorted(told.keys() - there)), tuple(sorted(there - told.keys())))


def _is_other(path: Path, digest: str, written: int) -> bool:
    if path.lstat().st_ctime_ns <= written and not path.is_symlink():
        return False
    return path.is_symlink() or digest_of(path) != digest
