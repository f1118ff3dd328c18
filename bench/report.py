"""The table that `python -m bench` prints."""

from dataclasses import dataclass
from statistics import median

from bench.contest import Contender, Size
from bench.output import Output

MEGA = 1_000_000
MEMORY_GOAL = 300  # megabytes
HEAD = (
    "program",
    "halaman rapat",
    "semua HTML",
    "MB situs",
    "kata/hlm",
    "kB/hlm",
    "detik (min-maks)",
    "detik CPU",
    "hlm rapat/detik",
    "puncak PSS MB",
    "proses terbesar MB",
    "waktu/hlm : kita",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One program's figures."""

    name: str
    output: Output
    seconds: tuple[float, ...]
    processor: float
    tree: int
    largest: int

    @property
    def typical(self) -> float:
        """The median of the wall times."""
        return median(self.seconds)

    @property
    def pace(self) -> float:
        """Meeting pages a second."""
        return self.output.meeting_pages / self.typical


def read_line(each: Contender) -> Line:
    """Take the figures of a program that has run."""
    sampled = each.sampled
    return Line(
        name=each.name,
        output=each.output(),
        seconds=tuple(run.seconds for run in each.runs),
        processor=median(run.processor for run in each.runs),
        tree=sampled.tree if sampled else 0,
        largest=max(run.largest for run in each.runs),
    )


def cells(line: Line, ours: Line) -> tuple[str, ...]:
    """Write a row of the table."""
    output = line.output
    return (
        line.name,
        str(output.meeting_pages),
        str(output.pages),
        f"{output.total_bytes / MEGA:.1f}",
        str(output.words),
        f"{output.page_bytes / 1000:.1f}",
        f"{line.typical:.2f} ({min(line.seconds):.2f}-{max(line.seconds):.2f})",
        f"{line.processor:.2f}",
        f"{line.pace:.0f}",
        f"{line.tree / MEGA:.0f}",
        f"{line.largest / MEGA:.0f}",
        f"{ours.pace / line.pace:.2f}",
    )


def table(rows: list[tuple[str, ...]]) -> list[str]:
    """Columns of equal width, the first to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) if place == 0 else cell.rjust(width) for place, (cell, width) in enumerate(pairs))
        for pairs in (list(zip(row, widths, strict=True)) for row in rows)
    ]


def verdict(ours: Line, hugo: Line) -> list[str]:
    """Hold the figures against the goal: no slower than Hugo, and below 300 MB."""
    ratio, memory = ours.typical / hugo.typical, ours.tree / MEGA
    fast = "tercapai" if ratio <= 1 else "belum"
    small = "tercapai" if memory < MEMORY_GOAL else "belum"
    return [
        f"waktu kita : Hugo = {ratio:.2f} (sasaran paling banyak 1.00: {fast})",
        f"puncak memori kita = {memory:.0f} MB (sasaran di bawah {MEMORY_GOAL} MB: {small})",
    ]


def unequal(ours: Line, hugo: Line) -> list[str]:
    """Say so where the two did not write the same number of meeting pages."""
    if ours.output.meeting_pages == hugo.output.meeting_pages:
        return []
    return [f"PERHATIAN: halaman rapat tidak sama, kita {ours.output.meeting_pages}, Hugo {hugo.output.meeting_pages}"]


def report(contenders: list[Contender], size: Size) -> str:
    """Everything to print; ours is the first, Hugo the second."""
    lines = [read_line(each) for each in contenders]
    ours, hugo = lines[:2]
    rows = [HEAD, *(cells(line, ours) for line in lines)]
    text = [
        f"{size.meetings} rapat, benih {size.seed}, median {size.runs} putaran bergantian, dari nol tanpa tembolok",
        *table(rows),
        *unequal(ours, hugo),
        *verdict(ours, hugo),
    ]
    return "\n".join(text) + "\n"
