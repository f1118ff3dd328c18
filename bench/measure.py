"""Wall time and memory of a program and all the processes it starts; Linux only, since it reads /proc."""

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from resource import struct_rusage

PROC = Path("/proc")
PERIOD = 0.05  # seconds between two samples


class RunError(RuntimeError):
    """The measured program failed."""


@dataclass(frozen=True, slots=True)
class Command:
    """What to run, and where its output goes."""

    arguments: tuple[str, ...]
    folder: Path
    log: Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run, in seconds and bytes; `tree` is zero where it was not sampled."""

    seconds: float
    processor: float
    largest: int
    tree: int = 0


def parents() -> Iterator[tuple[int, int]]:
    """Every process and its parent."""
    for entry in PROC.iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            stat = (entry / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue  # it has ended meanwhile
        yield int(entry.name), int(stat.rpartition(")")[2].split()[1])


def family(root: int) -> list[int]:
    """Find a process and all its descendants."""
    children: dict[int, list[int]] = {}
    for child, parent in parents():
        children.setdefault(parent, []).append(child)
    members = [root]
    for member in members:
        members += children.get(member, [])
    return members


def proportional_size(process: int) -> int:
    """Its memory in bytes, pages shared with others counted in part."""
    try:
        text = (PROC / str(process) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0  # it has ended, or is about to
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:")), 0)


def wait_sampling(process: int) -> tuple[int, struct_rusage, int]:
    """Wait for the end, looking at the whole family meanwhile: exit status, use of the machine, peak of all."""
    peak = 0
    while True:
        ended, status, usage = os.wait4(process, os.WNOHANG)
        if ended:
            return status, usage, peak
        peak = max(peak, sum(map(proportional_size, family(process))))
        time.sleep(PERIOD)


def wait_quietly(process: int) -> tuple[int, struct_rusage, int]:
    """Wait for the end without taking any of the machine's time."""
    _, status, usage = os.wait4(process, 0)
    return status, usage, 0


def run(command: Command, environment: dict[str, str], *, sampled: bool) -> Run:
    """Run it to its end; a failure ends the whole measurement."""
    with command.log.open("wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - only programs of this environment, no shell
            command.arguments, cwd=command.folder, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        status, usage, tree = (wait_sampling if sampled else wait_quietly)(process.pid)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        tail = command.log.read_text(encoding="utf-8", errors="replace")[-2000:]
        message = f"{' '.join(command.arguments)} berakhir dengan {process.returncode}:\n{tail}"
        raise RunError(message)
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, tree)
