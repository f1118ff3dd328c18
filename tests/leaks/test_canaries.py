"""The town's site holds no canary and is that of its twin, byte for byte; nor does it hold anything of who built it."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.leaks.carriers import Field
from generator.leaks.needles import Needle, needles_of
from generator.leaks.search import search_folder
from tests.commands.folders import contents
from tests.leaks.town import PLACES, canary, town, twin
from tests.projects import NOTULEN, build, write_files, write_site_project

town()
IN_CONTENT = dict(PLACES)
SIGNED = ("notula.pdf", "pengumuman.pdf")
AROUND = (
    *("nama-folder-proyek", "nama-folder-situs", "pengguna", "mesin", "rumah", "lingkungan", "cabang", "pengirim"),
    *("surel-pengirim", "pesan-commit", "berkas-terhapus", "tanda-git", "cadangan-tema", "komentar-tema", "swap-tema"),
    *("berkas-usang", "komentar-markdown", "isi-tautan", "nama-halaman-tersembunyi", "tembolok"),
)
"""Places beside the content: of the machine, the repository, the theme, what lay there before."""

_GIT = ("git", "-c", "init.defaultBranch=utama", "-c", "commit.gpgsign=false")


def _remember(project: Path) -> None:
    """Give a project a history in which a file was deleted."""
    who = {"GIT_AUTHOR_NAME": canary("pengirim"), "GIT_AUTHOR_EMAIL": f"{canary('surel-pengirim')}@x.example"}
    told = {**who, "GIT_COMMITTER_NAME": who["GIT_AUTHOR_NAME"], "GIT_COMMITTER_EMAIL": who["GIT_AUTHOR_EMAIL"]}
    gone = "content/rapat/2024/terhapus.yml"
    write_files(project, {gone: f"judul: {canary('berkas-terhapus')}\n"})
    for step in (
        ("init", "-q"),
        ("checkout", "-q", "-b", canary("cabang")),
        ("add", "-A"),
        ("commit", "-q", "-m", canary("pesan-commit")),
        ("tag", canary("tanda-git")),
        ("rm", "-q", gone),
        ("commit", "-q", "-m", "Hapus"),
    ):
        command = (*_GIT, "-C", str(project), *step)
        subprocess.run(command, check=True, env={**os.environ, **told}, capture_output=True)  # noqa: S603 - fixed words


def _surround(project: Path) -> None:
    """Leave around the content what people and their programs leave."""
    outside = project.parent / "luar.md"
    outside.write_text(canary("isi-tautan"), encoding="utf-8")
    (project / "content" / "rapat" / ".tautan").symlink_to(outside)
    theme = project / "site_config" / "tema"
    main = (theme / "main.html").read_text(encoding="utf-8")
    write_files(
        project,
        {
            "site_config/tema/main.html": f"{{# {canary('komentar-tema')} #}}{main}",
            "site_config/tema/main.html~": canary("cadangan-tema"),
            "site_config/tema/assets/.main.js.swp": canary("swap-tema"),
            "site_config/halaman/.konsep.md": f"# {canary('nama-halaman-tersembunyi')}\n",
            "site_config/halaman/tentang.md": f"# Tentang\n\n[//]: # ({canary('komentar-markdown')})\n\nIsi.\n",
            ".cache/gambar/lama.png": canary("tembolok"),
            ".cache/cari/lama/x.pf_fragment": canary("tembolok"),
        },
    )


def _environment(folder: Path) -> dict[str, str]:
    named = {"USER": "pengguna", "LOGNAME": "pengguna", "HOSTNAME": "mesin", "RAHASIA": "lingkungan"}
    home = folder / canary("rumah")
    home.mkdir(exist_ok=True)
    told = {name: canary(place) for name, place in named.items()}
    return {**os.environ, **told, "HOME": str(home), "SOURCE_DATE_EPOCH": "1717203600"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the town's site, built over an older one, from a project with a history."""
    folder = tmp_path_factory.mktemp("kota")
    project = write_site_project(folder / canary("nama-folder-proyek"), town())
    _surround(project)
    _remember(project)
    old = {"404.html": "", "sitemap.xml": "", f"notulen/{canary('berkas-usang')}/index.html": canary("berkas-usang")}
    made = write_files(folder / canary("nama-folder-situs"), old)
    command = [str(NOTULEN), "-C", str(project), "build", "--site-dir", str(made)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment(folder))  # noqa: S603 - our own program
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
    return made


@pytest.fixture(scope="module")
def twin_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the town from which all that is private is deleted."""
    folder = tmp_path_factory.mktemp("kembar")
    page = {"site_config/halaman/tentang.md": "# Tentang\n\nIsi.\n"}
    return build(write_site_project(folder / "proyek", {**twin(), **page}), folder / "situs")


def _needles(places: list[str]) -> list[Needle]:
    return [needle for place in places for needle in needles_of(canary(place))]


def test_no_canary_of_the_content_is_on_the_site(site: Path) -> None:
    assert len(IN_CONTENT) >= 60
    assert search_folder(site, _needles([place for place in IN_CONTENT if place != "nip"])) == []


def test_number_of_who_signs_stands_in_signature_blocks_alone(site: Path) -> None:
    found = search_folder(site, _needles(["nip"]))
    assert {(hit.file.rsplit("/", 1)[-1], hit.field) for hit in found} <= {(name, Field.PAGES) for name in SIGNED}
    assert found != []


def test_no_canary_of_what_is_around_is_on_the_site(site: Path) -> None:
    assert set(AROUND) <= PLACES.keys()
    assert search_folder(site, _needles(list(AROUND))) == []


def test_site_is_that_of_its_twin(site: Path, twin_site: Path) -> None:
    one, other = contents(site), contents(twin_site)
    assert sorted(one) == sorted(other)
    different = {name.rsplit("/", 1)[-1] for name in one if one[name] != other[name]}
    assert different <= {*SIGNED, "daftar-berkas.txt"}  # the number of who signs, and the list of digests


def test_site_tells_neither_owner_nor_hour_of_its_files(site: Path) -> None:
    assert {oct(path.stat().st_mode & 0o111) for path in site.rglob("*") if path.is_file()} == {"0o0"}


def test_what_the_town_shows_is_found_on_its_site(site: Path) -> None:
    words = ("Tim Terpadu Kota Contoh", "Laporan disampaikan kepada camat dan lurah", "Rapat setengah terbuka")
    needles = [next(iter(needles_of(word))) for word in words]
    hits = search_folder(site, needles)
    assert {hit.needle for hit in hits} == {0, 1, 2}
    assert any(hit.file.endswith(".pf_fragment") for hit in hits)
