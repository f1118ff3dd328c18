"""Every other form of the public records onto the disk, by several processes."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from generator.exports.atom import Channel, documents
from generator.exports.calendars import all_events, meeting_events, notice_windows, one_meeting, team_events
from generator.exports.cap import alert
from generator.exports.catalogues import dcat, satu_data
from generator.exports.csv_files import csv_bytes
from generator.exports.data_package import data_package
from generator.exports.digests import Written, checksums, write_file
from generator.exports.json_files import document_json, rows_json
from generator.exports.ori_a import ori_a
from generator.exports.popolo import popolo
from generator.parallel import share_out_singly
from generator.publishing.public_meeting import PublicMeeting
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.datasets import TABLES
from generator.views.feeds import feeds
from generator.views.forms import is_alert
from generator.views.tables import Table

_MEETINGS_AT_ONCE = 250

Piece = tuple[str, bytes]
"""A file: its address and its content."""


def write_open_data(indexes: Catalogue, folder: Path, jobs: int, style: str | None = None) -> None:
    """Write calendars, feeds, data and exchange formats below a site's folder. Raises OSError.

    ``style``: the address of the stylesheet that browsers show feeds with.
    """

    def write(work: Callable[[], Iterator[Piece]]) -> list[Written]:
        files = [write_file(folder, address, content) for address, content in work()]
        return [each for each in files if each.address.startswith(addresses.DATA)]

    done = share_out_singly(write, list(_works(indexes, style)), jobs)
    written = [each for files in done for each in files]
    described = [write_file(folder, *piece) for piece in _described(indexes, written)]
    write_file(folder, addresses.CHECKSUMS, checksums([*written, *described], addresses.DATA))


def _works(indexes: Catalogue, style: str | None) -> Iterator[Callable[[], Iterator[Piece]]]:
    """Yield what is to be written, the longest work first."""
    meetings = iter(indexes.library.meetings.values())
    yield partial(_feeds, indexes, style)
    yield partial(_calendars, indexes)
    yield partial(_popolo, indexes)
    for table in TABLES:
        yield partial(_table, indexes, table)
    while some := list(islice(meetings, _MEETINGS_AT_ONCE)):
        yield partial(_meetings, indexes, some)
    yield partial(_alerts, indexes)


def _feeds(indexes: Catalogue, style: str | None) -> Iterator[Piece]:
    for feed in feeds(indexes):
        yield from documents(Channel(indexes.library, feed, style))


def _calendars(indexes: Catalogue) -> Iterator[Piece]:
    events = meeting_events(indexes.library)
    yield addresses.ALL_EVENTS, all_events(indexes, events)
    yield addresses.NOTICE_EVENTS, notice_windows(indexes)
    for team in indexes.library.teams.values():
        yield addresses.team_calendar(team.id), team_events(indexes, team, events)


def _popolo(indexes: Catalogue) -> Iterator[Piece]:
    yield addresses.POPOLO, popolo(indexes)


def _table(indexes: Catalogue, table: Table) -> Iterator[Piece]:
    names, rows = [field.name for field in table.fields], list(table.rows(indexes))
    yield addresses.table(table.name, "csv"), csv_bytes(names, rows)
    yield addresses.table(table.name, "json"), rows_json(names, rows)


def _meetings(indexes: Catalogue, meetings: Sequence[PublicMeeting]) -> Iterator[Piece]:
    for meeting in meetings:
        yield addresses.meeting_calendar(meeting), one_meeting(indexes.library, meeting)
        yield addresses.meeting_ori(meeting), ori_a(indexes, meeting)


def _alerts(indexes: Catalogue) -> Iterator[Piece]:
    for notice in filter(is_alert, indexes.library.notices.values()):
        yield addresses.notice_cap(notice.id), alert(indexes, notice)


def _described(indexes: Catalogue, written: Sequence[Written]) -> Iterator[Piece]:
    library, by_address = indexes.library, {each.address: each for each in written}
    yield addresses.DATA_PACKAGE, document_json(data_package(library, TABLES, by_address))
    yield addresses.DATA_CATALOGUE, document_json(dcat(library, TABLES))
    yield addresses.SATU_DATA, document_json(satu_data(library, TABLES))
