"""Dates and times as Indonesian public documents write them (EYD; patterns, since Babel's `full` pads the day)."""

from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache

from babel.dates import format_date

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_CACHED_DAYS = 20_000


class Zone(StrEnum):
    """The three time zones of Indonesia; none of them has ever known daylight saving since 1964."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def offset(self) -> timezone:
        """The fixed offset from UTC (Keputusan Presiden 41/1987): +07.00, +08.00, +09.00."""
        return _OFFSETS[self]


_OFFSETS = {zone: timezone(timedelta(hours=hours)) for zone, hours in zip(Zone, (7, 8, 9), strict=True)}


@lru_cache(_CACHED_DAYS)
def long_date(day: date) -> str:
    """Return '13 Desember 2021'."""
    return format_date(day, "d MMMM y", locale="id")


@lru_cache(_CACHED_DAYS)
def full_date(day: date) -> str:
    """Return 'Senin, 13 Desember 2021'."""
    return f"{weekday(day)}, {long_date(day)}"


def weekday(day: date) -> str:
    """Return the day's Indonesian name, 'Senin' to 'Minggu'."""
    return WEEKDAYS[day.weekday()]


def month_name(month: int) -> str:
    """Return 'Januari' for 1 to 'Desember' for 12."""
    return format_date(date(2000, month, 1), "MMMM", locale="id")


def short_month_name(month: int) -> str:
    """Return 'Jan' for 1 to 'Des' for 12."""
    return format_date(date(2000, month, 1), "MMM", locale="id")


def clock(moment: time) -> str:
    """Return '13.30', the hour and minute parted by a full stop."""
    return f"{moment:%H.%M}"


def clock_range(start: time | None, end: time | None, zone: Zone) -> str:
    """Return '13.30–15.30 WIB', or '13.30 WIB s.d. selesai' when no end is recorded; empty without a start."""
    if start is None:
        return ""
    return f"{clock(start)}–{clock(end)} {zone}" if end else f"{clock(start)} {zone} s.d. selesai"


def full_moment(day: date, start: time | None, zone: Zone) -> str:
    """Return 'Senin, 13 Desember 2021 pukul 13.30 WIB', or the date alone when no time is recorded."""
    return f"{full_date(day)} pukul {clock(start)} {zone}" if start else full_date(day)


def long_instant(instant: datetime, zone: Zone) -> str:
    """Return '21 November 2026 pukul 10.00 WIB' for an instant, told in a zone."""
    local = instant.astimezone(zone.offset)
    return f"{long_date(local.date())} pukul {clock(local.time())} {zone}"


def iso_moment(day: date, start: time | None, zone: Zone) -> str:
    """Return the machine's form for a `datetime` attribute: with offset where a time is recorded."""
    return datetime.combine(day, start, zone.offset).isoformat() if start else day.isoformat()
