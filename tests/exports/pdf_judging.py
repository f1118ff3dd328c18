"""Outside judges of a document: qpdf for its structure (ISO 19005-2, ISO 14289-1), pdfua, and PDFium for its text."""

import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
from pdfua import validate

_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Names")


def complaints(content: bytes) -> list[str]:
    """Return what keeps a document from being an archivable, tagged PDF in Indonesian."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root = pdf.Root
        return [
            *_missing(_told(root, "MarkInfo", "Marked") is True and "/StructTreeRoot" in root, "tags"),
            *_missing(str(root.get("/Lang", "")) == "id", "language"),
            *_missing(_told(root, "ViewerPreferences", "DisplayDocTitle") is True, "title in the window"),
            *_missing(_has_output_intent(root), "output intent"),
            *_metadata(pdf),
            *(f"font {name}" for name in unembedded_fonts(pdf)),
            *(f"active {key}" for key in _ACTIVE if key in root),
            *_missing(not pdf.is_encrypted, "open file"),
            *_headings(root),
            *(f"figure without words {figure.objgen}" for figure in _elements(root, "/Figure") if "/Alt" not in figure),
            *_missing(all("/THead" in _kinds(table) for table in _elements(root, "/Table")), "table headings"),
        ]


def pdfua_findings(path: Path) -> list[str]:
    """Return what pdfua finds, and which of its rules could not look."""
    return [f"{each.rule_id} {each.message}" for each in validate(str(path)).findings]


def page_texts(content: bytes) -> list[str]:
    """Return the text of each page in the order in which PDFium reads it, blanks made one."""
    pdf = pypdfium2.PdfDocument(content)
    return [" ".join(page.get_textpage().get_text_bounded().replace("\ufffe", "").split()) for page in pdf]


def whole_text(content: bytes) -> str:
    """Return the text of all pages."""
    return " ".join(page_texts(content))


def sheet_size(content: bytes) -> tuple[int, int]:
    """Return the width and height of a document's first sheet in millimetres."""
    width, height = pypdfium2.PdfDocument(content)[0].get_size()
    return round(width * 25.4 / 72), round(height * 25.4 / 72)


def _missing(there: bool, what: str) -> list[str]:  # noqa: FBT001 - reads as a sentence above
    return [] if there else [f"no {what}"]


def _told(root: Any, entry: str, key: str) -> Any:  # noqa: ANN401 - any PDF value
    return root.get(f"/{entry}", pikepdf.Dictionary()).get(f"/{key}")


def _has_output_intent(root: Any) -> bool:  # noqa: ANN401
    intents = root.get("/OutputIntents", [])
    return any(each.get("/S") == "/GTS_PDFA1" and "/DestOutputProfile" in each for each in intents)


def _metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    told = pdf.open_metadata()
    if (told.get(f"{_PDFA}part"), told.get(f"{_PDFA}conformance")) != ("2", "A"):
        yield "no pdfaid"
    if told.get(f"{_PDFUA}part") != "1":
        yield "no pdfuaid"
    if not told.get("dc:title"):
        yield "no title"


def unembedded_fonts(pdf: pikepdf.Pdf) -> list[str]:
    """Return the fonts whose letters, or their meaning in Unicode, are not in the file."""
    fonts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]
    return [str(font.BaseFont) for font in fonts if not _is_embedded(font)]


def _is_embedded(font: Any) -> bool:  # noqa: ANN401
    if font.get("/Subtype") == "/Type0":
        return "/ToUnicode" in font
    descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
    return any(key in descriptor for key in ("/FontFile2", "/FontFile3"))


def _walk(node: Any) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _walk(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        yield from _walk(node.get("/K"))


def _elements(root: Any, kind: str) -> list[Any]:  # noqa: ANN401
    return [each for each in _walk(root.get("/StructTreeRoot")) if str(each.S) == kind]


def _kinds(node: Any) -> set[str]:  # noqa: ANN401
    return {str(each.S) for each in _walk(node)}


def heading_levels(content: bytes) -> list[int]:
    """Return the levels of a document's headings, in their order."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return _levels(pdf.Root)


def _levels(root: Any) -> list[int]:  # noqa: ANN401
    kinds = [str(each.S) for each in _walk(root.get("/StructTreeRoot"))]
    return [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdecimal()]


def _headings(root: Any) -> Iterator[str]:  # noqa: ANN401
    levels = _levels(root)
    if levels[:1] != [1] or levels.count(1) != 1:
        yield "no single first heading"
    if any(after - before > 1 for before, after in pairwise(levels)):
        yield "no unbroken headings"
