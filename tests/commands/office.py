"""Files of Word, Excel and LibreOffice as small as they can be."""

import io
import zipfile

from tests.attachments.makers import pdf

TYPES = "[Content_Types].xml"


def archive(parts: dict[str, bytes | str]) -> bytes:
    """Return a ZIP of parts by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def docx(*runs: str, **more: bytes | str) -> bytes:
    """Return a document of one paragraph in several runs, as Word parts what was typed at different times."""
    words = "".join(f'<w:r w:rsidR="00A1"><w:t>{run}</w:t></w:r>' for run in runs)
    told = f"<w:document><w:body><w:p>{words}</w:p><w:p/></w:body></w:document>"
    return archive({TYPES: "<Types/>", "word/document.xml": told, **more})


def xlsx(*cells: str) -> bytes:
    """Return a sheet of one row of numbers."""
    row = "".join(f"<c><v>{cell}</v></c>" for cell in cells)
    return archive({TYPES: "<Types/>", "xl/worksheets/sheet1.xml": f"<sheetData><row>{row}</row></sheetData>"})


def odt(text: str) -> bytes:
    """Return a document of LibreOffice."""
    told = f"<text:p>{text[:5]}<text:span>{text[5:]}</text:span></text:p>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": told})


def paper() -> bytes:
    """Return a PDF without a letter, as a scanner makes one."""
    return pdf(lambda made: made.pages[0].__delitem__("/Contents"))
