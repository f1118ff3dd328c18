"""iCalendar (RFC 5545) line by line: folding, escaping, time zones, components."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from generator.dates import Zone

_LIMIT = 75  # octets a line, its end not counted (RFC 5545 3.1)
_SPECIAL = re.compile(r"[\\;,]")
_NAMES = {Zone.WIB: "Asia/Jakarta", Zone.WITA: "Asia/Makassar", Zone.WIT: "Asia/Jayapura"}


def line(name: str, value: str) -> str:
    """Return a content line, folded; its value stands as it is."""
    told = f"{name}:{value}"
    if len(told) <= _LIMIT and told.isascii():
        return f"{told}\r\n"
    return "\r\n ".join(_folded(told)) + "\r\n"


def _folded(told: str) -> Iterator[str]:
    """Yield pieces of at most 75 octets, the blank before all but the first counted; no letter is cut in two."""
    room, content = _LIMIT, told.encode()
    while len(content) > room:
        cut = room
        while content[cut] & 0xC0 == 0x80:  # noqa: PLR2004 - within a letter of several octets
            cut -= 1
        yield content[:cut].decode()
        content, room = content[cut:], _LIMIT - 1
    yield content.decode()


def text(name: str, value: str | None) -> str:
    """Return a line that holds a text; nothing without one."""
    if not value:
        return ""
    escaped = _SPECIAL.sub(r"\\\g<0>", value).replace("\r\n", "\n").replace("\n", "\\n")
    return line(name, escaped)


def texts(name: str, values: Iterable[str]) -> str:
    """Return a line that holds several texts; nothing without any."""
    found = ",".join(_SPECIAL.sub(r"\\\g<0>", " ".join(value.split())) for value in values)
    return line(name, found) if found else ""


def day(name: str, value: dt.date) -> str:
    """Return a line that holds a whole day."""
    return line(f"{name};VALUE=DATE", _digits(value))


def _digits(value: dt.date) -> str:
    return f"{value.year:04}{value.month:02}{value.day:02}"


def moment(name: str, value: dt.date, clock: dt.time, zone: Zone) -> str:
    """Return a line that holds a moment in one of the three zones."""
    return line(f"{name};TZID={_NAMES[zone]}", f"{_digits(value)}T{clock:%H%M%S}")


def instant(name: str, value: dt.datetime) -> str:
    """Return a line that holds an instant in UTC."""
    utc = value.astimezone(dt.UTC)
    return line(name, f"{_digits(utc)}T{utc:%H%M%S}Z")


def time_zone(zone: Zone) -> str:
    """Return a zone's definition; none of the three has changed since 1964."""
    offset = f"+{int(zone.offset.utcoffset(None).total_seconds()) // 3600:02}00"
    return (
        f"BEGIN:VTIMEZONE\r\nTZID:{_NAMES[zone]}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        f"TZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nTZNAME:{zone.value}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )


def component(kind: str, *lines: str) -> str:
    """Return a component of lines."""
    return f"BEGIN:{kind}\r\n{''.join(lines)}END:{kind}\r\n"
