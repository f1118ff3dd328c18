"""What a page says of a notice's window on the reader's own device: never that it is in force when it is not."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.site.browsing import Mode, OpenReader, Reader
from tests.site.pages import read_site

IN_FORCE, NOT_YET, OVER = "Sedang berlaku", "Belum berlaku", "Sudah lewat"
UNSURE = "Masa berlaku tidak dapat dipastikan: periksa tanggal di perangkat Anda"
ZONES = ("Asia/Jakarta", "Asia/Jayapura", "America/Los_Angeles")
# pengumuman/netral/ of the made-up city: 10 to 20 June 2024 in WIB; the site is built on 1 June 2024 at 08.00 WIB.
BUILT = datetime.fromisoformat("2024-06-01T08:00:00+07:00")
OPENS = datetime.fromisoformat("2024-06-10T00:00:00+07:00")
CLOSES = datetime.fromisoformat("2024-06-20T23:59:59+07:00")
SECOND = timedelta(seconds=1)
YEARS = timedelta(days=3652)
TOLD = (
    (BUILT - YEARS, UNSURE),
    (BUILT - SECOND, UNSURE),
    (BUILT, NOT_YET),
    (OPENS - SECOND, NOT_YET),
    (OPENS, IN_FORCE),
    (CLOSES, IN_FORCE),
    (CLOSES + SECOND, OVER),
    (CLOSES + YEARS, OVER),
)


def _marks(reading: Reader, address: str, moment: datetime) -> list[str]:
    """Return what the page says of its windows when the device's clock shows a moment."""
    reading.tab.clock.set_fixed_time(moment)
    reading.visit(address)
    return reading.tab.locator(".masa > strong").all_inner_texts()


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("moment", "said"), TOLD, ids=[f"{moment:%Y-%m-%dT%H%M%S}" for moment, _ in TOLD])
def test_window_is_told_by_the_clock(
    open_reader: OpenReader, city_site: Path, moment: datetime, said: str, zone: str
) -> None:
    with open_reader(city_site, Mode(zone=zone)) as reading:
        assert _marks(reading, "pengumuman/netral/", moment) == [said]


@pytest.mark.parametrize("moment", [OPENS, CLOSES + YEARS], ids=["early", "late"])
def test_window_without_end_stays_in_force(open_reader: OpenReader, city_site: Path, moment: datetime) -> None:
    with open_reader(city_site, Mode()) as reading:
        assert _marks(reading, "pengumuman/gotong-royong/", moment) == [IN_FORCE]


@pytest.mark.parametrize("address", ["pengumuman/ditarik/", "pengumuman/lisan/"])
def test_withdrawn_and_undated_notices_are_never_told_in_force(
    open_reader: OpenReader, city_site: Path, address: str
) -> None:
    with open_reader(city_site, Mode()) as reading:
        assert _marks(reading, address, OPENS) == []


@pytest.mark.parametrize(("moment", "_"), TOLD)
def test_lists_agree_with_the_notice(open_reader: OpenReader, city_site: Path, moment: datetime, _: str) -> None:
    title = "Netral dalam pemilihan"
    with open_reader(city_site, Mode()) as reading:
        alone = _marks(reading, "pengumuman/netral/", moment)
        for address in ("", "pengumuman/", "wilayah/99-71-02/"):
            reading.visit(address)
            card = reading.tab.locator("main li", has=reading.tab.get_by_role("link", name=title, exact=True))
            assert card.locator(".masa > strong").all_inner_texts() == alone


# pengumuman/banjir/ is to come first on every page, 5 to 7 June 2024; the withdrawn one was to, and no longer does.
URGENT_CLOSES = datetime.fromisoformat("2024-06-07T23:59:59+07:00")


@pytest.mark.parametrize(
    ("moment", "shown"),
    [(BUILT - YEARS, 1), (URGENT_CLOSES, 1), (URGENT_CLOSES + SECOND, 0), (URGENT_CLOSES + YEARS, 0)],
)
def test_urgent_notice_leaves_every_page_when_it_is_over(
    open_reader: OpenReader, city_site: Path, moment: datetime, shown: int
) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.tab.clock.set_fixed_time(moment)
        for address in ("", "kasus/", "tentang/", "notulen/2024/rapat-pertama/"):
            reading.visit(address)
            assert reading.tab.locator(".serta-merta-butir").count() == shown


def test_no_page_says_by_itself_that_anything_is_in_force(city_site: Path, real_site: Path) -> None:
    pages = [*read_site(city_site).values(), *read_site(real_site).values()]
    assert [page.address for page in pages if {IN_FORCE, OVER} & set(page.root.itertext())] == []


def test_window_stands_in_words_without_scripts(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(scripts=False)) as reading:
        reading.visit("pengumuman/netral/")
        assert reading.tab.locator(".masa").inner_text() == "Masa berlaku: 10 Juni 2024 s.d. 20 Juni 2024"


def test_real_notice_is_over_on_the_day_after(open_reader: OpenReader, real_site: Path) -> None:
    with open_reader(real_site, Mode()) as reading:
        assert _marks(
            reading, "pengumuman/netralitas-asn-pilkada-2024/", datetime.fromisoformat("2026-11-22T00:00:00+07:00")
        ) == [OVER]
