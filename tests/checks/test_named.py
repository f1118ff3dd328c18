"""What to write where a text names records: one person where one is asked, an area by its code."""

from pathlib import Path

import pytest

from tests.checks.readings import problems_of

MEETING = "content/rapat/2024/rapat-camat.yml"
START = "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: draf\n"
PERSONS = {
    "content/pejabat/rosita.yml": "nama: Rosita\ngelar_depan: Dra.\n",
    "content/pejabat/budi.yml": "nama: Budi\njabatan: [{nama: Kepala Badan Kesatuan Bangsa dan Politik}]\n",
}


def hints(folder: Path, text: str, path: str = MEETING) -> list[str]:
    """Return the mend of every problem of a record."""
    return [each.hint for each in problems_of(folder, {path: text, **PERSONS})]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "pimpinan: Ani dan Dra. Rosita",
            "Di sini hanya satu orang: tulis 'pimpinan: {ketua: ani}' atau 'pimpinan: {ketua: rosita}'",
        ),
        ("pimpinan: {ketua: Bu Ani & Rosita}", "Di sini hanya satu orang: tulis 'ketua: ani' atau 'ketua: rosita'"),
        (
            "pimpinan: {ketua: Ani serta Citra}",
            (
                "Di sini hanya satu orang: tulis 'ketua: ani' atau 'ketua: citra', "
                "lalu buat berkasnya: notulen new pejabat citra"
            ),
        ),
        (
            "peserta: [Ani dan Rosita]",
            "Tulis tiap orang sebagai butir sendiri: '- {pejabat: ani}' dan '- {pejabat: rosita}'",
        ),
        ("peserta: [Ani dan warga]", "Tulis misalnya '- {kelompok: Ani dan warga}'"),
        ("pimpinan: {ketua: Kepala Badan Kesatuan Bangsa dan Politik}", "Tulis 'ketua: budi'"),
        (
            "pimpinan: {ketua: Kepala Dinas Sosial dan Tenaga Kerja}",
            (
                "Tulis 'ketua: kepala-dinas-sosial-dan-tenaga-kerja', "
                "lalu buat berkasnya: notulen new pejabat kepala-dinas-sosial-dan-tenaga-kerja"
            ),
        ),
    ],
)
def test_several_persons_in_the_place_of_one_are_told(text: str, hint: str, tmp_path: Path) -> None:
    assert hints(tmp_path, f"{START}{text}\n") == [hint]


@pytest.mark.parametrize(
    ("meeting_id", "wanted", "hint"),
    [
        (
            "rapat-2024-05-02-tambahan",
            "rapat-2024-05-20-tambahan",
            "Buat berkasnya: notulen new rapat rapat-2024-05-20-tambahan, atau periksa idnya",
        ),
        (
            "rapat-2024-05-02-awal",
            "rapat-2024-05-10-lanjut",
            (
                "Maksudnya 'rapat-2024-05-11-lanjut'? "
                "Bila rapat lain, buat berkasnya: notulen new rapat rapat-2024-05-10-lanjut"
            ),
        ),
        ("rapat-2024-05-02-awal", "rapat-2024-05-11-lanjt", "Maksudnya 'rapat-2024-05-11-lanjut'?"),
        ("rapat-2024-05-02-awal", "rapat-2024-05-11-awal", "Maksudnya 'rapat-2024-05-11-lanjut'?"),
    ],
)
def test_meeting_to_come_is_not_taken_for_the_one_that_names_it(
    meeting_id: str, wanted: str, hint: str, tmp_path: Path
) -> None:
    files = {
        f"content/rapat/2024/{meeting_id}.yml": START.replace("draf", "ditunda\nalasan: Banjir.")
        + f"ditunda_ke: {wanted}\n",
    }
    if "awal" in meeting_id:
        files["content/rapat/2024/rapat-2024-05-11-lanjut.yml"] = START.replace("05-02", "05-11")
    assert [each.hint for each in problems_of(tmp_path, files)] == [hint]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("wilayah: Kota Contoh", "Tulis 'wilayah: [\"99.71\"]'"),
        (
            "wilayah: Sukasari, Sukamaju, dan Contoh Barat",
            'Tulis \'wilayah: ["99.71.01.1002", "99.71.01.1001", "99.71.02"]\'',
        ),
        ("wilayah: Kota Lain", "Tulis 'wilayah: [kode]' dengan kode dari site_config/wilayah.csv"),
        ('wilayah: "99.71"', "Tulis 'wilayah: [\"99.71\"]'"),
        ("wilayah: 99.71.01, 997102", 'Tulis \'wilayah: ["99.71.01", "99.71.02"]\''),
        ("wilayah: [Kota Contoh]", 'Tulis "99.71" di tempat itu'),
        ('wilayah: ["99.71"]', None),
    ],
)
def test_areas_by_name_are_told_by_their_codes_at_once(text: str, hint: str | None, tmp_path: Path) -> None:
    notice = f"judul: A\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: Aman.\nstatus: draf\n{text}\n"
    assert hints(tmp_path, notice, "content/pengumuman/a.yml") == ([hint] if hint else [])


def test_team_for_areas_by_name_is_told_their_codes(tmp_path: Path) -> None:
    text = "nama: Tim\ntingkat: kecamatan\nuntuk: Contoh Timur dan Contoh Barat\n"
    assert hints(tmp_path, text, "content/tim/tim-x.yml") == ['Tulis \'untuk: ["99.71.01", "99.71.02"]\'']


def test_text_of_many_names_is_not_looked_up_name_by_name(tmp_path: Path) -> None:
    names = " dan ".join(["Ani"] * 20_000)
    assert len(hints(tmp_path, f"{START}pimpinan: {{ketua: {names}}}\nwilayah: {names}\n")) == 2


def test_long_run_of_blanks_in_a_name_is_read_once(tmp_path: Path) -> None:
    assert len(hints(tmp_path, f'{START}pimpinan: {{ketua: "A{" " * 200_000}B"}}\n')) == 1
