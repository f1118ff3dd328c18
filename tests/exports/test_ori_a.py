"""Meetings as ORI-A: what each state tells, and who was there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from generator.publishing.public import PublicLibrary


def _tree(folder: Path, name: str, year: int = 2024) -> etree._Element:
    return etree.fromstring((folder / f"notulen/{year}/{name}/ori-a.xml").read_bytes())


def _all(tree: etree._Element, path: str) -> list[str]:
    steps = "/".join(f"{{*}}{step}" for step in path.split("/"))
    return [each.text or "" for each in tree.iterfind(f".//{steps}")]


@pytest.fixture
def folder(archives: Callable[[str], Path]) -> Path:
    """Return the exports of the made-up archive."""
    return archives("edges")


def test_every_meeting_has_its_file(folder: Path, edges: PublicLibrary) -> None:
    assert {path.parent.name for path in folder.glob("notulen/*/*/ori-a.xml")} == {*edges.meetings}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("rapat-pertama", ["Gehouden"]),
        ("rapat-dijadwalkan", ["Gepland"]),
        ("rapat-ditunda", ["Geannuleerd"]),
        ("rapat-dibatalkan", ["Geannuleerd"]),
    ],
)
def test_state_is_told(folder: Path, name: str, told: list[str]) -> None:
    assert _all(_tree(folder, name), "status") == told


def test_planned_and_held_hours_are_two_things(folder: Path) -> None:
    planned, held = _tree(folder, "rapat-dijadwalkan"), _tree(folder, "rapat-pertama")
    assert (_all(planned, "geplandeAanvang"), _all(planned, "aanvang")) == (["2024-06-18T09:00:00+07:00"], [])
    assert (_all(held, "geplandeAanvang"), _all(held, "aanvang")) == ([], ["2024-01-15T13:30:00+07:00"])


def test_decisions_and_commitments_are_told(folder: Path) -> None:
    tree = _tree(folder, "rapat-pertama")
    assert _all(tree, "besluit/toelichting") == [
        "Jalur lapor. Keadaan: Diubah. Laporan disampaikan kepada camat.",
        "Jalur lapor. Keadaan: Berlaku. Posko dibuka setiap hari.",
        "Jalur lapor. Keadaan: Berlaku. Isinya dikecualikan menurut Pasal 17 huruf a UU 14/2008.",
        "Penyelidikan. Keadaan: Selesai. Isinya dikecualikan menurut Pasal 17 huruf a UU 14/2008.",
    ]
    assert _all(tree, "toezegging") == [
        "Menyusun blangko laporan.",
        "Membuka posko.",
        "Mendata warga.",
        "Memasang papan.",
    ]


def test_present_away_and_withheld_are_three_things(folder: Path) -> None:
    tree = _tree(folder, "rapat-pertama")
    assert _all(tree, "isNatuurlijkPersoon/naam/achternaam") == ["Ani Contoh"]
    assert _all(tree, "persoonBuitenVergadering/naam/achternaam") == ["Budi Misal"]
    assert "Citra" not in etree.tostring(tree, encoding="unicode")


def test_closed_meeting_tells_that_it_was_closed(folder: Path) -> None:
    tree = _tree(folder, "rapat-tertutup")
    assert (_all(tree, "agendapunt/naam"), _all(tree, "indicatieBesloten")) == (["Acara tidak diterbitkan"], ["true"])


def test_meeting_without_an_agenda_says_so(folder: Path) -> None:
    assert _all(_tree(folder, "rapat-lama"), "agendapunt/naam") == ["Acara tidak tercatat"]
