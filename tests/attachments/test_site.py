"""Attachments on the built site: which are there, as what bytes, and how pages show them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from pikepdf import Dictionary, Name, String

from generator.attachments.examine import published_bytes
from generator.pipeline import read_project
from generator.publishing.door import publish
from generator.publishing.files import public_files
from generator.rendering.attachments import write_attachments
from generator.views.attachments import attachment_views, weight
from tests.attachments.decoding import CANARY, holds
from tests.attachments.makers import exif, jpeg, pdf, png, png_with_texts, with_root
from tests.commands.folders import contents
from tests.projects import (
    BUILT,
    MEETING,
    NOTICE,
    SMALLEST,
    Files,
    as_yaml,
    build,
    run,
    write_project,
    write_site_project,
)

_LATER = "2024-06-01T08:00:01+07:00"
_SECRET_PDF = pdf(lambda made: made.docinfo.__setitem__("/Author", CANARY))
_PHOTO = jpeg((800, 600), exif=exif(6, CANARY))
HIDDEN = ("draf.pdf", "embargo.pdf", "tertutup.pdf", "terjadwal.pdf", "konsep.pdf", "yatim.pdf", "internal.pdf")


def meeting(file: str, title: str, **more: str) -> str:
    record = {"judul": "Rapat", "tanggal": "2024-05-02", "mulai": "09.00", "status": "disahkan", **more}
    return as_yaml({**record, "lampiran": [{"berkas": file, "judul": title, "teks_alternatif": f"Isi {title}."}]})


def notice(file: str, **more: str) -> str:
    record = {"judul": "Imbauan", "jenis": "imbauan", "tanggal": "2024-05-02", "ringkasan": "Satu.", "status": "terbit"}
    return as_yaml({**record, **more, "lampiran": [{"berkas": file, "judul": "Naskah"}]})


PUBLIC: Files = {
    **SMALLEST,
    MEETING[0]: as_yaml(
        {
            "judul": "Rapat",
            "tanggal": "2024-05-02",
            "mulai": "09.00",
            "status": "disahkan",
            "lampiran": [
                {"berkas": "daftar.pdf", "judul": "Daftar <hadir>"},
                {"berkas": "peta.png", "judul": "Peta", "teks_alternatif": 'Peta "lima" kecamatan.'},
                {"berkas": "foto.jpg", "judul": "Foto", "teks_alternatif": "Tiga orang."},
            ],
        }
    ),
    NOTICE[0]: notice("surat.pdf"),
    "content/lampiran/daftar.pdf": _SECRET_PDF,
    "content/lampiran/surat.pdf": pdf(),
    "content/lampiran/peta.png": png_with_texts({"Author": CANARY}),
    "content/lampiran/foto.jpg": _PHOTO,
}
PRIVATE: Files = {
    "content/rapat/2024/draf.yml": meeting("draf.pdf", "Draf", status="draf"),
    "content/rapat/2024/tertutup.yml": meeting("tertutup.pdf", "Tertutup", sifat="tertutup", alasan="Aman."),
    "content/rapat/2024/terjadwal.yml": meeting("terjadwal.pdf", "Nanti", status="dijadwalkan", tanggal="2024-07-01"),
    "content/pengumuman/embargo.yml": notice("embargo.pdf", embargo=_LATER),
    "content/pengumuman/konsep.yml": notice("konsep.pdf", status="draf"),
    "content/pengumuman/lain.yml": as_yaml(
        {
            "judul": "Lain",
            "jenis": "imbauan",
            "tanggal": "2024-05-02",
            "ringkasan": "Satu.",
            "status": "terbit",
            "internal": {"lampiran": [{"berkas": "internal.pdf", "judul": "Rahasia"}]},
        }
    ),
    **{f"content/lampiran/{name}": pdf(text=CANARY) for name in HIDDEN},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of public attachments with private ones beside them."""
    folder = tmp_path_factory.mktemp("lampiran")
    return build(write_site_project(folder / "proyek", {**PUBLIC, **PRIVATE}), folder / "situs")


def test_only_what_a_public_record_names_is_published(site: Path) -> None:
    assert sorted(path.name for path in (site / "lampiran").iterdir()) == [
        *("daftar.pdf", "foto.jpg", "peta.png", "surat.pdf")
    ]


def test_nothing_planted_is_anywhere_on_the_site(site: Path) -> None:
    planted = [path for path in (*PUBLIC, *PRIVATE) if holds(_bytes(path))]
    assert len(planted) == 3 + len(HIDDEN)
    assert [name for name, content in contents(site).items() if content is not None and holds(content)] == []


def _bytes(path: str) -> bytes:
    content = {**PUBLIC, **PRIVATE}[path]
    return content.encode() if isinstance(content, str) else content or b""


