"""The files of the site: every address answers, every link leads somewhere, and nothing comes from anywhere else."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
import yaml

from tests.projects import REPOSITORY, write_files
from tests.site.pages import HOST, NOT_FOUND, Page, broken_links, is_outside, read_site

LISTS = (
    "",
    "notulen/",
    "pengumuman/",
    "tim/",
    "pejabat/",
    "wilayah/",
    "kasus/",
    "keputusan/",
    "tindak-lanjut/",
    "jadwal/",
    "dasar-hukum/",
    "layanan/",
    "data/",
)
FOLDERS = {"pengumuman": "pengumuman", "tim": "tim", "pejabat": "pejabat", "laporan-kasus": "kasus"} | {
    folder: folder for folder in ("dasar-hukum", "layanan")
}
"""The first step of an address by the folder of content/ that holds the records."""


def _areas() -> dict[str, str]:
    with (REPOSITORY / "site_config" / "wilayah.csv").open(encoding="utf-8") as file:
        return {row["code"].replace(".", "-"): row["level"] for row in csv.DictReader(file)}


def _promised() -> Iterator[str]:
    """Yield the addresses that the content contract promises for the real content, from its file names alone."""
    content = REPOSITORY / "content"
    yield from LISTS
    yield from (f"wilayah/{code}/" for code, level in _areas().items() if level in {"kecamatan", "kelurahan"})
    for path in content.glob("rapat/*/*.yml"):
        yield from (f"notulen/{path.parent.name}/", f"notulen/{path.parent.name}/{path.stem}/")
    for folder, step in FOLDERS.items():
        yield from (f"{step}/{path.stem}/" for path in content.glob(f"{folder}/*.yml"))
    for path in content.glob("tim/*.yml"):
        team = yaml.safe_load(path.read_text(encoding="utf-8"))
        if team.get("untuk") == "semua":
            yield from (f"tim/{path.stem}/{code}/" for code, level in _areas().items() if level == team["tingkat"])


def test_every_promised_address_answers(real_site: Path) -> None:
    assert set(_promised()) - read_site(real_site).keys() == set()


def test_promise_covers_the_city() -> None:
    steps = Counter(address.split("/")[0] for address in set(_promised()) if address.count("/") > 1)
    assert (steps["wilayah"], steps["tim"] - len(list((REPOSITORY / "content" / "tim").iterdir()))) == (27, 27)


def test_every_link_leads_somewhere(site: Path) -> None:
    assert broken_links(site) == []


# Each pair is linked both ways: from the first page to the second's address, and back.
BOTH_WAYS = [
    ("notulen/2024/rapat-pertama/", "tim/tim-kota/"),
    ("notulen/2024/rapat-pertama/", "pejabat/ani/"),
    ("notulen/2024/rapat-pertama/", "dasar-hukum/perda-1-2020/"),
    ("notulen/2024/rapat-pertama/", "wilayah/99-71-01-1001/"),
    ("notulen/2024/rapat-pertama/", "wilayah/99-71-02/"),
    ("notulen/2024/rapat-kedua/", "kasus/kasus-2024-b04/"),
    ("notulen/2024/rapat-kedua/", "pengumuman/netral/"),
    ("notulen/2024/rapat-kedua/#k1", "notulen/2024/rapat-pertama/#k1"),
    ("notulen/2024/rapat-kedua/", "notulen/2024/rapat-pertama/#t1"),
    ("notulen/2024/rapat-ditunda/", "notulen/2024/rapat-dijadwalkan/"),
    ("keputusan/", "notulen/2024/rapat-pertama/#k2"),
    ("keputusan/", "notulen/2024/rapat-kedua/#k1"),
    ("tindak-lanjut/", "notulen/2024/rapat-pertama/#t2"),
    ("pejabat/ani/", "notulen/2024/rapat-pertama/#t1"),
    ("jadwal/", "notulen/2024/rapat-dijadwalkan/"),
    ("jadwal/", "tim/tim-kota/"),
    ("pengumuman/netral/", "layanan/posko/"),
    ("pengumuman/netral/", "dasar-hukum/perda-1-2020/"),
    ("pengumuman/netral/", "pengumuman/lama/"),
    ("tim/tim-kota/", "dasar-hukum/kepwal-9-2023/"),
    ("tim/tim-kota/", "tim/tim-camat/"),
    ("tim/tim-camat/", "tim/tim-camat/99-71-01/"),
    ("tim/tim-camat/99-71-01/", "wilayah/99-71-01/"),
    ("layanan/posko/", "wilayah/99-71-01-1001/"),
    ("wilayah/99-71-01/", "wilayah/99-71-01-1001/"),
    ("kasus/", "kasus/kasus-2023-b12/"),
]
ONE_WAY = [
    ("keputusan/2024/", "notulen/2024/rapat-kedua/#k1"),
    ("keputusan/", "keputusan/2024/"),
    ("tindak-lanjut/2023/", "notulen/2023/rapat-2023/#t1"),
    ("tindak-lanjut/", "tindak-lanjut/2023/"),
    ("notulen/2024/rapat-dijadwalkan/", "notulen/2024/rapat-ditunda/"),
    ("tim/tim-kota/", "https://sumber.example/keputusan"),
    ("dasar-hukum/perda-1-2020/", "https://hukum.example/perda-1-2020"),
]


def _leads_to(site: Path, start: str, target: str) -> bool:
    return target in read_site(site)[start.split("#", maxsplit=1)[0]].links()


@pytest.mark.parametrize(("one", "other"), BOTH_WAYS + ONE_WAY)
def test_link_leads_there(city_site: Path, one: str, other: str) -> None:
    assert _leads_to(city_site, one, other)


@pytest.mark.parametrize("law", ["uu-11-2012", "uu-14-2008", "uu-27-2022"])
def test_law_leads_back_to_the_hand_written_page_that_names_it(real_site: Path, law: str) -> None:
    assert _leads_to(real_site, f"dasar-hukum/{law}/", "privasi/")
    assert "Dirujuk oleh halaman penjelasan" in read_site(real_site)[f"dasar-hukum/{law}/"].text()


@pytest.mark.parametrize(("one", "other"), BOTH_WAYS)
def test_link_leads_back(city_site: Path, one: str, other: str) -> None:
    assert _leads_to(city_site, other, one)


def _wrong(site: Path, is_right: Any) -> list[str]:  # noqa: ANN401 - a predicate of a Page
    return [page.address or "/" for page in read_site(site).values() if not is_right(page)]


def test_every_page_is_html_without_errors(site: Path) -> None:
    assert {page.address: page.errors for page in read_site(site).values() if page.errors} == {}


def test_every_page_is_in_indonesian(site: Path) -> None:
    assert _wrong(site, lambda page: page.root.get("lang") == "id") == []


def _headings(root: Any) -> list[int]:  # noqa: ANN401
    return [int(element.tag[1]) for element in root.iter() if re.fullmatch("h[1-6]", str(element.tag))]


def test_every_page_has_one_first_heading(site: Path) -> None:
    assert _wrong(site, lambda page: _headings(page.root).count(1) == 1) == []


def _steps_down_one_by_one(page: Page) -> bool:
    levels = _headings(page.main)
    return all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


def test_headings_jump_over_no_level(site: Path) -> None:
    assert _wrong(site, _steps_down_one_by_one) == []


def test_titles_are_unique(site: Path) -> None:
    titles = Counter(page.root.findtext(".//title") for page in read_site(site).values())
    assert {title: count for title, count in titles.items() if count > 1 or not title} == {}


def test_ids_are_unique(site: Path) -> None:
    assert _wrong(site, lambda page: len(page.ids()) == len(set(page.ids()))) == []


def _description(page: Page) -> str:
    return next((each.get("content") for each in page.root.iter("meta") if each.get("name") == "description"), "")


def test_every_page_describes_itself(site: Path) -> None:
    assert _wrong(site, lambda page: page.address == NOT_FOUND or len(_description(page)) > len("Rapat")) == []


def _policy(page: Page) -> dict[str, str]:
    metas = [each for each in page.root.iter("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    return dict(part.strip().partition(" ")[::2] for part in metas[0].get("content").split(";")) if metas else {}


def test_no_sentence_ends_twice(site: Path) -> None:
    """A name may end in a full stop of its own: Dr. Ani Contoh, M.Si."""
    twice = re.compile(r"\w\.\.(?![./\w])")
    found = [(page.address, match.group()) for page in read_site(site).values() if (match := twice.search(page.html))]
    assert found == []


def test_policy_lets_nothing_in(site: Path) -> None:
    own = {"'self'", "'none'", "data:", "'wasm-unsafe-eval'"}
    assert _wrong(site, lambda page: set(" ".join(_policy(page).values()).split()) <= own) == []
    assert _wrong(site, lambda page: _policy(page).get("default-src") == "'none'") == []
    assert _wrong(site, lambda page: _policy(page).get("script-src", "").split()[:1] == ["'self'"]) == []


def _runs(element: Any) -> bool:  # noqa: ANN401 - html5lib's elements have no type
    return element.tag == "script" and not element.get("src") and element.get("type") != "application/ld+json"


def _inline(page: Page) -> list[str]:
    """Return the pieces of script or style that stand in a page itself; JSON-LD is data, which no browser runs."""
    found = [each.tag for each in page.elements() if each.tag == "style" or _runs(each)]
    return found + [
        name for each in page.elements() for name in each.attrib if name == "style" or name.startswith("on")
    ]


def test_no_page_holds_script_or_style(site: Path) -> None:
    assert _wrong(site, lambda page: not _inline(page)) == []


_FETCHED = {
    ("link", "href"),
    ("use", "href"),
    ("image", "href"),
    ("object", "data"),
    ("form", "action"),
    ("video", "poster"),
}


def foreign_sources(site: Path) -> list[str]:
    """Return whatever pages and stylesheets would have a browser fetch from elsewhere than the site."""
    found = [f"{page.address}: {url}" for page in read_site(site).values() for url in _sources(page) if is_outside(url)]
    for path in site.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        urls = re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')\s;]+)", text)
        found += [
            f"{path.name}: {url}" for url in urls if urlsplit(url).scheme not in {"", "data"} or url.startswith("//")
        ]
    return found


def _sources(page: Page) -> Iterator[str]:
    for element in page.elements():
        if element.get("rel") in {"canonical", "prev", "next"}:
            continue
        for name, value in element.attrib.items():
            if name in {"src", "srcset"} or (element.tag.rpartition("}")[2], name.rpartition("}")[2]) in _FETCHED:
                yield urljoin(HOST + page.address, value).removeprefix(HOST)


def test_nothing_comes_from_another_host(site: Path) -> None:
    assert foreign_sources(site) == []


@pytest.mark.parametrize(
    "piece",
    [
        '<img src="//cdn.example/x.png">',
        '<link rel="stylesheet" href="https://cdn.example/x.css">',
        '<form action="https://cdn.example/"></form>',
        '<svg><use href="https://cdn.example/x.svg#a"/></svg>',
    ],
)
def test_source_of_another_host_is_caught(tmp_path: Path, piece: str) -> None:
    assert len(foreign_sources(write_files(tmp_path, {"index.html": f"<!doctype html>{piece}"}))) == 1


@pytest.mark.parametrize("rule", ['@import "//cdn.example/x.css";', "a{background:url( https://cdn.example/x.png)}"])
def test_source_in_a_stylesheet_is_caught(tmp_path: Path, rule: str) -> None:
    assert len(foreign_sources(write_files(tmp_path, {"x.css": rule}))) == 1


def test_broken_link_and_anchor_are_caught(tmp_path: Path) -> None:
    html = '<!doctype html><a href="a/">1</a><a href="#b">2</a><a href="https://luar.example/">3</a>'
    assert broken_links(write_files(tmp_path, {"index.html": html})) == ["#b from / and 0 more", "a/ from / and 0 more"]


def test_only_what_a_reader_needs_is_shipped(real_site: Path) -> None:
    names = [path.relative_to(real_site).as_posix() for path in real_site.rglob("*") if path.is_file()]
    own = {path.name for path in (REPOSITORY / "site_config" / "tema" / "assets").glob("*.js")}
    assert [name for name in names if name.endswith((".yml", ".yaml", ".map", ".md", ".csv.bak", ".py"))] == []
    shipped = (re.fullmatch(r"assets/([\w-]+)\.[0-9a-f]{10}\.js", name) for name in names)
    assert {f"{found[1]}.js" for found in shipped if found} == own


FORMER = frozenset({"layanan/pos-lama/", "pejabat/citra-contoh/"})
"""What moved or was withdrawn in the city: still answered, no longer listed."""


def test_sitemap_lists_the_pages(site: Path) -> None:
    locations = [each.text or "" for each in ET.parse(site / "sitemap.xml").iter() if each.tag.endswith("}loc")]  # noqa: S314 - our own file
    home = locations[0]
    assert sorted(location.removeprefix(home) for location in locations) == sorted(
        read_site(site).keys() - {NOT_FOUND, *FORMER}
    )
    assert f"Sitemap: {home}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")


def test_links_of_the_lost_page_do_not_depend_on_where_it_is_shown(site: Path) -> None:
    page = read_site(site)[NOT_FOUND]
    sources = [value for each in page.elements() for name, value in each.attrib.items() if name in {"href", "src"}]
    assert [source for source in sources if not source.startswith(("/", "#", "mailto:", "tel:", "https://"))] == []
