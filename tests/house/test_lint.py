"""The linters and the type checker, run as `make lint` runs them."""

import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


def complaints(command: tuple[str, ...], folder: Path) -> str:
    """Return what a checker says about a folder; nothing where it is content."""
    program = str(Path(sys.executable).parent / command[0])
    done = subprocess.run((program, *command[1:]), cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own programs
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_checker_is_content(command: tuple[str, ...], repository: Path) -> None:
    assert complaints(command, repository) == ""


@pytest.mark.parametrize(
    ("command", "source", "complaint"),
    [
        (("ruff", "check", "."), "import os\n", "F401"),
        (("ruff", "format", "--check", "."), "x=1\n", "would be reformatted"),
        (("mypy", "--strict", "m.py"), "x: int = ''\n", "assignment"),
    ],
)
def test_complaint_is_told(command: tuple[str, ...], source: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "m.py").write_text(source, encoding="utf-8")
    assert complaint in complaints(command, tmp_path)
