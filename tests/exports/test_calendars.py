"""Calendars: what stands in them of each meeting, follow-up and notice."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import icalendar
import pytest

from generator.exports.calendars import meeting_event
from generator.publishing.public import PublicLibrary
from tests.exports.conftest import exported
from tests.exports.edges import EDGES
from tests.publishing.doors import published

HOST = "notulen.contoh.example"
WIB = dt.timedelta(hours=7)


@pytest.fixture
def found(archives: Callable[[str], Path]) -> Callable[[str, str], Any]:
    """Return a function from a calendar and a record's id to the entry there, or None."""
    folder = archives("edges")

    def find(calendar: str, name: str) -> Any:  # noqa: ANN401 - icalendar's own
        read = icalendar.Calendar.from_ical((folder / calendar).read_bytes())
        return next((each for each in read.walk() if each.get("UID") == f"{name}@{HOST}"), None)

    return find


def _told(entry: Any, *names: str) -> list[str]:  # noqa: ANN401
    return [str(entry[name]) for name in names]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("rapat-pertama", ["CONFIRMED", "4", "Rapat Koordinasi Tim Terpadu"]),
        ("rapat-kedua", ["CONFIRMED", "1", "Rapat Koordinasi Tim Terpadu"]),
        ("rapat-dijadwalkan", ["CONFIRMED", "0", "Rapat berikutnya"]),
        ("rapat-ditunda", ["CANCELLED", "1", "DITUNDA: Rapat yang ditunda"]),
        ("rapat-dibatalkan", ["CANCELLED", "1", "DIBATALKAN: Rapat yang dibatalkan"]),
        ("rapat-batal-nanti", ["CANCELLED", "1", "DIBATALKAN: Batal sebelum harinya"]),
        ("rapat-tertutup", ["CONFIRMED", "2", "Rapat penyelidikan"]),
        ("netral", ["CONFIRMED", "1", "Surat edaran: Netral dalam pemilihan"]),
        ("ditarik", ["CANCELLED", "1", "DICABUT: Pengumuman yang dicabut"]),
        ("lama", ["CANCELLED", "1", "DIGANTIKAN: Imbauan lama"]),
    ],
)
def test_entry_tells_its_state(found: Callable[[str, str], Any], name: str, told: list[str]) -> None:
    assert _told(found("kalender/semua.ics", name), "STATUS", "SEQUENCE", "SUMMARY") == told


def test_meeting_stands_at_its_hour_in_its_zone(found: Callable[[str, str], Any]) -> None:
    entry = found("notulen/2024/rapat-pertama/rapat.ics", "rapat-pertama")
    start, end = entry["DTSTART"].dt, entry["DTEND"].dt
    assert (start.isoformat(), end.isoformat()) == ("2024-01-15T13:30:00+07:00", "2024-01-15T15:30:00+07:00")
    assert found("kalender/semua.ics", "rapat-timur")["DTSTART"].dt.isoformat() == "2024-05-03T23:00:00+09:00"


def test_meeting_without_an_hour_takes_the_day(found: Callable[[str, str], Any]) -> None:
    assert found("kalender/semua.ics", "rapat-ditunda")["DTSTART"].dt == dt.date(2024, 5, 27)


def test_closed_meeting_tells_its_reason_and_nothing_else(found: Callable[[str, str], Any]) -> None:
    entry = found("kalender/semua.ics", "rapat-tutup-nanti")
    assert str(entry["DESCRIPTION"]) == "Rapat tertutup.\nAlasan: Penyelidikan."
    assert "LOCATION" not in entry


def test_entry_of_a_closed_meeting_does_not_promise_minutes(found: Callable[[str, str], Any]) -> None:
    categories = {
        name: found("kalender/semua.ics", name)["CATEGORIES"].cats for name in ("rapat-tertutup", "rapat-lama")
    }
    assert categories == {"rapat-tertutup": ["Rapat", "Rapat tertutup"], "rapat-lama": ["Rapat", "Notula disahkan"]}


