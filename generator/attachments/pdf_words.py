"""Every word of a PDF: on its pages, and in whatever it carries beside them."""

from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]
from pikepdf import Name, Pdf, Stream, String

from generator.attachments.pdf import parts_of
from generator.attachments.refusals import damaged


def words_of_pdf(content: bytes, pdf: Pdf) -> Iterator[str]:
    """Yield the text of each page, then every other text in the file; raises AttachmentRefusedError."""
    try:
        document = pypdfium2.PdfDocument(content)
        for page in document:
            yield page.get_textpage().get_text_range()
            page.close()
    except pypdfium2.PdfiumError:
        raise damaged() from None
    for part in parts_of(pdf):
        if isinstance(part, String):
            yield str(part)
        elif isinstance(part, Stream) and part.get("/Type") == Name.Metadata:
            yield part.read_bytes().decode("utf-8", "replace")
