"""Meetings, follow-ups' due dates and notices' windows as calendars that people subscribe to.

An entry's UID is the record's id at the site's host, for ever. SEQUENCE grows with what the record tells of its
changes: announced, then moved, cancelled or summed up, then approved; and with each correction.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from generator.dates import Zone
from generator.exports.icalendar import component, day, instant, line, moment, text, texts, time_zone
from generator.model.meeting import ActionStatus, MeetingStatus
from generator.publishing.public import PublicLibrary, PublicNotice, PublicTeam
from generator.publishing.public_meeting import PublicMeeting
from generator.publishing.public_parts import PublicCorrection
from generator.text import shortened
from generator.views import addresses, words
from generator.views.catalogue import ActionAt, Catalogue
from generator.views.endings import Ending, endings
from generator.views.links import region_name, status_badge

_STEPS = {
    MeetingStatus.SCHEDULED: 0,
    MeetingStatus.POSTPONED: 1,
    MeetingStatus.CANCELLED: 1,
    MeetingStatus.SUMMARY: 1,
    MeetingStatus.APPROVED: 2,
}
_NOT_HELD = {MeetingStatus.POSTPONED: "DITUNDA: ", MeetingStatus.CANCELLED: "DIBATALKAN: "}
_TODO = {
    ActionStatus.OPEN: "NEEDS-ACTION",
    ActionStatus.RUNNING: "IN-PROCESS",
    ActionStatus.DONE: "COMPLETED",
    ActionStatus.DROPPED: "CANCELLED",
}
_TASK_LENGTH = 120
_ONE_DAY = dt.timedelta(days=1)


def all_events(indexes: Catalogue, events: Mapping[str, str]) -> bytes:
    """Return every meeting (``events`` are their entries by id) and every notice's window."""
    library = indexes.library
    zones = {each.zone for each in library.meetings.values()}
    return _calendar(library, f"Semua rapat: {library.site.name}", zones, [*events.values(), *notice_events(indexes)])


def notice_windows(indexes: Catalogue) -> bytes:
    """Return the windows of notices alone."""
    library = indexes.library
    return _calendar(library, f"Masa berlaku pengumuman: {library.site.name}", set(), notice_events(indexes))


def one_meeting(library: PublicLibrary, meeting: PublicMeeting) -> bytes:
    """Return a calendar of one meeting."""
    return _calendar(library, meeting.title, {meeting.zone}, [meeting_event(library, meeting)])


def team_events(indexes: Catalogue, team: PublicTeam, events: Mapping[str, str]) -> bytes:
    """Return a team's meetings (``events`` are all meetings' entries by id), and what they asked for by a day."""
    library, meetings = indexes.library, indexes.by_team.get(team.id, [])
    todos = (_todo(library, ActionAt(m, action)) for m in meetings for action in m.actions if action.due)
    found = [*(events[each.id] for each in meetings), *todos]
    return _calendar(library, f"Rapat {team.name}", {each.zone for each in meetings}, found)


def _calendar(library: PublicLibrary, name: str, zones: Iterable[Zone], parts: Iterable[str]) -> bytes:
    head = (
        *("VERSION:2.0\r\n", text("PRODID", f"-//{library.site.name}//notulen//ID"), "CALSCALE:GREGORIAN\r\n"),
        *(text("NAME", name), text("X-WR-CALNAME", name)),
        "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n",
    )
    return component("VCALENDAR", *head, *(time_zone(zone) for zone in sorted(zones)), *parts).encode()


def _uid(library: PublicLibrary, name: str) -> str:
    return f"{name}@{urlsplit(library.site.url).hostname}"


def meeting_events(library: PublicLibrary) -> dict[str, str]:
    """Return every meeting's entry by its id."""
    return {id_: meeting_event(library, each) for id_, each in library.meetings.items()}


def meeting_event(library: PublicLibrary, meeting: PublicMeeting) -> str:
    """Return a meeting's entry; a moved or cancelled one stays, at its old time, and says so."""
    return component(
        "VEVENT",
        line("UID", _uid(library, meeting.id)),
        instant("DTSTAMP", _known_since(library, meeting.date, meeting.corrections)),
        *_when(meeting),
        f"SEQUENCE:{_STEPS[meeting.status] + len(meeting.corrections)}\r\n",
        f"STATUS:{'CANCELLED' if meeting.status in _NOT_HELD else 'CONFIRMED'}\r\n",
        text("SUMMARY", f"{_NOT_HELD.get(meeting.status, '')}{meeting.title}"),
        text("DESCRIPTION", "\n".join(_described(library, meeting))),
        text("LOCATION", _place(library, meeting)),
        texts("CATEGORIES", ("Rapat", status_badge(meeting).text)),
        line("URL", f"{library.site.url}{addresses.meeting(meeting)}"),
        line("RELATED-TO;RELTYPE=SIBLING", _uid(library, meeting.moved_to)) if meeting.moved_to else "",
        f"TRANSP:{'TRANSPARENT' if meeting.status in _NOT_HELD else 'OPAQUE'}\r\n",
    )


