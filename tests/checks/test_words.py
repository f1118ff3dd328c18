"""Words in texts: found where they stand, told how they are written, left alone where they are not ours."""

import re
from dataclasses import replace

import pytest

from generator.checks import spelling
from generator.checks.library import Library
from generator.checks.official_words import PHRASES, WORDS
from generator.checks.project import read_library
from generator.checks.rules import run
from generator.checks.texts import find_words
from generator.loading.sources import Source
from tests.projects import MEETING, SMALLEST, write_project


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the library of a small project, read once."""
    found, _ = read_library(write_project(tmp_path_factory.mktemp("kata"), SMALLEST), jobs=1)
    assert found is not None
    return found


def hints(library: Library, text: str) -> list[str]:
    """Return how each wrong word of a meeting's summary is to be written."""
    source = Source(MEETING[0], f"{MEETING[1]}ringkasan: |\n  {text}\n".encode())
    with_text = replace(library, meetings={"rapat-contoh": replace(library.meetings["rapat-contoh"], source=source)})
    return [each.hint.removeprefix("Tulis ").strip("'") for each in run(spelling.RULES, with_text)]


@pytest.mark.parametrize("wrong", sorted(WORDS))
def test_every_misspelt_word_is_found_and_told_right(wrong: str, library: Library) -> None:
    assert hints(library, f"Kata {wrong} di sini.") == [WORDS[wrong]]


@pytest.mark.parametrize("wrong", sorted(WORDS))
def test_right_word_is_left_alone(wrong: str, library: Library) -> None:
    assert hints(library, f"Kata {WORDS[wrong]} di sini.") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Wakil Walikota Metro", ["Wali Kota"]),
        ("WAKIL WALIKOTA", ["WALI KOTA"]),
        ("para walikota", ["wali kota"]),
        ("Wawali hadir", ["Wakil Wali Kota"]),
        ("Dimana ia", ["Di mana"]),
        ("hari JUM'AT", ["JUMAT"]),
        ("se Kota Metro", ["se-Kota"]),
        ("se kota Metro", ["se-Kota"]),
        ("camat se kota", ["sekota"]),
        ("warga se Lampung", ["se-Lampung"]),
        ("pasca konflik", ["pascakonflik"]),
        ("pasca Pilkada", ["pasca-Pilkada"]),
        ("Pasca Konflik", ["Pascakonflik"]),
        ("Pendidikan Non Formal", ["Nonformal"]),
        ("non Muslim", ["non-Muslim"]),
        ("tidak karna hujan", ["karena"]),
        ("pukul 09.00 wib", ["WIB"]),
        ("pukul 09.00 Wita", ["WITA"]),
        ("pukul 09.00 wit", ["WIT"]),
        ('"Walikota" kata walikota', ["wali kota"]),
        ("Rapat Online Camat", ["Daring"]),
        ("Pasca\n  bencana", ["Pascabencana"]),
        ("non aktif", ["nonaktif"]),
        ("non ASN", ["non-ASN"]),
        ("antar umat", ["antarumat"]),
        ("antar kelurahan", ["antarkelurahan"]),
        ("Plt Camat", ["Plt."]),
        ("Pj Wali Kota", ["Pj."]),
        ("UU No 07 Tahun 2012", ["UU Nomor 7"]),
        ("Perda No. 3", ["Perda Nomor 3"]),
        ("Keputusan Wali Kota no.9", ["Keputusan Wali Kota Nomor 9"]),
        ("obyek-obyek", ["objek", "objek"]),
    ],
)
def test_phrase_is_told_right(text: str, right: list[str], library: Library) -> None:
    assert hints(library, text) == right


@pytest.mark.parametrize(
    "text",
    [
        "se-Kota Metro, sekota, SE Wali Kota",
        "pascakonflik, nonaktif, non-ASN, antarumat",
        "Petugas antar jemput; ia mengantar umat",
        "Jalan Contoh No. 3",
        "Plt. Camat, a.n. Wali Kota, pjs.",
        "https://kota.example/website dan kantor@online.example",
        "Sumber menulis “Wakil Walikota Metro”.",
        "Undang-Undang Nomor 10 Tahun 2016 tentang Pemilihan Gubernur, Bupati, dan Walikota",
        "Bapak Karna Sobahi dan Ibu Wita hadir",
        'Sumber menulis "Wakil Walikota Metro" begitu.',
        "Sumber menulis \u2018Wakil Walikota Metro\u2019.",
        "Sistem Online Single Submission",
        "Karnaval, rekarnasi, sistimewa, resikonya",
    ],
)
def test_right_or_quoted_text_is_left_alone(text: str, library: Library) -> None:
    assert hints(library, text) == []


def test_word_after_a_cited_title_is_found(library: Library) -> None:
    text = "Perda Nomor 1 Tahun 2020 tentang Ketertiban. Walikota hadir dan “setuju”, kata walikota."
    assert hints(library, text) == ["Wali Kota", "wali kota"]


@pytest.mark.parametrize(("form", "right"), PHRASES)
def test_phrases_are_patterns_with_a_way_to_write_them(form: str, right: object) -> None:
    assert re.compile(form).groups >= 1
    assert callable(right)


def test_one_file_has_at_most_a_hundred_warnings(library: Library) -> None:
    assert len(hints(library, "sdh " * 150)) == 100


def places(text: str) -> list[tuple[int, int]]:
    found = find_words(Source("content/pejabat/x.yml", text.encode()), re.compile(r"kata(?:\s+dua)?"))
    return [(each.place.line, each.place.column) for each in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: kata\n", [(1, 4)]),
        ("a: ada kata, dan kata\nb: [kata, {c: kata}]\n", [(1, 8), (1, 18), (2, 5), (2, 15)]),
        ("kata: x\n# kata\na: x # kata\n", []),
        ("a: kata # kata\nb: kata\n", [(1, 4), (2, 4)]),
        ("a: >-\n  ada\n  kata\n  dua\nb: x\n", [(3, 3)]),
        ("\ufeffa: kata\r\nb: kata\r\n", [(1, 4), (2, 4)]),
        ('a: "k\\u0061ta kata"\n', [(1, 15), (1, 4)]),
        ('a: "k\\u0061ta"\n', [(1, 4)]),
        ('b: kata\na: "k\\u0061ta"\n', [(1, 4), (2, 4)]),
        ("", []),
        ("a: [kata\n", []),
        ("kata", [(1, 1)]),
    ],
)
def test_words_are_found_where_they_stand(text: str, told: list[tuple[int, int]]) -> None:
    assert places(text) == told
