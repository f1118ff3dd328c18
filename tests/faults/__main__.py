"""`python -m tests.faults`: every fault at every place, and a table of what came of them."""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.faults import kinds
from tests.faults.traced import changing_calls
from tests.faults.world import Cell, World, may_do_anything

_PAIRS, _SWAPS, _SOME = 70, 1_000, 6


def cells(world: World) -> Iterator[Cell]:
    """Yield the whole matrix."""
    calls = changing_calls(world)
    # The calls around the swap are few and all tried; the many that fill and clear folders are sampled for what is
    # no death.
    many = Counter(call for call, _ in calls)
    spread = [call for number, call in enumerate(calls) if number % _SOME == 0 or many[call[0]] <= _SOME]
    rare = [call for call in calls if many[call[0]] <= _SOME]
    yield from kinds.kills(calls)
    yield from kinds.errors(spread)
    yield from kinds.errors_from(rare)
    yield from kinds.stops(rare)
    yield from chain(kinds.without_exchange(), kinds.limits(), kinds.memory())
    yield from chain(kinds.pairs(_PAIRS), kinds.readers(_SWAPS))
    if may_do_anything():
        yield from chain(kinds.full_disks(), kinds.places())
    else:
        sys.stdout.write("dilewati: disk penuh dan tempat terlarang (perlu root)\n")


def main() -> int:
    """Try every cell; return 1 if any went wrong."""
    tried: Counter[str] = Counter()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory(prefix="notulen-faults-") as folder:
        world = World(Path(folder))
        for cell in cells(world):
            world.reset()
            found = world.faults_after(cell.done(world))
            tried[cell.kind] += 1
            if found:
                wrong.append(f"{cell.kind}, {cell.name}: {'; '.join(found)}")
                sys.stdout.write(f"{wrong[-1]}\n")
                sys.stdout.flush()
    sys.stdout.writelines(f"{number:5} {kind}\n" for kind, number in tried.items())
    sys.stdout.write(f"{tried.total():5} in all, {len(wrong)} wrong\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
