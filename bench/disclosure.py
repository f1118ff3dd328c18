"""`python -m bench.disclosure`: how long case counts take to protect and to audit, and what is lost by it.

Everything is made up and drawn from seeds. Seconds are those of one processor, of one process. Whatever is protected is
attacked again from its figures alone: a single exposed count makes the exit code 1.
"""

import math
import sys
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from bench.archive import write_settings, write_yaml
from bench.case_counts import DEFAULT, EVERYTHING, LINKED, Town, draft, made_up_counts, protected, town
from generator.disclosure.audit import audit
from generator.disclosure.choosing import Pattern
from generator.disclosure.examination import examine
from generator.disclosure.protecting import NoReleaseError, Protected
from generator.disclosure.release_file import release_text
from generator.disclosure.releases import Release
from generator.disclosure.solver import UndecidedError
from generator.disclosure.world import World
from generator.pipeline import read_project

_EXACT_LOSS, _DIVE_LOSS = 5, 10  # percent
_FEW = 5  # a loss of one figure among fewer says nothing in percent
_PERIODS = ("B04", "B08", "B12")
_YEARS = range(2014, 2024)
_Done = TypeVar("_Done")


class Measured(NamedTuple):
    """A release that was protected: seconds, what its attack found, and its pattern, if there is one."""

    name: str
    seconds: float
    audit: float
    exposed: int
    pattern: Pattern | None
    note: str = ""


def read_arguments() -> Namespace:
    """Read the options; all have defaults."""
    parser = ArgumentParser(prog="python -m bench.disclosure", description=__doc__)
    parser.add_argument("--towns", type=int, default=20, help="jumlah kota contoh (20)")
    parser.add_argument("--first", type=int, default=0, help="benih kota pertama (0)")
    parser.add_argument("--jobs", type=int, default=1, help="proses untuk kota-kota contoh (1)")
    parser.add_argument("--large", type=int, default=1, help="jumlah tabel 22x8x3 (1)")
    parser.add_argument("--linked", type=int, default=3, help="jumlah deret lima rilis (3)")
    parser.add_argument("--skip-history", action="store_true", help="tanpa 30 rilis dalam 10 tahun")
    return parser.parse_args()


def timed(work: Callable[[], _Done]) -> tuple[_Done, float]:
    """Return what some work returns, and its seconds of processor time."""
    start = time.process_time()
    done = work()
    return done, time.process_time() - start


def exposed(world: World, releases: Sequence[Release]) -> int:
    """Return how much releases give away; a contradiction or no answer counts as one."""
    verdict = examine(world, releases)
    return len(verdict.exposures) + (verdict.contradiction is not None) + verdict.undecided


def measured(name: str, work: Callable[[], Protected], world: World, history: Sequence[Release] = ()) -> Measured:
    """Protect one release and attack it."""
    start = time.process_time()
    try:
        found = work()
    except (NoReleaseError, UndecidedError) as error:
        return Measured(name, time.process_time() - start, 0, 0, None, type(error).__name__)
    seconds = time.process_time() - start
    seen, took = timed(lambda: exposed(world, [*history, found.release]))
    left = {level.value: sorted(names) for level, names in found.left_out.items()}
    return Measured(name, seconds, took, seen, found.pattern, str(left or ""))


def default_town(seed: int) -> Measured:
    """Measure the default tables of one town."""
    made = town(seed)
    counts = made_up_counts(made)
    return measured(f"kota {seed}", lambda: protected(made, counts, DEFAULT, draft("2024-B04")), made.world)


def large_table(seed: int) -> Measured:
    """Measure the table of 22 kelurahan, 8 categories and 3 statuses, with all margins and kecamatan."""
    made = town(seed, 8)._replace(often=1)
    made = made._replace(world=_without_children(made.world))
    counts = made_up_counts(made)
    return measured(f"22x8x3 {seed}", lambda: protected(made, counts, EVERYTHING, draft("2024-B04")), made.world)


def _without_children(world: World) -> World:
    return World(world.parents, world.levels, world.categories, world.sensitive, world.thresholds)


def linked_releases(seed: int) -> Iterator[Measured]:
    """Measure five releases of January to February, to April, and so on, each counted from the year's begin."""
    made = town(seed, 8)._replace(often=0.7)
    counts: Counter[tuple[str, str, str]] = Counter()
    history: list[Release] = []
    for number in range(5):
        counts.update(made_up_counts(made))
        order = draft("2024", number)
        order = order.__class__(f"r{number}", f"2024-r{number}", order.released, _first_months(2 * number + 2), {})
        done: list[Protected] = []
        work = partial(_kept, done, made, dict(counts), order, tuple(history))
        yield measured(f"rilis {number + 1} dari deret {seed}", work, made.world, history)
        history += [each.release for each in done]


def _first_months(count: int) -> frozenset[int]:
    return frozenset(2024 * 12 + month for month in range(1, count + 1))


