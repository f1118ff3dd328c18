"""Every byte of twenty approved minutes flipped, one at a time: `python -m bench.flips` (some minutes)."""

import sys
import tempfile
from pathlib import Path

from tests.lasting.flips import World, count


def main() -> int:
    """Print what became of how many flips; 1 where any was judged wrongly."""
    with tempfile.TemporaryDirectory() as folder:
        found = count(World(Path(folder)), 1)
    told = ", ".join(f"{name} {found[name]}" for name in ("refused", "noticed", "harmless", "missed", "alarmed"))
    sys.stdout.write(f"{found.total()} flips: {told}\n")
    return 1 if found["missed"] or found["alarmed"] else 0


if __name__ == "__main__":
    sys.exit(main())
