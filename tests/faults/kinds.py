"""The faults, kind by kind."""

import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import count, islice
from pathlib import Path

from generator.release.swap import exchange
from tests.faults.traced import ended, start, traced, undisturbed
from tests.faults.world import Cell, Outcome, World

Calls = list[tuple[str, int]]
_FULL = ("ENOSPC", "EIO", "EDQUOT")
_REFUSED = {"openat": (*_FULL, "EMFILE", "EACCES"), "flock": ("ENOLCK", "EIO"), "fsync": ("EIO",), "syncfs": ("EIO",)}
_CLEARING = frozenset({"unlink", "unlinkat", "rmdir"})
_UNKNOWN = ("ENOSYS", "EINVAL", "EOPNOTSUPP", "EPERM")
_NOBODY = 65534


def kills(calls: Calls) -> Iterator[Cell]:
    """Yield a death without warning at every call that changes a disk."""
    for call, nth in calls:
        yield _injected("SIGKILL", f"{call} {nth}", f"{call}:signal=KILL:when={nth}")


def stops(calls: Calls) -> Iterator[Cell]:
    """Yield being told to stop, at calls of every name."""
    for call, nth in calls:
        for number in ("TERM", "INT", "HUP"):
            yield _injected(f"SIG{number}", f"{call} {nth}", f"{call}:signal={number}:when={nth}")


def errors(calls: Calls) -> Iterator[Cell]:
    """Yield the refusal of every call: a full disk, a broken one, a used-up allowance."""
    for call, nth in calls:
        for error in _REFUSED.get(call, ("EIO", "EACCES") if call in _CLEARING else _FULL):
            yield _injected(error, f"{call} {nth}", f"{call}:error={error}:when={nth}")


def errors_from(calls: Calls) -> Iterator[Cell]:
    """Yield disks that stay full or broken from a call on."""
    for call, nth in calls:
        for error in ("ENOSPC", "EIO"):
            yield _injected(f"{error} from then on", f"{call} {nth}", f"{call}:error={error}:when={nth}+")


def without_exchange() -> Iterator[Cell]:
    """Yield systems that cannot exchange two folders: the two renames, failing and killed at each."""
    for error in _UNKNOWN:
        lacking = f"renameat2:error={error}"
        yield _injected("no exchange", error, lacking)
        for nth in (1, 2):
            yield _injected("no exchange", f"{error}, rename {nth} fails", lacking, f"rename:error=EIO:when={nth}")
        yield Cell("no exchange", f"{error}, killed", partial(_killed_between, lacking=lacking))


def _killed_between(world: World, lacking: str) -> Outcome:
    """Kill a build between the two renames: no site stands until the next build brings the old one back."""
    outcome = traced(world, lacking, "rename:signal=KILL:when=2")
    if not world.site.exists():
        undisturbed(world, lambda: (world.project / "content" / "salah.yml").write_text("a", encoding="utf-8"))
        (world.project / "content" / "salah.yml").unlink(missing_ok=True)
    return outcome


def _injected(kind: str, name: str, *injections: str) -> Cell:
    return Cell(kind, name, lambda world: traced(world, *injections))


def full_disks() -> Iterator[Cell]:
    """Yield real disks that are too small for the site, more and more nearly large enough; needs to mount."""
    for share in (5, 15, 30, 50, 70, 80, 90, 95, 100, 110):
        yield Cell("full disk", f"{share} % of the need", partial(_on_small_disk, share=share))


