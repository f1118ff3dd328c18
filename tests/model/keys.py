"""The keys that the content's contract promises for each kind of file, each with a value that must be taken."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from generator.model.kinds import KINDS
from generator.model.settings import Category, FormerAddress, Privacy, Region, Site

Keys = Mapping[str, Any]

ADAPTERS: dict[str, TypeAdapter[Any]] = {
    **{kind.folder: kind.adapter for kind in KINDS},
    "situs": TypeAdapter(Site),
    "kategori": TypeAdapter(Category),
    "privasi": TypeAdapter(Privacy),
    "alamat-lama": TypeAdapter(FormerAddress),
    "wilayah": TypeAdapter(Region),
}

REQUIRED: dict[str, Keys] = {
    "rapat": {"judul": "Rapat", "tanggal": "2021-12-13", "status": "disahkan"},
    "tim": {"nama": "Tim", "tingkat": "kota"},
    "pejabat": {"nama": "Rosita"},
    "pengumuman": {
        "judul": "Netralitas",
        "jenis": "imbauan",
        "tanggal": "2024-04-24",
        "ringkasan": "Satu alinea.",
        "status": "terbit",
    },
    "laporan-kasus": {"periode": "2024-B04", "dirilis": "2024-05-06", "satuan": "kasus", "angka": {}},
    "dasar-hukum": {"jenis": "UU", "nomor": "7", "tahun": "2012", "tentang": "Penanganan Konflik Sosial"},
    "layanan": {"nama": "Puskesmas", "jenis": "rehabilitasi"},
    "situs": {"nama": "Notulen", "alamat_situs": "https://notulen.contoh.example/"},
    "kategori": {"id": "narkotika", "nama": "Narkotika", "jenis": "permasalahan_sosial", "definisi": "Satu."},
    "privasi": {"ambang": {}},
    "alamat-lama": {"alamat": "notulen/2024/rapat-lama/"},
    "wilayah": {"code": "99.71", "name": "Kota Contoh", "level": "kota"},
}
"""The keys that a file of each kind must have."""

_WITHHELD = {"pasal": "17 huruf h UU 14/2008", "penetapan": "1/2024", "sampai": "2030-12-31"}
_SOURCE = {"nama": "Warta", "tanggal": "2021-12-13", "catatan": "Lisan."}
_ATTACHMENTS = [{"berkas": "daftar.pdf", "judul": "Daftar", "teks_alternatif": "Tabel."}]
_CORRECTIONS = [{"tanggal": "2022-01-10", "bagian": "acara 2", "sebab": "Ejaan."}]
_DECISION = {"id": "k1", "isi": "Isi.", "menggantikan": "rapat-lama#k2", "status": "berlaku", "dikecualikan": _WITHHELD}
_ACTION = {
    "id": "t1",
    "uraian": "Mendata.",
    "penanggung_jawab": "rosita",
    "tenggat": "2022-01-31",
    "status": "belum",
    "diselesaikan": {"rapat": "rapat-lama", "tanggal": "2022-02-01"},
}

OPTIONAL: dict[str, Keys] = {
    "rapat": {
        "hari": "Senin",
        "mulai": "13.30",
        "selesai": "15.30",
        "zona": "WITA",
        "tempat": {"nama": "Balai", "alamat": "Jalan", "wilayah": "18.72.04.1001"},
        "tim": "tim-terpadu-pks",
        "sifat": "terbuka",
        "undangan": {"nomor": "005/12", "tanggal": "2021-12-06"},
        "pimpinan": {"ketua": "a", "sekretaris": "b", "pencatat": "c"},
        "peserta": [
            {"pejabat": "a", "jabatan": "Wakil Wali Kota Metro", "kehadiran": "hadir"},
            {"kelompok": "Camat se-Kota Metro", "kehadiran": "hadir", "dikecualikan": _WITHHELD},
        ],
        "acara": [
            {
                "judul": "Sambutan",
                "pembahasan": [{"pembicara": "a", "pokok": ["Satu.", "Dua."]}],
                "keputusan": [_DECISION],
                "dikecualikan": _WITHHELD,
            }
        ],
        "tindak_lanjut": [_ACTION],
        "dasar_hukum": ["uu-7-2012"],
        "laporan_kasus": ["kasus-2024-b04"],
        "lampiran": _ATTACHMENTS,
        "sumber": _SOURCE,
        "ditunda_ke": "rapat-lama",
        "alasan": "Hujan.",
        "ralat": _CORRECTIONS,
        "sebelumnya": ["id-lama", "id-tertua"],
        "internal": "Catatan.",
    },
    "tim": {
        "wilayah": "18.72",
        "untuk": "semua",
        "dasar": ["kepwal-199-2024"],
        "berlaku": {"mulai": "2024-01-01", "sampai": "null"},
        "kewajiban_rapat": [{"tahun": "2021", "jumlah": "3"}, {"tahun": "2024", "jumlah": "2"}],
        "anggota": [
            {
                "urutan": "1",
                "kedudukan": "ketua",
                "jabatan": "Kepala Badan",
                "instansi": "Badan",
                "pejabat": "rosita",
                "status": "definitif",
                "mulai": "2024-01-01",
                "sampai": "null",
            }
        ],
        "sebelumnya": ["tim-lama"],
        "internal": ["apa", "saja"],
    },
    "pejabat": {
        "gelar_depan": "Dra.",
        "gelar_belakang": ["M.M."],
        "jabatan": [
            {
                "nama": "Kepala",
                "instansi": "Badan",
                "mulai": "2021-01-01",
                "sampai": "null",
                "pangkat": "Pembina",
                "sumber": "Keputusan",
            }
        ],
        "nip": "0000",
        "sebelumnya": ["rosita-lama"],
        "internal": {"apa": "saja"},
    },
    "pengumuman": {
        "nomor": "null",
        "isi": "Isi.\n",
        "ditujukan_kepada": ["Seluruh ASN"],
        "wilayah": ["18.72"],
        "berlaku": {"mulai": "2024-09-22", "sampai": "2024-11-27"},
        "tahapan": [{"nama": "Penetapan", "tanggal": "2024-09-22"}],
        "dasar_hukum": ["uu-10-2016"],
        "kanal": ["babinsa"],
        "penanda_tangan": "rosita",
        "rapat": "rapat-lama",
        "embargo": "2024-05-01T08:00:00+07:00",
        "dicabut": {"tanggal": "2024-06-01", "alasan": "Keliru."},
        "menggantikan": "imbauan-lama",
        "serta_merta": "false",
        "sebelumnya": ["id-lama", "id-tertua"],
        "internal": "Catatan.",
    },
    "laporan-kasus": {
        "rapat": "rapat-lama",
        "sumber": "Laporan",
        "ralat": [{"tanggal": "2024-06-03", "sebab": "Ejaan."}],
        "sebelumnya": ["id-lama", "id-tertua"],
        "internal": "Catatan.",
    },
    "dasar-hukum": {
        "tanggal": "2012-05-10",
        "status": "berlaku",
        "diperiksa": "2026-11-21",
        "tautan": "https://hukum.example/uu-7-2012",
        "sebelumnya": ["id-lama", "id-tertua"],
        "internal": "Catatan.",
    },
    "layanan": {
        "wilayah": "18.72.03.1002",
        "alamat": "Jalan",
        "telepon": "(0725) 123",
        "melayani": ["narkotika"],
        "keterangan": "Buka.",
        "diperiksa": "2026-11-21",
        "sebelumnya": ["id-lama", "id-tertua"],
        "internal": "Catatan.",
    },
    "situs": {
        "organisasi": "Badan",
        "pemda": "Pemerintah",
        "instansi": "Badan",
        "alamat": "Jalan",
        "telepon": "0725",
        "pos_el": "kantor@contoh.example",
        "laman": "contoh.example",
        "logo": "logo.png",
        "zona": "WIB",
        "kertas": "a4",
        "pemilihan": {"mulai": "2024-09-22", "sampai": "2024-12-16", "kata_terlarang": []},
    },
    "kategori": {"sensitif": "ya", "anak": "tidak"},
    "alamat-lama": {"ke": "notulen/2024/rapat-baru/", "ditarik": "2024-06-01", "alasan": "Tercatat dua kali."},
    "privasi": {
        "garam": "acak",
        "diketahui_publik": [
            {"periode": "2024-B04", "sumber": "Warta", "angka": {"99.71": {"semua": {"semua": "61"}}}}
        ],
        "tabel": [
            {"tingkat": "kota", "silang": ["kategori", "status"]},
            {"tingkat": "kecamatan", "silang": ["kategori"]},
            {"tingkat": "kelurahan", "silang": []},
        ],
        "pengecualian": [{"sidik": "abc", "alasan": "Nomor surat.", "oleh": "a", "sampai": "2030-12-31"}],
    },
    "wilayah": {"parent": "99"},
}
"""The keys that a file of each kind may have."""
