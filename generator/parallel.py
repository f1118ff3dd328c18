"""Work shared among forked processes, this one included. What they need they inherit; only results travel back."""

import ctypes
import multiprocessing
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import IO, Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Report = Callable[[int], None]
Parts = list[tuple[int, list[Any]]]

_PART = 50
_PARTS_WORTH_FORKING = 4


class WorkerDiedError(Exception):
    """A worker process ended without a result (killed, or out of memory)."""


class _Shelf:
    """Where a worker lays its parts, each when it is done, for this process to take while the others still work.

    A file without a name and not a pipe: who writes never waits for who reads.
    """

    _LENGTH = 8

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._taken = 0

    def lay(self, part: Any) -> None:  # noqa: ANN401 - whatever the work gives
        content = pickle.dumps(part, pickle.HIGHEST_PROTOCOL)
        self._file.write(len(content).to_bytes(self._LENGTH, "big") + content)
        self._file.flush()

    def take(self) -> Iterator[Any]:
        """Give every part that is whole and was not given before."""
        handle = self._file.fileno()
        while head := os.pread(handle, self._LENGTH, self._taken):
            length = int.from_bytes(head, "big")
            content = os.pread(handle, length, self._taken + self._LENGTH)
            if len(head) < self._LENGTH or len(content) < length:
                return
            self._taken += self._LENGTH + length
            yield pickle.loads(content)  # noqa: S301 - from our own child process


class _Worker:
    """A forked process that takes parts from the queue until there are none."""

    def __init__(self, work: Callable[[Any], Any], queue: "_Queue", file: IO[bytes]) -> None:
        context = multiprocessing.get_context("fork")
        self.shelf = _Shelf(file)
        self._end, theirs = context.Pipe(duplex=False)
        self.process: ForkProcess = context.Process(target=_run, args=(theirs, work, queue, self.shelf), daemon=True)
        self.process.start()
        theirs.close()

    def wait(self) -> None:
        """Return when its last part lies on the shelf; raise what it raised, or WorkerDiedError."""
        try:
            message = self._end.recv()
        except EOFError:
            raise WorkerDiedError from None
        if message is not None:
            raise message


class _Queue:
    """Hands out parts of a sequence, to whichever process asks next: the slow one gets fewer."""

    def __init__(self, items: Sequence[Any], part: int) -> None:
        self.items, self._part = items, part
        self._next = multiprocessing.get_context("fork").Value("l", 0)

    def parts(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Give the parts that nobody else has taken: where each begins, and what it holds."""
        while True:
            with self._next.get_lock():
                first: int = self._next.value
                self._next.value = first + self._part
            if first >= len(self.items):
                return
            yield first, self.items[first : first + self._part]

    @property
    def is_short(self) -> bool:
        """Whether there is too little to do for a second process."""
        return len(self.items) < self._part * _PARTS_WORTH_FORKING

    def taken(self) -> int:
        return min(int(self._next.value), len(self.items))


def share_out(
    work: Callable[[T], R],
    items: Sequence[T],
    jobs: int,
    report: Report,
    *,
    meanwhile: Callable[[], object] | None = None,
) -> list[R]:
    """Return ``work`` of every item, in order, using up to ``jobs`` processes.

    ``report`` is called in this process with the number of items newly taken up. ``meanwhile`` is called once, in this
    process, as soon as the others are at work. An exception of ``work`` is raised here. Raises WorkerDiedError.
    """
    return _share(work, _Queue(items, _PART), jobs, report, meanwhile)


def share_out_singly(work: Callable[[T], R], items: Sequence[T], jobs: int) -> list[R]:
    """Return the same for a few items, each of which is long work."""
    return _share(work, _Queue(items, 1), jobs, lambda _: None, None)


def give_back() -> None:
    """Give the system what this process no longer uses, where its C library knows how: forked ones inherit the rest."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)


def _share(
    work: Callable[[Any], Any], queue: _Queue, jobs: int, report: Report, meanwhile: Callable[[], object] | None
) -> list[Any]:
    if jobs == 1 or queue.is_short or "fork" not in multiprocessing.get_all_start_methods():
        return _alone(work, queue, report)
    with ExitStack() as end:
        workers = [_start(work, queue, end) for _ in range(1, jobs)]
        if meanwhile is not None:
            meanwhile()
        parts = _here(work, queue, workers, report)
    results = [result for _, found in sorted(parts, key=lambda pair: pair[0]) for result in found]
    # Every item once, or a page would be missing without a word.
    if len(results) != len(queue.items):
        raise WorkerDiedError
    return results


def _alone(work: Callable[[Any], Any], queue: _Queue, report: Report) -> list[Any]:
    results: list[Any] = []
    for _, items in queue.parts():
        results += [work(item) for item in items]
        report(len(items))
    return results


def _start(work: Callable[[Any], Any], queue: _Queue, end: ExitStack) -> _Worker:
    worker = _Worker(work, queue, end.enter_context(tempfile.TemporaryFile()))  # noqa: SIM115 - closed by the stack
    end.callback(worker.process.join)
    end.callback(worker.process.kill)
    return worker


def _here(work: Callable[[Any], Any], queue: _Queue, workers: Sequence[_Worker], report: Report) -> Parts:
    parts: Parts = []
    told = 0
    for first, items in queue.parts():
        parts.append((first, [work(item) for item in items]))
        for worker in workers:
            parts += worker.shelf.take()
        report(queue.taken() - told)
        told = queue.taken()
    for worker in workers:
        worker.wait()
        parts += worker.shelf.take()
    return parts


def _run(connection: Connection, work: Callable[[Any], Any], queue: _Queue, shelf: _Shelf) -> None:
    try:
        for first, items in queue.parts():
            shelf.lay((first, [work(item) for item in items]))
        connection.send(None)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must learn of it
        connection.send(error)