def _on_small_disk(world: World, share: int) -> Outcome:
    """Build on a disk that holds the old site and a part of the new one."""
    page = resource.getpagesize()
    need = sum(-(-len(content) // page) for content in world.new.values() if content is not None)
    web = world.site.parent
    size = (need + need * share // 100) * page
    _run("mount", "-t", "tmpfs", "-o", f"size={size}", "notulen-faults", str(web))
    try:
        shutil.copytree(world.folder / "lama", world.site)
        outcome = undisturbed(world)
        after = world.folder / "sesudah"
        shutil.rmtree(after, ignore_errors=True)
        shutil.copytree(web, after)
    finally:
        _run("umount", str(web))
    shutil.copytree(after, web, dirs_exist_ok=True)
    return outcome


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - fixed words


def places() -> Iterator[Cell]:
    """Yield places that cannot be written, each in its own way; needs to mark files and to become somebody else."""
    yield Cell("place", "immutable site", partial(_immutable, name=""))
    yield Cell("place", "immutable folder around it", partial(_immutable, name=".."))
    yield Cell("place", "file that may not be opened", partial(_immutable, name="index.html"))
    yield Cell("place", "read-only disk", _read_only)
    yield Cell("place", "somebody else's folder", _somebody_elses)


def _immutable(world: World, name: str) -> Outcome:
    path = world.site / name
    _run("chattr", "+i", str(path))
    try:
        outcome = undisturbed(world)
    finally:
        # The immutable file is by now in the folder that could not be removed.
        for each in (path, *world.site.parent.glob(f".situs.baru-*/{name or '.'}")):
            if each.exists():
                _run("chattr", "-i", str(each))
    return outcome


def _read_only(world: World) -> Outcome:
    web = str(world.site.parent)
    _run("mount", "--bind", web, web)
    try:
        _run("mount", "-o", "remount,ro,bind", web)
        return undisturbed(world)
    finally:
        _run("umount", web)


def _somebody_elses(world: World) -> Outcome:
    world.folder.chmod(0o755)
    for folder in (world.folder, *world.folder.parents):
        folder.chmod(folder.stat().st_mode | 0o055)

    def become_nobody() -> None:
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)

    return undisturbed(world, become_nobody)


def limits() -> Iterator[Cell]:
    """Yield machines with few file handles, and with a bound on what a file may be."""
    for handles in (2, 3, 4, 5, 6, 8, 12, 20, 60):
        yield Cell("file handles", f"{handles} more", partial(_limited, kind=resource.RLIMIT_NOFILE, bound=handles))
    for size in (100, 1_000, 5_000, 20_000):
        yield Cell("file size", str(size), partial(_limited, kind=resource.RLIMIT_FSIZE, bound=size))


def memory() -> Iterator[Cell]:
    """Yield machines whose memory ends during the build, megabytes after its beginning."""
    for more in (0, 1, 2, 4, 8, 16, 64, 256, 258):
        yield Cell("memory", f"{more} MB more", partial(_little_memory, more=more))


def _limited(world: World, kind: int, bound: int) -> Outcome:
    def bind() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        limit = _numbers(bound) if kind == resource.RLIMIT_NOFILE else bound
        resource.setrlimit(kind, (limit, limit))

    return undisturbed(world, bind)


def _numbers(handles: int) -> int:
    """Return below which number so many file handles are still free; the system bounds their numbers."""
    taken = {int(path.name) for path in Path("/proc/self/fd").iterdir()}
    free = (number for number in count() if number not in taken)
    return next(islice(free, handles, None))


def _little_memory(world: World, more: int) -> Outcome:
    def limit() -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        bound = pages * resource.getpagesize() + more * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (bound, bound))

    return undisturbed(world, limit)


def pairs(number: int, seed: int = 1) -> Iterator[Cell]:
    """Yield two builds at once, the second a little later; in half of them one is killed on the way."""
    chance = random.Random(seed)  # noqa: S311 - the same pairs each time
    for index in range(number):
        later, after = chance.uniform(0, 0.6), chance.uniform(0, 1.0)
        killed = partial(_one_killed, later=later, after=after, first=index % 4 == 1)
        done = killed if index % 2 else partial(_two, later=later)
        yield Cell("two builds", f"{index}: {later:.2f} s later", done)


def _two(world: World, later: float) -> Outcome:
    """Return how the first ended; the second must have ended well too, or have been told who builds."""
    with tempfile.TemporaryFile() as one, tempfile.TemporaryFile() as other:
        first = start(world, one)
        time.sleep(later)
        second = ended(start(world, other), other)
        outcome = ended(first, one)
    best, rest = sorted((outcome, second))
    told = rest.code == 0 or "sedang disusun oleh proses" in rest.said
    return best if told else Outcome(1, f"the other build: {rest}")


def _one_killed(world: World, *, later: float, after: float, first: bool) -> Outcome:
    """Kill one of two; where the other was let in, it must have ended well."""
    with tempfile.TemporaryFile() as one, tempfile.TemporaryFile() as other:
        builds = [(start(world, one), one)]
        time.sleep(later)
        builds.append((start(world, other), other))
        time.sleep(after)
        victim = builds[0 if first else 1]
        os.kill(victim[0], signal.SIGKILL)
        outcomes = sorted(ended(*each) for each in builds)
    return next((each for each in outcomes if each.code >= 0 and each.code != 3), outcomes[0])


def readers(swaps: int) -> Iterator[Cell]:
    """Yield somebody who reads five pages all the while the site is exchanged."""
    yield Cell("reader", f"{swaps} swaps", partial(_read_during, swaps=swaps))


def _read_during(world: World, swaps: int) -> Outcome:
    names = [name for name, content in world.new.items() if content is not None and name in world.old][:5]
    other = world.site.parent / ".situs.baru-1"
    shutil.copytree(world.folder / "baru", other)
    told, tell = os.pipe()
    reader = os.fork()
    if not reader:
        _read(world, names, tell)
    os.close(tell)
    for _ in range(swaps):
        exchange(other, world.site)
        os.read(told, 1)  # a whole round of reading, somewhere during the last swaps and this one
    os.close(told)
    os.kill(reader, signal.SIGTERM)
    _, status = os.waitpid(reader, 0)
    if os.waitstatus_to_exitcode(status):
        return Outcome(1, "the reader missed a page or read neither version")
    return undisturbed(world)


def _read(world: World, names: list[str], tell: int) -> None:
    """Read until told to stop; leave with 1 at the first page that is missing or of neither version."""
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    os.set_blocking(tell, False)  # where the swaps are slower than the rounds, they are told of the first of them
    while True:
        with suppress(BlockingIOError, BrokenPipeError):
            os.write(tell, b".")
        for name in names:
            path = world.site / name
            try:
                path.stat()
                if path.read_bytes() not in (world.old[name], world.new[name]):
                    os._exit(1)
            except OSError:
                os._exit(1)
