"""Work shared among forked processes, this one included. What they need they inherit; only results travel back."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Report = Callable[[int], None]

_WORTH_FORKING = 200
_REPORT_EVERY = 50


class WorkerDiedError(Exception):
    """A worker process ended without a result (killed, or out of memory)."""


class _Worker(NamedTuple):
    process: ForkProcess
    messages: Connection


def share_out(work: Callable[[T], R], items: Sequence[T], jobs: int, report: Report) -> list[R]:
    """Return ``work`` of every item, in order, using up to ``jobs`` processes.

    ``report`` is called in this process with the number of items newly done. An exception of ``work`` is raised
    here. Raises WorkerDiedError.
    """
    if len(items) < _WORTH_FORKING or "fork" not in multiprocessing.get_all_start_methods():
        jobs = 1
    results: list[Any] = [None] * len(items)
    workers = [_start(work, items[first::jobs]) for first in range(1, jobs)]
    try:
        results[::jobs] = _work_here(work, items[::jobs], workers, report)
        for first, worker in enumerate(workers, 1):
            results[first::jobs] = _result_of(worker, report)
            worker.process.join()
    finally:
        for worker in workers:
            worker.process.kill()
    return results


def _counted(work: Callable[[T], R], items: Sequence[T]) -> Iterator[list[R]]:
    for first in range(0, len(items), _REPORT_EVERY):
        yield [work(item) for item in items[first : first + _REPORT_EVERY]]


def _work_here(work: Callable[[T], R], items: Sequence[T], workers: list[_Worker], report: Report) -> list[R]:
    results: list[R] = []
    for part in _counted(work, items):
        results += part
        report(len(part) * (len(workers) + 1))  # the others keep about the same pace
    return results


def _start(work: Callable[[T], R], items: Sequence[T]) -> _Worker:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(theirs, work, items), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _result_of(worker: _Worker, report: Report) -> list[Any]:
    try:
        message = worker.messages.recv()
    except EOFError:
        raise WorkerDiedError from None
    if isinstance(message, BaseException):
        raise message
    report(0)
    found: list[Any] = message
    return found


def _run(connection: Connection, work: Callable[[T], R], items: Sequence[T]) -> None:
    try:
        connection.send([result for part in _counted(work, items) for result in part])
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must learn of it
        connection.send(error)
