"""The search in a real browser: from a word to the decision, by address, by keyboard, without scripts, without harm."""

import shutil
from pathlib import Path

import pytest

from tests.projects import BASE, BUILT, SMALLEST, build, write_site_project
from tests.site.browsing import MODES, Mode, OpenReader, Reader
from tests.site.searching import results, said, search

WIDE = Mode()
PHONE = Mode(width=360)
K2 = "notulen/2024/rapat-pertama/#k2"
SCHEMES = {
    f"{width}-{name}": Mode(width, MODES[f"1280-{name}"].device, MODES[f"1280-{name}"].chosen)
    for width in (360, 1280)
    for name in ("terang", "gelap")
}
STATES = {
    "empty": "cari/",
    "results": "cari/?q=camat&wilayah=99-71-01",
    "some of the words": "cari/?q=posko+zzqx",
    "none": "cari/?q=zzqx&tahun=2024",
    "filters alone": "cari/?tahun=2024&tim=tim-kota",
}


def test_word_in_the_header_leads_to_the_decision(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, PHONE) as reading:
        reading.visit("layanan/")
        reading.tab.get_by_role("search", name="Situs ini").get_by_role("searchbox").fill("posko setiap hari")
        reading.tab.keyboard.press("Enter")
        reading.tab.locator(".hasil-kabar").wait_for()
        assert results(reading)[0].address == K2
        assert results(reading)[0].details.split("\n")[0].startswith("Keputusan Berlaku Keputusan 2, Rapat Koordinasi")
        reading.tab.locator(".hasil-bagian h4 a").first.click()
        assert reading.tab.url == f"{reading.home}{K2}"
        assert reading.troubles() == []


def test_every_header_has_the_search_but_that_of_the_search_page(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        for address in ("", "kasus/", "tentang/", "notulen/2024/rapat-pertama/", "404.html"):
            reading.visit(address)
            form = reading.tab.locator("header form[role=search]")
            assert (form.get_attribute("method"), form.locator("input").get_attribute("name")) == ("get", "q")
            assert form.evaluate("form => form.action").endswith("/cari/")
        reading.visit("cari/")
        assert reading.tab.get_by_role("search").count() == 1


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("blangko", "notulen/2024/rapat-pertama/#t1"),
        ("jalur lapor", "notulen/2024/rapat-pertama/#acara-2"),
        ("menyambut baik", "notulen/2024/rapat-pertama/#acara-1"),
        ("camat dan lurah", "notulen/2024/rapat-kedua/#k1"),
        ("kampanye mobil dinas", "pengumuman/netral/"),
        ("Ani Contoh", "pejabat/ani/"),
        ("posko contoh", "layanan/posko/"),
        ("perda ketertiban", "dasar-hukum/perda-1-2020/"),
        ("Lurah Sukamaju", "tim/tim-lurah/99-71-01-1001/"),
        ("rapat 15 januari", "notulen/2024/rapat-pertama/"),
        ("merapikan data", "notulen/2023/rapat-2023/#t1"),
        ('"gotong royong"', "pengumuman/gotong-royong/"),
    ],
)
def test_item_itself_is_found(open_reader: OpenReader, city_site: Path, words: str, address: str) -> None:
    with open_reader(city_site, WIDE) as reading:
        assert address in [hit.address for hit in search(reading, words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("imbauan lama", "himbauan lama"), ("Suka Maju", "sukamaju"), ("pelaporan", "melaporkan"), ("POSKO", "posko")],
)
def test_ways_of_writing_find_the_same(open_reader: OpenReader, city_site: Path, one: str, other: str) -> None:
    with open_reader(city_site, WIDE) as reading:
        found = search(reading, one)
        assert found or one == "Suka Maju"
        assert found == search(reading, other) or one == "Suka Maju"


