"""Rules about the periods of case reports: over before they are told, and told once."""

from collections.abc import Iterator

from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.case_report import CaseReport, Period
from generator.model.reading import Filed
from generator.problems import Code, Problem

_Cell = tuple[str, int, int]
"""An area, a year and a month."""


def check_release_days(library: Library) -> Iterator[Problem]:
    """A release comes when its period is over: what is still running cannot be counted."""
    for filed in _dated(library):
        end = filed.record.period.end
        if filed.record.released < end:
            message = f"Dirilis {long_date(filed.record.released)}, padahal periodenya baru berakhir {long_date(end)}"
            yield filed.source.problem(("dirilis",), Code.PERIOD, message, "Periksa 'periode' dan 'dirilis'")


def check_periods(library: Library) -> Iterator[Problem]:
    """An area's figures for a period are released once, unless corrected; periods of two kinds do not overlap.

    A whole year may stand beside its parts: it is their sum.
    """
    released: dict[tuple[str, str], str] = {}
    months: dict[_Cell, tuple[str, str]] = {}
    for filed in sorted(_dated(library), key=lambda each: (each.record.released, each.id)):
        report = filed.record
        twice = _first(released, [(area, report.period_code) for area in report.figures])
        if twice is not None and not report.corrections:
            yield _twice(filed, twice)
        across = None if twice is not None else _across(filed, months)
        if across is not None:
            yield as_warning(across)
        released.update(dict.fromkeys(((area, report.period_code) for area in report.figures), filed.id))
        months.update(dict.fromkeys(_cells(report), (report.period_code, filed.id)))


def _dated(library: Library) -> Iterator[Filed[CaseReport]]:
    """Yield the reports whose period lies in a year that the calendar knows."""
    for filed in library.reports.values():
        if filed.record.period_code[:4] != _NO_YEAR:
            yield filed


def _first(released: dict[tuple[str, str], str], wanted: list[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the area that was released before, and by which report."""
    return next(((each[0], released[each]) for each in wanted if each in released), None)


def _twice(filed: Filed[CaseReport], before: tuple[str, str]) -> Problem:
    area, other = before
    path: tuple[Step, ...] = ("angka", area)
    message = f"Angka wilayah {area} untuk periode {filed.record.period_code} sudah dirilis dalam '{other}'"
    hint = "Tulis 'ralat' dengan tanggal dan sebabnya bila ini perbaikan, atau periksa 'periode'"
    return filed.source.problem(path, Code.PERIOD, message, hint, at_key=True)


def _across(filed: Filed[CaseReport], months: dict[_Cell, tuple[str, str]]) -> Problem | None:
    for cell in _cells(filed.record):
        code, other = months.get(cell, ("", ""))
        if code and code != filed.record.period_code:
            message = f"Periode {filed.record.period_code} bertindih dengan {code} dalam '{other}' untuk {cell[0]}"
            hint = "Pakai satu jenis periode untuk satu wilayah: caturwulan, triwulan, semester, atau bulan"
            return filed.source.problem(("periode",), Code.PERIOD, message, hint)
    return None


def _cells(report: CaseReport) -> list[_Cell]:
    """Return the months of a report for each of its areas; none for a whole year."""
    period: Period = report.period
    if len(period.code) == _YEAR:
        return []
    span = range(period.start.month, period.end.month + 1)
    return [(area, period.start.year, month) for area in report.figures for month in span]


_YEAR, _NO_YEAR = len("2024"), "0000"
RULES = (check_release_days, check_periods)
