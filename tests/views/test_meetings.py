"""Meetings on their pages, in lists, and in the registers."""

from pathlib import Path

import pytest

from generator.publishing.public import PublicLibrary
from generator.views.parts import Link
from generator.views.site import plan_site
from tests.projects import MEETING, NOTICE
from tests.publishing.doors import published_with
from tests.views.conftest import Views

FIRST = "notulen/2024/rapat-pertama/"


def test_attendance_tells_recorded_not_recorded_and_withheld_apart(views: Views) -> None:
    view = views[FIRST]
    assert [(each.name.text, each.attendance.key) for each in (*view.persons, *view.groups)] == [
        ("Dr. Ani Contoh, M.Si.", "hadir"),
        ("Budi Misal", "izin"),
        ("Citra Umpama", "dikecualikan"),
        ("Camat se-Kota Contoh", "diwakili"),
        ("Lurah se-Kota Contoh", "tanpa-keterangan"),
        ("Kapolsek se-Kota Contoh", "tidak-tercatat"),
    ]


def test_office_is_told_or_looked_up_on_the_day(views: Views) -> None:
    assert [each.post for each in views[FIRST].persons] == ["Kepala Badan Contoh", "Camat Contoh Timur", None]


def test_agenda_items_are_numbered_from_one(views: Views) -> None:
    assert [(item.id, item.number, item.title) for item in views[FIRST].items] == [
        ("acara-1", 1, "Pembukaan"),
        ("acara-2", 2, "Jalur lapor"),
        ("acara-3", 3, "Penyelidikan"),
    ]


def test_withheld_parts_show_their_grounds_only(views: Views) -> None:
    view = views[FIRST]
    shown = [(each.id, each.body, each.withheld and each.withheld.ruling) for each in view.decisions]
    assert shown == [
        ("k1", "Laporan disampaikan kepada camat.", None),
        ("k2", "Posko dibuka setiap hari.", None),
        ("k3", None, "2/2024"),
        ("k4", None, "3/2024"),
    ]
    assert (view.items[2].speeches, view.items[2].withheld.ruling) == ((), "3/2024")


def test_supersession_is_linked_both_ways(views: Views) -> None:
    old = views[FIRST].decisions[0]
    new = views["notulen/2024/rapat-kedua/"].decisions[0]
    assert [link.address for link in old.superseded_by] == ["notulen/2024/rapat-kedua/#k1"]
    assert (old.supersedes, new.supersedes.address, new.superseded_by) == (None, f"{FIRST}#k1", ())


def test_closed_meeting_shows_title_date_and_reason_only(views: Views) -> None:
    view = views["notulen/2024/rapat-tertutup/"]
    assert (view.title, view.day.iso, view.reason) == (
        "Rapat penyelidikan",
        "2024-03-11",
        "Menyangkut penyelidikan yang berjalan.",
    )
    assert view.page.description == "Rapat tertutup: Senin, 11 Maret 2024."
    assert (view.closed, view.held, view.time, view.moment.iso, view.team) == (True, False, "", "2024-03-11", None)
    assert (view.items, view.decisions, view.actions, view.persons, view.groups) == ((), (), (), (), ())


def test_postponed_meeting_leads_to_the_new_one_and_back(views: Views) -> None:
    old, new = views["notulen/2024/rapat-ditunda/"], views["notulen/2024/rapat-dijadwalkan/"]
    assert old.moved_to.address == "notulen/2024/rapat-dijadwalkan/"
    assert [link.address for link in new.moved_from] == ["notulen/2024/rapat-ditunda/"]


def test_follow_up_is_shown_where_it_was_closed(views: Views) -> None:
    assert [each.address for each in views["notulen/2024/rapat-kedua/"].closed_here] == [f"{FIRST}#t1"]


def test_neighbours_lead_to_the_same_teams_meetings(views: Views) -> None:
    view = views["notulen/2024/rapat-kedua/"]
    assert (view.previous.address, view.next.address) == (FIRST, "notulen/2024/rapat-ditunda/")


def test_year_shows_its_months_the_latest_first(views: Views) -> None:
    months = [(month, len(found)) for month, found in views["notulen/2024/"].months]
    assert months == [("Juni", 1), ("Mei", 1), ("April", 1), ("Maret", 2), ("Februari", 1), ("Januari", 1)]


def test_all_meetings_tell_what_is_to_come_and_what_was(views: Views) -> None:
    view = views["notulen/"]
    assert [card.link.address for card in view.upcoming] == ["notulen/2024/rapat-dijadwalkan/"]
    assert [(year.year, year.address, year.count) for year in view.years] == [
        (2024, "notulen/2024/", 7),
        (2023, "notulen/2023/", 1),
    ]
    assert view.count == 8


def test_latest_minutes_on_the_home_page_are_of_open_meetings_that_were_held(views: Views) -> None:
    assert [card.link.address for card in views[""].latest] == [
        "notulen/2024/rapat-kedua/",
        "notulen/2024/rapat-lama/",
        FIRST,
        "notulen/2023/rapat-2023/",
    ]


