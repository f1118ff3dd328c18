"""The canonical text of approved minutes: frozen, exact, and the same for whatever says the same."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from generator.exports.minutes_text import corrections_told, minutes_text
from generator.keeping.chain import digest_of
from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicItem, PublicSpeech
from tests.attachments.makers import png
from tests.city import CITY
from tests.projects import Files
from tests.publishing.doors import published

# Of November 2026, and never to change: what was approved then must be found unchanged for ever.
GOLDEN = {
    "rapat-pertama": "9457324866b341da9c9d387db703d6eb27e5d7295b2a266ce63876fafddc977d",
    "rapat-kedua": "d27d85ba06584bf603b099a823238df506faf185d01d415c9d34c48870b9537f",
    "rapat-lama": "10c4723ed831c681438a8c0b13b9297f9d4a62a06ea8470f6e88f7e1b2e6ab70",
    "rapat-2023": "af1b5c4aefc945a99f4aabfd84fc771c8e292a7675188cfaf1beb93d6102dc6c",
    "rapat-tertutup": "119abe95beb0fbc4a05043044047323091729adceb80e8dac024b0252f137426",
    "rapat-ditunda": "c71b98cd5518fe224ee6f6cd2cad6b9045d501e2ed1d099228521e203e5a74ce",
}
SECOND = """\
notulen-naskah 1
id: rapat-kedua
judul: Rapat Koordinasi Tim Terpadu
status: ringkasan
tanggal: 2024-04-22
mulai: 09.00
zona: WIB
tempat.nama: Aula Contoh
tim: tim-kota
acara.1.judul: Jalur lapor
acara.1.keputusan.1.id: k1
acara.1.keputusan.1.isi: Laporan disampaikan kepada camat dan lurah.
acara.1.keputusan.1.menggantikan: rapat-pertama#k1
laporan_kasus.1: kasus-2024-b04
sumber.nama: Warta Contoh
sumber.tanggal: 2024-04-23
sumber.catatan: Ditulis wartawan.
sumber.tautan: https://warta.example/rapat
"""


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> PublicLibrary:
    """Return what is public of the made-up city."""
    return published(tmp_path_factory.mktemp("kota"), CITY)


def _text(library: PublicLibrary, meeting: str) -> str:
    return minutes_text(library, library.meetings[meeting])


@pytest.mark.parametrize(("meeting", "digest"), GOLDEN.items())
def test_digest_is_as_ever(city: PublicLibrary, meeting: str, digest: str) -> None:
    assert digest_of(_text(city, meeting)) == digest


def test_text_can_be_read_without_any_program(city: PublicLibrary) -> None:
    assert _text(city, "rapat-kedua") == SECOND


def test_further_lines_of_a_text_are_told_from_keys(city: PublicLibrary) -> None:
    text = _text(city, "rapat-pertama")
    assert "pokok.2: Meminta lurah melapor:\n  \n  - cepat\n  - lengkap\nacara.1" in text


def test_two_texts_are_never_taken_for_one(city: PublicLibrary) -> None:
    meeting = city.meetings["rapat-lama"]
    speeches = (
        (PublicSpeech(None, "A", None, ("a\nacara.1.pembahasan.1.pokok.2: b",)),),
        (PublicSpeech(None, "A", None, ("a", "b")),),
        (PublicSpeech(None, "A", None, ("a",)), PublicSpeech(None, "A", None, ("b",))),
        (PublicSpeech(None, "A", None, ("a\n\n", "b")),),
        (PublicSpeech(None, "A", "a", ("b",)),),
        (PublicSpeech(None, "A\n  a", None, ("b",)),),
    )
    items = (PublicItem("Acara", each, (), None) for each in speeches)
    texts = {minutes_text(city, replace(meeting, agenda=(item,))) for item in items}
    assert len(texts) == len(speeches)


def test_composed_and_decomposed_letters_are_the_same(city: PublicLibrary) -> None:
    meeting = city.meetings["rapat-lama"]
    composed, decomposed = (minutes_text(city, replace(meeting, title=title)) for title in ("Café", "Cafe\u0301"))
    assert composed == decomposed


def test_what_the_format_gains_changes_no_older_text(city: PublicLibrary) -> None:
    keys = [line.partition(": ")[0] for line in _text(city, "rapat-lama").splitlines()]
    assert keys == [
        *("notulen-naskah 1", "id", "judul", "status", "tanggal", "mulai", "zona"),
        *("ralat.1.tanggal", "ralat.1.bagian", "ralat.1.sebab"),
    ]


def test_renamed_records_keep_their_first_id(city: PublicLibrary) -> None:
    meeting = city.meetings["rapat-pertama"]
    before = minutes_text(city, meeting)
    renamed = replace(
        city,
        former={
            **city.former,
            "kota": ("tim-kota", "tim-tengah"),
            "rapat-satu": ("rapat-pertama",),
            "ani-baru": ("ani",),
        },
        persons={**city.persons, "ani-baru": city.persons["ani"]},
    )
    officers = replace(meeting.officers, chair="ani-baru") if meeting.officers else None
    assert minutes_text(renamed, replace(meeting, id="rapat-satu", team="kota", officers=officers)) == before


def test_changed_attachment_is_another_text(tmp_path: Path) -> None:
    digests = set()
    for number, size in enumerate(((40, 30), (30, 40))):
        files: Files = {
            "content/lampiran/denah.png": png(size),
            "content/rapat/2024/a.yml": "judul: A\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\n"
            "lampiran: [{berkas: denah.png, judul: Denah, teks_alternatif: Denah.}]\n",
        }
        library = published(tmp_path / str(number), files)
        digests.add(digest_of(_text(library, "a")))
    assert len(digests) == 2


def test_corrections_are_told_whole() -> None:
    told = ("ralat.1.tanggal: 2024-02-01", "ralat.1.sebab: Satu\n  dan lagi", "ralat.2.sebab: Dua")
    text = "\n".join(("notulen-naskah 1", "judul: A\n  b", *told, ""))
    assert corrections_told(text) == ["tanggal: 2024-02-01\nsebab: Satu\n  dan lagi", "sebab: Dua"]


def test_person_is_told_by_name_without_titles(city: PublicLibrary) -> None:
    text = _text(city, "rapat-pertama")
    assert "pimpinan.ketua: ani\npimpinan.ketua.nama: Ani Contoh\n" in text
    assert "M.Si." not in text


def test_progress_after_the_approval_changes_no_text(city: PublicLibrary) -> None:
    meeting = city.meetings["rapat-pertama"]
    actions = tuple(replace(each, closed_on=dt.date(2024, 5, 30), closed_by="rapat-kedua") for each in meeting.actions)
    assert minutes_text(city, replace(meeting, actions=actions)) == minutes_text(city, meeting)
