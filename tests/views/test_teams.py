"""Teams, one area's team, and the persons who hold its seats."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from generator.views.catalogue import catalogue
from generator.views.document_plans import plan_documents
from generator.views.information_list import information
from generator.views.site import plan_site
from generator.views.teams import view_team
from tests.projects import PERSON, TEAM
from tests.publishing.doors import INSTANT, published_with
from tests.views.conftest import Views

EAST, WEST = "tim/tim-camat/99-71-01/", "tim/tim-camat/99-71-02/"


def _holder(folder: Path, post: str, instant: dt.datetime = INSTANT) -> str | None:
    files = {
        TEAM[0]: 'nama: Tim\ntingkat: kecamatan\nuntuk: semua\nanggota: [{jabatan: "Camat {wilayah}"}]\n',
        PERSON[0]: f"nama: Ani\njabatan: [{post}]\n",
    }
    found = {plan.address: plan for plan in plan_site(published_with(folder, files, instant))}
    person = found["tim/tim-kota/99-71-01/"].view().members[0].person
    return person.text if person else None


def test_area_stands_in_the_name_of_the_office(views: Views) -> None:
    shown = [[member.post for member in views[each].members] for each in (EAST, WEST, "tim/tim-camat/")]
    assert shown == [["Camat Contoh Timur", "Kapolsek"], ["Camat Contoh Barat", "Kapolsek"], ["Camat", "Kapolsek"]]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tim Penanganan Kecamatan", "Tim Penanganan Kecamatan Contoh Timur"),
        ("TIM KECAMATAN", "TIM KECAMATAN Contoh Timur"),
        ("Forum Camat", "Forum Camat: Kecamatan Contoh Timur"),
        ("Tim Antarkecamatan", "Tim Antarkecamatan: Kecamatan Contoh Timur"),
    ],
)
def test_name_that_ends_in_the_areas_level_goes_on(name: str, expected: str, tmp_path: Path) -> None:
    text = f"nama: {name}\ntingkat: kecamatan\nuntuk: semua\n"
    found = {plan.address: plan for plan in plan_site(published_with(tmp_path, {TEAM[0]: text}))}
    assert found["tim/tim-kota/99-71-01/"].view().page.title == expected


def test_holder_of_an_areas_office_is_looked_up(views: Views) -> None:
    shown = [[member.person and member.person.text for member in views[each].members] for each in (EAST, WEST)]
    assert shown == [["Budi Misal", None], [None, None]]


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ("{nama: Camat Contoh Timur}", None),
        ("{nama: Camat Contoh Timur, mulai: 2024-06-01}", "Ani"),
        ("{nama: Camat Contoh Timur, mulai: 2024-06-02}", None),
        ("{nama: Camat Contoh Timur, mulai: 2020-01-01, sampai: 2024-06-01}", "Ani"),
        ("{nama: Camat Contoh Timur, mulai: 2020-01-01, sampai: 2024-05-31}", None),
        ("{nama: Camat Contoh Barat}", None),
    ],
)
def test_only_who_holds_the_office_on_the_day_of_the_build_is_named(
    post: str, expected: str | None, tmp_path: Path
) -> None:
    assert _holder(tmp_path, post) == expected


def test_day_of_the_build_is_that_of_the_citys_zone(tmp_path: Path) -> None:
    early = dt.datetime.fromisoformat("2024-06-01T01:00:00+07:00").astimezone(dt.UTC)
    assert _holder(tmp_path, "{nama: Camat Contoh Timur, mulai: 2020-01-01, sampai: 2024-05-31}", early) is None


def test_two_who_claim_the_same_office_are_not_named(tmp_path: Path) -> None:
    post = "jabatan: [{nama: Camat Contoh Timur, mulai: 2020-01-01}]\n"
    files = {
        TEAM[0]: 'nama: Tim\ntingkat: kecamatan\nuntuk: semua\nanggota: [{jabatan: "Camat {wilayah}"}]\n',
        PERSON[0]: f"nama: Ani\n{post}",
        "content/pejabat/budi.yml": f"nama: Budi\n{post}",
    }
    found = {plan.address: plan for plan in plan_site(published_with(tmp_path, files))}
    assert found["tim/tim-kota/99-71-01/"].view().members[0].person is None


def test_seats_show_their_tenure_only_where_it_is_not_definitive(views: Views) -> None:
    shown = [(each.tenure and each.tenure.key, each.vacant) for each in views["tim/tim-kota/"].members]
    assert shown == [(None, False), ("plt", False), (None, True), (None, False)]


def test_team_leads_to_the_one_it_reports_to(views: Views) -> None:
    village = views["tim/tim-lurah/99-71-01-1001/"].reports_to
    assert (village.text, village.address) == ("Tim Kecamatan Contoh Timur", EAST)
    assert views[EAST].reports_to.address == "tim/tim-kota/"


def test_team_leads_back_to_those_that_report_to_it(views: Views) -> None:
    back = {each: views[each].reported_by for each in (EAST, "tim/tim-camat/", "tim/tim-kota/")}
    assert {each: [link.address for link in links] for each, links in back.items()} == {
        EAST: ["tim/tim-lurah/99-71-01-1001/"],
        "tim/tim-camat/": ["tim/tim-lurah/"],
        "tim/tim-kota/": ["tim/tim-camat/"],
    }


def test_every_teams_way_up_has_its_way_back(tmp_path: Path) -> None:
    head = "tingkat: kelurahan\nmelapor_ke: tim-camat\n"
    files = {
        TEAM[0]: TEAM[1],
        "content/tim/tim-camat.yml": 'nama: Tim Camat\ntingkat: kecamatan\nuntuk: ["99.71.01"]\nmelapor_ke: tim-kota\n',
        "content/tim/tim-lurah.yml": f"nama: Tim Lurah\n{head}untuk: semua\n",
        "content/tim/tim-sukasari.yml": f'nama: Tim Sukasari\n{head}wilayah: "99.71.01.1002"\n',
    }
    plans = plan_site(published_with(tmp_path, files))
    teams = {each.address: each.view() for each in plans if each.address.startswith("tim/") and each.address != "tim/"}
    up = {(address, view.reports_to.address) for address, view in teams.items() if view.reports_to}
    back = {(link.address, address) for address, view in teams.items() for link in view.reported_by}
    assert [way for way in sorted(up - back) if way[1] in {EAST, WEST}] == []
    assert back - up == set()
    assert ("tim/tim-sukasari/", EAST) in back


@pytest.mark.parametrize(
    ("members", "published", "expected"),
    [
        ("anggota: [{jabatan: Sekda}]\n", set(), ["tim/tim-kota/susunan.pdf"]),
        ("", set(), []),
        ("", {"tim/tim-kota/susunan.pdf"}, ["tim/tim-kota/susunan.pdf"]),
    ],
)
def test_roster_is_a_document_where_it_has_seats_or_was_published(
    members: str, published: set[str], expected: list[str], tmp_path: Path
) -> None:
    library = published_with(tmp_path, {TEAM[0]: TEAM[1] + members})
    indexes = catalogue(replace(library, published=frozenset(published)))
    plans = [plan.address for plan in plan_documents(indexes, {}) if plan.address.startswith("tim/")]
    offered = view_team(indexes, library.teams["tim-kota"]).page.document
    told = [row.about for row in information(indexes) if row.about.startswith("Susunan")]
    assert plans == expected
    assert (offered is not None, told) == (bool(members), ["Susunan Tim Kota"] if members else [])


def test_card_of_a_team_leads_to_the_one_it_reports_to(views: Views) -> None:
    shown = [card.above and card.above.address for _, cards in views["tim/"].levels for card in cards]
    assert shown == [None, "tim/tim-kota/", "tim/tim-camat/"]


def test_general_team_leads_to_those_of_its_areas(views: Views) -> None:
    assert [link.address for link in views["tim/tim-camat/"].areas] == [EAST, WEST]
    assert (views[EAST].areas, views[EAST].general.address) == ((), "tim/tim-camat/")


def test_teams_of_kelurahan_stand_by_kecamatan(views: Views) -> None:
    shown = [(each.link.text, list(map(tuple, each.villages))) for each in views["tim/tim-lurah/"].districts]
    assert shown == [
        ("Contoh Timur", [("Sukamaju", "tim/tim-lurah/99-71-01-1001/")]),
        ("Contoh Barat", [("Sukadamai", "tim/tim-lurah/99-71-02-1001/")]),
    ]
    assert views["tim/tim-camat/"].districts == views["tim/tim-lurah/99-71-01-1001/"].districts == ()


def test_areas_team_shows_the_meetings_of_its_area(views: Views) -> None:
    shown = [views[f"tim/tim-lurah/{area}/"].meeting_count for area in ("99-71-01-1001", "99-71-02-1001")]
    assert shown == [1, 0]


def test_teams_stand_by_level(views: Views) -> None:
    levels = [(level, [card.link.text for card in cards]) for level, cards in views["tim/"].levels]
    assert levels == [
        ("Kota", ["Tim Terpadu Kota Contoh"]),
        ("Kecamatan", ["Tim Kecamatan"]),
        ("Kelurahan", ["Tim Kelurahan"]),
    ]


def test_person_shows_meetings_follow_ups_teams_and_notices(views: Views) -> None:
    view = views["pejabat/ani/"]
    assert [(each.meeting.address, each.attendance.key) for each in view.presences] == [
        ("notulen/2024/rapat-pertama/", "hadir")
    ]
    assert [each.address for each in view.actions] == ["notulen/2024/rapat-pertama/#t1"]
    assert [link.address for link in (*view.teams, *view.notices)] == ["tim/tim-kota/", "pengumuman/netral/"]


def test_persons_stand_by_name_with_the_office_they_hold(views: Views) -> None:
    assert [(card.link.text, card.post) for card in views["pejabat/"].persons] == [
        ("Dr. Ani Contoh, M.Si.", "Kepala Badan Contoh"),
        ("Budi Misal", "Camat Contoh Timur"),
        ("Citra Umpama", None),
    ]


def test_office_that_ended_is_not_told_as_held(tmp_path: Path) -> None:
    posts = "jabatan: [{nama: Sekda, sampai: 2020-01-01}, {nama: Camat, mulai: 2020-01-02}]\n"
    library = published_with(tmp_path, {PERSON[0]: f"nama: Ani\n{posts}"})
    view = next(plan.view() for plan in plan_site(library) if plan.address == "pejabat/")
    assert [card.post for card in view.persons] == ["Camat"]


def test_area_shows_what_concerns_it_and_the_areas_around(views: Views) -> None:
    view = views["wilayah/99-71-01-1001/"]
    shown = (view.notices, view.services, view.meetings)
    assert [[card.link.address for card in cards] for cards in shown] == [
        ["pengumuman/banjir/", "pengumuman/gotong-royong/", "pengumuman/netral/"],
        ["layanan/posko/", "layanan/puskesmas/"],
        ["notulen/2024/rapat-pertama/", "notulen/2023/rapat-2023/"],
    ]
    assert [link.address for link in view.teams] == ["tim/tim-lurah/99-71-01-1001/", EAST, "tim/tim-kota/"]
