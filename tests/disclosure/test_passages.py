"""Figures in the words of attached PDFs and of hand-written pages: told with their place, unless somebody answers."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Pdf, String

from tests.attachments.makers import Change, pdf, with_root
from tests.checks.readings import lines_of
from tests.projects import SMALLEST, Files, as_yaml

PDF, PAGE = "content/lampiran/paparan.pdf", "site_config/halaman/tentang.md"
TOLD = "menyebut angka kasus yang tidak ada dalam rilis mana pun; orangnya dapat dikenali. Hapus angkanya"
ANSWER = (
    "dari berkas itu, atau minta pejabat yang berwenang menyetujuinya lalu catat di butir yang melampirkannya: "
    "'disetujui: {oleh: …, tanggal: …, alasan: …}'. [angka-dalam-teks]"
)
SIGNED = {"oleh": "Kepala Badan", "tanggal": "2024-05-06", "alasan": "Sudah diumumkan kepolisian."}


def naming(*items: dict[str, object]) -> Files:
    """Return meetings that attach the PDF, one for each."""
    head = {"tanggal": "2024-05-02", "mulai": "09.00", "status": "disahkan"}
    return {
        f"content/rapat/2024/rapat-{number}.yml": as_yaml(
            {"judul": f"Rapat {number}", **head, "lampiran": [{"berkas": "paparan.pdf", "judul": "Paparan", **item}]}
        )
        for number, item in enumerate(items or ({},), 1)
    }


def with_page(text: str) -> Change:
    """Return a change that adds a page with lines of text."""

    def change(made: Pdf) -> None:
        page = made.add_blank_page(page_size=(300, 200))
        page.Resources = made.pages[0].Resources
        lines = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
        page.Contents = made.make_stream(f"BT /F1 12 Tf 14 TL 20 100 Td {lines} ET".encode())

    return change


def with_bookmark(title: str) -> Change:
    """Return a change that names the first page in the list of contents."""

    def change(made: Pdf) -> None:
        with made.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(title, 0))

    return change


def attached(folder: Path, content: bytes, *items: dict[str, object]) -> list[str]:
    """Return what is said of a project in which meetings attach a PDF."""
    return lines_of(folder, {**SMALLEST, **naming(*items), PDF: content})


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (with_page("Ada tiga kasus narkotika di Sukadamai."), "Halaman 2 lampiran ini"),
        (with_page("Di Sukadamai ada 3 \\(tiga\\)\nkasus narkotika."), "Halaman 2 lampiran ini"),
        (with_page("Narkotika: dua pemuda dibina."), "Halaman 2 lampiran ini"),
        (with_bookmark("Tiga kasus pencurian di Sukasari"), "Keterangan di dalam lampiran ini"),
    ],
)
def test_figure_in_a_pdf_is_told_with_its_page(change: Change, where: str, tmp_path: Path) -> None:
    assert attached(tmp_path, pdf(change)) == [f"{PDF}:1:1: {where} {TOLD} {ANSWER}"]


@pytest.mark.parametrize(
    "change",
    [
        with_page("Pencegahan narkotika dibahas bersama pemuda."),
        with_page("Kasus narkotika ditangani. Hadir 12 camat."),
        with_page("Ada 12 kasus di Kota Contoh."),  # which a release has printed
        with_root(Lang=String("id")),
    ],
)
def test_pdf_without_an_untold_figure_passes(change: Change, tmp_path: Path) -> None:
    assert attached(tmp_path, pdf(change)) == []


def test_figure_for_which_somebody_answers_wherever_it_is_attached_passes(tmp_path: Path) -> None:
    content = pdf(with_page("Ada tiga kasus narkotika di Sukadamai."))
    assert attached(tmp_path / "a", content, {"disetujui": SIGNED}, {"disetujui": SIGNED}) == []
    assert len(attached(tmp_path / "b", content, {"disetujui": SIGNED}, {})) == 1


def test_city_wide_figure_in_a_pdf_is_a_warning(tmp_path: Path) -> None:
    (told,) = attached(tmp_path, pdf(with_page("Ada 44 kasus di Kota Contoh.")))
    assert told.partition(" Hapus")[0] == (
        f"{PDF}:1:1: Peringatan: Angka kasus seluruh kota dalam halaman 2 lampiran ini "
        "tidak ada dalam rilis mana pun dan belum disetujui siapa pun."
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# Tentang\n\nAda tiga kasus narkotika di Sukadamai.\n", "3:5"),
        ("# Tentang\n\nTahun ini ada **tiga**\r\nkasus narkotika di Sukadamai.\n", "3:17"),
        ("---\ndescription: Ada tiga kasus narkotika di Sukadamai.\n---\n# Tentang\n", "2:18"),
        ("# Tentang\n\n| Hal | Isi |\n|---|---|\n| Sukadamai | tiga kasus narkotika |\n", "5:15"),
        ("# Tentang\n\n[tiga kasus narkotika](https://warta.example/sukadamai)\n", "3:2"),
    ],
)
def test_figure_in_a_page_is_told_with_its_line(text: str, place: str, tmp_path: Path) -> None:
    assert lines_of(tmp_path, {**SMALLEST, PAGE: text}) == [
        f"{PAGE}:{place}: Halaman ini {TOLD}, atau tunggu sampai rilis yang memuatnya terbit. [angka-dalam-teks]"
    ]


@pytest.mark.parametrize("text", ["Kasus dihitung tiap empat bulan.", "Ada 12 kasus di Kota Contoh.", "Satu halaman."])
def test_page_without_an_untold_figure_passes(text: str, tmp_path: Path) -> None:
    assert lines_of(tmp_path, {**SMALLEST, PAGE: f"# Tentang\n\n{text}\n"}) == []