def test_standing_comes_before_replaced(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        found = [hit.address for hit in search(reading, "laporan disampaikan kepada camat")]
        new, old = "notulen/2024/rapat-kedua/#k1", "notulen/2024/rapat-pertama/#k1"
        assert found.index(new) < found.index(old)


def test_hits_are_marked_and_counted(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        found = search(reading, "posko")
        assert said(reading) == f"{len(found)} hasil untuk “posko”."
        marked = {mark.casefold() for mark in reading.tab.locator(".hasil-bagian mark").all_inner_texts()}
        assert marked == {"posko"}


def test_notice_says_whether_it_is_in_force(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        reading.tab.clock.set_fixed_time(BUILT)
        search(reading, "gotong royong", jenis="pengumuman")
        assert reading.tab.locator(".hasil-bagian .masa > strong").all_inner_texts() == ["Sedang berlaku"]


@pytest.mark.parametrize(
    ("filters", "address"),
    [
        ({"jenis": "keputusan"}, K2),
        ({"tahun": "2024", "jenis": "layanan"}, None),
        ({"tim": "tim-kota", "jenis": "tindak-lanjut"}, "notulen/2024/rapat-pertama/#t2"),
        ({"wilayah": "99-71-01-1001", "jenis": "layanan"}, "layanan/posko/"),
        ({"keadaan": "berjalan"}, "notulen/2024/rapat-pertama/#t2"),
        ({"topik": "narkotika", "jenis": "keputusan"}, K2),
    ],
)
def test_filters_keep_what_fits(
    open_reader: OpenReader, city_site: Path, filters: dict[str, str], address: str | None
) -> None:
    with open_reader(city_site, WIDE) as reading:
        found = [hit.address for hit in search(reading, "posko", **filters)]
        assert found[:1] == ([address] if address else [])


def test_question_stands_in_the_address_and_back_leads_to_the_one_before(
    open_reader: OpenReader, city_site: Path
) -> None:
    with open_reader(city_site, WIDE) as reading:
        first = search(reading, "posko", jenis="keputusan")
        form = reading.tab.get_by_role("search")
        assert form.get_by_label("Jenis").input_value() == "keputusan"
        form.get_by_role("searchbox").fill("camat & lurah")
        form.locator("summary").click()
        form.get_by_label("Jenis").select_option("Keputusan")
        form.get_by_label("Tahun").select_option("2024")
        form.get_by_role("button", name="Terapkan saringan").click()
        second = results(reading)
        assert reading.tab.url == f"{reading.home}cari/?q=camat+%26+lurah&jenis=keputusan&tahun=2024"
        assert second != first
        reading.tab.go_back()
        assert (results(reading), form.get_by_role("searchbox").input_value()) == (first, "posko")
        reading.tab.go_forward()
        assert results(reading) == second


def test_filter_is_taken_away_by_its_button(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        few = search(reading, "posko", jenis="keputusan")
        reading.tab.get_by_role("button", name="Hapus saringan jenis: Keputusan").click()
        assert len(results(reading)) > len(few)
        assert reading.tab.url == f"{reading.home}cari/?q=posko"


def test_unknown_filter_is_no_filter(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        assert search(reading, "posko", jenis="zzqx", tahun="<b>") == search(reading, "posko")


def test_without_a_word_nothing_of_the_index_is_asked_for(open_reader: OpenReader, city_site: Path) -> None:
    asked: list[str] = []
    with open_reader(city_site, WIDE) as reading:
        reading.tab.context.on("request", lambda request: asked.append(request.url))
        reading.visit("cari/?tahun=2024&tim=tim-kota")
        links = reading.tab.locator(".hasil-catatan a")
        links.first.wait_for()
        assert links.all_inner_texts() == ["2024", "Tim Terpadu Kota Contoh"]
    assert [url for url in asked if "pagefind" in url or ".pf_" in url or "kerja" in url] == []


def test_everything_works_by_keyboard(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, PHONE) as reading:
        reading.visit("cari/")
        reading.tab.locator("#saringan").wait_for()
        box = reading.tab.get_by_role("searchbox")
        box.focus()
        reading.tab.keyboard.type("camat")
        reading.tab.keyboard.press("Enter")
        found = results(reading)
        assert reading.tab.evaluate("document.activeElement.id") == "kata"
        seen: list[str] = []
        while len(seen) < 3:
            reading.tab.keyboard.press("Tab")
            if reading.tab.evaluate("Boolean(document.activeElement.closest('.hasil h4'))"):
                seen.append(reading.tab.evaluate("document.activeElement.href").removeprefix(reading.home))
        assert seen == [hit.address for hit in found[:3]]


def test_more_results_come_by_button_and_take_the_focus(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        assert len(search(reading, "contoh")) > 10
        first = reading.tab.locator(".hasil-bagian").first
        first.get_by_role("button", name="lagi dari").press("Enter")
        first.locator("li.rekam").nth(10).wait_for()
        assert reading.tab.evaluate("document.activeElement.closest('li') !== null")
        assert first.locator("li.rekam a:focus").count() == 1


def test_nothing_found_says_what_to_try(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        assert search(reading, "zzqx", tahun="2024") == []
        assert said(reading) == "Tidak ada hasil untuk “zzqx” dengan saringan ini."
        assert "Yang dapat dicoba" in reading.tab.locator(".hasil-catatan").inner_text()


def test_every_proposed_example_finds_something(open_reader: OpenReader, site: Path) -> None:
    with open_reader(site, WIDE) as reading:
        reading.visit("cari/")
        examples = reading.tab.locator("#kata-contoh").inner_text().removeprefix("Misalnya: ").removesuffix(".")
        found = {example: len(search(reading, example)) for example in examples.split(", ")}
        assert found
        assert min(found.values()) > 0, found


def test_page_without_examples_names_none(tmp_path: Path, open_reader: OpenReader) -> None:
    site = build(write_site_project(tmp_path / "proyek", SMALLEST), tmp_path / "situs")
    with open_reader(site, WIDE) as reading:
        reading.visit("cari/")
        assert reading.tab.get_by_role("searchbox").get_attribute("aria-describedby") is None
        assert reading.tab.get_by_text("Misalnya").count() == 0
        assert reading.barriers() == []


@pytest.mark.parametrize("word", ["selingkuh", "2031", "balapliar"])
def test_word_that_nothing_says_is_not_answered_with_what_it_begins_with(
    open_reader: OpenReader, city_site: Path, word: str
) -> None:
    with open_reader(city_site, WIDE) as reading:
        assert search(reading, word) == []
        assert said(reading) == f"Tidak ada hasil untuk “{word}”."
        assert f"Tidak ditemukan di situs ini: {word}." in reading.tab.locator(".hasil-catatan").inner_text()
        marked = [mark.casefold() for mark in _marked(reading, f"posko {word}")]
        assert marked.count("posko") == len(marked) > 0


def _marked(reading: Reader, words: str) -> list[str]:
    search(reading, words)
    return reading.tab.locator(".hasil-bagian mark").all_inner_texts()


@pytest.mark.parametrize(
    ("start", "whole"), [("narkotik", "narkotika"), ("koordin", "koordinasi"), ("mencega", "mencegah")]
)
def test_start_of_a_word_finds_it(open_reader: OpenReader, city_site: Path, start: str, whole: str) -> None:
    with open_reader(city_site, WIDE) as reading:
        found = search(reading, whole)
        assert found
        assert [hit.address for hit in search(reading, start)] == [hit.address for hit in found]


def test_words_that_never_stand_together_are_not_called_missing(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        assert search(reading, '"posko camat"') == []
        assert "Tidak ditemukan" not in reading.tab.locator(".hasil-catatan").inner_text()


def test_some_of_the_words_are_better_than_nothing_and_said_so(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        assert K2 in [hit.address for hit in search(reading, "posko zzqx")]
        assert said(reading).startswith("Tidak ada yang memuat semua kata.")


@pytest.mark.parametrize(
    "words",
    [
        "<script>document.title='x'</script>",
        "<img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        "javascript:alert(1)",
        "%3Cb%3E posko",
        "posko \u202e okslop",
        "../../etc/passwd",
        "{{7*7}} ${7*7}",
        "a" * 5000,
        "\x00posko",
        '"',
        "' OR 1=1 --",
        "* ? + ( [ \\",
    ],
)
def test_hostile_words_are_words(open_reader: OpenReader, city_site: Path, words: str) -> None:
    with open_reader(city_site, WIDE) as reading:
        reading.tab.add_init_script("window.alert = () => console.error('a script ran')")
        reading.visit("cari/")
        reading.tab.locator("#saringan").wait_for()
        reading.tab.get_by_role("searchbox").fill(words)
        reading.tab.keyboard.press("Enter")
        results(reading)
        assert reading.tab.locator("main :is(script, img, svg, b, iframe)").count() == 0
        assert reading.troubles() == []


def test_hostile_words_of_an_address_are_words(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, WIDE) as reading:
        search(reading, "<img src=x onerror=alert(1)> posko")
        assert reading.tab.locator("main img").count() == 0
        assert "<img src=x onerror=alert(1)> posko" in said(reading)
        assert reading.troubles() == []


@pytest.mark.parametrize("mode", SCHEMES.values(), ids=SCHEMES.keys())
def test_no_state_of_the_page_is_a_barrier(open_reader: OpenReader, city_site: Path, mode: Mode) -> None:
    found = []
    with open_reader(city_site, mode) as reading:
        for name, address in STATES.items():
            reading.visit(address)
            _settled(reading, address)
            found += [(name, wrong) for wrong in (*reading.barriers(), *reading.overflow(), *reading.troubles())]
            reading.tab.locator("#saringan summary").click()
            found += [(f"{name}, open", wrong) for wrong in (*reading.barriers(), *reading.overflow())]
    assert found == []


def _settled(reading: Reader, address: str) -> None:
    reading.tab.locator("#saringan").wait_for()
    if "=" in address:
        reading.tab.locator(".hasil-kabar").wait_for()
    results(reading)


def test_without_scripts_the_lists_are_there_and_the_word_is_not_lost(open_reader: OpenReader, city_site: Path) -> None:
    with open_reader(city_site, Mode(width=360, scripts=False)) as reading:
        reading.visit("kasus/")
        reading.tab.get_by_role("search").get_by_role("searchbox").fill("posko")
        reading.tab.get_by_role("search").get_by_role("button").click()
        assert reading.tab.url == f"{reading.home}cari/?q=posko"
        assert "memerlukan JavaScript" in reading.tab.locator("main").inner_text()
        addresses = reading.tab.locator("main a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        assert {"../keputusan/2024/", "../notulen/2023/", "../tim/tim-kota/", "../wilayah/99-71-02-1001/"} <= {
            *addresses
        }


def test_while_somebody_types_everything_comes_but_the_lists_of_words(open_reader: OpenReader, city_site: Path) -> None:
    asked: list[str] = []
    with open_reader(city_site, PHONE) as reading:
        reading.visit("cari/")
        reading.tab.locator("#saringan").wait_for()
        with reading.tab.expect_response("**/pagefind.id.pf_meta"):
            reading.tab.get_by_role("searchbox").press_sequentially("pos")
        reading.tab.wait_for_load_state("networkidle")
        reading.tab.context.on("request", lambda request: asked.append(request.url))
        reading.tab.get_by_role("searchbox").press_sequentially("ko")
        reading.tab.keyboard.press("Enter")
        reading.tab.locator(".hasil-bagian").first.wait_for()
        first_part = {url.rpartition(".")[2] for url in asked if "/kini-" in url or "/mesin-" in url}
        assert first_part == {"pf_index", "pf_fragment"}
        assert K2 in [hit.address for hit in results(reading)]


def test_part_that_failed_while_somebody_typed_is_told(
    open_reader: OpenReader, city_site: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(city_site, tmp_path / "situs"))
    next(site.glob("cari/kini-*/pagefind.id.pf_meta")).unlink()
    with open_reader(site, WIDE) as reading:
        reading.visit("cari/")
        reading.tab.locator("#saringan").wait_for()
        with reading.tab.expect_response("**/pagefind.id.pf_meta"):
            reading.tab.get_by_role("searchbox").press_sequentially("posko")
        reading.tab.wait_for_load_state("networkidle")
        reading.tab.keyboard.press("Enter")
        reading.tab.locator(".hasil-kabar").get_by_text("Pencarian tidak dapat dimuat.").wait_for()


@pytest.mark.parametrize(
    "missing", ["mesin-1.5.2/wasm.id.pagefind", "mesin-1.5.2/pagefind.js", "index", "fragment", "pilihan.json"]
)
def test_failed_download_is_told_and_the_lists_remain(
    open_reader: OpenReader, city_site: Path, tmp_path: Path, missing: str
) -> None:
    site = Path(shutil.copytree(city_site, tmp_path / "situs"))
    for path in [site / "cari" / missing, *site.glob(f"cari/*/{missing}/*")]:
        path.unlink(missing_ok=True)
    with open_reader(site, WIDE) as reading:
        search(reading, "posko")
        assert said(reading).startswith("Pencarian tidak dapat dimuat.")
        assert reading.tab.get_by_role("heading", name="Telusuri tanpa kata kunci").is_visible()


def test_only_the_search_page_may_run_wasm(city_site: Path) -> None:
    policies = {path.parent.name: "wasm-unsafe-eval" in path.read_text("utf-8") for path in city_site.rglob("*.html")}
    assert [name for name, allowed in policies.items() if allowed] == ["cari"]
    assert not any("unsafe-inline" in path.read_text("utf-8") for path in city_site.rglob("*.html"))


def test_site_without_search_has_its_lists_and_asks_for_no_words(tmp_path: Path) -> None:
    settings = f"{BASE['site_config/situs.yml']}pencarian: tidak\n"
    project = write_site_project(tmp_path / "proyek", {**SMALLEST, "site_config/situs.yml": settings})
    site = build(project, tmp_path / "situs")
    pages = [(site / name).read_text(encoding="utf-8") for name in ("index.html", "cari/index.html")]
    assert [page.count("<form") + page.count("cari.js") for page in pages] == [0, 0]
    assert "Telusuri tanpa kata kunci" in pages[1]
    assert sorted(path.name for path in (site / "cari").iterdir()) == ["index.html"]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("meminta perbaikan", "privasi/#meminta-perbaikan"),
        ("pernyataan aksesibilitas", "aksesibilitas/"),
        ("singkatan Babinsa", "cara-membaca/#singkatan"),
    ],
)
def test_hand_written_page_is_found_at_its_heading(
    open_reader: OpenReader, real_site: Path, words: str, address: str
) -> None:
    with open_reader(real_site, WIDE) as reading:
        found = search(reading, words, jenis="halaman")
        assert found[0].address == address
        assert found[0].details.startswith("Penjelasan")
        assert address in [hit.address for hit in search(reading, words)]
