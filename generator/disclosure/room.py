"""Room for the solver's libraries, asked for before they are loaded."""

import mmap

_NEEDED = 256 << 20
"""Bytes of addresses; loading them on two processors took 150 MB."""


def make_room() -> None:
    """Raise OSError (ENOMEM) where they would find none: OpenBLAS then ends the whole process, with English words."""
    mmap.mmap(-1, _NEEDED).close()
