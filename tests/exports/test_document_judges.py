"""Every document before its judges; and each judge before a document with one thing wrong."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.attachments.makers import pdf as untagged_pdf
from tests.exports.pdf_judging import complaints, page_texts, pdfua_findings

MEETING = "notulen/2024/rapat-pertama/notula.pdf"


def test_every_document_is_archivable_and_tagged(city_documents: dict[str, bytes], long_document: bytes) -> None:
    found = {address: complaints(content) for address, content in city_documents.items()}
    assert {address: each for address, each in found.items() if each} == {}
    assert complaints(long_document) == []


def test_pdfua_finds_nothing(city_documents: dict[str, bytes], tmp_path: Path) -> None:
    assert [finding for content in city_documents.values() for finding in _judged(content, tmp_path)] == []


def test_title_is_the_record_s_and_the_date_its_own(city_documents: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(city_documents[MEETING])) as pdf:
        told = pdf.open_metadata()
        assert told["dc:title"] == "Notula: Rapat Koordinasi Tim Terpadu, 15 Januari 2024"
        assert told["xmp:CreateDate"] == "2024-02-03T00:00:00Z"  # that of its last correction


def _judged(content: bytes, folder: Path) -> list[str]:
    (folder / "naskah.pdf").write_bytes(content)
    return pdfua_findings(folder / "naskah.pdf")


def _without(*keys: str) -> Callable[[Any], None]:
    def change(pdf: Any) -> None:  # noqa: ANN401 - pikepdf's own
        for key in keys:
            del pdf.Root[key]

    return change


def _replaced(old: bytes, new: bytes) -> Callable[[Any], None]:
    def change(pdf: Any) -> None:  # noqa: ANN401
        told = pdf.Root.Metadata.read_bytes()
        if old not in told:
            raise AssertionError(old)
        pdf.Root.Metadata = pdf.make_stream(told.replace(old, new), Type=pikepdf.Name.Metadata)

    return change


def _font_taken_out(pdf: Any) -> None:  # noqa: ANN401
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each:
            del each["/FontFile2"]


def _first_heading_lowered(pdf: Any) -> None:  # noqa: ANN401
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/H1":
            each.S = pikepdf.Name("/H3")


def _script(pdf: Any) -> None:  # noqa: ANN401
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


BROKEN: dict[str, Callable[[Any], None]] = {
    "no tags": _without("/StructTreeRoot"),
    "no language": _without("/Lang"),
    "no title in the window": _without("/ViewerPreferences"),
    "no output intent": _without("/OutputIntents"),
    "no pdfaid": _replaced(b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<"),
    "no pdfuaid": _replaced(b"<pdfuaid:part>1<", b"<pdfuaid:part>9<"),
    "no title": _replaced(b"dc:title", b"dc:judul"),
    "font": _font_taken_out,
    "active /OpenAction": _script,
    "no single first heading": _first_heading_lowered,
}


def _broken(content: bytes, change: Callable[[Any], None]) -> bytes:
    told = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(told)
    return told.getvalue()


@pytest.mark.parametrize(("complaint", "change"), BROKEN.items(), ids=BROKEN.keys())
def test_what_is_taken_from_a_document_is_missed(
    city_documents: dict[str, bytes], complaint: str, change: Callable[[Any], None]
) -> None:
    found = complaints(_broken(city_documents[MEETING], change))
    assert any(each.startswith(complaint) for each in found)


@pytest.mark.parametrize("key", ["/StructTreeRoot", "/Lang", "/MarkInfo"])
def test_pdfua_misses_what_is_taken_away(city_documents: dict[str, bytes], tmp_path: Path, key: str) -> None:
    assert _judged(_broken(city_documents[MEETING], _without(key)), tmp_path) != []


def test_untagged_file_is_refused_by_both(tmp_path: Path) -> None:
    content = untagged_pdf()
    assert len(complaints(content)) >= 7
    assert _judged(content, tmp_path) != []


def test_order_of_text_is_told_apart() -> None:
    assert page_texts(untagged_pdf(text="Satu dua")) == ["Satu dua"]
