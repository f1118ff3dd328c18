"""The site behind real web servers, with the headers that it asks for, and in a browser that keeps to them."""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Request

from generator.commands.hosting import FILE
from generator.exports.hosting import ASKED_AGAIN, KEPT, NAMED_BY_CONTENT, headers, host_of, nginx, static_host
from tests.projects import REPOSITORY, write_files
from tests.site import hosts
from tests.site.browsing import Mode, reader
from tests.site.pages import NOT_FOUND, read_site
from tests.site.searching import search
from tests.site.weighing import one_of_each

INCLUDED = (REPOSITORY / FILE).read_text(encoding="utf-8")
SENT = {name.lower(): value for name, value in headers(search=True).items()}
NEW = "notulen/2024/rapat-pertama/"


@pytest.fixture(scope="module")
def moved(city_site: Path) -> Iterator[Path]:
    """Return the city's site with a page at an address that has moved, a calendar, a table and a hidden file.

    Where root starts them, servers read as somebody else, so it lies where everybody may look.
    """
    page = f'<!doctype html><meta http-equiv="refresh" content="0; url=/{NEW}"><title>Pindah</title>'
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        site = Path(copytree(city_site, Path(folder) / "situs"))
        files = {"pindah/index.html": page, "kalender.ics": "BEGIN:VCALENDAR", "tabel.csv": "a,b", ".rahasia": "x"}
        yield write_files(site, files)


