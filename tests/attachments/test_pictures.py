"""Pictures: what is proved, what is published of them, and that nothing hides in them."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageChops, ImageOps

from generator.attachments import refusals
from generator.attachments.examine import attachment_text, examine, published_bytes
from generator.attachments.examined import Examined
from generator.attachments.refusals import Refusal
from tests.attachments.decoding import CANARY, holds
from tests.attachments.makers import exif, jpeg, pdf, png, png_with_texts

XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a>{CANARY}</a></x:xmpmeta>".encode()
PROFILE = b"\0" * 128 + CANARY.encode()


def segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def in_front(content: bytes, *segments: bytes) -> bytes:
    """Return a JPEG with segments right behind its start."""
    return content[:2] + b"".join(segments) + content[2:]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def with_chunk(content: bytes, kind: bytes, data: bytes) -> bytes:
    """Return a PNG with a chunk right behind its header."""
    return content[:33] + chunk(kind, data) + content[33:]


def shown(content: bytes) -> Image.Image:
    """Return a picture as a browser shows it: turned as its orientation tells."""
    opened = Image.open(io.BytesIO(content))
    return ImageOps.exif_transpose(opened).convert("RGB")


SECRETS = {
    "JPEG comment": jpeg(comment=CANARY.encode()),
    "JPEG Exif with a place": jpeg(exif=exif(1, CANARY)),
    "JPEG XMP": jpeg(xmp=XMP),
    "JPEG profile": jpeg(icc_profile=PROFILE),
    "JPEG IPTC": in_front(jpeg(), segment(0xED, b"Photoshop 3.0\0" + CANARY.encode())),
    "JPEG maker's own": in_front(jpeg(), segment(0xEB, CANARY.encode())),
    "JPEG second Adobe part": in_front(jpeg(), segment(0xEE, b"Adobe\0\x64\0\0\0\0\0" + CANARY.encode())),
    "JPEG thumbnail": in_front(jpeg(), segment(0xE0, b"JFXX\0\x10" + CANARY.encode())),
    "JPEG behind the end": jpeg() + CANARY.encode(),
    "JPEG with a ZIP behind": jpeg() + b"PK\x03\x04" + CANARY.encode(),
    "PNG texts": png_with_texts({"Author": CANARY}),
    "PNG Exif": png(exif=exif(1, CANARY)),
    "PNG profile": png(icc_profile=PROFILE),
    "PNG time and own chunk": with_chunk(png(), b"prVt", CANARY.encode()),
    "PNG palette of no palette picture": with_chunk(png(), b"sPLT", CANARY.encode()),
    "PNG behind the end": png() + CANARY.encode(),
}


@pytest.mark.parametrize("content", SECRETS.values(), ids=list(SECRETS))
def test_what_tells_of_makers_and_places_is_not_published(content: bytes) -> None:
    kind = "PNG" if content.startswith(b"\x89") else "JPEG"
    published = published_bytes(content, kind, "")
    assert (holds(content), holds(published)) == (True, False)
    assert isinstance(examine(published, kind), Examined)


def test_pixels_that_hide_something_behind_them_are_cut() -> None:
    plain = png()
    start = plain.index(b"IDAT") - 4
    length = struct.unpack_from(">I", plain, start)[0]
    data = plain[start + 8 : start + 8 + length] + CANARY.encode()
    content = plain[:start] + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    published = published_bytes(content, "PNG", "")
    assert (holds(content), holds(published), published == plain) == (True, False, True)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_png_keeps_its_pixels(mode: str) -> None:
    content = png(mode=mode)
    kept = Image.open(io.BytesIO(published_bytes(content, "PNG", "")))
    assert (kept.mode, kept.tobytes()) == (mode, Image.open(io.BytesIO(content)).tobytes())


def test_png_keeps_what_is_seen_through() -> None:
    content = png(mode="P", transparency=0)
    assert Image.open(io.BytesIO(published_bytes(content, "PNG", ""))).info["transparency"] == 0


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("progressive", [False, True])
def test_jpeg_keeps_its_pixels(mode: str, *, progressive: bool) -> None:
    content = jpeg(mode=mode, progressive=progressive, restart_marker_rows=1)
    kept = Image.open(io.BytesIO(published_bytes(content, "JPEG", "")))
    assert (kept.mode, kept.tobytes()) == (mode, Image.open(io.BytesIO(content)).tobytes())


@pytest.mark.parametrize("orientation", range(1, 9))
def test_picture_stays_the_right_way_up(orientation: int) -> None:
    for content, kind in ((jpeg(exif=exif(orientation)), "JPEG"), (png(exif=exif(orientation)), "PNG")):
        published = published_bytes(content, kind, "")
        found = examine(content, kind)
        assert ImageChops.difference(shown(published), shown(content)).getbbox() is None
        assert isinstance(found, Examined)
        assert (found.width, found.height) == shown(published).size


def test_turned_picture_is_told_with_its_sides_changed() -> None:
    found = examine(jpeg((40, 30), exif=exif(6)), "JPEG")
    assert isinstance(found, Examined)
    assert (found.width, found.height) == (30, 40)


@pytest.mark.parametrize("orientation", [0, 9, 77])
def test_orientation_of_no_meaning_is_none(orientation: int) -> None:
    assert published_bytes(jpeg(exif=exif(orientation)), "JPEG", "") == published_bytes(jpeg(), "JPEG", "")


def test_published_once_more_changes_nothing() -> None:
    for content, kind in ((jpeg(exif=exif(6, CANARY)), "JPEG"), (png(exif=exif(3)), "PNG")):
        once = published_bytes(content, kind, "")
        assert published_bytes(once, kind, "") == once


def test_size_is_that_of_what_is_published() -> None:
    found = examine(SECRETS["JPEG Exif with a place"], "JPEG")
    assert isinstance(found, Examined)
    assert found.size == len(published_bytes(SECRETS["JPEG Exif with a place"], "JPEG", ""))


def test_picture_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    content = png()[:8] + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    assert examine(content, "PNG") == refusals.TOO_HEAVY


@pytest.mark.parametrize(("progressive", "heavy"), [(True, True), (False, False)])
def test_jpeg_in_passes_may_have_half_the_pixels(*, progressive: bool, heavy: bool) -> None:
    content = jpeg((6_000, 5_000), "L", progressive=progressive)
    assert (examine(content, "JPEG") == refusals.TOO_HEAVY) == heavy


def test_more_pixels_than_told_are_refused() -> None:
    plain = png((8, 8), "L")
    content = plain[:33] + chunk(b"IDAT", zlib.compress(bytes(1_000_000))) + chunk(b"IEND", b"")
    assert (examine(plain, "PNG") == refusals.DAMAGED, examine(content, "PNG") == refusals.DAMAGED) == (False, True)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (png()[:60], "PNG"),
        (png()[:-20], "PNG"),
        (png()[:8], "PNG"),
        (with_chunk(png(), b"IHDR", png()[16:29]), "PNG"),
        (with_chunk(png(), b"sRGB", b"12"), "PNG"),
        (png()[:33] + chunk(b"IEND", b""), "PNG"),
        (jpeg()[:200], "JPEG"),
        (jpeg()[:4], "JPEG"),
        (b"\xff\xd8\xff\xd9", "JPEG"),
        (in_front(jpeg(), b"\xff\xec\x00\x01"), "JPEG"),
        (in_front(jpeg(), b"\xff\xec\xff\xff"), "JPEG"),
    ],
)
def test_damaged_is_refused(content: bytes, kind: str) -> None:
    assert examine(content, kind) == refusals.DAMAGED


@pytest.mark.parametrize(
    ("content", "kind", "message", "hint"),
    [
        (png(), "JPEG", "Isi berkas ini PNG, padahal namanya JPEG", "Ganti akhiran namanya menjadi .png"),
        (jpeg(), "PDF", "Isi berkas ini JPEG, padahal namanya PDF", "Ganti akhiran namanya menjadi .jpg"),
        (pdf(), "PNG", "Isi berkas ini PDF, padahal namanya PNG", "Ganti akhiran namanya menjadi .pdf"),
        (
            b"PK\x03\x04x",
            "PDF",
            "Namanya PDF, tetapi isinya berkas Word, Excel, atau ZIP",
            "Buka berkasnya, lalu cetak ke PDF",
        ),
        (b"GIF89a", "PNG", "Namanya PNG, tetapi isinya gambar GIF", "Buka gambarnya, lalu simpan sebagai PNG"),
        (b"<svg/>", "PNG", "Namanya PNG, tetapi isinya bukan itu", "Buka gambarnya, lalu simpan sebagai PNG"),
    ],
)
def test_content_proves_the_kind(content: bytes, kind: str, message: str, hint: str) -> None:
    found = examine(content, kind)
    assert isinstance(found, Refusal)
    assert (found.code.value, found.message, found.hint) == ("lampiran-jenis", message, hint)


def test_empty_file_is_told_as_empty() -> None:
    assert examine(b"", "PNG") == refusals.EMPTY


@pytest.mark.parametrize(
    "name", [name for name in SECRETS if "behind" not in name and "own chunk" not in name and "palette" not in name]
)
def test_every_word_is_told_to_who_looks_for_personal_data(name: str) -> None:
    assert CANARY in attachment_text(SECRETS[name])
