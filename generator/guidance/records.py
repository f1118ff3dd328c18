"""Codes about records that do not fit each other, the calendar, the areas or the settings."""

from generator.guidance.guide import MEETING, REPORT, SERVICE, Example, File, Guide, Section, one_file
from generator.problems import Code

_DRAFT = "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: draf\n"
_OFFICE = "nama: Puskesmas Contoh\njenis: kesehatan\n"
_RELEASE = "periode: 2024-B08\ndirilis: 2024-09-06\nsatuan: kasus\nangka:\n"
_AREAS = "code,name,level,parent\n99.71,Kota Contoh,kota,\n"

TOGETHER = Section(
    "hubungan",
    "Hubungan antarcatatan",
    (
        Guide(
            Code.DUPLICATE_ID,
            "Dua berkas bernama sama, walaupun di folder yang berbeda; id harus satu-satunya.",
            (
                Example(
                    (
                        File("content/tim/siaga.yml", 'nama: Tim Siaga\ntingkat: kota\nwilayah: "99.71"\n'),
                        File("content/layanan/siaga.yml", "nama: Posko Siaga\njenis: keamanan\n"),
                    ),
                    "1:1: Id 'siaga' sudah dipakai oleh content/layanan/siaga.yml. Ganti nama salah satu berkasnya.",
                    (
                        File("content/tim/tim-siaga.yml", 'nama: Tim Siaga\ntingkat: kota\nwilayah: "99.71"\n'),
                        File("content/layanan/siaga.yml", "nama: Posko Siaga\njenis: keamanan\n"),
                    ),
                ),
            ),
        ),
        Guide(
            Code.REFERENCE,
            "Catatan ini menyebut id yang tidak ada berkasnya.",
            (
                one_file(
                    MEETING,
                    f"{_DRAFT}tim: tim-kotta\n",
                    "4:6: Tidak ada tim dengan id 'tim-kotta'. Maksudnya 'tim-kota'?",
                    f"{_DRAFT}tim: tim-kota\n",
                ),
            ),
        ),
        Guide(
            Code.WEEKDAY,
            "Hari yang ditulis bukan hari dari tanggal itu.",
            (
                one_file(
                    MEETING,
                    f"{_DRAFT}hari: Jumat\n",
                    "4:7: Hari 'Jumat' tidak cocok: Kamis, 2 Mei 2024. Tulis 'Kamis', atau periksa tanggalnya.",
                    f"{_DRAFT}hari: Kamis\n",
                ),
            ),
        ),
        Guide(
            Code.TIME_ORDER,
            "Akhirnya mendahului awalnya.",
            (
                one_file(
                    MEETING,
                    f"{_DRAFT}mulai: 13.30\nselesai: 11.00\n",
                    "5:10: Jam selesai 11.00 tidak sesudah jam mulai 13.30. Periksa kedua jamnya.",
                    f"{_DRAFT}mulai: 09.30\nselesai: 11.00\n",
                ),
            ),
        ),
        Guide(
            Code.ITEM_ID,
            "Id keputusan (k1, k2, …) atau tindak lanjut (t1, t2, …) salah bentuk atau dipakai dua kali.",
            (
                one_file(
                    MEETING,
                    f"{_DRAFT}tindak_lanjut:\n  - {{id: t1, uraian: Mendata pos ronda., status: belum}}\n"
                    "  - {id: t1, uraian: Menyusun jadwal., status: belum}\n",
                    "6:10: Id butir 't1' sudah dipakai dalam rapat ini. Ganti dengan nomor urut berikutnya.",
                    f"{_DRAFT}tindak_lanjut:\n  - {{id: t1, uraian: Mendata pos ronda., status: belum}}\n"
                    "  - {id: t2, uraian: Menyusun jadwal., status: belum}\n",
                ),
            ),
        ),
        Guide(
            Code.FOLDER_YEAR,
            "Folder tahunnya tidak sama dengan tahun pada tanggal rapat.",
            (
                Example(
                    (File("content/rapat/2023/rapat-camat.yml", _DRAFT),),
                    "2:10: Rapat tahun 2024 berada di folder 2023. Pindahkan ke content/rapat/2024/.",
                    (File(MEETING, _DRAFT),),
                ),
            ),
        ),
    ),
)

AROUND = Section(
    "wilayah-dan-angka",
    "Wilayah, kategori, angka kasus, dan pengaturan",
    (
        Guide(
            Code.REGION,
            "Kode wilayahnya tidak ada di site_config/wilayah.csv.",
            (
                one_file(
                    SERVICE,
                    f'{_OFFICE}wilayah: "99.71.03"\n',
                    "3:10: Wilayah '99.71.03' tidak dikenal. Maksudnya '99.71.02' (Contoh Barat)?",
                    f'{_OFFICE}wilayah: "99.71.02"\n',
                ),
            ),
        ),
        Guide(
            Code.CATEGORY,
            "Kategorinya tidak ada di site_config/kategori.yml.",
            (
                one_file(
                    SERVICE,
                    f"{_OFFICE}melayani: [narkoba]\n",
                    "3:12: Kategori 'narkoba' tidak dikenal. Maksudnya 'narkotika'?",
                    f"{_OFFICE}melayani: [narkotika]\n",
                ),
            ),
        ),
        Guide(
            Code.BELOW_CITY,
            "Angka kecamatan dan kelurahan belum dapat diterbitkan, karena dapat menunjuk orang.",
            (
                one_file(
                    REPORT,
                    f'{_RELEASE}  "99.71.01": {{semua: {{semua: 22}}}}\n',
                    "5:31: Angka tingkat kecamatan belum dapat diterbitkan. "
                    "Ganti dengan samar; hanya angka tingkat kota yang boleh ditulis.",
                    f'{_RELEASE}  "99.71.01": {{semua: {{semua: samar}}}}\n',
                ),
            ),
        ),
        Guide(
            Code.BELOW_THRESHOLD,
            "Angka sekecil itu dapat menunjuk orang, atau dapat dihitung dari angka di sekitarnya.",
            (
                one_file(
                    REPORT,
                    f'{_RELEASE}  "99.71": {{pencurian: {{semua: 2}}}}\n',
                    "5:32: Angka di bawah ambang 3 tidak boleh tercetak. Ganti dengan samar.",
                    f'{_RELEASE}  "99.71": {{pencurian: {{semua: samar}}}}\n',
                ),
            ),
        ),
        Guide(
            Code.SETTINGS,
            "Daftar wilayah di site_config/wilayah.csv tidak dapat dibaca.",
            (
                one_file(
                    "site_config/wilayah.csv",
                    f"{_AREAS}99.71.01,Contoh Timur,kecamtan,99.71\n",
                    "3:1: Baris wilayah tidak dapat dibaca. Tulis empat kolom, code,name,level,parent; "
                    "level: provinsi, kabupaten, kota, kecamatan, kelurahan, atau desa.",
                    f"{_AREAS}99.71.01,Contoh Timur,kecamatan,99.71\n",
                ),
            ),
        ),
    ),
)
