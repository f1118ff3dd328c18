"""Dates and times as Indonesian public documents write them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from generator.dates import (
    Zone,
    clock,
    clock_range,
    full_date,
    full_moment,
    iso_moment,
    long_date,
    long_instant,
    month_name,
    short_month_name,
    weekday,
)

DAY = date(2021, 12, 13)


def test_long_date_has_no_leading_zero() -> None:
    assert [long_date(DAY), long_date(date(2024, 5, 2))] == ["13 Desember 2021", "2 Mei 2024"]


def test_full_date_begins_with_the_weekday() -> None:
    assert [full_date(DAY), full_date(date(2024, 5, 2))] == ["Senin, 13 Desember 2021", "Kamis, 2 Mei 2024"]


def test_weekdays_follow_the_calendar() -> None:
    week = [weekday(date(2024, 4, day)) for day in range(1, 8)]
    assert week == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]


def test_months_are_indonesian() -> None:
    assert [month_name(month) for month in range(1, 13)] == [
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ]
    assert " ".join(map(short_month_name, range(1, 13))) == "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"


def test_clock_parts_hour_and_minute_by_a_full_stop() -> None:
    assert [clock(time(13, 30)), clock(time(9, 5)), clock(time(0, 0))] == ["13.30", "09.05", "00.00"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (time(13, 30), time(15, 30), "13.30–15.30 WIB"),
        (time(13, 30), None, "13.30 WIB s.d. selesai"),
        (time(0, 0), time(0, 1), "00.00–00.01 WIB"),
        (None, time(15, 30), ""),
        (None, None, ""),
    ],
)
def test_clock_range_tells_what_is_recorded(start: time | None, end: time | None, expected: str) -> None:
    assert clock_range(start, end, Zone.WIB) == expected


def test_full_moment_tells_the_time_where_recorded() -> None:
    expected = "Senin, 13 Desember 2021 pukul 13.30 WITA"
    assert [full_moment(DAY, time(13, 30), Zone.WITA), full_moment(DAY, None, Zone.WITA)] == [
        expected,
        "Senin, 13 Desember 2021",
    ]


@pytest.mark.parametrize(("zone", "hours"), [(Zone.WIB, 7), (Zone.WITA, 8), (Zone.WIT, 9)])
def test_zone_has_its_offset(zone: Zone, hours: int) -> None:
    assert zone.offset.utcoffset(None) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (Zone.WIB, "31 Desember 2023 pukul 23.59 WIB"),
        (Zone.WITA, "1 Januari 2024 pukul 00.59 WITA"),
        (Zone.WIT, "1 Januari 2024 pukul 01.59 WIT"),
    ],
)
def test_instant_is_told_on_the_day_of_its_zone(zone: Zone, expected: str) -> None:
    assert long_instant(datetime(2023, 12, 31, 16, 59, tzinfo=UTC), zone) == expected


def test_machine_form_has_an_offset_where_a_time_is_recorded() -> None:
    found = [iso_moment(DAY, time(13, 30), Zone.WIT), iso_moment(DAY, None, Zone.WIT)]
    assert found == ["2021-12-13T13:30:00+09:00", "2021-12-13"]
