"""The streams of a PDF: none that swells beyond measure, and no picture with a story of its own."""

import zlib
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from generator.attachments.jpeg import stripped_jpeg
from generator.attachments.jpeg2000 import stripped_jpeg2000
from generator.attachments.refusals import damaged, too_heavy

MOST_OF_ONE = 50_000_000
_MOST_OF_ALL = 150_000_000
_MOST_PIXELS = 100_000_000  # an A3 scanned at 600 dots an inch
_PIECE = 1 << 18
_PICTURES = {"/DCTDecode": stripped_jpeg, "/JPXDecode": stripped_jpeg2000}


def streams_of(pdf: Pdf) -> Iterator[Stream]:
    """Yield every stream of the file."""
    return (part for part in pdf.objects if isinstance(part, Stream))


def judge_streams(pdf: Pdf) -> None:
    """Refuse what a reader's machine could not hold; raises AttachmentRefusedError."""
    total = 0
    for stream in streams_of(pdf):
        if stream.get("/Subtype") == Name.Image:
            _judge_picture(stream)
        else:
            total += _decoded_length(stream)
        if total > _MOST_OF_ALL:
            raise too_heavy()


def strip_pictures(pdf: Pdf) -> None:
    """Take from photographs within the pages what their cameras told; raises AttachmentRefusedError."""
    for stream in streams_of(pdf):
        filters = _filters(stream)
        strip = _PICTURES.get(filters[-1]) if filters else None
        if strip is None:
            continue
        if len(filters) > 1 and filters[:-1] != ["/FlateDecode"]:
            raise damaged()
        raw = stream.read_raw_bytes()
        content = _inflated(raw) if len(filters) > 1 else raw
        parameters = stream.get("/DecodeParms")
        last = parameters[-1] if isinstance(parameters, Array) and len(parameters) else parameters
        kept = last if isinstance(last, Dictionary) else None
        stream.write(strip(content), filter=Name(filters[-1]), decode_parms=kept)


def _filters(stream: Stream) -> list[str]:
    told = stream.get("/Filter")
    names = list(told) if isinstance(told, Array) else [told]
    return [str(name) for name in names if isinstance(name, Name)]


def _judge_picture(stream: Stream) -> None:
    try:
        width, height = int(stream["/Width"]), int(stream["/Height"])
    except (KeyError, TypeError, ValueError):
        raise damaged() from None
    if min(width, height) < 1:
        raise damaged()
    if width * height > _MOST_PIXELS:
        raise too_heavy()


def _decoded_length(stream: Stream) -> int:
    filters = _filters(stream)
    if not filters or filters[-1] in _PICTURES:
        return len(stream.read_raw_bytes())
    if filters == ["/FlateDecode"]:
        return sum(map(len, _pieces(stream.read_raw_bytes())))
    try:
        return len(stream.read_bytes())
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, RuntimeError):
        raise damaged() from None


def _inflated(raw: bytes) -> bytes:
    return b"".join(_pieces(raw))


def _pieces(raw: bytes) -> Iterator[bytes]:
    """Yield what a zlib stream holds, never more than one stream may; a missing end is forgiven, as readers do."""
    engine, left, total = zlib.decompressobj(), raw, 0
    while left and not engine.eof:
        try:
            piece = engine.decompress(left, _PIECE)
        except zlib.error:
            raise damaged() from None
        left, total = engine.unconsumed_tail, total + len(piece)
        if total > MOST_OF_ONE:
            raise too_heavy()
        yield piece
