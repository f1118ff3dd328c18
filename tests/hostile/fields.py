"""Records with a place for a text in every field that takes one; the places are numbered, so that each can be filled.

A place is one of the marks below, alone or inside a text. `NOMOR` is the number of the record, for ids.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import yaml

Fill = Callable[[int], str]
"""Gives the text for a place by its number."""

LINE, PROSE, NAME, ADDRESS = "ISI", "URAI", "ORANG", "TAUT"
"""A text that is shown as it is; Markdown; a text that may not be the id of a person; the tail of a web address."""
_MARK = re.compile(f"{LINE}|{PROSE}|{NAME}|{ADDRESS}")

_SOURCE = """\
sumber: {nama: ISI, catatan: URAI, tautan: "https://a.example/TAUT", tanggal: 2024-05-01, rapat: rapat-NOMOR}"""
_WITHHELD = "dikecualikan: {pasal: ISI, penetapan: ISI}"
_PROSE = (
    "[URAI, '[x](URAI)', '[x](<URAI>)', '[URAI](https://a.example/)', '![x](URAI)', 'a **URAI** b',"
    ' "URAI\\n\\n- URAI\\n\\n1. URAI"]'
)
_MEETING = f"""\
judul: ISI
tanggal: 2024-05-02
mulai: 09.00
tim: tim-NOMOR
wilayah: ["99.71.02"]
ringkasan: "URAI\\n\\nURAI"
tempat: {{nama: ISI, alamat: ISI, wilayah: "99.71.01.1001"}}
topik: [ISI, ISI]
undangan: {{nomor: ISI}}
alasan: ISI
pimpinan: {{ketua: orang-NOMOR}}
peserta:
  - {{pejabat: orang-NOMOR, jabatan: ISI, nama_dalam_sumber: ISI, jabatan_dalam_sumber: ISI}}
  - {{kelompok: ISI, {_WITHHELD}}}
acara:
  - judul: ISI
    pembahasan:
      - {{pembicara: ORANG, jabatan: ISI, pokok: {_PROSE}}}
      - {{pembicara: orang-NOMOR, pokok: [URAI]}}
    keputusan:
      - {{id: k1, isi: URAI}}
      - {{id: k2, {_WITHHELD}}}
      - {{id: k3, isi: "[x](URAI)"}}
  - {{judul: ISI, {_WITHHELD}}}
tindak_lanjut:
  - {{id: t1, uraian: URAI, penanggung_jawab: ORANG}}
  - {{id: t2, uraian: "[x](URAI)", penanggung_jawab: orang-NOMOR, status: selesai,
     diselesaikan: {{rapat: rapat-NOMOR, tanggal: 2024-05-03}}}}
dasar_hukum: [hukum-NOMOR]
lampiran: [{{berkas: gambar.png, judul: ISI, teks_alternatif: ISI}}]
ralat: [{{tanggal: 2024-05-03, bagian: ISI, sebab: ISI}}]
{_SOURCE}
"""
# A reason stands as it is on the meeting's own page, but lists show it in place of a summary, which is Markdown.
_ANNOUNCED = """\
judul: ISI
tanggal: 2024-05-02
tim: tim-NOMOR
tempat: {nama: ISI, alamat: ISI}
alasan: URAI
acara: [{judul: ISI}]
"""
RECORDS: dict[str, str] = {
    "content/rapat/2024/rapat-NOMOR.yml": f"{_MEETING}status: ringkasan\n",
    "content/rapat/2024/tutup-NOMOR.yml": f"{_ANNOUNCED}mulai: 09.00\nstatus: disahkan\nsifat: tertutup\n",
    "content/rapat/2024/tunda-NOMOR.yml": f"{_ANNOUNCED}status: ditunda\nditunda_ke: rapat-NOMOR\n",
    "content/pengumuman/kabar-NOMOR.yml": f"""\
judul: ISI
jenis: imbauan
nomor: ISI
tanggal: 2024-05-02
ringkasan: URAI
isi: "URAI\\n\\n[x](URAI)\\n\\n- URAI"
ditujukan_kepada: [ISI, ISI]
tahapan: [{{nama: ISI, tanggal: 2024-05-04}}]
status: dicabut
dicabut: {{tanggal: 2024-05-03, alasan: ISI}}
dasar_hukum: [hukum-NOMOR]
kanal: [layanan-NOMOR]
penanda_tangan: orang-NOMOR
rapat: rapat-NOMOR
lampiran: [{{berkas: gambar.png, judul: ISI, teks_alternatif: ISI}}]
ralat: [{{tanggal: 2024-05-03, bagian: ISI, sebab: ISI}}]
{_SOURCE}
""",
    "content/tim/tim-NOMOR.yml": f"""\
nama: ISI
tingkat: kota
wilayah: "99.71"
dasar: [hukum-NOMOR]
uraian: URAI
kewajiban_rapat: [{{tahun: 2024, jumlah: 2, catatan: ISI}}]
anggota:
  - {{kedudukan: ISI, jabatan: ISI, instansi: ISI, keterangan: ISI, nama_dalam_sumber: ISI}}
  - {{jabatan: Kantor NOMOR}}
{_SOURCE}
""",
    "content/tim/lurah-NOMOR.yml": """\
