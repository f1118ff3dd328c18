"""Hostile texts at every place, in a real browser: nothing runs, nothing is asked for, nothing stands there as markup.

The same with the pages' policy and without it, since escaping alone must hold.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from playwright.sync_api import Browser

from tests.hostile.gathering import gather, without_policy
from tests.hostile.payloads import may_be_refused, own, payloads
from tests.hostile.watching import Watch, watch
from tests.hostile.worlds import PLACES, Deal, Lot, Sorted, build_records, build_settings, harmless, joined, lots
from tests.projects import write_files

Serve = Callable[[Path], str]
POLICIES = pytest.mark.parametrize("policy", [True, False], ids=["with policy", "without policy"])
_A_PLACE = 200


@pytest.fixture(scope="module")
def known(browser: Browser, served: Serve, twin: Path, tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return every element and attribute of the pages when all texts are harmless."""
    settings = build_settings(tmp_path_factory.mktemp("tata"), harmless)
    return frozenset(name for site in (twin, settings) for name in _names(browser, served(site), site))


def _names(browser: Browser, home: str, site: Path) -> Iterator[str]:
    with watch(browser, home) as watching:
        for address in (*gather(site, policy=True), "tentang/index.html"):
            watching.visit(address)
            yield from watching.names()


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, lot: Lot, deal: Deal) -> Iterator[Path]:
    """Return the site of a lot's records with a payload at every place."""
    folder = tmp_path_factory.mktemp("dunia")
    yield build_records(folder, lot.records, deal)
    rmtree(folder)


def dangers(watching: Watch, addresses: list[str], known: frozenset[str]) -> list[str]:
    """Return what is wrong on some pages."""
    found = []
    for address in addresses:
        watching.visit(address)
        found += [f"/{address} {danger}" for danger in watching.dangers(known)]
    return found


@POLICIES
def test_texts_of_records_are_inert(
    browser: Browser, served: Serve, world: Path, known: frozenset[str], *, policy: bool
) -> None:
    with watch(browser, served(world)) as watching:
        assert dangers(watching, gather(world, policy=policy), known) == []


TOOLS = frozenset(
    {
        *("form", "form class", "form role", "form aria-label", "label", "label for", "select", "select id"),
        *("select name", "option", "option value", "p role", "button", "button class", "button type"),
        *("button aria-label", "span role", "span class"),
    }
)
"""What assets/alat.js adds to a register and to an item."""


def test_pages_as_they_are_published_are_inert(
    browser: Browser, served: Serve, world: Path, known: frozenset[str], lot: Lot
) -> None:
    """One page of each kind of record, 404.html, and the lists of the first lot; with all their own files."""
    pages = sorted(path.relative_to(world).as_posix() for path in world.rglob("index.html"))
    lists = [page for page in pages if not re.search(r"[a-z]-\d+/|^terkumpul/", page)] if lot.records[0] == 0 else []
    with watch(browser, served(world)) as watching:
        assert dangers(watching, [*lists, *_first_of_each(pages), "404.html"], known | TOOLS | _verifying(world)) == []


def _verifying(world: Path) -> set[str]:
    """Return the script of the page about approved minutes alone, by the name that its content gives it."""
    return {f"src /assets/{path.name}" for path in (world / "assets").glob("periksa.*.js")}


def _first_of_each(pages: list[str]) -> list[str]:
    kinds = {re.sub(r"(?<=[a-z]-)\d+/", "", page): page for page in reversed(pages) if re.search(r"[a-z]-\d+/", page)}
    return list(kinds.values())


@pytest.fixture(scope="module")
def shared_worlds(tmp_path_factory: pytest.TempPathFactory, handfuls: list[tuple[str, ...]]) -> list[Path]:
    """Return sites whose letterhead, categories, areas and urgent notice hold a handful of payloads each."""
    return [build_settings(tmp_path_factory.mktemp("bersama"), joined(handful)) for handful in handfuls]


@POLICIES
def test_texts_that_stand_on_every_page_are_inert(
    browser: Browser, served: Serve, shared_worlds: list[Path], known: frozenset[str], *, policy: bool
) -> None:
    found = []
    for site in shared_worlds:
        with watch(browser, served(site)) as watching:
            found += dangers(watching, gather(site, policy=policy), known)
    assert found == []


def test_every_payload_has_a_place_and_every_place_has_many(sorted_out: Sorted, *, whole: bool) -> None:
    accepted, lots_of_all = sorted_out.accepted, lots(len(payloads()), whole=whole)
    at_places = [
        {Deal(accepted, lot.step).payload(record, slot) for lot in lots_of_all for record in lot.records}
        for slot in PLACES
    ]
    assert set().union(*at_places) == set(accepted)
    assert min(map(len, at_places)) >= (len(accepted) if whole else min(_A_PLACE, len(accepted)))


