"""A made-up town as a project, and the clerk's table of it."""

import random
from collections.abc import Mapping

from tests.projects import BASE

STATUSES = ("sudah", "belum", "berjalan")
CATEGORIES = ("pencurian", "narkotika", "anak")
VILLAGES = tuple(f"99.71.0{district}.100{number}" for district in (1, 2, 3) for number in (1, 2, 3))

TOWN: dict[str, str] = {
    "site_config/wilayah.csv": "code,name,level,parent\n99.71,Kota Contoh,kota,\n"
    + "".join(f"99.71.0{number},Contoh {number},kecamatan,99.71\n" for number in (1, 2, 3))
    + "".join(f"{code},Desa {code[-6]}{code[-1]},kelurahan,{code[:8]}\n" for code in VILLAGES),
    "site_config/kategori.yml": BASE["site_config/kategori.yml"]
    + "- {id: anak, nama: Perkara anak, jenis: permasalahan_sosial, sensitif: ya, anak: ya, definisi: Anak.}\n",
    "site_config/privasi.yml": """\
ambang: {kota: 1, kecamatan: 5, kelurahan: 5}
tabel:
  - {tingkat: kota, silang: [kategori, status]}
  - {tingkat: kecamatan, silang: [kategori]}
  - {tingkat: kelurahan, silang: []}
""",
}

Counts = Mapping[tuple[str, str, str], int]


def counts(seed: int, mean: int = 3) -> dict[tuple[str, str, str], int]:
    """Return random true counts of the town."""
    chance = random.Random(seed)
    return {
        (village, category, status): chance.choice((0, 0, 1, mean, 2 * mean))
        for village in VILLAGES
        for category in CATEGORIES
        for status in STATUSES
    }


def table(true: Counts, period: str = "2024-B04", absent: tuple[str, ...] = ()) -> str:
    """Return the clerk's CSV of counts."""
    rows = [f"{period},{','.join(key)},{value}\n" for key, value in true.items() if key[0] not in absent]
    silent = [f"{period},{village},,,belum_lapor\n" for village in absent]
    return "periode,wilayah,kategori,status,jumlah\n" + "".join(rows + silent)
