"""What a staged site must be: its manifest's files and no others, each a plain one of ours."""

import os
from pathlib import Path

import pytest

from generator.release.errors import ReleaseError
from generator.release.manifest import write_manifest
from generator.release.proving import whole
from tests.projects import write_files


def _fault(folder: Path) -> str:
    try:
        whole(folder)
    except ReleaseError as error:
        return str(error)
    return ""


def _staged(folder: Path, *names: str) -> Path:
    write_files(folder, dict.fromkeys(("index.html", *names), "a"))
    write_manifest(folder)
    return folder


def test_site_as_it_was_made_is_whole(tmp_path: Path) -> None:
    names = ("assets/n.css", "cari/a/pagefind.id_1.pf_meta", "lampiran/a.pdf", "_headers", ".htaccess", ".nojekyll")
    assert _fault(_staged(tmp_path, *names)) == ""


def test_real_and_made_up_sites_are_whole(real_site: Path, city_site: Path) -> None:
    assert [_fault(site) for site in (real_site, city_site)] == ["", ""]


@pytest.mark.parametrize(
    "name", ["x.map", "a.html~", "a.bak", "b.yml", ".rahasia.html", ".git/a.html", "tanpa-akhiran", "cari/.a/_headers"]
)
def test_file_that_we_do_not_make_is_refused(name: str, tmp_path: Path) -> None:
    assert _fault(_staged(tmp_path, name)) == f"'{name}' di situs yang baru disusun bukan berkas situs"


def test_names_that_some_computers_take_for_one_are_refused(tmp_path: Path) -> None:
    _staged(tmp_path, "Tim.html", "tim.html")
    assert _fault(tmp_path) == "'tim.html' dan 'Tim.html' adalah nama yang sama di sebagian komputer"


def test_file_that_the_manifest_does_not_name_is_refused(tmp_path: Path) -> None:
    write_files(_staged(tmp_path), {"lain.html": "a"})
    assert _fault(tmp_path) == "berkas di situs yang baru disusun tidak sama dengan daftar-berkas.txt"


def test_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    write_files(_staged(tmp_path, "tim.html"), {"tim.html": None})
    assert "tidak sama dengan" in _fault(tmp_path)


def test_links_and_pipes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "luar").mkdir()
    for number, make in enumerate((_file_link, _folder_link, _pipe)):
        folder = _staged(tmp_path / str(number))
        make(folder / "a.html")
        with (folder / "daftar-berkas.txt").open("a", encoding="utf-8") as manifest:
            manifest.write(f"{'0' * 64}  a.html\n")
        assert _fault(folder) == "'a.html' di situs yang baru disusun bukan berkas biasa"


def _file_link(path: Path) -> None:
    path.symlink_to("index.html")


def _folder_link(path: Path) -> None:
    path.symlink_to(path.parent.parent / "luar")


def _pipe(path: Path) -> None:
    os.mkfifo(path)
