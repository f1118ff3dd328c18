"""A JPEG 2000 picture within a PDF, without boxes that tell about it (ISO 15444-1 annex I)."""

from generator.attachments.refusals import damaged

_KEPT = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})
_CODESTREAM = b"\xff\x4f"
_LONG = 16


def stripped_jpeg2000(content: bytes) -> bytes:
    """Return the boxes of the picture alone; raises AttachmentRefusedError."""
    if content.startswith(_CODESTREAM):
        return content
    kept, place = [], 0
    while place + 8 <= len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        if length == 1:  # the real length follows
            length = int.from_bytes(content[place + 8 : place + _LONG], "big")
        after = place + length if length else len(content)
        if after < place + 8 or after > len(content):
            raise damaged()
        if content[place + 4 : place + 8] in _KEPT:
            kept.append(content[place:after])
        place = after
    return b"".join(kept)
