"""One run tells everything that is wrong, at its place, with its mend, and nothing twice."""

from pathlib import Path

import pytest

from generator.pipeline import read_project
from tests.checks.readings import lines_of, places_of
from tests.projects import MEETING, PERSON, SMALLEST, Files, write_project

MEETING_X = "content/rapat/2024/rapat-x.yml"


def test_five_different_mistakes_in_one_file_are_five_sorted_lines(tmp_path: Path) -> None:
    text = """\
judul: Rapat
tanggal: 2024-05-02
hari: Jumat
mulai: 13.99
status: disahkn
tmpat: {nama: Balai}
tim: tim-kotta
"""
    assert lines_of(tmp_path, {MEETING_X: text}) == [
        (
            f"{MEETING_X}:3:7: Hari 'Jumat' tidak cocok: Kamis, 2 Mei 2024. "
            "Tulis 'Kamis', atau periksa tanggalnya. [hari-tak-cocok]"
        ),
        f"{MEETING_X}:4:8: Jam '13.99' tidak terbaca. Tulis JJ.MM dalam 24 jam, misalnya 13.30. [jam-salah]",
        f"{MEETING_X}:5:9: Isi 'disahkn' bukan pilihan yang ada. Maksudnya 'disahkan'? [pilihan-salah]",
        f"{MEETING_X}:6:1: Kunci 'tmpat' tidak dikenal. Maksudnya 'tempat'? [kunci-tak-dikenal]",
        f"{MEETING_X}:7:6: Tidak ada tim dengan id 'tim-kotta'. Maksudnya 'tim-kota'? [rujukan-hilang]",
    ]


def test_the_same_file_without_the_mistakes_has_no_problem(tmp_path: Path) -> None:
    text = """\
judul: Rapat
tanggal: 2024-05-02
hari: Kamis
mulai: 13.59
status: disahkan
tempat: {nama: Balai}
tim: tim-kota
"""
    assert lines_of(tmp_path, {MEETING_X: text}) == []


def test_problems_of_all_files_come_in_one_run_sorted_by_place(tmp_path: Path) -> None:
    files: Files = {
        "content/tim/tim-x.yml": "nama: [",
        "content/pejabat/budi.yml": "nam: Budi\n",
        "content/pejabat/Citra.yml": "nama: Citra\n",
        "content/layanan/adu.yml": b"nama: \xff\n",
        "site_config/kategori.yml": "- {id: x}\n",
    }
    assert [(path, code) for path, _, __, code in places_of(tmp_path, files)] == [
        ("content/layanan/adu.yml", "bukan-utf8"),
        ("content/pejabat/Citra.yml", "nama-berkas"),
        ("content/pejabat/budi.yml", "kunci-tak-dikenal"),
        ("content/tim/tim-x.yml", "yaml-salah"),
        ("site_config/kategori.yml", "kunci-kurang"),
        ("site_config/kategori.yml", "kunci-kurang"),
        ("site_config/kategori.yml", "kunci-kurang"),
    ]


def test_broken_file_hides_no_other(tmp_path: Path) -> None:
    files: Files = {"content/pejabat/aaa.yml": "nama: [\n", "content/pejabat/zzz.yml": "nama:\n"}
    assert places_of(tmp_path, files) == [
        ("content/pejabat/aaa.yml", 1, 7, "yaml-salah"),
        ("content/pejabat/zzz.yml", 1, 6, "isi-kosong"),
    ]


def test_reference_to_a_refused_file_is_no_second_problem(tmp_path: Path) -> None:
    text = f"{MEETING[1]}pimpinan: {{ketua: ani}}\n"
    assert places_of(tmp_path, {MEETING[0]: text, PERSON[0]: "nama:\n"}) == [(PERSON[0], 1, 6, "isi-kosong")]


def test_reference_to_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    text = f"{MEETING[1]}pimpinan: {{ketua: ani}}\n"
    assert places_of(tmp_path, {MEETING[0]: text, PERSON[0]: None}) == [(MEETING[0], 5, 19, "rujukan-hilang")]


def test_reading_tells_the_same_with_any_number_of_processes(tmp_path: Path) -> None:
    wrong = {f"content/pejabat/p{number}.yml": f"nama: P\nn{number}: x\n" for number in range(250)}
    project = write_project(tmp_path / "proyek", {**SMALLEST, **wrong})
    alone, together = (read_project(project, jobs=jobs).problems for jobs in (1, 3))
    assert len(alone) == 250
    assert alone == together


def test_empty_project_has_no_problem(tmp_path: Path) -> None:
    reading = read_project(write_project(tmp_path / "proyek", {}))
    assert (reading.problems, reading.publishable) == ((), True)


PERSONAL = "9971010101900001"


@pytest.mark.parametrize(
    "line",
    [
        f"{PERSONAL}: x",
        f"sifat: {PERSONAL}",
        f"hari: '{PERSONAL}'",
        f"mulai: {PERSONAL}",
        f"tim: {PERSONAL}",
        f"wilayah: [{PERSONAL}]",
        f"pimpinan: {{ketua: {PERSONAL}}}",
        f"acara: [{{judul: A, keputusan: [{{id: {PERSONAL}, isi: B.}}]}}]",
        f"acara: [{{judul: A, keputusan: [{{id: k1, isi: B., menggantikan: {PERSONAL}#k1}}]}}]",
        f"{PERSONAL}: x\n{PERSONAL}: y",
    ],
)
def test_no_message_tells_a_personal_number_in_full(line: str, tmp_path: Path) -> None:
    found = lines_of(tmp_path, {MEETING_X: f"judul: Rapat\ntanggal: 2024-05-02\nstatus: draf\n{line}\n"})
    assert found != []
    assert [told for told in found if PERSONAL in told] == []
