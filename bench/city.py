"""Kota Contoh: an invented city's areas, offices, persons, teams, laws and services, the same for every seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

Record = dict[str, object]

CITY = "99.71"
CITY_NAME = "Kota Contoh"
DISTRICTS = ("Contoh Pusat", "Contoh Utara", "Contoh Barat", "Contoh Timur", "Contoh Selatan")
VILLAGES = (
    ("Mekar Jaya", "Sumber Rejo", "Banjar Indah", "Karang Asri", "Taman Sari"),
    ("Bukit Permai", "Wana Asri", "Tirta Kencana", "Pelita Utara"),
    ("Sinar Barat", "Gunung Mekar", "Rawa Indah", "Ladang Baru"),
    ("Fajar Timur", "Muara Sari", "Pasir Putih", "Kebun Raya", "Bandar Tani"),
    ("Padang Elok", "Lembah Hijau", "Sungai Jernih", "Tanjung Damai"),
)
FIRST_NAMES = (
    *("Adiwira", "Bestari", "Cakrawan", "Dianing", "Elangga"),
    *("Fajarwati", "Gemintang", "Harumi", "Intania", "Jatmika"),
)
LAST_NAMES = ("Prasaja", "Nirmala", "Waskita", "Lazuardi", "Kertaraja", "Sasmita")
CITY_OFFICES = (
    "Wali Kota",
    "Wakil Wali Kota",
    "Sekretaris Daerah",
    "Asisten Pemerintahan",
    "Kepala Badan Kesbangpol",
    "Kepala Satuan Polisi Pamong Praja",
    "Kepala Dinas Sosial",
    "Kepala Dinas Pendidikan",
    "Kepala Dinas Kesehatan",
    "Kepala Dinas Perdagangan",
    "Kepala Dinas Perhubungan",
    "Kepala Dinas Pekerjaan Umum",
    "Kepala Bagian Hukum",
    "Kepala Bagian Pemerintahan",
    "Kepala Bidang Penanganan Konflik",
)
LAW_KINDS = (("perda", "Perda"), ("perwali", "Perwali"), ("kepwal", "Kepwal"), ("se", "SE"))
LAW_SUBJECTS = (
    "Ketertiban Umum dan Ketenteraman Masyarakat",
    "Penanganan Konflik Sosial di Kota Contoh",
    "Penataan Pasar Kelurahan",
    "Tata Cara Penyampaian Laporan Kelurahan",
    "Pembentukan Tim Terpadu Kota Contoh",
)
SERVICE_KINDS = (("pos-pengaduan", "Pos Pengaduan", "pengaduan"), ("balai-warga", "Balai Warga", "lainnya"))
FIRST_TERM = date(2010, 1, 1)
SECOND_TERM = date(2021, 1, 1)
CHECKED = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Area:
    """A kelurahan, with the kecamatan it lies in."""

    code: str
    name: str
    district: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office and the two persons who held it, one after the other."""

    name: str
    agency: str
    earlier: str
    later: str

    def holder(self, day: date) -> str:
        """Whoever held the office on that day."""
        return self.later if day >= SECOND_TERM else self.earlier


def slug(text: str) -> str:
    """Spell a name as it stands in ids."""
    return text.lower().replace(" ", "-")


def district_code(number: int) -> str:
    """Give the code of the kecamatan in that place of the list."""
    return f"{CITY}.{number + 1:02}"


def areas() -> tuple[Area, ...]:
    """All 22 kelurahan, in order of their codes."""
    return tuple(
        Area(f"{district_code(number)}.{1001 + place}", name, district_code(number))
        for number, names in enumerate(VILLAGES)
        for place, name in enumerate(names)
    )


def region_rows() -> Iterator[tuple[str, str, str, str]]:
    """Give the lines of `wilayah.csv`, parents first."""
    yield "code", "name", "level", "parent"
    yield "99", "Provinsi Contoh", "provinsi", ""
    yield CITY, CITY_NAME, "kota", "99"
    for number, name in enumerate(DISTRICTS):
        yield district_code(number), name, "kecamatan", CITY
    for area in areas():
        yield area.code, area.name, "kelurahan", area.district


