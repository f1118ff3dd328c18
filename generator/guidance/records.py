"""Codes about records that do not fit each other, the calendar, the areas or the settings."""

from generator.guidance.guide import (
    DRAFT,
    MEETING,
    OFFICE,
    SERVICE,
    Example,
    File,
    Guide,
    Section,
    one_file,
)
from generator.problems import Code

_AREAS = "code,name,level,parent\n99.71,Kota Contoh,kota,\n"
_HOST = """\
site_name: notulen
docs_dir: site_config/halaman
theme:
  name: material
  custom_dir: site_config/tema
plugins:
  - notulen
"""

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
            "Catatan ini menyebut id yang tidak ada berkasnya, atau nama orang di tempat idnya.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}tim: tim-kotta\n",
                    "4:6: Tidak ada tim dengan id 'tim-kotta'. Maksudnya 'tim-kota'?",
                    f"{DRAFT}tim: tim-kota\n",
                ),
            ),
        ),
        Guide(
            Code.WEEKDAY,
            "Hari yang ditulis bukan hari dari tanggal itu.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}hari: Jumat\n",
                    "4:7: Hari 'Jumat' tidak cocok: Kamis, 2 Mei 2024. Tulis 'Kamis', atau periksa tanggalnya.",
                    f"{DRAFT}hari: Kamis\n",
                ),
            ),
        ),
        Guide(
            Code.TIME_ORDER,
            "Akhirnya mendahului awalnya.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}mulai: 13.30\nselesai: 11.00\n",
                    "5:10: Jam selesai 11.00 tidak sesudah jam mulai 13.30. Periksa kedua jamnya.",
                    f"{DRAFT}mulai: 09.30\nselesai: 11.00\n",
                ),
            ),
        ),
        Guide(
            Code.ITEM_ID,
            "Id keputusan (k1, k2, …) atau tindak lanjut (t1, t2, …) salah bentuk atau dipakai dua kali.",
            (
                one_file(
                    MEETING,
                    f"{DRAFT}tindak_lanjut:\n  - {{id: t1, uraian: Mendata pos ronda., status: belum}}\n"
                    "  - {id: t1, uraian: Menyusun jadwal., status: belum}\n",
                    "6:10: Id butir 't1' sudah dipakai dalam rapat ini. Tulis 'id: t2'.",
                    f"{DRAFT}tindak_lanjut:\n  - {{id: t1, uraian: Mendata pos ronda., status: belum}}\n"
                    "  - {id: t2, uraian: Menyusun jadwal., status: belum}\n",
                ),
            ),
        ),
        Guide(
            Code.FOLDER_YEAR,
            "Folder tahunnya tidak sama dengan tahun pada tanggal rapat.",
            (
                Example(
                    (File("content/rapat/2023/rapat-camat.yml", DRAFT),),
                    "2:10: Rapat tahun 2024 berada di folder 2023. Pindahkan ke content/rapat/2024/.",
                    (File(MEETING, DRAFT),),
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
                    f'{OFFICE}wilayah: "99.71.03"\n',
                    "3:10: Wilayah '99.71.03' tidak dikenal. Maksudnya '99.71.02' (Contoh Barat)?",
                    f'{OFFICE}wilayah: "99.71.02"\n',
                ),
            ),
        ),
        Guide(
            Code.CATEGORY,
            "Kategorinya tidak ada di site_config/kategori.yml.",
            (
                one_file(
                    SERVICE,
                    f"{OFFICE}melayani: [narkoba]\n",
                    "3:12: Kategori 'narkoba' tidak dikenal. Maksudnya 'narkotika'?",
                    f"{OFFICE}melayani: [narkotika]\n",
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
                    "3:23: Tingkat 'kecamtan' tidak dikenal. Tulis 'kecamatan'.",
                    f"{_AREAS}99.71.01,Contoh Timur,kecamatan,99.71\n",
                ),
            ),
        ),
        Guide(
            Code.HOST,
            "Berkas mkdocs.yml menyebut folder, tema, atau program tambahan lain, yang isinya tidak diperiksa.",
            (
                one_file(
                    "mkdocs.yml",
                    _HOST.replace("- notulen", "- notuln"),
                    "7:5: Plugin 'notuln' tidak terpasang. Maksudnya 'notulen'?",
                    _HOST,
                ),
            ),
        ),
    ),
)
