"""Lines that are gone from the ledger: git and the live site remember what was published."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.keeping.ledger import LEDGER, add_addresses
from generator.problems import Code
from generator.release.manifest import NAME, write_manifest
from tests.lasting.worlds import (
    FORMER,
    MEETING,
    MINUTES,
    NOTICE,
    PICTURE,
    RECORDS,
    errors,
    leads_to,
    library_of,
    published_world,
    written,
)
from tests.projects import Files, write_files

DENAH = "lampiran/denah.png"
FORM = "notulen/2024/rapat-satu/notula.pdf"
WITHOUT_PICTURE: Files = {NOTICE: RECORDS[NOTICE].split("lampiran")[0], PICTURE: None}
RENAMED: Files = {MEETING: None, "content/rapat/2024/rapat-awal.yml": f"{MINUTES}sebelumnya: [rapat-satu]\n"}
HINT = f"Kembalikan barisnya seperti dalam git (git checkout -- {LEDGER}); berkas ini hanya bertambah"
LOST = "Alamat /lampiran/denah.png pernah terbit, tetapi tidak ada lagi yang menjawabnya"
WITHDRAWN = f"- {{alamat: {DENAH}, ditarik: 2024-05-20, alasan: Keliru.}}\n"


def _git(folder: Path, *arguments: str) -> None:
    told = ("-c", "user.name=A", "-c", "user.email=a@contoh.example", "-c", "commit.gpgsign=false")
    subprocess.run(("git", "-C", str(folder), *told, *arguments), check=True, capture_output=True)  # noqa: S603, S607 - fixed words


def _commit(project: Path) -> None:
    _git(project, "add", "-A", ".")
    _git(project, "commit", "-m", "isi")


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Return a project whose addresses were published, in a folder that is no clone."""
    return published_world(tmp_path)


@pytest.fixture
def clone(published: Path) -> Path:
    """Return the same as a folder of a repository, with its ledger committed."""
    _git(published.parent, "init")
    _commit(published)
    return published


def _drop(project: Path, address: str) -> None:
    path = project / LEDGER
    path.write_text(path.read_text(encoding="utf-8").replace(f"{address}\n", ""), encoding="utf-8")


def _told(project: Path, live: Path | None = None) -> list[tuple[str, str, Code]]:
    return [(problem.place, problem.message, problem.code) for problem in errors(project, live)]


def test_line_that_was_committed_and_is_gone_is_told_with_its_mend(clone: Path) -> None:
    _drop(clone, DENAH)
    (problem,) = errors(clone)
    assert (problem.place, problem.code, problem.hint) == (f"{LEDGER}:1:1", Code.ADDRESS_LOST, HINT)
    assert problem.message == "1 alamat yang sudah di-commit hilang dari berkas ini: /lampiran/denah.png"


def test_address_whose_line_went_with_it_is_lost_all_the_same(clone: Path) -> None:
    write_files(clone, WITHOUT_PICTURE)
    _drop(clone, DENAH)
    assert [problem.message for problem in errors(clone)] == [
        "1 alamat yang sudah di-commit hilang dari berkas ini: /lampiran/denah.png",
        LOST,
    ]


def test_ledger_that_is_gone_whole_is_told_once(clone: Path) -> None:
    count = len((clone / LEDGER).read_text(encoding="utf-8").splitlines())
    (clone / LEDGER).unlink()
    shown = "/aturan/, /cari/, /dasar-hukum/, …"
    assert [problem.message for problem in errors(clone)] == [
        f"{count} alamat yang sudah di-commit hilang dari berkas ini: {shown}"
    ]


def _nothing(_: Path) -> None:
    pass


def _grown(project: Path) -> None:
    add_addresses(project, ["notulen/2024/rapat-satu/ori-a.xml"])


def _sorted_anew(project: Path) -> None:
    lines = (project / LEDGER).read_text(encoding="utf-8").splitlines()
    (project / LEDGER).write_bytes("\r\n".join(reversed(lines)).encode())


@pytest.mark.parametrize("change", [_nothing, _grown, _sorted_anew])
def test_ledger_that_holds_all_that_was_committed_is_not_told(change: Callable[[Path], None], clone: Path) -> None:
    change(clone)
    assert _told(clone) == []


def test_folder_that_is_no_clone_is_not_asked(published: Path) -> None:
    (published / LEDGER).unlink()
    assert _told(published) == []


def test_ledger_that_was_never_committed_is_not_asked(published: Path) -> None:
    _git(published.parent, "init")
    _drop(published, DENAH)
    assert _told(published) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [({}, []), (WITHOUT_PICTURE, [LOST]), ({**WITHOUT_PICTURE, FORMER: WITHDRAWN}, [])],
    ids=["still there", "gone", "withdrawn"],
)
def test_line_whose_removal_was_committed_is_remembered_in_continuous_integration(
    change: Files, told: list[str], clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(clone, change)
    _drop(clone, DENAH)
    _commit(clone)
    _commit(write_files(clone, {"catatan.txt": "Sesudahnya."}))
    monkeypatch.setenv("CI", "1")
    assert [problem.message for problem in errors(clone)] == told


def _live(project: Path, folder: Path) -> Path:
    site = written(project, library_of(project), folder)
    write_files(site, {FORM: b"%PDF-1.7", "assets/a.json": "{}", "notulen/bagikan.png": b"", "tim/tim-camat/a.css": ""})
    write_manifest(site)
    return site


def test_file_that_only_the_live_site_knows_is_not_lost_either(published: Path, tmp_path: Path) -> None:
    live = _live(published, tmp_path / "terbit")
    write_files(published, WITHOUT_PICTURE)
    _drop(published, DENAH)
    assert _told(published) == []
    assert _told(published, live) == [(f"{LEDGER}:1:1", LOST, Code.ADDRESS_LOST)]


def test_file_of_a_renamed_record_leads_on_without_any_ledger(published: Path, tmp_path: Path) -> None:
    live = _live(published, tmp_path / "terbit")
    write_files(published, {LEDGER: None, **RENAMED})
    site = written(published, library_of(published, live), tmp_path / "situs")
    assert leads_to(site, FORM) == "notulen/2024/rapat-awal/"


@pytest.mark.parametrize("manifest", [b"", b"\xff\xfe\0", b"x  ../../rahasia/a.pdf\n0  \nlampiran/denah.png\n"])
def test_manifest_that_cannot_be_read_is_none(manifest: bytes, published: Path, tmp_path: Path) -> None:
    write_files(published, WITHOUT_PICTURE)
    _drop(published, DENAH)
    assert _told(published, write_files(tmp_path / "terbit", {NAME: manifest})) == []
