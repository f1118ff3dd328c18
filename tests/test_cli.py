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


@pytest.mark.parametrize(
    "text", ["", "site_name: [", "theme: {name: tidak-ada}\nsite_name: a\n", "plugins: [tidak-ada]\n"]
)
@pytest.mark.parametrize("verb", ["check", "build"])
def test_broken_mkdocs_settings_are_no_traceback(verb: str, text: str, project: Project) -> None:
    done = run(project({**SMALLEST, "mkdocs.yml": text}), verb)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("address", ["0.0.0.0:8123", "192.0.2.1:80", "[::]:8000", "8000"])
def test_preview_for_other_machines_is_wrong_usage(address: str, project: Project) -> None:
    done = run(project(SMALLEST), "serve", "--address", address)
    assert (done.returncode, "Pratinjau hanya untuk mesin ini" in done.stderr) == (2, True)


def test_settings_without_our_plugin_are_told(project: Project) -> None:
    settings = "site_name: a\ndocs_dir: site_config/halaman\ntheme: {name: material}\nplugins: []\n"
    files = {**SMALLEST, "mkdocs.yml": settings, "site_config/halaman/a.md": "# A\n"}
    done = run(project(files), "build")
    assert done.returncode == 1
    assert "tambahkan '- notulen'" in done.stderr


def test_strict_counts_no_more_than_there_is(project: Project) -> None:
    assert run(project(SMALLEST), "check", "--strict").returncode == 0
