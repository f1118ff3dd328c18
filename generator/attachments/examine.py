"""An attachment's bytes to what may be said of it, what is published of it, and every word in it."""

import hashlib
from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.attachments.examined import Examined
from generator.attachments.jpeg import START
from generator.attachments.limits import FailedError, SpentError, bounded
from generator.attachments.pdf import MAGIC, judge_pdf, open_pdf
from generator.attachments.pdf_cleaning import cleaned_pdf
from generator.attachments.pdf_words import words_of_pdf
from generator.attachments.pictures import prove_picture, shown_size, strip_picture, words_of_picture
from generator.attachments.png import SIGNATURE
from generator.attachments.refusals import DAMAGED, EMPTY, TOO_HEAVY, AttachmentRefusedError, Refusal, too_heavy
from generator.problems import Code

_MAGIC = {"PDF": MAGIC, "PNG": SIGNATURE, "JPEG": START + b"\xff"}
_OTHERS = {
    b"PK\x03\x04": "berkas Word, Excel, atau ZIP",
    b"\xd0\xcf\x11\xe0": "berkas Word atau Excel lama",
    b"GIF8": "gambar GIF",
    b"RIFF": "gambar WebP",
    b"II*\0": "gambar TIFF",
    b"MM\0*": "gambar TIFF",
}
_MOST_WORDS = 5_000_000


def examine(content: bytes, kind: str) -> Examined | Refusal:
    """Return what a file is that should be of a kind, or why it is not published; within bounds, whatever it holds."""
    try:
        told = bounded(partial(_examine, content, kind))
    except SpentError:
        return TOO_HEAVY
    except FailedError:
        return DAMAGED
    if "refusal" in told:
        code, message, hint = told["refusal"]
        return Refusal(Code(code), message, hint)
    return Examined(kind=kind, digest=digest_of(content), **told)


def digest_of(content: bytes) -> str:
    """Return what stands for the bytes of a file."""
    return hashlib.sha256(content).hexdigest()


def attachment_text(content: bytes) -> str:
    """Return every text in an attachment, its metadata included; nothing of one that is refused."""
    kind = kind_of(content)
    examined = examine(content, kind) if kind else None
    return examined.words if isinstance(examined, Examined) else ""


def published_bytes(content: bytes, kind: str, title: str) -> bytes:
    """Return what is published of an attachment that has been examined; the same for the same bytes and title."""
    return cleaned_pdf(open_pdf(content), title) if kind == "PDF" else strip_picture(content, kind)


def kind_of(content: bytes) -> str | None:
    """Return the kind of file that the first bytes tell."""
    return next((kind for kind, magic in _MAGIC.items() if content.startswith(magic)), None)


def _examine(content: bytes, kind: str) -> dict[str, Any]:
    try:
        _judge_kind(content, kind)
        told = _examine_pdf(content) if kind == "PDF" else _examine_picture(content, kind)
    except AttachmentRefusedError as error:
        return {"refusal": error.refusal}
    return told


def _judge_kind(content: bytes, kind: str) -> None:
    found = kind_of(content)
    if not content:
        raise AttachmentRefusedError(EMPTY)
    if found != kind:
        raise AttachmentRefusedError(_other_kind(content, kind, found))


def _other_kind(content: bytes, kind: str, found: str | None) -> Refusal:
    if found is not None:
        hint = f"Ganti akhiran namanya menjadi .{'jpg' if found == 'JPEG' else found.lower()}"
        return Refusal(Code.ATTACHMENT_KIND, f"Isi berkas ini {found}, padahal namanya {kind}", hint)
    other = next((name for magic, name in _OTHERS.items() if content.startswith(magic)), "bukan itu")
    hint = "Buka berkasnya, lalu cetak ke PDF" if kind == "PDF" else f"Buka gambarnya, lalu simpan sebagai {kind}"
    return Refusal(Code.ATTACHMENT_KIND, f"Namanya {kind}, tetapi isinya {other}", hint)


def _examine_pdf(content: bytes) -> dict[str, Any]:
    pdf = open_pdf(content)
    pages = judge_pdf(pdf)
    words = _joined(words_of_pdf(content, pdf))
    return {"size": len(cleaned_pdf(pdf, "")), "pages": pages, "width": 0, "height": 0, "words": words}


def _examine_picture(content: bytes, kind: str) -> dict[str, Any]:
    picture = prove_picture(content, kind)
    width, height = shown_size(picture)
    words = _joined(words_of_picture(picture, content))
    size = len(strip_picture(content, kind))
    return {"size": size, "pages": 0, "width": width, "height": height, "words": words}


def _joined(texts: Iterator[str]) -> str:
    pieces: list[str] = []
    length = 0
    for text in texts:
        pieces.append(text.replace("\f", " "))
        length += len(text)
        if length > _MOST_WORDS:
            raise too_heavy()
    return "\f\n".join(pieces)
