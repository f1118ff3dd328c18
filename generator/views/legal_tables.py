"""Legal instruments as a table of our own, and in the fields of the legal documentation network (JDIH).

JDIH's fields are those of Permenkumham 8/2019, in its order. What no record tells stays empty: nothing is guessed
but the author's name, which follows from the kind of the instrument.
"""

from collections.abc import Iterator

from generator.model.legal import LegalKind, LegalStatus
from generator.model.notice import NoticeKind, NoticeStatus
from generator.publishing.public import PublicLaw, PublicLibrary, PublicNotice
from generator.views import addresses, words
from generator.views.catalogue import Catalogue
from generator.views.levels import CITIES
from generator.views.links import law_citation
from generator.views.tables import ADDRESS, Field, Row, Table, chosen, iso, needed

_OF_THE_STATE = frozenset({LegalKind.LAW, LegalKind.GOVERNMENT_REGULATION, LegalKind.PRESIDENTIAL_REGULATION})
_OF_THE_CITY = frozenset({LegalKind.REGIONAL_REGULATION, LegalKind.MAYORAL_REGULATION, LegalKind.MAYORAL_DECREE})
_REGULATIONS = _OF_THE_STATE | {
    LegalKind.MINISTERIAL_REGULATION,
    LegalKind.REGIONAL_REGULATION,
    LegalKind.MAYORAL_REGULATION,
}


def _laws(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site.url
    for law in indexes.library.laws.values():
        yield (
            *(law.id, law.kind.value, law.number, law.year, law.about, iso(law.date)),
            *(law.status.value if law.status else None, iso(law.checked), law.link, law.summary),
            site + addresses.law(law.id),
        )


LAWS = Table(
    "dasar-hukum",
    "Dasar hukum",
    "Peraturan, keputusan, dan surat edaran yang dirujuk.",
    "satu naskah hukum",
    ("id",),
    (
        needed("id", "Id dasar hukum"),
        needed("jenis", "Jenis", choices=LegalKind),
        needed("nomor", "Nomor, apa adanya"),
        needed("tahun", "Tahun", "integer"),
        needed("tentang", "Tentang apa"),
        Field("tanggal", "Tanggal ditetapkan", "date"),
        chosen("status", "Keadaan pada hari dicocokkan", LegalStatus),
        Field("diperiksa", "Kapan catatan ini terakhir diperiksa terhadap sumbernya", "date"),
        Field("tautan", "Alamat naskah resmi", "uri"),
        Field("ringkasan", "Artinya bagi warga"),
        ADDRESS,
    ),
    _laws,
)


def _jdih(indexes: Catalogue) -> Iterator[Row]:
    library = indexes.library
    city = _heading(next((each.name for each in library.regions.values() if each.level in CITIES), ""))
    for law in library.laws.values():
        yield (law.id, *_instrument(library, law, city), law.link, library.site.url + addresses.law(law.id))
    for notice in library.notices.values():
        if notice.kind is NoticeKind.CIRCULAR:
            yield (notice.id, *_circular(notice, city), None, library.site.url + addresses.notice(notice.id))


def _heading(city: str) -> str:
    """Return a city's name as the heading of an author: 'Metro (Kota)'."""
    level, _, name = city.partition(" ")
    return f"{name} ({level})" if name else city


def _instrument(library: PublicLibrary, law: PublicLaw, city: str) -> Row:
    title = f"{law_citation(library, law)} tentang {law.about}"
    kind = "Peraturan Perundang-undangan" if law.kind in _REGULATIONS else "Naskah Hukum Lainnya"
    status = words.LEGAL_STATUS[law.status] if law.status else None
    form = (words.LEGAL_KIND[law.kind], law.kind.value)
    return (kind, title, _author(law.kind, city), law.number, law.year, *form, iso(law.date), law.about.upper(), status)


def _author(kind: LegalKind, city: str) -> str | None:
    if kind in _OF_THE_STATE:
        return "Indonesia"
    if kind is LegalKind.MINISTERIAL_REGULATION:
        return "Indonesia. Kementerian Dalam Negeri"
    return city or None if kind in _OF_THE_CITY else None


def _circular(notice: PublicNotice, city: str) -> Row:
    withdrawn = notice.status is NoticeStatus.WITHDRAWN
    status = words.LEGAL_STATUS[LegalStatus.REVOKED] if withdrawn else None
    form = (words.NOTICE_KIND[notice.kind], LegalKind.CIRCULAR.value)
    about = (iso(notice.date), notice.title.upper(), status)
    return ("Naskah Hukum Lainnya", notice.title, city or None, notice.number, notice.date.year, *form, *about)


JDIH = Table(
    "jdih",
    "Metadata JDIH",
    "Naskah hukum yang dirujuk dan surat edaran situs ini, menurut bidang-bidang metadata JDIH.",
    "satu naskah hukum",
    ("id",),
    (
        needed("id", "Id di situs ini"),
        needed("tipe_dokumen", "Tipe dokumen"),
        needed("judul", "Judul"),
        Field("teu_badan", "T.E.U. badan atau pengarang"),
        Field("nomor", "Nomor"),
        needed("tahun", "Tahun", "integer"),
        needed("jenis_bentuk", "Jenis atau bentuk"),
        needed("singkatan_jenis", "Singkatan jenis"),
        Field("tanggal_penetapan", "Tanggal penetapan", "date"),
        needed("subjek", "Subjek"),
        Field("status", "Status"),
        Field("sumber", "Alamat naskah resmi", "uri"),
        ADDRESS,
    ),
    _jdih,
)