def offices() -> tuple[Office, ...]:
    """Thirty offices, two holders each."""
    names = [f"{first} {last}" for last, first in product(LAST_NAMES, FIRST_NAMES)]
    places = [(f"{name} {CITY_NAME}", f"Pemerintah {CITY_NAME}") for name in CITY_OFFICES]
    places += [(f"Camat {name}", f"Kecamatan {name}") for name in DISTRICTS]
    places += [(f"Lurah {area.name}", f"Kelurahan {area.name}") for area in areas()[::2]]
    chosen = places[: len(names) // 2]
    return tuple(
        Office(title, agency, names[2 * number], names[2 * number + 1]) for number, (title, agency) in enumerate(chosen)
    )


def persons() -> Iterator[tuple[str, Record]]:
    """Each person's id and record."""
    for office in offices():
        post = {"nama": office.name, "instansi": office.agency, "sumber": "Keputusan Wali Kota Contoh"}
        first = {**post, "mulai": FIRST_TERM, "sampai": date(2020, 12, 31)}
        second = {**post, "mulai": SECOND_TERM, "sampai": None}
        for name, term in ((office.earlier, first), (office.later, second)):
            yield slug(name), {"nama": name, "gelar_belakang": ["S.Sos.", "M.Si."], "jabatan": [term]}


def team_member(order: int, office: Office) -> Record:
    """Describe a seat in the city's team, taken since the second term."""
    return {
        "urutan": order,
        "kedudukan": "ketua" if order == 1 else "anggota",
        "jabatan": office.name,
        "instansi": office.agency,
        "pejabat": slug(office.later),
        "status": "definitif",
        "mulai": SECOND_TERM,
        "sampai": None,
    }


def teams() -> Iterator[tuple[str, Record]]:
    """Give the city's team, and one file each for all kecamatan and all kelurahan."""
    yield (
        "tim-kota",
        {
            "nama": f"Tim Terpadu Penanganan Konflik Sosial {CITY_NAME}",
            "tingkat": "kota",
            "wilayah": CITY,
            "dasar": ["kepwal-1-2010"],
            "kewajiban_rapat": [{"tahun": year, "jumlah": 3} for year in range(2015, 2027)],
            "anggota": [team_member(order, office) for order, office in enumerate(offices()[:12], 1)],
        },
    )
    for level, chair, member in (("kecamatan", "Camat", "Danramil"), ("kelurahan", "Lurah", "Babinsa")):
        yield (
            f"tim-{level}",
            {
                "nama": f"Tim Penanganan Konflik Sosial Tingkat {level.capitalize()}",
                "tingkat": level,
                "untuk": "semua",
                "anggota": [
                    {"urutan": 1, "kedudukan": "ketua", "jabatan": f"{chair} {{wilayah}}"},
                    {"urutan": 2, "kedudukan": "anggota", "jabatan": member},
                ],
            },
        )


def laws() -> Iterator[tuple[str, Record]]:
    """Twenty legal instruments of the city's own."""
    for place, subject in enumerate(LAW_SUBJECTS):
        for prefix, kind in LAW_KINDS:
            year, number = 2010 + place, place + 1
            yield (
                f"{prefix}-{number}-{year}",
                {
                    "jenis": kind,
                    "nomor": str(number),
                    "tahun": year,
                    "tentang": subject,
                    "status": "berlaku",
                    "diperiksa": CHECKED,
                },
            )


def services() -> Iterator[tuple[str, Record]]:
    """Ten places that citizens can turn to."""
    for area in areas()[:20:4]:
        for prefix, name, kind in SERVICE_KINDS:
            yield (
                f"{prefix}-{slug(area.name)}",
                {
                    "nama": f"{name} {area.name}",
                    "jenis": kind,
                    "wilayah": area.code,
                    "melayani": ["ketertiban"],
                    "keterangan": "Menerima laporan warga pada jam kerja.",
                    "diperiksa": CHECKED,
                },
            )
