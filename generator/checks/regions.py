"""Rules about areas and categories: every code and every category that is named is known."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.checks.library import Library
from generator.loading.nodes import Step
from generator.model.case_report import ALL
from generator.model.reading import Filed
from generator.problems import Code, Problem
from generator.text import closest

_DEPTH_OF_LEVEL = {"kota": 1, "kecamatan": 2, "kelurahan": 3}


class _Named(NamedTuple):
    filed: Filed[Any]
    path: tuple[Step, ...]
    code: str | None


def _named(library: Library) -> Iterator[_Named]:
    for meeting in library.meetings.values():
        venue = meeting.record.venue
        yield _Named(meeting, ("tempat", "wilayah"), venue.region if venue else None)
        yield from _listed(meeting, "wilayah", meeting.record.regions)
    for notice in library.notices.values():
        yield from _listed(notice, "wilayah", notice.record.regions)
    for service in library.services.values():
        yield _Named(service, ("wilayah",), service.record.region)
    for team in library.teams.values():
        yield _Named(team, ("wilayah",), team.record.region)
        yield from _listed(team, "untuk", team.record.covers or ())
    for report in library.reports.values():
        for code in report.record.figures:
            yield _Named(report, ("angka", code), code)


def _listed(filed: Filed[Any], name: str, codes: tuple[str, ...]) -> Iterator[_Named]:
    for place, code in enumerate(codes):
        yield _Named(filed, (name, place), code)


def check_regions(library: Library) -> Iterator[Problem]:
    """An area that is named stands in site_config/wilayah.csv."""
    for filed, path, code in _named(library):
        if code is not None and code not in library.regions:
            near = closest(code, library.regions)
            hint = f"Maksudnya '{near}' ({library.regions[near].name})?" if near else "Lihat site_config/wilayah.csv"
            message = f"Wilayah '{code}' tidak dikenal"
            yield filed.source.problem(path, Code.REGION, message, hint, at_key=path[0] == "angka")


def check_team_area(library: Library) -> Iterator[Problem]:
    """A team has one area or stands for several, and they are of its level."""
    for filed in library.teams.values():
        team = filed.record
        if (team.region is None) == (team.covers is None):
            message = "Tim harus menyebut 'wilayah' atau 'untuk', salah satu saja"
            hint = "Tulis wilayah: kode untuk satu wilayah, atau untuk: semua"
            yield filed.source.problem((), Code.CONSISTENCY, message, hint)
        depth = _DEPTH_OF_LEVEL[team.level.value]
        for code in (*([team.region] if team.region else []), *(team.covers or ())):
            if code in library.regions and code.count(".") != depth:
                message = f"Wilayah '{code}' bukan {team.level.value}"
                path: tuple[Step, ...] = ("wilayah",) if team.region else ("untuk",)
                yield filed.source.problem(path, Code.CONSISTENCY, message, "Samakan 'tingkat' dan kodenya")


def check_categories(library: Library) -> Iterator[Problem]:
    """A category that is named stands in site_config/kategori.yml."""
    for service in library.services.values():
        for place, category in enumerate(service.record.serves):
            yield from _check_category(library, service, ("melayani", place), category)
    for report in library.reports.values():
        for statistic in report.record.statistics():
            path = ("angka", statistic.region, statistic.category)
            yield from _check_category(library, report, path, statistic.category)


def _check_category(library: Library, filed: Filed[Any], path: tuple[Step, ...], category: str) -> Iterator[Problem]:
    if category == ALL or category in library.categories:
        return
    near = closest(category, library.categories)
    hint = f"Maksudnya '{near}'?" if near else "Lihat site_config/kategori.yml"
    message = f"Kategori '{category[:40]}' tidak dikenal"
    yield filed.source.problem(path, Code.CATEGORY, message, hint, at_key=path[0] == "angka")


RULES = (check_regions, check_team_area, check_categories)
