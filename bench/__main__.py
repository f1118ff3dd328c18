"""`python -m bench`: pages per second and peak memory, beside Hugo and stock Material for MkDocs."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.contest import Size, compete
from bench.measure import RunError
from bench.report import report


def read_arguments() -> Namespace:
    """Read the options; all have defaults."""
    parser = ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--meetings", type=int, default=5000, help="jumlah rapat (5000)")
    parser.add_argument("--seed", type=int, default=1, help="benih arsip (1)")
    parser.add_argument("--runs", type=int, default=3, help="putaran yang diukur (3)")
    parser.add_argument("--skip-mkdocs", action="store_true", help="tanpa MkDocs")
    parser.add_argument(
        "--mkdocs-meetings", type=int, default=500, help="rapat untuk MkDocs saja, yang jauh lebih lambat (500)"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="tulis semuanya ke DIR baru dan biarkan di sana")
    return parser.parse_args()


def measure(workshop: Path, size: Size) -> None:
    """Run everything below that folder and print the table."""
    sys.stdout.write(report(compete(workshop, size), size))


def main() -> None:
    """Measure in a folder of its own."""
    options = read_arguments()
    part = 0 if options.skip_mkdocs else min(options.mkdocs_meetings, options.meetings)
    size = Size(options.meetings, part, options.seed, options.runs)
    if options.keep:
        options.keep.mkdir(parents=True)
        measure(options.keep, size)
        return
    with TemporaryDirectory(prefix="notulen-bench-") as folder:
        measure(Path(folder), size)


if __name__ == "__main__":
    try:
        main()
    except RunError as error:
        sys.exit(f"bench: {error}")