def test_open_follow_ups_come_by_due_date_and_those_without_last(views: Views) -> None:
    view = views["tindak-lanjut/"]
    assert [(each.address, each.due and each.due.iso) for each in view.actions] == [
        (f"{FIRST}#t2", "2024-12-31"),
        ("notulen/2023/rapat-2023/#t1", None),
        (f"{FIRST}#t3", None),
    ]
    assert (view.open_count, view.year) == (3, None)


def test_follow_ups_of_a_year_are_all_that_its_meetings_asked_for(views: Views) -> None:
    assert [each.address for each in views["tindak-lanjut/2024/"].actions] == [f"{FIRST}#t{n}" for n in (4, 3, 2, 1)]


def test_follow_ups_are_counted_by_state_and_year(views: Views) -> None:
    view = views["tindak-lanjut/"]
    assert [(tally.text, tally.count) for tally in view.tallies] == [
        ("Belum", 2),
        ("Berjalan", 1),
        ("Selesai", 1),
        ("Batal", 1),
    ]
    assert [(year.year, year.count) for year in view.years] == [(2024, 4), (2023, 1)]


def test_decisions_of_the_latest_year_come_first(views: Views) -> None:
    shown = ["notulen/2024/rapat-kedua/#k1", *(f"{FIRST}#k{n}" for n in (4, 3, 2, 1))]
    assert [row.decision.address for row in views["keputusan/"].decisions] == shown
    assert [(tally.text, tally.count) for tally in views["keputusan/"].tallies] == [
        ("Berlaku", 3),
        ("Diubah", 1),
        ("Dicabut", 0),
        ("Selesai", 1),
    ]


def test_postponed_meeting_leads_to_the_one_that_takes_its_place(views: Views) -> None:
    later = Link("Rapat berikutnya, 18 Juni 2024", "notulen/2024/rapat-dijadwalkan/")
    shown = {card.link.text: (card.reason, card.moved_to) for card in views["jadwal/"].changed}
    assert shown == {
        "Rapat yang ditunda": ("Bertepatan dengan acara lain.", later),
        "Rapat yang dibatalkan": ("Tidak cukup peserta.", None),
    }


def test_calendar_tells_what_comes_what_changed_and_what_was(views: Views) -> None:
    view = views["jadwal/"]
    shown = [[card.link.address.split("/")[2] for card in cards] for cards in (view.upcoming, view.changed, view.past)]
    assert shown == [
        ["rapat-dijadwalkan"],
        ["rapat-ditunda", "rapat-dibatalkan"],
        ["rapat-kedua", "rapat-tertutup", "rapat-lama", "rapat-pertama", "rapat-2023"],
    ]


def test_duties_are_held_against_the_meetings(views: Views) -> None:
    duties = [(duty.team.text, duty.year, duty.times, duty.held, duty.approved) for duty in views["jadwal/"].duties]
    assert duties == [("Tim Terpadu Kota Contoh", 2024, 4, 2, 1), ("Tim Terpadu Kota Contoh", 2023, 2, 0, 0)]


def _views(library: PublicLibrary) -> Views:
    return {plan.address: plan.view() for plan in plan_site(library)}


@pytest.mark.parametrize(
    ("lines", "key", "text"),
    [
        ("status: dijadwalkan\n", "dijadwalkan", "Dijadwalkan"),
        ("status: disahkan\nmulai: 09.00\n", "disahkan", "Notula disahkan"),
        ("status: ringkasan\nsumber: {nama: S}\n", "ringkasan", "Ringkasan"),
        ("status: ditunda\nalasan: X.\n", "ditunda", "Ditunda"),
        ("status: dibatalkan\nalasan: X.\n", "dibatalkan", "Dibatalkan"),
        ("status: disahkan\nmulai: 09.00\nsifat: tertutup\nalasan: X.\n", "tertutup", "Rapat tertutup"),
        ("status: dijadwalkan\nsifat: tertutup\nalasan: X.\n", "dijadwalkan", "Dijadwalkan"),
    ],
)
def test_state_is_told_in_words(lines: str, key: str, text: str, tmp_path: Path) -> None:
    files = {MEETING[0]: f"judul: Rapat\ntanggal: 2024-05-02\n{lines}"}
    badge = _views(published_with(tmp_path, files))["notulen/2024/rapat-contoh/"].status
    assert (badge.key, badge.text) == (key, text)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("{mulai: 2024-06-10, sampai: 2024-06-20}", ("2024-06-10T00:00:00+09:00", "2024-06-20T23:59:59+09:00")),
        ("{mulai: 2024-06-10, sampai: null}", ("2024-06-10T00:00:00+09:00", "")),
        ("{sampai: 2024-06-20}", ("", "2024-06-20T23:59:59+09:00")),
        ("{}", ("", "")),
    ],
)
def test_window_opens_with_its_first_day_and_closes_with_its_last(
    lines: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    site = "nama: N\nalamat_situs: https://a.example\nzona: WIT\n"
    files = {"site_config/situs.yml": site, NOTICE[0]: f"{NOTICE[1]}berlaku: {lines}\n"}
    window = _views(published_with(tmp_path, files))["pengumuman/imbauan-contoh/"].window
    assert (window.opens, window.closes) == expected


def test_notice_without_a_window_has_none(views: Views) -> None:
    assert views["pengumuman/lisan/"].window is None
