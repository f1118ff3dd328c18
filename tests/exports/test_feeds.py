"""Feeds: what is told when, under which id, and that no change falls between a feed and its archives."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
from lxml import etree

from generator.exports.atom import Channel, documents
from generator.publishing.public import PublicLibrary
from generator.views.catalogue import catalogue
from generator.views.feeds import feeds
from tests.exports.edges import EDGES
from tests.publishing.doors import published

SITE = "https://notulen.contoh.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"


def _entries(folder: Path, feed: str) -> dict[str, Any]:
    read = feedparser.parse((folder / feed).read_bytes())
    return {entry.id.removeprefix(SITE): entry for entry in read.entries}


@pytest.fixture
def folder(archives: Callable[[str], Path]) -> Path:
    """Return the exports of the made-up archive."""
    return archives("edges")


@pytest.mark.parametrize(
    ("feed", "id_", "title", "updated"),
    [
        (
            "notulen",
            "notulen/2024/rapat-pertama/",
            "Rapat Koordinasi Tim Terpadu, Senin, 15 Januari 2024",
            "2024-02-03",
        ),
        ("notulen", "notulen/2024/rapat-pertama/#ralat-1", "Ralat: Rapat Koordinasi Tim Terpadu", "2024-02-01"),
        ("notulen", "notulen/2024/rapat-ditunda/", "Ditunda: Rapat yang ditunda, Senin, 27 Mei 2024", "2024-05-27"),
        (
            "notulen",
            "notulen/2024/rapat-dibatalkan/",
            "Dibatalkan: Rapat yang dibatalkan, Senin, 19 Februari 2024",
            "2024-02-19",
        ),
        ("pengumuman", "pengumuman/netral/#ralat-1", "Ralat: Netral dalam pemilihan", "2024-05-10"),
        ("pengumuman", "pengumuman/ditarik/", "Dicabut: Pengumuman yang dicabut", "2024-04-15"),
        ("pengumuman", "pengumuman/lama/", "Digantikan: Imbauan lama", "2024-05-02"),
        ("pengumuman", "pengumuman/ditarik/#pencabutan", "Pencabutan: Pengumuman yang dicabut", "2024-04-15"),
        (
            "tim/tim-kota",
            "notulen/2024/rapat-kedua/",
            "Rapat Koordinasi Tim Terpadu, Senin, 22 April 2024",
            "2024-04-22",
        ),
        (
            "wilayah/99-71-01-1001",
            "notulen/2024/rapat-pertama/",
            "Rapat Koordinasi Tim Terpadu, Senin, 15 Januari 2024",
            "2024-02-03",
        ),
        ("wilayah/99-71-01-1001", "pengumuman/banjir/", "Waspada banjir", "2024-05-30"),
        ("wilayah/99-71-02", "pengumuman/netral/", "Netral dalam pemilihan", "2024-05-10"),
    ],
)
def test_change_is_told_with_its_own_day(folder: Path, feed: str, id_: str, title: str, updated: str) -> None:
    entry = _entries(folder, f"umpan/{feed}.xml")[id_]
    assert (entry.title, entry.updated[:10]) == (title, updated)


@pytest.mark.parametrize("name", ["rapat-dijadwalkan", "rapat-batal-nanti", "rapat-tutup-nanti"])
def test_what_is_to_come_waits_for_its_day(folder: Path, tmp_path: Path, name: str) -> None:
    id_ = f"notulen/2024/{name}/"
    assert id_ not in _entries(folder, "umpan/notulen.xml")
    later = published(tmp_path, EDGES, dt.datetime.fromisoformat("2024-07-06T08:00:00+07:00"))
    told = {change.id for feed in feeds(catalogue(later)) for change in feed.changes}
    assert (id_ in told) == (name == "rapat-batal-nanti")


def test_latest_stands_first(folder: Path) -> None:
    told = [entry.updated_parsed for entry in _entries(folder, "umpan/notulen.xml").values()]
    assert told == sorted(told, reverse=True)


def test_feed_does_not_know_the_clock(edges: PublicLibrary, tmp_path: Path) -> None:
    later = published(tmp_path, EDGES, edges.built + dt.timedelta(days=10))
    assert _documents(later) == _documents(edges)


def _documents(library: PublicLibrary) -> dict[str, bytes]:
    return {name: text for feed in feeds(catalogue(library)) for name, text in documents(Channel(library, feed))}


def _links(folder: Path, name: str) -> dict[str, str]:
    tree = etree.fromstring((folder / name).read_bytes())
    return {each.get("rel", ""): each.get("href", "").removeprefix(SITE) for each in tree.iterfind(f"{ATOM}link")}


def _chain(folder: Path, name: str) -> Iterator[str]:
    while name:
        yield name
        name = _links(folder, name).get("prev-archive", "")


@pytest.mark.parametrize("feed", ["umpan/notulen.xml", "umpan/wilayah/99-71-02-1001.xml", "umpan/pengumuman.xml"])
def test_archives_hold_every_change_between_them(folder: Path, edges: PublicLibrary, feed: str) -> None:
    told = {id_ for name in _chain(folder, feed) for id_ in _entries(folder, name)}
    expected = next(each for each in feeds(catalogue(edges)) if each.address == feed)
    assert told == {change.id for change in expected.changes}


def test_archives_are_one_a_year_and_lead_both_ways(folder: Path) -> None:
    chain = list(_chain(folder, "umpan/notulen.xml"))
    assert chain == ["umpan/notulen.xml", *(f"umpan/notulen/{year}.xml" for year in range(2023, 2018, -1))]
    for newer, older in pairwise(chain[1:]):
        assert _links(folder, older)["next-archive"] == newer
    assert all(_links(folder, name)["current"] == chain[0] for name in chain[1:])
    marks = [etree.fromstring((folder / name).read_bytes()).find(f"{HISTORY}archive") is not None for name in chain]
    assert marks == [False, True, True, True, True, True]


def test_archive_of_a_year_that_is_over_stays_as_it_is(folder: Path, tmp_path: Path) -> None:
    more = {"content/rapat/2024/rapat-baru.yml": "judul: Baru\ntanggal: 2024-05-28\nmulai: 09.00\nstatus: disahkan\n"}
    grown = _documents(published(tmp_path, {**EDGES, **more}))
    assert grown["umpan/notulen/2022.xml"] == (folder / "umpan/notulen/2022.xml").read_bytes()
    assert grown["umpan/notulen.xml"] != (folder / "umpan/notulen.xml").read_bytes()


def test_feed_that_nothing_has_entered_tells_when_the_site_last_changed(tmp_path: Path) -> None:
    quiet = {"content/tim/tim-diam.yml": 'nama: Tim Diam\ntingkat: kota\nwilayah: "99.71"\n'}
    library = published(tmp_path, {**EDGES, **quiet})
    changes = [change.updated for feed in feeds(catalogue(library)) for change in feed.changes]
    read = feedparser.parse(_documents(library)["umpan/tim/tim-diam.xml"])
    assert (read.entries, read.feed.updated) == ([], max(changes).isoformat())


def test_empty_feed_is_a_feed(archives: Callable[[str], Path]) -> None:
    assert _entries(archives("empty"), "umpan/notulen.xml") == {}
