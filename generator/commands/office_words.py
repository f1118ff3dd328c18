"""The words of Word, Excel, PowerPoint and OpenDocument files: archives of XML, read with bounds."""

import html
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple
from zipfile import ZipFile, ZipInfo

_MARKS = ("[Content_Types].xml", "mimetype")
_WRITTEN = (".xml", ".rels", ".vml", ".rdf")
_UNWRITTEN = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".svm", ".odttf", ".fntdata")
_MOST_PARTS, _MOST_BYTES = 2_000, 30_000_000
_ABOUT = re.compile(r"docProps/|(?:^|/)(?:meta|settings|app|core)\.xml$")
_ENDS = re.compile(
    r"</(?:[\w-]+:)?(?:p|h|si|is|c|row|table-cell|comment|text)>|<(?:[\w-]+:)?(?:br|cr|tab|line-break|s)\b[^<>]*/>"
)
_TAG = re.compile(r"<[^<>]*>")
_SCIENTIFIC = re.compile(r"(?<![\w.])[0-9](?:\.[0-9]{1,16})?E\+?[0-9]{1,2}(?![\w.])")


class Words(NamedTuple):
    """The text of an archive, and whether it is an office's file and was read whole."""

    text: str
    is_office: bool
    is_whole: bool


def words_of_office(content: bytes) -> Words:
    """Return the text of an archive: the names of its parts and, of an office's file, what its XML says.

    Raises whatever `zipfile` raises, and MemoryError for one that holds more than it seems: call it within bounds.
    """
    with ZipFile(io.BytesIO(content)) as archive:
        parts = [part for part in archive.infolist() if not part.is_dir()]
        if len(parts) > _MOST_PARTS:
            raise MemoryError
        names = [part.filename for part in parts]
        is_office = any(mark in names for mark in _MARKS)
        texts = list(_texts(archive, parts)) if is_office else []
    return Words("\n".join([*names, *texts]), is_office, all(map(_is_known, names)))


def _is_known(name: str) -> bool:
    """Tell whether a part is one that was read, or that holds no text."""
    return name in _MARKS or name.lower().endswith(_WRITTEN + _UNWRITTEN) or "printerSettings" in name


def _texts(archive: ZipFile, parts: list[ZipInfo]) -> Iterator[str]:
    left = _MOST_BYTES
    for part in parts:
        if not part.filename.lower().endswith(_WRITTEN):
            continue
        with archive.open(part) as file:
            content = file.read(left + 1)
        left -= len(content)
        if left < 0:
            raise MemoryError
        yield plain(content, part.filename)


def plain(content: bytes, name: str) -> str:
    """Return the words of one XML part: what one paragraph or cell holds stands together."""
    text = content.decode("utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig", "replace")
    words = _TAG.sub("\n", text) if _ABOUT.search(name) else _TAG.sub("", _ENDS.sub("\n", text))
    if name.startswith("xl/"):  # Excel writes a long number as 1.234567890123456E+15
        words = _SCIENTIFIC.sub(lambda found: f"{Decimal(found[0]):f}", words)
    return html.unescape(words)
