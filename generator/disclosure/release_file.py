"""A release as the file that is committed: figures and marks, nothing else."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from generator.disclosure.releases import Cell, Release
from generator.disclosure.world import DEPTH, World


def release_text(release: Release, world: World, *, meeting: str | None = None, reason: str | None = None) -> str:
    """Return the YAML of a release; ``reason``: why it corrects an earlier one."""
    head = [f"periode: {release.period}", f"dirilis: {release.released.isoformat()}"]
    head += [f"rapat: {meeting}"] if meeting else []
    lines = [*head, "satuan: kasus", "angka:", *_areas(release, world)]
    lines += [_correction(release.released, reason)] if reason else []
    return "\n".join(lines) + "\n"


def _areas(release: Release, world: World) -> Iterator[str]:
    order = {code: (DEPTH[level], number) for number, (code, level) in enumerate(world.levels.items())}
    figures = sorted(release.figures, key=lambda cell: cell.region)  # stable: categories and statuses stay in order
    areas = {region: list(cells) for region, cells in groupby(figures, key=lambda cell: cell.region)}
    for region in sorted({*areas, *release.absent}, key=order.__getitem__):
        if region in areas:
            yield f'  "{region}":'
            yield from _categories(release, areas[region])
        else:
            yield f'  "{region}": belum_lapor'


def _categories(release: Release, cells: list[Cell]) -> Iterator[str]:
    order = {category: number for number, category in enumerate(dict.fromkeys(cell.category for cell in cells))}
    for category, found in groupby(
        sorted(cells, key=lambda cell: order[cell.category]), key=lambda cell: cell.category
    ):
        told = ", ".join(f"{cell.status}: {_value(release.figures[cell])}" for cell in found)
        yield f"    {category}: {{{told}}}"


def _value(value: int | None) -> str:
    return "samar" if value is None else str(value)


def _correction(day: dt.date, reason: str) -> str:
    quoted = reason.replace("\\", "\\\\").replace('"', '\\"')
    return f'ralat: [{{tanggal: {day.isoformat()}, sebab: "{quoted}"}}]'
