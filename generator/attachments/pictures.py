"""Pictures: proved by decoding every pixel, published without anything that is not the picture."""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, Image, UnidentifiedImageError

from generator.attachments.jpeg import metadata_of, stripped_jpeg
from generator.attachments.orientation import SIDEWAYS, TAG
from generator.attachments.png import stripped_png
from generator.attachments.refusals import damaged, too_heavy

_MOST_PIXELS = 50_000_000  # more than any telephone takes; 200 MB once decoded
_INNER = (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo, ExifTags.IFD.IFD1)
_REFUSALS = (OSError, ValueError, SyntaxError, EOFError, OverflowError, IndexError, KeyError, TypeError, struct.error)

Image.MAX_IMAGE_PIXELS = None  # the size is judged here, before anything is decoded


def strip_picture(content: bytes, kind: str) -> bytes:
    """Return what is published of a picture; raises AttachmentRefusedError."""
    orientation = _orientation(_opened(content, kind))
    return stripped_png(content, orientation) if kind == "PNG" else stripped_jpeg(content, orientation)


def prove_picture(content: bytes, kind: str) -> Image.Image:
    """Return a picture with every pixel decoded; raises AttachmentRefusedError."""
    picture = _opened(content, kind)
    # A JPEG that comes in passes is held twice over while it is decoded, with its coefficients.
    if picture.width * picture.height > (_MOST_PIXELS // 2 if picture.info.get("progressive") else _MOST_PIXELS):
        raise too_heavy()
    try:
        picture.load()
    except _REFUSALS:
        raise damaged() from None
    return picture


def shown_size(picture: Image.Image) -> tuple[int, int]:
    """Return the width and height at which a picture is shown."""
    width, height = picture.size
    return (height, width) if _orientation(picture) in SIDEWAYS else (width, height)


def _opened(content: bytes, kind: str) -> Image.Image:
    try:
        return Image.open(io.BytesIO(content), formats=(kind,))
    except (UnidentifiedImageError, *_REFUSALS, zlib.error):
        raise damaged() from None


def _orientation(picture: Image.Image) -> int:
    if picture.format == "PNG" and "exif" not in picture.info:
        return 1  # Pillow would decode all pixels once more to look behind them
    try:
        told = picture.getexif().get(TAG, 1)
    except _REFUSALS:
        return 1
    return told if isinstance(told, int) and 1 < told <= 8 else 1  # noqa: PLR2004 - the eight of the standard


def words_of_picture(picture: Image.Image, content: bytes) -> Iterator[str]:
    """Yield every text that a decoded picture carries beside its pixels."""
    try:
        exif = picture.getexif()
        told = [*picture.info.values(), *exif.values()]
        told += [value for inner in _INNER for value in exif.get_ifd(inner).values()]
    except _REFUSALS:
        told = [*picture.info.values()]
    if picture.format == "JPEG":
        told += metadata_of(content)
    for value in told:
        yield from _texts(value)


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a picture carries
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
        if b"\0" in value:
            yield value.decode("utf-16-le", "replace")
            yield value.decode("utf-16-be", "replace")
    elif isinstance(value, tuple):
        yield " ".join(str(each) for each in value)
