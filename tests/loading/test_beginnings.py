"""A line that begins wrongly: it is told itself, not the next one, and following the hint mends the text at once."""

import pytest

from generator.loading.nodes import Place
from generator.loading.yaml_reader import YamlRefusedError, read_yaml

_SIGN = "Nomor atau tanda butir di awal baris bukan tanda daftar"
_NO_DASH = "Tidak ada spasi sesudah tanda -"
_NO_SPACE = "Tidak ada spasi sesudah titik dua"
_BOTH = (
    "Awali baris ini dengan 4 spasi bila bagian dari butir di atasnya; bila kunci baru: hapus spasi di awal baris ini"
)
_DEEPER = "Lekukan baris ini lebih dalam daripada baris sebelumnya"


def refusal(text: str) -> tuple[Place, str, str]:
    """Return why a text is not read; fails where it is."""
    with pytest.raises(YamlRefusedError) as caught:
        read_yaml(text)
    return caught.value.place, caught.value.message, caught.value.hint


@pytest.mark.parametrize(
    ("wrong", "place", "message", "hint", "mended"),
    [
        ("a:b\nc: d", (1, 1), _NO_SPACE, "Beri spasi di antara 'a:' dan isinya", "a: b\nc: d"),
        ("# x\nA:b\nc: d", (2, 1), _NO_SPACE, "Beri spasi di antara 'A:' dan isinya", "# x\nA: b\nc: d"),
        ("a = b\nc: d", (1, 1), "Baris 'a = b' bukan 'kunci: isi'", "Tulis a: b", "a: b\nc: d"),
        ("a\uff1a b\nc: d", (1, 1), "Baris 'a\uff1a b' bukan 'kunci: isi'", "Tulis a: b", "a: b\nc: d"),
        ("a b c\nc: d", (1, 1), "Baris 'a b c' bukan 'kunci: isi'", "Tulis a: b c", "a: b c\nc: d"),
        ("a:\n  b:c\n  d: e", (2, 3), _NO_SPACE, "Beri spasi di antara 'b:' dan isinya", "a:\n  b: c\n  d: e"),
        ("a:\n- b:c\n  d: e", (2, 1), _NO_SPACE, "Beri spasi di antara 'b:' dan isinya", "a:\n- b: c\n  d: e"),
        ("- a = b\n  c: d", (1, 1), "Baris '- a = b' bukan 'kunci: isi'", "Tulis - a: b", "- a: b\n  c: d"),
        (
            "a:\n  -b: c\n    d: e",
            (2, 3),
            _NO_DASH,
            "Beri spasi di antara '-' dan isinya di setiap butir",
            "a:\n  - b: c\n    d: e",
        ),
        (
            "a:\n  -b: c\n   d: e",
            (2, 3),
            _NO_DASH,
            "Beri spasi di antara '-' dan isinya di setiap butir, dan awali baris di bawahnya dengan 4 spasi",
            "a:\n  - b: c\n    d: e",
        ),
        ("a:\n• b: c\n  d: e", (2, 1), _SIGN, "Ganti '•' dengan '-' di setiap butir", "a:\n- b: c\n  d: e"),
        ("a:\n– b: c\n  d: e", (2, 1), _SIGN, "Ganti '–' dengan '-' di setiap butir", "a:\n- b: c\n  d: e"),
        ("a:\n1. b: c\n   d: e", (2, 1), _SIGN, "Ganti '1.' dengan '- ' di setiap butir", "a:\n-  b: c\n   d: e"),
        ("a:\n* b: c\n  d: e", (2, 2), _SIGN, "Ganti '*' dengan '-' di setiap butir", "a:\n- b: c\n  d: e"),
        (
            "a:\n  - b: c\n  • b: d",
            (3, 3),
            _SIGN,
            "Ganti '•' dengan '-' di setiap butir",
            "a:\n  - b: c\n  - b: d",
        ),
        (
            "a:\n  - b: c\n   d: e",
            (3, 4),
            "Jumlah spasi di depan kunci 'd' salah",
            "Awali baris ini dengan 4 spasi",
            "a:\n  - b: c\n    d: e",
        ),
        (
            "a:\n  - b: c\n  d: e",
            (3, 3),
            "Jumlah spasi di depan kunci 'd' salah",
            _BOTH,
            "a:\n  - b: c\nd: e",
        ),
        (
            "- a: b\n     c: d\n     e: f",
            (2, 7),
            _DEEPER,
            "Awali baris ini, dan yang sejajar dengannya, dengan 2 spasi",
            "- a: b\n  c: d\n  e: f",
        ),
        (
            "a: b\n  c\n  d: e",
            (3, 4),
            _DEEPER,
            "Samakan jumlah spasi di awal baris",
            "a: b c\nd: e",
        ),
    ],
)
def test_line_that_begins_wrongly_is_told_itself(
    wrong: str, place: Place, message: str, hint: str, mended: str
) -> None:
    assert refusal(wrong) == refusal(wrong.replace("\n", "\r\n")) == (place, message, hint)
    read_yaml(mended)
