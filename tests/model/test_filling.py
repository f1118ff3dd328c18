"""A text where a part with keys belongs: the line that the hint gives reads well when it is written as told."""

from pathlib import Path

import pytest

from tests.checks.readings import problems_of

TEAM = "content/tim/tim-kota.yml"
START = 'nama: Tim Kota\ntingkat: kota\nwilayah: "99.71"\n'


def hints(folder: Path, text: str) -> list[str]:
    """Return the mend of every problem of a team."""
    return [each.hint for each in problems_of(folder, {TEAM: f"{START}{text}\n"})]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("kewajiban_rapat: 2 kali setahun", "{tahun: <isi tahun>, jumlah: 2}"),
        ("kewajiban_rapat: minimal tiga kali", "{tahun: <isi tahun>, jumlah: <isi jumlah>}"),
        ("kewajiban_rapat: tiga kali setahun", "{tahun: <isi tahun>, jumlah: 3}"),
        ("kewajiban_rapat: paling sedikit 4 kali pada 2024", "{tahun: 2024, jumlah: 4}"),
        ("kewajiban_rapat: 2024", "{tahun: 2024, jumlah: <isi jumlah>}"),
    ],
)
def test_duty_in_words_is_told_by_year_and_number(text: str, keys: str, tmp_path: Path) -> None:
    assert hints(tmp_path, text) == [f"Tulis di baris berikutnya: - {keys}"]


def test_duty_written_as_told_lacks_its_year_alone(tmp_path: Path) -> None:
    found = hints(tmp_path, "kewajiban_rapat:\n  - {tahun: <isi tahun>, jumlah: 2}")
    assert found == ["Ganti dengan isi yang sebenarnya, atau hapus kuncinya jika memang tidak tercatat"]


def test_duty_written_with_its_year_is_a_record(tmp_path: Path) -> None:
    assert hints(tmp_path, "kewajiban_rapat:\n  - {tahun: 2024, jumlah: 4}") == []
