"""Codes about attachments. Their files are no texts, so they are told in words; the tests make them."""

from generator.guidance.guide import DRAFT, MEETING, Example, File, Guide, Section
from generator.problems import Code

_PDF, _MAP = "content/lampiran/daftar-hadir.pdf", "content/lampiran/peta.png"
_NAMED = File(MEETING, f"{DRAFT}lampiran:\n  - {{berkas: daftar-hadir.pdf, judul: Daftar hadir}}\n")
_GOOD = (File(_PDF, None, "PDF biasa"), _NAMED)


def _pdf(note: str, told: str) -> Example:
    """Return an example of a PDF that is refused and of one that is not."""
    return Example((File(_PDF, None, note), _NAMED), told, _GOOD)


ATTACHMENTS = Section(
    "lampiran",
    "Lampiran",
    (
        Guide(
            Code.ATTACHMENT_KIND,
            "Lampiran bukan PDF, PNG, atau JPEG, atau namanya berakhiran lain daripada isinya.",
            (
                Example(
                    (File("content/lampiran/daftar-hadir.docx", None, "dokumen Word"),),
                    "1:1: Lampiran hanya boleh PDF, PNG, atau JPEG. Cetak atau ekspor berkas .docx ini ke PDF.",
                    _GOOD,
                ),
            ),
        ),
        Guide(
            Code.ATTACHMENT_DAMAGED,
            "Isi lampiran tidak utuh, misalnya karena salinannya terputus.",
            (
                _pdf(
                    "PDF yang terpotong",
                    "1:1: Berkas ini rusak atau tidak utuh. Bila masih dapat dibuka, cetak ulang ke PDF atau "
                    "simpan ulang gambarnya; bila tidak, ambil lagi dari aslinya.",
                ),
            ),
        ),
        Guide(
            Code.ATTACHMENT_LOCKED,
            "PDF meminta kata sandi, atau melarang mencetak atau menyalin.",
            (
                _pdf(
                    "PDF dengan kata sandi",
                    "1:1: PDF ini dikunci dengan kata sandi atau dibatasi pemakaiannya. "
                    "Buka dengan kata sandinya, lalu cetak ulang ke PDF tanpa kunci.",
                ),
            ),
        ),
        Guide(
            Code.ATTACHMENT_SIGNED,
            "PDF memuat sertifikat tanda tangan elektronik, yang berisi data diri.",
            (
                _pdf(
                    "PDF bertanda tangan elektronik",
                    "1:1: PDF ini bertanda tangan elektronik; sertifikatnya memuat data diri penanda tangan. "
                    "Cetak ulang ke PDF, dan sebut pada 'judul' bahwa aslinya bertanda tangan elektronik.",
                ),
            ),
        ),
        Guide(
            Code.ATTACHMENT_ACTIVE,
            "PDF memuat sesuatu yang bukan kertas: program, formulir, komentar, berkas lain, atau tautan asing.",
            (
                _pdf(
                    "PDF dengan program di dalamnya",
                    "1:1: PDF ini memuat program (JavaScript). "
                    "Buka berkas aslinya, lalu cetak atau ekspor ulang ke PDF.",
                ),
            ),
        ),
        Guide(
            Code.ATTACHMENT_HEAVY,
            "Lampiran terlalu berat untuk ponsel warga, walaupun berkasnya tampak kecil.",
            (
                _pdf(
                    "PDF dengan ribuan halaman",
                    "1:1: Berkas ini terlalu berat untuk dibuka di ponsel. Cetak ulang ke PDF dengan mutu lebih "
                    "rendah, kecilkan gambarnya, atau bagi menjadi beberapa berkas.",
                ),
            ),
        ),
        Guide(
            Code.ATTACHMENT_UNUSED,
            "Ada berkas di content/lampiran/ yang tidak disebut oleh catatan mana pun.",
            (
                Example(
                    (File(_PDF, None, "PDF biasa"),),
                    "1:1: Peringatan: Lampiran ini tidak disebut oleh satu catatan pun, jadi tidak terbit. "
                    "Sebut dalam 'lampiran' sebuah rapat atau pengumuman, atau hapus berkasnya.",
                    _GOOD,
                ),
            ),
        ),
        Guide(
            Code.ALTERNATIVE,
            "Warga yang memakai pembaca layar memerlukan isi gambar dalam kata-kata.",
            (
                Example(
                    (
                        File(MEETING, f"{DRAFT}lampiran:\n  - berkas: peta.png\n    judul: Peta pos ronda\n"),
                        File(_MAP, None, "gambar PNG"),
                    ),
                    "5:5: Gambar tanpa 'teks_alternatif' tidak dapat dibaca oleh warga yang tidak melihatnya. "
                    "Tambahkan 'teks_alternatif': isi gambar dalam satu atau dua kalimat.",
                    (
                        File(
                            MEETING,
                            f"{DRAFT}lampiran:\n  - berkas: peta.png\n    judul: Peta pos ronda\n"
                            "    teks_alternatif: Tiga pos ronda di Kelurahan Sukamaju.\n",
                        ),
                        File(_MAP, None, "gambar PNG"),
                    ),
                ),
            ),
        ),
    ),
)
