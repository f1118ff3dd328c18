"""A name as official papers write it: what to write where a form of address stands in it."""

from pathlib import Path

import pytest

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
