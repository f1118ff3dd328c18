"""What a file carries, taken out of its wrappings: gzip, zip, PDF, PNG; each part with the name of its place."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_PIXELS = b"\xff\xda"
_CHUNK = struct.Struct(">I4s")
_DEPTH = 3  # a document in an archive in an archive


class Field(StrEnum):
    """Where in a file something stands, in words for people."""

    NAME = "nama berkas"
    CONTENT = "isi berkas"
    PACKED = "isi yang dimampatkan"
    PAGES = "isi PDF"
    DETAILS = "keterangan di dalam PDF"
    PICTURE = "keterangan di dalam gambar"


class Part(NamedTuple):
    """Bytes and the field that they were found in."""

    field: Field
    content: bytes


def parts(content: bytes, field: Field = Field.CONTENT, depth: int = _DEPTH) -> Iterator[Part]:
    """Yield the parts of a file. What cannot be taken apart is given as it is."""
    if depth and content.startswith(b"\x1f\x8b"):
        yield from _gunzipped(content, depth - 1)
    elif content.startswith(_PNG):
        yield from (Part(Field.PICTURE, part.replace(b"\0", b" ")) for part in _png(content))
    else:
        yield Part(field, content)
        yield from _inside(content, depth - 1) if depth else ()


def _inside(content: bytes, depth: int) -> Iterator[Part]:
    if content.startswith(b"\xff\xd8"):
        yield Part(Field.PICTURE, content[: content.find(_JPEG_PIXELS)].replace(b"\0", b" "))
    elif content.startswith(b"%PDF"):
        yield from _pdf(content, depth)
    elif content.startswith(b"PK\x03\x04"):
        yield from _archive(content, depth)


def _gunzipped(content: bytes, depth: int) -> Iterator[Part]:
    """Yield what a gzip file holds, as far as it is whole, and what comes after it."""
    opened = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        yield from parts(opened.decompress(content), Field.PACKED, depth)
    except zlib.error:
        yield Part(Field.CONTENT, content)
    if opened.unused_data:
        yield from parts(opened.unused_data, Field.PACKED, depth)


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content)
    except zlib.error:
        return b""


def _archive(content: bytes, depth: int) -> Iterator[Part]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield Part(Field.PACKED, name.encode())
                yield from parts(archive.read(name), Field.PACKED, depth)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, zlib.error):
        return


def _png(content: bytes) -> Iterator[bytes]:
    """Yield all of a PNG but its pixels; compressed texts inflated."""
    place = len(_PNG)
    while place + _CHUNK.size <= len(content):
        length, kind = _CHUNK.unpack_from(content, place)
        end = place + _CHUNK.size + length
        if end > len(content):
            break  # damaged: what is left is given as it is
        yield from _of_chunk(kind, content[place + _CHUNK.size : end])
        place = end + 4
        if kind == b"IEND":
            break
    yield content[place:]


def _of_chunk(kind: bytes, data: bytes) -> Iterator[bytes]:
    if kind in {b"IDAT", b"fdAT", b"PLTE"}:
        return
    yield data
    if kind in {b"zTXt", b"iTXt", b"iCCP"}:
        yield from filter(None, (_inflated(data[start:]) for start in _zlib_starts(data)))


def _zlib_starts(data: bytes) -> Iterator[int]:
    start = data.find(b"\x78")
    while start >= 0:
        yield start
        start = data.find(b"\x78", start + 1)


def _pdf(content: bytes, depth: int) -> Iterator[Part]:
    # The libraries that read PDFs are loaded only where there is one.
    from generator.leaks.documents import details_of_pdf, pages_of_pdf  # noqa: PLC0415

    for page in pages_of_pdf(content):
        yield Part(Field.PAGES, page)
    for detail in details_of_pdf(content):
        yield from parts(detail, Field.DETAILS, depth)
