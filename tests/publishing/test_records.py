"""The other kinds through the door, and ids of what is not public."""

import dataclasses
import datetime as dt
import enum
import typing
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from pydantic.dataclasses import is_pydantic_dataclass

from generator.dates import Zone
from generator.model.case_report import CaseStatus, CellState
from generator.model.kinds import KINDS
from generator.publishing.public import PublicLibrary
from tests.city import CITY
from tests.planted import with_secrets
from tests.projects import MEETING, NOTICE, PERSON, REPORT, SERVICE, SMALLEST, TEAM
from tests.publishing.doors import INSTANT, published, published_with

_DECIDED = "acara: [{judul: A, keputusan: [{id: k1, isi: B.}]}]\n"
DRAFT = {"content/rapat/2024/rapat-draf.yml": f"judul: R\ntanggal: 2024-05-02\nstatus: draf\n{_DECIDED}"}
SECOND = dt.timedelta(seconds=1)


def test_every_kind_is_published_under_its_id(tmp_path: Path) -> None:
    library = published(tmp_path, SMALLEST)
    shelves = (library.meetings, library.teams, library.persons, library.notices, library.reports, library.laws)
    assert [list(shelf) for shelf in (*shelves, library.services)] == [
        ["rapat-contoh"],
        ["tim-kota"],
        ["ani"],
        ["imbauan-contoh"],
        ["kasus-2024-b04"],
        ["perda-1-2020"],
        ["posko"],
    ]


def test_meetings_come_by_date_and_the_rest_by_id(tmp_path: Path) -> None:
    library = published(tmp_path, CITY)
    dates = [meeting.date for meeting in library.meetings.values()]
    assert dates == sorted(dates)
    assert list(library.persons) == ["ani", "budi", "citra"]
    assert list(library.teams) == ["tim-camat", "tim-kota", "tim-lurah"]


def test_secrets_in_a_project_change_nothing_of_what_is_public(tmp_path: Path) -> None:
    assert published(tmp_path / "a", with_secrets()) == published(tmp_path / "b", CITY)


def _notice(folder: Path, lines: str, instant: dt.datetime = INSTANT) -> list[str]:
    text = "judul: N\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: R.\n"
    library = published_with(folder, {"content/pengumuman/uji.yml": text + lines}, instant)
    return [id_ for id_ in library.notices if id_ == "uji"]


@pytest.mark.parametrize(
    ("instant", "expected"),
    [(INSTANT - SECOND, []), (INSTANT, ["uji"]), (INSTANT + SECOND, ["uji"])],
)
def test_embargo_ends_at_its_instant(instant: dt.datetime, expected: list[str], tmp_path: Path) -> None:
    lines = f"status: terbit\nembargo: {INSTANT.isoformat()}\n"
    assert _notice(tmp_path, lines, instant) == expected


def test_embargo_is_an_instant_in_any_zone(tmp_path: Path) -> None:
    told = INSTANT.astimezone(dt.UTC).isoformat()
    lines = f"status: terbit\nembargo: {told}\n"
    assert [_notice(tmp_path / str(n), lines, INSTANT - n * SECOND) for n in (0, 1)] == [["uji"], []]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("status: draf\n", []),
        ("status: terbit\n", ["uji"]),
        ("status: dicabut\ndicabut: {tanggal: 2024-05-03, alasan: Keliru.}\n", ["uji"]),
        ("status: dicabut\nembargo: 2099-01-01T00:00:00Z\ndicabut: {tanggal: 2024-05-03, alasan: Keliru.}\n", []),
    ],
)
def test_draft_notice_stays_and_a_withdrawn_one_is_out(lines: str, expected: list[str], tmp_path: Path) -> None:
    assert _notice(tmp_path, lines) == expected


def test_withdrawn_notice_says_when_and_why(tmp_path: Path) -> None:
    text = NOTICE[1].replace("terbit", "dicabut") + "dicabut: {tanggal: 2024-05-03, alasan: Keliru.}\n"
    notice = published_with(tmp_path, {NOTICE[0]: text}).notices["imbauan-contoh"]
    assert (notice.withdrawn_on, notice.withdrawn_why) == (dt.date(2024, 5, 3), "Keliru.")


