"""What a file says, whatever it is: text in any encoding, a PDF, a picture's metadata, a file of Word or Excel.

What cannot be looked into is told as such; files that may be hostile are read in a process of their own.
"""

from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

from generator.attachments.limits import FailedError, SpentError, bounded
from generator.attachments.refusals import AttachmentRefusedError

_BINARY_HEAD = 8_192
_ALWAYS_TEXT = frozenset({".yml", ".yaml", ".md", ".txt", ".csv", ".json", ".html", ".xml", ".svg"})
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SIDES = {"utf-16-le": 1, "utf-16-be": 0}
_MOST_ZEROS = 0.9
_PDF, _PICTURES, _ZIP = b"%PDF-", {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG"}, b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ARCHIVES = (b"PK\x05\x06", b"PK\x07\x08", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd")


class Unseen(NamedTuple):
    """Why a file, or a part of it, was not looked through, and what to do then."""

    message: str
    hint: str


class Inside(NamedTuple):
    """What a file says, and what of it nobody has looked at."""

    text: str
    unseen: Unseen | None = None


_LOOK = "Buka dan periksa sendiri berkas ini"
SHUT = Unseen("Isi berkas ini tidak dapat diperiksa: rusak, terkunci, atau terlalu besar", _LOOK)
BINARY = Unseen("Isi berkas ini tidak diperiksa: bukan teks, PDF, atau dokumen kantor", _LOOK)
ARCHIVE = Unseen("Isi arsip ini tidak diperiksa", "Keluarkan isinya, lalu periksa berkas-berkas di dalamnya")
OLD_OFFICE = Unseen(
    "Isi berkas ini tidak diperiksa: berkas Word atau Excel lama, atau yang dikunci dengan kata sandi",
    "Simpan sebagai .docx, .xlsx, atau PDF tanpa kata sandi, lalu periksa lagi",
)
PART = Unseen("Di dalam berkas ini ada berkas lain yang tidak diperiksa", _LOOK)
PAPER = Unseen(
    "PDF ini hanya berisi gambar, misalnya hasil pindai; tulisan di dalam gambar tidak diperiksa",
    "Baca sendiri halaman-halamannya",
)


def inside(path: str, content: bytes) -> Inside:
    """Return what a file says, told by its bytes and not by its name."""
    kind = next((kind for magic, kind in _PICTURES.items() if content.startswith(magic)), None)
    if content.startswith(_PDF):
        found = _within_bounds(partial(_pdf, content))
    elif kind:
        found = _within_bounds(partial(_picture, content, kind))
    elif content.startswith(_ZIP):
        found = _within_bounds(partial(_office, content))
    else:
        return _text(path, content)
    # What only begins like a PDF may be a text after all.
    return found or Inside(_text(path, content).text, SHUT)


def _within_bounds(work: Any) -> Inside | None:  # noqa: ANN401 - a call without arguments
    try:
        text, unseen = bounded(work)
    except (SpentError, FailedError, AttachmentRefusedError, BadZipFile):
        return None
    return Inside(text, Unseen(*unseen) if unseen else None)


def _pdf(content: bytes) -> Inside:
    from generator.attachments.pdf import open_pdf  # noqa: PLC0415 - loaded only where there is a PDF
    from generator.attachments.pdf_words import words_of_pdf  # noqa: PLC0415

    pdf = open_pdf(content)
    words = list(words_of_pdf(content, pdf))
    return Inside("\n".join(words), None if any(map(str.strip, words[: len(pdf.pages)])) else PAPER)


def _picture(content: bytes, kind: str) -> Inside:
    from generator.attachments.pictures import prove_picture, words_of_picture  # noqa: PLC0415

    return Inside("\n".join(words_of_picture(prove_picture(content, kind), content)))


def _office(content: bytes) -> Inside:
    from generator.commands.office_words import words_of_office  # noqa: PLC0415 - loaded only where there is one

    found = words_of_office(content)
    if not found.is_office:
        return Inside(found.text, ARCHIVE)
    return Inside(found.text, None if found.is_whole else PART)


def _text(path: str, content: bytes) -> Inside:
    if content[:2] in _MARKS:
        return Inside(content.decode(_MARKS[content[:2]], "replace"))
    head = content[:_BINARY_HEAD]
    is_text = b"\0" not in head or Path(path).suffix.lower() in _ALWAYS_TEXT
    try:
        if is_text:
            return Inside(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    if content.startswith((_OLD_OFFICE, *_ARCHIVES)):
        return Inside("", OLD_OFFICE if content.startswith(_OLD_OFFICE) else ARCHIVE)
    wide = _wide(head)
    if wide:
        return Inside(content.decode(wide, "replace"))
    return Inside(content.decode("latin-1")) if is_text else Inside("", BINARY)


def _wide(head: bytes) -> str | None:
    """Return the encoding of a text that uses two bytes a letter and does not say so."""
    for encoding, side in _SIDES.items():
        zeros = head[side::2]
        if zeros and zeros.count(0) > _MOST_ZEROS * len(zeros) and head[1 - side :: 2].count(0) == 0:
            return encoding
    return None
