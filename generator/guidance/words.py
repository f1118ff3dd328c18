"""Codes about words and names."""

from generator.guidance.guide import DRAFT, MEETING, NOTICE, PERSON, SERVICE, Example, File, Guide, Section, one_file
from generator.problems import Code

_NOTICE = "judul: {}\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: Bersihkan selokan.\nstatus: terbit\n"
_SITE = "nama: Notulen Kota Contoh\nalamat_situs: https://notulen.contoh.example/\n"
_ELECTION = "pemilihan: {mulai: 2024-04-01, sampai: 2024-06-30, kata_terlarang: [lanjutkan]}\n"

WORDS = Section(
    "kata",
    "Kata dan nama",
    (
        Guide(
            Code.SPELLING,
            "Istilah resmi tidak ditulis menurut ejaan baku.",
            (
                one_file(
                    NOTICE,
                    _NOTICE.format("Imbauan Walikota Contoh"),
                    "1:16: Peringatan: 'Walikota' bukan ejaan baku. Tulis 'Wali Kota'.",
                    _NOTICE.format("Imbauan Wali Kota Contoh"),
                ),
            ),
        ),
        Guide(
            Code.NAME_FORM,
            "Nama atau gelar tidak ditulis seperti dalam naskah dinas.",
            (
                one_file(
                    PERSON,
                    "nama: Budi, S.H.\n",
                    "1:7: Peringatan: Nama ditulis bersama gelarnya. "
                    "Tulis 'nama: Budi' dan 'gelar_belakang: [S.H.]', masing-masing pada barisnya sendiri.",
                    "nama: Budi\ngelar_belakang: [S.H.]\n",
                ),
            ),
        ),
        Guide(
            Code.ELECTION_WORD,
            "Selama masa pemilihan, kata yang didaftar di site_config/situs.yml tidak boleh tampil.",
            (
                Example(
                    (
                        File(NOTICE, _NOTICE.format("Mari lanjutkan gotong royong")),
                        File("site_config/situs.yml", f"{_SITE}{_ELECTION}"),
                    ),
                    "1:13: Peringatan: 'lanjutkan' tidak boleh tampil selama masa pemilihan. Ganti dengan kata yang "
                    "netral; daftar katanya ada di site_config/situs.yml, 'pemilihan'.",
                    (
                        File(NOTICE, _NOTICE.format("Mari bergotong royong")),
                        File("site_config/situs.yml", f"{_SITE}{_ELECTION}"),
                    ),
                ),
            ),
        ),
        Guide(
            Code.PLACEHOLDER,
            "Kata dari kerangka 'notulen new' belum diganti dengan isi yang sebenarnya. Tim, pejabat, laporan kasus, "
            "dasar hukum, dan layanan yang masih memuatnya tidak terbit.",
            (
                one_file(
                    SERVICE,
                    "nama: <isi nama layanan>\njenis: keamanan\n",
                    "1:7: Peringatan: Masih teks contoh: <isi nama layanan>; catatan ini tidak terbit sampai diganti. "
                    "Ganti dengan isi yang sebenarnya, atau hapus kuncinya jika memang tidak tercatat.",
                    "nama: Posko Contoh\njenis: keamanan\n",
                ),
            ),
        ),
        Guide(
            Code.COPIED_SIGN,
            "Tanda yang dibawa salinan dari Word atau WhatsApp tampil di halaman sebagai bagian dari teks.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}topik:\n  - • keamanan\n",
                    "5:5: Peringatan: Tanda '•' di awal teks ikut terbit. "
                    "Hapus tanda itu; nomor dan butir ditulis oleh situs.",
                    f"{DRAFT}topik:\n  - keamanan\n",
                ),
                one_file(
                    MEETING,
                    'judul: "*Rapat* camat"\ntanggal: 2024-05-02\nstatus: draf\n',
                    "1:8: Peringatan: Tanda * dari WhatsApp ikut terbit. "
                    "Hapus tanda * di depan dan di belakang kata itu.",
                    DRAFT,
                ),
            ),
        ),
    ),
)
