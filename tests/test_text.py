"""Small rules about Indonesian words and ids."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import closest, is_id, listed, meant, natural_key, sentence, shortened


@pytest.mark.parametrize("value", ["a", "7", "rapat-2021-12-13-yosodadi", "a1", "1-2-3"])
def test_lower_case_words_with_hyphens_are_an_id(value: str) -> None:
    assert is_id(value)


@pytest.mark.parametrize("value", ["", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "á", "a\n", "٣", "a#k1"])
def test_anything_else_is_no_id(value: str) -> None:
    assert not is_id(value)


@pytest.mark.parametrize(
    ("words", "told"), [("Ani", "Ani."), ("Ani, M.Si.", "Ani, M.Si."), ("Ada?", "Ada?"), ("Lalu…", "Lalu…"), ("", ".")]
)
def test_sentence_ends_once(words: str, told: str) -> None:
    assert sentence(words) == told


def test_closest_finds_the_misspelt_word() -> None:
    assert closest("tanggl", ["judul", "tanggal", "tempat"]) == "tanggal"


def test_closest_finds_nothing_where_nothing_is_near() -> None:
    assert closest("zzz", ["judul", "tanggal"]) is None


def test_meant_asks_only_where_a_word_is_near() -> None:
    assert [meant("judl", ["judul"]), meant("zzz", ["judul"])] == ["Maksudnya 'judul'?", None]


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("tidak_terbuka", "terbuka"),
        ("tak hadir", "hadir"),
        ("takhadir", "hadir"),
        ("tdk_terbuka", "terbuka"),
        ("bukan-terbuka", "terbuka"),
        ("belum_disahkan", "disahkan"),
        ("blm_selesai", "selesai"),
        ("BELUM DISAHKAN", "DISAHKAN"),
        ("non-definitif", "definitif"),
        ("tanpa_ringkasan", "ringkasan"),
        ("mewakili", "diwakili"),
        ("diwakili", "mewakili"),
    ],
)
def test_meant_never_asks_for_the_opposite(word: str, known: str) -> None:
    assert (closest(word, [known]), meant(word, [known])) == (known, None)


@pytest.mark.parametrize(
    ("word", "known"),
    [("tanpa_keteranan", "tanpa_keterangan"), ("belm", "belum"), ("nonor", "nomor"), ("diwakli", "diwakili")],
)
def test_meant_still_asks_for_a_misspelt_denial(word: str, known: str) -> None:
    assert meant(word, [known]) == f"Maksudnya '{known}'?"


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")],
)
def test_series_is_joined_as_eyd_writes_it(words: list[str], expected: str) -> None:
    assert listed(words) == expected


def test_series_ends_with_the_word_that_is_told() -> None:
    assert listed(["a", "b", "c"], "atau") == "a, b, atau c"


def test_numbers_within_words_sort_by_their_size() -> None:
    assert sorted(["k10", "k9", "k1", "10", "9", "k"], key=natural_key) == ["9", "10", "k", "k1", "k9", "k10"]


@given(st.lists(st.text(), min_size=2))
def test_any_words_can_be_sorted_naturally(values: list[str]) -> None:
    assert Counter(sorted(values, key=natural_key)) == Counter(values)


@pytest.mark.parametrize(
    ("value", "limit", "expected"),
    [
        ("satu dua", 8, "satu dua"),
        ("satu dua", 7, "satu…"),
        ("satu, dua tiga", 10, "satu…"),
        ("satu\n\n dua\ttiga", 99, "satu dua tiga"),
        ("satu dua tiga", 12, "satu dua…"),
        ("", 5, ""),
    ],
)
def test_text_is_cut_at_the_end_of_a_word(value: str, limit: int, expected: str) -> None:
    assert shortened(value, limit) == expected


@given(st.text(), st.integers(min_value=1, max_value=300))
def test_shortened_text_is_never_longer_than_told(value: str, limit: int) -> None:
    assert len(shortened(value, limit)) <= limit
