"""The gate that stands until releases can be audited together: only safe figures of the whole city pass."""

from collections.abc import Iterator

from generator.checks.library import Library
from generator.model.case_report import ALL, CaseReport, CaseStatus, CellState, Statistic
from generator.model.reading import Filed
from generator.model.team import Level
from generator.problems import Code, Problem

_PARTS = (CaseStatus.HANDLED, CaseStatus.UNHANDLED, CaseStatus.RUNNING)


def _problem(filed: Filed[CaseReport], statistic: Statistic, code: Code, message: str, hint: str) -> Problem:
    path = ("angka", statistic.region, statistic.category, statistic.status.value)
    return filed.source.problem(path, code, message, hint)


def check_levels(library: Library) -> Iterator[Problem]:
    """No figure below the city's level: without the audit nobody can tell what it would give away."""
    for filed in library.reports.values():
        for statistic in filed.record.statistics():
            region = library.regions.get(statistic.region)
            if statistic.state is CellState.PRINTED and region is not None and region.level != Level.CITY.value:
                message = f"Angka tingkat {region.level} belum dapat diterbitkan"
                hint = "Ganti dengan samar; hanya angka tingkat kota yang boleh ditulis"
                yield _problem(filed, statistic, Code.BELOW_CITY, message, hint)


def check_thresholds(library: Library) -> Iterator[Problem]:
    """No printed figure between zero and its level's threshold (site_config/privasi.yml)."""
    threshold = library.privacy.record.thresholds.at(Level.CITY)
    for filed in library.reports.values():
        for statistic in filed.record.statistics():
            if statistic.value is not None and 0 < statistic.value < threshold:
                message = f"Angka di bawah ambang {threshold} tidak boleh tercetak"
                yield _problem(filed, statistic, Code.BELOW_THRESHOLD, message, "Ganti dengan samar")


def check_status_sums(library: Library) -> Iterator[Problem]:
    """`semua` is the sum of the three states, and no single hidden one can be had by subtraction."""
    for filed in library.reports.values():
        cells = {(cell.region, cell.category, cell.status): cell for cell in filed.record.statistics()}
        for (region, category, status), total in cells.items():
            parts = [cells.get((region, category, part)) for part in _PARTS]
            known = [part for part in parts if part is not None]
            if status is CaseStatus.ALL and len(known) == len(_PARTS):
                yield from _check_sum(filed, total, known)


def _check_sum(filed: Filed[CaseReport], total: Statistic, parts: list[Statistic]) -> Iterator[Problem]:
    hidden = [cell for cell in (total, *parts) if cell.state is CellState.SUPPRESSED]
    if len(hidden) == 1:
        message = "Angka samar ini dapat dihitung dari angka di sekitarnya"
        hint = "Samarkan satu angka lagi pada baris yang sama"
        yield _problem(filed, hidden[0], Code.BELOW_THRESHOLD, message, hint)
    if not hidden and total.value != sum(part.value or 0 for part in parts):
        where = "semua kategori" if total.category == ALL else f"kategori {total.category}"
        message = f"Jumlah sudah, belum, dan berjalan untuk {where} tidak sama dengan semua"
        yield _problem(filed, total, Code.CONSISTENCY, message, "Periksa keempat angkanya")


RULES = (check_levels, check_thresholds, check_status_sums)
