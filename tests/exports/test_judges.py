"""Every export of every archive before its outside judge; and each judge, shown a broken one."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.publishing.public import PublicLibrary
from generator.views.catalogue import catalogue
from generator.views.site import plan_pages
from tests.exports.conftest import ARCHIVES
from tests.exports.judging import (
    Judge,
    calendar_faults,
    cap_faults,
    feed_faults,
    formula_cells,
    ori_a_faults,
    package_faults,
    popolo_faults,
    schema_org_faults,
)

CALENDARS, FEEDS, MEETINGS, ALERTS = "**/*.ics", "umpan/**/*.xml", "**/ori-a.xml", "**/cap.xml"


def _faults(judge: Judge, folder: Path, pattern: str) -> list[str]:
    paths = sorted(folder.glob(pattern))
    return [f"{path.relative_to(folder)}: {fault}" for path in paths for fault in judge(path.read_bytes())]


@pytest.mark.parametrize(
    ("judge", "pattern"),
    [
        (calendar_faults, CALENDARS),
        (feed_faults, FEEDS),
        (ori_a_faults, MEETINGS),
        (cap_faults, ALERTS),
        (popolo_faults, "data/popolo.json"),
        (formula_cells, "data/*.csv"),
    ],
)
def test_judge_accepts_every_file(archive: Path, judge: Judge, pattern: str) -> None:
    assert _faults(judge, archive, pattern) == []


@pytest.mark.parametrize(("pattern", "least"), [(CALENDARS, 70), (FEEDS, 20), (MEETINGS, 60), (ALERTS, 4)])
def test_archive_with_edges_has_files_to_judge(archives: Callable[[str], Path], pattern: str, least: int) -> None:
    assert len(list(archives("edges").glob(pattern))) >= least


def test_data_package_is_accepted(archive: Path) -> None:
    assert package_faults(archive / "data") == []


def test_no_cell_is_a_formula_where_semicolons_part_cells(archive: Path) -> None:
    assert _faults(lambda content: formula_cells(content, ";"), archive, "data/*.csv") == []


def _facts(library: PublicLibrary) -> Iterator[tuple[str, dict[str, object]]]:
    for plan in plan_pages(catalogue(library)):
        if not plan.listed:  # what moved or was withdrawn has no facts of its own
            continue
        assert plan.dress is not None
        yield plan.address, plan.dress(plan.view().page).facts


@pytest.mark.parametrize("name", ARCHIVES)
def test_facts_of_every_page_are_schema_orgs(libraries: Callable[[str], PublicLibrary], name: str) -> None:
    found = [f"{address}: {fault}" for address, facts in _facts(libraries(name)) for fault in schema_org_faults(facts)]
    assert found == []


# What breaks a good export, and a word of the judge's answer.
Break = tuple[bytes, bytes]
BROKEN: list[tuple[Judge, str, Break, str]] = [
    (calendar_faults, "kalender/semua.ics", (b"END:VEVENT", b"END:VALARM"), "ParseError"),
    (calendar_faults, "kalender/semua.ics", (b"STATUS:CONFIRMED", b"STATUS:MAYBE"), "STATUS MAYBE"),
    (
        calendar_faults,
        "kalender/semua.ics",
        (b"DTSTART;TZID=Asia/Jakarta:2024", b"DTSTART;TZID=Asia/Jakarta:x"),
        "DTSTART",
    ),
    (
        calendar_faults,
        "kalender/semua.ics",
        (b"DTEND;TZID=Asia/Jakarta:2024", b"DTEND;TZID=Asia/Jakarta:2023"),
        "ends before",
    ),
    (calendar_faults, "kalender/semua.ics", (b"SUMMARY:Rapat", b"SUMMARY:" + b"Rapat" * 20), "line"),
    (calendar_faults, "kalender/semua.ics", (b"TZID:Asia/Jakarta", b"TZID:Asia/Pontianak"), "not defined"),
    (calendar_faults, "kalender/semua.ics", (b"UID:rapat-kedua@", b"UID:rapat-pertama@"), "twice"),
    (calendar_faults, "kalender/tim/tim-kota.ics", (b"UID:", b"UUID:"), "UID"),
    (feed_faults, "umpan/notulen.xml", (b"</entry>", b""), "mismatched tag"),
    (feed_faults, "umpan/notulen.xml", (b"http://www.w3.org/2005/Atom", b"http://a.example/"), "version"),
    (feed_faults, "umpan/notulen.xml", (b"<updated>2024", b"<updated>kapan"), "updated"),
    (feed_faults, "umpan/notulen.xml", (b"<id>", b"<xid>"), "mismatched tag"),
    (ori_a_faults, "notulen/2024/rapat-pertama/ori-a.xml", (b"Gehouden", b"Diadakan"), "status"),
    (ori_a_faults, "notulen/2024/rapat-pertama/ori-a.xml", (b"#k2</ID>", b"#k1</ID>"), "unique"),
    (ori_a_faults, "notulen/2024/rapat-pertama/ori-a.xml", (b"<naam>Pembukaan</naam>", b""), "naam"),
    (cap_faults, "pengumuman/banjir/cap.xml", (b"+07:00</sent>", b"Z</sent>"), "sent"),
    (cap_faults, "pengumuman/banjir/cap.xml", (b"<identifier>banjir", b"<identifier>banjir besar"), "blank"),
    (cap_faults, "pengumuman/banjir/cap.xml", (b"Safety", b"Keamanan"), "category"),
    (cap_faults, "pengumuman/ditarik/cap.xml", (b"references>", b"note>"), "note"),
    (
        popolo_faults,
        "data/popolo.json",
        (b'"start_date":"2024-01-15T13:30:00+07:00"', b'"start_date":"15 Januari"'),
        "Januari",
    ),
    (popolo_faults, "data/popolo.json", (b'"organization_id":"tim-kota"', b'"organization_id":"tim-lain"'), "nowhere"),
    (formula_cells, "data/rapat.csv", (b"Rapat tahun lalu", b"=1+1"), "=1+1"),
]


@pytest.mark.parametrize(("judge", "name", "change", "word"), BROKEN)
def test_judge_refuses_a_broken_one(
    archives: Callable[[str], Path], judge: Judge, name: str, change: Break, word: str
) -> None:
    good = (archives("edges") / name).read_bytes()
    broken = good.replace(*change, 1)
    assert broken != good
    assert word in " ".join(judge(broken))


PACKAGES = [
    ("rapat.csv", ("2024-01-15", "kemarin"), "type is"),
    ("rapat.csv", ("disahkan", "sudah"), "enum"),
    ("rapat.csv", ("rapat-pertama,", ","), "required"),
    ("keputusan.csv", ("rapat-pertama#k1", "rapat-pertama#k2"), "unique"),
    ("susunan-tim.csv", ("tim-kota,1", "tim-lain,1"), "foreign"),
    ("wilayah.csv", ("Sukamaju", "Sukamajuu"), "hash"),
]


@pytest.mark.parametrize(("name", "change", "word"), PACKAGES)
def test_frictionless_refuses_a_broken_package(
    archives: Callable[[str], Path], tmp_path: Path, name: str, change: tuple[str, str], word: str
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(archives("edges") / "data", folder)
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace(*change, 1), encoding="utf-8")
    assert word in " ".join(package_faults(folder)).lower()


THINGS: list[tuple[dict[str, object], str]] = [
    ({"@type": "Rapat"}, "no type Rapat"),
    ({"@type": "Event", "tanggal": "2024-01-15"}, "no property tanggal"),
    ({"@type": "Event", "jobTitle": "Camat"}, "Event has no jobTitle"),
    ({"@type": "Event", "startDate": "kemarin"}, "startDate: kemarin is no date"),
    ({"@type": "Event", "location": {"@type": "Person", "name": "Ani"}}, "location: takes no Person"),
    ({"@type": "Event", "eventStatus": "https://schema.org/InForce"}, "eventStatus: takes no InForce"),
    ({"@type": "Event", "organizer": "Tim"}, "organizer: takes no text"),
    ({"@type": "Event", "url": "sini"}, "url: sini is no address"),
]


@pytest.mark.parametrize(("thing", "fault"), THINGS)
def test_schema_org_refuses_a_broken_thing(thing: dict[str, object], fault: str) -> None:
    assert schema_org_faults(thing) == [fault]


def test_catalogue_names_files_that_are_there(archive: Path) -> None:
    told = json.loads((archive / "data" / "data.json").read_bytes())
    named = [each["downloadURL"] for dataset in told["dataset"] for each in dataset["distribution"]]
    assert {name.rpartition("/")[2] for name in named} == {
        path.name
        for path in (archive / "data").iterdir()
        if path.stem not in {"datapackage", "data", "satu-data", "popolo", "sha256"}
    }
