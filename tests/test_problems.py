"""What a problem looks like, and in which order problems come."""

from dataclasses import replace

import pytest

from generator.problems import Code, Problem, Severity, counted, has_errors

ONE = Problem("content/a.yml", 3, 9, Code.DATE, "Tanggal tidak terbaca", "Tulis TTTT-BB-HH")


def test_problem_is_one_line_of_place_reason_mend_and_code() -> None:
    assert str(ONE) == "content/a.yml:3:9: Tanggal tidak terbaca. Tulis TTTT-BB-HH. [tanggal-salah]"


def test_question_keeps_its_mark() -> None:
    asked = Problem("a.yml", 1, 1, Code.UNKNOWN_KEY, "Kunci 'judl' tidak dikenal", "Maksudnya 'judul'?")
    assert str(asked) == "a.yml:1:1: Kunci 'judl' tidak dikenal. Maksudnya 'judul'? [kunci-tak-dikenal]"


def test_warning_says_that_it_is_one() -> None:
    warning = replace(ONE, severity=Severity.WARNING)
    assert str(warning) == "content/a.yml:3:9: Peringatan: Tanggal tidak terbaca. Tulis TTTT-BB-HH. [tanggal-salah]"


@pytest.mark.parametrize(
    ("errors", "warnings", "line"),
    [
        (0, 0, "Tidak ada masalah."),
        (2, 0, "2 masalah."),
        (2, 1, "2 masalah, 1 peringatan."),
        (0, 1, "Tidak ada masalah, 1 peringatan."),
    ],
)
def test_closing_line_counts_both(errors: int, warnings: int, line: str) -> None:
    assert counted([ONE] * errors + [replace(ONE, severity=Severity.WARNING)] * warnings) == line


def test_problem_as_an_object_has_the_keys_of_the_contract() -> None:
    assert ONE.as_dict() == {
        "path": "content/a.yml",
        "line": 3,
        "column": 9,
        "code": "tanggal-salah",
        "severity": "error",
        "message": "Tanggal tidak terbaca",
        "hint": "Tulis TTTT-BB-HH",
    }


def test_problems_sort_by_place() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1)]
    found = sorted(Problem(*place, Code.DATE, "x", "y") for place in places)
    assert [(each.path, each.line, each.column) for each in found] == [
        ("a", 9, 1),
        ("a", 9, 2),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_error_stops_publication_and_a_warning_does_not() -> None:
    warning = Problem("a", 1, 1, Code.DATE, "x", "y", Severity.WARNING)
    assert [has_errors([]), has_errors([warning]), has_errors([warning, ONE])] == [False, False, True]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Ada '9971010101900001'", "Ada '99…'"),
        ("Ada 9971-0101 0190.0001", "Ada 99…"),
        ("Ada 081234567890", "Ada 08…"),
        ("Ada 99.71.01.1001", "Ada 99.71.01.1001"),
        ("Ada rapat-2026-12-09-1330-koordinasi", "Ada rapat-2026-12-09-1330-koordinasi"),
        ("Ada\nbaris", "Ada?baris"),
    ],
)
def test_sentence_tells_no_long_number_and_is_one_line(told: str, shown: str) -> None:
    assert Problem("a.yml", 1, 1, Code.CHOICE, told, told).message == shown
