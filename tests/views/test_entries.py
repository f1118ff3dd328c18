"""What a search finds of each record, and in which part of the index it lies."""

import datetime as dt
from pathlib import Path

import pytest

from generator.views.catalogue import Catalogue, catalogue
from generator.views.entries import KINDS, Entry, Rank
from generator.views.search import Findable, Part, findable
from tests.projects import MEETING, NOTICE
from tests.publishing.doors import published_with

FIRST = "notulen/2024/rapat-pertama/"


@pytest.fixture(scope="module")
def found(indexes: Catalogue) -> Findable:
    """Return what can be found in the made-up city."""
    return findable(indexes)


def entries(found: Findable) -> dict[tuple[str, str], Entry]:
    """Return every entry by its kind and address."""
    return {(entry.kind, entry.address): entry for part in found.parts.values() for entry in part}


def place(found: Findable, address: str) -> list[str]:
    """Return the parts in which an address is found."""
    return [part.value for part, inside in found.parts.items() for entry in inside if entry.address == address]


def test_decision_is_found_at_its_own_address_with_its_state(found: Findable) -> None:
    entry = entries(found)["keputusan", f"{FIRST}#k2"]
    assert (entry.title, entry.rank, entry.state and entry.state.text) == (
        "Posko dibuka setiap hari.",
        Rank.STANDING,
        "Berlaku",
    )
    assert (entry.day, entry.team, entry.regions) == (
        dt.date(2024, 1, 15),
        "tim-kota",
        ("99.71.02", "99.71.01.1001", "99.71.01"),
    )
    assert (entry.context, entry.topics) == (
        "Keputusan 2, Rapat Koordinasi Tim Terpadu",
        ("ketertiban", "narkotika"),
    )


def test_replaced_decision_weighs_less(found: Findable) -> None:
    assert entries(found)["keputusan", f"{FIRST}#k1"].rank is Rank.PAST


def test_withheld_is_not_found(found: Findable) -> None:
    known = entries(found)
    assert [("keputusan", f"{FIRST}#{item}") in known for item in ("k3", "k4")] == [False, False]
    assert [section.title for section in known["pembahasan", FIRST].sections] == ["Pembukaan"]


def test_follow_up_tells_who_until_when_and_whether_it_is_done(found: Findable) -> None:
    done = entries(found)["tindak-lanjut", f"{FIRST}#t1"]
    assert done.text == (
        "Menyusun blangko laporan.\n\n"
        "Penanggung jawab: Dr. Ani Contoh, M.Si. Tenggat 31 Januari 2024. Selesai 22 April 2024."
    )
    assert (done.rank, entries(found)["tindak-lanjut", f"{FIRST}#t2"].rank) == (Rank.PLAIN, Rank.PENDING)


def test_meeting_leads_to_its_agenda_items(found: Findable) -> None:
    entry = entries(found)["rapat", FIRST]
    assert [(each.anchor, each.title) for each in entry.sections] == [
        ("acara-1", "Pembukaan"),
        ("acara-2", "Jalur lapor"),
        ("acara-3", "Penyelidikan"),
    ]
    assert entry.text == "Rapat membahas ketertiban & jalur lapor; lihat Perda.\n\nBalai Contoh"


def test_closed_meeting_is_found_by_title_and_reason_alone(found: Findable) -> None:
    entry = entries(found)["rapat", "notulen/2024/rapat-tertutup/"]
    assert (entry.title, entry.text, entry.sections, entry.team, entry.regions) == (
        "Rapat penyelidikan",
        "Menyangkut penyelidikan yang berjalan.",
        (),
        None,
        (),
    )


@pytest.mark.parametrize(
    ("notice", "rank", "state"),
    [
        ("netral", Rank.STANDING, None),
        ("gotong-royong", Rank.STANDING, None),
        ("lisan", Rank.STANDING, None),
        ("lama", Rank.PAST, "Digantikan"),
        ("ditarik", Rank.PAST, "Dicabut"),
    ],
)
def test_notice_that_no_longer_stands_weighs_less(found: Findable, notice: str, rank: Rank, state: str | None) -> None:
    entry = entries(found)["pengumuman", f"pengumuman/{notice}/"]
    assert (entry.rank, entry.state.text if entry.state else None) == (rank, state)


