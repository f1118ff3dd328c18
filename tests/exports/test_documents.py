"""Documents onto the disk: set once, kept by what they say, the same bytes twice."""

from functools import partial
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.exports.documents import DocumentError, Edition, Press, words_of, write_documents
from generator.views.document_plans import DocumentPlan
from generator.views.documents import (
    Document,
    Entry,
    Grid,
    Heading,
    Listing,
    Note,
    Prose,
    Rich,
    Row,
    Speech,
)
from tests.exports.cities import DOCUMENT
from tests.exports.pdf_judging import complaints, whole_text
from tests.projects import REPOSITORY

ADDRESS = "pengumuman/contoh/pengumuman.pdf"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="{}"/></svg>'


def _silent(_: int) -> None:
    pass


def _written(folder: Path, document: Document = DOCUMENT, *, site: str = "situs") -> bytes:
    press = Press(folder, folder / "simpanan", 2, _silent)
    write_documents([DocumentPlan(ADDRESS, partial(_same, document))], folder / site, press)
    return (folder / site / ADDRESS).read_bytes()


def _same(document: Document) -> Document:
    return document


def test_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    assert _written(tmp_path / "satu") == _written(tmp_path / "dua")


def test_other_words_give_another_document(tmp_path: Path) -> None:
    assert _written(tmp_path) != _written(tmp_path, DOCUMENT._replace(title="Naskah lain"), site="lain")


def test_document_made_before_is_not_made_again(tmp_path: Path) -> None:
    _written(tmp_path)
    (kept,) = (tmp_path / "simpanan").iterdir()
    kept.unlink()
    kept.write_bytes(b"tersimpan")
    assert _written(tmp_path, site="dua") == b"tersimpan"


def test_document_that_nothing_uses_is_forgotten(tmp_path: Path) -> None:
    _written(tmp_path)
    _written(tmp_path, DOCUMENT._replace(title="Naskah lain"), site="lain")
    assert len(list((tmp_path / "simpanan").iterdir())) == 1


def test_every_document_is_reported_once(tmp_path: Path) -> None:
    told: list[int] = []
    plans = [DocumentPlan(f"{n}.pdf", partial(_same, DOCUMENT._replace(title=f"Naskah {n}"))) for n in range(5)]
    for site in ("satu", "dua"):
        write_documents(plans, tmp_path / site, Press(tmp_path, tmp_path / "simpanan", 2, told.append))
    assert sum(told) == 2 * len(plans)


def test_logo_stands_in_the_letterhead_in_words_too(tmp_path: Path) -> None:
    head = DOCUMENT.letterhead._replace(logo="lambang.svg", logo_words="Lambang Kota Contoh")
    (tmp_path / "lambang.svg").write_text(LOGO.format("#a00"))
    first = _written(tmp_path, DOCUMENT._replace(letterhead=head))
    assert (complaints(first), "PEMERINTAH KOTA CONTOH" in whole_text(first)) == ([], True)
    (tmp_path / "lambang.svg").write_text(LOGO.format("#00a"))
    assert _written(tmp_path, DOCUMENT._replace(letterhead=head), site="dua") != first


@pytest.mark.parametrize("name", ["tidak-ada.svg", "../lambang.svg", "/etc/passwd", ""])
def test_logo_that_is_no_picture_of_the_theme_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "tema").mkdir()
    (tmp_path / "lambang.svg").write_text(LOGO.format("#a00"))
    document = DOCUMENT._replace(letterhead=DOCUMENT.letterhead._replace(logo=name))
    with pytest.raises(DocumentError, match=r"situs\.yml"):
        _written(tmp_path / "tema", document)


@settings(max_examples=30)
@given(text=st.text(), marked=st.text(alphabet="ab*_[]()-+1. \n\\<>&#$@`~", max_size=60))
@example(text="", marked=f"[a](https://a.example/{'a' * 9_000})")
@example(text="\x00\ufdd0\U0010ffff", marked="1. a\n   - b\n     1. c\n        - d\n999999999. e")
def test_no_text_at_all_stops_a_document(text: str, marked: str) -> None:
    rich = Rich(marked + text)
    document = DOCUMENT._replace(
        title=f"T{text}",
        heading=("NOTULA", text),
        notes=(Note(text, (rich, text)),),
        rows=(Row(text, (text, marked), numbered=True),),
        parts=(Heading(2, f"H{text}"), Prose(rich), Listing((text, marked)), Speech(text, text, (rich,))),
        closing=(Entry(text, rich, (text,)), Grid((text, "b"), (0, 1), ((rich, text),))),
    )
    assert complaints(Edition(REPOSITORY).set(words_of(document), None)) == []


def test_picture_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "lambang.png").write_bytes(b"bukan gambar")
    document = DOCUMENT._replace(letterhead=DOCUMENT.letterhead._replace(logo="lambang.png"))
    with pytest.raises(DocumentError, match=f"^{ADDRESS} tidak dapat disusun: [^\n]+$"):
        _written(tmp_path, document)
