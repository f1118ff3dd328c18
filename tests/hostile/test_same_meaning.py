"""The same words in another file format are the same record: line ends, byte order mark, form of the accents."""

import unicodedata
from collections.abc import Callable

import pytest
import yaml

from tests.checks.examples import EXAMPLES, names
from tests.city import CITY
from tests.hostile.reading import Answer, Refusal, answer
from tests.hostile.yaml_suite import documents
from tests.projects import REPOSITORY, SMALLEST

FORMS: dict[str, Callable[[str], bytes]] = {
    "LF": lambda text: text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "BOM": lambda text: text.encode("utf-8-sig"),
    "NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
    "all": lambda text: unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode("utf-8-sig"),
}
_ACCENTS = str.maketrans({"a": "á", "e": "ê", "o": "ö", "u": "ū", "i": "ị"})


def texts() -> list[str]:
    """Return documents of every kind, right and wrong, and each once more with accents all over."""
    files = [path.read_bytes() for path in sorted((REPOSITORY / "content").rglob("*.yml"))]
    files += [(EXAMPLES / folder / name).read_bytes() for folder in ("positif", "negatif") for name in names(folder)]
    files += [each.content for each in documents()]
    found = [
        *CITY.values(),
        *SMALLEST.values(),
        *filter(None, map(_plain, files)),
    ]
    return [*found, *(text.translate(_ACCENTS) for text in found)]


def _plain(content: bytes) -> str:
    """Return the text of a file that is in the plainest form; an empty one for any other."""
    text = content.decode("utf-8", "replace")
    return "" if set(text) & set("\r\ufeff\ufffd") else unicodedata.normalize("NFC", text)


def differing(read: Callable[[bytes], Answer], text: str) -> list[str]:
    """Return the forms in which a reader finds something else in a text than in its plainest one."""
    expected = _without_column(read(FORMS["LF"](text)))
    return [name for name, form in FORMS.items() if _without_column(read(form(text))) != expected]


def _without_column(found: Answer) -> Answer:
    """Leave out what counts the signs of a line, of which an accent may be one."""
    return found._replace(column=1) if isinstance(found, Refusal) else found


def test_documents_that_can_be_read_are_many() -> None:
    assert sum(not isinstance(answer(text.encode()), Refusal) for text in texts()) >= 200


def test_every_document_is_the_same_in_every_form() -> None:
    assert [(text[:60], found) for text in texts() if (found := differing(answer, text))] == []


def test_last_line_needs_no_end() -> None:
    found = [text for text in texts() if text.endswith("\n") and not text.endswith(("\n\n", " \n", "+\n"))]
    assert len(found) >= 100
    assert [text[-60:] for text in found if answer(text.encode()) != answer(text.encode()[:-1])] == []


def _read_as_written(content: bytes) -> Answer:
    try:
        return yaml.load(content, yaml.CBaseLoader)  # type: ignore[no-any-return]  # noqa: S506 - texts only
    except yaml.YAMLError as error:
        return str(error)


@pytest.mark.parametrize("text", ["nama: José\n", "é: 1\n"])
def test_reader_of_what_is_written_is_caught(text: str) -> None:
    assert differing(_read_as_written, text) == ["NFD", "all"]


def test_reader_of_bytes_is_caught() -> None:
    assert differing(lambda content: content.decode(), "a: b\n") == ["CRLF", "BOM", "all"]


def test_keys_that_are_the_same_but_for_their_form_are_one_key_twice() -> None:
    found = answer("é: 1\ne\u0301: 2\n".encode())
    assert isinstance(found, Refusal)
    assert (found.line, found.code) == (2, "kunci-ganda")
    assert isinstance(answer('é: 1\n"e\\u0301": 2\n'.encode()), Refusal)


def test_escaped_accent_is_the_same_letter() -> None:
    assert answer(b'nama: "Jose\\u0301"\n') == {"nama": "José"}
