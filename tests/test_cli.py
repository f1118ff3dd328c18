"""The program as a whole: its arguments and its exit codes."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import NOTULEN, SMALLEST, Files, run

Project = Callable[[Files], Path]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("terbitkan",),
        ("check", "--format", "xml"),
        ("check", "--bentuk"),
        ("build", "--jobs", "0"),
        ("build", "--jobs", "banyak"),
        ("build", "lebih"),
        ("new",),
        ("serve", "lebih"),
    ],
)
def test_wrong_usage_is_two(arguments: tuple[str, ...], project: Project) -> None:
    done = run(project(SMALLEST), *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("terbitkan",), "tidak ada perintah 'terbitkan'. Bantuan: notulen --help"),
        (("check", "--bentuk"), "tidak ada pilihan '--bentuk'. Bantuan: notulen check --help"),
        (("check", "--format"), "pilihan '--format' tidak dapat ditulis begitu. Bantuan: notulen --help"),
        (
            ("check", "--format", "x"),
            "--format harus salah satu dari text, json, github. Bantuan: notulen check --help",
        ),
        (("build", "--jobs", "0"), "--jobs harus bilangan bulat mulai dari 1. Bantuan: notulen build --help"),
        (("build", "lebih"), "ada kata yang berlebih: lebih. Bantuan: notulen build --help"),
        (("new",), "JENIS belum ditulis. Bantuan: notulen new --help"),
        (
            ("protect", "hilang.csv"),
            "berkas 'hilang.csv' tidak ada, atau tidak dapat dibaca. Bantuan: notulen protect --help",
        ),
        (("scan", "hilang"), "Tidak ada 'hilang'. Bantuan: notulen scan --help"),
    ],
)
def test_wrong_usage_is_told_in_our_words(arguments: tuple[str, ...], told: str, project: Project) -> None:
    assert run(project(SMALLEST), *arguments).stderr == f"Salah pakai: {told}\n"


@pytest.mark.parametrize("verb", [("check",), ("build",), ("new", "tim", "a"), ("serve",)])
def test_folder_without_a_project_is_wrong_usage(verb: tuple[str, ...], tmp_path: Path) -> None:
    done = run(tmp_path, *verb)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Tidak ada mkdocs.yml" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_project_is_the_current_folder_unless_told(project: Project) -> None:
    command = [str(NOTULEN), "check", "--format", "json"]
    done = subprocess.run(command, cwd=project(SMALLEST), capture_output=True, check=False)  # noqa: S603 - our own program
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


@pytest.mark.parametrize("verb", ["check", "build", "new", "serve"])
def test_every_verb_explains_itself(verb: str, project: Project) -> None:
    done = run(project({}), verb, "--help")
    assert (done.returncode, done.stdout.startswith(f"Usage: notulen {verb}")) == (0, True)


def test_version_is_told() -> None:
    done = subprocess.run([str(NOTULEN), "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stdout.split()[0]) == (0, "notulen,")


@pytest.mark.parametrize("epoch", [-1, 10**11, 10**18, 10**30])
def test_impossible_epoch_is_no_traceback(epoch: int, project: Project) -> None:
    done = run(project(SMALLEST), "build", epoch=epoch)
    assert "Traceback" not in done.stderr


SETTINGS = """\
site_name: notulen
docs_dir: site_config/halaman
theme: {name: material, custom_dir: site_config/tema}
plugins: [notulen]
"""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1"),
        ("- a\n", "1:1"),
        ("site_name: [\n", "1:12"),
        (b"site_name: \xff\n", "1:12"),
        ("site_name: !!python/object/apply:os.getcwd []\n", "1:12"),
        ("site_name: !ENV NAMA\n", "1:12"),
        (SETTINGS.replace("notulen\n", "\n"), "1:11"),
        (SETTINGS.replace("material", "tidak-ada"), "3:9"),
        (SETTINGS.replace("site_config/tema", "hilang"), "3:25"),
        (SETTINGS.replace("site_config/halaman", "content"), "2:1"),
        (SETTINGS.replace("[notulen]", "[notulen, tidak-ada]"), "4:20"),
        (SETTINGS.replace("[notulen]", "[]"), "4:1"),
        (f"{SETTINGS}markdown_extensions: [tidak_ada]\n", "5:23"),
        (f"{SETTINGS}INHERIT: lain.yml\n", "5:1"),
    ],
)
@pytest.mark.parametrize("verb", ["check", "build"])
def test_broken_mkdocs_settings_are_told_at_their_place(
    verb: str, text: str | bytes, place: str, project: Project
) -> None:
    done = run(project({**SMALLEST, "mkdocs.yml": text}), verb)
    assert (done.returncode, done.stdout.split(": ")[0]) == (1, f"mkdocs.yml:{place}")


@pytest.mark.parametrize(
    ("line", "place"),
    [("strict: barangkali\n", "5:1"), ("hooks: [tidak-ada.py]\n", "5:1"), ("site_url: 5\n", "5:1")],
)
def test_what_mkdocs_alone_refuses_is_told_in_our_words(
    line: str, place: str, site_project: Callable[[Files], Path]
) -> None:
    done = run(site_project({**SMALLEST, "mkdocs.yml": SETTINGS + line}), "build")
    told = f"mkdocs.yml:{place}: Isi '{line.partition(':')[0]}' tidak diterima oleh MkDocs. "
    assert (done.returncode, done.stdout, done.stderr.startswith(told)) == (1, "", True)


@pytest.mark.parametrize(
    "files",
    [
        {"site_config/tema/main.html": "{% if %}"},
        {"site_config/tema/main.html": "{{ tidak.ada.sama.sekali }}"},
        {"site_config/tema/main.html": b"\xff\xfe"},
    ],
)
def test_broken_theme_is_told_in_our_words(files: Files, site_project: Callable[[Files], Path]) -> None:
    done = run(site_project({**SMALLEST, **files}), "build")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert done.stderr.endswith("Jalankan 'mkdocs build' untuk membaca sebabnya. Situs lama tetap berdiri.\n")


@pytest.mark.parametrize("verb", [("check",), ("build",), ("scan",), ("new", "tim", "a"), ("serve",)])
@pytest.mark.parametrize("place", ["tidak-ada", "berkas.txt", "n" * 300])
def test_project_folder_that_is_none_is_wrong_usage(place: str, verb: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("a", encoding="utf-8")
    done = run(tmp_path / place, *verb)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Tidak ada folder '{tmp_path / place}'. Tunjuk folder proyek dengan -C FOLDER." in done.stderr


def test_name_that_no_disk_takes_is_told(project: Project) -> None:
    done = run(project(SMALLEST), "new", "tim", "a" * 300)
    assert (done.returncode, done.stderr.split(" (")[0]) == (3, "Mesin gagal: nama berkasnya terlalu panjang")


@pytest.mark.parametrize(
    "address", ["0.0.0.0:8123", "192.0.2.1:80", "[::]:8000", "8000", "127.0.0.1:lain", "127.0.0.1:65536"]
)
def test_preview_for_other_machines_is_wrong_usage(address: str, project: Project) -> None:
    done = run(project(SMALLEST), "serve", "--address", address)
    assert (done.returncode, "Pratinjau hanya untuk mesin ini" in done.stderr) == (2, True)


def test_strict_counts_no_more_than_there_is(project: Project) -> None:
    assert run(project(SMALLEST), "check", "--strict").returncode == 0
