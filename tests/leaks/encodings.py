"""The ways in which a word may stand in a file: each makes a file of it, in which a reader's program would find it."""

import gzip
import io
import quopri
import zipfile
from base64 import b64encode
from collections.abc import Callable

import pikepdf

from tests.attachments.makers import exif, jpeg, pdf, png_with_texts, with_root


def _zipped(word: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("isi.txt", f"ada {word} di sini")
    return file.getvalue()


def _each(form: str) -> Callable[[str], bytes]:
    return lambda word: f"ada {''.join(form.format(ord(sign)) for sign in word)} di sini".encode()


def _wide(word: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in word)


def _metadata(made: pikepdf.Pdf, word: str) -> None:
    with made.open_metadata() as metadata:
        metadata["dc:title"] = word


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "plain": lambda word: f"ada {word} di sini".encode(),
    "capitals": lambda word: word.upper().encode(),
    "gzip": lambda word: gzip.compress(b"pagefind_dcd" + word.encode()),
    "twice in gzip": lambda word: gzip.compress(gzip.compress(word.encode())),
    "cut gzip": lambda word: gzip.compress(f"{word} {'x' * 99}".encode())[:-6],
    "zip": _zipped,
    "decimal entities": _each("&#{};"),
    "hexadecimal entities": _each("&#x{:x};"),
    "entities between": lambda word: word.replace("-", "&shy;&#8203;-&nbsp;").encode(),
    "url": _each("%{:02X}"),
    "partly url": lambda word: word.replace("-", "%2D%20").encode(),
    "url of entities": _each("%26%23{};"),
    "json": _each("\\u{:04x}"),
    "javascript": _each("\\x{:02x}"),
    "css": _each("\\{:06x}"),
    "base64": lambda word: b64encode(f"x{word}y".encode()),
    "base64 elsewhere": lambda word: b64encode(f"xy{word}z".encode()),
    "base64 in lines": lambda word: b"\r\n".join(
        b64encode(f"ada {word}".encode())[at : at + 7] for at in range(0, 99, 7)
    ),
    "hexadecimal": lambda word: f"<{word.encode().hex().upper()}>".encode(),
    "quoted-printable": _each("={:02X}"),
    "quoted lines": lambda word: quopri.encodestring(f"{'é' * 30}{word}é".encode()),
    "full-width": lambda word: _wide(word).encode(),
    "zero-width": lambda word: "\u200b\u00ad".join(word).encode(),
    "backwards": lambda word: f"x{word[::-1]}y".encode(),
    "spaced": lambda word: " ".join(word.replace("-", " / ")).encode(),
    "without punctuation": lambda word: word.replace("-", "").lower().encode(),
    "utf-16": lambda word: word.encode("utf-16"),
    "utf-16 the other way": lambda word: word.encode("utf-16-be"),
    "page of a pdf": lambda word: pdf(text=word),
    "author of a pdf": lambda word: pdf(lambda made: made.docinfo.__setitem__("/Author", word)),
    "metadata of a pdf": lambda word: pdf(lambda made: _metadata(made, word)),
    "outline of a pdf": lambda word: pdf(with_root(Outlines=pikepdf.Dictionary(Title=pikepdf.String(f"é {word}")))),
    "texts of a png": lambda word: png_with_texts({"Comment": word}),
    "exif of a jpeg": lambda word: jpeg(exif=exif(1, word)),
    "after a png": lambda word: png_with_texts({}) + word.encode(),
}
