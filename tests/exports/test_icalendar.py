"""Lines of iCalendar, read back by `icalendar`."""

import datetime as dt
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import Zone
from generator.exports.icalendar import component, day, instant, line, moment, text, texts, time_zone

DAY = dt.date(2024, 1, 15)
_READABLE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n"), min_size=1)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (line("URL", "https://a.example/"), "URL:https://a.example/\r\n"),
        (text("SUMMARY", "a, b; c\\d\ne"), "SUMMARY:a\\, b\\; c\\\\d\\ne\r\n"),
        (text("SUMMARY", None), ""),
        (texts("CATEGORIES", ("a,b", "c\nd")), "CATEGORIES:a\\,b,c d\r\n"),
        (day("DUE", DAY), "DUE;VALUE=DATE:20240115\r\n"),
        (moment("DTSTART", DAY, dt.time(13, 30), Zone.WIT), "DTSTART;TZID=Asia/Jayapura:20240115T133000\r\n"),
        (instant("DTSTAMP", dt.datetime.fromisoformat("2024-01-15T06:00+07:00")), "DTSTAMP:20240114T230000Z\r\n"),
        (component("VTODO", "A:b\r\n"), "BEGIN:VTODO\r\nA:b\r\nEND:VTODO\r\n"),
    ],
)
def test_line_is_written(made: str, expected: str) -> None:
    assert made == expected


@pytest.mark.parametrize("letters", ["x" * 300, "é" * 200, "🎉" * 100, "a🎉é" * 60])
def test_long_line_is_folded_between_letters(letters: str) -> None:
    lines = text("SUMMARY", letters).encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"".join([lines[0], *(each.removeprefix(b" ") for each in lines[1:])]).decode() == f"SUMMARY:{letters}"


@given(_READABLE)
def test_text_comes_back_as_it_was(written: str) -> None:
    event = icalendar.Event.from_ical(component("VEVENT", text("DESCRIPTION", written)))
    assert str(event["DESCRIPTION"]) == written


@pytest.mark.parametrize(("zone", "hours"), [(Zone.WIB, 7), (Zone.WITA, 8), (Zone.WIT, 9)])
def test_zone_has_its_offset(zone: Zone, hours: int) -> None:
    found: Any = icalendar.Timezone.from_ical(time_zone(zone))
    assert dt.datetime(2024, 7, 1, tzinfo=found.to_tz()).utcoffset() == dt.timedelta(hours=hours)
