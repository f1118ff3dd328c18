"""Codes about a file: whether it can be read, its name, its place, its YAML."""

from generator.guidance.guide import DRAFT, MEETING, OFFICE, PERSON, SERVICE, Example, File, Guide, Section, one_file
from generator.problems import Code

FILES = Section(
    "berkas",
    "Berkasnya",
    (
        Guide(
            Code.UNREADABLE,
            "Berkas yang diperlukan belum ada, tidak diizinkan dibaca, atau bukan berkas biasa.",
            (
                Example(
                    (File("site_config/privasi.yml", None),),
                    "1:1: Berkas belum ada. Buat berkas itu; kunci-kuncinya ada di halaman panduan/format.",
                    (File("site_config/privasi.yml", "ambang: {kota: 3, kecamatan: 5, kelurahan: 5}\n"),),
                ),
            ),
        ),
        Guide(
            Code.NOT_UTF8,
            "Berkas disimpan dengan cara lama (bukan UTF-8), sehingga sebagian hurufnya tidak dapat dikenali.",
            (
                Example(
                    (File(PERSON, "nama: André\n", "disimpan dengan cara lama, Windows-1252", "cp1252"),),
                    "1:11: Ada huruf yang tidak terbaca, karena berkas tidak disimpan sebagai UTF-8. "
                    "Buka berkasnya, pilih Simpan Sebagai, lalu pilih Encoding: UTF-8.",
                    (File(PERSON, "nama: André\n"),),
                ),
            ),
        ),
        Guide(
            Code.CHARACTER,
            "Ada karakter yang tidak terlihat di layar, biasanya terbawa dari salinan Word atau laman web.",
            (
                one_file(
                    SERVICE,
                    "nama: Posko\u200b Contoh\njenis: keamanan\n",
                    "1:12: Ada karakter yang tidak terlihat atau tidak dapat ditampilkan (U+200B). "
                    "Hapus karakter itu, atau ketik ulang barisnya.",
                    OFFICE,
                ),
            ),
        ),
        Guide(
            Code.LOOKALIKE,
            "Sebuah huruf di dalam kata berasal dari aksara lain dan hanya tampak sama.",
            (
                one_file(
                    SERVICE,
                    "nama: P\u043esko Contoh\njenis: keamanan\n",
                    "1:8: '\u043e' (U+043E) bukan huruf atau angka Latin biasa seperti yang di sekitarnya. "
                    "Hapus kata itu, lalu ketik ulang.",
                    OFFICE,
                ),
            ),
        ),
        Guide(
            Code.TOO_LARGE,
            "Berkas lebih besar daripada catatan mana pun; biasanya salah tempel, atau beberapa catatan menjadi satu.",
            (
                Example(
                    (File(MEETING, None, "lebih dari satu juta huruf"),),
                    "1:1: Berkas lebih besar dari 1 MB. Bagi menjadi beberapa berkas.",
                    (File(MEETING, DRAFT),),
                ),
            ),
        ),
        Guide(
            Code.BAD_NAME,
            "Nama berkas menjadi id dan alamat halaman: huruf kecil, angka, tanda hubung, lalu .yml.",
            (
                Example(
                    (File("content/layanan/Posko_Baru.yml", OFFICE),),
                    "1:1: Nama berkas 'Posko_Baru.yml' tidak dapat menjadi id. Pakai huruf kecil a-z, angka, "
                    "dan tanda hubung saja, misalnya 'posko-baru.yml'.",
                    (File("content/layanan/posko-baru.yml", OFFICE),),
                ),
            ),
        ),
        Guide(
            Code.MISPLACED,
            "Berkas tidak berada di folder jenisnya; rapat berada di folder tahunnya.",
            (
                Example(
                    (File("content/rapat/rapat-camat.yml", DRAFT),),
                    "1:1: Berkas rapat tidak berada di dalam folder tahunnya. Pindahkan ke content/rapat/<tahun>/.",
                    (File(MEETING, DRAFT),),
                ),
            ),
        ),
    ),
)

