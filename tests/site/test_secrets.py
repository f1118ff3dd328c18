"""What is private leaves no trace in any byte of the site; and the search for it would find it."""

import gzip
import html
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.exports.pdf_judging import whole_text
from tests.planted import OUT_OF_SIGHT, secret, with_secrets
from tests.projects import SMALLEST, build, write_files, write_site_project

SIGNED = ["notulen/2024/rapat-pertama/notula.pdf", "pengumuman/netral/pengumuman.pdf"]
"""Where a signature block holds the NIP of the one who signs: the only bytes of the site that may know it."""


def layers(content: bytes) -> Iterator[bytes]:
    """Yield a file's bytes as they are, and as they are under every wrapping that a reader's program would take off."""
    yield content
    yield from _unpacked(content)
    text = content.decode("utf-8", "replace")
    for reading in (html.unescape(text), unquote(text), _unquoted(text), re.sub(r"[\s\u00ad\u200b-\u200d]", "", text)):
        yield reading.encode()


def _unquoted(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)


def _unpacked(content: bytes) -> Iterator[bytes]:
    if content.startswith(b"\x1f\x8b"):
        yield gzip.decompress(content)
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):  # of a PDF
        yield zlib.decompressobj().decompress(found[1]) if found[1][:1] == b"\x78" else found[1]
    if content.startswith(b"%PDF-"):  # whose letters are numbers of its own fonts
        yield "".join(whole_text(content).split()).encode()
    if zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def places(word: str, site: Path) -> list[str]:
    """Return the files whose name or content holds a word, in capitals or not."""
    wanted = word.lower().encode()
    files = ((path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("*")))
    return [
        name for name, path in files if wanted in name.lower().encode() or (path.is_file() and _holds(path, wanted))
    ]


def _holds(path: Path, wanted: bytes) -> bool:
    return any(wanted in layer.lower() for layer in layers(path.read_bytes()))


def _contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("place", OUT_OF_SIGHT)
def test_secret_is_in_no_byte_of_the_site(secrets_site: Path, place: str) -> None:
    assert any(secret(place) in f"{name} {text!s}" for name, text in with_secrets().items())
    assert places(secret(place), secrets_site) == (SIGNED if place == "nip" else [])


def test_secrets_change_nothing_at_all(city_site: Path, secrets_site: Path) -> None:
    with_them, without = _contents(secrets_site), _contents(city_site)
    different = [name for name in with_them | without if with_them.get(name) != without.get(name)]
    assert sorted(different) == sorted([*SIGNED, "daftar-berkas.txt"])


def test_public_word_is_found(site_project: Callable[[dict[str, str]], Path], tmp_path: Path) -> None:
    word = secret("umum")
    name = "content/rapat/2024/rapat-contoh.yml"
    site = build(
        site_project({**SMALLEST, name: f"{SMALLEST[name]}ringkasan: Ada {word} di sini.\n"}), tmp_path / "site"
    )
    assert "notulen/2024/rapat-contoh/index.html" in places(word, site)


WRAPPINGS: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "capitals": lambda word: word.upper().encode(),
    "gzip": lambda word: gzip.compress(word.encode()),
    "pdf": lambda word: b"%PDF\nstream\n" + zlib.compress(word.encode()) + b"\nendstream",
    "html": lambda word: "".join(f"&#{ord(letter)};" for letter in word).encode(),
    "url": lambda word: "".join(f"%{ord(letter):02x}" for letter in word).encode(),
    "json": lambda word: "".join(f"\\u{ord(letter):04x}" for letter in word).encode(),
    "parted": lambda word: "\u00ad".join(word).encode(),
    "spaced": lambda word: " ".join(word).encode(),
}


@pytest.mark.parametrize("wrap", WRAPPINGS.values(), ids=WRAPPINGS.keys())
def test_word_is_found_under_its_wrapping(tmp_path: Path, wrap: Callable[[str], bytes]) -> None:
    write_files(
        tmp_path,
        {"a/b.bin": b"sebelum " + wrap(secret("isi")) if wrap is not WRAPPINGS["gzip"] else wrap(secret("isi"))},
    )
    assert places(secret("isi"), tmp_path) == ["a/b.bin"]


def test_word_is_found_in_an_archive_and_in_a_name(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("c.txt", secret("isi"))
    write_files(tmp_path, {f"{secret('isi')}/a.txt": "kosong"})
    assert places(secret("isi"), tmp_path) == ["b.zip", secret("isi"), f"{secret('isi')}/a.txt"]


# What the wall must hold back, and what the word stands in once it is let through: each shows that its test can fail.
LET_OUT = {
    "draf": ("status: draf\ntim:", "status: disahkan\nmulai: 09.00\ntim:", "notulen/2024/{word}/index.html"),
    "pengumuman-draf": ("status: draf", "status: terbit", "pengumuman/{word}/index.html"),
    "embargo": ("08:00:01", "08:00:00", "pengumuman/{word}/index.html"),
    "acara": ("sifat: tertutup", "sifat: terbuka", "notulen/2024/rapat-tertutup/index.html"),
    "peserta": ("sifat: tertutup", "sifat: terbuka", "notulen/2024/rapat-tertutup/index.html"),
    "putusan": ("sifat: tertutup", "sifat: terbuka", "keputusan/index.html"),
}


@pytest.mark.parametrize("place", LET_OUT)
def test_secret_would_be_found_were_it_public(tmp_path: Path, place: str) -> None:
    held, let, where = LET_OUT[place]
    its = {name: str(text) for name, text in with_secrets().items() if secret(place) in f"{name} {text!s}"}
    files = {**with_secrets(), **{name: text.replace(held, let) for name, text in its.items() if held in text}}
    site = build(write_site_project(tmp_path / "proyek", files), tmp_path / "site")
    assert where.format(word=secret(place)) in places(secret(place), site)
