"""Teams, rosters, persons, notices, areas, categories, services and releases of case figures as tables."""

from collections.abc import Iterator

from generator.model.notice import NoticeKind, NoticeStatus
from generator.model.service import ServiceKind
from generator.model.settings import CategoryKind
from generator.model.team import Level, Tenure
from generator.publishing.public_parts import PublicCorrection, PublicWindow
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.tables import ADDRESS, SOURCE_NAME, SOURCE_POST, Field, Row, Table, chosen, iso, needed, pointing

UNRECORDED, OPEN_ENDED, BOUNDED = "tidak_tercatat", "sampai_dicabut", "berbatas"
WINDOW_STATES = (BOUNDED, OPEN_ENDED, UNRECORDED)


def _window(window: PublicWindow | None) -> Row:
    """Return a window's state and its days: no window, one without an end, and one with an end are three states."""
    if window is None:
        return (UNRECORDED, None, None)
    return (BOUNDED if window.end else OPEN_ENDED, iso(window.start), iso(window.end))


def _latest(corrections: tuple[PublicCorrection, ...]) -> str | None:
    return iso(max((each.date for each in corrections), default=None))


def _teams(indexes: Catalogue) -> Iterator[Row]:
    library = indexes.library
    for team in library.teams.values():
        yield (
            *(team.id, team.name, team.level.value, team.areas, team.laws, *_window(team.term), team.reports_to),
            *(team.tasks, library.site.url + addresses.team(team.id)),
        )


TEAMS = Table(
    "tim",
    "Tim",
    "Tim di tingkat kota, kecamatan, dan kelurahan.",
    "satu tim, atau satu susunan umum bagi beberapa wilayah",
    ("id",),
    (
        needed("id", "Id tim"),
        needed("nama", "Nama tim"),
        needed("tingkat", "Tingkat pemerintahan", choices=Level),
        Field("wilayah", "Kode wilayah yang diwakili", "list"),
        Field("dasar_hukum", "Id dasar hukum", "list"),
        needed("keadaan_masa", "Masa tugas: berbatas, sampai dicabut, atau tidak tercatat", choices=WINDOW_STATES),
        Field("mulai", "Hari pertama masa tugas", "date"),
        Field("sampai", "Hari terakhir masa tugas", "date"),
        pointing("melapor_ke", "Tim tempat masalah diteruskan", "tim.id"),
        Field("uraian", "Tugas"),
        ADDRESS,
    ),
    _teams,
)


def _rosters(indexes: Catalogue) -> Iterator[Row]:
    for team in indexes.library.teams.values():
        for number, each in enumerate(team.members, 1):
            yield (
                *(team.id, number, each.role, each.post, each.agency, each.person),
                *(each.tenure.value if each.tenure else None, iso(each.start), iso(each.end), each.note),
                each.source_name,
            )


ROSTERS = Table(
    "susunan-tim",
    "Susunan tim",
    "Kursi setiap tim menurut urutan dalam catatan; kursi kosong dan kursi yang pejabatnya tidak tercatat dibedakan.",
    "satu kursi dalam satu tim",
    ("tim", "urutan"),
    (
        needed("tim", "Tim", points_to="tim.id"),
        needed("urutan", "Urutan dalam catatan", "integer"),
        Field("kedudukan", "Kedudukan dalam tim"),
        needed("jabatan", "Jabatan; {wilayah} berarti nama wilayah masing-masing"),
        Field("instansi", "Instansi"),
        pointing("pejabat", "Pejabat, bila namanya diterbitkan", "pejabat.id"),
        chosen("status", "Cara jabatan dipegang; kosong berarti kursinya kosong", Tenure),
        Field("mulai", "Sejak", "date"),
        Field("sampai", "Sampai", "date"),
        Field("keterangan", "Keterangan"),
        SOURCE_NAME,
    ),
    _rosters,
)


def _persons(indexes: Catalogue) -> Iterator[Row]:
    for each in indexes.library.persons.values():
        address = indexes.library.site.url + addresses.person(each.id)
        yield (each.id, each.name, each.full_name, each.source_name, address)


PERSONS = Table(
    "pejabat",
    "Pejabat",
    "Pejabat publik yang disebut dalam catatan; hanya nama dan jabatannya.",
    "satu pejabat",
    ("id",),
    (
        needed("id", "Id pejabat"),
        needed("nama", "Nama tanpa gelar"),
        needed("nama_lengkap", "Nama dan gelar"),
        SOURCE_NAME,
        ADDRESS,
    ),
    _persons,
)


def _posts(indexes: Catalogue) -> Iterator[Row]:
    for person in indexes.library.persons.values():
        for number, post in enumerate(person.posts, 1):
            yield (
                *(person.id, number, post.name, post.agency, iso(post.start), iso(post.end), post.source),
                post.source_name,
            )


POSTS = Table(
    "jabatan",
    "Jabatan",
    "Jabatan yang pernah dan sedang dipegang setiap pejabat, sejauh tercatat.",
    "satu jabatan seorang pejabat",
    ("pejabat", "urutan"),
    (
        needed("pejabat", "Pejabat", points_to="pejabat.id"),
        needed("urutan", "Urutan dalam catatan", "integer"),
        needed("jabatan", "Nama jabatan"),
        Field("instansi", "Instansi"),
        Field("mulai", "Mulai menjabat", "date"),
        Field("sampai", "Akhir jabatan", "date"),
        Field("sumber", "Dari mana diketahui"),
        SOURCE_POST,
    ),
    _posts,
)


