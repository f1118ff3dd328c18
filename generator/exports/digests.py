"""Files onto the disk, with what tells them apart afterwards: size and SHA-256."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple


class Written(NamedTuple):
    """A written file: its address, its size in bytes, its SHA-256."""

    address: str
    size: int
    digest: str


def write_file(folder: Path, address: str, content: bytes) -> Written:
    """Write a file below a folder at its address and return what it is known by. Raises OSError."""
    path = folder / address
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Written(address, len(content), sha256(content).hexdigest())


def checksums(files: Iterable[Written], folder: str) -> bytes:
    """Return the files below a folder as `sha256sum --check` reads them there."""
    inside = sorted((each.address.removeprefix(folder), each.digest) for each in files)
    return "".join(f"{digest}  {name}\n" for name, digest in inside).encode()
