"""Whether a file holds a planted word in any way that a reader could get it out again."""

import io
import struct
import zlib
from collections.abc import Iterator

import pikepdf

CANARY = "KNR-5f0c1b7a92de"
_CODINGS = ("ascii", "utf-16-le", "utf-16-be")
_SPELLINGS = (*(CANARY.encode(coding) for coding in _CODINGS), CANARY.encode().hex().encode())


def holds(content: bytes) -> bool:
    """Tell whether a file holds the word, as it is or once decoded."""
    return any(spelling in form for form in _forms(content) for spelling in _SPELLINGS)


def _forms(content: bytes) -> Iterator[bytes]:
    yield content
    yield content.lower()
    if content.startswith(b"%PDF"):
        yield from _of_pdf(content)
    if content.startswith(b"\x89PNG"):
        yield from _of_png(content)


def _of_pdf(content: bytes) -> Iterator[bytes]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        plain = io.BytesIO()
        pdf.save(plain, qdf=True, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
        yield plain.getvalue()
        for part in pdf.objects:
            if isinstance(part, pikepdf.Stream):
                raw = part.read_raw_bytes()
                yield raw
                yield _inflated(raw)


def _of_png(content: bytes) -> Iterator[bytes]:
    place = 8
    while place + 12 <= len(content):
        length = struct.unpack_from(">I", content, place)[0]
        data = content[place + 8 : place + 8 + length]
        for start in range(min(len(data), 120)):
            yield _inflated(data[start:])
        place += 12 + length


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return b""
