"""Which texts of a project are private, where they stand, and which of them are left out of the search."""

from pathlib import Path

import pytest

from generator.leaks.secrets import Secrets, secrets_of
from generator.pipeline import read_project
from generator.problems import has_errors
from generator.publishing.door import publish
from tests.leaks.mutants import door_with, guards, source_of
from tests.leaks.town import PLACES, town
from tests.projects import MEETING, NOTICE, PERSON, SMALLEST, Files, write_project
from tests.publishing.doors import INSTANT

town()  # plants, and so names the places of the content
CANARIES = dict(PLACES)
_Y = "content/rapat/2024"
DRAFT = f"{_Y}/rapat-usul-pemekaran-wilayah.yml"


def secrets(folder: Path, files: Files) -> Secrets:
    project = write_project(folder / "proyek", {**SMALLEST, **files})
    reading = read_project(project, jobs=1)
    assert reading.library is not None
    assert not has_errors(reading.problems), reading.problems
    return secrets_of(project, reading.library, publish(reading.library, INSTANT))


def told(found: Secrets) -> list[tuple[str, tuple[int, int], str]]:
    return [(each.private.path, tuple(each.private.find_place()), each.needle.text) for each in found.wanted]  # type: ignore[misc]


def test_project_without_private_texts_asks_for_nothing(tmp_path: Path) -> None:
    assert secrets(tmp_path, {}) == Secrets((), 0)


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        (PERSON[0], f"{PERSON[1]}nip: '197001011990031001'\n", (2, 6)),
        (PERSON[0], f"{PERSON[1]}internal: menunggu pelantikan pejabat baru bulan depan\n", (2, 11)),
        (PERSON[0], f"{PERSON[1]}internal: {{a: [x, menunggu pelantikan pejabat baru bulan depan]}}\n", (2, 19)),
        (PERSON[0], f"# menunggu pelantikan pejabat baru bulan depan\n{PERSON[1]}", (1, 3)),
        (PERSON[0], "nama: Ani # menunggu pelantikan pejabat baru bulan depan\n", (1, 13)),
        (NOTICE[0], f"{NOTICE[1]}internal: belum dibahas dengan bagian hukum sama sekali\n", (6, 11)),
        (
            NOTICE[0],
            "judul: Imbauan soal penggusuran\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: R.\nstatus: draf\n",
            (1, 8),
        ),
        (MEETING[0], f"{MEETING[1]}sifat: tertutup\nalasan: A.\nringkasan: Dibahas dugaan suap proyek.\n", (7, 12)),
        (
            MEETING[0],
            (
                f"{MEETING[1]}acara: [{{judul: A, keputusan: [{{id: k1, isi: Menahan pencairan hibah organisasi, "
                "dikecualikan: {pasal: 17 huruf a, penetapan: 2/2024}}]}]\n"
            ),
            (5, 46),
        ),
    ],
)
def test_private_text_is_known_by_its_place(name: str, text: str, place: tuple[int, int], tmp_path: Path) -> None:
    found = told(secrets(tmp_path, {name: text}))
    assert {(path, at) for path, at, _ in found} >= {(name, place)}


def test_name_of_a_hidden_record_is_private(tmp_path: Path) -> None:
    found = secrets(tmp_path, {DRAFT: "judul: Rapat\ntanggal: 2024-05-02\nstatus: draf\n"})
    assert told(found) == [(DRAFT, (1, 1), "rapat-usul-pemekaran-wilayah")]


@pytest.mark.parametrize(
    "public",
    [
        {NOTICE[0]: NOTICE[1].replace("Satu alinea", "Kita tahu, pasar lama akan DIPUGAR mulai Juli, kata wali kota")},
        {"site_config/halaman/tentang.md": "# Tentang\n\nPasar lama akan dipugar\nmulai Juli.\n"},
        {PERSON[0]: "nama: Ani\nnama_dalam_sumber: Pasar lama akan dipugar mulai Juli\n"},
    ],
)
def test_private_text_that_is_public_elsewhere_is_left_out(public: Files, tmp_path: Path) -> None:
    note = {MEETING[0]: f"{MEETING[1]}internal: Pasar lama akan dipugar mulai Juli\n"}
    assert len(secrets(tmp_path / "a", note).wanted) == 1
    assert secrets(tmp_path / "b", {**note, **public}).wanted == ()


def test_texts_that_cannot_be_searched_for_are_counted(tmp_path: Path) -> None:
    note = {MEETING[0]: f"{MEETING[1]}internal: [Satu, Satu alinea, Pembahasan tertutup soal hibah]\n"}
    found = secrets(tmp_path, note)
    assert ([each.needle.text for each in found.wanted], found.left_out) == (["Pembahasan tertutup soal hibah"], 2)


def test_office_of_an_area_is_public_by_its_pattern(tmp_path: Path) -> None:
    team = 'nama: Tim\ntingkat: kecamatan\nuntuk: semua\nanggota: [{jabatan: "Camat {wilayah} Kota Contoh"}]\n'
    note = {MEETING[0]: f"{MEETING[1]}internal: Camat Contoh Timur Kota Contoh\n", "content/tim/tim-camat.yml": team}
    assert secrets(tmp_path, note).wanted == ()


def test_words_of_the_program_are_public(tmp_path: Path) -> None:
    note = {MEETING[0]: f"# Jabatan saat rapat; bila tidak ditulis, dicari dari masa jabatannya\n{MEETING[1]}"}
    assert secrets(tmp_path, note).wanted == ()


def test_hash_within_a_public_text_is_no_comment(tmp_path: Path) -> None:
    text = {MEETING[0]: f"{MEETING[1]}ringkasan: |\n  Dibahas lima hal.\n  # pembangunan gedung serba guna kelurahan\n"}
    assert secrets(tmp_path, text).wanted == ()


def test_every_canary_of_the_content_is_searched_for(tmp_path: Path) -> None:
    files = town()
    wanted = {each.private.text for each in secrets(tmp_path, files).wanted}
    beside = ("berkas-tersembunyi", "folder-tersembunyi", "pdf-penulis", "exif-pemotret", "png-penulis")
    shapes = ("-isi-berkas", "-png")  # what a file holds is not read again; its name is searched for
    places = [place for place in CANARIES if place not in beside and not place.endswith(shapes)]
    missed = [place for place in places if not any(CANARIES[place].lower() in text.lower() for text in wanted)]
    assert missed == []


def test_what_a_broken_door_lets_out_is_searched_for_all_the_same(tmp_path: Path) -> None:
    project = write_project(tmp_path, town())
    library = read_project(project, jobs=1).library
    assert library is not None
    sound = {each.private.text for each in secrets_of(project, library, publish(library, INSTANT)).wanted}
    for guard in guards("meetings", source_of("meetings")):
        if guard.told in _WIDE_OPEN:
            with door_with(guard.off[0]) as door:
                public = door.publish(library, INSTANT)
            assert {each.private.text for each in secrets_of(project, library, public).wanted} == sound, guard.told


_WIDE_OPEN = frozenset(
    f"meetings: entry {entry}" for entry in ("Extent.CLOSED", "Extent.ANNOUNCED", "MeetingStatus.DRAFT")
)
