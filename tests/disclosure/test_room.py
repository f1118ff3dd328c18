"""The solver's libraries end the whole process where memory is short; whoever loads them asks for room first."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import NOTULEN, REPORT, SMALLEST, write_project

_LIMITED = """
import resource, sys
from pathlib import Path
from generator.disclosure.room import make_room
pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
bound = pages * resource.getpagesize() + int(sys.argv[1]) * 2**20
resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
try:
    make_room()
    import generator.disclosure.audit
except OSError as error:
    sys.exit(error.errno)
"""


@pytest.mark.parametrize("more", [0, 64, 128, 160, 192, 255, 257, 320])
def test_solver_is_loaded_or_lack_of_memory_is_an_error_of_ours(more: int) -> None:
    done = subprocess.run([sys.executable, "-c", _LIMITED, str(more)], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr) == (errno.ENOMEM if more < 256 else 0, "")


@pytest.mark.parametrize("command", [("check",), ("audit",), ("build",)])
def test_command_without_room_ends_with_one_line(command: tuple[str, ...], tmp_path: Path) -> None:
    project = write_project(tmp_path, {**SMALLEST, REPORT[0]: REPORT[1]})

    def bind() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (260 << 20, 260 << 20))

    words = [str(NOTULEN), "-C", str(project), *command]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1717203600"}
    done = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=bind, env=environment)  # noqa: S603
    stands = " Situs lama tetap berdiri." if command == ("build",) else ""
    assert (done.returncode, done.stdout, done.stderr) == (3, "", f"Mesin gagal: memori habis.{stands}\n")
