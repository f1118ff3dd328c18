"""A quotation that nobody closed is told where it begins, however far down the next quotation mark stands."""

import pytest

from generator.loading.nodes import Place
from generator.loading.yaml_reader import YamlRefusedError, read_yaml

_UNCLOSED = "Tanda kutip dibuka tetapi tidak ditutup"
_TRAILING = "Ada teks setelah kutip atau kurung penutup"
_LONG = "Rapat " * 20


def refusal(text: str) -> tuple[Place, str, str]:
    """Return why a text is not read; fails where it is."""
    with pytest.raises(YamlRefusedError) as caught:
        read_yaml(text)
    return caught.value.place, caught.value.message, caught.value.hint


@pytest.mark.parametrize(
    ("wrong", "place", "hint", "mended"),
    [
        ('a: "b\nc: d\ne: "f"\n', (1, 4), 'Tulis a: "b"', 'a: "b"\nc: d\ne: "f"\n'),
        ("a: 'b\nc: d\ne: 'f'\n", (1, 4), "Tulis a: 'b'", "a: 'b'\nc: d\ne: 'f'\n"),
        ('a: "b\nc: ["d"]\n', (1, 4), 'Tulis a: "b"', 'a: "b"\nc: ["d"]\n'),
        ('a:\n  - "b\n  - "c"\n', (2, 5), 'Tulis - "b"', 'a:\n  - "b"\n  - "c"\n'),
        ('a: {b: "c, d: e}\nf: "g"\n', (1, 8), "Tutup tanda kutipnya", 'a: {b: "c", d: e}\nf: "g"\n'),
        ('a: ["b]\nc: "d"\n', (1, 5), "Tutup tanda kutipnya", 'a: ["b"]\nc: "d"\n'),
        (f'a: "{_LONG}\nc: "d"\n', (1, 4), "Tutup tanda kutipnya", f'a: "{_LONG}"\nc: "d"\n'),
        ('a: "18720101"\nb: "1872010101010001\nc: "d"\n', (2, 4), "Tutup tanda kutipnya", 'b: "1"\n'),
    ],
)
def test_open_quotation_is_told_where_it_begins(wrong: str, place: Place, hint: str, mended: str) -> None:
    assert refusal(wrong) == refusal(wrong.replace("\n", "\r\n")) == (place, _UNCLOSED, hint)
    read_yaml(mended)


def test_text_after_a_quotation_over_several_lines_is_told_at_its_end() -> None:
    assert refusal('a: "b\n  c" d\n')[:2] == ((2, 6), _TRAILING)
