"""Builds by the program itself, forked from an interpreter that has loaded it, led astray by strace at a chosen call.

Loading takes longer than such a build; what is traced begins with the command.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import IO

from generator import cli
from generator.release import build as _loaded  # noqa: F401 - so that no cell loads it anew
from tests.faults.world import Outcome, World
from tests.projects import installed

CHANGING = (
    *("openat", "mkdir", "write", "pwrite64", "sendfile", "ftruncate", "link", "flock", "fsync", "syncfs"),
    *("rename", "renameat2", "unlink", "unlinkat", "rmdir"),
)
"""The calls by which a build changes a disk, as a build that nothing disturbs makes them."""
_CALL = re.compile(r"[0-9]+ +([a-z0-9_]+)\(")
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")
_EPOCH = "1717203600"
_PATIENCE = 120


def start(world: World, said: IO[bytes], gate: int | None = None, before: Callable[[], object] = lambda: None) -> int:
    """Fork a build of the world's project; ``before`` is called in it first. Return its process id."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        for stream in (1, 2):
            os.dup2(said.fileno(), stream)
        sys.stdout, sys.stderr = (open(stream, "w", closefd=False) for stream in (1, 2))  # noqa: SIM115 - pytest's own
        signal.alarm(_PATIENCE)
        os.environ["SOURCE_DATE_EPOCH"] = _EPOCH
        before()
        if gate is not None:
            os.read(gate, 1)
        cli.main(["-C", str(world.project), "build", "--jobs", "1", "--site-dir", str(world.site)])
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - what the interpreter would show is what is looked for
        traceback.print_exc()
    finally:
        os._exit(code)


def ended(child: int, said: IO[bytes]) -> Outcome:
    """Wait for a forked build."""
    _, status = os.waitpid(child, 0)
    said.seek(0)
    return Outcome(os.waitstatus_to_exitcode(status), said.read().decode("utf-8", "replace"))


def undisturbed(world: World, before: Callable[[], object] = lambda: None) -> Outcome:
    """Build without strace; ``before`` is called in the forked process first."""
    with tempfile.TemporaryFile() as said:
        return ended(start(world, said, before=before), said)


def traced(world: World, *injections: str, log: Path = Path(os.devnull)) -> Outcome:
    """Build under strace, which does what each injection says (its own words: `write:error=EIO:when=3`)."""
    gate, opener = os.pipe()
    with tempfile.TemporaryFile() as said:
        child = start(world, said, gate)
        os.close(gate)
        options = [f"--inject={injection}" for injection in injections]
        command = [
            installed("strace"),
            "-f",
            "-e",
            f"trace={','.join(CHANGING)}",
            *options,
            "-o",
            str(log),
            "-p",
            str(child),
        ]
        with subprocess.Popen(command, stderr=subprocess.PIPE) as tracer:  # noqa: S603 - strace
            assert tracer.stderr is not None
            tracer.stderr.readline()  # 'Process N attached'
            os.write(opener, b".")
            os.close(opener)
            outcome = ended(child, said)
            tracer.wait(_PATIENCE)
        return outcome


def changing_calls(world: World) -> list[tuple[str, int]]:
    """Return every call by which a build changes a disk: its name, and the how manyth of that name it is."""
    log = world.folder / "panggilan"
    world.reset()
    outcome = traced(world, log=log)
    assert outcome.code == 0, outcome
    seen: Counter[str] = Counter()
    found = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        call = _CALL.match(line)
        if call is None:
            continue
        seen[call[1]] += 1
        if call[1] != "openat" or _WRITING.search(line):
            found.append((call[1], seen[call[1]]))
    return found
