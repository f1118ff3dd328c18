"""The files that help an editor and git along fit the program that they speak of."""

import json
import re
from fnmatch import fnmatch
from typing import Any

import pytest
import yaml

from generator.cli import main
from generator.commands.schemas import FILES, FOLDER
from generator.problems import Code, Problem, Severity
from tests.projects import REPOSITORY, SMALLEST

VSCODE = REPOSITORY / ".vscode"


def _json(name: str) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads((VSCODE / name).read_text(encoding="utf-8"))


def _hooks() -> list[dict[str, Any]]:
    own = yaml.safe_load((REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    offered = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return [*offered, *(hook for repository in own for hook in repository["hooks"])]


def _schemas_of(path: str) -> list[str]:
    return [schema for schema, pattern in _json("settings.json")["yaml.schemas"].items() if fnmatch(path, pattern)]


@pytest.mark.parametrize(
    "path", [*SMALLEST, *(f"site_config/{name}.yml" for name in ("situs", "kategori", "privasi", "alamat-lama"))]
)
def test_settings_give_every_file_its_one_schema(path: str) -> None:
    name = path.split("/")[1].removesuffix(".yml")
    assert _schemas_of(path) == [f"./{FOLDER}/{name}.json"]


def test_settings_name_every_schema_once() -> None:
    assert list(_json("settings.json")["yaml.schemas"]) == [f"./{FOLDER}/{name}.json" for name in FILES]


@pytest.mark.parametrize("path", ["content/lampiran/daftar.yml", "mkdocs.yml", "site_config/wilayah.csv"])
def test_settings_leave_other_files_alone(path: str) -> None:
    assert _schemas_of(path) == []


@pytest.mark.parametrize("severity", Severity)
def test_task_finds_place_reason_and_code_in_what_check_prints(severity: Severity) -> None:
    line = str(Problem("content/tim/x.yml", 3, 7, Code.EMPTY, "Isinya kosong", "Tulis isinya", severity=severity))
    matchers = _json("tasks.json")["tasks"][0]["problemMatcher"]
    found = {matcher["severity"]: re.match(matcher["pattern"]["regexp"], line) for matcher in matchers}
    assert {name: match.groups() for name, match in found.items() if match} == {
        severity.value: ("content/tim/x.yml", "3", "7", "Isinya kosong. Tulis isinya.", "isi-kosong")
    }


def test_hooks_are_the_same_here_and_for_others() -> None:
    assert [hook["id"] for hook in _hooks()] == ["notulen-check", "notulen-scan"] * 2


@pytest.mark.parametrize("number", range(4))
def test_hook_calls_a_command_of_the_program_and_passes_no_names(number: int) -> None:
    hook = _hooks()[number]
    program, verb, *_ = hook["entry"].split()
    assert program.rsplit("/", 1)[-1] == "notulen"
    assert verb in main.commands
    assert hook["pass_filenames"] is False


def test_own_hooks_need_no_network() -> None:
    text = (REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    repositories = yaml.safe_load(text)["repos"]
    assert [repository["repo"] for repository in repositories] == ["local"]
    assert {hook["language"] for repository in repositories for hook in repository["hooks"]} == {"system"}


def test_editors_are_told_what_yaml_needs() -> None:
    text = (REPOSITORY / ".editorconfig").read_text(encoding="utf-8")
    assert text.count("root = true\n") == 1
    sections = dict(re.findall(r"^\[(.+)\]\n((?:.+\n)*)", text, re.MULTILINE))
    assert {"charset = utf-8", "end_of_line = lf", "insert_final_newline = true"} <= set(sections["*"].splitlines())
    assert sections["*.{yml,yaml,json,html,css,js,md}"] == "indent_size = 2\n"
