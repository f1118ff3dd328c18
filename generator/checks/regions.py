"""Rules about areas and categories: each that is named is known, and areas lie in each other as their codes say."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.checks.areas import AREAS
from generator.checks.library import Library
from generator.loading.nodes import Step
from generator.model.case_report import ALL
from generator.model.reading import Filed
from generator.model.settings import Region, RegionLevel
from generator.problems import Code, Problem
from generator.text import closest

_DEPTH_OF_LEVEL = {"kota": 1, "kecamatan": 2, "kelurahan": 3}
_DEPTHS = {
    RegionLevel.PROVINCE: 0,
    RegionLevel.REGENCY: 1,
    RegionLevel.CITY: 1,
    RegionLevel.DISTRICT: 2,
    RegionLevel.VILLAGE: 3,
    RegionLevel.RURAL_VILLAGE: 3,
}


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


def check_region_tree(library: Library) -> Iterator[Problem]:
    """An area's code is as long as its level says, and begins with the code of the area that it lies in."""
    for line, region in enumerate(library.regions.values(), 2):
        if region.code.count(".") != _DEPTHS[region.level]:
            message = f"Kode '{region.code}' bukan kode sebuah {region.level}"
            hint = "Tulis misalnya 99.71 untuk kota, 99.71.01 untuk kecamatan, 99.71.01.1001 untuk kelurahan"
            yield Problem(AREAS, line, 1, Code.SETTINGS, message, hint)
        elif region.parent is not None and not _lies_in(region, region.parent, library.regions):
            above = region.code.rpartition(".")[0]
            message = f"Wilayah '{region.code}' tidak berada di dalam '{region.parent}'"
            hint = f"Tulis {above} sebagai induknya, dan pastikan {above} ada di berkas ini"
            yield Problem(AREAS, line, 1, Code.SETTINGS, message, hint)


def _lies_in(region: Region, parent: str, regions: dict[str, Region]) -> bool:
    return parent == region.code.rpartition(".")[0] and parent in regions


RULES = (check_region_tree, check_regions, check_team_area, check_categories)
