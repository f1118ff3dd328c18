"""The words of a PDF: those on its pages, and those that it carries beside them."""

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from pikepdf import Name, Pdf, Stream, String

from generator.attachments.pdf import parts_of
from generator.attachments.refusals import AttachmentRefusedError


def pages_of_pdf(content: bytes) -> Iterator[bytes]:
    """Yield the text of each page; nothing of a file that is no PDF."""
    try:
        for page in pypdfium2.PdfDocument(content):
            yield page.get_textpage().get_text_range().encode("utf-8", "ignore")
            page.close()
    except pypdfium2.PdfiumError:
        return


def details_of_pdf(content: bytes) -> Iterator[bytes]:
    """Yield the author, title, outlines, names, links and metadata: every text in the file that is no page's content.

    Embedded files come as they are.
    """
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            yield from _details(pdf)
    except (pikepdf.PdfError, AttachmentRefusedError, ValueError, RuntimeError):
        return


def _details(pdf: Pdf) -> Iterator[bytes]:
    for part in parts_of(pdf):
        if isinstance(part, String):
            yield bytes(part)
            yield str(part).encode("utf-8", "ignore")
        elif isinstance(part, Stream) and part.get("/Type") in {Name.Metadata, Name.EmbeddedFile}:
            yield part.read_bytes()
