"""Words on their way to the typesetter: read as on pages, and never without letters."""

from typing import Any

import pytest

from generator.exports.document_words import breakable, document_data
from generator.exports.documents import Edition, words_of
from generator.exports.typeface import letters, printable
from generator.rendering.markup import block
from generator.views.documents import Prose, Rich
from tests.exports.cities import DOCUMENT, HOSTILE
from tests.projects import REPOSITORY

TEXTS = (
    "Biasa saja.",
    "Rapat **penting** dan *miring*, lihat [Perda](https://hukum.example/1).",
    "Satu\n\nDua\n- a\n- b\n\n1. c\n2. d\n   - e",
    "3) tiga\n4) empat",
    "[jahat](javascript:alert(1)) [kosong]() ![gambar](https://x.example/a.png)",
    "<b>resmi</b> &amp; \\*bukan miring\\*",
    "baris satu  \nbaris dua\nbaris tiga",
    "***dua*** __tiga__ a_b_c",
    HOSTILE,
)


def _words(node: Any) -> str:  # noqa: ANN401 - JSON
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        return " ".join(map(_words, node))
    return _words(node.get("words", node.get("items", " ")))


def _links(node: Any) -> list[str]:  # noqa: ANN401
    if isinstance(node, list):
        return [link for each in node for link in _links(each)]
    if not isinstance(node, dict):
        return []
    own = [node["to"]] if node["kind"] == "link" else []
    return own + _links(node.get("words", node.get("items", [])))


def _tree(text: str) -> Any:  # noqa: ANN401
    return document_data(DOCUMENT._replace(parts=(Prose(Rich(text)),)))["parts"][0]["body"]


@pytest.mark.parametrize("text", TEXTS)
def test_long_text_says_what_the_page_says(text: str) -> None:
    page = block(text).striptags()
    assert "".join(_words(_tree(text)).split()) == "".join(printable(page).split())


@pytest.mark.parametrize("text", TEXTS)
def test_links_are_those_of_the_page(text: str) -> None:
    assert [f'href="{link}"' in block(text) for link in _links(_tree(text))] == [True] * block(text).count("href=")


def test_marks_become_parts_and_plain_text_stays_whole() -> None:
    assert _tree("a **b** c") == [
        {"kind": "paragraph", "words": ["a ", {"kind": "strong", "words": ["b"]}, " c"]},
    ]
    assert _tree("- a\n\n**b** c")[1] == {
        "kind": "paragraph",
        "words": [{"kind": "strong", "words": ["b"]}, " c"],
    }
    assert _tree("a b") == [{"kind": "paragraph", "words": ["a b"]}]


def test_every_letter_that_is_called_printable_can_be_set() -> None:
    every = "".join(sorted(letters()))
    words = tuple(Prose(every[first : first + 200]) for first in range(0, len(every), 200))
    document = DOCUMENT._replace(parts=words)
    assert len(Edition(REPOSITORY).set(words_of(document), None)) > 10_000
    assert len(every) > 2_000


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Rapat – “penting” é ½", "Rapat – “penting” é ½"),
        ("e\u0301", "é"),
        ("中文 \u0627", "□□ □"),
        ("a\u200bb\u202ec\u00add", "abcd"),
        ("satu\n  dua\t tiga", "satu dua tiga"),
        ("\ue000", "□"),
        ("😀", "□"),
    ],
)
def test_what_has_no_letter_becomes_a_box(text: str, printed: str) -> None:
    assert printable(text) == printed


def test_only_words_longer_than_a_line_may_be_parted() -> None:
    assert breakable("mempertanggungjawabkan " * 3) == "mempertanggungjawabkan " * 3
    assert breakable("a" * 31) == "\u200b".join(("a" * 10, "a" * 10, "a" * 10, "a"))


def test_words_for_programs_are_never_parted() -> None:
    long = "https://notulen.contoh.example/" + "a" * 40
    told = document_data(DOCUMENT._replace(page=long, title=long))
    assert (told["page"], told["title"]) == (long, long)


def test_note_about_boxes_stands_only_where_there_are_some() -> None:
    assert "unprinted" not in document_data(DOCUMENT)
    assert "unprinted" in document_data(DOCUMENT._replace(title="中"))
