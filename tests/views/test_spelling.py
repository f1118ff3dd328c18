"""Words that are written in several ways meet in one key, in what is found and in what is asked."""

from pathlib import Path

import pytest

from generator.views.spelling import SPELLINGS, STOP_WORDS, Speller, spelled, spellings
from tests.publishing.doors import published


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wali-Kota, Metro!", " wali kota metro "),
        ("snake_case", " snake case "),
        ("", "  "),
        ("«Imbauan»", " imbauan "),
    ],
)
def test_text_is_read_as_its_words_in_lower_case(text: str, words: str) -> None:
    assert spelled(text) == words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Himbauan Wali Kota", "imbauan walikota"),
        ("imbauan walikota", "imbauan walikota"),
        ("Pos-el atau e-mail", "posel"),
        ("Satuan Polisi Pamong Praja", "satpolpp"),
        ("notulensi rapat", "notula"),
        ("Kepala Kepolisian Resor Metro", "kapolres"),
        ("Kasat Pol PP", "kasat pp satpolpp"),
        ("walikotamadya", ""),
        ("", ""),
    ],
)
def test_ways_of_writing_have_one_key(text: str, keys: str) -> None:
    assert Speller({way: key for key, ways in SPELLINGS.items() for way in (*ways, key)}).keys_in([text]) == keys


def test_names_of_areas_are_found_written_together_and_apart(tmp_path: Path) -> None:
    known = spellings(published(tmp_path, {}))
    assert (known["contoh timur"], known["contohtimur"], known.get("sukamaju")) == ("contohtimur", "contohtimur", None)


def test_every_way_and_key_reads_as_it_is_written() -> None:
    written = [way for key, ways in SPELLINGS.items() for way in (key, *ways)]
    assert [way for way in written if spelled(way) != f" {way} "] == []
    assert len(written) == len(set(written))


def test_no_key_is_a_stop_word_that_would_not_be_looked_for() -> None:
    assert set(SPELLINGS) & STOP_WORDS <= {"dalam", "dengan", "sudah"}
