"""What is published of a PDF: the pages and how they hang together, under the record's own title; nothing else."""

import io

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, Stream, String

from generator.attachments.pdf_streams import strip_pictures

_CATALOG = frozenset(
    {
        *("/Type", "/Version", "/Pages", "/PageLabels", "/Names", "/Dests", "/Outlines", "/MarkInfo"),
        *("/StructTreeRoot", "/OutputIntents", "/OCProperties"),
    }
)
_NAMES = frozenset({"/Dests"})
_PAGE = frozenset(
    {
        *("/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate"),
        *("/Contents", "/Annots", "/Group", "/StructParents", "/Tabs", "/UserUnit"),
    }
)
_LINK = frozenset(
    {
        *("/Type", "/Subtype", "/Rect", "/Dest", "/A", "/Border", "/BS", "/C", "/QuadPoints", "/H", "/F", "/P"),
        *("/StructParent", "/Contents"),
    }
)
_ACTION = frozenset({"/Type", "/S", "/D", "/URI", "/N"})
_ANYWHERE_ELSE = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/OPI", "/Measure", "/PtData")
"""What tells of makers, times and places, in whatever object it stands."""


def cleaned_pdf(pdf: Pdf, title: str) -> bytes:
    """Return the bytes to publish, the same for the same PDF and title; changes the PDF. It has been judged before."""
    _keep(pdf.Root, _CATALOG)
    _keep(pdf.Root.get("/Names"), _NAMES)
    for page in pdf.pages:
        _keep(page.obj, _PAGE)
        _keep_links(page.obj)
    for part in pdf.objects:
        _forget(part)
    strip_pictures(pdf)
    _entitle(pdf, title)
    told = io.BytesIO()
    # Streams stay as they were compressed: no other zlib may make other bytes of the same file.
    pdf.save(told, deterministic_id=True, object_stream_mode=ObjectStreamMode.disable, compress_streams=False)
    return told.getvalue()


def _keep(part: Object | None, allowed: frozenset[str]) -> None:
    if isinstance(part, Dictionary):
        for key in [key for key in part.keys() if key not in allowed]:  # noqa: SIM118 - no Python dictionary
            del part[key]


def _keep_links(page: Object) -> None:
    annotations = page.get("/Annots")
    if not isinstance(annotations, Array):
        return
    links = [each for each in annotations if isinstance(each, Dictionary) and each.get("/Subtype") == Name.Link]
    for link in links:
        _keep(link, _LINK)
        _keep(link.get("/A"), _ACTION)
    page["/Annots"] = Array(links)


def _forget(part: Object) -> None:
    if isinstance(part, Dictionary | Stream):
        for key in _ANYWHERE_ELSE:
            if key in part:
                del part[key]


def _entitle(pdf: Pdf, title: str) -> None:
    pdf.Root["/Lang"] = String("id")
    pdf.Root["/ViewerPreferences"] = Dictionary(DisplayDocTitle=True)
    pdf.trailer["/Info"] = pdf.make_indirect(Dictionary(Title=String(title)))
