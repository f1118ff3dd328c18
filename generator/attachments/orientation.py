"""Which way up a picture is to be shown, as the one piece of metadata that stays (Exif 3.0, tag 274)."""

import struct

TAG = 0x0112
SIDEWAYS = frozenset({5, 6, 7, 8})
"""The orientations that take width for height."""
_SHORT, _FIRST_ENTRY = 3, 8


def tiff_of(orientation: int) -> bytes:
    """Return the smallest Exif block that tells an orientation."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", _FIRST_ENTRY, 1, TAG, _SHORT, 1, orientation, 0, 0)
