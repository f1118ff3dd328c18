"""Statistics and months in the words of the people who read about them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.checks.library import Library
from generator.dates import month_name
from generator.disclosure.releases import Cell
from generator.disclosure.system import TOTAL
from generator.model.case_report import ALL

_STATUS = {"sudah": "sudah ditangani", "belum": "belum ditangani", "berjalan": "masih berjalan"}
_YEAR = 12


@dataclass(frozen=True)
class Names:
    """The names of areas and categories."""

    regions: Mapping[str, str]
    categories: Mapping[str, str]

    def of(self, cell: Cell) -> str:
        """Return a statistic's name: 'Kecamatan Metro Barat, Narkotika, sudah ditangani'."""
        region = self.regions.get(cell.region, cell.region)
        category = "semua kategori" if cell.category == ALL else self.categories.get(cell.category, cell.category)
        status = "" if cell.status == TOTAL else f", {_STATUS[cell.status]}"
        return f"{region}, {category}{status}"


def names_of(library: Library) -> Names:
    """Return the names that a project's settings give."""
    regions = {
        region.code: region.name
        if region.name.casefold().startswith(region.level.value)
        else f"{region.level.value.capitalize()} {region.name}"
        for region in library.regions.values()
    }
    return Names(regions, {category.id: category.name for category in library.categories.values()})


def months_label(months: Collection[int]) -> str:
    """Return months in words: 'Mei–Juni 2024', 'Tahun 2024'. They count from the year 0, January being 1."""
    runs = groupby(enumerate(sorted(months)), lambda pair: pair[1] - pair[0])
    return ", ".join(_run([month for _, month in run]) for _, run in runs)


def _run(months: list[int]) -> str:
    (year, first), (last_year, last) = (divmod(month - 1, _YEAR) for month in (months[0], months[-1]))
    if year != last_year:
        return f"{month_name(first + 1)} {year}–{month_name(last + 1)} {last_year}"
    if (first, last) == (0, _YEAR - 1):
        return f"Tahun {year}"
    if first == last:
        return f"{month_name(first + 1)} {year}"
    return f"{month_name(first + 1)}–{month_name(last + 1)} {year}"


def listed(names: Iterable[str]) -> str:
    """Return names as a sentence lists them: 'a', 'a dan b', 'a, b, dan c'."""
    found = list(names)
    if len(found) <= 2:  # noqa: PLR2004 - EYD: a comma before 'dan' from three on
        return " dan ".join(found)
    return f"{', '.join(found[:-1])}, dan {found[-1]}"
