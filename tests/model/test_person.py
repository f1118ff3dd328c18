"""A person's name with titles, and the office held on a day."""

from datetime import date

import pytest

from generator.model.person import Person
from tests.model.keys import ADAPTERS


def person(**keys: object) -> Person:
    """Return a person named Rosita with some keys."""
    found: Person = ADAPTERS["pejabat"].validate_python({"nama": "Rosita", **keys})
    return found


def post(name: str, start: str = "null", end: str = "null") -> dict[str, str]:
    """Return an office as a file tells it."""
    return {"nama": name, "mulai": start, "sampai": end}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("null", [], "Rosita"),
        ("Dra.", [], "Dra. Rosita"),
        ("null", ["M.M."], "Rosita, M.M."),
        ("Dr. dr.", ["Sp.A.", "M.M."], "Dr. dr. Rosita, Sp.A., M.M."),
    ],
)
def test_name_stands_between_its_titles(before: str, after: list[str], expected: str) -> None:
    assert person(gelar_depan=before, gelar_belakang=after).full_name == expected


def test_case_of_a_name_is_kept() -> None:
    assert person(nama="rosita AL Hadi", gelar_depan="dr.").full_name == "dr. rosita AL Hadi"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("null", "null", True),
        ("2024-05-02", "null", True),
        ("2024-05-03", "null", False),
        ("null", "2024-05-02", True),
        ("null", "2024-05-01", False),
        ("2024-05-02", "2024-05-02", True),
    ],
)
def test_office_is_held_from_its_first_day_to_its_last(start: str, end: str, *, expected: bool) -> None:
    held = [each.held_on(date(2024, 5, 2)) for each in person(jabatan=[post("Camat", start, end)]).posts]
    assert held == [expected]


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ([], None),
        ([post("Camat", "2024-05-03")], None),
        ([post("Camat")], "Camat"),
        ([post("Camat", "2020-01-01", "2024-05-01"), post("Sekda", "2024-05-02")], "Sekda"),
        ([post("Camat", "2020-01-01"), post("Sekda", "2024-01-01")], "Sekda"),
        ([post("Sekda", "2024-01-01"), post("Camat", "2020-01-01")], "Sekda"),
        ([post("Camat"), post("Sekda", "2020-01-01")], "Sekda"),
    ],
)
def test_latest_office_of_the_day_is_told(posts: list[dict[str, str]], expected: str | None) -> None:
    assert person(jabatan=posts).post_on(date(2024, 5, 2)) == expected
