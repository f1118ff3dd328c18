"""Codes about keys and values."""

from generator.guidance.guide import (
    DRAFT,
    MEETING,
    NOTICE,
    NOTICE_DRAFT,
    RELEASE,
    REPORT,
    SERVICE,
    TEAM,
    Guide,
    Section,
    one_file,
)
from generator.problems import Code

KEYS = Section(
    "kunci",
    "Kunci dan isinya",
    (
        Guide(
            Code.UNKNOWN_KEY,
            "Nama kuncinya tidak ada di format berkas; sering kali salah ketik.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}tmpat: {{nama: Balai Kota}}\n",
                    "4:1: Kunci 'tmpat' tidak dikenal. Maksudnya 'tempat'?",
                    f"{DRAFT}tempat: {{nama: Balai Kota}}\n",
                ),
            ),
        ),
        Guide(
            Code.MISSING_KEY,
            "Kunci yang wajib ada belum ditulis.",
            (
                one_file(
                    MEETING,
                    "judul: Rapat camat\nstatus: draf\n",
                    "1:1: Kunci 'tanggal' belum ada. Tambahkan, misalnya 'tanggal: 2021-12-13'.",
                    DRAFT,
                ),
                one_file(
                    MEETING,
                    "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: dibatalkan\n",
                    "1:1: Kunci 'alasan' wajib ada untuk rapat yang ditunda atau dibatalkan. "
                    "Tambahkan baris 'alasan: …'.",
                    "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: dibatalkan\nalasan: Jalan terputus banjir.\n",
                ),
            ),
        ),
        Guide(
            Code.EMPTY,
            "Kuncinya ada, tetapi isinya tidak.",
            (
                one_file(
                    SERVICE,
                    "nama:\njenis: keamanan\n",
                    "1:6: Isinya kosong. Tulis isinya, atau hapus kuncinya jika memang tidak tercatat.",
                    "nama: Posko Contoh\njenis: keamanan\n",
                ),
            ),
        ),
        Guide(
            Code.SHAPE,
            "Di tempat itu diharapkan daftar, satu teks, atau kunci-kunci, dan yang ditulis bukan itu.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}tempat: Balai Kota\n",
                    "4:9: Isi 'tempat' harus berupa kunci-kunci. Tulis misalnya 'tempat: {nama: Balai Kota}'.",
                    f"{DRAFT}tempat: {{nama: Balai Kota}}\n",
                ),
                one_file(
                    MEETING,
                    f"{DRAFT}topik: keamanan, ketertiban\n",
                    "4:8: Isi 'topik' harus berupa daftar. "
                    "Tulis 'topik: [keamanan, ketertiban]', atau satu butir sebaris dengan '- ' di depannya.",
                    f"{DRAFT}topik: [keamanan, ketertiban]\n",
                ),
            ),
        ),
        Guide(
            Code.CHOICE,
            "Kunci ini hanya menerima beberapa kata tertentu.",
            (
                one_file(
                    MEETING,
                    "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: Draft\n",
                    "3:9: Isi 'Draft' bukan pilihan yang ada. Maksudnya 'draf'?",
                    DRAFT,
                ),
                one_file(
                    MEETING,
                    f"{DRAFT}sifat: rahasia\nalasan: Menyangkut nama orang.\n",
                    "4:8: Isi 'rahasia' bukan pilihan yang ada. Pilih salah satu: terbuka atau tertutup.",
                    f"{DRAFT}sifat: tertutup\nalasan: Menyangkut nama orang.\n",
                ),
            ),
        ),
        Guide(
            Code.DATE,
            "Tanggal tidak ditulis tahun-bulan-hari, atau tidak ada di kalender.",
            (
                one_file(
                    MEETING,
                    "judul: Rapat camat\ntanggal: 2 Mei 2024\nstatus: draf\n",
                    "2:10: Tanggal '2 Mei 2024' tidak terbaca. Tulis 'tanggal: 2024-05-02'.",
                    DRAFT,
                ),
                one_file(
                    MEETING,
                    "judul: Rapat camat\ntanggal: 2024-04-31\nstatus: draf\n",
                    "2:10: Tanggal '2024-04-31' tidak ada di kalender. April 2024 berakhir tanggal 30.",
                    "judul: Rapat camat\ntanggal: 2024-04-30\nstatus: draf\n",
                ),
            ),
        ),
        Guide(
            Code.TIME,
            "Jam tidak ditulis jam.menit dalam 24 jam.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}mulai: pukul 13.30 WIB\n",
                    "4:8: Jam 'pukul 13.30 WIB' tidak terbaca. Tulis 'mulai: 13.30'.",
                    f"{DRAFT}mulai: 13.30\n",
                ),
                one_file(
                    MEETING,
                    f"{DRAFT}mulai: 13.30\nselesai: selesai\n",
                    "5:10: Jam 'selesai' tidak terbaca. "
                    "Hapus baris ini; tanpa jam selesai, halaman menulis 's.d. selesai'.",
                    f"{DRAFT}mulai: 13.30\n",
                ),
            ),
        ),
        Guide(
            Code.INSTANT,
            "Saat terbit ditulis lengkap: tanggal, jam, dan selisih zona waktunya.",
            (
                one_file(
                    NOTICE,
                    f"{NOTICE_DRAFT}embargo: 3 Mei 2024 08.00 WIB\n",
                    "6:10: Saat '3 Mei 2024 08.00 WIB' tidak terbaca. Tulis 'embargo: 2024-05-03T08:00:00+07:00'; "
                    "+07:00 untuk WIB, +08:00 untuk WITA, +09:00 untuk WIT.",
                    f"{NOTICE_DRAFT}embargo: 2024-05-03T08:00:00+07:00\n",
                ),
            ),
        ),
        Guide(
            Code.NUMBER,
            "Di tempat itu hanya bilangan bulat yang diterima, tanpa titik dan tanpa kata.",
            (
                one_file(
                    REPORT,
                    f'{RELEASE}  "99.71": {{semua: {{semua: 1.250}}}}\n',
                    "5:28: Isi sel bukan bilangan bulat dan bukan 'samar'. Tulis 'semua: 1250'.",
                    f'{RELEASE}  "99.71": {{semua: {{semua: 1250}}}}\n',
                ),
            ),
        ),
        Guide(
            Code.FLAG,
            "Kunci ini hanya menerima ya atau tidak.",
            (
                one_file(
                    NOTICE,
                    f"{NOTICE_DRAFT}serta_merta: Y\n",
                    "6:14: Isi 'Y' tidak terbaca. Tulis 'serta_merta: ya'.",
                    f"{NOTICE_DRAFT}serta_merta: ya\n",
                ),
            ),
        ),
        Guide(
            Code.PATTERN,
            "Id, kode wilayah, periode, NIP, atau tautan tidak berbentuk seperti seharusnya.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}tim: Tim Kota\n",
                    "4:6: 'Tim Kota' bukan bentuk sebuah id. Tulis 'tim: tim-kota'.",
                    f"{DRAFT}tim: tim-kota\n",
                ),
                one_file(
                    SERVICE,
                    "nama: Puskesmas Contoh\njenis: kesehatan\nwilayah: 9971\n",
                    "3:10: '9971' bukan bentuk kode wilayah. Tulis 'wilayah: \"99.71\"'.",
                    'nama: Puskesmas Contoh\njenis: kesehatan\nwilayah: "99.71"\n',
                ),
            ),
        ),
        Guide(
            Code.CONSISTENCY,
            "Dua bagian dari berkas yang sama tidak dapat sama-sama benar.",
            (
                one_file(
                    TEAM,
                    'nama: Tim Camat\ntingkat: kecamatan\nwilayah: "99.71"\n',
                    "3:10: Wilayah '99.71' bukan kecamatan. Samakan 'tingkat' dan kodenya.",
                    'nama: Tim Camat\ntingkat: kecamatan\nwilayah: "99.71.01"\n',
                ),
            ),
        ),
    ),
)
