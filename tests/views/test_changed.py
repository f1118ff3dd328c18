"""When a page last changed: by dated acts alone, or not told."""

import datetime as dt

import pytest

from generator.publishing.public import PublicLibrary
from generator.views.catalogue import Catalogue
from generator.views.changed import meeting_changed, notice_changed, report_changed
from generator.views.site import plan_site
from tests.publishing.doors import published_with

HEAD = "judul: Rapat contoh\ntanggal: 2024-05-02\nmulai: 09.00\n"


@pytest.mark.parametrize(
    ("rest", "day"),
    [
        ("status: disahkan\n", 2),
        (
            "status: disahkan\nralat: [{tanggal: 2024-05-20, sebab: Ejaan.}, {tanggal: 2024-05-09, sebab: Ejaan.}]\n",
            20,
        ),
        ("status: ringkasan\nsumber: {nama: Berita}\n", None),
        ("status: dibatalkan\nalasan: Banjir.\n", None),
    ],
)
def test_meeting_is_dated_by_its_approved_minutes(
    rest: str, day: int | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = {"content/rapat/2024/rapat-contoh.yml": HEAD + rest}
    library = published_with(tmp_path_factory.mktemp("rapat"), files)
    assert meeting_changed(library.meetings["rapat-contoh"]) == (dt.date(2024, 5, day) if day else None)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("gotong-royong", dt.date(2024, 5, 20)),
        ("netral", dt.date(2024, 5, 10)),
        ("ditarik", dt.date(2024, 4, 15)),
        ("lama", dt.date(2024, 5, 2)),
    ],
    ids=["as issued", "corrected", "withdrawn", "replaced"],
)
def test_notice_is_dated_by_what_last_changed_it(indexes: Catalogue, name: str, day: dt.date) -> None:
    assert notice_changed(indexes, indexes.library.notices[name]) == day


def test_report_is_dated_by_its_release_or_last_correction(city: PublicLibrary) -> None:
    days = [(report_changed(report), report.released) for report in city.reports.values()]
    assert any(changed != released for changed, released in days)
    assert all(changed and changed >= released for changed, released in days)


def test_lists_and_changing_records_tell_no_day(city: PublicLibrary) -> None:
    dated = {plan.address.split("/")[0] for plan in plan_site(city) if plan.changed}
    assert dated == {"notulen", "pengumuman", "kasus"}
    assert [plan.address for plan in plan_site(city) if plan.address.count("/") == 1 and plan.changed] == []
