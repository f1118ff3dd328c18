"""A PNG without anything but its picture (W3C PNG, third edition): chunks that hold pixels and colours, no more."""

import struct
import zlib
from collections.abc import Iterator

from generator.attachments.orientation import tiff_of
from generator.attachments.refusals import damaged

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = {b"IHDR": 13, b"gAMA": 4, b"sRGB": 1, b"PLTE": 768, b"tRNS": 256}
"""The chunks that stay before the pixels, in their order, and how long each may be."""
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PIECE = 1 << 18


def stripped_png(content: bytes, orientation: int) -> bytes:
    """Return the picture alone, its pixels as they were compressed; raises AttachmentRefusedError."""
    kept: dict[bytes, bytes] = {}
    pixels = []
    for kind, data in _chunks(content):
        if kind == b"IDAT":
            pixels.append(data)
        elif kind in _KEPT:
            if kind in kept or len(data) > _KEPT[kind]:
                raise damaged()
            kept[kind] = data
    if len(kept.get(b"IHDR", b"")) != _KEPT[b"IHDR"]:
        raise damaged()
    ordered: list[tuple[bytes, bytes]] = [
        (kind, kept[kind]) for kind in (b"IHDR", b"gAMA", b"sRGB", b"PLTE", b"tRNS") if kind in kept
    ]
    if orientation > 1:
        ordered.append((b"eXIf", tiff_of(orientation)))
    ordered += [(b"IDAT", _compressed_pixels(b"".join(pixels), _decoded_length(kept[b"IHDR"]))), (b"IEND", b"")]
    return SIGNATURE + b"".join(_written(kind, data) for kind, data in ordered)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks up to the end of the picture; what follows it is no part of it."""
    place = len(SIGNATURE)
    while place + 12 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        if place + 12 + length > len(content):
            raise damaged()
        if kind == b"IEND":
            return
        yield kind, content[place + 8 : place + 8 + length]
        place += 12 + length
    raise damaged()


def _written(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _decoded_length(header: bytes) -> int:
    """Return how many bytes the pixels may take at most: rows with their filter, in seven passes if interlaced."""
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", header)
    row = (width * depth * _CHANNELS.get(colour, 4) + 7) // 8 + 1
    return int(height * (row + (4 if interlaced else 0)) + 64)


def _compressed_pixels(data: bytes, limit: int) -> bytes:
    """Return the zlib stream of the pixels without what stands behind it; raises AttachmentRefusedError."""
    engine = zlib.decompressobj()
    left, decoded = data, 0
    while not engine.eof:
        try:
            decoded += len(engine.decompress(left, _PIECE))
        except zlib.error:
            raise damaged() from None
        left = engine.unconsumed_tail
        if decoded > limit or (not left and not engine.eof):
            raise damaged()
    return data[: len(data) - len(engine.unused_data)]
