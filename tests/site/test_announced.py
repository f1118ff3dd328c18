"""What a page says of an announced meeting once its day has passed on the reader's own device."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.projects import MEETING, SMALLEST, build, write_site_project
from tests.site.browsing import Mode, OpenReader, Reader
from tests.site.searching import search

# notulen/2024/rapat-dijadwalkan/ of the made-up city: 18 June 2024 in WIB; the site is built on 1 June 2024.
BUILT = datetime.fromisoformat("2024-06-01T08:00:00+07:00")
ENDS = datetime.fromisoformat("2024-06-18T23:59:59+07:00")
SECOND, YEARS = timedelta(seconds=1), timedelta(days=3652)
TRUSTED = BUILT + timedelta(days=366)
TO_COME, OVER = "Dijadwalkan", "Sudah lewat, notula belum terbit"
NONE, FURTHER = "Tidak ada rapat yang dijadwalkan.", "Rapat sesudahnya ada dalam jadwal."
TOLD = (
    (BUILT - YEARS, TO_COME),
    (BUILT, TO_COME),
    (ENDS, TO_COME),
    (ENDS + SECOND, OVER),
    (TRUSTED - SECOND, OVER),
    (TRUSTED, TO_COME),
)
MEETING_PAGE = "notulen/2024/rapat-dijadwalkan/"
ADDRESSES = ("jadwal/", "notulen/", "notulen/2024/", "tim/tim-kota/", MEETING_PAGE)


def _badges(reading: Reader, address: str) -> list[str]:
    reading.visit(address)
    return reading.tab.locator("[data-usai] .lencana").all_inner_texts()


def _next(reading: Reader) -> tuple[int, list[str]]:
    """Return how many next meetings the home page shows, and what stands there beside them."""
    reading.visit("")
    box = reading.tab.locator(".berikut")
    return box.locator("[data-usai]:visible").count(), box.locator(".berikut-kosong:visible").all_inner_texts()


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "America/Los_Angeles"])
@pytest.mark.parametrize(("moment", "said"), TOLD, ids=[f"{moment:%Y-%m-%dT%H%M%S}" for moment, _ in TOLD])
def test_announced_meeting_is_told_by_the_clock(
    open_reader: OpenReader, city_site: Path, moment: datetime, said: str, zone: str
) -> None:
    with open_reader(city_site, Mode(zone=zone)) as reading:
        reading.tab.clock.set_fixed_time(moment)
        assert {address: _badges(reading, address) for address in ADDRESSES} == {key: [said] for key in ADDRESSES}
        assert _next(reading) == ((1, []) if said == TO_COME else (0, [NONE]))
        assert reading.troubles() == []


@pytest.mark.parametrize(("moment", "said"), TOLD[2:4], ids=["before", "after"])
def test_result_of_a_search_is_told_by_the_clock(
    open_reader: OpenReader, city_site: Path, moment: datetime, said: str
) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.tab.clock.set_fixed_time(moment)
        found = search(reading, "rapat dijadwalkan", jenis="rapat")
        assert [hit.details for hit in found if hit.address == MEETING_PAGE] == [f"Rapat {said}"]


def test_pages_that_stay_open_follow_the_clock(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(360)) as reading:
        reading.tab.clock.install(time=ENDS - 2 * SECOND)
        reading.visit(MEETING_PAGE)
        reading.tab.clock.pause_at(ENDS - SECOND / 2)
        badge, said = reading.tab.locator("[data-usai] .lencana"), []
        for wait in (0, 2000):
            reading.tab.clock.run_for(wait)
            said.append(badge.inner_text())
        reading.tab.clock.set_system_time(BUILT)
        reading.tab.evaluate("dispatchEvent(new Event('pageshow'))")
        assert [*said, badge.inner_text()] == [TO_COME, OVER, TO_COME]
        assert reading.overflow() == []


def test_without_scripts_the_announcement_stands(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(scripts=False)) as reading:
        reading.visit(MEETING_PAGE)
        assert reading.tab.locator("[data-usai] .lencana").all_inner_texts() == [TO_COME]
        assert _next(reading) == (1, [])


def test_home_page_does_not_deny_meetings_that_it_has_no_room_for(open_reader: OpenReader, tmp_path: Path) -> None:
    text = "judul: Rapat {0}\ntanggal: 2024-06-1{0}\nzona: WIT\nstatus: dijadwalkan\n"
    meetings = {f"content/rapat/2024/r{n}.yml": text.format(n) for n in range(1, 5)}
    project = write_site_project(tmp_path / "proyek", {**SMALLEST, MEETING[0]: None, **meetings})
    with open_reader(build(project, tmp_path / "situs"), Mode()) as reading:
        for time, told in (
            ("2024-06-11T21:59:59+07:00", (3, [])),
            ("2024-06-11T22:00:00+07:00", (2, [])),
            ("2024-06-13T22:00:00+07:00", (0, [FURTHER])),
        ):
            reading.tab.clock.set_fixed_time(datetime.fromisoformat(time))
            assert _next(reading) == told
