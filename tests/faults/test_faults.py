"""Each kind of fault once, at the places where most depends on it; `make faults` tries every place."""

from collections.abc import Callable, Iterator
from itertools import chain

import pytest

from tests.faults import kinds
from tests.faults.traced import traced
from tests.faults.world import Cell, Outcome, World, may_do_anything

_SWAPS = 300
_CALLS = [("sendfile", 5), ("syncfs", 1), ("renameat2", 1), ("fsync", 1), ("unlinkat", 40)]


def _first(cells: Iterator[Cell], *names: str) -> Iterator[Cell]:
    return (cell for cell in cells if cell.name in names)


CELLS = [
    *kinds.kills(_CALLS),
    *kinds.errors([("mkdir", 50), ("syncfs", 1)]),
    *kinds.errors_from([("sendfile", 9)]),
    *kinds.stops([("renameat2", 1)]),
    *_first(kinds.without_exchange(), "ENOSYS", "ENOSYS, rename 2 fails", "ENOSYS, killed"),
    *_first(kinds.limits(), "3 more", "1000"),
    *_first(kinds.memory(), "2 MB more"),
    *kinds.pairs(3),
    *kinds.readers(_SWAPS),
]
PRIVILEGED = list(chain(_first(kinds.full_disks(), "50 % of the need"), kinds.places()))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Return a site in two versions."""
    return World(tmp_path_factory.mktemp("sesar"))


@pytest.mark.parametrize("cell", CELLS, ids=lambda cell: f"{cell.kind}: {cell.name}")
def test_old_or_new_site_stands_and_the_next_build_works(cell: Cell, world: World) -> None:
    world.reset()
    assert world.faults_after(cell.done(world)) == []


@pytest.mark.skipif(not may_do_anything(), reason="mounts and marks files immutable")
@pytest.mark.parametrize("cell", PRIVILEGED, ids=lambda cell: f"{cell.kind}: {cell.name}")
def test_so_on_disks_that_refuse(cell: Cell, world: World) -> None:
    world.reset()
    assert world.faults_after(cell.done(world)) == []


def _mixed(world: World) -> Outcome:
    (world.site / "index.html").write_bytes(b"separuh")
    return Outcome(0, "Terbit")


def _left_over(world: World) -> Outcome:
    for name in ("satu", "dua"):
        (world.site.parent / name).mkdir()
    return Outcome(3, "Mesin gagal: disk bermasalah. Situs lama tetap berdiri.\n")


@pytest.mark.parametrize(
    ("done", "wrong"),
    [
        (_mixed, "the live site is neither version"),
        (_left_over, "2 folders are left"),
        (lambda _: Outcome(0, "Terbit"), "exit code 0, yet the old version stands"),
        (lambda _: Outcome(3, "Traceback (most recent call last):\nOSError"), "a traceback"),
        (lambda _: Outcome(3, "Mesin gagal: No space left on device."), "English: No space left on device"),
        (lambda _: Outcome(1, "Error"), "exit code 1: Error"),
        (lambda _: Outcome(-14, ""), "it hung"),
    ],
)
def test_judgement_sees(done: Callable[[World], Outcome], wrong: str, world: World) -> None:
    world.reset()
    assert wrong in world.faults_after(done(world))


def test_fault_does_happen(world: World) -> None:
    world.reset()
    assert traced(world, "syncfs:error=EIO:when=1") == Outcome(
        3, "Mesin gagal: disk bermasalah. Situs lama tetap berdiri.\n"
    )


def test_every_kind_is_tried_here() -> None:
    kinds_here = {cell.kind for cell in [*CELLS, *PRIVILEGED]}
    assert kinds_here >= {"SIGKILL", "SIGTERM", "ENOSPC", "EIO", "full disk", "place", "two builds", "reader", "memory"}
