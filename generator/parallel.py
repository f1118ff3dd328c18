"""Work shared among forked processes, this one included. What they need they inherit; only results travel back."""

import multiprocessing
import pickle
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Report = Callable[[int], None]
Parts = list[tuple[int, list[Any]]]

_WORTH_FORKING = 200
_PART = 50


class WorkerDiedError(Exception):
    """A worker process ended without a result (killed, or out of memory)."""


class _Worker(NamedTuple):
    process: ForkProcess
    messages: Connection


class _Queue:
    """Hands out parts of a sequence, to whichever process asks next: the slow one gets fewer."""

    def __init__(self, items: Sequence[Any]) -> None:
        self.items = items
        self._next = multiprocessing.get_context("fork").Value("l", 0)

    def parts(self) -> Iterator[int]:
        while True:
            with self._next.get_lock():
                first: int = self._next.value
                self._next.value = first + _PART
            if first >= len(self.items):
                return
            yield first

    def taken(self) -> int:
        return min(int(self._next.value), len(self.items))


def share_out(work: Callable[[T], R], items: Sequence[T], jobs: int, report: Report) -> list[R]:
    """Return ``work`` of every item, in order, using up to ``jobs`` processes.

    ``report`` is called in this process with the number of items newly taken up. An exception of ``work`` is raised
    here. Raises WorkerDiedError.
    """
    if jobs == 1 or len(items) < _WORTH_FORKING or "fork" not in multiprocessing.get_all_start_methods():
        return _alone(work, items, report)
    queue = _Queue(items)
    workers = [_start(work, queue) for _ in range(1, jobs)]
    try:
        parts = _here(work, queue, report)
        for worker in workers:
            parts += _parts_of(worker)
    finally:
        for worker in workers:
            worker.process.kill()
            worker.process.join()
    return [result for _, part in sorted(parts, key=lambda pair: pair[0]) for result in part]


def _alone(work: Callable[[T], R], items: Sequence[T], report: Report) -> list[R]:
    results: list[R] = []
    for first in range(0, len(items), _PART):
        part = [work(item) for item in items[first : first + _PART]]
        results += part
        report(len(part))
    return results


def _here(work: Callable[[T], R], queue: _Queue, report: Report) -> Parts:
    parts: Parts = []
    told = 0
    for first in queue.parts():
        parts.append((first, [work(item) for item in queue.items[first : first + _PART]]))
        report(queue.taken() - told)
        told = queue.taken()
    return parts


def _start(work: Callable[[T], R], queue: _Queue) -> _Worker:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(theirs, work, queue), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _parts_of(worker: _Worker) -> Parts:
    try:
        message = worker.messages.recv()
    except EOFError:
        raise WorkerDiedError from None
    if isinstance(message, BaseException):
        raise message
    return [(first, pickle.loads(part)) for first, part in message]  # noqa: S301 - from our own child process


def _run(connection: Connection, work: Callable[[T], R], queue: _Queue) -> None:
    parts = []
    try:
        for first in queue.parts():
            part = [work(item) for item in queue.items[first : first + _PART]]
            parts.append((first, pickle.dumps(part, pickle.HIGHEST_PROTOCOL)))
        connection.send(parts)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must learn of it
        connection.send(error)