_FROM_DRAFT = "sumber: {nama: S, rapat: rapat-draf}\n"
NAMING = {
    MEETING[0]: f"""\
{MEETING[1]}acara: [{{judul: A, keputusan: [{{id: k1, isi: B., menggantikan: rapat-draf#k1}}]}}]
ditunda_ke: rapat-draf
tindak_lanjut: [{{id: t1, uraian: C., diselesaikan: {{rapat: rapat-draf}}}}]
{_FROM_DRAFT}""",
    NOTICE[0]: f"{NOTICE[1]}rapat: rapat-draf\n{_FROM_DRAFT}",
    REPORT[0]: f"{REPORT[1]}rapat: rapat-draf\n",
    TEAM[0]: f"{TEAM[1]}kewajiban_rapat: [{{tahun: 2024, jumlah: 1, rapat: rapat-draf}}]\n{_FROM_DRAFT}",
    SERVICE[0]: f"{SERVICE[1]}{_FROM_DRAFT}",
}


def test_draft_is_never_named_by_another_record(tmp_path: Path) -> None:
    assert "rapat-draf" not in str(published_with(tmp_path, {**NAMING, **DRAFT}))


def test_same_meeting_once_approved_is_named_everywhere(tmp_path: Path) -> None:
    approved = {name: text.replace("draf\n", "disahkan\nmulai: 09.00\n") for name, text in DRAFT.items()}
    library = published_with(tmp_path, {**NAMING, **approved})
    assert str(library).count("'rapat-draf'") + str(library).count("'rapat-draf#k1'") == 12


@pytest.mark.parametrize("hidden", ["status: draf\n", "status: terbit\nembargo: 2099-01-01T00:00:00Z\n"])
def test_notice_that_is_not_out_is_never_named(hidden: str, tmp_path: Path) -> None:
    text = f"judul: X\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: R.\n{hidden}"
    files = {"content/pengumuman/belum.yml": text, NOTICE[0]: f"{NOTICE[1]}menggantikan: belum\n"}
    assert "belum" not in str(published_with(tmp_path, files).notices)


def test_notice_that_is_out_is_named(tmp_path: Path) -> None:
    text = "judul: X\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: R.\nstatus: terbit\n"
    files = {"content/pengumuman/sudah.yml": text, NOTICE[0]: f"{NOTICE[1]}menggantikan: sudah\n"}
    assert published_with(tmp_path, files).notices["imbauan-contoh"].supersedes == "sudah"


def test_decision_of_a_closed_meeting_is_never_named(tmp_path: Path) -> None:
    closed = f"{MEETING[1]}sifat: tertutup\nalasan: X.\nacara: [{{judul: A, keputusan: [{{id: k7, isi: B.}}]}}]\n"
    text = f"{MEETING[1]}acara: [{{judul: A, keputusan: [{{id: k1, isi: B., menggantikan: rapat-tutup#k7}}]}}]\n"
    library = published_with(tmp_path, {"content/rapat/2024/rapat-tutup.yml": closed, MEETING[0]: text})
    assert library.meetings["rapat-contoh"].agenda[0].decisions[0].supersedes is None


def test_person_keeps_the_office_and_nothing_else(tmp_path: Path) -> None:
    text = """\
nama: Ani
gelar_depan: Dr.
gelar_belakang: [M.Si.]
nama_dalam_sumber: Ani C.
nip: rahasia
internal: rahasia
jabatan:
  - {nama: Camat, instansi: Kecamatan, mulai: 2022-01-01, sampai: 2023-01-01, pangkat: Penata, sumber: S,
     nama_dalam_sumber: Cmt}
"""
    assert asdict(published_with(tmp_path, {PERSON[0]: text}).persons["ani"]) == {
        "id": "ani",
        "name": "Ani",
        "full_name": "Dr. Ani, M.Si.",
        "posts": (
            {
                "name": "Camat",
                "agency": "Kecamatan",
                "start": dt.date(2022, 1, 1),
                "end": dt.date(2023, 1, 1),
                "rank": "Penata",
                "source": "S",
                "source_name": "Cmt",
            },
        ),
        "source_name": "Ani C.",
    }


