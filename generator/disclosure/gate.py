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
    """No small figure is printed: below its level's threshold, or a zero of a sensitive category."""
    threshold = library.privacy.record.thresholds.at(Level.CITY)
    for filed in library.reports.values():
        for statistic in filed.record.statistics():
            if statistic.value is not None and 0 < statistic.value < threshold:
                message = f"Angka di bawah ambang {threshold} tidak boleh tercetak"
                yield _problem(filed, statistic, Code.BELOW_THRESHOLD, message, "Ganti dengan samar")
            if statistic.value == 0 and _is_sensitive(library, statistic.category):
                message = "Nol pada kategori sensitif tidak boleh tercetak"
                yield _problem(filed, statistic, Code.BELOW_THRESHOLD, message, "Ganti dengan samar")


def _is_sensitive(library: Library, category: str) -> bool:
    return category in library.categories and library.categories[category].sensitive


def check_status_sums(library: Library) -> Iterator[Problem]:
    """`semua` is the sum of the three states, and what is hidden cannot be had by subtraction."""
    for filed in library.reports.values():
        cells = _cells(filed)
        for (region, category, status), total in cells.items():
            parts = [cells.get((region, category, part)) for part in _PARTS]
            known = [part for part in parts if part is not None]
            if status is CaseStatus.ALL and len(known) == len(_PARTS):
                yield from _check_sum(filed, total, known)


def check_category_sums(library: Library) -> Iterator[Problem]:
    """Where every category is released, none that is hidden can be had by subtracting the others from `semua`."""
    for filed in library.reports.values():
        cells = _cells(filed)
        for (region, category, status), total in cells.items():
            parts = [cells.get((region, part, status)) for part in library.categories]
            known = [part for part in parts if part is not None]
            if category == ALL and len(known) == len(library.categories):
                yield from _check_sum(filed, total, known)
            elif category == ALL and total.value is not None and sum(part.value or 0 for part in known) > total.value:
                message = "Jumlah kategori-kategorinya lebih besar dari semua"
                yield _problem(filed, total, Code.CONSISTENCY, message, "Periksa angka ini dan angka tiap kategori")


def _cells(filed: Filed[CaseReport]) -> dict[tuple[str, str, CaseStatus], Statistic]:
    return {(cell.region, cell.category, cell.status): cell for cell in filed.record.statistics()}


def _check_sum(filed: Filed[CaseReport], total: Statistic, parts: list[Statistic]) -> Iterator[Problem]:
    """Tell of hidden cells whose known sum leaves each only one value: a single cell, or all nought or all one."""
    hidden = [part for part in parts if part.value is None]
    if total.value is None:
        if not hidden:
            yield _given_away(filed, total)
        return
    rest = total.value - sum(part.value or 0 for part in parts)
    if rest < 0 or (not hidden and rest):
        message = "Jumlah bagian-bagiannya tidak sama dengan angka ini"
        yield _problem(
            filed, total, Code.CONSISTENCY, message, "Periksa angka ini dan semua yang dijumlahkan menjadi dia"
        )
    elif hidden and (len(hidden) == 1 or rest <= len(hidden)):
        yield _given_away(filed, hidden[0])


def _given_away(filed: Filed[CaseReport], cell: Statistic) -> Problem:
    message = "Angka samar ini dapat dihitung dari angka di sekitarnya"
    hint = "Samarkan satu angka lagi yang dijumlahkan bersamanya, atau jumlahnya"
    return _problem(filed, cell, Code.BELOW_THRESHOLD, message, hint)


RULES = (check_levels, check_thresholds, check_status_sums, check_category_sums)
