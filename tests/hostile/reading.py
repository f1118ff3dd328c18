"""Reads files in a process of its own, within the memory that a reader may take, and tells what came of each.

The process is this module, run: it takes a list of packed files in hex as JSON, and gives a list of outcomes as JSON.
"""

import json
import resource
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence
from typing import NamedTuple

from generator.loading.nodes import Plain
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError
from tests.projects import REPOSITORY

MEGABYTES = 300
SECONDS = 5.0


class Refusal(NamedTuple):
    """Why a file was not read."""

    line: int
    column: int
    code: str
    message: str
    hint: str


Answer = Plain | Refusal
"""What a file says, or why it was not read."""


class Timed(NamedTuple):
    """An answer, and how many seconds of work it took, however busy the machine was."""

    answer: Answer
    seconds: float


class ReaderDiedError(Exception):
    """The process that reads ended with an exception, or for want of memory."""


def answer(content: bytes) -> Answer:
    """Return what a file says, or why it is refused; anything else that the reader raises comes through."""
    try:
        return Source("content/a.yml", content).tree().plain()
    except YamlRefusedError as error:
        return Refusal(*error.place, error.code.value, error.message, error.hint)


def read_bounded(contents: Sequence[bytes], megabytes: int = MEGABYTES) -> list[Timed]:
    """Return the answers of a process that may take no more memory. Raises ReaderDiedError."""
    command = [sys.executable, "-m", "tests.hostile.reading", str(megabytes)]
    told = json.dumps([zlib.compress(content, 1).hex() for content in contents])
    done = subprocess.run(command, input=told, capture_output=True, text=True, check=False, cwd=REPOSITORY)  # noqa: S603 - ourselves
    if done.returncode:
        raise ReaderDiedError(done.stderr[-2000:])
    return [Timed(Refusal(*said[0]) if refused else said[0], said[1]) for refused, said in json.loads(done.stdout)]


def _read_all(contents: Sequence[bytes]) -> list[tuple[bool, Timed]]:
    timed = []
    for content in contents:
        start = time.process_time()
        found = answer(content)
        timed.append((isinstance(found, Refusal), Timed(found, time.process_time() - start)))
    return timed


def _main() -> None:
    contents = [zlib.decompress(bytes.fromhex(text)) for text in json.load(sys.stdin)]
    most = int(sys.argv[1]) << 20
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    json.dump(_read_all(contents), sys.stdout)


if __name__ == "__main__":
    _main()
