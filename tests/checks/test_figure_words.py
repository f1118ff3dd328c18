"""Figures of cases in words: what is one, what number it tells, and a quick look that misses none of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.figure_words import FigureWords, number_in, number_of

NAMES = ("Konflik rumah tangga", "Narkotika", "Pencurian", "Tiga serangkai", "Anak telantar")
WORDS = FigureWords(NAMES)

FIGURES = [
    ("terdapat tiga kasus", 3),
    ("3 (tiga) perkara", 3),
    ("tiga puluh lima orang korban", 35),
    ("dua belas pecandu", 12),
    ("empat konflik rumah tangga", 4),
    ("empat Konflik\n  rumah\ttangga", 4),
    ("lima\u00a0kasus", 5),
    ("Kasus pencurian naik dua", 2),
    ("Pencurian: hanya 7 (tujuh), turun", 7),
    ("kasusnya seorang pelaku", None),
    ("satu-satunya kasus", None),
    ("separuh dari semua pencurian", None),
    ("dua pemuda", 2),
    ("belasan tersangka", None),
    ("kasus pencurian naik dua kali lipat", 2),
    ("kasus pencurian turun 12,5 persen", None),
    ("kasus pencurian berkurang sebesar 50%", None),
    ("50% dari seluruh kasus", None),
    ("dua puluh persen pencurian", None),
    ("ada **tiga** kasus", 3),
    ("kasus *pencurian* naik **dua**", 2),
]
NO_FIGURES = [
    "kasus pencurian naik dua kali",
    "tahun 2024 kasus",
    "pukul 09.30 warga",
    "kasus ditangani. Hadir 12 camat",
    "kasus ditangani\n\nada 12 camat",
    "kasus ditangani\n- ada 12 camat",
    "setengah jam membahas jadwal",
    "anggaran naik 20 persen untuk menangani kasus",
    "kasus ditangani\n\nanggaran naik 20%",
    "pencegahan pencurian, 30 persen anggaran",
    "nol kasus",
    "jenis kasus yang berbeda tidak dijumlahkan menjadi satu angka",
]
PIECES = [
    "tiga",
    "puluh",
    "3",
    "12",
    "2024",
    "seorang",
    "orang",
    "di antara",
    "dari",
    "lagi",
    "kasus",
    "pemuda",
    "naik",
]
PIECES += [
    "ada",
    "menjadi",
    "satu-satunya",
    "separuh",
    "narkotika",
    "konflik rumah",
    "tangga",
    "tiga serangkai",
    "anak",
]
PIECES += [
    "(tiga)",
    "%",
    "persen",
    "sebesar",
    "12,5",
    "seluruh",
    "(kurang lebih)",
    "rapat",
    ".",
    ",",
    "kali",
    "telantar",
    "KDRT",
    "3x",
    "Rp3",
    "1.000",
    "(lima",
    "Kasus",
]
BLANKS = [" ", "\n", "\r\n    ", "  ", "\u00a0", "", "-", "\n- ", "\n\n"]


@pytest.mark.parametrize(("text", "number"), FIGURES)
def test_figure_is_found_with_its_number(text: str, number: int | None) -> None:
    found = WORDS.form.search(text)
    assert found is not None
    assert number_of(number_in(found)) == number


@pytest.mark.parametrize("text", NO_FIGURES)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert WORDS.form.search(text) is None


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BLANKS)), max_size=14))
def test_quick_look_misses_nothing_that_the_form_finds(parts: list[tuple[str, str]]) -> None:
    text = "".join(f"{piece}{blank}" for piece, blank in parts)
    assert WORDS.may_stand_in(text.encode()) or WORDS.form.search(text) is None


def test_quick_look_passes_over_a_text_without_figures() -> None:
    text = "judul: Rapat koordinasi\ntanggal: 2024-05-02\nacara:\n  - judul: Pencurian di pasar\n    pokok: [Dua]\n"
    assert not WORDS.may_stand_in(text.encode())
