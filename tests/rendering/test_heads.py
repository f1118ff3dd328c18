"""What a page's head says of its other forms, and tells programs."""

import json

import pytest

from generator.rendering.elements import ROOT
from generator.rendering.heads import head_of, json_ld
from generator.views.extras import Extras
from generator.views.forms import CSV, Form

_OPEN, _CLOSE = '<script type="application/ld+json">', "</script>\n"


def test_forms_stand_as_links_from_the_root() -> None:
    made = head_of(Extras((Form("data/rapat.csv", CSV, 'Rapat "besar" & kecil'),), {}))
    title = "Rapat &#34;besar&#34; &amp; kecil"
    link = f'<link rel="alternate" type="text/csv" title="{title}" href="{ROOT}data/rapat.csv">\n'
    assert made == f"{link}{_OPEN}{{}}{_CLOSE}"


@pytest.mark.parametrize("text", ["</script><b>", "<!--<script>", "]]>", "a & b", '"\\', "é🎉"])
def test_facts_come_back_and_end_nowhere_else(text: str) -> None:
    made = json_ld({"name": text})
    inner = made.removeprefix(_OPEN).removesuffix(_CLOSE)
    assert json.loads(inner) == {"name": text}
    assert "<" not in inner