def _notices(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site.url
    for each in indexes.library.notices.values():
        yield (
            *(each.id, each.title, each.kind.value, each.number, each.date.isoformat(), each.summary, each.body),
            *(each.addressees, each.regions, *_window(each.window), each.status.value, iso(each.withdrawn_on)),
            *(each.withdrawn_why, each.supersedes, each.urgent, each.meeting, each.signer, each.laws, each.channels),
            *(_latest(each.corrections), site + addresses.notice(each.id)),
        )


NOTICES = Table(
    "pengumuman",
    "Pengumuman dan imbauan",
    "Setiap pengumuman, imbauan, surat edaran, dan peringatan, juga yang dicabut beserta alasannya.",
    "satu pengumuman",
    ("id",),
    (
        needed("id", "Id pengumuman"),
        needed("judul", "Judul"),
        needed("jenis", "Jenis", choices=NoticeKind),
        Field("nomor", "Nomor, apa adanya"),
        needed("tanggal", "Tanggal dikeluarkan", "date"),
        needed("ringkasan", "Ringkasan"),
        Field("isi", "Isi lengkap"),
        Field("ditujukan_kepada", "Kepada siapa", "list"),
        Field("wilayah", "Kode wilayah", "list"),
        needed("keadaan_masa", "Masa berlaku: berbatas, sampai dicabut, atau tidak tercatat", choices=WINDOW_STATES),
        Field("mulai", "Hari pertama", "date"),
        Field("sampai", "Hari terakhir", "date"),
        needed("status", "Terbit atau dicabut", choices=(each for each in NoticeStatus if each != "draf")),
        Field("dicabut_tanggal", "Tanggal pencabutan", "date"),
        Field("dicabut_alasan", "Alasan pencabutan"),
        pointing("menggantikan", "Pengumuman yang digantikan", "pengumuman.id"),
        needed("serta_merta", "Wajib diumumkan serta-merta", "boolean"),
        pointing("rapat", "Rapat tempat hal ini disampaikan", "rapat.id"),
        pointing("penanda_tangan", "Penanda tangan", "pejabat.id"),
        Field("dasar_hukum", "Id dasar hukum", "list"),
        Field("kanal", "Id layanan yang dapat dihubungi", "list"),
        Field("diralat", "Tanggal ralat terakhir", "date"),
        ADDRESS,
    ),
    _notices,
)


def _regions(indexes: Catalogue) -> Iterator[Row]:
    regions = indexes.library.regions
    for each in regions.values():
        yield (each.code, each.name, each.level, each.parent if each.parent in regions else None)


REGIONS = Table(
    "wilayah",
    "Wilayah",
    "Kode dan nama wilayah menurut Kementerian Dalam Negeri.",
    "satu wilayah",
    ("kode",),
    (
        needed("kode", "Kode Kemendagri"),
        needed("nama", "Nama resmi"),
        needed("tingkat", "Tingkat"),
        pointing("induk", "Kode wilayah di atasnya", "wilayah.kode"),
    ),
    _regions,
)


def _categories(indexes: Catalogue) -> Iterator[Row]:
    for each in indexes.library.categories.values():
        yield (each.id, each.name, each.kind.value, each.definition, each.parts)


CATEGORIES = Table(
    "kategori",
    "Kategori kasus",
    "Apa yang dihitung setiap kategori. Jenis yang berbeda tidak pernah dijumlahkan bersama.",
    "satu kategori",
    ("id",),
    (
        needed("id", "Id kategori"),
        needed("nama", "Nama"),
        needed("jenis", "Jenis", choices=CategoryKind),
        needed("definisi", "Apa yang dihitung"),
        Field("gabungan", "Id kategori yang dijumlahkan di sini", "list"),
    ),
    _categories,
)


def _services(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site.url
    for each in indexes.library.services.values():
        yield (
            *(each.id, each.name, each.kind.value, each.region, each.address, each.phone, each.link, each.serves),
            *(each.note, iso(each.checked), each.source_name, site + addresses.service(each.id)),
        )


SERVICES = Table(
    "layanan",
    "Layanan",
    "Kantor dan layanan yang dapat dihubungi warga.",
    "satu layanan",
    ("id",),
    (
        needed("id", "Id layanan"),
        needed("nama", "Nama"),
        needed("jenis", "Jenis", choices=ServiceKind),
        pointing("wilayah", "Kode wilayah", "wilayah.kode"),
        Field("alamat_kantor", "Alamat kantor"),
        Field("telepon", "Telepon kantor"),
        Field("tautan", "Laman layanan", "uri"),
        Field("melayani", "Kategori kasus yang dilayani", "list"),
        Field("keterangan", "Keterangan bagi warga"),
        Field("diperiksa", "Kapan catatan ini terakhir diperiksa terhadap sumbernya", "date"),
        SOURCE_NAME,
        ADDRESS,
    ),
    _services,
)


def _releases(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site.url
    for each in indexes.reports_in_order:
        period = each.period
        yield (
            *(each.id, period.code, iso(period.start), iso(period.end), each.released.isoformat(), each.meeting),
            *(each.unit, each.source, _latest(each.corrections), site + addresses.report(each.id)),
        )


RELEASES = Table(
    "rilis-kasus",
    "Rilis angka kasus",
    "Setiap rilis angka kasus tanpa identitas; angkanya ada di halaman masing-masing.",
    "satu rilis",
    ("id",),
    (
        needed("id", "Id rilis"),
        needed("periode", "Kode periode"),
        needed("mulai", "Hari pertama periode", "date"),
        needed("sampai", "Hari terakhir periode", "date"),
        needed("dirilis", "Tanggal rilis", "date"),
        pointing("rapat", "Rapat yang membahasnya", "rapat.id"),
        needed("satuan", "Apa yang dihitung sebagai satu"),
        Field("sumber", "Dari mana angkanya"),
        Field("diralat", "Tanggal ralat terakhir", "date"),
        ADDRESS,
    ),
    _releases,
)
