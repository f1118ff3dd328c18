"""Releases as an attacker reads them: figures by area, category, status and months, in the order of release."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.checks.library import Library
from generator.disclosure.world import World
from generator.model.case_report import ALL, CaseReport, CaseStatus, CellState, Period
from generator.model.settings import KnownFigures

STATUSES = (CaseStatus.HANDLED.value, CaseStatus.UNHANDLED.value, CaseStatus.RUNNING.value)


class Cell(NamedTuple):
    """Which statistic: an area, a category or `semua`, a status or `semua`."""

    region: str
    category: str
    status: str


@dataclass(frozen=True, slots=True)
class Release:
    """One release; ``figures`` holds a number where it is printed and None where it is hidden.

    ``months`` counts from the year 0. ``absent``: areas that did not report. ``ours``: not an outside publication.
    """

    id: str
    period: str
    released: dt.date
    months: frozenset[int]
    figures: Mapping[Cell, int | None]
    absent: frozenset[str] = frozenset()
    corrected: bool = False
    ours: bool = True


def months_of(code: str) -> frozenset[int]:
    """Return the months of a period."""
    period = Period(code)
    year = period.start.year * 12
    return frozenset(range(year + period.start.month, year + period.end.month + 1))


def release_of(release_id: str, report: CaseReport) -> Release:
    """Return a report as the attacker reads it."""
    cells = list(report.statistics())
    return Release(
        id=release_id,
        period=report.period_code,
        released=report.released,
        months=months_of(report.period_code),
        figures={
            Cell(each.region, each.category, each.status.value): each.value
            for each in cells
            if each.state is not CellState.NOT_REPORTED
        },
        absent=frozenset(each.region for each in cells if each.state is CellState.NOT_REPORTED),
        corrected=bool(report.corrections),
    )


def known_release(number: int, known: KnownFigures) -> Release:
    """Return figures that somebody else published; what they left out or hid says nothing."""
    figures = {
        Cell(region, category, status.value): value
        for region, area in known.figures.items()
        if not isinstance(area, str)
        for category, cells in area.items()
        for status, value in cells.items()
        if value is not None
    }
    months = months_of(known.period_code)
    return Release(f"<{number}>", known.period_code, dt.date.min, months, figures, ours=False)


def releases_of(library: Library) -> list[Release]:
    """Return every release and every declared outside publication, in the order of release."""
    found = [release_of(id_, filed.record) for id_, filed in library.reports.items() if _has_year(filed.record)]
    known = [known_release(number, each) for number, each in enumerate(library.privacy.record.known, 1)]
    return known + sorted(found, key=lambda release: (release.released, release.id))


def _has_year(report: CaseReport) -> bool:
    return not report.period_code.startswith("0000")


def linked(releases: Iterable[Release]) -> list[list[Release]]:
    """Part releases into groups whose periods have no month in common; within a group their order stays."""
    groups: list[tuple[set[int], list[Release]]] = []
    for release in releases:
        joined: list[tuple[set[int], list[Release]]] = []
        apart: list[tuple[set[int], list[Release]]] = []
        for group in groups:
            (joined if group[0] & release.months else apart).append(group)
        months = set(release.months).union(*(group[0] for group in joined))
        members = [each for group in joined for each in group[1]]
        groups = [*apart, (months, [*members, release])]
    return [_in_order(members) for _, members in groups if any(each.ours for each in members)]


def _in_order(members: list[Release]) -> list[Release]:
    return sorted(members, key=lambda release: (release.released, release.id))


def without_small(world: World, release: Release) -> Release:
    """Return one of our releases with every figure hidden that should never have been printed."""
    small = {cell for cell, value in release.figures.items() if value is not None and is_too_small(world, cell, value)}
    return replace(release, figures={**release.figures, **dict.fromkeys(small)}) if small and release.ours else release


def is_too_small(world: World, cell: Cell, value: int) -> bool:
    """Tell whether a figure must not be printed: small, or a zero of a sensitive category."""
    if value == 0:
        return cell.category != ALL and world.hides_zero(cell.category)
    return cell.region in world.levels and world.is_small(value, cell.region, cell.category)


WHOLE = (ALL, CaseStatus.ALL.value)