def test_no_page_knows_of_private_files(site: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert [path for path, text in pages.items() for name in HIDDEN if name in text] == []


def test_files_are_cleaned_under_the_records_title(site: Path) -> None:
    found = {path.name: path.read_bytes() for path in (site / "lampiran").iterdir()}
    assert found["daftar.pdf"] == published_bytes(_SECRET_PDF, "PDF", "Daftar <hadir>")
    assert found["foto.jpg"] == published_bytes(_PHOTO, "JPEG", "")
    assert found["foto.jpg"] != _PHOTO


def test_page_shows_pictures_in_place_and_tells_what_a_link_weighs(site: Path) -> None:
    page = lxml.html.parse(str(site / "notulen" / "2024" / "rapat-contoh" / "index.html")).getroot()
    (listed,) = page.find_class("lampiran")
    pictures = [dict(each.attrib) for each in listed.iter("img")]
    shared = {"loading": "lazy", "decoding": "async"}
    assert pictures == [
        {"src": "../../../lampiran/peta.png", "alt": 'Peta "lima" kecamatan.', "width": "40", "height": "30", **shared},
        {"src": "../../../lampiran/foto.jpg", "alt": "Tiga orang.", "width": "600", "height": "800", **shared},
    ]
    assert [(each.get("href"), each.text_content()) for each in listed.iter("a")] == [
        ("../../../lampiran/daftar.pdf", "Daftar <hadir> (PDF, 1 kB, 1 halaman)"),
        ("../../../lampiran/peta.png", "Peta (PNG, 1 kB)"),
        ("../../../lampiran/foto.jpg", "Foto (JPEG, 10 kB)"),
    ]


def test_same_attachments_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = build(write_site_project(tmp_path / "proyek", {**PUBLIC, **PRIVATE}), tmp_path / "situs")
    assert contents(again) == contents(site)


def test_site_without_attachments_has_no_folder_for_them(tmp_path: Path) -> None:
    site = build(write_site_project(tmp_path / "proyek", SMALLEST), tmp_path / "situs")
    assert not (site / "lampiran").exists()


def test_wrong_attachment_stops_the_build(tmp_path: Path) -> None:
    script = pdf(with_root(OpenAction=Dictionary(S=Name.JavaScript, JS=String("1"))))
    folder = write_site_project(tmp_path / "proyek", {**PUBLIC, "content/lampiran/daftar.pdf": script})
    done = run(folder, "build")
    assert (done.returncode, (folder / "site").exists()) == (1, False)
    assert done.stdout.startswith("content/lampiran/daftar.pdf:1:1: PDF ini memuat program (JavaScript). Buka berkas")


def write(folder: Path, change: Callable[[Path], object]) -> None:
    """Write a project's attachments into a folder, after a change to the files that were checked."""
    project = write_project(folder / "proyek", PUBLIC)
    library = read_project(project, jobs=1).library
    if library is None:
        raise AssertionError
    files = public_files(publish(library, dt.datetime.fromisoformat(BUILT)))
    change(project / "content" / "lampiran" / "surat.pdf")
    write_attachments(project, files, folder, jobs=1)


def test_file_that_changed_after_it_was_checked_is_not_published(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="lampiran berubah selagi situs disusun"):
        write(tmp_path, lambda path: path.write_bytes(pdf(text="Lain")))


def test_file_that_became_a_link_is_not_published(tmp_path: Path) -> None:
    def change(path: Path) -> None:
        path.rename(tmp_path / "rahasia.pdf")
        path.symlink_to(tmp_path / "rahasia.pdf")

    with pytest.raises(OSError, match=r"surat\.pdf"):
        write(tmp_path, change)


def test_file_that_stays_is_published(tmp_path: Path) -> None:
    write(tmp_path, lambda _: None)
    assert (tmp_path / "lampiran" / "surat.pdf").read_bytes() == published_bytes(pdf(), "PDF", "Naskah")


@pytest.mark.parametrize(
    ("size", "told"),
    [(1, "1 kB"), (1_000, "1 kB"), (1_001, "2 kB"), (240_000, "240 kB"), (1_000_000, "1,0 MB"), (4_150_000, "4,2 MB")],
)
def test_weight_is_told_in_words(size: int, told: str) -> None:
    assert weight(size) == told


@pytest.mark.parametrize(("size", "shown"), [(500_000, True), (500_001, False)])
def test_heavy_picture_is_only_fetched_by_who_asks_for_it(size: int, shown: bool, tmp_path: Path) -> None:  # noqa: FBT001
    library = read_project(write_project(tmp_path, {**PUBLIC, "content/lampiran/peta.png": png()}), jobs=1).library
    if library is None:
        raise AssertionError
    (picture,) = (
        each for each in public_files(publish(library, dt.datetime.fromisoformat(BUILT))) if each.name == "peta.png"
    )
    assert attachment_views([replace(picture, size=size)])[0].shown is shown
