"""Codes about case figures and who could be told from them."""

from generator.guidance.guide import MEETING, REPORT, Example, File, Guide, Section, one_file
from generator.problems import Code

_HEAD = "periode: 2024-B08\ndirilis: 2024-09-06\nsatuan: kasus\nangka:\n"
_BEFORE = "content/laporan-kasus/kasus-2024-b08-awal.yml"
_AGAIN = "periode: 2024-B08\ndirilis: 2024-10-07\nsatuan: kasus\nangka:\n"
_MENDED = "ralat: [{tanggal: 2024-10-07, sebab: Satu laporan terlambat.}]\n"
_DRAFT = "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: draf\n"
_SPEECH = f"{_DRAFT}acara:\n  - judul: Laporan\n    pembahasan:\n      - pembicara: ani\n"
_SIGNED = "        disetujui: {oleh: Kepala Badan Contoh, tanggal: 2024-05-06, alasan: Sudah diumumkan kepolisian.}\n"
_TOLD = (
    "Teks ini menyebut angka kasus yang tidak ada dalam rilis mana pun; orangnya dapat dikenali. Hapus angkanya, atau "
    "minta pejabat yang berwenang menyetujuinya lalu catat di butir ini: "
    "'disetujui: {oleh: …, tanggal: …, alasan: …}'."
)

COUNTS = Section(
    "angka",
    "Angka kasus",
    (
        Guide(
            Code.BELOW_CITY,
            "Angka tentang anak hanya untuk seluruh kota, dan angka di atas tingkat kota bukan angka laporan ini.",
            (
                one_file(
                    REPORT,
                    f'{_HEAD}  "99": {{semua: {{semua: 900}}}}\n',
                    "5:25: Angka di atas tingkat kota bukan angka laporan ini. Hapus wilayah ini dari 'angka'.",
                    f'{_HEAD}  "99.71": {{semua: {{semua: 900}}}}\n',
                ),
            ),
        ),
        Guide(
            Code.BELOW_THRESHOLD,
            "Angka sekecil itu dapat menunjuk orang.",
            (
                one_file(
                    REPORT,
                    f'{_HEAD}  "99.71": {{pencurian: {{semua: 2}}}}\n',
                    "5:32: Angka di bawah ambang 3 tidak boleh tercetak. Ganti dengan samar.",
                    f'{_HEAD}  "99.71": {{pencurian: {{semua: samar}}}}\n',
                ),
            ),
        ),
        Guide(
            Code.EXPOSED,
            "Angka yang disamarkan dapat dihitung dari angka lain yang terbit, di rilis ini atau di rilis lain.",
            (
                one_file(
                    REPORT,
                    f'{_HEAD}  "99.71": {{pencurian: {{semua: 61, sudah: 60, belum: samar}}}}\n',
                    "5:54: Kota Contoh, Pencurian, belum ditangani, Mei–Agustus 2024 dapat dihitung dari "
                    "'kasus-2024-b08' (6 September 2024): Kota Contoh, Pencurian; Kota Contoh, Pencurian, sudah "
                    "ditangani. Pilihan yang aman: 1) samarkan juga Kota Contoh, Pencurian.",
                    f'{_HEAD}  "99.71": {{pencurian: {{semua: 61, sudah: samar, belum: samar}}}}\n',
                ),
            ),
        ),
        Guide(
            Code.MARK_CHANGED,
            "Yang pernah disamarkan menjadi angka, atau angka menjadi samar: yang lama tetap diketahui orang.",
            (
                Example(
                    (
                        File(REPORT, f'{_AGAIN}  "99.71": {{pencurian: {{semua: 61}}}}\n{_MENDED}'),
                        File(_BEFORE, f'{_HEAD}  "99.71": {{pencurian: {{semua: samar}}}}\n'),
                    ),
                    "5:32: Kota Contoh, Pencurian dahulu samar dalam 'kasus-2024-b08-awal' (6 September 2024). "
                    "Tulis samar lagi: yang sudah terbit tetap diketahui orang.",
                    (
                        File(REPORT, f'{_AGAIN}  "99.71": {{pencurian: {{semua: samar}}}}\n{_MENDED}'),
                        File(_BEFORE, f'{_HEAD}  "99.71": {{pencurian: {{semua: samar}}}}\n'),
                    ),
                ),
            ),
        ),
        Guide(
            Code.FIGURE_IN_TEXT,
            "Teks menyebut angka kasus yang tidak ada dalam rilis, sehingga perlindungan angkanya sia-sia.",
            (
                one_file(
                    MEETING,
                    f"{_SPEECH}        pokok: [Ada tiga kasus narkotika di Sukadamai.]\n",
                    f"8:21: {_TOLD}",
                    f"{_SPEECH}        pokok: [Ada tiga kasus narkotika di Sukadamai.]\n{_SIGNED}",
                ),
                one_file(
                    MEETING,
                    f"{_SPEECH}        pokok: [Dua pemuda terjerat narkotika.]\n",
                    f"8:17: {_TOLD}",
                    f"{_SPEECH}        pokok: [Pencegahan narkotika dibahas bersama pemuda.]\n",
                ),
            ),
        ),
    ),
)
