"""The search for private texts: it finds every canary however it is written, and nothing in what is public."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.leaks.carriers import Field
from generator.leaks.needles import Needle, needles_of
from generator.leaks.search import Hit, Searcher, search_folder
from tests.attachments.makers import pdf
from tests.leaks.encodings import ENCODINGS
from tests.leaks.town import PLACES, town
from tests.projects import Files, write_files

town()  # plants, and so names all places
CANARIES = dict(PLACES)
NEEDLES = [needle for word in CANARIES.values() for needle in needles_of(word)]


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return Searcher(NEEDLES)


def found(searcher: Searcher, content: bytes, name: str = "a.bin") -> set[int]:
    return {hit.needle for hit in searcher.search(name, content)}


def one(text: str) -> Searcher:
    return Searcher(list(needles_of(text)))


def test_places_and_encodings_are_enough() -> None:
    assert len(NEEDLES) == len(CANARIES) >= 60
    assert len(ENCODINGS) >= 12


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS.keys())
def test_every_canary_is_found_in_every_encoding(encode: Callable[[str], bytes], searcher: Searcher) -> None:
    missed = [
        place for number, (place, word) in enumerate(CANARIES.items()) if number not in found(searcher, encode(word))
    ]
    assert missed == []


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS.keys())
def test_only_the_canary_that_is_there_is_found(encode: Callable[[str], bytes], searcher: Searcher) -> None:
    assert found(searcher, encode("KNR-000000000000-tiada")) == set()
    number = len(NEEDLES) // 2
    assert found(searcher, encode(NEEDLES[number].text)) == {number}


def test_each_of_very_many_needles_is_found() -> None:
    texts = [f"rahasia nomor {number:04d} milik bersama kami" for number in range(300)]
    searcher = Searcher([needle for text in texts for needle in needles_of(text)])
    assert [found(searcher, text.encode()) for text in texts] == [{number} for number in range(300)]


def test_hit_names_file_and_field(tmp_path: Path) -> None:
    needle = Needle("rahasia besar sekali", b"rahasiabesarsekali")
    files: Files = {"a/rahasia-besar-sekali.txt": "", "b.pdf": pdf(text=needle.text), "c.html": f"<p>{needle.text}"}
    assert search_folder(write_files(tmp_path, files), [needle]) == [
        Hit(0, "a/rahasia-besar-sekali.txt", Field.NAME),
        Hit(0, "b.pdf", Field.PAGES),
        Hit(0, "c.html", Field.CONTENT),
    ]


def test_folder_name_is_searched(tmp_path: Path) -> None:
    needle = Needle("rahasia besar sekali", b"rahasiabesarsekali")
    write_files(tmp_path, {"rahasia-besar-sekali/index.html": ""})
    assert [hit.field for hit in search_folder(tmp_path, [needle])] == [Field.NAME]


def test_several_processes_find_the_same(tmp_path: Path) -> None:
    files = {f"{number:03}.txt": f"ke-{number} {NEEDLES[number % 7].text}" for number in range(300)}
    write_files(tmp_path, files)
    assert search_folder(tmp_path, NEEDLES[:7], jobs=2) == search_folder(tmp_path, NEEDLES[:7], jobs=1)
    assert len(search_folder(tmp_path, NEEDLES[:7])) == 300


def test_page_of_an_attachment_says_what_it_says(searcher: Searcher) -> None:
    assert found(searcher, pdf(text=NEEDLES[0].text), "lampiran/daftar.pdf") == set()
    assert found(searcher, ENCODINGS["author of a pdf"](NEEDLES[0].text), "lampiran/daftar.pdf") == {0}


@pytest.mark.parametrize(
    "written",
    [
        "NIP 19700101 199003 1 001",
        "NIP: 197001011990031001.",
        "1970.0101.1990.0310.01",
        "1970-0101\u00a01990-0310-01",
        "".join(f"&#{ord(sign)};" for sign in "197001011990031001"),
        "197001011990031001"[::-1],
    ],
)
def test_number_is_found_in_groups(written: str) -> None:
    assert found(one("197001011990031001"), written.encode()) == {0}


@pytest.mark.parametrize("written", ["9197001011990031001", "1970010119900310015", "x197001011990031001y", "1970"])
def test_number_within_another_is_none(written: str) -> None:
    assert found(one("197001011990031001"), written.encode()) == set()


@pytest.mark.parametrize(
    "written",
    [
        "Ketua <strong>mengusulkan</strong> penggusuran pedagang di pasar lama",
        "usulkan: penggusuran pedagang di pasar lama sebelum akhir tahun",
        "ketua mengusulkan penggusuran pedagang di pasar…",
    ],
)
def test_part_of_a_text_is_found(written: str) -> None:
    text = "Ketua **mengusulkan** penggusuran pedagang di pasar lama.\n\nSemua setuju dengan usul ini tanpa catatan."
    cut = "mengusulkan penggusuran pedagang di pasar"
    assert found(Searcher([*needles_of(text), *needles_of(cut)]), written.encode()) != set()


@pytest.mark.parametrize("text", ["k1", "Ya.", "Rapat", "hadir", "2024-05-02", "09.00", "", "—", "99.71.01.1001"])
def test_short_and_common_text_is_not_searched_for(text: str) -> None:
    assert [needle for needle in needles_of(text) if needle.letters != b"9971011001"] == []


@pytest.mark.parametrize("start", [b"%PDF-1.7\n", b"\x1f\x8b\x08", b"PK\x03\x04", b"\x00\xff", b"\x89PNG\r\n\x1a\n"])
def test_damaged_file_is_searched_as_it_is(start: bytes, searcher: Searcher) -> None:
    assert found(searcher, start + NEEDLES[0].text.encode()) == {0}