def _kept(
    done: list[Protected],
    made: Town,
    counts: dict[tuple[str, str, str], int],
    order: Release,
    history: Sequence[Release],
) -> Protected:
    done.append(protected(made, counts, LINKED, order, history))
    return done[0]


def write_history(folder: Path, made: Town) -> None:
    """Write a project of 30 releases in ten years."""
    write_settings(folder / "site_config")
    kinds = [_category(made.world, name) for name in made.world.categories]
    write_yaml(folder / "site_config/kategori.yml", kinds)
    for year in _YEARS:
        for period in _PERIODS:
            done = protected(made, made_up_counts(made), DEFAULT, draft(f"{year}-{period}"))
            path = folder / f"content/laporan-kasus/{done.release.id}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(release_text(done.release, made.world), encoding="utf-8")


def _category(world: World, name: str) -> dict[str, object]:
    yes = {True: "ya", False: "tidak"}
    return {
        "id": name,
        "nama": f"Perkara {name}",
        "jenis": "gangguan_kamtibmas",
        "sensitif": yes[name in world.sensitive],
        "anak": yes[name in world.children],
        "definisi": "Perkara yang dibuat-buat.",
    }


def history_lines(folder: Path) -> Iterator[str]:
    """Audit a history twice, the second time with what the first wrote down."""
    made = town(2024, 9)
    _, took = timed(lambda: write_history(folder, made))
    yield f"30 rilis, 10 tahun: disamarkan dalam {took:.1f} detik"
    library = read_project(folder, jobs=1).library
    if library is None or len(library.reports) != len(_YEARS) * len(_PERIODS):
        yield "30 rilis tidak terbaca: TERBUKA"
        return
    for name in ("pertama", "kedua, dari catatan"):
        problems, took = timed(lambda: audit(library, (), folder / "audit", writing=True))
        yield f"audit {name}: {took:.3f} detik, {len(problems)} {'TERBUKA' if problems else 'terbuka'}"


def loss(pattern: Pattern) -> float:
    """Return how many percent more than the bound a pattern costs; costs are whole numbers."""
    least = math.ceil(pattern.bound - 1e-6)
    return 100 * (pattern.cost - least) / max(least, 1)


def line(each: Measured) -> str:
    """Return what was measured of one release."""
    head = f"{each.name}: {each.seconds:.2f} detik, audit {each.audit:.2f}"
    if each.pattern is None:
        return f"{head}, tanpa rilis ({each.note})"
    way = "eksak" if each.pattern.exact else "menyelam"
    cost = f"biaya {each.pattern.cost} dari sekurangnya {each.pattern.bound:.1f} ({way}, +{loss(each.pattern):.1f} %)"
    return f"{head}, {each.exposed} {'TERBUKA' if each.exposed else 'terbuka'}, {cost} {each.note}".rstrip()


def summary(name: str, found: Sequence[Measured]) -> Iterator[str]:
    """Return the whole of many releases in a few lines."""
    seconds = sorted(each.seconds for each in found)
    tenths = quantiles(seconds, n=10) if len(seconds) > 1 else seconds * 9
    slow = sum(each > 1 for each in seconds)
    yield f"{name}: {len(found)}, terbuka {sum(each.exposed for each in found)}"
    yield f"  detik: tengah {median(seconds):.2f}, p90 {tenths[8]:.2f}, terbesar {seconds[-1]:.2f}; di atas 1: {slow}"
    yield f"  audit: terbesar {max(each.audit for each in found):.2f}"
    patterns = [each.pattern for each in found if each.pattern]
    for exact, limit in ((True, _EXACT_LOSS), (False, _DIVE_LOSS)):
        some = [each for each in patterns if each.exact is exact]
        losses = [loss(each) for each in some if each.cost >= _FEW]
        over = sum(each > limit for each in losses)
        word = "eksak" if exact else "menyelam"
        yield f"  {word}: {len(some)}, kerugian terbesar {max(losses, default=0):.1f} %, di atas {limit} %: {over}"
    yield f"  tanpa rilis: {len(found) - len(patterns)}"


def reported(name: str, releases: Iterable[Measured]) -> list[Measured]:
    """Print each release as soon as it is measured, then the whole."""
    found = []
    for each in releases:
        found.append(each)
        _say(line(each))
    for told in summary(name, found) if found else ():
        _say(told)
    return found


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure everything; 1 where anything is exposed."""
    options = read_arguments()
    seeds = range(options.first, options.first + options.towns)
    with ProcessPoolExecutor(options.jobs) as pool:
        found = reported("kota dengan tabel baku", pool.map(default_town, seeds))
    found += reported("tabel 22x8x3", map(large_table, range(options.large)))
    found += reported("lima rilis berkait", (each for seed in range(options.linked) for each in linked_releases(seed)))
    lines = []
    if not options.skip_history:
        with TemporaryDirectory(prefix="notulen-bench-") as folder:
            for told in history_lines(Path(folder)):
                lines.append(told)
                _say(told)
    return int(any(each.exposed for each in found) or any("TERBUKA" in told for told in lines))


if __name__ == "__main__":
    sys.exit(main())
