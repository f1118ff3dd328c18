"""The list of public information (Daftar Informasi Publik, UU 14/2008 art. 11(1)a), made from what is published.

Minutes stand in one row a team and year. How long a document is kept is no record's business here, so it stays empty.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from generator.model.notice import NoticeStatus
from generator.publishing.public import PublicLibrary
from generator.views import addresses, words
from generator.views.catalogue import Catalogue, held
from generator.views.tables import Field, Row, Table, needed

PERIODIC, AT_ONCE, ALWAYS = "berkala", "serta_merta", "setiap_saat"
KINDS = {PERIODIC: "Berkala", AT_ONCE: "Serta-merta", ALWAYS: "Setiap saat"}
_FORM = "elektronik"


class Information(NamedTuple):
    """A row of the list; ``made`` is a day, a year, or not recorded."""

    about: str
    made: dt.date | int | None
    kind: str
    address: str


def information(indexes: Catalogue) -> Iterator[Information]:
    """Yield what the public may have, by kind: minutes, decisions, rosters, notices, figures, data."""
    library = indexes.library
    yield from _minutes(indexes)
    yield Information("Daftar seluruh keputusan rapat", None, ALWAYS, addresses.DECISIONS)
    yield Information("Daftar seluruh tindak lanjut rapat", None, ALWAYS, addresses.ACTIONS)
    for team in (each for each in library.teams.values() if each.members):
        made = team.term.start.year if team.term and team.term.start else None
        yield Information(f"Susunan {team.name}", made, ALWAYS, addresses.team(team.id))
    yield from _notices(library)
    for report in indexes.reports_in_order:
        about = f"Angka kasus tanpa identitas, {report.period.label}"
        yield Information(about, report.released, PERIODIC, addresses.report(report.id))
    yield Information("Data terbuka: rapat, keputusan, tim, dan pengumuman", None, PERIODIC, addresses.DATA)


def _minutes(indexes: Catalogue) -> Iterator[Information]:
    teams = indexes.library.teams
    found = Counter((m.date.year, m.team or "") for m in indexes.library.meetings.values() if held(m) and not m.closed)
    for (year, team), number in sorted(found.items(), reverse=True):
        name = teams[team].name if team else "yang timnya tidak tercatat"
        about = f"Notula dan ringkasan rapat {name} ({number} rapat)"
        yield Information(about, year, ALWAYS, addresses.year(year))


def _notices(library: PublicLibrary) -> Iterator[Information]:
    for notice in sorted(library.notices.values(), key=lambda each: (each.date, each.id), reverse=True):
        withdrawn = " (dicabut)" if notice.status is NoticeStatus.WITHDRAWN else ""
        about = f"{words.NOTICE_KIND[notice.kind]}: {notice.title}{withdrawn}"
        kind = AT_ONCE if notice.urgent else ALWAYS
        yield Information(about, notice.date, kind, addresses.notice(notice.id))


def _rows(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site
    keeper, maker = site.agency or site.organisation, site.organisation or site.agency
    for number, each in zip(count(1), information(indexes), strict=False):
        made = None if each.made is None else str(each.made)
        yield (number, each.about, keeper, maker, made, _FORM, None, each.kind, site.url + each.address)


INFORMATION_LIST = Table(
    "daftar-informasi-publik",
    "Daftar Informasi Publik",
    "Informasi yang tersedia bagi publik menurut UU 14/2008, disusun dari apa yang diterbitkan di situs ini.",
    "satu informasi",
    ("nomor",),
    (
        needed("nomor", "Nomor urut", "integer"),
        needed("ringkasan", "Ringkasan isi informasi"),
        Field("penguasa", "Pejabat atau unit yang menguasai"),
        Field("penanggung_jawab", "Penanggung jawab pembuatan"),
        Field("waktu", "Waktu pembuatan: tahun, atau tanggal"),
        needed("bentuk", "Bentuk informasi", choices=(_FORM, "cetak")),
        Field("jangka_simpan", "Jangka waktu penyimpanan"),
        needed("jenis", "Jenis informasi", choices=KINDS),
        needed("alamat", "Alamatnya", "uri"),
    ),
    _rows,
)
