"""What became public or changed, each once, with its own day: what feeds are made of.

A day is the record's own, never the build's. What is still to come has none yet, so it stands in the calendar and
enters a feed when its day has come.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.dates import full_date
from generator.model.meeting import MeetingStatus
from generator.publishing.public import PublicLibrary, PublicNotice
from generator.publishing.public_meeting import PublicMeeting
from generator.publishing.public_parts import PublicCorrection
from generator.text import sentence, shortened
from generator.views import addresses, words
from generator.views.catalogue import Catalogue, around
from generator.views.endings import endings, with_state

_LENGTH = 400
_PREFIX = {MeetingStatus.POSTPONED: "Ditunda: ", MeetingStatus.CANCELLED: "Dibatalkan: "}


class Change(NamedTuple):
    """Something that became public. ``id`` never changes; ``address`` is the page that tells it.

    ``since``: when it became public; ``updated``: when it last changed.
    """

    id: str
    address: str
    title: str
    kind: str
    since: dt.datetime
    updated: dt.datetime
    text: tuple[str, ...]


def meeting_changes(library: PublicLibrary, meeting: PublicMeeting) -> Iterator[Change]:
    """Yield a meeting whose day has come, and each correction of it."""
    address = addresses.meeting(meeting)
    since = dt.datetime.combine(meeting.date, meeting.start or dt.time(), meeting.zone.offset)
    if meeting.date <= library.today and meeting.status is not MeetingStatus.SCHEDULED:
        title = f"{_PREFIX.get(meeting.status, '')}{meeting.title}, {full_date(meeting.date)}"
        kind = "Rapat tertutup" if meeting.closed else words.MEETING_STATUS[meeting.status]
        updated = max([since, *(_morning(library, each.date) for each in meeting.corrections)])
        yield Change(address, address, title, kind, since, updated, tuple(_told(meeting)))
        yield from _corrections(library, address, meeting.title, meeting.corrections)


def _morning(library: PublicLibrary, day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), library.site.zone.offset)


def _told(meeting: PublicMeeting) -> Iterator[str]:
    if meeting.reason:
        yield f"Alasan: {shortened(meeting.reason, _LENGTH)}"
    if meeting.summary:
        yield shortened(meeting.summary, _LENGTH)
    elif meeting.agenda:
        yield shortened(f"Acara: {'; '.join(item.title for item in meeting.agenda)}", _LENGTH)
    counts = {"keputusan": sum(len(item.decisions) for item in meeting.agenda), "tindak lanjut": len(meeting.actions)}
    if told := ", ".join(f"{number} {name}" for name, number in counts.items() if number):
        yield f"{told}."


def _corrections(
    library: PublicLibrary, address: str, title: str, corrections: Sequence[PublicCorrection]
) -> Iterator[Change]:
    for number, each in enumerate(corrections, 1):
        day = _morning(library, each.date)
        part = sentence(f"Bagian: {each.part}") if each.part else ""
        text = tuple(filter(None, (part, shortened(each.reason, _LENGTH))))
        yield Change(f"{address}#ralat-{number}", address, f"Ralat: {title}", "Ralat", day, day, text)


def notice_changes(indexes: Catalogue, notice: PublicNotice) -> Iterator[Change]:
    """Yield a notice, each correction of it, and its withdrawal; what replaces it is a notice of its own."""
    library, ended = indexes.library, endings(indexes, notice)
    address = addresses.notice(notice.id)
    since = _morning(library, notice.date)
    days = (*(each.date for each in notice.corrections), *(each.day for each in ended))
    updated = max([since, *(_morning(library, day) for day in days)])
    newer = (shortened(f"Digantikan oleh: {each.newer.title}", _LENGTH) for each in ended if each.newer)
    text = (*newer, shortened(notice.summary, _LENGTH))
    title = with_state(indexes, notice, notice.title)
    yield Change(address, address, title, words.NOTICE_KIND[notice.kind], since, updated, text)
    yield from _corrections(library, address, notice.title, notice.corrections)
    if notice.withdrawn_on:
        withdrawn = _morning(library, notice.withdrawn_on)
        why = (f"Alasan: {notice.withdrawn_why}",) if notice.withdrawn_why else ()
        title = f"Pencabutan: {notice.title}"
        yield Change(f"{address}#pencabutan", address, title, "Pencabutan", withdrawn, withdrawn, why)


class Feed(NamedTuple):
    """A feed: its address, the page that tells the same, its name and its changes, the latest first.

    ``as_of``: when the site as a whole last changed, for a feed that nothing has entered yet.
    """

    address: str
    page: str
    title: str
    changes: tuple[Change, ...]
    as_of: dt.datetime


def feeds(indexes: Catalogue) -> Iterator[Feed]:
    """Yield every feed: minutes, notices, one a team and one an area."""
    library = indexes.library
    told = {each.id: tuple(meeting_changes(library, each)) for each in library.meetings.values()}
    told |= {each.id: tuple(notice_changes(indexes, each)) for each in library.notices.values()}
    instants = (change.updated for changes in told.values() for change in changes)
    as_of = max(instants, default=_morning(library, library.today))

    def feed(address: str, page: str, title: str, records: Iterable[PublicMeeting | PublicNotice]) -> Feed:
        changes = [change for each in records for change in told[each.id]]
        return Feed(address, page, title, tuple(sorted(changes, key=_latest_first)), as_of)

    yield feed(addresses.MINUTES_FEED, addresses.MEETINGS, "Notulen rapat", library.meetings.values())
    yield feed(addresses.NOTICES_FEED, addresses.NOTICES, "Pengumuman dan imbauan", library.notices.values())
    for team in library.teams.values():
        meetings = indexes.by_team.get(team.id, ())
        yield feed(addresses.team_feed(team.id), addresses.team(team.id), team.name, meetings)
    for region in library.regions.values():
        if any(code == region.code for code in around(library, region.code)):
            found = (*indexes.by_region.get(region.code, ()), *_notices(indexes, region.code))
            title = f"{region.level.capitalize()} {region.name}"
            yield feed(addresses.region_feed(region.code), addresses.region(region.code), title, found)


def _latest_first(change: Change) -> tuple[float, str]:
    return (-change.updated.timestamp(), change.id)


def _notices(indexes: Catalogue, code: str | None) -> Iterator[PublicNotice]:
    """Yield the notices for an area and for every area that it lies in, each once."""
    seen: set[str] = set()
    while code is not None and code in indexes.library.regions:
        for notice in indexes.notices_in.get(code, ()):
            if notice.id not in seen:
                seen.add(notice.id)
                yield notice
        code = indexes.library.regions[code].parent
