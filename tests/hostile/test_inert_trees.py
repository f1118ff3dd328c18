"""The tree of every page is the template's, whatever the texts: nothing added, nothing lost, each text whole."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from markupsafe import escape

from tests.hostile.fields import ADDRESS, LINE, Slot
from tests.hostile.payloads import own
from tests.hostile.shapes import shape, slow_tree, tree, words
from tests.hostile.worlds import (
    PLACES,
    Deal,
    Lot,
    build_records,
    build_settings,
    harmless,
    joined,
    lines_only,
    seen,
)

_SHELL = '<!doctype html><meta charset=utf-8><title>a</title><main><p title="b">ISI</p></main>'
_TEMPLATES = "{{7191*7}} {{ config }} {% raw %} {# a #} {{ v.page }} ${7191*7} @@slot:isi@@ %(a)s {0}"
_CALCULATED = str(7191 * 7)
_SHOWN = 60


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every page of a site."""
    for path in sorted(site.rglob("index.html")):
        yield path.parent.relative_to(site).as_posix() + "/", path.read_text(encoding="utf-8")


def of_records(site: Path) -> Iterator[tuple[str, int, str]]:
    """Yield the address, the record's number and the text of every page of one numbered record."""
    for address, html in pages(site):
        if found := re.search(r"[a-z]-(\d+)/(?:[0-9-]+/)?$", address):
            yield re.sub(r"(?<=[a-z]-)\d+", "0", address), int(found[1]), html


@pytest.fixture(scope="module")
def wild(tmp_path_factory: pytest.TempPathFactory, lot: Lot, deal: Deal) -> Iterator[Path]:
    """Return the site of some records with a payload at every place where no Markdown is."""
    folder = tmp_path_factory.mktemp("liar")
    yield build_records(folder, lot.sample, lines_only(deal))
    rmtree(folder)


def differing(twin: Path, wild: Path, parse: Callable[[str], Any], numbers: range) -> list[str]:
    """Return the pages of some records that are not built as their twin is."""
    expected = {address: shape(parse(html)) for address, _, html in of_records(twin)}
    found = [(address, number, shape(parse(html))) for address, number, html in of_records(wild) if number in numbers]
    if len(found) != len(numbers) * len(expected):
        message = f"{len(found)} pages of {len(numbers)} records of {len(expected)} kinds"
        raise AssertionError(message)
    return [f"{address} {number}" for address, number, made in found if made != expected[address]]


def test_pages_of_records_have_the_tree_of_their_template(twin: Path, wild: Path, lot: Lot) -> None:
    assert differing(twin, wild, tree, lot.sample) == []


def test_pages_of_records_have_it_by_the_standard_too(twin: Path, wild: Path, lot: Lot) -> None:
    assert differing(twin, wild, slow_tree, lot.sample[:3]) == []


def shown_at(site: Path) -> dict[str, list[Slot]]:
    """Return which places the pages of a harmless record show as they are."""
    return {address: _shown(html) for address, _, html in of_records(site)}


def lost(shown: Mapping[str, list[Slot]], site: Path, deal: Deal) -> list[str]:
    """Return the places of a site's records whose payload does not stand on the page as it was written."""
    said = ((address, number, words(tree(html))) for address, number, html in of_records(site))
    return [
        f"{address} {number} {slot}"
        for address, number, text in said
        for slot in shown[address]
        if seen(deal(number, slot)) not in text
    ]


def test_texts_stand_on_their_pages_as_they_were_written(twin: Path, wild: Path, deal: Deal) -> None:
    shown = shown_at(twin)
    assert lost(shown, wild, deal) == []
    assert len({slot.number for slots in shown.values() for slot in slots}) >= _SHOWN


def test_lost_text_is_caught(twin: Path, deal: Deal) -> None:
    shown = shown_at(twin)
    assert len(lost(shown, twin, deal)) > sum(map(len, shown.values())) // 2


def _shown(html: str) -> list[Slot]:
    text = words(tree(html))
    return [slot for slot in PLACES if slot.kind == LINE and seen(harmless(0, slot)) in text]


def test_shared_texts_leave_every_page_as_it_is(tmp_path: Path, handfuls: list[tuple[str, ...]]) -> None:
    twin = {address: shape(tree(html)) for address, html in pages(build_settings(tmp_path / "jinak", harmless))}
    for number, handful in enumerate(handfuls):
        wild = {
            address: shape(tree(html))
            for address, html in pages(build_settings(tmp_path / str(number), joined(handful)))
        }
        assert twin.keys() == wild.keys()
        assert [address for address in twin if twin[address] != wild[address]] == []


def test_text_is_never_a_template(tmp_path: Path) -> None:
    site = build_records(tmp_path, range(1), lambda _, slot: "x" if slot.kind == ADDRESS else _TEMPLATES)
    shown = [html.count(str(escape(_TEMPLATES))) for address, _, html in of_records(site)]
    assert min(shown) >= 1
    assert [address for address, html in pages(site) if _CALCULATED in html] == []


@pytest.mark.parametrize("parse", [tree, slow_tree])
def test_raw_text_changes_the_tree(parse: Callable[[str], Any]) -> None:
    clean = shape(parse(_SHELL))
    tags = [payload for payload in own() if re.match(r"<[A-Za-z]", payload)]
    missed = [payload for payload in tags if shape(parse(_SHELL.replace("ISI", payload))) == clean]
    assert len(missed) <= 2


def test_lost_page_is_caught(twin: Path) -> None:
    with pytest.raises(AssertionError, match="pages of 2 records"):
        differing(twin, twin, tree, range(2))
