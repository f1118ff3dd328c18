"""`notulen build`: the live site changes whole or not at all, and the same content gives the same bytes."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from generator.release.lock import locked
from tests.commands.folders import contents
from tests.projects import LAW, NOTULEN, PERSON, SMALLEST, Files, build, run, write_files

SiteProject = Callable[[Files], Path]

EPOCH = 1_717_203_600
WRONG = {PERSON[0]: "nama:\n"}


@pytest.fixture
def live(site_project: SiteProject) -> Path:
    """Return a project whose site stands."""
    folder = site_project(SMALLEST)
    build(folder, folder / "site")
    return folder


def test_site_is_built_where_the_project_is(site_project: SiteProject) -> None:
    folder = site_project(SMALLEST)
    done = run(folder, "build")
    assert (done.returncode, done.stdout) == (0, "")
    assert (folder / "site" / "notulen" / "2024" / "rapat-contoh" / "index.html").is_file()


def test_nothing_but_kept_pictures_is_left_beside_the_site(live: Path) -> None:
    run(live, "build")
    assert sorted(path.name for path in live.iterdir()) == [".cache", "content", "mkdocs.yml", "site", "site_config"]
    assert {path.suffix for path in (live / ".cache" / "gambar").iterdir()} == {".png"}


def test_build_without_what_is_kept_makes_it_anew(live: Path) -> None:
    kept = live / ".cache"
    before = _kept(live)
    spoilt = [[name for name in before if name.endswith(form)] for form in (".png", ".pf_meta", ".pdf")]
    for name in chain.from_iterable(spoilt):
        (kept / name).unlink()
        (kept / name).write_bytes(b"rusak")
    (kept / "milik-lain").write_bytes(b"")
    (kept / "audit").mkdir(exist_ok=True)
    (kept / "audit" / "pernah-aman").touch()
    assert run(live, "build", "--no-cache").returncode == 0
    assert all(spoilt)
    assert _kept(live) == {**before, "milik-lain": b""}


def _kept(project: Path) -> dict[str, bytes | None]:
    """Return what a project keeps, but for the marks that tell whether somebody has touched it since."""
    return {name: content for name, content in contents(project / ".cache").items() if not name.endswith(".tanda")}


def test_wrong_content_leaves_the_live_site_as_it_was(live: Path) -> None:
    before = contents(live / "site")
    done = run(write_files(live, WRONG), "build")
    assert (done.returncode, contents(live / "site") == before) == (1, True)
    assert done.stdout.startswith("content/pejabat/ani.yml:1:6: Isinya kosong.")
    assert done.stderr == "1 masalah; situs lama tetap berdiri.\n"


def test_second_build_is_told_who_builds(live: Path) -> None:
    before = contents(live / "site")
    with locked(live / "site"):
        done = run(live, "build")
    told = rf"Mesin gagal: situs ini sedang disusun oleh proses {os.getpid()} sejak .+\. Situs lama tetap berdiri\.\n"
    assert (done.returncode, done.stdout, contents(live / "site") == before) == (3, "", True)
    assert re.fullmatch(told, done.stderr)


def test_change_by_hand_is_told_and_replaced(live: Path) -> None:
    before = contents(live / "site")
    (live / "site" / "tim" / "index.html").write_text("diubah", encoding="utf-8")
    done = run(live, "build")
    assert (done.returncode, contents(live / "site") == before) == (0, True)
    found = "1 berubah (tim/index.html)"
    assert done.stderr.startswith(f"Peringatan: Situs lama bukan lagi yang dahulu diterbitkan: {found}. Semuanya")


def test_wrong_content_makes_no_site(site_project: SiteProject) -> None:
    folder = site_project({**SMALLEST, **WRONG})
    assert (run(folder, "build").returncode, (folder / "site").exists()) == (1, False)


FORMER = "- {alamat: dasar-hukum/perda-1-2020/, ditarik: 2024-05-20, alasan: Tercatat dua kali.}\n"


def test_lost_address_leaves_the_live_site_as_it_was(live: Path) -> None:
    before = contents(live / "site")
    done = run(write_files(live, {LAW[0]: None}), "build")
    assert (done.returncode, contents(live / "site") == before) == (1, True)
    assert done.stdout.startswith("site_config/alamat.txt:")
    assert "'- {alamat: dasar-hukum/perda-1-2020/, ditarik: TTTT-BB-HH, alasan: …}'" in done.stdout
    assert done.stdout.endswith(" [alamat-hilang]\n")
    assert done.stderr == "1 masalah; situs lama tetap berdiri.\n"


def test_mkdocs_stops_at_a_lost_address_too(live: Path) -> None:
    before = contents(live / "site")
    done = _mkdocs(write_files(live, {LAW[0]: None}), live / "site")
    assert (done.returncode != 0, contents(live / "site") == before) == (True, True)
    assert "[alamat-hilang]" in done.stderr


@pytest.mark.parametrize("program", ["notulen", "mkdocs"])
def test_address_that_only_the_live_site_remembers_is_not_lost(program: str, live: Path) -> None:
    ledger = live / "site_config" / "alamat.txt"
    rows = ledger.read_text(encoding="utf-8").splitlines()
    ledger.write_text("".join(f"{row}\n" for row in rows if "perda-1-2020" not in row), encoding="utf-8")
    write_files(live, {LAW[0]: None})
    done = run(live, "build") if program == "notulen" else _mkdocs(live, live / "site")
    assert (done.returncode != 0, "[alamat-hilang]" in done.stdout + done.stderr) == (True, True)


def test_page_of_a_record_that_is_gone_says_that_it_is(live: Path) -> None:
    done = run(write_files(live, {LAW[0]: None, "site_config/alamat-lama.yml": FORMER}), "build")
    page = (live / "site" / "dasar-hukum" / "perda-1-2020" / "index.html").read_text(encoding="utf-8")
    assert (done.returncode, "Tercatat dua kali." in page, "Ketertiban Contoh" in page) == (0, True, False)
    assert "perda-1-2020" not in (live / "site" / "sitemap.xml").read_text(encoding="utf-8")


def test_build_writes_down_what_it_published_once(live: Path) -> None:
    ledger = live / "site_config" / "alamat.txt"
    before = ledger.read_text(encoding="utf-8").splitlines()
    assert {"notulen/2024/rapat-contoh/", "dasar-hukum/perda-1-2020/", "tentang/"} <= set(before)
    assert before == sorted(before)
    done = run(write_files(live, {"content/layanan/baru.yml": "nama: Baru\njenis: keamanan\n"}), "build")
    assert ledger.read_text(encoding="utf-8").splitlines() == [*before, "layanan/baru/"]
    assert "1 alamat baru dicatat di site_config/alamat.txt" in done.stderr
    assert run(live, "build").stderr == f"Terbit: {_pages(live / 'site')} halaman di {live / 'site'}\n"


def test_live_site_remembers_what_the_ledger_does_not(live: Path) -> None:
    (live / "site_config" / "alamat.txt").unlink()  # as in a clone whose ledger nobody committed
    done = run(write_files(live, {LAW[0]: None}), "build")
    assert (done.returncode, "/dasar-hukum/perda-1-2020/ pernah terbit" in done.stdout) == (1, True)


def _pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def test_file_in_place_of_the_folder_is_the_machines_failure(live: Path) -> None:
    (live / "berkas").write_text("bukan folder", encoding="utf-8")
    before = contents(live)
    done = run(live, "build", "--site-dir", str(live / "berkas" / "site"))
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    assert done.stderr.startswith("Mesin gagal: ")
    assert contents(live) == before


def test_file_in_place_of_the_site_stays(live: Path) -> None:
    (live / "berkas").write_text("bukan situs", encoding="utf-8")
    done = run(live, "build", "--site-dir", str(live / "berkas"))
    assert done.returncode in {2, 3}
    assert (live / "berkas").read_text(encoding="utf-8") == "bukan situs"


@pytest.mark.parametrize("place", [".", "content", "site_config", "content/pejabat", "content/baru"])
def test_site_never_takes_the_place_of_the_project(place: str, site_project: SiteProject) -> None:
    folder = site_project(SMALLEST)
    before = contents(folder)
    done = run(folder, "build", "--site-dir", str(folder / place))
    assert done.returncode in {2, 3}
    assert contents(folder) == before


def test_same_content_and_epoch_give_the_same_bytes(site_project: SiteProject, tmp_path: Path) -> None:
    folder = site_project(SMALLEST)
    first, second = (contents(build(folder, tmp_path / name)) for name in ("satu", "dua"))
    assert first == second


def test_number_of_processes_changes_no_byte(site_project: SiteProject, tmp_path: Path) -> None:
    many = {f"content/layanan/posko-{n}.yml": f"nama: Posko {n}\njenis: keamanan\n" for n in range(220)}
    folder = site_project({**SMALLEST, **many})
    for jobs in ("1", "3"):
        run(folder, "build", "--jobs", jobs, "--site-dir", str(tmp_path / jobs))
    assert contents(tmp_path / "1") == contents(tmp_path / "3")


def test_epoch_is_the_time_that_the_site_tells(site_project: SiteProject, tmp_path: Path) -> None:
    site = build(site_project(SMALLEST), tmp_path / "site", epoch=1_750_000_000)
    assert 'data-dibangun="2025-06-15T22:06:40+07:00"' in (site / "index.html").read_text(encoding="utf-8")


def _mkdocs(project: Path, site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(project / "mkdocs.yml"), "-d", str(site)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - fixed


def test_mkdocs_builds_the_same_bytes(site_project: SiteProject, tmp_path: Path) -> None:
    folder = site_project(SMALLEST)
    ours = contents(build(folder, tmp_path / "satu", epoch=EPOCH))
    assert _mkdocs(folder, tmp_path / "dua").returncode == 0
    theirs = contents(tmp_path / "dua")
    assert sorted(theirs) == sorted(ours)
    assert [name for name, content in theirs.items() if content != ours[name]] == []


def test_mkdocs_stops_before_it_empties_the_old_site(live: Path) -> None:
    before = contents(live / "site")
    done = _mkdocs(write_files(live, WRONG), live / "site")
    assert (done.returncode != 0, contents(live / "site") == before) == (True, True)
    assert "content/pejabat/ani.yml:1:6: Isinya kosong." in done.stderr
    assert "Traceback" not in done.stderr


def test_page_at_a_records_address_stops_the_build(site_project: SiteProject, tmp_path: Path) -> None:
    folder = site_project({**SMALLEST, "site_config/halaman/tim/index.md": "# Tim\n"})
    done = run(folder, "build", "--site-dir", str(tmp_path / "situs"))
    assert (done.returncode, (tmp_path / "situs").exists()) == (1, False)
    assert "site_config/halaman/tim/index.md menempati alamat /tim/" in done.stderr


def test_broken_link_of_a_hand_written_page_is_told_in_our_words(site_project: SiteProject) -> None:
    folder = site_project({**SMALLEST, "site_config/halaman/tentang.md": "# Tentang\n\n[Lain](tidak-ada.md)\n"})
    done = run(folder, "build")
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        0,
        (
            "Peringatan: ada 1 hal di site_config/halaman, misalnya tautan yang putus. "
            "Jalankan 'mkdocs build' untuk membacanya."
        ),
    )


def _without_pagefind(folder: Path, program: str) -> dict[str, str]:
    """Return an environment in which another program stands in Pagefind's place."""
    write_files(folder, {"pagefind_bin/__init__.py": "", "pagefind_bin/__main__.py": program})
    path = os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**os.environ, "PYTHONPATH": path, "SOURCE_DATE_EPOCH": str(EPOCH)}


def test_search_that_cannot_be_made_leaves_the_live_site_as_it_was(live: Path, tmp_path: Path) -> None:
    before = contents(live / "site")
    environment = _without_pagefind(tmp_path / "lain", "raise SystemExit('disk penuh')")
    command = [str(NOTULEN), "-C", str(live), "build", "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - our own program
    assert (done.returncode, contents(live / "site") == before) == (3, True)
    assert done.stderr == (
        "Mesin gagal: program pencarian (pagefind) berhenti dengan kode 1: disk penuh. Situs lama tetap berdiri.\n"
    )
