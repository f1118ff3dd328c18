"""What would be safe: each choice that is offered for a clerk's mistake, applied, passes."""

import pytest

from generator.disclosure.examination import examine
from generator.disclosure.offers import offers
from generator.disclosure.releases import Release
from generator.disclosure.spoken import Names
from tests.disclosure.test_attack import CITY, table

NAMES = Names({"1": "Kota", **{f"1.{number}": f"Kecamatan {number}" for number in range(1, 5)}}, {"a": "A", "b": "B"})
BASE = ["x3 x30 x9 9", "x30 x30 9 9", "9 9 9 9", "9 9 9 9"]
SHOWN = ["7 x40 x12 9", "x30 x30 9 9", "9 9 9 9", "9 9 9 9"]


def later(rows: list[str], number: int = 2) -> Release:
    """Return a release of more months than the one before."""
    return table(rows, number=number)


MISTAKES = {
    "one figure hidden alone": [table(["x2 9 9 9", *["9 9 9 9"] * 3])],
    "two figures hidden in one line": [table(["x2 x9 9 9", *["9 9 9 9"] * 3])],
    "a later release that differs by a few": [
        table(["9 9 9 9"] * 4),
        later(["11 9 9 9", *["9 9 9 9"] * 3]),
    ],
    "a figure shown later beside what hid it before": [table(BASE), later(SHOWN)],
    "a margin that gives a zero and a small one away": [table(["x1 x1 0 0", *["9 9 9 9"] * 3])],
}


@pytest.mark.parametrize("name", MISTAKES)
def test_each_choice_that_is_offered_passes(name: str) -> None:
    group = MISTAKES[name]
    assert examine(CITY, group).exposures
    found = offers(CITY, group, group[-1])
    assert found
    for offer in found:
        changed = offer.applied(group[-1])
        left = [*group[:-1], *([changed] if changed else [])]
        assert not left or examine(CITY, left).safe, offer.words(NAMES)


def test_choices_are_told_in_words() -> None:
    group = MISTAKES["one figure hidden alone"]
    told = [offer.words(NAMES) for offer in offers(CITY, group, group[0])]
    assert told[1:] == ["terbitkan rilis ini hanya tingkat kota"]
    assert told[0].startswith("samarkan juga Kecamatan ")
