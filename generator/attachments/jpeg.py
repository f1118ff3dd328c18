"""A JPEG without anything but its picture (ITU-T T.81): tables and scans, no Exif, comments or profiles."""

from collections.abc import Iterator

from generator.attachments.orientation import tiff_of
from generator.attachments.refusals import damaged

START, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN = 0xDA
_TABLES = frozenset({0xC4, 0xCC, 0xDB, 0xDC, 0xDD})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_KEPT = _TABLES | _FRAMES | {_SCAN}
_JFIF, _ADOBE = 0xE0, 0xEE
_ADOBE_LENGTH = 12
_PLAIN_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


def stripped_jpeg(content: bytes, orientation: int = 1) -> bytes:
    """Return the picture alone, its pixels as they were compressed; raises AttachmentRefusedError."""
    parts = [START]
    if content[6:10] == b"JFIF":
        parts.append(_PLAIN_JFIF)
    if orientation > 1:
        parts.append(_segment(0xE1, b"Exif\0\0" + tiff_of(orientation)))
    for marker, data in _segments(content):
        if marker in _KEPT:
            parts.append(data if marker == _SCAN else _segment(marker, data))
        elif marker == _ADOBE and data.startswith(b"Adobe"):  # tells how colours are coded
            parts.append(_segment(_ADOBE, data[:_ADOBE_LENGTH]))
    return b"".join([*parts, _END])


def metadata_of(content: bytes) -> Iterator[bytes]:
    """Yield the segments that do not stay."""
    for marker, data in _segments(content):
        if marker not in _KEPT:
            yield data


def _segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2, "big") + data


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker with its data up to the end of the picture; a scan's with marker and pixels."""
    if not content.startswith(START):
        raise damaged()
    place, scans = len(START), 0
    while (place := _next_marker(content, place)) < len(content):
        marker = content[place]
        if marker == _END[1]:
            break
        length = int.from_bytes(content[place + 1 : place + 3], "big")
        after = place + 1 + length
        if length < 2 or after > len(content):  # noqa: PLR2004 - the length counts itself
            raise damaged()
        if marker == _SCAN:
            after = _end_of_scan(content, after)
            scans += 1
            yield marker, content[place - 1 : after]
        else:
            yield marker, content[place + 3 : after]
        place = after
    if not scans:
        raise damaged()


def _next_marker(content: bytes, place: int) -> int:
    """Return where a marker's code stands, or the content's length: some scanners forget the end."""
    if place >= len(content):
        return len(content)
    if content[place] != 0xFF:  # noqa: PLR2004 - begins every marker
        raise damaged()
    while place < len(content) and content[place] == 0xFF:  # noqa: PLR2004 - markers may be padded
        place += 1
    return place


def _end_of_scan(content: bytes, place: int) -> int:
    """Return where the next marker begins: pixels hold 0xFF only before a zero or a restart."""
    while (place := content.find(b"\xff", place)) >= 0:
        follower = content[place + 1 : place + 2]
        if follower and follower not in _WITHIN_SCAN:
            return place
        place += 1 if follower == b"\xff" else 2
    return len(content)


_WITHIN_SCAN = frozenset({b"\x00", b"\xff", *(bytes((code,)) for code in range(0xD0, 0xD8))})
