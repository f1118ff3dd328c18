"""Urgent notices as messages of the Common Alerting Protocol (OASIS CAP 1.2): what alert programs pass on.

A notice's file is always the last message about it: the alert, an update after corrections, or its cancellation. Each
message has its own identifier, so those before it can be named. How severe and how certain something is, no record
tells: CAP's own word for that is `Unknown`.
"""

import datetime as dt
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.exports.xml import DECLARATION, element, leaf
from generator.model.notice import NoticeKind, NoticeStatus
from generator.publishing.public import PublicLibrary, PublicNotice
from generator.text import unmarked
from generator.views import addresses, words
from generator.views.catalogue import Catalogue
from generator.views.endings import endings
from generator.views.forms import is_alert
from generator.views.links import region_name

_DAY_ENDS = dt.time(23, 59, 59)


class _Message(NamedTuple):
    identifier: str
    kind: str
    day: dt.date
    note: str | None = None


def alert(indexes: Catalogue, notice: PublicNotice) -> bytes:
    """Return the last message about an urgent notice."""
    library = indexes.library
    *earlier, message = (*_messages(library, notice), *_replacement(indexes, notice))
    inner = (
        *(leaf("identifier", message.identifier), leaf("sender", _sender(library))),
        *(leaf("sent", _instant(library, message.day)), leaf("status", "Actual"), leaf("msgType", message.kind)),
        *(leaf("scope", "Public"), leaf("note", message.note)),
        leaf("references", " ".join(_reference(library, each) for each in (*_replaced(library, notice), *earlier))),
        _info(library, notice),
    )
    return f'{DECLARATION}<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">{"".join(inner)}</alert>\n'.encode()


def _messages(library: PublicLibrary, notice: PublicNotice) -> list[_Message]:
    """Return every message about a notice, the first one first."""
    first = "Update" if _replaced(library, notice) else "Alert"
    found = [_Message(notice.id, first, notice.date)]
    for number, each in enumerate(sorted(notice.corrections, key=lambda each: each.date), 1):
        found.append(_Message(f"{notice.id}.ralat-{number}", "Update", max(each.date, found[-1].day), each.reason))
    if notice.status is NoticeStatus.WITHDRAWN:
        day = max(notice.withdrawn_on or notice.date, found[-1].day)
        found.append(_Message(f"{notice.id}.pencabutan", "Cancel", day, notice.withdrawn_why))
    return found


def _replacement(indexes: Catalogue, notice: PublicNotice) -> list[_Message]:
    """Return the cancellation of what was replaced by notices that are no alerts: no message of theirs names it."""
    ended = endings(indexes, notice)
    newer = [each.newer for each in ended if each.newer]
    if len(newer) < len(ended) or not newer or any(map(is_alert, newer)):
        return []
    day = max([newer[0].date, *(message.day for message in _messages(indexes.library, notice))])
    return [_Message(f"{notice.id}.penggantian", "Cancel", day, f"Digantikan oleh: {newer[0].title}")]


def _replaced(library: PublicLibrary, notice: PublicNotice) -> list[_Message]:
    older = library.notices.get(notice.supersedes) if notice.supersedes else None
    return _messages(library, older) if older is not None and is_alert(older) and older.id != notice.id else []


def _sender(library: PublicLibrary) -> str:
    return library.site.email or urlsplit(library.site.url).hostname or library.site.url


def _reference(library: PublicLibrary, message: _Message) -> str:
    return f"{_sender(library)},{message.identifier},{_instant(library, message.day)}"


def _instant(library: PublicLibrary, day: dt.date, clock: dt.time | None = None) -> str:
    return dt.datetime.combine(day, clock or dt.time(), library.site.zone.offset).isoformat()


def _info(library: PublicLibrary, notice: PublicNotice) -> str:
    site, window = library.site, notice.window
    start, end = (window.start, window.end) if window else (None, None)
    at_once = notice.urgent and (start is None or start <= notice.date)
    return element(
        "info",
        *(leaf("language", "id-ID"), leaf("category", _category(notice))),
        leaf("event", words.NOTICE_KIND[notice.kind]),
        leaf("urgency", "Immediate" if at_once else "Future" if notice.urgent else "Unknown"),
        *(leaf("severity", "Unknown"), leaf("certainty", "Unknown")),
        leaf("audience", ", ".join(notice.addressees)),
        leaf("effective", _instant(library, notice.date)),
        leaf("onset", _instant(library, start) if start else None),
        leaf("expires", _instant(library, end, _DAY_ENDS) if end else None),
        *(leaf("senderName", site.organisation or site.name), leaf("headline", notice.title)),
        leaf("description", unmarked(f"{notice.summary}\n\n{notice.body}" if notice.body else notice.summary)),
        *(leaf("web", f"{site.url}{addresses.notice(notice.id)}"), leaf("contact", site.phone or site.email)),
        *(_area(library, code) for code in notice.regions),
    )


def _category(notice: PublicNotice) -> str:
    """Return the nearest of CAP's categories that the record itself tells: warnings are about safety."""
    return "Safety" if notice.kind is NoticeKind.WARNING else "Other"


def _area(library: PublicLibrary, code: str) -> str:
    geocode = element("geocode", leaf("valueName", "Kemendagri"), leaf("value", code))
    return element("area", leaf("areaDesc", region_name(library, code)), geocode)
