"""What site_config/ says: the site, its areas, its case categories and its policy of disclosure."""

from enum import StrEnum

from generator.dates import Zone
from generator.model.base import key, shape
from generator.model.case_report import Figures, PeriodCode
from generator.model.parts import Window
from generator.model.team import Level
from generator.model.values import Address, Count, Date, Flag, Id, Link, Many, Maybe, RegionCode, Text, Web


class Paper(StrEnum):
    """The paper of official documents (Permendagri 1/2023 art. 28: A4; some regions rule F4)."""

    A4 = "a4"
    F4 = "f4"


class RegionLevel(StrEnum):
    """The levels of an area (Permendagri 58/2021)."""

    PROVINCE = "provinsi"
    REGENCY = "kabupaten"
    CITY = "kota"
    DISTRICT = "kecamatan"
    VILLAGE = "kelurahan"
    RURAL_VILLAGE = "desa"


class CategoryKind(StrEnum):
    """What a category counts; the kinds are never added up as 'konflik' (UU 7/2012 art. 1)."""

    SOCIAL_CONFLICT = "konflik_sosial"
    POTENTIAL_CONFLICT = "potensi_konflik"
    PUBLIC_ORDER = "gangguan_kamtibmas"
    SOCIAL_PROBLEM = "permasalahan_sosial"


@shape
class Election(Window):
    """The days in which the site must stay neutral, and the words that it must not use then."""

    forbidden: Many[Text] = key("kata_terlarang", "Kata yang tidak boleh tampil selama masa itu", default=())


@shape
class Licence:
    """Under what terms the data may be used; the publisher's decision, so there is no default."""

    name: Text = key("nama", "Nama lisensi", "Creative Commons Atribusi 4.0 Internasional")
    link: Link = key("tautan", "Alamat naskah lisensi", "https://creativecommons.org/licenses/by/4.0/")


@shape
class Site:
    """The site's name, its publisher's letterhead, its address and habits."""

    name: Text = key("nama", "Nama situs", "Notulen Kota Metro")
    organisation: Maybe[Text] = key("organisasi", "Nama penerbit", default=None)
    description: Maybe[Text] = key("keterangan", "Satu kalimat tentang situs ini", default=None)
    government: Maybe[Text] = key("pemda", "Baris pertama kop", "Pemerintah Kota Metro", default=None)
    agency: Maybe[Text] = key("instansi", "Baris kedua kop", "Badan Kesatuan Bangsa dan Politik", default=None)
    subagency: Maybe[Text] = key("subinstansi", "Baris ketiga kop", default=None)
    address: Maybe[Text] = key("alamat", "Alamat kantor", default=None)
    postcode: Maybe[Text] = key("kode_pos", "Kode pos kantor", default=None)
    phone: Maybe[Text] = key("telepon", "Telepon kantor", default=None)
    fax: Maybe[Text] = key("faksimile", "Faksimile kantor", default=None)
    email: Maybe[Text] = key("pos_el", "Pos-el kantor", default=None)
    web: Maybe[Web] = key("laman", "Laman resmi", "kesbangpol.metrokota.go.id", default=None)
    logo: Maybe[Text] = key("logo", "Berkas lambang di site_config/tema/", default=None)
    url: Link = key("alamat_situs", "Alamat situs ini", "https://notulen.metrokota.go.id/")
    zone: Zone = key("zona", "Zona waktu", "WIB", default=Zone.WIB)
    paper: Paper = key("kertas", "a4 atau f4", "a4", default=Paper.A4)
    pictures: Flag = key("gambar_bagikan", "ya: gambar untuk tautan yang dibagikan", default=True)
    documents: Flag = key("dokumen", "ya: naskah PDF tiap rapat, pengumuman, dan susunan tim", default=True)
    search: Flag = key("pencarian", "ya: pencarian kata di /cari/ dan di kepala tiap halaman", default=True)
    open_data: Flag = key(
        "data_terbuka", "ya: kalender, umpan, berkas data, dan keterangan bagi mesin di tiap halaman", default=True
    )
    licence: Maybe[Licence] = key("lisensi", "Lisensi data; bila tidak ditulis berarti belum ditetapkan", default=None)
    election: Maybe[Election] = key("pemilihan", "Masa pemilihan", default=None)


