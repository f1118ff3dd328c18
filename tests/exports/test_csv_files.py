"""CSV: no cell that a spreadsheet calculates, and every text otherwise as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.csv_files import csv_bytes, safe_text
from tests.exports.judging import formula_cells


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+62", "'+62"),
        ("-", "'-"),
        ("@nama", "'@nama"),
        ("＝1", "'＝1"),  # noqa: RUF001
        ("  =1", "  '=1"),
        ('"=1', "\"'=1"),
        ("\t=1", " '=1"),
        ("a\r\n=1", "a =1"),
        ("a;=1", "a;'=1"),
        ("a; -b", "a; '-b"),
        ("a-b=c", "a-b=c"),
        ("a, =b", "a, =b"),
        ("Rapat; lanjutan", "Rapat; lanjutan"),
    ],
)
def test_cell_is_text(text: str, safe: str) -> None:
    assert safe_text(text) == safe


@given(st.text(alphabet="=+-@;,\"' \t\n\rab＝", max_size=12))  # noqa: RUF001
@pytest.mark.parametrize("separator", [",", ";"])
def test_no_text_becomes_a_formula(separator: str, text: str) -> None:
    content = csv_bytes(("id", "teks", "akhir"), [("x", text, "y")])
    assert formula_cells(content, separator) == []


def test_values_are_written_plainly() -> None:
    content = csv_bytes(("a", "b", "c", "d", "e"), [("x", 3, True, None, ("p", "q"))])
    assert content == b"a,b,c,d,e\r\nx,3,true,,p | q\r\n"


def test_text_without_danger_comes_back() -> None:
    text = 'Rapat "besar", lalu selesai'
    assert list(csv.reader(io.StringIO(csv_bytes(("a",), [(text,)]).decode(), newline=""))) == [["a"], [text]]
