"""The order of a roster, and the areas that a team's file stands for."""

import pytest

from generator.model.team import Team, in_order
from tests.model.keys import ADAPTERS, REQUIRED


def team(**keys: object) -> Team:
    """Return a team with some keys."""
    found: Team = ADAPTERS["tim"].validate_python({**REQUIRED["tim"], **keys})
    return found


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (["null", "null", "null"], ["a", "b", "c"]),
        (["3", "2", "1"], ["c", "b", "a"]),
        (["1", "1", "1"], ["a", "b", "c"]),
        (["10", "9", "2"], ["c", "b", "a"]),
        (["null", "1", "null"], ["a", "b", "c"]),
    ],
)
def test_roster_stands_in_protocol_order(orders: list[str], expected: list[str]) -> None:
    rows = [{"jabatan": post, "urutan": order} for post, order in zip("abc", orders, strict=True)]
    assert [member.post for member in in_order(team(anggota=rows).members)] == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [("semua", ()), (["99.71.01"], ("99.71.01",)), ("null", None), ("", None)],
)
def test_every_area_is_told_by_one_word(told: object, expected: tuple[str, ...] | None) -> None:
    assert team(untuk=told).covers == expected
