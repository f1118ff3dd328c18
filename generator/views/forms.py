"""The other forms of each page's records, by the page's address: calendars, feeds, data, exchange formats."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.notice import NoticeKind
from generator.publishing.public import PublicLibrary, PublicNotice
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.levels import WITHIN_CITY
from generator.views.tables import Table

CALENDAR, FEED, XML = "text/calendar", "application/atom+xml", "application/xml"
CSV, JSON, TEXT = "text/csv", "application/json", "text/plain"
ALERT = "application/cap+xml"


class Form(NamedTuple):
    """The same in another form: where, of which media type, and what it is called."""

    address: str
    media: str
    title: str


def is_alert(notice: PublicNotice) -> bool:
    """Tell whether a notice is urgent enough to go to alert programs: announced at once by law, or a warning."""
    return notice.urgent or notice.kind is NoticeKind.WARNING


ALL_MEETINGS = Form(addresses.ALL_EVENTS, CALENDAR, "Kalender semua rapat (iCalendar)")
WINDOWS = Form(addresses.NOTICE_EVENTS, CALENDAR, "Kalender masa berlaku (iCalendar)")
MINUTES = Form(addresses.MINUTES_FEED, FEED, "Umpan notulen (Atom)")
NOTICES = Form(addresses.NOTICES_FEED, FEED, "Umpan pengumuman (Atom)")
POPOLO = Form(addresses.POPOLO, JSON, "Orang, tim, rapat, dan keputusan (Popolo JSON)")
DESCRIPTIONS = (
    Form(addresses.DATA_PACKAGE, JSON, "Susunan data: tipe, kunci, dan sidik berkas (Data Package)"),
    Form(addresses.DATA_CATALOGUE, JSON, "Katalog untuk portal data (DCAT)"),
    Form(addresses.SATU_DATA, JSON, "Metadata Satu Data Indonesia"),
    Form(addresses.CHECKSUMS, TEXT, "Sidik SHA-256 semua berkas data"),
)


def table_forms(table: Table | str, title: str | None = None) -> tuple[Form, Form]:
    """Return the two files of a table."""
    name, told = (table, title or table) if isinstance(table, str) else (table.name, title or table.title)
    return (
        Form(addresses.table(name, "csv"), CSV, f"{told} (CSV)"),
        Form(addresses.table(name, "json"), JSON, f"{told} (JSON)"),
    )


def forms(indexes: Catalogue) -> dict[str, tuple[Form, ...]]:
    """Return the forms of every page that has any."""
    return dict((*_of_lists(indexes), *_of_meetings(indexes), *_of_records(indexes)))


def _of_lists(indexes: Catalogue) -> Iterator[tuple[str, tuple[Form, ...]]]:
    yield addresses.HOME, (MINUTES, NOTICES, ALL_MEETINGS)
    yield addresses.MEETINGS, (MINUTES, ALL_MEETINGS, *table_forms("rapat", "Semua rapat"))
    yield addresses.NOTICES, (NOTICES, WINDOWS, *table_forms("pengumuman", "Semua pengumuman"))
    yield addresses.DECISIONS, table_forms("keputusan", "Semua keputusan")
    yield addresses.ACTIONS, table_forms("tindak-lanjut", "Semua tindak lanjut")
    yield addresses.SCHEDULE, (ALL_MEETINGS,)
    yield addresses.TEAMS, (*table_forms("tim", "Semua tim"), *table_forms("susunan-tim", "Susunan semua tim"), POPOLO)
    posts = table_forms("jabatan", "Jabatan mereka")
    yield addresses.PERSONS, (*table_forms("pejabat", "Semua pejabat"), *posts, POPOLO)
    yield addresses.REGIONS, table_forms("wilayah", "Kode wilayah")
    yield addresses.REPORTS, table_forms("rilis-kasus", "Daftar rilis")
    yield addresses.LAWS, (*table_forms("dasar-hukum", "Semua dasar hukum"), *table_forms("jdih", "Metadata JDIH"))
    yield addresses.SERVICES, table_forms("layanan", "Semua layanan")
    yield addresses.DATA, (*DESCRIPTIONS, POPOLO)
    yield addresses.INFORMATION_LIST, table_forms("daftar-informasi-publik", "Daftar Informasi Publik")
    for year in indexes.by_year:
        yield addresses.year(year), (MINUTES, *table_forms("rapat", "Semua rapat"))


def _of_meetings(indexes: Catalogue) -> Iterator[tuple[str, tuple[Form, ...]]]:
    teams = _team_feeds(indexes.library)
    for meeting in indexes.library.meetings.values():
        entry = Form(addresses.meeting_calendar(meeting), CALENDAR, "Simpan ke kalender (iCalendar)")
        record = Form(addresses.meeting_ori(meeting), XML, "Rapat ini bagi arsip (ORI-A XML)")
        team = teams.get(meeting.team) if meeting.team is not None else None
        yield addresses.meeting(meeting), (entry, record, team or MINUTES)


def _team_feeds(library: PublicLibrary) -> dict[str, Form]:
    return {id_: Form(addresses.team_feed(id_), FEED, "Umpan rapat tim ini (Atom)") for id_ in library.teams}


def _of_records(indexes: Catalogue) -> Iterator[tuple[str, tuple[Form, ...]]]:
    library, teams = indexes.library, _team_feeds(indexes.library)
    for notice in library.notices.values():
        alert = Form(addresses.notice_cap(notice.id), ALERT, "Pesan peringatan (CAP 1.2)")
        yield addresses.notice(notice.id), (*((alert,) if is_alert(notice) else ()), NOTICES)
    for team in library.teams.values():
        calendar = Form(addresses.team_calendar(team.id), CALENDAR, "Kalender rapat dan tenggat tim ini (iCalendar)")
        for area in (None, *(team.areas if team.shared else ())):
            yield addresses.team(team.id, area), (calendar, teams[team.id])
    for region in library.regions.values():
        if region.level in WITHIN_CITY:
            feed = Form(addresses.region_feed(region.code), FEED, "Umpan wilayah ini (Atom)")
            yield addresses.region(region.code), (feed,)
