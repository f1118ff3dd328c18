"""Work on a file that may be hostile, in a process of its own: bounded in time and memory, free to die.

Whatever happens in there, the caller gets an answer: libraries that read pictures and PDFs are machine code, and their
worst input kills the process that reads it.
"""

import faulthandler
import gc
import json
import os
import select
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

SECONDS = 4  # of the processor: one bound on every machine, however busy it is
MEMORY = 300_000_000
_PATIENCE = 60.0  # so busy is no machine that four seconds of work take a minute
_PIECE = 1 << 16
_DONE, _FAILED, _NO_ROOM = 0, 1, 2


class SpentError(Exception):
    """The work took more time or memory than it may."""


class FailedError(Exception):
    """The work ended without a result."""


def bounded(work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return what ``work`` gives, as JSON gives it back; raises SpentError or FailedError.

    Without `fork` (Windows) the work is done here, and only its exceptions are held.
    """
    if not hasattr(os, "fork"):
        return _unbounded(work)
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        _work(work, theirs)
    os.close(theirs)
    content = _received(ours)
    os.close(ours)
    if content is None:
        os.kill(child, signal.SIGKILL)
    return _result(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), content or b"")


def _received(handle: int) -> bytes | None:
    """Return everything that the child writes until it ends; None where it keeps silent for too long."""
    pieces: list[bytes] = []
    while select.select([handle], [], [], _PATIENCE)[0]:
        piece = os.read(handle, _PIECE)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
    return None


def _result(code: int, content: bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    if code == _DONE and content:
        return json.loads(content)
    if code in {_NO_ROOM, -signal.SIGKILL, -signal.SIGXCPU}:
        raise SpentError
    raise FailedError


def _work(work: Callable[[], Any], handle: int) -> NoReturn:
    """Do the work and end this process, whatever comes; nothing of the parent's is flushed or tidied twice."""
    code = _FAILED
    try:
        _bind()
        told = memoryview(json.dumps(work()).encode())
        while told:
            told = told[os.write(handle, told) :]
        code = _DONE
    except MemoryError:
        code = _NO_ROOM
    finally:
        os._exit(code)


def _bind() -> None:
    """Set the bounds of this process, and keep what libraries print to themselves."""
    import resource  # noqa: PLC0415 - Windows has none

    gc.disable()
    faulthandler.disable()
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    size = Path("/proc/self/statm")
    if size.exists():  # elsewhere a system has no bound that it keeps
        most = int(size.read_text(encoding="ascii").split()[0]) * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _unbounded(work: Callable[[], Any]) -> Any:  # noqa: ANN401
    try:
        return json.loads(json.dumps(work()))
    except MemoryError:
        raise SpentError from None
    except (ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, SyntaxError, TypeError, ValueError):
        raise FailedError from None