@pytest.fixture(scope="module", params=["nginx", "apache"])
def home(request: pytest.FixtureRequest, moved: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the site behind each server."""
    folder = tmp_path_factory.mktemp(request.param)
    started = hosts.nginx(folder, moved, INCLUDED) if request.param == "nginx" else hosts.apache(folder, moved)
    with started as address:
        yield address


def _one(site: Path, pattern: str) -> str:
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


def test_file_for_nginx_is_the_one_that_the_source_makes() -> None:
    assert nginx() == INCLUDED


def test_every_answer_carries_every_header(home: str, city_site: Path) -> None:
    some = ["/", "/cari/", "/tidak/ada/", "/sitemap.xml", "/kalender.ics", "/pengumuman", "/.rahasia"]
    for path in (*some, _one(city_site, "assets/notulen.*.css"), _one(city_site, "assets/cari-kerja.*.js")):
        answer = hosts.asked(home, path)
        assert {name: answer.headers.get(name) for name in SENT} == SENT, path
        assert answer.headers["cache-control"] == (KEPT if path.startswith("/assets/") else ASKED_AGAIN), path


def test_what_is_named_by_its_content_is_kept_for_ever(home: str, city_site: Path) -> None:
    patterns = ("assets/*.js", "assets/images/*.png", "cari/kini-*/*.pf_meta", "cari/mesin-*/pagefind.js")
    for path in (_one(city_site, pattern) for pattern in patterns):
        assert hosts.asked(home, path).headers["cache-control"] == KEPT, path
    for path in ("/cari/pilihan.json", "/robots.txt", "/tabel.csv", "/assets/hilang.0123456789.js", "/assets/"):
        assert hosts.asked(home, path).headers["cache-control"] == ASKED_AGAIN, path


@pytest.mark.parametrize("path", ["/tidak/ada/di/sini/", "/assets/", "/.rahasia", "/_headers", "/.htaccess"])
def test_what_is_not_public_or_not_there_is_answered_by_our_own_page(home: str, city_site: Path, path: str) -> None:
    answer = hosts.asked(home, path)
    assert answer.status in {403, 404}
    assert answer.body == (city_site / NOT_FOUND).read_bytes()


def test_address_without_its_slash_leads_to_the_one_with_it(home: str) -> None:
    answer = hosts.asked(home, "/pengumuman?a=b")
    assert (answer.status, answer.headers["location"].removeprefix(home[:-1])) == (301, "/pengumuman/?a=b")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/kalender.ics", "text/calendar; charset=utf-8"),
        ("/tabel.csv", "text/csv; charset=utf-8"),
        ("/cari/pilihan.json", "application/json; charset=utf-8"),
    ],
)
def test_kinds_are_told(home: str, path: str, kind: str) -> None:
    assert hosts.asked(home, path).headers["content-type"].lower() == kind


def test_text_travels_packed_and_is_the_same(home: str, city_site: Path) -> None:
    for path in ("/", _one(city_site, "assets/notulen.*.css"), _one(city_site, "assets/cari.*.js")):
        answer = hosts.asked(home, path, Accept_Encoding="gzip")
        plain = hosts.asked(home, path).body
        assert answer.headers["content-encoding"] == "gzip", path
        assert gzip.decompress(answer.body) == plain
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert len(answer.body) < len(plain) // 2


def test_unchanged_page_is_not_sent_again(home: str) -> None:
    first = hosts.asked(home, "/kasus/")
    assert hosts.asked(home, "/kasus/", If_Modified_Since=first.headers["last-modified"]).status == 304


def test_pages_work_under_the_headers_and_ask_nobody_else(browser: Browser, home: str, city_site: Path) -> None:
    """Every kind of page in a real browser: no complaint of the console, no request to another host."""
    found = []
    with reader(browser, home, Mode()) as reading:
        for page in one_of_each(read_site(city_site).values()).values():
            reading.visit("tidak/ada/" if page.address == NOT_FOUND else page.address)
            reading.tab.wait_for_load_state("networkidle")
            troubles = [each for each in reading.troubles() if not (page.address == NOT_FOUND and "404" in each)]
            found += [f"/{page.address} {wrong}" for wrong in troubles]
    assert found == []


def test_search_works_under_the_headers(browser: Browser, home: str) -> None:
    with reader(browser, home, Mode()) as reading:
        assert search(reading, "netral") != []
        assert reading.troubles() == []


def test_old_address_leads_to_the_new_one(browser: Browser, home: str) -> None:
    with reader(browser, home, Mode(scripts=False)) as reading:
        reading.visit("pindah/")
        reading.tab.wait_for_url(f"{home}{NEW}")


def test_no_other_site_can_frame_a_page(
    browser: Browser, home: str, served: Callable[[Path], str], tmp_path: Path
) -> None:
    frame = f'<!doctype html><link rel="icon" href="data:,"><iframe src="{home}kasus/"></iframe>'
    site = write_files(tmp_path, {"index.html": frame, "404.html": ""})
    with reader(browser, served(site), Mode()) as reading:
        reading.visit("")
        assert "frame-ancestors" in " ".join(reading.troubles())
        assert [frame.url for frame in reading.tab.frames[1:]] == ["chrome-error://chromewebdata/"]


# ---- Without a server: the forms agree, and every file is asked for by somebody.


def rules(text: str, address: str) -> dict[str, list[str]]:
    """Return the headers that `_headers` gives an address, as the hosts read it: each rule that fits adds its own."""
    found: dict[str, list[str]] = {}
    fits = False
    for row in text.splitlines():
        if not row.startswith(" "):
            fits = re.fullmatch(re.escape(row).replace(r"\*", ".*"), address) is not None
        elif fits:
            name, _, value = row.strip().partition(": ")
            found.setdefault(name, []).append(value)
    return found


def test_static_hosts_are_told_the_same(city_site: Path) -> None:
    text = (city_site / "_headers").read_text(encoding="utf-8")
    for path in city_site.rglob("*"):
        if path.is_file():
            address = "/" + path.relative_to(city_site).as_posix()
            kept = {"Cache-Control": [KEPT]} if re.search(NAMED_BY_CONTENT, address) else {}
            assert rules(text, address) == {name: [value] for name, value in headers(search=True).items()} | kept


def test_site_below_another_is_told_of_its_own_addresses_alone(city_site: Path) -> None:
    text = static_host(city_site, host_of("https://kota.example/notulen", search=False))
    assert rules(text, "/") == {}
    assert "wasm" not in rules(text, "/notulen/")["Content-Security-Policy"][0]
    assert rules(text, "/notulen/assets/a.js")["Cache-Control"] == [KEPT]


ASKED_BY_HOSTS = {".htaccess", "_headers", "404.html", "daftar-berkas.txt", "robots.txt", "sitemap.xml"}


def unasked(site: Path, asked: set[str]) -> list[str]:
    """Return the files of a site that nobody asks for: no page, no script, no host, and that no index holds."""
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name for name in names if name.endswith("index.html")}
    linked = {link.partition("#")[0] for page in read_site(site).values() for link in page.links()}
    html = "".join(page.html for page in read_site(site).values())
    shown = set(re.findall(r'og:image" content="[^"]*?//[^/]+/([^"]+)"', html))
    indexed = {name for name in names if re.match(r"cari/[a-z]+-[0-9a-f]{10}/", name)}
    feeds = "".join(path.read_text(encoding="utf-8") for path in (site / "umpan").rglob("*.xml"))
    led = {name for name in names if f"/{name}" in feeds}  # the stylesheet of feeds, and their archives
    return sorted(names - pages - linked - shown - indexed - led - asked - ASKED_BY_HOSTS)


def test_every_file_is_asked_for(browser: Browser, home: str, city_site: Path) -> None:
    """What pages link, what the search and the pages fetch while they work: nothing else is shipped, no source map."""
    asked: set[str] = set()

    def remember(request: Request) -> None:
        asked.add(request.url.removeprefix(home).partition("?")[0])

    with reader(browser, home, Mode()) as reading:
        reading.tab.context.on("request", remember)
        search(reading, "netral")
        reading.tab.wait_for_load_state("networkidle")
        entries = reading.tab.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    asked |= {each.removeprefix(home).partition("?")[0] for each in entries}
    assert unasked(city_site, asked) == []
    assert [path.name for path in city_site.rglob("*.map")] == []


def test_file_that_nobody_asks_for_is_caught(tmp_path: Path) -> None:
    site = write_files(tmp_path, {"index.html": "<!doctype html>", "assets/sisa.js": "", "assets/a.js.map": ""})
    assert unasked(site, set()) == ["assets/a.js.map", "assets/sisa.js"]