nama: ISI
tingkat: kelurahan
untuk: ["99.71.01.1001"]
melapor_ke: tim-NOMOR
anggota: [{jabatan: ISI}]
""",
    "content/pejabat/orang-NOMOR.yml": """\
nama: ISI
gelar_depan: ISI
gelar_belakang: [ISI, ISI]
nama_dalam_sumber: ISI
jabatan:
  - {nama: NOMOR ISI, instansi: ISI, pangkat: ISI, sumber: ISI, nama_dalam_sumber: ISI}
  - {nama: Kantor NOMOR}
""",
    "content/layanan/layanan-NOMOR.yml": f"""\
nama: ISI
jenis: keamanan
alamat: ISI
telepon: 0700 ISI
keterangan: URAI
tautan: "https://a.example/TAUT"
nama_dalam_sumber: ISI
{_SOURCE}
""",
    "content/dasar-hukum/hukum-NOMOR.yml": """\
jenis: UU
nomor: ISI
tahun: 2012
tentang: ISI
ringkasan: URAI
tautan: "https://a.example/TAUT"
nama_dalam_sumber: ISI
""",
}
SETTINGS: dict[str, str] = {
    "site_config/situs.yml": """\
nama: ISI
organisasi: ISI
keterangan: ISI
pemda: ISI
instansi: ISI
subinstansi: ISI
alamat: ISI
kode_pos: ISI
telepon: ISI
faksimile: ISI
pos_el: ISI
alamat_situs: https://situs.example/
pencarian: tidak
""",
    "site_config/kategori.yml": """\
- {id: pencurian, nama: ISI, jenis: gangguan_kamtibmas, definisi: ISI}
- {id: narkotika, nama: ISI, jenis: permasalahan_sosial, definisi: ISI}
""",
    "content/layanan/posko.yml": "nama: ISI\njenis: keamanan\nmelayani: [narkotika]\n",
    "content/laporan-kasus/kasus-2024-b04.yml": """\
periode: 2024-B04
dirilis: 2024-05-06
satuan: ISI
sumber: ISI
angka: {"99.71": {semua: {semua: 12}, pencurian: {semua: 9}}}
ralat: [{tanggal: 2024-05-20, bagian: ISI, sebab: ISI}]
""",
    "content/pengumuman/banjir.yml": """\
judul: ISI
jenis: peringatan
tanggal: 2024-05-30
status: terbit
ringkasan: Air naik.
serta_merta: ya
""",
}
"""What stands on many pages or on all: the letterhead, the categories, an urgent notice."""
REGIONS = """\
code,name,level,parent
99,"ISI",provinsi,
99.71,"ISI",kota,99
99.71.01,"ISI",kecamatan,99.71
99.71.01.1001,"ISI",kelurahan,99.71.01
"""


@dataclass(frozen=True)
class Slot:
    """A place for a text: its number, the file and the keys where it is, and what may stand in it."""

    number: int
    path: str
    kind: Literal["ISI", "URAI", "ORANG", "TAUT"]

    def __str__(self) -> str:
        """Return what a test names it by."""
        return f"{self.number} {self.path}"


def slots(templates: Mapping[str, str]) -> list[Slot]:
    """Return every place of some templates, in the order of their numbers."""
    found: list[Slot] = []
    for path, template in templates.items():
        for keys, text in _leaves(yaml.load(template, yaml.CBaseLoader), path):  # noqa: S506 - our own texts
            found += [Slot(len(found) + place, keys, kind) for place, kind in enumerate(_MARK.findall(text))]
    return found


def _leaves(tree: Any, keys: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever YAML holds
    if isinstance(tree, str):
        yield keys, tree
        return
    for key, branch in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield from _leaves(branch, f"{keys}:{key}")


def filled(templates: Mapping[str, str], record: int, fill: Fill) -> dict[str, str]:
    """Return the files of one record of each template, with the text of each place filled in by its number."""
    number = iter(range(1_000_000))

    def put(tree: Any) -> Any:  # noqa: ANN401
        if isinstance(tree, str):
            named = tree.replace("NOMOR", str(record))
            return _MARK.sub(lambda _: fill(next(number)), named)
        if isinstance(tree, dict):
            return {key: put(branch) for key, branch in tree.items()}
        return [put(branch) for branch in tree]

    return {
        path.replace("NOMOR", str(record)): as_safe_yaml(put(yaml.load(template, yaml.CBaseLoader)))  # noqa: S506
        for path, template in templates.items()
    }


def as_safe_yaml(tree: Any) -> str:  # noqa: ANN401
    """Return plain values as a safe dumper writes them, every text in quotes."""
    text: str = yaml.dump(
        tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1_000_000, default_style='"'
    )
    return text


def picture() -> bytes:
    """Return the smallest PNG: one white pixel."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\xff")),
        (b"IEND", b""),
    )
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
