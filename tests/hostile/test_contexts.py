"""Hostile texts where no page is: the documents and choices of the search, pictures, styles, the files of hosts."""

import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import typst
from playwright.sync_api import Browser

from generator.exports import pictures
from generator.exports.hosting import apache, host_of, static_host
from generator.exports.search_documents import document
from generator.views.entries import Entry, Rank, Section
from generator.views.sharing import ShareCard
from generator.views.spelling import Speller
from tests.hostile.payloads import may_be_refused, own, payloads
from tests.hostile.shapes import tree
from tests.projects import SMALLEST, Files, as_yaml, build
from tests.site.browsing import Mode, reader
from tests.site.searching import search

TEXTS = [text for text in dict.fromkeys([*own(), *payloads()[::40]]) if not may_be_refused(text)]
_MARK = "TANDA"
IMAGE = "<img src=x onerror=alert(1)> &lt;b&gt; \"'>"


def _document(text: str) -> str:
    entry = Entry(
        "notulen/2024/a/",
        "rapat",
        text,
        text,
        Rank.PLACE,
        context=text,
        place=text,
        topics=(text,),
        period=(text, text, text),
        sections=(Section("a", text, text),),
    )
    return document(entry, Speller({})).decode()


def _parts(html: str, text: str) -> list[tuple[str, ...]]:
    """Return every element with its attributes and words; where these are the text, a mark in its place."""
    return [
        (str(each.tag), *(f"{name}={value}" for name, value in each.attrib.items()), each.text or "")
        for each in tree(html.replace(escape(text), _MARK)).iter()
    ]


def test_documents_of_the_search_hold_texts_alone() -> None:
    expected = _parts(_document("contoh"), "contoh")
    texts = [text for text in TEXTS if len(text) > len("rapat notulen")]
    assert len(texts) >= 80
    assert [text for text in texts if _parts(_document(text), text) != expected] == []
    assert [text for text in texts if tree(_document(text)).findtext(".//h2") != text] == []


def test_choices_and_results_of_the_search_are_texts(
    browser: Browser, served: Callable[[Path], str], site_project: Callable[[Files], Path], tmp_path: Path
) -> None:
    team = {"nama": f"Tim {IMAGE}", "tingkat": "kota", "wilayah": "99.71"}
    meeting = {"judul": f"Rapat {IMAGE}", "tanggal": "2024-05-02", "mulai": "09.00", "status": "disahkan"}
    records = {
        "content/tim/tim-kota.yml": as_yaml(team),
        "content/tim/tim-lain.yml": as_yaml(team | {"nama": f"Lain {IMAGE}"}),
        "content/rapat/2024/rapat-contoh.yml": as_yaml(meeting | {"topik": [IMAGE, "lain"], "tim": "tim-kota"}),
    }
    site = build(site_project({**SMALLEST, **records}), tmp_path / "situs")
    told = json.loads((site / "cari" / "pilihan.json").read_text(encoding="utf-8"))
    assert [choice[1] for choice in told["saring"]["tim"]] == [f"Tim {IMAGE}", f"Lain {IMAGE}"]
    with reader(browser, served(site), Mode()) as reading:
        hits = search(reading, "onerror")
        assert f"Rapat {IMAGE}" in [hit.title for hit in hits]
        assert f"Tim {IMAGE}" in reading.tab.locator("#saring-tim option").all_text_contents()
        assert reading.tab.locator("main img, main b").count() == 0
        assert reading.troubles() == []


def _said(texts: list[str]) -> list[str]:
    """Return what the picture of each text says: drawn as a PDF, whose words can be read again."""
    cards = json.dumps([ShareCard("a/", "", text, "", "")._asdict() for text in texts])
    made = typst.compile(pictures._TEMPLATE, format="pdf", sys_inputs={"kartu": cards})  # noqa: SLF001
    if not isinstance(made, bytes):
        raise TypeError(type(made))
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]


def test_pictures_say_texts_as_they_are() -> None:
    short = [text for text in (*TEXTS, '#panic("x")', "$x^2$ *a* _b_ #[c] @d <e>") if text.isascii() and len(text) < 90]
    plain = [re.sub(r"\s|-", "", text) for text in short]  # where a line ends, a hyphen may stand
    assert [re.sub(r"[\s-]|\ufffe|\x02", "", said) for said in _said(short)] == plain


def test_no_text_is_in_styles_and_scripts(real_site: Path, city_site: Path) -> None:
    """Two sites without a record in common have the same files, byte for byte, by their names' digests too."""
    one, other = (
        {path.name: path.read_bytes() for path in (site / "assets").rglob("*.*")} for site in (real_site, city_site)
    )
    assert one == other


ADDRESSES = (
    "https://a.example/b c/",
    'https://a.example/"\n  X-Jahat: 1\n/',
    "https://a.example/*/",
    "https://a.example/b';}/",
    "https://a.example/</FilesMatch>\r\nOptions All/",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_address_of_the_site_cannot_add_to_the_files_of_hosts(tmp_path: Path, address: str) -> None:
    plain, hostile = host_of("https://a.example/b/", search=True), host_of(address, search=True)
    assert re.fullmatch(r"[A-Za-z0-9/%._~-]+", hostile.path)
    assert static_host(tmp_path, hostile) == static_host(tmp_path, plain).replace("/b/", hostile.path)
    assert apache(hostile) == apache(plain).replace("/b/404", f"{hostile.path}404")
