"""The guide on quotation marks: what it calls wrong is misread or refused, what it calls right is read as it stands."""

import re
from collections.abc import Iterator

import pytest

from generator.loading.nodes import Plain
from generator.loading.quoting import quote_hint, quoted
from generator.loading.yaml_reader import YamlRefusedError, read_yaml
from tests.projects import REPOSITORY

GUIDE = REPOSITORY / "site_config" / "halaman" / "panduan" / "index.md"
_SECTION = re.compile(r"^## Kapan memakai tanda kutip\n(.*?)^## ", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(text: str) -> list[str]:
    """Return the examples of the section about quotation marks."""
    section = _SECTION.search(text)
    return _BLOCK.findall(section[1]) if section else []


def pairs(block: str) -> Iterator[tuple[str, str]]:
    """Yield each wrong line of an example with the right one."""
    wrong, _, right = block.partition("# benar\n")
    lines = wrong.removeprefix("# salah\n").splitlines()
    yield from zip(lines, right.splitlines(), strict=True) if lines else ()


SHOWN = [pair for block in blocks(GUIDE.read_text(encoding="utf-8")) for pair in pairs(block)]


def read(line: str) -> Plain | None:
    """Return what a line says, or None where it is refused."""
    try:
        return read_yaml(f"{line}\n").plain()
    except YamlRefusedError:
        return None


def texts(node: Plain) -> list[str]:
    """Return the texts of a tree."""
    if isinstance(node, str):
        return [node]
    return [text for inner in (node.values() if isinstance(node, dict) else node) for text in texts(inner)]


def test_guide_shows_every_kind_of_sign() -> None:
    assert len(blocks(GUIDE.read_text(encoding="utf-8"))) == 5
    assert len(SHOWN) == 10


@pytest.mark.parametrize(("wrong", "right"), SHOWN)
def test_wrong_line_is_refused_or_misread(wrong: str, right: str) -> None:
    assert read(wrong) != read(right)


@pytest.mark.parametrize("right", [right for _, right in SHOWN])
def test_right_line_is_read_as_it_stands(right: str) -> None:
    said = read(right)
    assert said is not None
    assert [text for text in texts(said) if text not in right] == []
    assert len(texts(said)) == 1


def test_long_text_needs_no_quotes() -> None:
    block = blocks(GUIDE.read_text(encoding="utf-8"))[-1]
    assert read(block) == {"ringkasan": 'Hasil rapat: "aman", nomor #1.\n\nAlinea kedua.\n'}


@pytest.mark.parametrize("text", ["a: b", '"a" b', "it's", "a \\ b", "'a' \"b\"", "# a", "- a", "*a*"])
def test_quoted_text_is_read_as_it_was(text: str) -> None:
    assert read(f"k: {quoted(text)}") == {"k": text}


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("  - judul: a: b", 'Tulis - judul: "a: b"'),
        ('- "a" b', "Tulis - '\"a\" b'"),
        ("k: 'Jum'at'", 'Tulis k: "Jum\'at"'),
        ('k: "Rapat "A" x"', "Tulis k: 'Rapat \"A\" x'"),
        ('k: "A" dan "B"', 'Tulis k: \'"A" dan "B"\''),
        ("k: [a: b: c]", 'Apit seluruh teksnya dengan tanda kutip ganda (")'),
        ("k: 1872 0101 0101 0001: a", 'Apit seluruh teksnya dengan tanda kutip ganda (")'),
    ],
)
def test_hint_shows_the_whole_line_where_it_may(line: str, hint: str) -> None:
    assert quote_hint(line) == hint