@shape
class Category:
    """A case category with the meaning that its counts have."""

    id: Id = key("id", "Id kategori", "narkotika")
    name: Text = key("nama", "Nama", "Narkotika")
    kind: CategoryKind = key("jenis", "Jenis; tidak pernah dijumlahkan bersama sebagai konflik", "permasalahan_sosial")
    sensitive: Flag = key("sensitif", "ya: nol disamarkan seperti angka kecil", "ya", default=False)
    children: Flag = key("anak", "ya: hanya tingkat kota", "tidak", default=False)
    definition: Text = key("definisi", "Apa yang dihitung")
    parts: Many[Id] = key(
        "gabungan", "Id kategori yang di bawah tingkat kota hanya dicetak bersama, di sini", default=()
    )


@shape
class FormerAddress:
    """An address that no record answers for any more: it moved, or was withdrawn."""

    address: Address = key("alamat", "Alamat yang pernah terbit, tanpa nama situs", "notulen/2024/rapat-lama/")
    to: Maybe[Address] = key("ke", "Alamat penggantinya, bila pindah", "notulen/2024/rapat-baru/", default=None)
    withdrawn: Maybe[Date] = key("ditarik", "Tanggal penarikan, bila ditarik", "2024-06-01", default=None)
    reason: Maybe[Text] = key("alasan", "Mengapa ditarik; tampil di alamat itu", default=None)


@shape
class Thresholds:
    """The smallest value other than zero that may be printed at each level."""

    city: Count = key("kota", "Tingkat kota", "1", default=1)
    district: Count = key("kecamatan", "Tingkat kecamatan", "5", default=5)
    village: Count = key("kelurahan", "Tingkat kelurahan", "5", default=5)

    def at(self, level: Level) -> int:
        """Return the threshold of a level."""
        return {Level.CITY: self.city, Level.DISTRICT: self.district, Level.VILLAGE: self.village}[level]


@shape
class TablePlan:
    """A table that `notulen protect` prints."""

    level: Level = key("tingkat", "Tingkat", "kota")
    crossed: Many[Text] = key("silang", "Disilangkan dengan kategori, status, keduanya, atau tidak", default=())

    def at(self, level: Level) -> "TablePlan":
        """Return the same table for another level."""
        return TablePlan(tingkat=level, silang=self.crossed)  # type: ignore[call-arg] # pydantic takes the keys


@shape
class KnownFigures:
    """Case figures that others published: an attacker has them too."""

    period_code: PeriodCode = key("periode", "Periode angkanya", "2024-B04")
    source: Maybe[Text] = key("sumber", "Siapa yang menerbitkannya", default=None)
    figures: Figures = key("angka", "Angkanya, dalam bentuk `angka` sebuah laporan kasus")


@shape
class Exemption:
    """A reviewed exception from the personal-data check, keyed by salted hash."""

    digest: Text = key("sidik", "Sidik nilai yang diizinkan, dari notulen scan --sidik; nilainya sendiri tidak ditulis")
    reason: Text = key("alasan", "Mengapa diizinkan", "Nomor telepon kantor yang memang diumumkan")
    by: Text = key("oleh", "Penanggung jawab")
    until: Date = key("sampai", "Hari terakhir berlakunya", "2027-12-31")


@shape
class Privacy:
    """The policy of disclosure."""

    thresholds: Thresholds = key("ambang", "Nilai terkecil selain nol yang boleh tercetak")
    known: Many[KnownFigures] = key("diketahui_publik", "Angka yang sudah diterbitkan pihak lain", default=())
    tables: Many[TablePlan] = key("tabel", "Tabel yang dicetak notulen protect", default=())
    exceptions: Many[Exemption] = key("pengecualian", "Pengecualian pemeriksaan data pribadi", default=())
    salt: Maybe[Text] = key(
        "garam",
        "Kata acak untuk sidik pengecualian; sidik tidak merahasiakan NIK dari orang yang mau menebak lama",
        default=None,
    )


@shape
class Region:
    """An area by its Kemendagri code."""

    code: RegionCode = key("code", "Kode Kemendagri", "18.72.04.1001")
    name: Text = key("name", "Nama resmi", "Yosodadi")
    level: RegionLevel = key("level", "provinsi, kabupaten, kota, kecamatan, kelurahan, atau desa")
    parent: Maybe[RegionCode] = key("parent", "Kode induk", default=None)