def test_what_no_eye_sees_is_refused_and_little_else(sorted_out: Sorted) -> None:
    unseen = {payload for payload in payloads() if may_be_refused(payload)}
    invisible = {payload for payload in unseen if re.search("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]", payload)}
    assert sorted(invisible - sorted_out.refused.keys()) == []
    assert len(sorted_out.refused.keys() - unseen) <= len(payloads()) // 50


def test_public_texts_are_many_where_they_are_there() -> None:
    assert len(own()) >= 80
    assert len(payloads()) == len(own()) or len(payloads()) > 8000


# Parts of a table and of a set of frames are dropped where none is: they are no danger in a paragraph.
_TAG = re.compile(r"<(?!(?:caption|col|colgroup|frame|frameset|head|tbody|td|tfoot|th|thead|tr)\b)[a-z]", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*(?:java|vb)script:|\s*data:", re.IGNORECASE)
_BREAKS_OUT = re.compile(r"\"[^<>]*>\s*<[A-Za-z]")


@pytest.fixture
def quiet(browser: Browser, served: Serve, twin: Path) -> Iterator[Watch]:
    """Return a tab that shows a page without fault."""
    with watch(browser, served(twin)) as watching:
        watching.visit("404.html")
        yield watching


@pytest.mark.parametrize(
    ("shell", "form"),
    [
        ("<p>ISI</p>", _TAG),
        ('<p class="ISI">a</p>', _BREAKS_OUT),
        ("<a href='ISI'>a</a>", _ADDRESS),
    ],
    ids=["text", "attribute", "address"],
)
def test_raw_payload_is_found(
    quiet: Watch, known: frozenset[str], shell: str, form: re.Pattern[str], *, whole: bool
) -> None:
    """All but a few, which a browser leaves out because they are unfinished, or which hold but what templates hold."""
    live = [payload for payload in (*own(), *payloads()[:: 1 if whole else 5]) if form.match(payload)]
    found = quiet.raw_dangers(f"<!doctype html><main>{shell}</main>", live, known)
    assert found.count(False) <= 3 + len(live) // 100


_LIVE = (
    ("<script>alert(1)</script>", "ran alert"),
    ("<script>console.log(1)</script>", "console: 1"),
    ("<script>throw 1</script>", "script: "),
    ("<script>document.currentScript.remove()</script>", "policy script-src-elem"),
    ("<img src=x onerror=alert(1)>", "handler onerror"),
    ("<img src=x>", "request: "),
    ("<img src=https://a.invalid/b>", "request: https://a.invalid/b"),
    ("<script src=https://a.invalid/b></script>", "loaded"),
    ("<iframe></iframe>", "frame: "),
    ("<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>", "ran alert"),
    ("<svg><text>a</text></svg>", "element svg"),
    ('<svg class="pita" onload="a" viewBox="0 0 48 16"><path d="M0 0"></path></svg>', "handler onload"),
    ("<a href='java\tscript:alert(1)'>a</a>", "address javascript:"),
    ("<a href=data:text/html,a>a</a>", "address data:"),
    ("<p style='color: red'>a</p>", "attribute style"),
    ("<p title=a>a</p>", "attribute title of p"),
    ("<template><b onclick=a></b></template>", "handler onclick"),
    ("<!-- a -->", "comment"),
    ("<body onload=a>", "handler onload"),
)


@pytest.fixture(scope="module")
def live_site(twin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of pages in which something lives; where a policy is to be broken, with it."""
    folder = tmp_path_factory.mktemp("hidup")
    copytree(twin / "assets", folder / "assets")
    html = (twin / "kasus" / "index.html").read_text(encoding="utf-8")
    pages = {"404.html": html}
    for number, (live, danger) in enumerate(_LIVE):
        page = html.replace("</h1>", f"</h1>{live}", 1)
        pages[f"kasus/{number}.html"] = page if danger.startswith("policy") else without_policy(page)
    return write_files(folder, pages)


@pytest.mark.parametrize("number", range(len(_LIVE)), ids=[danger for _, danger in _LIVE])
def test_live_payload_on_a_page_is_found(
    browser: Browser, served: Serve, live_site: Path, known: frozenset[str], number: int
) -> None:
    with watch(browser, served(live_site)) as watching:
        found = dangers(watching, [f"kasus/{number}.html"], known)
    assert [each for each in found if each.startswith(f"/kasus/{number}.html {_LIVE[number][1]}")] != []


def test_page_without_a_policy_is_no_page_of_ours() -> None:
    with pytest.raises(AssertionError, match="0 policies"):
        without_policy("<!doctype html>")
