"""Files that the page about problems tells in words only, by those words."""

import io
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image

_DRAFT = b"judul: Rapat camat\ntanggal: 2024-05-02\nstatus: draf\n"


def _saved(pdf: Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    file = io.BytesIO()
    pdf.save(file, encryption=encryption or False)
    return file.getvalue()


def _plain(pages: int = 1) -> Pdf:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    return pdf


def _cut() -> bytes:
    whole = _saved(_plain())
    return whole[: len(whole) // 2]


def _signed() -> bytes:
    pdf = _plain()
    pdf.Root.AcroForm = Dictionary(SigFlags=3, Fields=Array([]))
    return _saved(pdf)


def _with_program() -> bytes:
    pdf = _plain()
    program = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert('a')")))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), program])))
    return _saved(pdf)


def _picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (4, 3), "white").save(file, "PNG")
    return file.getvalue()


STAND_INS: dict[str, Callable[[], bytes]] = {
    "lebih dari satu juta huruf": lambda: _DRAFT + b"internal: " + b"x" * 1_000_000 + b"\n",
    "lebih dari lima puluh ribu butir": lambda: _DRAFT + b"internal:\n" + b"  - catatan\n" * 50_000,
    "PDF biasa": lambda: _saved(_plain()),
    "PDF yang terpotong": _cut,
    "PDF dengan kata sandi": lambda: _saved(_plain(), pikepdf.Encryption(owner="a", user="b")),
    "PDF bertanda tangan elektronik": _signed,
    "PDF dengan program di dalamnya": _with_program,
    "PDF dengan ribuan halaman": lambda: _saved(_plain(2_001)),
    "dokumen Word": lambda: b"PK\x03\x04",
    "gambar PNG": _picture,
}
