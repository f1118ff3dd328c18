"""Reporting periods, and the statistics of a release."""

from datetime import date

import pytest

from generator.model.case_report import CaseReport, CaseStatus, CellState, Period, Statistic
from tests.model.keys import ADAPTERS, REQUIRED

ALL = CaseStatus.ALL


@pytest.mark.parametrize(
    ("code", "start", "end", "label"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "Tahun 2024"),
        ("2024-B04", date(2024, 1, 1), date(2024, 4, 30), "Januari–April 2024"),
        ("2024-B08", date(2024, 5, 1), date(2024, 8, 31), "Mei–Agustus 2024"),
        ("2024-B12", date(2024, 9, 1), date(2024, 12, 31), "September–Desember 2024"),
        ("2024-S1", date(2024, 1, 1), date(2024, 6, 30), "Januari–Juni 2024"),
        ("2024-S2", date(2024, 7, 1), date(2024, 12, 31), "Juli–Desember 2024"),
        ("2024-T1", date(2024, 1, 1), date(2024, 3, 31), "Januari–Maret 2024"),
        ("2024-T2", date(2024, 4, 1), date(2024, 6, 30), "April–Juni 2024"),
        ("2024-T3", date(2024, 7, 1), date(2024, 9, 30), "Juli–September 2024"),
        ("2024-T4", date(2024, 10, 1), date(2024, 12, 31), "Oktober–Desember 2024"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "Februari 2024"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "Februari 2023"),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31), "Desember 2024"),
    ],
)
def test_period_has_its_days_and_its_name(code: str, start: date, end: date, label: str) -> None:
    period = Period(code)
    assert (period.start, period.end, period.label) == (start, end, label)


def _problems(code: str) -> int:
    keys = {**REQUIRED["laporan-kasus"], "periode": code}
    try:
        ADAPTERS["laporan-kasus"].validate_python(keys)
    except ValueError:
        return 1
    return 0


def test_codes_of_the_contract_are_periods() -> None:
    ends = ["", *("-B04", "-B08", "-B12", "-S1", "-S2"), *(f"-T{n}" for n in range(1, 5))]
    months = [f"-{month:02}" for month in range(1, 13)]
    assert [_problems(f"2024{end}") for end in (*ends, *months)] == [0] * 22


@pytest.mark.parametrize(
    "code", ["24", "2024-", "2024-B4", "2024-B05", "2024-S3", "2024-T0", "2024-13", "2024-1", "٢٠٢٤"]
)
def test_other_codes_are_no_periods(code: str) -> None:
    assert _problems(code) == 1


def _report(figures: object) -> CaseReport:
    found: CaseReport = ADAPTERS["laporan-kasus"].validate_python({**REQUIRED["laporan-kasus"], "angka": figures})
    return found


def test_statistics_come_in_the_files_order_with_their_state() -> None:
    report = _report(
        {
            "99.71": {"semua": {"semua": "61", "belum": "0"}, "narkotika": {"semua": "samar"}},
            "99.71.02": "belum_lapor",
        }
    )
    assert list(report.statistics()) == [
        Statistic("99.71", "semua", ALL, CellState.PRINTED, 61),
        Statistic("99.71", "semua", CaseStatus.UNHANDLED, CellState.PRINTED, 0),
        Statistic("99.71", "narkotika", ALL, CellState.SUPPRESSED, None),
        Statistic("99.71.02", "semua", ALL, CellState.NOT_REPORTED, None),
    ]


def test_release_without_areas_has_no_statistics() -> None:
    assert list(_report({}).statistics()) == []


def test_release_knows_its_period() -> None:
    assert _report({}).period == Period("2024-B04")