@pytest.mark.parametrize(
    ("lines", "areas", "shared"),
    [
        ('tingkat: kota\nwilayah: "99.71"\n', ("99.71",), False),
        ("tingkat: kecamatan\nuntuk: semua\n", ("99.71.01", "99.71.02"), True),
        ('tingkat: kecamatan\nuntuk: ["99.71.02"]\n', ("99.71.02",), True),
        ("tingkat: kelurahan\nuntuk: semua\n", ("99.71.01.1001", "99.71.01.1002", "99.71.02.1001"), True),
    ],
)
def test_team_stands_for_its_areas(lines: str, areas: tuple[str, ...], *, shared: bool, tmp_path: Path) -> None:
    team = published_with(tmp_path, {TEAM[0]: f"nama: Tim\n{lines}"}).teams["tim-kota"]
    assert (team.areas, team.shared) == (areas, shared)


def test_roster_goes_out_in_protocol_order(tmp_path: Path) -> None:
    rows = "anggota: [{jabatan: B, urutan: 2}, {jabatan: A, urutan: 1}]\n"
    members = published_with(tmp_path, {TEAM[0]: TEAM[1] + rows}).teams["tim-kota"].members
    assert [member.post for member in members] == ["A", "B"]


def test_statistics_go_out_as_released(tmp_path: Path) -> None:
    statistics = published_with(tmp_path, {}).reports["kasus-2024-b04"].statistics
    assert [(s.region, s.category, s.status, s.state, s.value) for s in statistics] == [
        ("99.71", "semua", CaseStatus.ALL, CellState.PRINTED, 12)
    ]


@pytest.mark.parametrize("told", ["https://a.example", "https://a.example/"])
def test_site_address_ends_in_a_slash(told: str, tmp_path: Path) -> None:
    site = published_with(tmp_path, {"site_config/situs.yml": f"nama: N\nalamat_situs: {told}\nzona: WIT\n"}).site
    assert (site.url, site.zone) == ("https://a.example/", Zone.WIT)


def test_zone_of_the_site_is_that_of_a_meeting_without_one(tmp_path: Path) -> None:
    files = {"site_config/situs.yml": "nama: N\nalamat_situs: https://a.example\nzona: WITA\n"}
    assert published_with(tmp_path, files).meetings["rapat-contoh"].zone is Zone.WITA


def test_library_knows_its_instant(tmp_path: Path) -> None:
    later = INSTANT + SECOND
    library = published_with(tmp_path, {}, later)
    assert library == replace(published_with(tmp_path, {}), built=later)


def _parts(kind: Any, seen: set[type]) -> Iterator[type]:  # noqa: ANN401 - any annotation
    for part in typing.get_args(kind):
        yield from _parts(part, seen)
    if not isinstance(kind, type) or kind in seen:
        return
    seen.add(kind)
    yield kind
    if dataclasses.is_dataclass(kind):
        for hint in typing.get_type_hints(kind).values():
            yield from _parts(hint, seen)


PUBLIC = list(_parts(PublicLibrary, set()))
FIELDS = {field.name for kind in PUBLIC if dataclasses.is_dataclass(kind) for field in dataclasses.fields(kind)}


def test_walk_reaches_the_deepest_types() -> None:
    assert {"article", "points", "chair", "value", "tenure", "urgent", "full_name"} <= FIELDS


def test_no_public_type_has_a_place_for_what_is_private() -> None:
    assert FIELDS & {"nip", "internal", "embargo", "doubtful", "source_path", "file", "weekday", "openness"} == set()


def test_public_types_share_no_class_with_the_records() -> None:
    shapes = [kind for kind in PUBLIC if is_pydantic_dataclass(kind)]
    records = [kind.shape for kind in KINDS]
    assert shapes == []
    assert all(map(is_pydantic_dataclass, records))


def test_public_types_of_the_model_are_closed_lists_and_the_period() -> None:
    borrowed = [kind for kind in PUBLIC if kind.__module__.startswith("generator.model")]
    assert [kind.__name__ for kind in borrowed if not issubclass(kind, enum.Enum)] in ([], ["Period"])


def test_public_types_are_frozen() -> None:
    own = [kind for kind in PUBLIC if dataclasses.is_dataclass(kind)]
    assert [kind.__name__ for kind in own if not kind.__dataclass_params__.frozen] == []  # type: ignore[attr-defined]
