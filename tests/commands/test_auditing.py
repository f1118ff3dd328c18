"""`notulen audit` on the mistakes that clerks make: the whole message, and every way out that it offers."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.disclosure.towns import TOWN
from tests.projects import run, write_project

FIRST, SECOND = "content/laporan-kasus/kasus-april.yml", "content/laporan-kasus/kasus-kemudian.yml"
MINUTES = "content/rapat/2024/rapat-camat.yml"
_AUGUST = 1_722_470_400  # 1 August 2024
_ANY = re.compile(r"(?<= )\d\) ")
Change = tuple[str, str]


def release(period: str, day: str, figures: str, tail: str = "") -> str:
    return f"periode: {period}\ndirilis: {day}\nsatuan: kasus\nangka:\n{figures}{tail}"


def districts(category: str, city: int, *values: int | str) -> str:
    """Return the figures of one category for the city and its three kecamatan."""
    areas = {"99.71": city, **{f"99.71.0{number}": value for number, value in enumerate(values, 1)}}
    return "".join(f'  "{area}": {{{category}: {{semua: {value}}}}}\n' for area, value in areas.items())


def april(figures: str) -> str:
    return release("2024-B04", "2024-05-06", figures)


class Mistake(NamedTuple):
    """A wrong project, all that is said of it, and for each choice the texts to change in the last file."""

    files: dict[str, str]
    told: str
    mended: tuple[tuple[Change, ...], ...]


MISTAKES = {
    "a figure that is too small was printed": Mistake(
        {FIRST: april(districts("pencurian", 61, 2, 30, 29))},
        f"{FIRST}:6:35: Menyamarkan angka kecil saja belum cukup: Kecamatan Contoh 1, Pencurian, Januari–April 2024 "
        "dapat dihitung dari 'kasus-april' (6 Mei 2024): Kota Contoh, Pencurian; Kecamatan Contoh 2, Pencurian; "
        "Kecamatan Contoh 3, Pencurian. Pilihan yang aman: 1) samarkan juga Kecamatan Contoh 2, Pencurian; "
        "2) terbitkan Pencurian hanya tingkat kota; 3) terbitkan rilis ini hanya tingkat kota. [angka-dapat-dihitung]\n"
        f"{FIRST}:6:35: Angka di bawah ambang 5 tidak boleh tercetak. Ganti dengan samar. [angka-di-bawah-ambang]\n",
        (
            ((": 2}}\n", ": samar}}\n"), (": 30}}\n", ": samar}}\n")),
            ((districts("pencurian", 61, 2, 30, 29), '  "99.71": {pencurian: {semua: 61}}\n'),),
            ((districts("pencurian", 61, 2, 30, 29), '  "99.71": {pencurian: {semua: 61}}\n'),),
        ),
    ),
    "the zero of a sensitive category was printed": Mistake(
        {FIRST: april(districts("narkotika", 61, 0, 31, 30))},
        f"{FIRST}:6:35: Menyamarkan angka kecil saja belum cukup: Kecamatan Contoh 1, Narkotika, Januari–April 2024 "
        "dapat dihitung dari 'kasus-april' (6 Mei 2024): Kota Contoh, Narkotika; Kecamatan Contoh 2, Narkotika; "
        "Kecamatan Contoh 3, Narkotika. Pilihan yang aman: 1) samarkan juga Kecamatan Contoh 2, Narkotika; "
        "2) terbitkan Narkotika hanya tingkat kota; 3) terbitkan rilis ini hanya tingkat kota. [angka-dapat-dihitung]\n"
        f"{FIRST}:6:35: Nol pada kategori sensitif tidak boleh tercetak. Ganti dengan samar. [angka-di-bawah-ambang]\n",
        (
            ((": 0}}\n", ": samar}}\n"), (": 31}}\n", ": samar}}\n")),
            ((districts("narkotika", 61, 0, 31, 30), '  "99.71": {narkotika: {semua: 61}}\n'),),
            ((districts("narkotika", 61, 0, 31, 30), '  "99.71": {narkotika: {semua: 61}}\n'),),
        ),
    ),
    "two releases differ by a few": Mistake(
        {
            FIRST: april(districts("pencurian", 61, 20, 21, 20)),
            SECOND: release("2024-S1", "2024-07-08", districts("pencurian", 90, 22, 34, 34)),
        },
        f"{SECOND}:1:10: Peringatan: Periode 2024-S1 bertindih dengan 2024-B04 dalam 'kasus-april' untuk 99.71. Pakai "
        "satu jenis periode untuk satu wilayah: caturwulan, triwulan, semester, atau bulan. [periode-laporan]\n"
        f"{SECOND}:6:35: Kecamatan Contoh 1, Pencurian, Mei–Juni 2024 dapat dihitung dari 'kasus-april' (6 Mei 2024) "
        "dan 'kasus-kemudian' (8 Juli 2024): Kecamatan Contoh 1, Pencurian; Kecamatan Contoh 1, Pencurian. Pilihan "
        "yang aman: 1) samarkan juga Kecamatan Contoh 1, Pencurian; Kecamatan Contoh 2, Pencurian; 2) terbitkan "
        "Pencurian hanya tingkat kota; 3) terbitkan rilis ini hanya tingkat kota. [angka-dapat-dihitung]\n",
        (
            ((": 22}}\n", ": samar}}\n"), ('02": {pencurian: {semua: 34', '02": {pencurian: {semua: samar')),
            ((districts("pencurian", 90, 22, 34, 34), '  "99.71": {pencurian: {semua: 90}}\n'),),
            ((districts("pencurian", 90, 22, 34, 34), '  "99.71": {pencurian: {semua: 90}}\n'),),
        ),
    ),
    "a correction prints what was hidden": Mistake(
        {
            FIRST: april(districts("pencurian", 61, "samar", "samar", 29)),
            SECOND: release(
                "2024-B04",
                "2024-06-03",
                districts("pencurian", 62, "samar", 21, 29),
                "ralat: [{tanggal: 2024-06-03, sebab: Satu laporan terlambat.}]\n",
            ),
        },
        f"{SECOND}:7:35: Kecamatan Contoh 2, Pencurian dahulu samar dalam 'kasus-april' (6 Mei 2024). Tulis samar "
        "lagi: yang sudah terbit tetap diketahui orang. [tanda-berubah]\n",
        (((": 21}}\n", ": samar}}\n"),),),
    ),
    "every category but one was printed beside their sum": Mistake(
        {
            FIRST: april(
                '  "99.71.01":\n    semua: {semua: 40}\n    pencurian: {semua: 20}\n    narkotika: {semua: 18}\n'
            )
        },
        f"{FIRST}:6:20: Kecamatan Contoh 1, Perkara anak, Januari–April 2024 dapat dihitung dari 'kasus-april' "
        "(6 Mei 2024): Kecamatan Contoh 1, semua kategori; Kecamatan Contoh 1, Pencurian; Kecamatan Contoh 1, "
        "Narkotika. Pilihan yang aman: 1) samarkan juga Kecamatan Contoh 1, Narkotika; 2) terbitkan rilis ini hanya "
        "tingkat kota. [angka-dapat-dihitung]\n",
        (
            ((": 18}\n", ": samar}\n"),),
            (
                (
                    '"99.71.01":\n    semua: {semua: 40}\n    pencurian: {semua: 20}\n    narkotika: {semua: 18}',
                    '"99.71": {semua: {semua: 140}}',
                ),
            ),
        ),
    ),
}


def audited(folder: Path, files: dict[str, str]) -> tuple[int, str]:
    done = run(write_project(folder, {**TOWN, **files}), "audit", epoch=_AUGUST)
    return done.returncode, done.stdout


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_told_with_every_safe_choice(name: str, tmp_path: Path) -> None:
    mistake = MISTAKES[name]
    assert audited(tmp_path, mistake.files) == (1, mistake.told)


@pytest.mark.parametrize("name", MISTAKES)
def test_every_choice_that_is_offered_passes(name: str, tmp_path: Path) -> None:
    mistake = MISTAKES[name]
    last = list(mistake.files)[-1]
    assert len(mistake.mended) == max(1, len(_ANY.findall(mistake.told)))
    for number, changes in enumerate(mistake.mended):
        text = mistake.files[last]
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        code, told = audited(tmp_path / str(number), {**mistake.files, last: text})
        assert code == 0, told


def test_figure_in_the_minutes_is_told_with_what_may_be_done(tmp_path: Path) -> None:
    text = "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: draf\nacara:\n  - judul: Ada tiga kasus narkotika di {}\n"
    signed = "    disetujui: {oleh: Kepala Badan, tanggal: 2024-05-06, alasan: Sudah diumumkan kepolisian.}\n"
    project = write_project(tmp_path, {**TOWN, MINUTES: text.format("Contoh 1")})
    assert run(project, "check").stdout == (
        f"{MINUTES}:5:16: Teks ini menyebut angka kasus yang tidak ada dalam rilis mana pun; orangnya dapat dikenali. "
        "Hapus angkanya, atau minta pejabat yang berwenang menyetujuinya lalu catat di butir ini: "
        "'disetujui: {oleh: …, tanggal: …, alasan: …}'. [angka-dalam-teks]\n"
    )
    for mended in (text.replace(" tiga", "").format("Contoh 1"), text.format("Contoh 1") + signed):
        write_project(tmp_path, {MINUTES: mended})
        assert run(project, "check").returncode == 0