def _known_since(library: PublicLibrary, date: dt.date, corrections: Sequence[PublicCorrection]) -> dt.datetime:
    """Return when an entry was last told anew: no later than the build, for what is to come."""
    latest = max([date, *(each.date for each in corrections)])
    return min(dt.datetime.combine(latest, dt.time(), library.site.zone.offset), library.built)


def _when(meeting: PublicMeeting) -> Iterator[str]:
    if meeting.start is None:
        yield day("DTSTART", meeting.date)
        return
    yield moment("DTSTART", meeting.date, meeting.start, meeting.zone)
    if meeting.end is not None and meeting.end > meeting.start:
        yield moment("DTEND", meeting.date, meeting.end, meeting.zone)


def _described(library: PublicLibrary, meeting: PublicMeeting) -> Iterator[str]:
    if meeting.closed:
        yield "Rapat tertutup."
    if meeting.reason:
        yield f"Alasan: {meeting.reason}"
    if meeting.moved_to is not None:
        later = library.meetings[meeting.moved_to]
        yield f"Diganti dengan: {later.title}, {library.site.url}{addresses.meeting(later)}"
    for number, item in enumerate(meeting.agenda, 1):
        yield f"{number}. {item.title}"


def _place(library: PublicLibrary, meeting: PublicMeeting) -> str | None:
    venue = meeting.venue
    if venue is None:
        return None
    region = region_name(library, venue.region) if venue.region else None
    return ", ".join(part for part in (venue.name, venue.address, region) if part)


def _todo(library: PublicLibrary, at: ActionAt) -> str:
    action, due, status = at.action, at.action.due, at.status
    closed = dt.datetime.combine(action.closed_on, dt.time(), library.site.zone.offset) if action.closed_on else None
    return component(
        "VTODO",
        line("UID", _uid(library, f"{at.meeting.id}-{action.id}")),
        instant("DTSTAMP", _known_since(library, action.closed_on or at.meeting.date, at.meeting.corrections)),
        day("DUE", due) if due else "",
        f"SEQUENCE:{int(status is not ActionStatus.OPEN) + len(at.meeting.corrections)}\r\n",
        f"STATUS:{_TODO[status]}\r\n",
        instant("COMPLETED", closed) if closed and status is ActionStatus.DONE else "",
        text("SUMMARY", shortened(action.task, _TASK_LENGTH)),
        text("DESCRIPTION", f"{action.task}\n\nPenanggung jawab: {_owner(library, at)}"),
        line("URL", f"{library.site.url}{addresses.item(at.meeting, action.id)}"),
        line("RELATED-TO;RELTYPE=PARENT", _uid(library, at.meeting.id)),
    )


def _owner(library: PublicLibrary, at: ActionAt) -> str:
    person = at.action.person
    return library.persons[person].full_name if person else at.action.owner or words.NOT_RECORDED.lower()


def notice_events(indexes: Catalogue) -> list[str]:
    """Return the window of each notice that has a first day."""
    notices = indexes.library.notices.values()
    return [_notice_event(indexes, each) for each in notices if each.window and each.window.start]


def _notice_event(indexes: Catalogue, notice: PublicNotice) -> str:
    library, ended = indexes.library, endings(indexes, notice)
    changed = max([notice.date, *(each.day for each in ended)])
    return component(
        "VEVENT",
        line("UID", _uid(library, notice.id)),
        instant("DTSTAMP", _known_since(library, changed, notice.corrections)),
        *_days(notice),
        f"SEQUENCE:{len(ended) + len(notice.corrections)}\r\n",
        f"STATUS:{'CANCELLED' if ended else 'CONFIRMED'}\r\n",
        text("SUMMARY", f"{ended[0].state.upper() if ended else words.NOTICE_KIND[notice.kind]}: {notice.title}"),
        text("DESCRIPTION", "\n\n".join(_told(library, notice, ended))),
        texts("CATEGORIES", dict.fromkeys(("Pengumuman", words.NOTICE_KIND[notice.kind]))),
        line("URL", f"{library.site.url}{addresses.notice(notice.id)}"),
        "TRANSP:TRANSPARENT\r\n",
    )


def _days(notice: PublicNotice) -> Iterator[str]:
    """Yield the days of a window; one that lasts until revoked stands on its first day alone."""
    if notice.window and notice.window.start:
        yield day("DTSTART", notice.window.start)
        yield day("DTEND", (notice.window.end or notice.window.start) + _ONE_DAY)


def _told(library: PublicLibrary, notice: PublicNotice, ended: Sequence[Ending]) -> Iterator[str]:
    if notice.withdrawn_why:
        yield f"Dicabut: {notice.withdrawn_why}"
    for newer in (each.newer for each in ended if each.newer):
        yield f"Digantikan oleh: {newer.title}, {library.site.url}{addresses.notice(newer.id)}"
    yield notice.summary
    if not ended and notice.window and notice.window.end is None:
        yield "Berlaku sampai dicabut; kalender menandai hari pertamanya."
