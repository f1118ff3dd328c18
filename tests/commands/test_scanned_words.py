"""What `notulen scan` reads in files that are no plain text, and what it says of those that it cannot read."""

import zlib
from collections.abc import Callable

import pytest

from generator.commands import scanned_words
from generator.commands.scanned_words import Inside, Unseen, inside
from tests.attachments.makers import exif, jpeg, pdf, png
from tests.commands.office import TYPES, archive, docx, odt, paper, xlsx

NIK = "1872011501900001"


def _swelling() -> bytes:
    return archive({TYPES: "", "word/document.xml": bytes(400_000_000)})


@pytest.mark.parametrize(
    "content",
    [
        docx("NIK 18720115", "01900001"),
        docx(**{"docProps/core.xml": f"<a><b>x</b><c>{NIK}</c></a>"}),
        docx(**{f"word/{NIK}.png": b""}),
        xlsx("1", NIK, "2"),
        xlsx("1.872011501900001E+15"),
        odt(NIK),
        archive({f"a/{NIK}.txt": ""}),
        pdf(lambda made: made.docinfo.__setitem__("/Title", NIK)),
        NIK.encode("utf-16-le"),
        NIK.encode("utf-16-be"),
        NIK.encode("utf-16"),
        b"%PDF-1.7 " + NIK.encode(),
        b"PK adalah " + NIK.encode(),
    ],
)
def test_number_is_found_whole(content: bytes) -> None:
    assert NIK in inside("berkas", content).text


@pytest.mark.parametrize("content", [xlsx("18720115", "01900001"), docx("a")])
def test_what_stands_apart_is_not_joined(content: bytes) -> None:
    assert NIK not in inside("berkas", content).text


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: b"\x89PNG\r\n\0", scanned_words.SHUT),
        (lambda: b"%PDF-1.7\n" + b"x" * 100, scanned_words.SHUT),
        (lambda: b"PK\x03\x04" + b"x" * 100, scanned_words.SHUT),
        (_swelling, scanned_words.SHUT),
        (lambda: archive({TYPES: "", **{f"word/{n}.xml": "" for n in range(2_000)}}), scanned_words.SHUT),
        (lambda: archive({"a.txt": ""}), scanned_words.ARCHIVE),
        (lambda: b"Rar!\x1a\x07\x01\0", scanned_words.ARCHIVE),
        (lambda: b"\x1f\x8b" + zlib.compress(b"a"), scanned_words.ARCHIVE),
        (lambda: docx("a", **{"word/embeddings/a.xlsx": b""}), scanned_words.PART),
        (lambda: b"\xd0\xcf\x11\xe0" + bytes(100), scanned_words.OLD_OFFICE),
        (lambda: b"GIF89a\0", scanned_words.BINARY),
        (paper, scanned_words.PAPER),
    ],
)
def test_what_cannot_be_looked_into_is_told(make: Callable[[], bytes], told: Unseen) -> None:
    assert inside("berkas", make()).unseen == told


@pytest.mark.parametrize("content", [b"", b"a", docx("a"), xlsx("1"), odt("a"), pdf(), png(), jpeg(exif=exif(6))])
def test_what_was_read_whole_is_not_told(content: bytes) -> None:
    assert inside("berkas", content).unseen is None


def test_record_is_text_whatever_it_holds() -> None:
    assert inside("a.yml", b"a: \0b") == Inside("a: \0b")
