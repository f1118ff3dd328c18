"""What an attachment may be called."""

import pytest

from generator.attachments.names import check_name


def found(name: str) -> list[str]:
    return [problem.code.value for problem in check_name(f"content/lampiran/{name}")]


@pytest.mark.parametrize(
    "name",
    ["daftar.pdf", "daftar-hadir-2021-12-13.pdf", "1.png", "foto.jpg", "foto.jpeg", "a" * 100 + ".pdf", "nula.pdf"],
)
def test_good_name_is_taken(name: str) -> None:
    assert found(name) == []


@pytest.mark.parametrize(
    "name",
    [
        *("Daftar.pdf", "daftar.PDF", "daftar hadir.pdf", "daftar_hadir.pdf", "-daftar.pdf", "daftar..pdf", ".pdf"),
        *("a.tar.pdf", "daftár.pdf", "дaftar.pdf", "daftar\u202efdp.pdf", "daftar\x00.pdf", "daftar\n.pdf"),
        *("nul.pdf", "con.png", "com1.jpg", "lpt9.pdf", "a" * 101 + ".pdf", "~daftar.pdf", "daftar%2e.pdf"),
        *("daftar .pdf", "daftar.pdf:x.pdf", "a\\b.pdf", "--x.pdf"),
    ],
)
def test_bad_name_is_refused(name: str) -> None:
    assert found(name) == ["nama-berkas"]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("gambar.svg", "Buka gambarnya, lalu simpan sebagai PNG atau JPEG"),
        ("gambar.GIF", "Buka gambarnya, lalu simpan sebagai PNG atau JPEG"),
        ("undangan.docx", "Cetak atau ekspor berkas .docx ini ke PDF"),
        ("laman.html", "Cetak atau ekspor berkas .html ini ke PDF"),
        ("daftar.pdf.exe", "Cetak atau ekspor berkas .exe ini ke PDF"),
        ("daftar", "Cetak atau ekspor ke PDF"),
        ("daftar.pdf ", "Cetak atau ekspor ke PDF"),
    ],
)
def test_other_kind_is_refused_with_its_mend(name: str, mend: str) -> None:
    assert [(problem.code.value, problem.hint) for problem in check_name(f"content/lampiran/{name}")] == [
        ("lampiran-jenis", mend)
    ]


def test_better_name_is_told() -> None:
    (problem,) = check_name("content/lampiran/Daftar Hadir (final).PDF")
    assert problem.hint == "Ganti namanya menjadi 'daftar-hadir-final.pdf'"


def test_subfolder_is_refused() -> None:
    assert found("2021/daftar.pdf") == ["salah-folder"]
