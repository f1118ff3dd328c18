"""Work shared among forked processes. What they need they inherit; only their results travel back."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Report = Callable[[int], None]

_WORTH_FORKING = 200
_REPORT_EVERY = 50


class WorkerDiedError(Exception):
    """A worker process ended without a result (killed, or out of memory)."""


def share_out(work: Callable[[T], R], items: Sequence[T], jobs: int, report: Report) -> list[R]:
    """Return ``work`` of every item, in order, using up to ``jobs`` processes.

    ``report`` is called in this process with the number of items newly done. An exception of ``work`` is raised
    here. Raises WorkerDiedError.
    """
    if jobs < 2 or len(items) < _WORTH_FORKING or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
        return [result for part in _counted(work, items) for result in _told(part, report)]
    results: list[R] = [None] * len(items)  # type: ignore[list-item]
    for start, part in _gather([items[first::jobs] for first in range(jobs)], work, report):
        results[start::jobs] = part
    return results


def _told(part: list[R], report: Report) -> list[R]:
    report(len(part))
    return part


def _counted(work: Callable[[T], R], items: Sequence[T]) -> Iterator[list[R]]:
    for first in range(0, len(items), _REPORT_EVERY):
        yield [work(item) for item in items[first : first + _REPORT_EVERY]]


def _gather(parts: list[Sequence[T]], work: Callable[[T], R], report: Report) -> Iterator[tuple[int, list[R]]]:
    context = multiprocessing.get_context("fork")
    waiting: dict[Connection, int] = {}
    processes = []
    for index, part in enumerate(parts):
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_run, args=(theirs, work, part), daemon=True)
        process.start()
        theirs.close()
        processes.append(process)
        waiting[ours] = index
    try:
        yield from _listen(waiting, report)
    finally:
        for process in processes:
            process.kill() if waiting else process.join()


def _listen(waiting: dict[Connection, int], report: Report) -> Iterator[tuple[int, Any]]:
    while waiting:
        for connection in wait(list(waiting)):
            try:
                message = connection.recv()  # type: ignore[union-attr]
            except EOFError:
                raise WorkerDiedError from None
            if isinstance(message, int):
                report(message)
            elif isinstance(message, BaseException):
                raise message
            else:
                yield waiting.pop(connection), message  # type: ignore[call-overload]


def _run(connection: Connection, work: Callable[[T], R], items: Sequence[T]) -> None:
    results: list[R] = []
    try:
        for part in _counted(work, items):
            results += part
            connection.send(len(part))
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must learn of it
        connection.send(error)
        return
    connection.send(results)
