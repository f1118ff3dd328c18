"""`/data/kasus.csv`: every case statistic ever released, one a row, so that anyone can attack it."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from generator.publishing.public import PublicLibrary, PublicReport
from generator.views import addresses

COLUMNS = ("rilis", "periode", "wilayah", "kategori", "status", "nilai", "keadaan")


def case_figures(library: PublicLibrary) -> str:
    """Return the table, in the order of release; `nilai` is empty unless `keadaan` is terbit."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for report in sorted(library.reports.values(), key=lambda each: (each.released, each.id)):
        writer.writerows(_rows(report))
    return text.getvalue()


def _rows(report: PublicReport) -> Iterator[tuple[str, ...]]:
    for each in report.statistics:
        value = "" if each.value is None else str(each.value)
        period = report.period.code
        yield report.id, period, each.region, each.category, each.status.value, value, each.state.value


def write_case_figures(library: PublicLibrary, folder: Path) -> None:
    """Write the table below a site's folder."""
    path = folder / addresses.CASE_FIGURES
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(case_figures(library), encoding="utf-8", newline="\n")
