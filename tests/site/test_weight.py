"""The weight of the first page that somebody opens, whichever it is."""

from hashlib import sha256
from pathlib import Path

from generator.rendering.pages import TEMPLATES
from tests.projects import REPOSITORY
from tests.site.browsing import Mode, OpenReader, planted
from tests.site.pages import read_site
from tests.site.weighing import first_view, one_of_each, packed, too_heavy

MOST = 100_000
PHONE = Mode(360)


def _weights(open_reader: OpenReader, site: Path) -> dict[str, dict[str, int]]:
    with open_reader(site, PHONE) as reading:
        return {
            kind: first_view(reading, site, page)
            for kind, page in one_of_each(read_site(site).values()).items()
            if page.address != "404.html"
        }


def test_first_view_of_every_kind_of_page_is_light(open_reader: OpenReader, site: Path) -> None:
    assert too_heavy(_weights(open_reader, site), MOST) == []


def test_every_kind_of_page_is_weighed(city_site: Path) -> None:
    assert one_of_each(read_site(city_site).values()).keys() == {*TEMPLATES.values(), "naskah"}


def test_page_of_a_meeting_is_lighter_still(open_reader: OpenReader, real_site: Path) -> None:
    page = read_site(real_site)["notulen/2021/rapat-2021-12-13-yosodadi/"]
    with open_reader(real_site, PHONE) as reading:
        assert sum(first_view(reading, real_site, page).values()) < MOST // 3


def test_first_view_asks_nothing_of_the_index(open_reader: OpenReader, city_site: Path) -> None:
    asked = {name for files in _weights(open_reader, city_site).values() for name in files}
    assert [name for name in asked if name.startswith("cari/") and name not in {"cari/", "cari/pilihan.json"}] == []


def test_heavy_page_is_caught(open_reader: OpenReader, real_site: Path, tmp_path: Path) -> None:
    place = planted(tmp_path, real_site, '<script src="../berat.js"></script>')
    noise = "".join(sha256(str(number).encode()).hexdigest() for number in range(3_200))
    (place.site / "berat.js").write_text(f"// {noise}", encoding="utf-8")
    with open_reader(place.site, PHONE) as reading:
        weight = first_view(reading, place.site, read_site(place.site)[place.address])
    assert [wrong.split(":")[0] for wrong in too_heavy({"kasus": weight}, MOST)] == ["kasus"]
    assert too_heavy({"kasus": {name: size for name, size in weight.items() if name != "berat.js"}}, MOST) == []


def test_code_for_paper_costs_little() -> None:
    assert packed(REPOSITORY / "site_config" / "tema" / "assets" / "cetak.js") <= 1_500
