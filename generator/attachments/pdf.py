"""PDFs: nothing that acts, hides or asks; nothing of who made them and with what (ISO 32000-2).

What may act is judged in every object of the file, wherever it hangs; what is published is an allow-list.
"""

import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from pikepdf.settings import set_qpdf_limits

from generator.attachments import pdf_streams
from generator.attachments.refusals import (
    BAD_LINK,
    COMMAND,
    COMMENTED,
    FILE_INSIDE,
    FORM,
    LOCKED,
    MEDIA,
    SCRIPT,
    SIGNED,
    AttachmentRefusedError,
    damaged,
    too_heavy,
)

MAGIC = b"%PDF-"
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_ACTIONS = frozenset(
    {
        *("/GoToR", "/GoToE", "/GoToDp", "/Launch", "/Thread", "/Sound", "/Movie", "/Hide", "/SubmitForm"),
        *("/ResetForm", "/ImportData", "/JavaScript", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView"),
        "/RichMediaExecute",
    }
)
"""Every action of the standard but those that lead to a page or a link."""
_SEALS = frozenset({"/Sig", "/DocTimeStamp"})
_REMARKS = (
    *("/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline"),
    *("/Squiggly", "/StrikeOut", "/Caret", "/Stamp", "/Ink", "/Popup", "/Redact", "/Projection"),
)
_NOTES = {
    "/Widget": FORM,
    **dict.fromkeys(("/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"), MEDIA),
    "/FileAttachment": FILE_INSIDE,
    **dict.fromkeys(_REMARKS, COMMENTED),
}
"""Why an annotation on a page is refused; a link is not."""
_MOST_OBJECTS, _MOST_PARTS, _MOST_PAGES = 100_000, 400_000, 1_000

# As bounded as what the pages hold: a reader's telephone would have to hold it too.
set_qpdf_limits(
    parser_max_nesting=200,
    max_stream_filters=5,
    doc_max_warnings=50,
    flate_max_memory=pdf_streams.MOST_OF_ONE,
    run_length_max_memory=pdf_streams.MOST_OF_ONE,
    png_max_memory=pdf_streams.MOST_OF_ONE,
    tiff_max_memory=pdf_streams.MOST_OF_ONE,
)


def open_pdf(content: bytes) -> Pdf:
    """Return a PDF that is whole and open to all; raises AttachmentRefusedError."""
    try:
        pdf = pikepdf.open(io.BytesIO(content), attempt_recovery=False, inherit_page_attributes=False)
    except pikepdf.PasswordError:
        raise AttachmentRefusedError(LOCKED) from None
    except (pikepdf.PdfError, ValueError, RuntimeError):
        raise damaged() from None
    if pdf.is_encrypted:
        raise AttachmentRefusedError(LOCKED)
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]  # made of when and where it was written
    return pdf


def judge_pdf(pdf: Pdf) -> int:
    """Return how many pages a PDF has; raises AttachmentRefusedError for anything that is not paper."""
    if len(pdf.objects) > _MOST_OBJECTS:
        raise too_heavy()
    _judge_catalog(pdf)
    for part in parts_of(pdf):
        if isinstance(part, Dictionary | Stream):
            _judge(part)
    pdf_streams.judge_streams(pdf)
    if pdf.get_warnings():  # what cannot be read would be left out of what is published, without a word
        raise damaged()
    pages = len(pdf.pages)
    if not pages:
        raise damaged()
    if pages > _MOST_PAGES:
        raise too_heavy()
    return pages


def parts_of(pdf: Pdf) -> Iterator[Object]:
    """Yield every value in the file, whether a page leads to it or not; raises AttachmentRefusedError if too many."""
    seen = 0
    for whole in (pdf.trailer, *pdf.objects):
        waiting = [whole]
        while waiting:
            part = waiting.pop()
            yield part
            seen += 1
            if seen > _MOST_PARTS:
                raise too_heavy()
            waiting += _direct(part)


def _direct(part: Object) -> list[Object]:
    """Return what stands within a value itself; what it refers to is a part of its own."""
    inner: list[Any] = []  # numbers and truths come as Python's own
    if isinstance(part, Dictionary | Stream):
        inner = [value for _, value in part.items()]
    elif isinstance(part, Array):
        inner = list(part)
    return [value for value in inner if isinstance(value, Object) and not value.is_indirect]


def _judge_catalog(pdf: Pdf) -> None:
    form = pdf.Root.get("/AcroForm", None)
    if "/Perms" in pdf.Root or _holds(form, "/SigFlags"):
        raise AttachmentRefusedError(SIGNED)
    if _holds(form, "/XFA") or _holds(form, "/Fields"):
        raise AttachmentRefusedError(FORM)
    if "/Collection" in pdf.Root:
        raise AttachmentRefusedError(FILE_INSIDE)


def _holds(form: Object | None, key: str) -> bool:
    """Tell whether a form has something under a key; an empty list is nothing."""
    if not isinstance(form, Dictionary) or key not in form:
        return False
    value = form[key]
    return not isinstance(value, Array) or len(value) > 0


def _judge(part: Object) -> None:
    """Refuse a dictionary that acts, asks, plays or carries a file."""
    action = _name(part, "/S")
    for refusal, found in (
        (SIGNED, _name(part, "/Type") in _SEALS or _name(part, "/FT") == "/Sig"),
        (SCRIPT, action == "/JavaScript" or isinstance(part.get("/JS"), String | Stream)),
        (COMMAND, action in _ACTIONS or _acts_by_itself(part)),
        (FILE_INSIDE, _name(part, "/Type") == "/EmbeddedFile" or _carries_file(part)),
        (BAD_LINK, action == "/URI" and not _is_good_link(part.get("/URI"))),
    ):
        if found:
            raise AttachmentRefusedError(refusal)
    if "/Rect" in part and _name(part, "/Subtype") in _NOTES:
        raise AttachmentRefusedError(_NOTES[_name(part, "/Subtype")])


def _acts_by_itself(part: Object) -> bool:
    """Tell whether something runs when the file or a page is opened; a page to start at is no such thing.

    A script is told as such when its own dictionary is judged.
    """
    opening = part.get("/OpenAction")
    if isinstance(opening, Dictionary) and _name(opening, "/S") not in {"/GoTo", "/JavaScript"}:
        return True
    extra = part.get("/AA")
    return isinstance(extra, Dictionary) and any(_name(each, "/S") for _, each in extra.items())


def _carries_file(part: Object) -> bool:
    inside = part.get("/EF")
    return isinstance(inside, Dictionary) and any(isinstance(each, Stream) for _, each in inside.items())


def _is_good_link(target: Object | None) -> bool:
    if not isinstance(target, String):
        return False
    try:
        return urlsplit(str(target).strip()).scheme.lower() in _SCHEMES
    except ValueError:
        return False


def _name(part: Object, key: str) -> str:
    """Return the name that a key holds; nothing where it holds anything else."""
    value = part.get(key) if isinstance(part, Dictionary | Stream) else None
    return str(value) if isinstance(value, Name) else ""