YAML = Section(
    "yaml",
    "Susunan tulisannya",
    (
        Guide(
            Code.SYNTAX,
            "Lekukan, titik dua, kurung, atau tanda kutipnya tidak membentuk 'kunci: isi'.",
            (
                one_file(
                    SERVICE,
                    "nama: Posko: siang dan malam\njenis: keamanan\n",
                    '1:12: Ada titik dua yang tidak pada tempatnya. Tulis nama: "Posko: siang dan malam".',
                    'nama: "Posko: siang dan malam"\njenis: keamanan\n',
                ),
                one_file(
                    SERVICE,
                    "nama: Posko Contoh\n  jenis: keamanan\n",
                    "2:8: Lekukan baris ini lebih dalam daripada baris sebelumnya. "
                    "Hapus spasi di awal baris ini, dan yang sejajar dengannya.",
                    OFFICE,
                ),
                one_file(
                    SERVICE,
                    "nama: Posko #2 Contoh\njenis: keamanan\n",
                    "1:13: Teks sesudah '#' dianggap catatan dan tidak terbit. "
                    "Apit seluruh teksnya dengan tanda kutip, atau beri spasi sesudah # bila memang catatan.",
                    'nama: "Posko #2 Contoh"\njenis: keamanan\n',
                ),
                one_file(
                    SERVICE,
                    f"{OFFICE}keterangan: Buka setiap hari,\njuga pada hari libur.\n",
                    "4:1: Baris 'juga pada hari libur.' bukan 'kunci: isi'. Bila lanjutan teks di atasnya, "
                    "awali baris ini dengan 2 spasi; bila kunci baru, tulis 'juga: …'.",
                    f"{OFFICE}keterangan: Buka setiap hari,\n  juga pada hari libur.\n",
                ),
                one_file(
                    SERVICE,
                    'nama: "Posko" Contoh\njenis: keamanan\n',
                    "1:15: Ada teks setelah kutip atau kurung penutup. Tulis nama: '\"Posko\" Contoh'.",
                    "nama: '\"Posko\" Contoh'\njenis: keamanan\n",
                ),
                one_file(
                    SERVICE,
                    'nama: "Posko Contoh\njenis: keamanan\n',
                    "1:7: Tanda kutip dibuka tetapi tidak ditutup. Tutup tanda kutipnya.",
                    'nama: "Posko Contoh"\njenis: keamanan\n',
                ),
                one_file(
                    MEETING,
                    f"{DRAFT}topik: [keamanan, ketertiban\n",
                    "4:8: Kurung tidak ditutup atau koma kurang. Tutup kurungnya atau tambahkan koma.",
                    f"{DRAFT}topik: [keamanan, ketertiban]\n",
                ),
            ),
        ),
        Guide(
            Code.FORBIDDEN,
            "Teks yang diawali &, *, ! atau % tidak terbaca sebagai teks, kecuali diapit tanda kutip.",
            (
                one_file(
                    SERVICE,
                    "nama: &Posko Contoh\njenis: keamanan\n",
                    '1:7: Teks tidak boleh diawali tanda &. Tulis nama: "&Posko Contoh".',
                    'nama: "&Posko Contoh"\njenis: keamanan\n',
                ),
            ),
        ),
        Guide(
            Code.TOO_DEEP,
            "Daftar di dalam daftar di dalam daftar, lebih dalam daripada catatan mana pun.",
            (
                one_file(
                    SERVICE,
                    f"{OFFICE}internal: {'[' * 20}catatan{']' * 20}\n",
                    "3:30: Isi berkas bertingkat lebih dari 20 lapis. Sederhanakan susunannya.",
                    f"{OFFICE}internal: catatan\n",
                ),
            ),
        ),
        Guide(
            Code.TOO_MANY,
            "Satu berkas berisi lebih banyak butir daripada catatan mana pun.",
            (
                Example(
                    (File(MEETING, None, "lebih dari lima puluh ribu butir"),),
                    "50004:5: Isi berkas lebih dari 50000 butir. Bagi menjadi beberapa berkas.",
                    (File(MEETING, DRAFT),),
                ),
            ),
        ),
        Guide(
            Code.DUPLICATE_KEY,
            "Kunci yang sama ditulis dua kali; hanya satu yang dapat berlaku.",
            (
                one_file(
                    SERVICE,
                    f"{OFFICE}nama: Posko Baru\n",
                    "3:1: Kunci 'nama' sudah ada di atasnya. Gabungkan keduanya atau hapus salah satu.",
                    "nama: Posko Baru\njenis: keamanan\n",
                ),
            ),
        ),
    ),
)
