"""A build that would give something away is refused, and says where it was taken from without repeating it."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from tests.commands.folders import contents
from tests.projects import MEETING, PERSON, SMALLEST, Files, build, run, write_files

SiteProject = Callable[[Files], Path]
DRAFT = "content/rapat/2024/rapat-konsep.yml"
UNTOLD = "Pemindahan pedagang pasar lama ke terminal"
HELD = f"judul: {UNTOLD}\ntanggal: 2024-05-02\nstatus: draf\n"
COPIED = "site_config/tema/assets/salinan.json"


@pytest.fixture
def live(site_project: SiteProject) -> Path:
    folder = site_project({**SMALLEST, DRAFT: HELD})
    build(folder, folder / "site")
    return folder


def test_draft_in_a_copied_file_stops_the_build(live: Path) -> None:
    before = contents(live / "site")
    done = run(write_files(live, {COPIED: f'["{UNTOLD}"]'}), "build")
    assert (done.returncode, done.stdout) == (
        1,
        (
            f"{DRAFT}:1:8: Isi yang bukan untuk umum ini masuk ke situs, "
            "di assets/salinan.a1bfd10b19.json (isi berkas). "
            "Situs tidak dipasang; laporkan kepada pengelola program, atau hapus isi ini dari tempat yang terbit. "
            "[isi-bocor]\n"
        ),
    )
    assert done.stderr == "1 masalah; situs lama tetap berdiri.\n"
    assert contents(live / "site") == before


def test_number_is_never_repeated(live: Path) -> None:
    number = "197001011990031001"
    files = {PERSON[0]: f"{PERSON[1]}nip: '{number}'\n", COPIED: f'{{"nip": "{number[:8]} {number[8:]}"}}'}
    done = run(write_files(live, files), "build")
    assert (done.returncode, number[8:] in done.stdout + done.stderr) == (1, False)
    assert done.stdout.startswith(f"{PERSON[0]}:2:6: ")


def test_the_same_text_once_public_stops_nothing(live: Path) -> None:
    files = {COPIED: f'["{UNTOLD}"]', MEETING[0]: f"{MEETING[1]}ringkasan: {UNTOLD}.\n"}
    assert run(write_files(live, files), "build").returncode == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_real_content_gives_nothing_away(jobs: str, repository: Path, tmp_path: Path) -> None:
    done = run(repository, "build", "--site-dir", str(tmp_path / "situs"), "--jobs", jobs, epoch=1_795_222_800)
    assert done.returncode == 0, done.stdout


def test_number_of_who_signs_stands_in_the_signature_block_alone(live: Path) -> None:
    number = "197001011990031001"
    held = f"{MEETING[1]}pimpinan: {{ketua: ani}}\n"
    files = {PERSON[0]: f"{PERSON[1]}nip: '{number}'\n", "content/rapat/2024/rapat-sah.yml": held}
    done = run(write_files(live, files), "build")
    assert (done.returncode, done.stdout) == (0, "")
    assert number in _words_of(live / "site/notulen/2024/rapat-sah/notula.pdf").replace(" ", "")


def _words_of(path: Path) -> str:
    with pdfium.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)
