"""A name and a number as official papers write them: without a form of address, with all its digits."""

from pathlib import Path

import pytest

from generator.problems import Severity
from tests.checks.readings import problems_of


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "nama: Bapak Budi Misal, S.Sos.",
            "Tulis 'nama: Budi Misal' dan 'gelar_belakang: [S.Sos.]', masing-masing pada barisnya sendiri",
        ),
        ("nama: Yth. Ibu Citra Umpama", "Tulis 'nama: Citra Umpama'"),
        ("nama: Dewi\ngelar_depan: Sdri.", "Hapus 'gelar_depan'"),
        ("nama: Eka\ngelar_depan: Bapak Drs", "Tulis 'Drs.'"),
    ],
)
def test_form_of_address_is_left_out_of_what_to_write(text: str, hint: str, tmp_path: Path) -> None:
    assert [each.hint for each in problems_of(tmp_path, {"content/pejabat/satu.yml": f"{text}\n"})] == [hint]


@pytest.mark.parametrize(
    ("nip", "message"),
    [
        ("198001012010011", "NIP terdiri atas 18 angka, di sini 15"),
        ("19800101 201001 1 0011", "NIP terdiri atas 18 angka, di sini 19"),
        ("80010001", "NIP terdiri atas 18 angka, di sini 8"),
        ("NIP. 198001012010011001", "Kata 'NIP' sudah tercetak di depan nomornya"),
    ],
)
def test_nip_of_another_length_is_a_warning_that_does_not_repeat_it(nip: str, message: str, tmp_path: Path) -> None:
    found = problems_of(tmp_path, {"content/pejabat/satu.yml": f"nama: Budi\nnip: '{nip}'\n"})
    assert [(each.line, each.column, each.message, each.severity) for each in found] == [
        (2, 6, message, Severity.WARNING)
    ]
    assert nip not in str(found)


@pytest.mark.parametrize("nip", ["198001012010011001", "19800101 201001 1 001", "19800101.201001.1.001", "130001012"])
def test_nip_of_today_and_of_old_is_left_alone(nip: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, {"content/pejabat/satu.yml": f"nama: Budi\nnip: '{nip}'\n"}) == ()
