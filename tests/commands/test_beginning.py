"""`notulen init`: a project that can be built at once, and that says by itself what is still to be filled in."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.pipeline import read_project
from generator.problems import Code, Severity
from tests.commands.folders import contents
from tests.projects import REPOSITORY, run, write_files

STATEMENT = "site_config/halaman/aksesibilitas.md"
LEFT = [
    ("site_config/situs.yml", 3, 7),
    ("site_config/situs.yml", 4, 13),
    ("site_config/situs.yml", 5, 8),
    ("site_config/situs.yml", 6, 11),
    ("site_config/situs.yml", 11, 15),
    ("site_config/wilayah.csv", 2, 1),
    ("site_config/wilayah.csv", 3, 1),
]


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Return a new project."""
    done = run(tmp_path, "init", str(tmp_path / "baru"))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{tmp_path}/baru/README.md\n", "")
    return tmp_path / "baru"


def test_new_project_says_what_is_to_be_filled_in(begun: Path) -> None:
    reading = read_project(begun)
    assert [(each.path, each.line, each.column) for each in reading.problems] == LEFT
    assert {(each.code, each.severity) for each in reading.problems} == {(Code.PLACEHOLDER, Severity.WARNING)}


def test_area_to_be_filled_in_is_told_at_its_line_after_an_empty_one(begun: Path) -> None:
    path = begun / "site_config" / "wilayah.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("\n", "\n\n"), encoding="utf-8")
    assert [each.line for each in read_project(begun).problems if each.path.endswith(".csv")] == [3, 5]


def test_filled_in_project_has_no_problem(begun: Path) -> None:
    for name in ("situs.yml", "wilayah.csv"):
        path = begun / "site_config" / name
        text = path.read_text(encoding="utf-8").replace("belum-diisi.invalid", "notulen.contoh.example")
        path.write_text(re.sub(r"<isi [^>]*>", "Kota Contoh", text), encoding="utf-8")
    assert read_project(begun).problems == ()


def test_new_project_is_built_and_names_nobody_elses_city(begun: Path) -> None:
    done = run(begun, "build")
    assert done.returncode == 0, done.stderr
    pages = {path: path.read_text(encoding="utf-8") for path in (begun / "site").rglob("*.html")}
    assert len(pages) > 20
    told = {path.parent.name for path, text in pages.items() if re.search(r"Kota\s+Metro", text)}
    assert told <= {"format", "masalah"}  # examples of the model
    assert "Badan Kesatuan" not in pages[begun / "site" / "privasi" / "index.html"]
    for link in re.findall(r'href="\.\./dasar-hukum/([^"]+)/"', pages[begun / "site" / "privasi" / "index.html"]):
        assert (begun / "site" / "dasar-hukum" / link / "index.html").is_file()


@pytest.mark.parametrize("kind", ["rapat", "tim", "pejabat"])
def test_first_record_can_be_written(kind: str, begun: Path) -> None:
    assert run(begun, "new", kind).returncode == 0
    assert read_project(begun).publishable


def test_settings_name_schemas_that_are_there(begun: Path) -> None:
    for name in ("situs", "privasi", "kategori"):
        head = (begun / "site_config" / f"{name}.yml").read_text(encoding="utf-8").partition("\n")[0]
        assert (begun / "site_config" / head.rpartition("=")[2]).is_file()


def test_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    write_files(tmp_path / "lain", {"surat.txt": "a"})
    done = run(tmp_path, "init", str(tmp_path / "lain"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "sudah berisi; tunjuk folder yang belum ada" in done.stderr
    assert contents(tmp_path / "lain") == {"surat.txt": b"a"}


def test_fresh_repository_is_as_good_as_empty(tmp_path: Path) -> None:
    write_files(tmp_path / "baru", {".git/HEAD": "ref: refs/heads/main\n"})
    assert run(tmp_path, "init", str(tmp_path / "baru")).returncode == 0


def test_place_that_is_no_folder_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("a", encoding="utf-8")
    done = run(tmp_path, "init", str(tmp_path / "surat.txt"))
    assert (done.returncode, done.stderr.count("\n"), "Mesin gagal: " in done.stderr) == (3, 1, True)


def test_theme_is_copied_whole(begun: Path) -> None:
    assert contents(begun / "site_config" / "tema") == contents(REPOSITORY / "site_config" / "tema")


def test_editor_and_hooks_of_a_new_project_run_this_program(begun: Path) -> None:
    program = str(Path(sys.executable).with_name("notulen"))
    tasks = json.loads((begun / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    assert [(task["command"], task["windows"]["command"]) for task in tasks] == [(program, program)]
    (hooks,) = yaml.safe_load((begun / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert [shlex.split(hook["entry"]) for hook in hooks["hooks"]] == [
        [program, "check"],
        [program, "scan", "--staged"],
    ]
    done = subprocess.run([program, "check"], cwd=begun, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert (done.returncode, program in (begun / "README.md").read_text(encoding="utf-8")) == (0, True)


def test_new_project_does_not_claim_that_its_content_was_tested(begun: Path) -> None:
    own = (REPOSITORY / STATEMENT).read_text(encoding="utf-8")
    new = (begun / STATEMENT).read_text(encoding="utf-8")
    assert ("dengan isi situs ini dan" in own, "dengan isi situs ini dan" in new) == (True, False)
    told = "dengan isi contoh yang memuat semua keadaan; isi situs ini sendiri belum diperiksa.\n"
    assert (told in new, len(new.splitlines())) == (True, len(own.splitlines()))
