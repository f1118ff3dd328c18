"""What a clerk probably meant, and silence where nobody can tell."""

import pytest

from generator.model.guesses import advised, guessed
from generator.problems import Code

DAY, FIRST = "2021-12-13", "2024-05-01T08:00:00+07:00"
ADDRESS = "'x' bukan bentuk sebuah alamat di situs ini"
ID, AREA, LINK = "'x' bukan bentuk sebuah id", "'x' bukan bentuk kode wilayah", "Tautan harus berupa alamat https"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("13 Desember 2021", DAY),
        ("Senin, 13 Desember 2021", DAY),
        ("Senin - 13 Desember 2021", DAY),
        ("13 Des. 2021", DAY),
        ("13-12-2021", DAY),
        ("13/12/2021", DAY),
        ("13.12.2021", DAY),
        ("12/13/2021", DAY),
        ("2021/12/13", DAY),
        ("2021-13-12", DAY),
        ("2021-12-3", "2021-12-03"),
        ("5 Nopember 2021", "2021-11-05"),
        ("1 Agt 2021", "2021-08-01"),
        ("31 Juni 2021", None),
        ("13 Brumaire 2021", None),
        ("Desember 2021", None),
        ("kemarin", None),
        ("13-12-2021" + " " * 60, None),
    ],
)
def test_date_in_another_form_is_guessed(value: str, expected: str | None) -> None:
    assert guessed(Code.DATE, value, "") == expected


@pytest.mark.parametrize(
    "value",
    [
        "10 s.d. 11 November 2026",
        "10 s/d 11 November 2026",
        "10 sd 11 November 2026",
        "1-5 Desember 2026",
        "1 - 5 Desember 2026",
        "1\u20135 Desember 2026",
        "1 dan 2 Desember 2026",
        "1, 2, dan 3 Desember 2026",
        "10/11 Desember 2026",
        "10 hingga 11 Desember 2026",
        "1 November - 3 Desember 2026",
        "20 November sampai 30 November 2026",
        "20 November 2026 s.d. 30 November 2026",
        "2026-11-10 s.d. 2026-11-12",
        "2026-11-10/12",
        "Kamis s.d. Jumat, 4 Desember 2026",
        "10 November 2026 sampai selesai",
    ],
)
def test_several_days_are_never_guessed_as_one(value: str) -> None:
    hint = "Tulis hari pertamanya saja; kunci yang memuat masa ditulis {mulai: …, sampai: …}"
    assert (guessed(Code.DATE, value, ""), advised(Code.DATE, value)) == (None, hint)


@pytest.mark.parametrize("value", ["1-2 Mei 2024 08.00", "1 Mei 2024 s.d. 2 Mei 2024 08.00"])
def test_several_days_are_no_instant(value: str) -> None:
    assert guessed(Code.INSTANT, value, "") is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("13:30:00", "13.30"),
        ("13.30.00", "13.30"),
        ("pukul 13.30", "13.30"),
        ("Jam 13.30 WIB", "13.30"),
        ("1:30 PM", "13.30"),
        ("12:30 pm", "12.30"),
        ("1330", "13.30"),
        ("930", "09.30"),
        ("pukul 9", "09.00"),
        ("25.00", None),
        ("13.99", None),
        ("siang", None),
        ("selesai", None),
    ],
)
def test_time_in_another_form_is_guessed(value: str, expected: str | None) -> None:
    assert guessed(Code.TIME, value, "") == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-05-01 08.00 WIB", FIRST),
        ("2024-05-01T08:00:00", FIRST),
        ("1 Mei 2024 08.00", FIRST),
        ("1 Mei 2024 - 08.00", FIRST),
        ("pukul 08.00, 1 Mei 2024", FIRST),
        ("1 Mei 2024 pukul 9 WITA", "2024-05-01T09:00:00+08:00"),
        ("2024-05-01", None),
        ("08.00", None),
    ],
)
def test_instant_in_another_form_is_guessed(value: str, expected: str | None) -> None:
    assert guessed(Code.INSTANT, value, "") == expected


@pytest.mark.parametrize(
    ("code", "message", "value", "expected"),
    [
        (Code.NUMBER, "", "1.250", "1250"),
        (Code.NUMBER, "", "3 kali", "3"),
        (Code.NUMBER, "", "tiga", "3"),
        (Code.NUMBER, "", "3,0", "3"),
        (Code.NUMBER, "", "3,5", None),
        (Code.NUMBER, "", "-1", None),
        (Code.FLAG, "", "Y", "ya"),
        (Code.FLAG, "", "tdk", "tidak"),
        (Code.FLAG, "", "mungkin", None),
        (Code.PATTERN, ID, "Tim Terpadu.yml", "tim-terpadu"),
        (Code.PATTERN, ID, "???", None),
        (Code.PATTERN, ID, "<isi id tim>", None),
        (Code.PATTERN, AREA, "1872041001", '"18.72.04.1001"'),
        (Code.PATTERN, AREA, "18-72", '"18.72"'),
        (Code.PATTERN, AREA, "Yosodadi", None),
        (Code.PATTERN, LINK, "http://a.example/b", "https://a.example/b"),
        (Code.PATTERN, LINK, "www.a.example", "https://www.a.example"),
        (Code.PATTERN, LINK, "a b", None),
        (Code.PATTERN, "Periode 'x' tidak dikenal", "2024-B4", None),
        (Code.CHOICE, "", "ya", None),
    ],
)
def test_other_values_are_guessed(code: Code, message: str, value: str, expected: str | None) -> None:
    assert guessed(code, value, message) == expected


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        (Code.DATE, "2021-02-30", "Februari 2021 berakhir tanggal 28"),
        (Code.DATE, "2024-02-30", "Februari 2024 berakhir tanggal 29"),
        (Code.DATE, "2021-14-30", None),
        (Code.DATE, "0000-01-01", None),
        (Code.DATE, "kemarin", None),
        (Code.TIME, "s.d. selesai", "Hapus baris ini; tanpa jam selesai, halaman menulis 's.d. selesai'"),
        (Code.DATE, "<isi>", "Ganti dengan isi yang sebenarnya, atau hapus kuncinya jika memang tidak tercatat"),
        (Code.TIME, "siang", None),
        (Code.NUMBER, "selesai", None),
    ],
)
def test_what_else_helps_is_said(code: Code, value: str, expected: str | None) -> None:
    assert advised(code, value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("/lampiran/daftar-hadir.pdf", "lampiran/daftar-hadir.pdf"),
        ("notulen/2024/rapat-lama", "notulen/2024/rapat-lama/"),
        ("https://kota.example/notulen/2024/rapat-lama/", "notulen/2024/rapat-lama/"),
        ("/notulen/2024/rapat-lama/#k1", None),
        ("../rahasia/", None),
        ("/", None),
        ("rapat lama", None),
    ],
)
def test_address_as_it_is_printed_is_told_as_it_is_written(value: str, expected: str | None) -> None:
    assert guessed(Code.PATTERN, value, ADDRESS) == expected
