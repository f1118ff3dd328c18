"""Codes about personal data. The number in the example is of a province that does not exist."""

from generator.guidance.guide import SERVICE, Guide, Section, one_file
from generator.problems import Code

_OFFICE = "nama: Posko Contoh\njenis: keamanan\n"
_SETTINGS = "site_config/privasi.yml"
_POLICY = "ambang: {kota: 3, kecamatan: 5, kelurahan: 5}\n"
_EXEMPTION = (
    "pengecualian:\n"
    "  - sidik: 00112233445566778899aabbccddeeff\n"
    "    alasan: Nomor surat, bukan nomor orang.\n"
    "    oleh: Sekretaris\n"
)

PERSONAL = Section(
    "data-orang",
    "Data pribadi",
    (
        Guide(
            Code.PERSONAL,
            "Berkas memuat sesuatu yang tampak seperti data pribadi; riwayat berkas tersimpan selamanya.",
            (
                one_file(
                    SERVICE,
                    f"{_OFFICE}keterangan: Hubungi Budi, NIK 9971010101900001.\n",
                    "3:31: Ini tampak seperti nomor induk kependudukan (NIK). "
                    "Hapus nomornya; sebut jabatan atau perannya saja.",
                    f"{_OFFICE}keterangan: Hubungi petugas jaga.\n",
                ),
            ),
        ),
        Guide(
            Code.LEAK,
            "Sesuatu yang bukan untuk umum masuk, atau akan masuk, ke situs: komentar, catatan 'internal', draf. "
            "Setiap kali situs disusun, semua isi yang bukan untuk umum dicari di dalamnya; "
            "bila ada yang ditemukan, situs tidak dipasang.",
            (
                one_file(
                    "site_config/halaman/tentang.md",
                    "# Tentang\n\n<!-- tanyakan dahulu kepada kepala bidang -->\nSitus ini memuat notulen rapat.\n",
                    "3:1: Komentar ini ikut termuat di situs; siapa pun dapat membacanya. "
                    "Hapus komentarnya, atau simpan catatan itu di luar halaman.",
                    "# Tentang\n\nSitus ini memuat notulen rapat.\n",
                ),
            ),
        ),
        Guide(
            Code.EXEMPTION_ENDED,
            "Pengecualian dari pemeriksaan data pribadi sudah lewat harinya.",
            (
                one_file(
                    _SETTINGS,
                    f"{_POLICY}{_EXEMPTION}    sampai: 2024-01-31\n",
                    "3:5: Peringatan: Pengecualian '001122…' berakhir 31 Januari 2024. "
                    "Tinjau lagi: perpanjang kunci sampai, atau hapus pengecualiannya.",
                    _POLICY,
                ),
            ),
        ),
        Guide(
            Code.EXEMPTION_UNUSED,
            "Pengecualian dari pemeriksaan data pribadi tidak cocok dengan isi mana pun.",
            (
                one_file(
                    _SETTINGS,
                    f"{_POLICY}{_EXEMPTION}    sampai: 2099-12-31\n",
                    "3:5: Peringatan: Pengecualian '001122…' tidak cocok dengan isi mana pun. "
                    "Hapus, atau salin lagi sidiknya dari notulen scan --sidik.",
                    _POLICY,
                ),
            ),
        ),
    ),
)