def test_notice_carries_its_window_for_the_readers_clock(found: Findable) -> None:
    assert entries(found)["pengumuman", "pengumuman/netral/"].period == (
        "2024-06-10T00:00:00+07:00",
        "2024-06-20T23:59:59+07:00",
        "10 Juni 2024 s.d. 20 Juni 2024",
    )


def test_team_of_each_area_is_found(found: Findable) -> None:
    entry = entries(found)["tim", "tim/tim-lurah/99-71-01-1001/"]
    assert (entry.title, entry.text) == ("Tim Kelurahan Sukamaju", "Susunan: Lurah Sukamaju.")


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        (f"{FIRST}#k2", ["kini"]),
        (FIRST, ["kini", "pembahasan"]),
        ("notulen/2023/rapat-2023/", ["rapat"]),
        ("notulen/2023/rapat-2023/#t1", ["rapat"]),
        ("pengumuman/lama/", ["keputusan"]),
        ("pengumuman/gotong-royong/", ["kini"]),
        ("kasus/kasus-2023-b12/", ["kini"]),
        ("dasar-hukum/se-2-2019/", ["kini"]),
        ("layanan/posko/", ["kini"]),
    ],
)
def test_this_year_and_what_is_bound_to_none_lie_in_the_first_part(
    found: Findable, address: str, parts: list[str]
) -> None:
    assert place(found, address) == parts


@pytest.mark.parametrize(
    ("kind", "address", "name"),
    [
        ("pejabat", "pejabat/ani/", "Ani C."),
        ("tim", "tim/tim-kota/", "Para camat"),
        ("layanan", "layanan/posko/", "Pos"),
        ("dasar-hukum", "dasar-hukum/kepwal-9-2023/", "SK Wali Kota 9"),
    ],
)
def test_what_a_source_calls_something_finds_it_too(found: Findable, kind: str, address: str, name: str) -> None:
    assert entries(found)[kind, address].text.endswith(f"Dalam sumber tertulis: {name}.")


def test_every_kind_occurs_and_every_address_is_a_page_of_the_site(found: Findable, views: dict[str, object]) -> None:
    known = entries(found)
    assert {kind for kind, _ in known} == set(KINDS) - {"halaman"}  # which MkDocs adds; see test_written_entries
    assert [address for _, address in known if address.split("#")[0] not in views] == []


def test_filters_hold_every_value_that_an_entry_has(found: Findable) -> None:
    values = {name: {choice.value for choice in choices} for name, choices in found.filters.items()}
    listed = [entry for part in found.parts.values() for entry in part]
    assert values["jenis"] == {entry.kind for entry in listed}
    assert values["tahun"] == {str(entry.year) for entry in listed if entry.year is not None}
    assert values["tim"] >= {entry.team for entry in listed if entry.team is not None}
    assert values["topik"] == {"ketertiban", "narkotika"}
    assert values["keadaan"] == set(found.badges)


def test_kelurahan_stand_below_their_kecamatan(found: Findable) -> None:
    assert [(choice.value, choice.group) for choice in found.filters["wilayah"][:3]] == [
        ("99-71-01", "Kecamatan Contoh Timur"),
        ("99-71-01-1001", "Kecamatan Contoh Timur"),
        ("99-71-01-1002", "Kecamatan Contoh Timur"),
    ]


def test_draft_is_not_found(tmp_path: Path) -> None:
    files = {name: text.replace("terbit", "draf").replace("disahkan", "draf") for name, text in [NOTICE, MEETING]}
    parts = findable(catalogue(published_with(tmp_path, files))).parts
    assert {entry.kind for entry in parts[Part.CURRENT]} & {"rapat", "pengumuman"} == set()
