"""The library seen from every side."""

from pathlib import Path

from generator.views.catalogue import Catalogue, around, catalogue
from tests.projects import MEETING
from tests.publishing.doors import published_with


def test_meetings_of_a_year_come_by_date(indexes: Catalogue) -> None:
    assert {year: [meeting.id for meeting in found] for year, found in indexes.by_year.items()} == {
        2023: ["rapat-2023"],
        2024: [
            *("rapat-pertama", "rapat-dibatalkan", "rapat-lama", "rapat-tertutup"),
            *("rapat-kedua", "rapat-ditunda", "rapat-dijadwalkan"),
        ],
    }


def test_meeting_belongs_to_its_areas_and_those_around_but_not_to_the_city(indexes: Catalogue) -> None:
    assert {code: [meeting.id for meeting in found] for code, found in indexes.by_region.items()} == {
        "99.71.01": ["rapat-2023", "rapat-pertama"],
        "99.71.01.1001": ["rapat-2023", "rapat-pertama"],
        "99.71.02": ["rapat-pertama"],
    }


def test_meetings_of_the_citys_teams_are_citywide(indexes: Catalogue) -> None:
    found = [meeting.id for meeting in indexes.citywide]
    assert found == ["rapat-pertama", "rapat-kedua", "rapat-ditunda", "rapat-dijadwalkan"]


def test_area_lies_in_those_around_it_up_to_the_city(indexes: Catalogue) -> None:
    named = [list(around(indexes.library, code)) for code in ("99.71.01.1001", "99.71.01", "99.71", "00", None)]
    assert named == [["99.71.01.1001", "99.71.01"], ["99.71.01"], [], [], []]


def test_neighbours_are_the_same_teams_meetings(indexes: Catalogue) -> None:
    found = {id_: tuple(each and each.id for each in pair) for id_, pair in indexes.neighbours.items()}
    assert found == {
        "rapat-2023": (None, None),
        "rapat-pertama": (None, "rapat-kedua"),
        "rapat-kedua": ("rapat-pertama", "rapat-ditunda"),
        "rapat-ditunda": ("rapat-kedua", "rapat-dijadwalkan"),
        "rapat-dijadwalkan": ("rapat-ditunda", None),
    }


def test_supersession_is_known_from_both_sides(indexes: Catalogue) -> None:
    newer = {old: [(at.meeting.id, at.decision.id) for at in found] for old, found in indexes.superseded_by.items()}
    assert newer == {"rapat-pertama#k1": [("rapat-kedua", "k1")]}
    assert indexes.decision_at["rapat-kedua#k1"].decision.supersedes == "rapat-pertama#k1"


def test_follow_up_is_known_where_it_was_closed(indexes: Catalogue) -> None:
    found = {id_: [(at.meeting.id, at.action.id) for at in rows] for id_, rows in indexes.closed_at.items()}
    assert found == {"rapat-kedua": [("rapat-pertama", "t1")]}


def test_moved_meeting_is_known_from_the_new_one(indexes: Catalogue) -> None:
    assert {id_: [each.id for each in found] for id_, found in indexes.moved_from.items()} == {
        "rapat-dijadwalkan": ["rapat-ditunda"]
    }


def test_follow_ups_belong_to_their_owners(indexes: Catalogue) -> None:
    found = {id_: [(at.meeting.id, at.action.id) for at in rows] for id_, rows in indexes.actions_of.items()}
    assert found == {
        "citra": [("rapat-2023", "t1")],
        "ani": [("rapat-pertama", "t1")],
        "budi": [("rapat-pertama", "t4")],
    }


def test_cited_records_know_who_cites_them(indexes: Catalogue) -> None:
    meetings = {id_: [each.id for each in found] for id_, found in indexes.meetings_citing.items()}
    notices = {id_: [each.id for each in found] for id_, found in indexes.notices_citing.items()}
    assert meetings == {"perda-1-2020": ["rapat-pertama"], "kasus-2024-b04": ["rapat-kedua"]}
    assert notices == {"perda-1-2020": ["netral"], "posko": ["netral", "banjir"], "puskesmas": ["netral"]}


def test_notices_know_their_meeting_their_areas_and_what_they_replace(indexes: Catalogue) -> None:
    shelves = (indexes.notices_at, indexes.notices_in, indexes.newer_notices)
    assert [{id_: [each.id for each in found] for id_, found in shelf.items()} for shelf in shelves] == [
        {"rapat-kedua": ["netral"]},
        {"99.71": ["netral"], "99.71.01.1001": ["gotong-royong"], "99.71.01": ["banjir"]},
        {"lama": ["netral"]},
    ]


def test_releases_come_in_the_order_of_their_release(indexes: Catalogue) -> None:
    assert [report.id for report in indexes.reports_in_order] == ["kasus-2023-b12", "kasus-2024-b04"]


def test_speaker_was_there_without_standing_among_the_participants(tmp_path: Path) -> None:
    spoke = "pembahasan: [{pembicara: ani, pokok: [B.]}, {pembicara: ani, pokok: [C.]}]"
    text = f"{MEETING[1]}acara: [{{judul: A, {spoke}}}]\n"
    found = catalogue(published_with(tmp_path, {MEETING[0]: text})).by_person["ani"]
    assert [(at.meeting.id, at.participant) for at in found] == [("rapat-contoh", None)]


def test_participant_who_speaks_was_there_once(tmp_path: Path) -> None:
    spoke = "acara: [{judul: A, pembahasan: [{pembicara: ani, pokok: [B.]}]}]\n"
    text = f"{MEETING[1]}peserta: [{{pejabat: ani, kehadiran: hadir}}]\n{spoke}"
    found = catalogue(published_with(tmp_path, {MEETING[0]: text})).by_person["ani"]
    assert [at.participant is not None for at in found] == [True]
