"""Why an attachment is not published, in the words that a clerk reads."""

from typing import NamedTuple

from generator.problems import Code


class Refusal(NamedTuple):
    """What is wrong with an attachment, and its mend."""

    code: Code
    message: str
    hint: str


class AttachmentRefusedError(Exception):
    """An attachment that is not published as it is."""

    def __init__(self, refusal: Refusal) -> None:
        """Take the reason."""
        super().__init__(refusal.message)
        self.refusal = refusal


_PRINT_AGAIN = "Buka berkas aslinya, lalu cetak atau ekspor ulang ke PDF"

EMPTY = Refusal(Code.EMPTY, "Berkas ini kosong", "Ganti dengan berkas yang berisi, atau hapus")
DAMAGED = Refusal(
    Code.ATTACHMENT_DAMAGED,
    "Berkas ini rusak atau tidak utuh",
    "Bila masih dapat dibuka, cetak ulang ke PDF atau simpan ulang gambarnya; bila tidak, ambil lagi dari aslinya",
)
TOO_HEAVY = Refusal(
    Code.ATTACHMENT_HEAVY,
    "Berkas ini terlalu berat untuk dibuka di ponsel",
    "Cetak ulang ke PDF dengan mutu lebih rendah, kecilkan gambarnya, atau bagi menjadi beberapa berkas",
)
LOCKED = Refusal(
    Code.ATTACHMENT_LOCKED,
    "PDF ini dikunci dengan kata sandi atau dibatasi pemakaiannya",
    "Buka dengan kata sandinya, lalu cetak ulang ke PDF tanpa kunci",
)
SIGNED = Refusal(
    Code.ATTACHMENT_SIGNED,
    "PDF ini bertanda tangan elektronik; sertifikatnya memuat data diri penanda tangan",
    "Cetak ulang ke PDF, dan sebut pada 'judul' bahwa aslinya bertanda tangan elektronik",
)
FORM = Refusal(
    Code.ATTACHMENT_ACTIVE,
    "PDF ini memuat formulir isian",
    "Cetak ulang ke PDF, supaya isiannya menjadi tulisan biasa",
)
COMMENTED = Refusal(
    Code.ATTACHMENT_ACTIVE,
    "PDF ini masih memuat komentar atau coretan penyunting",
    "Hapus komentarnya di berkas asli, lalu cetak ulang ke PDF",
)
BAD_LINK = Refusal(
    Code.ATTACHMENT_ACTIVE,
    "PDF ini memuat tautan ke tempat selain laman web, pos-el, atau telepon",
    "Hapus atau perbaiki tautannya di berkas asli (mulai dengan https://), lalu cetak ulang ke PDF",
)
SCRIPT = Refusal(Code.ATTACHMENT_ACTIVE, "PDF ini memuat program (JavaScript)", _PRINT_AGAIN)
COMMAND = Refusal(Code.ATTACHMENT_ACTIVE, "PDF ini memuat perintah yang berjalan sendiri", _PRINT_AGAIN)
FILE_INSIDE = Refusal(Code.ATTACHMENT_ACTIVE, "PDF ini memuat berkas lain di dalamnya", _PRINT_AGAIN)
MEDIA = Refusal(Code.ATTACHMENT_ACTIVE, "PDF ini memuat suara, video, atau benda bergerak", _PRINT_AGAIN)


def damaged() -> AttachmentRefusedError:
    """Return the refusal of a file that is not whole."""
    return AttachmentRefusedError(DAMAGED)


def too_heavy() -> AttachmentRefusedError:
    """Return the refusal of a file that costs a reader too much."""
    return AttachmentRefusedError(TOO_HEAVY)
