"""The made-up city of tests/city.py with secrets planted in it, wherever something must never be seen.

The build of `with_secrets()` must be the build of `CITY`, byte for byte: what is private leaves no trace, not even in
a count.
"""

from tests.city import CITY
from tests.projects import PERSON, Files

_Y = "content/rapat/2024"

OUT_OF_SIGHT = (
    "catatan",
    "komentar",
    "nip",
    "draf",
    "pengumuman-draf",
    "embargo",
    "acara",
    "peserta",
    "tempat",
    "putusan",
    "isi",
)
"""The kinds of place in which a secret is planted."""


def secret(place: str) -> str:
    """Return the word that is planted in a place; it occurs nowhere else in the world."""
    return f"knr7f3a9c{place.replace('-', '')}"


def with_secrets() -> Files:
    """Return the city with a secret word in every place that must never be seen."""
    noted = {
        name: text + (_INTERNAL if name.startswith("content/") else "") + f"# {secret('komentar')}\n"
        if name.endswith(".yml")
        else text
        for name, text in CITY.items()
    }
    closed = f"{_Y}/rapat-tertutup.yml"
    held = f"{_Y}/rapat-pertama.yml"
    return {
        **noted,
        closed: noted[closed] + _CLOSED,
        held: noted[held].replace("Isi yang dikecualikan.", secret("isi")),
        PERSON[0]: f"{noted[PERSON[0]]}nip: {secret('nip')}\n",
        f"{_Y}/{secret('draf')}.yml": _DRAFT,
        f"content/pengumuman/{secret('pengumuman-draf')}.yml": _notice("pengumuman-draf", "status: draf"),
        f"content/pengumuman/{secret('embargo')}.yml": _notice(
            "embargo", "status: terbit\nembargo: 2024-06-01T08:00:01+07:00"
        ),
    }


_INTERNAL = f"internal: {{catatan: {secret('catatan')}}}\n"
_CLOSED = f"""\
tempat: {{nama: {secret("tempat")}}}
ringkasan: {secret("isi")}
peserta: [{{kelompok: {secret("peserta")}}}]
acara: [{{judul: {secret("acara")}, keputusan: [{{id: k1, isi: {secret("putusan")}}}]}}]
"""
_DRAFT = f"""\
judul: {secret("draf")}
tanggal: 2024-05-28
status: draf
tim: tim-kota
peserta: [{{pejabat: ani, kehadiran: hadir}}]
acara: [{{judul: {secret("draf")}, keputusan: [{{id: k1, isi: {secret("draf")}, menggantikan: rapat-pertama#k2}}]}}]
dasar_hukum: [perda-1-2020]
tindak_lanjut: [{{id: t1, uraian: {secret("draf")}, penanggung_jawab: ani}}]
"""


def _notice(place: str, state: str) -> str:
    word = secret(place)
    urgent = 'serta_merta: ya\nwilayah: ["99.71"]\nmenggantikan: lama\nrapat: ' + secret("draf")
    return f"judul: {word}\njenis: imbauan\ntanggal: 2024-05-29\nringkasan: {word}\n{urgent}\n{state}\n"
