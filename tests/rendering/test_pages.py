"""Views to pages: the same bytes for the same view, in every state, and no value that turns into markup."""

import re
from pathlib import Path

import pytest

from generator.publishing.public import PublicLibrary
from generator.rendering.pages import TEMPLATES
from generator.views.site import plan_site
from tests.city import CITY
from tests.projects import MEETING, SMALLEST, as_yaml
from tests.publishing.doors import published, published_with
from tests.rendering.everywhere import everywhere
from tests.rendering.trees import Element, elements, renderer, text


def _pages(library: PublicLibrary) -> dict[str, str]:
    render = renderer().render
    return {plan.address: render(plan.view()).decode() for plan in plan_site(library)}


def test_every_kind_of_view_occurs_in_the_city(tmp_path: Path) -> None:
    assert {type(plan.view()) for plan in plan_site(published(tmp_path, CITY))} == set(TEMPLATES)


def test_same_view_gives_the_same_bytes(tmp_path: Path) -> None:
    library = published(tmp_path, CITY)
    assert _pages(library) == _pages(library)


@pytest.mark.parametrize("files", [{}, SMALLEST, CITY], ids=["nothing", "one of each", "the city"])
def test_every_page_is_rendered_with_its_heading(files: dict[str, str], tmp_path: Path) -> None:
    pages = _pages(published(tmp_path, files))
    assert [address for address, html in pages.items() if [tag for tag, _ in elements(html)].count("h1") != 1] == []


def test_empty_lists_say_so(tmp_path: Path) -> None:
    pages = _pages(published(tmp_path, {}))
    lists = ("notulen/", "pengumuman/", "keputusan/", "tindak-lanjut/", "kasus/", "tim/", "pejabat/", "dasar-hukum/")
    silent = [each for each in lists if 'class="kosong"' not in pages[each]]
    assert silent == []


def test_postponed_meeting_tells_in_lists_what_takes_its_place(tmp_path: Path) -> None:
    changed = _pages(published(tmp_path, CITY))["jadwal/"].partition('id="berubah"')[2].partition("</section>")[0]
    later = '<a href="../notulen/2024/rapat-dijadwalkan/">Rapat berikutnya, 18 Juni 2024</a>'
    assert changed.count("Diganti dengan") == changed.count(f"<p>Diganti dengan {later}</p>") == 1


def test_roster_claims_the_order_of_a_source_only_where_it_has_one(tmp_path: Path) -> None:
    pages = _pages(published(tmp_path, CITY))
    shown = [
        pages[f"tim/{team}/"].split("<caption>", 1)[1].split("</caption>", 1)[0] for team in ("tim-kota", "tim-camat")
    ]
    assert shown == ["Anggota tim, menurut urutan dalam sumber", "Anggota tim, menurut urutan yang tercatat"]
    assert "4 jabatan" in pages["tim/"]


def test_law_that_nothing_cites_says_so(tmp_path: Path) -> None:
    pages = _pages(published(tmp_path, CITY))
    silent = [address for address, html in pages.items() if "di situs ini yang merujuknya." in html]
    assert silent == ["dasar-hukum/se-2-2019/"]


def test_contents_of_a_meeting_name_every_section(tmp_path: Path) -> None:
    wrong = []
    for address, html in _pages(published(tmp_path, CITY)).items():
        _, nav, rest = html.partition('aria-label="Isi halaman"')
        if nav and address.startswith("notulen/"):
            contents, _, body = rest.partition("</nav>")
            named = re.findall('href="#([a-z-]+)"', contents)
            wrong += [] if named == re.findall('<h2 id="([a-z-]+)"', body) else [address]
    assert wrong == []


def test_links_lead_up_to_the_root(tmp_path: Path) -> None:
    pages = _pages(published(tmp_path, CITY))
    wrong = [
        (address, dict(attributes)["href"])
        for address, html in pages.items()
        for tag, attributes in elements(html)
        if tag == "a" and not dict(attributes)["href"].startswith(("#", "https://", "tel:", "mailto:"))
        if not dict(attributes)["href"].startswith("../" * address.count("/") or "./")
    ]
    assert wrong == []


EVIL = "x<script>y</script><img src=a onerror=b>&amp;\"'><b>z</b>"
GOOD = "x y z"


def test_no_value_turns_into_markup(tmp_path: Path) -> None:
    evil = _pages(published_with(tmp_path / "a", everywhere(EVIL)))
    good = _pages(published_with(tmp_path / "b", everywhere(GOOD)))
    different = [address for address in good if elements(evil[address]) != _with_evil(elements(good[address]))]
    assert different == []


def _with_evil(found: list[Element]) -> list[Element]:
    """Return elements as they are with the other value where an attribute holds it, whole."""
    return [(tag, tuple((key, EVIL if value == GOOD else value) for key, value in told)) for tag, told in found]


def test_every_value_is_shown_as_it_is(tmp_path: Path) -> None:
    pages = _pages(published_with(tmp_path, everywhere(EVIL)))
    shown = {address: EVIL in text(html) for address, html in pages.items()}
    records = ("notulen/2024/rapat-contoh/", "pengumuman/imbauan-contoh/", "tim/tim-kota/", "layanan/posko/")
    assert [address for address in (*records, "pejabat/ani/", "dasar-hukum/perda-1-2020/") if not shown[address]] == []


@pytest.mark.parametrize("value", ["@@slot:isi@@", "{{ v.page }}", "{% raw %}", "${a}", "%(a)s"])
def test_no_value_is_taken_for_a_sign_of_our_own(value: str, tmp_path: Path) -> None:
    files = {MEETING[0]: as_yaml({"judul": value, "tanggal": "2024-05-02", "mulai": "09.00", "status": "disahkan"})}
    html = _pages(published_with(tmp_path, files))["notulen/2024/rapat-contoh/"]
    assert f"<h1>{value}</h1>" in html
