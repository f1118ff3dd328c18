"""The YAML test suite: each document is read as exactly what it says, all of it as text, or it is refused."""

import re
from collections.abc import Iterable

import pytest
import yaml

from tests.hostile.reading import SECONDS, Answer, ReaderDiedError, Refusal, Timed, answer, read_bounded
from tests.hostile.yaml_suite import Document, documents, own_documents, says

_ONE_LINE = re.compile(r"[^\x00-\x1f\x7f]+")


def misread(pairs: Iterable[tuple[Document, Answer]]) -> list[str]:
    """Return the documents that were neither refused at a line of theirs nor read as what they say."""
    return [document.id for document, found in pairs if not _is_right(document, found)]


def _is_right(document: Document, found: Answer) -> bool:
    if not isinstance(found, Refusal):
        return says(document, found)
    lines = document.content.count(b"\n") + 1
    told = _ONE_LINE.fullmatch(found.message) and _ONE_LINE.fullmatch(found.hint)
    return told is not None and 1 <= found.line <= lines and found.column >= 1


@pytest.fixture(scope="module")
def whole() -> list[tuple[Document, Timed]]:
    """Return the documents of the whole suite with their answers."""
    found = documents()
    return list(zip(found, read_bounded([each.content for each in found]), strict=True))


def test_no_document_is_misread(whole: list[tuple[Document, Timed]]) -> None:
    assert misread((document, timed.answer) for document, timed in whole) == []


def test_every_document_is_answered_in_time(whole: list[tuple[Document, Timed]]) -> None:
    assert max(timed.seconds for _, timed in whole) < SECONDS


def test_many_documents_are_read_and_many_refused(whole: list[tuple[Document, Timed]]) -> None:
    refused = sum(isinstance(timed.answer, Refusal) for _, timed in whole)
    assert refused > len(whole) / 3
    assert len(whole) - refused > len(whole) / 3


def test_no_document_of_our_own_is_misread() -> None:
    assert misread((document, answer(document.content)) for document in own_documents()) == []


def test_suite_that_is_not_there_is_replaced_by_our_own() -> None:
    assert len(own_documents()) > 30


def test_looser_reader_misreads() -> None:
    found = [(document, _read_loosely(document)) for document in own_documents()]
    assert misread(found) == [
        *("blok-tanpa-akhir", "tanya", "tanya-daftar", "kurung-rata", "komentar-lekat", "komentar-lekat-koma"),
        *("komentar-lekat-kutip", "komentar-lekat-blok", "kutip-rata", "kutip-tab", "hubung", "hubung-koma"),
        *("spasi-blok", "kurung-tab"),
    ]


def _read_loosely(document: Document) -> Answer:
    try:
        return yaml.load(document.content, yaml.CBaseLoader)  # type: ignore[no-any-return]  # noqa: S506 - texts only
    except yaml.YAMLError:
        return Refusal(1, 1, "yaml-salah", "Pesan", "Saran")


@pytest.mark.parametrize("place", [(0, 1), (3, 1), (1, 0)])
def test_refusal_outside_of_the_document_is_caught(place: tuple[int, int]) -> None:
    document = Document("a", b"a: b\n", wrong=True, says=None)
    assert misread([(document, Refusal(*place, "yaml-salah", "Pesan", "Saran"))]) == ["a"]


@pytest.mark.parametrize("said", ["", "dua\nbaris"])
def test_refusal_without_its_one_line_is_caught(said: str) -> None:
    document = Document("a", b"a: b\n", wrong=True, says=None)
    assert misread([(document, Refusal(1, 1, "yaml-salah", said, "Saran"))]) == ["a"]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ('{"a": 1}', {"a": "2"}),
        ('{"a": 1}', {"a": 1}),
        ('{"a": "1"}', {"a": "1.0"}),
        ('{"a": null}', {"a": "nil"}),
        ('{"a": true}', {"a": "yes"}),
        ("[1]", ["1", "2"]),
        ("[1]", {"1": "1"}),
        ('{"a": 1}', {"b": "1"}),
        ("1 2", "1"),
    ],
)
def test_other_value_is_caught(said: str, value: Answer) -> None:
    assert misread([(Document("a", b"", wrong=False, says=said), value)]) == ["a"]


def test_reader_that_needs_more_memory_is_caught() -> None:
    with pytest.raises(ReaderDiedError, match="MemoryError"):
        read_bounded([b"- " + b"a" * 900_000] * 50, megabytes=90)
