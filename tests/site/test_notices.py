"""What a page says of a notice's window on the reader's own device: never that it is in force when it is not."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from shutil import copytree
from typing import Literal

import pytest

from tests.projects import NOTICE, SMALLEST, Files, build
from tests.site.browsing import Mode, OpenReader, Reader
from tests.site.pages import read_site

MakeProject = Callable[[Files], Path]
IN_FORCE, NOT_YET, OVER = "Sedang berlaku", "Belum berlaku", "Sudah lewat"
UNSURE = "Masa berlaku tidak dapat dipastikan: periksa tanggal di perangkat Anda"
STALE = (
    "Masa berlaku tidak dapat dipastikan: halaman ini disusun lebih dari setahun yang lalu,"
    " atau tanggal di perangkat Anda keliru"
)
ZONES = ("Asia/Jakarta", "Asia/Jayapura", "America/Los_Angeles")
# pengumuman/netral/ of the made-up city: 10 to 20 June 2024 in WIB; the site is built on 1 June 2024 at 08.00 WIB.
BUILT = datetime.fromisoformat("2024-06-01T08:00:00+07:00")
OPENS = datetime.fromisoformat("2024-06-10T00:00:00+07:00")
CLOSES = datetime.fromisoformat("2024-06-20T23:59:59+07:00")
SECOND = timedelta(seconds=1)
YEARS = timedelta(days=3652)
TRUSTED = BUILT + timedelta(days=366)
"""From here on the page is too old, or the clock wrong."""
TOLD = (
    (BUILT - YEARS, UNSURE),
    (BUILT - SECOND, UNSURE),
    (BUILT, NOT_YET),
    (OPENS - SECOND, NOT_YET),
    (OPENS, IN_FORCE),
    (CLOSES, IN_FORCE),
    (CLOSES + SECOND, OVER),
    (TRUSTED - SECOND, OVER),
    (TRUSTED, STALE),
    (CLOSES + YEARS, STALE),
)
WINDOW = "Masa berlaku: 10 Juni 2024 s.d. 20 Juni 2024"


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


@pytest.mark.parametrize(("moment", "said"), [(OPENS, IN_FORCE), (TRUSTED - SECOND, IN_FORCE), (TRUSTED, STALE)])
def test_window_without_end_stays_in_force_while_the_page_is_fresh(
    open_reader: OpenReader, city_site: Path, moment: datetime, said: str
) -> None:
    with open_reader(city_site, Mode()) as reading:
        assert _marks(reading, "pengumuman/gotong-royong/", moment) == [said]


def _true(moment: datetime) -> str:
    """Return the truth about pengumuman/netral/ at a moment, by the calendar of its city alone."""
    day = f"{moment.astimezone(OPENS.tzinfo):%Y-%m-%d}"
    return NOT_YET if day < "2024-06-10" else IN_FORCE if day <= "2024-06-20" else OVER


WRONG = (timedelta(0), -YEARS, YEARS, timedelta(days=-400), timedelta(days=400))
MOMENTS = (BUILT, OPENS - SECOND, OPENS, OPENS + SECOND, CLOSES - SECOND, CLOSES, CLOSES + SECOND)
CLAIMS = {NOT_YET, IN_FORCE, OVER}


def _claims(reading: Reader) -> tuple[list[str], int]:
    """Return what a page wrongly claims, by the clock and its error, and how often it says the truth."""
    wrong, right = [], 0
    for moment, error in product(MOMENTS, WRONG):
        reading.tab.clock.set_fixed_time(moment + error)
        reading.visit("pengumuman/netral/")
        told = reading.tab.locator(".masa").inner_text()
        claims = {claim for claim in CLAIMS if claim in told}
        right += claims == {_true(moment)}
        if not told.endswith(WINDOW) or not claims <= {_true(moment)}:
            wrong.append(f"{moment} {error} {told}")
    return wrong, right


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("zone", ZONES)
def test_no_wrong_claim(
    open_reader: OpenReader, city_site: Path, zone: str, *, scripts: bool, media: Literal["screen", "print"]
) -> None:
    """35 of 420 cells."""
    with open_reader(city_site, Mode(zone=zone, scripts=scripts)) as reading:
        reading.tab.emulate_media(media=media)
        assert _claims(reading) == ([], len(MOMENTS) if scripts and media == "screen" else 0)


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("if (!lalui(dibangun)) return", "if (false) return"),
        ("if (lalui(dibangun + SETAHUN)) return", "if (false) return"),
        ("+ DETIK", "- DETIK"),
        ("if (!lalui(mulai))", "if (kini <= mulai)"),
    ],
    ids=["clock before the build", "clock long after it", "end", "beginning"],
)
def test_wrong_claim_is_caught(open_reader: OpenReader, city_site: Path, tmp_path: Path, part: str, other: str) -> None:
    site = Path(copytree(city_site, tmp_path / "situs"))
    script = next(site.glob("assets/masa.*.js"))
    text = script.read_text(encoding="utf-8")
    assert text.count(part) == 1
    script.write_text(text.replace(part, other), encoding="utf-8")
    with open_reader(site, Mode()) as reading:
        assert _claims(reading)[0] != []


def test_window_holds_to_the_end_of_its_last_second(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode()) as reading:
        assert _marks(reading, "pengumuman/netral/", CLOSES + timedelta(milliseconds=999)) == [IN_FORCE]


def test_what_ended_before_the_build_is_over_however_late_the_clock(open_reader: OpenReader, real_site: Path) -> None:
    with open_reader(real_site, Mode()) as reading:
        moment = datetime.fromisoformat("2036-01-01T00:00:00+07:00")
        assert _marks(reading, "pengumuman/netralitas-asn-pilkada-2024/", moment) == [OVER]


def test_page_that_stays_open_follows_the_clock(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.tab.clock.install(time=OPENS - 2 * SECOND)
        reading.visit("pengumuman/netral/")
        reading.tab.clock.pause_at(OPENS - SECOND / 2)
        mark = reading.tab.locator(".masa > strong")
        said = [mark.inner_text()]
        for moment in (OPENS + SECOND, CLOSES, CLOSES + 2 * SECOND):
            now = reading.tab.evaluate("Date.now()")
            reading.tab.clock.run_for(int(moment.timestamp() * 1000 - now))
            said.append(mark.inner_text())
        assert said == [NOT_YET, IN_FORCE, IN_FORCE, OVER]
        assert reading.tab.locator(".masa").inner_text() == f"{OVER} {WINDOW}"


def test_lists_put_first_what_is_in_force_and_last_what_is_over(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode()) as reading:
        for moment, ranks in ((BUILT, [IN_FORCE, NOT_YET]), (OPENS, [IN_FORCE, OVER]), (BUILT - YEARS, [UNSURE])):
            reading.tab.clock.set_fixed_time(moment)
            for address in ("", "pengumuman/"):
                reading.visit(address)
                lists = reading.tab.locator("[data-urut-masa]").all()
                orders = [each.locator(".masa > strong").all_inner_texts() for each in lists]
                assert [sorted(order, key=ranks.index) for order in orders] == orders
                assert set(ranks) == {said for order in orders for said in order}


def test_replaced_notice_claims_nothing(open_reader: OpenReader, site_project: MakeProject, tmp_path: Path) -> None:
    window = "berlaku: {mulai: 2024-06-10, sampai: 2024-06-20}\n"
    _, notice = NOTICE
    new = notice.replace("Imbauan contoh", "Imbauan baru") + "menggantikan: imbauan-contoh\n" + window
    project = site_project({**SMALLEST, NOTICE[0]: notice + window, "content/pengumuman/imbauan-baru.yml": new})
    site = build(project, tmp_path / "situs")
    with open_reader(site, Mode()) as reading:
        assert _marks(reading, "pengumuman/imbauan-contoh/", OPENS) == []
        assert _marks(reading, "pengumuman/imbauan-baru/", OPENS) == [IN_FORCE]
        assert _marks(reading, "pengumuman/", OPENS) == [IN_FORCE]
        reading.visit("")
        assert reading.tab.get_by_role("link", name="Imbauan contoh").count() == 0


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
URGENT_OPENS = datetime.fromisoformat("2024-06-05T00:00:00+07:00")
URGENT_CLOSES = datetime.fromisoformat("2024-06-07T23:59:59+07:00")


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        *((BUILT - YEARS, 1), (BUILT, 0), (URGENT_OPENS, 1), (URGENT_CLOSES, 1)),
        *((URGENT_CLOSES + SECOND, 0), (TRUSTED - SECOND, 0), (TRUSTED, 1)),
    ],
)
def test_urgent_notice_leaves_every_page_when_it_is_over(
    open_reader: OpenReader, city_site: Path, moment: datetime, shown: int
) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.tab.clock.set_fixed_time(moment)
        for address in ("", "kasus/", "tentang/", "notulen/2024/rapat-pertama/"):
            reading.visit(address)
            assert reading.tab.locator(".serta-merta-butir:visible").count() == shown
            assert reading.tab.locator(".serta-merta:visible").count() == shown


def test_no_page_says_by_itself_that_anything_is_in_force(city_site: Path, real_site: Path) -> None:
    pages = [*read_site(city_site).values(), *read_site(real_site).values()]
    assert [page.address for page in pages if {IN_FORCE, OVER} & set(page.root.itertext())] == []


def test_window_stands_in_words_without_scripts(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(scripts=False)) as reading:
        reading.visit("pengumuman/netral/")
        assert reading.tab.locator(".masa").inner_text() == WINDOW


def test_real_notice_is_over_on_the_day_after(open_reader: OpenReader, real_site: Path) -> None:
    with open_reader(real_site, Mode()) as reading:
        assert _marks(
            reading, "pengumuman/netralitas-asn-pilkada-2024/", datetime.fromisoformat("2026-11-22T00:00:00+07:00")
        ) == [OVER]
