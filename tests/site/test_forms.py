"""The other forms of pages as readers and programs meet them: links, facts in each page, feeds in a browser."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exports.judging import schema_org_faults
from tests.projects import BASE, SMALLEST, Files, build, write_files, write_site_project
from tests.site.browsing import Mode, OpenReader
from tests.site.pages import NOT_FOUND, Page, broken_links, read_site

FACTS = "application/ld+json"
_VIOLATIONS = """() => {
  window.held = [];
  document.addEventListener('securitypolicyviolation', event => held.push(event.violatedDirective));
}"""
_MEDIA = {
    ".ics": "text/calendar",
    ".csv": "text/csv",
    ".json": "application/json",
    ".xml": "xml",
    ".txt": "text/plain",
}


def _facts(page: Page) -> list[dict[str, Any]]:
    found = (each for each in page.elements() if each.tag == "script" and each.get("type") == FACTS)
    return [json.loads(each.text) for each in found]


def _alternates(page: Page) -> dict[str, str]:
    links = (each for each in page.elements() if each.tag == "link" and each.get("rel") == "alternate")
    return {each.get("href"): each.get("type") for each in links}


def _shown(page: Page) -> dict[str, str]:
    section = next((each for each in page.elements() if each.get("class") == "bentuk"), None)
    return {each.get("href"): each.get("type") for each in section.iter("a")} if section is not None else {}


def _has_facts(address: str, page: Page) -> bool:
    """Tell whether a page is of something: not of what is not there, has moved or was withdrawn."""
    robots = [each.get("content") for each in page.elements() if each.get("name") == "robots"]
    withdrawn = any(each.tag == "body" and each.get("class") == "ditarik" for each in page.elements())
    return address != NOT_FOUND and robots == [] and not withdrawn


def test_every_page_tells_programs_what_it_is(site: Path) -> None:
    pages = {address: page for address, page in read_site(site).items() if _has_facts(address, page)}
    assert [address for address, page in pages.items() if len(_facts(page)) != 1] == []
    assert [fault for page in pages.values() for fault in schema_org_faults(_facts(page)[0])] == []


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("notulen/2024/rapat-pertama/", "Event"),
        ("pengumuman/banjir/", "SpecialAnnouncement"),
        ("tim/tim-kota/", "GovernmentOrganization"),
        ("pejabat/ani/", "Person"),
        ("layanan/posko/", "GovernmentOffice"),
        ("dasar-hukum/perda-1-2020/", "Legislation"),
        ("wilayah/99-71-01/", "AdministrativeArea"),
        ("kasus/kasus-2024-b04/", "Dataset"),
        ("data/", "DataCatalog"),
    ],
)
def test_record_is_what_its_page_is_about(city_site: Path, address: str, kind: str) -> None:
    facts = _facts(read_site(city_site)[address])[0]
    assert (facts["url"], facts["mainEntity"]["@type"]) == (f"https://notulen.contoh.example/{address}", kind)


@pytest.mark.parametrize(
    ("name", "status"),
    [("rapat-dibatalkan", "Cancelled"), ("rapat-ditunda", "Postponed"), ("rapat-dijadwalkan", "Scheduled")],
)
def test_event_tells_its_state(city_site: Path, name: str, status: str) -> None:
    facts = _facts(read_site(city_site)[f"notulen/2024/{name}/"])[0]
    assert facts["mainEntity"]["eventStatus"] == f"https://schema.org/Event{status}"


def test_what_the_head_names_is_shown_too(site: Path) -> None:
    differing = [page.address for page in read_site(site).values() if _alternates(page) != _shown(page)]
    assert differing == []


def test_forms_are_of_the_type_that_their_link_tells(site: Path) -> None:
    told = {link: media for page in read_site(site).values() for link, media in _alternates(page).items()}
    assert [link for link, media in told.items() if not media.endswith(_MEDIA[Path(link).suffix])] == []


@pytest.mark.parametrize(
    ("address", "forms"),
    [
        ("notulen/2024/rapat-pertama/", ["rapat.ics", "ori-a.xml", "tim-kota.xml"]),
        ("pengumuman/banjir/", ["cap.xml", "pengumuman.xml"]),
        ("pengumuman/netral/", ["pengumuman.xml"]),
        ("tim/tim-camat/99-71-01/", ["tim-camat.ics", "tim-camat.xml"]),
        ("wilayah/99-71-01-1001/", ["99-71-01-1001.xml"]),
    ],
)
def test_page_has_its_forms(city_site: Path, address: str, forms: list[str]) -> None:
    assert [link.rpartition("/")[2] for link in _alternates(read_site(city_site)[address])] == forms


EVIL = "</script><script>document.title='jahat'</script><!--"


def test_facts_run_nothing_and_break_no_policy(
    site_project: Callable[[Files], Path], open_reader: OpenReader, tmp_path: Path
) -> None:
    name = "content/rapat/2024/rapat-contoh.yml"
    told = SMALLEST[name].replace("judul: Rapat contoh", f'judul: "{EVIL}"')
    site = build(site_project({**SMALLEST, name: told}), tmp_path / "site")
    with open_reader(site, Mode()) as reading:
        reading.tab.add_init_script(f"({_VIOLATIONS})()")
        reading.visit("notulen/2024/rapat-contoh/")
        assert reading.tab.evaluate("held") == []
        assert reading.troubles() == []
        facts = json.loads(reading.tab.locator(f'script[type="{FACTS}"]').text_content() or "")
        assert (facts["mainEntity"]["name"], reading.tab.title().startswith("jahat")) == (EVIL, False)


def test_script_that_runs_would_break_the_policy(city_site: Path, open_reader: OpenReader, tmp_path: Path) -> None:
    html = read_site(city_site)["data/"].html.replace("</head>", "<script>document.title='jahat'</script></head>")
    site = write_files(tmp_path, {"index.html": html, "404.html": "<!doctype html>"})
    with open_reader(site, Mode()) as reading:
        reading.tab.add_init_script(f"({_VIOLATIONS})()")
        reading.visit("")
        assert reading.tab.evaluate("held") == ["script-src-elem"]


@pytest.mark.parametrize("feed", ["umpan/notulen.xml", "umpan/notulen/2023.xml", "umpan/tim/tim-kota.xml"])
def test_feed_can_be_read_in_a_browser(city_site: Path, open_reader: OpenReader, feed: str) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.visit(feed)
        assert reading.troubles() == []
        seen = reading.tab.evaluate("document.documentElement.innerText || document.documentElement.textContent")
        assert "Rapat" in seen
        shown = "name => getComputedStyle(document.getElementsByTagName(name)[0]).display"
        assert [reading.tab.evaluate(shown, name) for name in ("entry", "title", "id")] == ["block", "block", "none"]


def test_link_of_a_feed_can_be_followed(city_site: Path, open_reader: OpenReader) -> None:
    with open_reader(city_site, Mode()) as reading:
        reading.visit("umpan/pengumuman.xml")
        links = reading.tab.evaluate("[...document.getElementsByTagName('a')].map(link => [link.href, link.innerText])")
    assert ["https://notulen.contoh.example/pengumuman/banjir/", "Selengkapnya"] in links


@pytest.fixture(scope="module")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site whose settings ask for pages alone."""
    folder = tmp_path_factory.mktemp("polos")
    settings = {"site_config/situs.yml": BASE["site_config/situs.yml"] + "data_terbuka: tidak\n"}
    return build(write_site_project(folder / "proyek", {**SMALLEST, **settings}), folder / "site")


def test_site_may_do_without_other_forms(plain_site: Path) -> None:
    assert [name for name in ("umpan", "kalender") if (plain_site / name).exists()] == []
    assert [path.name for path in (plain_site / "data").iterdir()] == ["kasus.csv"]
    assert [*plain_site.rglob("*.ics"), *plain_site.rglob("ori-a.xml")] == []
    pages = read_site(plain_site).values()
    assert [page.address for page in pages if _facts(page) or _alternates(page) or _shown(page)] == []
    assert broken_links(plain_site) == []


def test_hand_written_page_tells_itself(city_site: Path) -> None:
    facts = _facts(read_site(city_site)["tentang/"])[0]
    assert (facts["@type"], facts["name"]) == ("WebPage", "Halaman tentang")
    assert re.fullmatch(r"https://notulen\.contoh\.example/tentang/", facts["url"])
