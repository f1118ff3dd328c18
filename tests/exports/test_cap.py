"""Alerts: which notices are, and how an update and a cancellation name what they follow."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.exports.conftest import exported
from tests.publishing.doors import published_with

ME = "kantor@contoh.example"
_ISSUED = "status: terbit\nringkasan: Isi.\n"


def _told(folder: Path, name: str, *elements: str) -> list[str | None]:
    tree = etree.fromstring((folder / "pengumuman" / name / "cap.xml").read_bytes())
    return [tree.findtext(f".//{{*}}{each}") for each in elements]


@pytest.fixture
def folder(archives: Callable[[str], Path]) -> Path:
    """Return the exports of the made-up archive."""
    return archives("edges")


def test_urgent_notices_and_warnings_alone_are_alerts(folder: Path) -> None:
    found = {path.parent.name for path in folder.glob("pengumuman/*/cap.xml")}
    assert found == {"banjir", "ditarik", "siaga", "siaga-baru"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("banjir", ["banjir", "Alert", "2024-05-30T00:00:00+07:00", None, None]),
        (
            "siaga",
            [
                "siaga.ralat-2",
                "Update",
                "2024-05-02T00:00:00+07:00",
                "Wilayah keliru.",
                f"{ME},siaga,2024-05-01T00:00:00+07:00 {ME},siaga.ralat-1,2024-05-02T00:00:00+07:00",
            ],
        ),
        (
            "ditarik",
            [
                "ditarik.pencabutan",
                "Cancel",
                "2024-04-15T00:00:00+07:00",
                "Salah alamat.",
                f"{ME},ditarik,2024-04-01T00:00:00+07:00",
            ],
        ),
    ],
)
def test_message_follows_those_before_it(folder: Path, name: str, told: list[str | None]) -> None:
    assert _told(folder, name, "identifier", "msgType", "sent", "note", "references") == told


def test_notice_that_replaces_an_alert_names_all_its_messages(folder: Path) -> None:
    kind, references = _told(folder, "siaga-baru", "msgType", "references")
    assert kind == "Cancel"
    named = [each.split(",")[1] for each in (references or "").split()]
    assert named == ["siaga", "siaga.ralat-1", "siaga.ralat-2", "siaga-baru", "siaga-baru.ralat-1"]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("imbauan", ["satu.penggantian", "Cancel", "2024-05-03T00:00:00+07:00", "Digantikan oleh: Sudah aman"]),
        ("peringatan", ["satu", "Alert", "2024-05-01T00:00:00+07:00", None]),
    ],
    ids=["by what is no alert", "by an alert, which names it"],
)
def test_alert_that_is_replaced_does_not_stay_in_force(tmp_path: Path, kind: str, told: list[str | None]) -> None:
    files = {
        "content/pengumuman/satu.yml": f"{_ISSUED}judul: Awas\njenis: peringatan\ntanggal: 2024-05-01\n",
        "content/pengumuman/dua.yml": f"{_ISSUED}judul: Sudah aman\njenis: {kind}\ntanggal: 2024-05-03\n"
        "menggantikan: satu\n",
    }
    folder = exported(published_with(tmp_path, files), tmp_path / "situs")
    assert _told(folder, "satu", "identifier", "msgType", "sent", "note") == told


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("banjir", ["Future", "Unknown", "2024-06-05T00:00:00+07:00", "2024-06-07T23:59:59+07:00", "99.71.01"]),
        ("siaga", ["Immediate", "Unknown", "2024-05-01T00:00:00+07:00", "2024-05-31T23:59:59+07:00", None]),
    ],
)
def test_alert_tells_its_window_and_guesses_nothing(folder: Path, name: str, told: list[str | None]) -> None:
    assert _told(folder, name, "urgency", "severity", "onset", "expires", "geocode/{*}value") == told
