"""Which pages there are, at which addresses."""

from datetime import date
from pathlib import Path

from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.site import plan_site
from tests.city import CITY
from tests.publishing.doors import published
from tests.views.conftest import Views

LISTS = [
    *("data/", "data/daftar-informasi-publik/"),
    *("", "cari/", "dasar-hukum/", "jadwal/", "kasus/", "keputusan/", "layanan/", "notulen/", "panduan/format/"),
    "panduan/masalah/",
    *("pejabat/", "pengumuman/", "tim/", "tindak-lanjut/", "verifikasi/", "wilayah/"),
]
CITYS_OWN = [
    *("jadwal/2023/", "jadwal/2024/"),
    *("dasar-hukum/kepwal-9-2023/", "dasar-hukum/perda-1-2020/", "dasar-hukum/se-2-2019/"),
    *(
        "kasus/kasus-2023-b12/",
        "kasus/kasus-2024-b04/",
        "keputusan/2024/",
        "layanan/pos-lama/",
        "layanan/posko/",
        "layanan/puskesmas/",
    ),
    *("notulen/2023/", "notulen/2023/rapat-2023/", "notulen/2024/"),
    *("notulen/2024/rapat-dibatalkan/", "notulen/2024/rapat-dijadwalkan/", "notulen/2024/rapat-ditunda/"),
    *(
        "notulen/2024/rapat-kedua/",
        "notulen/2024/rapat-lama/",
        "notulen/2024/rapat-lama/versi/",
        "notulen/2024/rapat-pertama/",
    ),
    *("notulen/2024/rapat-tertutup/", "pejabat/ani/", "pejabat/budi/", "pejabat/citra/", "pejabat/citra-contoh/"),
    *("pengumuman/banjir/", "pengumuman/ditarik/", "pengumuman/gotong-royong/", "pengumuman/lama/"),
    *("pengumuman/lisan/", "pengumuman/netral/", "tim/tim-camat/", "tim/tim-camat/99-71-01/"),
    *("tim/tim-camat/99-71-02/", "tim/tim-kota/", "tim/tim-lurah/", "tim/tim-lurah/99-71-01-1001/"),
    *("tim/tim-lurah/99-71-02-1001/", "tindak-lanjut/2023/", "tindak-lanjut/2024/"),
    *("wilayah/99-71-01/", "wilayah/99-71-01-1001/", "wilayah/99-71-01-1002/"),
    *("verifikasi/2024/", "wilayah/99-71-02/", "wilayah/99-71-02-1001/"),
]


def test_every_record_has_its_page_and_no_address_comes_twice(city: PublicLibrary) -> None:
    assert sorted(plan.address for plan in plan_site(city)) == sorted([*LISTS, *CITYS_OWN])


def test_empty_project_has_its_lists_and_areas(tmp_path: Path) -> None:
    found = sorted(plan.address for plan in plan_site(published(tmp_path, {})))
    assert found == sorted([*LISTS, *(each for each in CITYS_OWN if each.startswith("wilayah/"))])


def test_view_knows_the_address_that_it_is_planned_at(views: Views) -> None:
    assert [view.page.address for view in views.values()] == list(views)


def test_every_page_has_a_title_and_a_short_description(views: Views) -> None:
    pages = [view.page for view in views.values()]
    assert [page.address for page in pages if not page.title or not 0 < len(page.description) <= 160] == []


def test_same_library_gives_the_same_views(city: PublicLibrary, views: Views) -> None:
    assert {plan.address: plan.view() for plan in plan_site(city)} == views


def test_order_of_the_files_on_disk_changes_no_view(views: Views, tmp_path: Path) -> None:
    library = published(tmp_path, dict(reversed(CITY.items())))
    assert {plan.address: plan.view() for plan in plan_site(library)} == views


def test_addresses_are_those_of_the_contract(city: PublicLibrary) -> None:
    meeting = city.meetings["rapat-pertama"]
    assert [addresses.year(2024), addresses.meeting(meeting), addresses.item(meeting, "k1")] == [
        "notulen/2024/",
        "notulen/2024/rapat-pertama/",
        "notulen/2024/rapat-pertama/#k1",
    ]
    assert [addresses.team("a"), addresses.team("a", "99.71.01"), addresses.region("99.71.01.1001")] == [
        "tim/a/",
        "tim/a/99-71-01/",
        "wilayah/99-71-01-1001/",
    ]
    singles = (addresses.notice, addresses.person, addresses.report, addresses.law, addresses.service)
    assert [single("a") for single in singles] == [
        "pengumuman/a/",
        "pejabat/a/",
        "kasus/a/",
        "dasar-hukum/a/",
        "layanan/a/",
    ]


def test_meeting_stands_in_the_year_of_its_date(city: PublicLibrary) -> None:
    assert city.meetings["rapat-2023"].date == date(2023, 11, 6)
    assert addresses.meeting(city.meetings["rapat-2023"]) == "notulen/2023/rapat-2023/"
