"""The NIP through its door: of chairs of approved minutes and of signers of notices, and of nobody else."""

from pathlib import Path

import pytest

from tests.projects import MEETING, NOTICE, Files
from tests.publishing.doors import published_with, signers_of

NAMES = ("ani", "budi", "citra", "dewi")
PEOPLE: Files = {f"content/pejabat/{name}.yml": f"nama: {name.title()}\nnip: nomor-{name}\n" for name in NAMES}
CHAIRED = f"{MEETING[1]}pimpinan: {{ketua: ani, sekretaris: budi, pencatat: citra}}\n"
SOURCE = "sumber: {nama: Warta Contoh}\n"


def _signers(folder: Path, files: Files) -> dict[str, str]:
    return dict(signers_of(folder, published_with(folder, {**PEOPLE, **files})))


def test_chair_of_approved_minutes_and_signer_of_a_notice_pass(tmp_path: Path) -> None:
    files = {MEETING[0]: CHAIRED, NOTICE[0]: f"{NOTICE[1]}penanda_tangan: dewi\n"}
    assert _signers(tmp_path, files) == {"ani": "nomor-ani", "dewi": "nomor-dewi"}


@pytest.mark.parametrize(
    "minutes",
    [
        CHAIRED.replace("disahkan", "ringkasan") + SOURCE,
        CHAIRED.replace("disahkan", "draf"),
        CHAIRED + "sifat: tertutup\nalasan: Penyelidikan.\n",
        MEETING[1],
    ],
    ids=["summary", "draft", "closed", "no chair"],
)
def test_nobody_passes_where_nothing_is_signed(tmp_path: Path, minutes: str) -> None:
    assert _signers(tmp_path, {MEETING[0]: minutes}) == {}


def test_signer_of_a_draft_stays_inside(tmp_path: Path) -> None:
    notice = f"{NOTICE[1]}penanda_tangan: dewi\n".replace("terbit", "draf")
    assert _signers(tmp_path, {NOTICE[0]: notice}) == {}


def test_chair_without_a_number_is_no_signer(tmp_path: Path) -> None:
    assert _signers(tmp_path, {MEETING[0]: CHAIRED, "content/pejabat/ani.yml": "nama: Ani\n"}) == {}


def test_library_itself_knows_no_number(tmp_path: Path) -> None:
    assert "nomor-ani" not in repr(published_with(tmp_path, {**PEOPLE, MEETING[0]: CHAIRED}))
