"""Work shared among processes: nothing lost, nothing out of order, nothing swallowed."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.parallel import WorkerDiedError, _Queue, _share, give_back, share_out, share_out_singly

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def _silent(_: int) -> None:
    pass


def _only_in_a_worker(act: Callable[[], None]) -> Callable[[int], int]:
    parent = os.getpid()

    def work(item: int) -> int:
        if os.getpid() != parent:
            act()
        time.sleep(0.001)  # so that this process leaves something to the others
        return item

    return work


def _fail() -> None:
    message = "tidak bisa"
    raise ValueError(message)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 199, 200, 1000])
def test_results_come_in_order(count: int, jobs: int) -> None:
    assert share_out(lambda item: item * 2, range(count), jobs, _silent) == [item * 2 for item in range(count)]


def test_many_items_are_shared_among_processes() -> None:
    def work(_: int) -> int:
        time.sleep(0.001)
        return os.getpid()

    assert len(set(share_out(work, range(600), 3, _silent))) == 3


def test_few_items_stay_in_this_process() -> None:
    assert set(share_out(lambda _: os.getpid(), range(199), 3, _silent)) == {os.getpid()}


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 1000])
def test_every_item_is_reported_once(count: int) -> None:
    told: list[int] = []
    share_out(str, range(count), 1, told.append)
    assert sum(told) == count


def test_no_more_than_everything_is_reported() -> None:
    told: list[int] = []
    share_out(_only_in_a_worker(lambda: None), range(1000), 3, told.append)
    assert 0 < sum(told) <= 1000


def test_worker_inherits_what_it_needs() -> None:
    known = {item: f"butir {item}" for item in range(400)}
    assert share_out(lambda item: known[item], range(400), 2, _silent) == list(known.values())


def test_exception_here_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        share_out(lambda item: 1 // item, range(1000), 1, _silent)


def test_exception_in_a_worker_is_raised_here() -> None:
    with pytest.raises(ValueError, match="tidak bisa"):
        share_out(_only_in_a_worker(_fail), range(1000), 2, _silent)


def test_worker_that_is_killed_is_told() -> None:
    with pytest.raises(WorkerDiedError):
        share_out(_only_in_a_worker(_die), range(1000), 2, _silent)


@pytest.mark.parametrize("act", [_fail, _die])
def test_no_process_is_left_behind(act: Callable[[], None]) -> None:
    with pytest.raises((ValueError, WorkerDiedError)):
        share_out(_only_in_a_worker(act), range(1000), 3, _silent)
    assert multiprocessing.active_children() == []


def test_something_else_is_done_here_while_the_others_work() -> None:
    done: list[int] = []
    share_out(_only_in_a_worker(lambda: None), range(1000), 2, _silent, meanwhile=lambda: done.append(os.getpid()))
    assert done == [os.getpid()]


def test_results_larger_than_any_pipe_arrive_whole() -> None:
    results = share_out(lambda item: bytes([item % 256]) * 20_000, range(400), 3, _silent)
    assert [(result[0], len(result)) for result in results] == [(item % 256, 20_000) for item in range(400)]


def test_long_work_is_shared_item_by_item() -> None:
    def work(item: int) -> tuple[int, int]:
        time.sleep(0.05)
        return item, os.getpid()

    found = share_out_singly(work, range(6), 3)
    assert ([item for item, _ in found], len({process for _, process in found})) == (list(range(6)), 3)


def test_item_that_nobody_took_is_told() -> None:
    queue = _Queue(range(1000), 50)

    def work(item: int) -> int:
        if item == 0:  # as if another queue had counted in the same memory
            next(queue.parts())
        return item

    with pytest.raises(WorkerDiedError):
        _share(work, queue, 2, _silent, None)


def test_memory_that_is_free_is_given_back() -> None:
    kept = [bytes(4000) for _ in range(40_000)]
    del kept[:-1]  # the last one stands above the others, so that they do not go by themselves
    held = _resident()
    give_back()
    assert _resident() < held - 100_000_000


def _resident() -> int:
    """Return how many bytes this process holds."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