def test_moved_meeting_names_the_one_that_takes_its_place(found: Callable[[str, str], Any]) -> None:
    entry = found("kalender/tim/tim-kota.ics", "rapat-ditunda")
    assert str(entry["RELATED-TO"]) == f"rapat-dijadwalkan@{HOST}"
    assert "Rapat berikutnya, https://notulen.contoh.example/notulen/2024/rapat-dijadwalkan/" in entry["DESCRIPTION"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("rapat-pertama-t1", ["COMPLETED", "3", f"rapat-pertama@{HOST}"]),
        ("rapat-pertama-t2", ["IN-PROCESS", "3", f"rapat-pertama@{HOST}"]),
    ],
)
def test_follow_up_with_a_day_is_a_task_of_its_team(
    found: Callable[[str, str], Any], name: str, told: list[str]
) -> None:
    entry = found("kalender/tim/tim-kota.ics", name)
    assert entry.name == "VTODO"
    assert _told(entry, "STATUS", "SEQUENCE", "RELATED-TO") == told
    assert found("kalender/semua.ics", name) is None


def test_follow_up_without_a_day_is_no_task(found: Callable[[str, str], Any]) -> None:
    assert found("kalender/tim/tim-kota.ics", "rapat-pertama-t3") is None


def test_task_is_due_and_done_on_its_days(found: Callable[[str, str], Any]) -> None:
    entry = found("kalender/tim/tim-kota.ics", "rapat-pertama-t1")
    assert (entry["DUE"].dt, entry["COMPLETED"].dt.astimezone(dt.timezone(WIB)).date()) == (
        dt.date(2024, 1, 31),
        dt.date(2024, 4, 22),
    )


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("netral", (dt.date(2024, 6, 10), dt.date(2024, 6, 21))),
        ("gotong-royong", (dt.date(2024, 5, 20), dt.date(2024, 5, 21))),
    ],
)
def test_window_covers_its_last_day(found: Callable[[str, str], Any], name: str, days: tuple[dt.date, dt.date]) -> None:
    entry = found("kalender/pengumuman.ics", name)
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == days


def test_replaced_notice_names_the_one_that_takes_its_place(found: Callable[[str, str], Any]) -> None:
    entry = found("kalender/pengumuman.ics", "lama")
    newer = "Digantikan oleh: Netral dalam pemilihan, https://notulen.contoh.example/pengumuman/netral/"
    assert str(entry["DESCRIPTION"]) == f"{newer}\n\nDigantikan yang baru."
    assert entry["DTSTAMP"].dt.isoformat() == "2024-05-01T17:00:00+00:00"


def test_withdrawn_notice_does_not_tell_that_it_lasts(found: Callable[[str, str], Any]) -> None:
    assert str(found("kalender/pengumuman.ics", "ditarik")["DESCRIPTION"]) == "Dicabut: Salah alamat.\n\nPernah terbit."


def test_notice_is_in_every_category_once(found: Callable[[str, str], Any]) -> None:
    told = {name: found("kalender/pengumuman.ics", name)["CATEGORIES"].cats for name in ("ditarik", "netral")}
    assert told == {"ditarik": ["Pengumuman"], "netral": ["Pengumuman", "Surat edaran"]}


def test_notice_without_a_window_is_in_no_calendar(found: Callable[[str, str], Any]) -> None:
    assert found("kalender/pengumuman.ics", "lisan") is None


def test_entry_changes_only_with_its_record(edges: PublicLibrary, tmp_path: Path) -> None:
    later = published(tmp_path, EDGES, edges.built + dt.timedelta(days=300))
    same = [id_ for id_, each in edges.meetings.items() if each.date <= edges.today]
    assert {id_: meeting_event(later, later.meetings[id_]) for id_ in same} == {
        id_: meeting_event(edges, edges.meetings[id_]) for id_ in same
    }


def test_correction_raises_the_sequence(tmp_path: Path) -> None:
    name = "content/rapat/2024/rapat-pertama.yml"
    more = str(EDGES[name]).replace("sebab: Ejaan.}]", "sebab: Ejaan.}, {tanggal: 2024-02-04, sebab: Lagi.}]")
    corrected = published(tmp_path, {**EDGES, name: more})
    found: Any = icalendar.Event.from_ical(meeting_event(corrected, corrected.meetings["rapat-pertama"]))
    assert (found["SEQUENCE"], found["DTSTAMP"].dt.isoformat()) == (5, "2024-02-03T17:00:00+00:00")


def test_calendar_of_no_team_is_whole(tmp_path: Path) -> None:
    folder = exported(published(tmp_path, {}), tmp_path)
    assert len(icalendar.Calendar.from_ical((folder / "kalender/semua.ics").read_bytes()).walk()) == 1
