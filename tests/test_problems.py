"""What a problem looks like, and in which order problems come."""

from generator.problems import Code, Problem, Severity, has_errors

ONE = Problem("content/a.yml", 3, 9, Code.DATE, "Tanggal tidak terbaca", "Tulis TTTT-BB-HH")


def test_problem_is_one_line_of_place_reason_mend_and_code() -> None:
    assert str(ONE) == "content/a.yml:3:9: Tanggal tidak terbaca. Tulis TTTT-BB-HH. [tanggal-salah]"


def test_question_keeps_its_mark() -> None:
    asked = Problem("a.yml", 1, 1, Code.UNKNOWN_KEY, "Kunci 'judl' tidak dikenal", "Maksudnya 'judul'?")
    assert str(asked) == "a.yml:1:1: Kunci 'judl' tidak dikenal. Maksudnya 'judul'? [kunci-tak-dikenal]"


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
