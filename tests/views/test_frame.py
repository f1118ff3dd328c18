"""What stands around every page, and the reference of the format."""

import dataclasses
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model.kinds import KINDS
from generator.model.legal import LegalKind
from generator.publishing.public import PublicLibrary, PublicRegion
from generator.views.format import view_format
from generator.views.frame import view_frame
from generator.views.links import law_citation
from tests.publishing.doors import published_with
from tests.views.conftest import Views


def test_frame_tells_the_publisher_and_the_build(city: PublicLibrary) -> None:
    frame = view_frame(city)
    assert (frame["situs"]["nama"], frame["dibangun"], frame["dibangun_iso"]) == (
        "Notulen Kota Contoh",
        "1 Juni 2024 pukul 08.00 WIB",
        "2024-06-01T08:00:00+07:00",
    )


def test_only_urgent_notices_that_stand_come_first_everywhere(city: PublicLibrary) -> None:
    assert view_frame(city)["serta_merta"] == [
        {
            "alamat": "pengumuman/banjir/",
            "judul": "Waspada banjir",
            "mulai": "2024-06-05T00:00:00+07:00",
            "sampai": "2024-06-07T23:59:59+07:00",
            "jendela": "5 Juni 2024 s.d. 7 Juni 2024",
        }
    ]


@pytest.mark.parametrize(
    ("more", "stands"),
    [
        ("berlaku: {mulai: 2024-05-01, sampai: 2024-06-30}", True),
        ("berlaku: {mulai: 2024-05-01, sampai: 2024-05-30}", False),
        ("berlaku: {mulai: 2024-05-01, sampai: null}", True),
    ],
)
def test_urgent_notice_that_is_over_leaves_the_pages(more: str, stands: bool, tmp_path: Path) -> None:  # noqa: FBT001
    text = f"judul: X\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: R.\nstatus: terbit\nserta_merta: ya\n{more}\n"
    library = published_with(tmp_path, {"content/pengumuman/segera.yml": text})
    assert bool(view_frame(library)["serta_merta"]) is stands


def test_urgent_notice_that_was_replaced_leaves_the_pages(tmp_path: Path) -> None:
    text = "judul: X\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: R.\nstatus: terbit\n"
    files = {
        "content/pengumuman/segera.yml": f"{text}serta_merta: ya\n",
        "content/pengumuman/baru.yml": f"{text}menggantikan: segera\n",
    }
    assert view_frame(published_with(tmp_path, files))["serta_merta"] == []


def test_urgent_notices_lead_the_lists(views: Views) -> None:
    shown = [card.link.address for card in views[""].notices]
    assert shown == [f"pengumuman/{id_}/" for id_ in ("banjir", "lisan", "gotong-royong", "netral")]


def test_withdrawn_notice_keeps_its_page_and_leaves_the_home_page(views: Views) -> None:
    view = views["pengumuman/ditarik/"]
    assert (view.withdrawn.iso, view.withdrawn_why) == ("2024-04-15", "Salah alamat.")
    assert "pengumuman/ditarik/" not in [card.link.address for card in views[""].notices]


def test_notices_stand_by_year(views: Views) -> None:
    years = [(year, [card.link.address.split("/")[1] for card in cards]) for year, cards in views["pengumuman/"].years]
    assert years == [(2024, ["banjir", "lisan", "gotong-royong", "netral", "ditarik"]), (2023, ["lama"])]


def test_superseded_notice_leads_to_the_newer_one(views: Views) -> None:
    assert views["pengumuman/netral/"].supersedes.address == "pengumuman/lama/"
    assert [link.address for link in views["pengumuman/lama/"].superseded_by] == ["pengumuman/netral/"]


def _alias(field: dataclasses.Field[Any]) -> str:
    alias: str = getattr(field.default, "alias", "")
    return alias


def test_format_page_holds_every_key_of_every_kind() -> None:
    told = {kind.id: {key.name for key in kind.shapes[0].keys} for kind in view_format().kinds}
    model = {kind.folder: {_alias(field) for field in dataclasses.fields(kind.shape)} for kind in KINDS}
    assert {folder: told[folder] for folder in model} == model


def test_format_page_holds_the_keys_of_parts() -> None:
    meeting = next(kind for kind in view_format().kinds if kind.id == "rapat")
    keys = {shape.path: [key.name for key in shape.keys] for shape in meeting.shapes}
    assert keys["tempat."] == ["nama", "alamat", "wilayah"]
    assert keys["acara.keputusan."] == ["id", "isi", "menggantikan", "status", "dikecualikan", "disetujui"]


def test_format_page_tells_the_choices() -> None:
    meeting = next(kind for kind in view_format().kinds if kind.id == "rapat")
    choices = {key.name: key.choices for key in meeting.shapes[0].keys if key.choices}
    assert choices == {
        "zona": ("WIB", "WITA", "WIT"),
        "sifat": ("terbuka", "tertutup"),
        "status": ("dijadwalkan", "draf", "ringkasan", "disahkan", "ditunda", "dibatalkan"),
    }


def test_format_page_tells_where_each_file_stands() -> None:
    files = {kind.id: kind.file for kind in view_format().kinds}
    assert (files["rapat"], files["tim"], files["situs-yml"]) == (
        "content/rapat/<tahun>/<id>.yml",
        "content/tim/<id>.yml",
        "site_config/situs.yml",
    )


def test_laws_stand_in_the_order_of_their_rank(views: Views) -> None:
    kinds = [(kind, [card.link.text for card in cards]) for kind, cards in views["dasar-hukum/"].kinds]
    assert kinds == [
        ("Peraturan Daerah", ["Peraturan Daerah Nomor 1 Tahun 2020"]),
        ("Keputusan Wali Kota", ["Keputusan Wali Kota Contoh Nomor 9/KPTS/X-1/2023"]),
        ("Surat Edaran", ["Surat Edaran Nomor 2 Tahun 2019"]),
    ]


@pytest.mark.parametrize(
    ("number", "cities", "told"),
    [
        ("9/KPTS/2023", ["Kota Contoh"], "Keputusan Wali Kota Contoh Nomor 9/KPTS/2023"),
        ("9", ["Kota Contoh"], "Keputusan Wali Kota Contoh Nomor 9 Tahun 2023"),
        ("9/2022", ["Kota Contoh"], "Keputusan Wali Kota Contoh Nomor 9/2022 Tahun 2023"),
        ("9", [], "Keputusan Wali Kota Nomor 9 Tahun 2023"),
        ("9", ["Kota Contoh", "Kota Lain"], "Keputusan Wali Kota Nomor 9 Tahun 2023"),
    ],
)
def test_decree_is_cited_with_its_city_and_its_year_once(
    number: str, cities: list[str], told: str, city: PublicLibrary
) -> None:
    decree = next(law for law in city.laws.values() if law.kind is LegalKind.MAYORAL_DECREE)
    regions = {name: PublicRegion(name, name, "kota", None) for name in cities}
    assert law_citation(replace(city, regions=regions), replace(decree, number=number, year=2023)) == told


def test_services_stand_by_what_help_they_give(views: Views) -> None:
    kinds = [(kind, [(card.link.text, card.serves) for card in cards]) for kind, cards in views["layanan/"].kinds]
    assert kinds == [
        ("Pengaduan", [("Posko Contoh", "narkotika dan pencurian")]),
        ("Kesehatan", [("Puskesmas Contoh", "")]),
    ]
