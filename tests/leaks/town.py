"""A made-up town with a canary in every place that nobody outside may read, and its twin, without all that.

A canary is `KNR-<12 hexadecimal digits>-<place>`; it occurs nowhere else. The sites of the town and of its twin must be
the same, byte for byte.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

from tests.attachments.makers import exif, jpeg, pdf, png_with_texts
from tests.city import CITY
from tests.projects import BASE, as_yaml

_Y = "content/rapat/2024"
_LATER = "2024-06-01T08:00:01+07:00"
_GROUNDS = {"pasal": "17 huruf h UU 14/2008", "penetapan": "1/2024"}
PLACES: dict[str, str] = {}
"""Every canary by the place that it was planted in."""


def canary(place: str) -> str:
    """Return the canary of a place, noted as planted."""
    return PLACES.setdefault(place, f"KNR-{hashlib.sha256(place.encode()).hexdigest()[:12]}-{place}")


def _slug(place: str) -> str:
    return canary(place).lower()


def _meeting(kind: str) -> dict[str, Any]:
    """Return every part of a meeting that only its minutes may tell, with a canary in each."""
    return {
        "ringkasan": f"Satu alinea {canary(f'{kind}-ringkasan')}.",
        "topik": [canary(f"{kind}-topik")],
        "undangan": {"nomor": canary(f"{kind}-undangan"), "tanggal": "2024-05-01"},
        "pimpinan": {"ketua": "ani", "sekretaris": "citra", "pencatat": "budi"},
        "peserta": [
            {"pejabat": "ani", "kehadiran": "hadir", "nama_dalam_sumber": canary(f"{kind}-nama")},
            {"kelompok": canary(f"{kind}-kelompok"), "jabatan_dalam_sumber": canary(f"{kind}-jabatan")},
        ],
        "tindak_lanjut": [
            {"id": "t1", "uraian": canary(f"{kind}-tugas"), "penanggung_jawab": canary(f"{kind}-penanggung")}
        ],
        "dasar_hukum": ["perda-1-2020"],
        "laporan_kasus": ["kasus-2024-b04"],
        "wilayah": ["99.71.02"],
        "lampiran": [{"berkas": f"{_slug(f'{kind}-berkas')}.pdf", "judul": canary(f"{kind}-lampiran")}],
        "sumber": {"nama": canary(f"{kind}-sumber"), "catatan": canary(f"{kind}-catatan"), "rapat": "rapat-pertama"},
        "ralat": [{"tanggal": "2024-05-02", "bagian": canary(f"{kind}-bagian"), "sebab": canary(f"{kind}-sebab")}],
    }


def _discussed(kind: str, title: str) -> list[dict[str, Any]]:
    speech = {"pembicara": canary(f"{kind}-pembicara"), "pokok": [f"Ada {canary(f'{kind}-pokok')} di sini."]}
    return [{"judul": title, "pembahasan": [speech], "keputusan": [{"id": "k1", "isi": canary(f"{kind}-putusan")}]}]


def _announced(kind: str) -> dict[str, Any]:
    shown = {"judul": f"Rapat {kind}", "tanggal": "2024-06-20", "status": kind, "alasan": "Hujan.", "mulai": "09.00"}
    return {**shown, "tim": "tim-kota", "acara": [{"judul": "Laporan lurah"}]}


def _closed() -> dict[str, Any]:
    return {"judul": "Rapat rahasia", "tanggal": "2024-05-02", "sifat": "tertutup", "alasan": "Penyelidikan."}


def _minutes() -> dict[str, Any]:
    """Return public minutes in which something is withheld."""
    start = {"judul": "Rapat setengah terbuka", "tanggal": "2024-05-03", "mulai": "09.00", "status": "disahkan"}
    return {
        **start,
        "acara": [
            {"judul": "Tertutup", "dikecualikan": _GROUNDS, "keputusan": [{"id": "k1", "dikecualikan": _GROUNDS}]},
            {
                "judul": "Terbuka",
                "keputusan": [
                    {"id": "k2", "dikecualikan": _GROUNDS},
                    {"id": "k3", "isi": "Ya."},
                    {"id": "k4", "isi": "O."},
                ],
            },
        ],
        "peserta": [{"pejabat": "citra", "dikecualikan": _GROUNDS}],
        "tindak_lanjut": [{"id": "t1", "uraian": "Mendata.", "diselesaikan": {"tanggal": "2024-05-04"}}],
        "sumber": {"nama": "Warta"},
    }


def _withholding() -> dict[str, Any]:
    """Return the same minutes with what is withheld, and with references to what is not public."""
    made = _minutes()
    secret, open_ = made["acara"]
    secret["pembahasan"] = [{"pembicara": canary("dikecualikan-pembicara"), "pokok": [canary("dikecualikan-pokok")]}]
    secret["keputusan"][0]["isi"] = canary("dikecualikan-acara")
    open_["keputusan"][0]["isi"] = canary("dikecualikan-putusan")
    open_["keputusan"][1]["menggantikan"] = f"{_slug('draf-berkas')}#k1"
    open_["keputusan"][2]["menggantikan"] = "rapat-rahasia#k1"
    made["peserta"][0]["kehadiran"] = "sakit"
    made["tindak_lanjut"][0]["diselesaikan"]["rapat"] = _slug("draf-berkas")
    made["sumber"]["rapat"] = _slug("draf-berkas")
    return made


def _notice(state: str, **more: Any) -> str:  # noqa: ANN401 - any YAML value
    made = {
        "judul": f"Imbauan {canary(f'{state}-judul')}",
        "jenis": "imbauan",
        "nomor": canary(f"{state}-nomor"),
        "tanggal": "2024-05-29",
        "ringkasan": f"Isinya {canary(f'{state}-ringkas')}.",
        "isi": f"- satu\n- **{canary(f'{state}-isi')}**\n",
        "ditujukan_kepada": [canary(f"{state}-alamat")],
        "tahapan": [{"nama": canary(f"{state}-tahap"), "tanggal": "2024-06-30"}],
        "wilayah": ["99.71"],
        "serta_merta": "ya",
        "menggantikan": "lama",
        "kanal": ["posko"],
        "dasar_hukum": ["perda-1-2020"],
        "penanda_tangan": "ani",
        "lampiran": [{"berkas": f"{_slug(f'{state}-gambar')}.png", "judul": "X", "teks_alternatif": "Y."}],
    }
    return as_yaml({**made, **more})


_PUBLIC_FILES: dict[str, bytes] = {
    "content/lampiran/umum.pdf": pdf(lambda made: made.docinfo.__setitem__("/Author", canary("pdf-penulis"))),
    "content/lampiran/foto.jpg": jpeg(exif=exif(1, canary("exif-pemotret"))),
    "content/lampiran/peta.png": png_with_texts({"Author": canary("png-penulis")}),
}
_ATTACHING = {
    "judul": "Rapat berlampiran",
    "tanggal": "2024-05-06",
    "mulai": "09.00",
    "status": "disahkan",
    "lampiran": [
        {"berkas": "umum.pdf", "judul": "Umum"},
        {"berkas": "foto.jpg", "judul": "Foto", "teks_alternatif": "Orang."},
        {"berkas": "peta.png", "judul": "Peta", "teks_alternatif": "Kota."},
    ],
}
_ANNOUNCED = ("dijadwalkan", "ditunda", "dibatalkan")


def _with_remarks(files: Mapping[str, Any]) -> dict[str, Any]:
    """Return public records with an internal note and a comment, one canary a kind."""
    noted = dict(files)
    for name, text in files.items():
        if name.startswith("content/") and name.endswith(".yml"):
            kind = name.split("/")[1]
            note = as_yaml({"internal": {"catatan": [canary(f"internal-{kind}")]}}).strip()[1:-1]
            body = text.rstrip("\n")
            noted[name] = (
                f"{body[:-1]}, {note}}}\n" if body.startswith("{") else f"{body}\ninternal: {{{note.split('{', 1)[1]}\n"
            )
            noted[name] = f"# {canary(f'komentar-{kind}')}\n{noted[name]}"
    return noted


_NAMING: dict[str, dict[str, Any]] = {
    "content/pengumuman/menyebut.yml": {
        "judul": "Menyebut",
        "jenis": "imbauan",
        "tanggal": "2024-05-29",
        "ringkasan": "R.",
        "status": "terbit",
        "sumber": {"nama": "S"},
    },
    "content/laporan-kasus/menyebut-b08.yml": {
        "periode": "2023-B08",
        "dirilis": "2023-09-09",
        "satuan": "kasus",
        "angka": {"99.71": {"semua": {"semua": "31"}}},
    },
    "content/tim/tim-menyebut.yml": {
        "nama": "Tim Menyebut",
        "tingkat": "kota",
        "wilayah": "99.71",
        "kewajiban_rapat": [{"tahun": "2024", "jumlah": "1"}],
    },
    f"{_Y}/rapat-pindah.yml": {
        "judul": "Pindah",
        "tanggal": "2024-05-03",
        "status": "ditunda",
        "alasan": "A.",
        "acara": [{"judul": "B"}],
    },
    f"{_Y}/rapat-pindah-tertutup.yml": {
        "judul": "Diam",
        "tanggal": "2024-05-03",
        "status": "ditunda",
        "alasan": "A.",
        "sifat": "tertutup",
    },
}
"""Public records that will name a private one."""


def _naming() -> dict[str, str]:
    """Return the same records with the names of private ones, and of public ones where even those are private."""
    notice, report, team, moved, silent = _NAMING.items()
    draft, draft_notice = _slug("draf-berkas"), _slug("konsep-berkas")
    named = (
        (notice, {"rapat": draft, "menggantikan": draft_notice, "sumber": {"nama": "S", "rapat": draft}}),
        (report, {"rapat": draft}),
        (team, {"kewajiban_rapat": [{"tahun": "2024", "jumlah": "1", "rapat": draft}]}),
        (moved, {"ditunda_ke": draft}),
        (silent, {"ditunda_ke": "rapat-dijadwalkan"}),
    )
    return {path: as_yaml({**record, **more}) for (path, record), more in named}


def _begun() -> dict[str, str]:
    """Return a record of each kind that has no drafts, with a canary in each text and words of its skeleton in one."""
    records = {
        "layanan": {"nama": "<isi nama layanan>", "jenis": "lainnya", "keterangan": canary("mulai-keterangan")},
        "pejabat": {"nama": canary("mulai-nama"), "jabatan": [{"nama": "<isi jabatan>"}]},
        "dasar-hukum": {"jenis": "SE", "nomor": "<isi nomor>", "tahun": "2024", "tentang": canary("mulai-tentang")},
        "laporan-kasus": {
            "periode": "2024-B08",
            "dirilis": "2024-09-09",
            "satuan": "kasus",
            "angka": {"99.71": "belum_lapor"},
            "sumber": f"<isi asal angkanya> {canary('mulai-asal')}",
        },
        "tim": {
            "nama": canary("mulai-tim"),
            "tingkat": "kota",
            "wilayah": "99.71",
            "anggota": [{"urutan": "1", "jabatan": "<isi>", "keterangan": canary("mulai-anggota")}],
        },
    }
    return {f"content/{kind}/{_slug(f'mulai-{kind}')}.yml": as_yaml(record) for kind, record in records.items()}


def twin() -> dict[str, Any]:
    """Return the town with all that is private deleted."""
    return {
        **{path: as_yaml(record) for path, record in _NAMING.items()},
        **CITY,
        **_PUBLIC_FILES,
        **{f"{_Y}/rapat-{kind}-lagi.yml": as_yaml(_announced(kind)) for kind in _ANNOUNCED},
        f"{_Y}/rapat-rahasia.yml": as_yaml({**_closed(), "status": "ringkasan", "sumber": {"nama": "X"}}),
        f"{_Y}/rapat-setengah.yml": as_yaml(_minutes()),
        f"{_Y}/rapat-berlampiran.yml": as_yaml(_ATTACHING),
    }


def town() -> dict[str, Any]:
    """Return the town with a canary in every private place."""
    town = _with_remarks(twin())
    for kind in _ANNOUNCED:
        full = {**_announced(kind), **_meeting(kind), "acara": _discussed(kind, "Laporan lurah")}
        town[f"{_Y}/rapat-{kind}-lagi.yml"] = as_yaml(full)
    closed = {**_meeting("tertutup"), "status": "ringkasan", "acara": _discussed("tertutup", canary("tertutup-acara"))}
    where = {"mulai": "10.00", "selesai": "11.00", "zona": "WIT", "tim": "tim-kota", "wilayah": ["99.71.01"]}
    venue = {"tempat": {"nama": canary("tertutup-tempat"), "alamat": canary("tertutup-alamat")}}
    town[f"{_Y}/rapat-rahasia.yml"] = as_yaml({**_closed(), **closed, **where, **venue})
    town[f"{_Y}/rapat-setengah.yml"] = as_yaml(_withholding())
    town.update(_naming())
    draft = {"judul": canary("draf-judul"), "tanggal": "2024-05-03", "status": "draf", "tim": "tim-kota"}
    town[f"{_Y}/{_slug('draf-berkas')}.yml"] = as_yaml(
        {**_meeting("draf"), **draft, "acara": _discussed("draf", canary("draf-acara"))}
    )
    town[f"content/pengumuman/{_slug('konsep-berkas')}.yml"] = _notice("konsep", status="draf")
    town[f"content/pengumuman/{_slug('embargo-berkas')}.yml"] = _notice("embargo", status="terbit", embargo=_LATER)
    town.update(_begun())
    town["content/pejabat/ani.yml"] += f"nip: {canary('nip')}\n"
    for kind in (*_ANNOUNCED, "tertutup", "draf"):
        town[f"content/lampiran/{_slug(f'{kind}-berkas')}.pdf"] = pdf(text=canary(f"{kind}-isi-berkas"))
    for state in ("konsep", "embargo"):
        town[f"content/lampiran/{_slug(f'{state}-gambar')}.png"] = png_with_texts({"Comment": canary(f"{state}-png")})
    town["content/.catatan"] = canary("berkas-tersembunyi")
    town["content/rapat/.rahasia/isi.txt"] = canary("folder-tersembunyi")
    for name in ("kategori", "privasi", "situs"):
        base = town.get(f"site_config/{name}.yml")
        town[f"site_config/{name}.yml"] = (
            base or BASE[f"site_config/{name}.yml"]
        ) + f"# {canary(f'komentar-{name}')}\n"
    return town
