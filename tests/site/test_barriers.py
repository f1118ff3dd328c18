"""Every kind of element of the site, read by axe-core in both widths and both schemes of colours."""

from pathlib import Path

import pytest

from tests.site.browsing import MODES, Mode, OpenReader, Place, barriers, kinds, planted, telling
from tests.site.pages import Page


@pytest.mark.parametrize("mode", MODES.values(), ids=MODES.keys())
def test_no_kind_of_element_is_a_barrier(open_reader: OpenReader, places: dict[Place, Page], mode: Mode) -> None:
    assert barriers(open_reader, mode, telling(places)) == []


PLANTED = {
    "image-alt": '<img src="x.png">',
    "color-contrast": '<p><font color="#bbbbbb">Pucat di atas putih.</font></p>',
    "label": "<input type=text>",
    "link-name": '<a href="/"></a>',
    "heading-order": "<h5>Melompat</h5>",
}
"""Barriers by the rule that must name them, written without style or script, which the site's policy refuses."""


@pytest.mark.parametrize(("rule", "piece"), PLANTED.items(), ids=PLANTED.keys())
def test_barrier_is_caught(open_reader: OpenReader, real_site: Path, tmp_path: Path, rule: str, piece: str) -> None:
    found = barriers(open_reader, MODES["320-terang"], [planted(tmp_path, real_site, piece)])
    assert [wrong.split(" ")[1] for wrong in found] == [rule]


def test_few_pages_hold_every_kind_of_element(places: dict[Place, Page]) -> None:
    chosen = telling(places)
    shown = frozenset[str]().union(*(kinds(places[place]) for place in chosen))
    assert shown == frozenset[str]().union(*map(kinds, places.values()))
    assert len(chosen) < len(places) / 2
