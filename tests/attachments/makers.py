"""Real files for tests, made here: PDFs, PNGs and JPEGs, with whatever a test plants in them."""

import io
import warnings
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, PngImagePlugin

Change = Callable[[Pdf], object]


def pdf(*changes: Change, text: str = "Halo", **saving: Any) -> bytes:  # noqa: ANN401 - pikepdf's own options
    """Return a PDF of one page with a text, after some changes to it."""
    made = pikepdf.new()
    page = made.add_blank_page(page_size=(300, 200))
    font = made.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    page.Contents = made.make_stream(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode())
    for change in changes:
        change(made)
    told = io.BytesIO()
    with warnings.catch_warnings(action="ignore"):  # of what is wrong on purpose
        made.save(told, **saving)
    return told.getvalue()


def with_root(**entries: Any) -> Change:  # noqa: ANN401 - any PDF value
    """Return a change that puts entries into the catalog."""

    def change(made: Pdf) -> None:
        for key, value in entries.items():
            made.Root[f"/{key}"] = value

    return change


def with_annotation(subtype: str, **entries: Any) -> Change:  # noqa: ANN401 - any PDF value
    """Return a change that puts an annotation on the page."""

    def change(made: Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name(subtype), Rect=Array([0, 0, 10, 10]), **entries)
        made.pages[0].obj["/Annots"] = Array([made.make_indirect(note)])

    return change


def with_picture(content: bytes, **entries: Any) -> Change:  # noqa: ANN401 - any PDF value
    """Return a change that puts a picture on the page, as a stream with such content."""

    def change(made: Pdf) -> None:
        stream = made.make_stream(content)
        shape = {"Width": 40, "Height": 30, "ColorSpace": Name.DeviceRGB, "BitsPerComponent": 8}
        for key, value in {"Type": Name.XObject, "Subtype": Name.Image, **shape, **entries}.items():
            stream[f"/{key}"] = value
        made.pages[0].Resources["/XObject"] = Dictionary(X=stream)

    return change


def png(size: tuple[int, int] = (40, 30), mode: str = "RGB", **saving: Any) -> bytes:  # noqa: ANN401 - Pillow's own options
    """Return a PNG of one colour."""
    return _saved(Image.new(mode, size), "PNG", saving)


def png_with_texts(texts: dict[str, str]) -> bytes:
    """Return a PNG with text chunks, plain, compressed and international."""
    told = PngImagePlugin.PngInfo()
    for key, text in texts.items():
        told.add_text(f"{key} a", text)
        told.add_text(f"{key} b", text, zip=True)
        told.add_itxt(f"{key} c", text, zip=True)
    return png(pnginfo=told)


def jpeg(size: tuple[int, int] = (40, 30), mode: str = "RGB", **saving: Any) -> bytes:  # noqa: ANN401 - Pillow's own options
    """Return a JPEG whose upper left quarter is white."""
    picture = Image.new(mode, size)
    picture.paste(Image.new(mode, (size[0] // 2, size[1] // 2), "white"))
    return _saved(picture, "JPEG", saving)


def _saved(picture: Image.Image, kind: str, saving: dict[str, Any]) -> bytes:
    told = io.BytesIO()
    picture.save(told, kind, **saving)
    return told.getvalue()


def exif(orientation: int = 1, author: str = "") -> Image.Exif:
    """Return Exif with an orientation, an author and the place where a picture was taken."""
    made = Image.Exif()
    made[0x0112] = orientation
    if author:
        made[0x013B] = author
        made.get_ifd(0x8825).update({1: "S", 2: (5.0, 6.0, 47.0), 3: "E", 4: (105.0, 18.0, 24.0), 29: author})
    return made
