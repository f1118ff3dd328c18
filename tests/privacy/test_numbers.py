"""Numbers of residents, of every area and in every disguise; and the many numbers that are none."""

import random

import pytest

from generator.privacy.finding import find_personal_data
from generator.privacy.regions import PROVINCES, highest_codes, is_resident_number, may_be_resident_number
from generator.problems import Severity
from tests.privacy.made_up import AREAS, DISGUISES, harmless_texts, resident_numbers


def errors(text: str) -> list[str]:
    """Return the names of the rules that find an error in a text."""
    return [found.rule for found in find_personal_data(text) if found.severity is Severity.ERROR]


@pytest.mark.parametrize("disguise", DISGUISES)
def test_number_is_found_in_disguise(disguise: str, count: int) -> None:
    texts = map(DISGUISES[disguise], resident_numbers(count))
    assert [text for text in texts if errors(text) != ["nik"]] == []


def test_made_up_numbers_are_of_all_provinces() -> None:
    assert {int(number[:2]) for number in resident_numbers(len(AREAS))} == set(PROVINCES)


@pytest.mark.parametrize("province", PROVINCES)
def test_highest_codes_hold_every_area_of_today(province: int) -> None:
    codes = [int(area[2:]) for area in AREAS if int(area[:2]) == province]
    regencies, cities = highest_codes(province)
    assert max((code for code in codes if code < 70), default=0) <= regencies
    assert max((code for code in codes if code > 70), default=0) <= cities


@pytest.mark.parametrize(
    "digits",
    [
        "1072011501900001",
        "1800011501900001",
        "1870011501900001",
        "1872001501900001",
        "1872613101900001",
        "1872013201900001",
        "1872010001900001",
        "1872011500900001",
        "1872011513900001",
        "1872012902910001",
        "1872017302900001",
        "1872011501900000",
        "7671011501900001",
    ],
)
def test_number_of_wrong_shape_is_refused(digits: str) -> None:
    assert (is_resident_number(digits), errors(digits)) == (
        digits.startswith("7671"),
        ["nik"] * digits.startswith("7671"),
    )


def test_leap_day_is_real_in_either_century() -> None:
    assert [is_resident_number(f"18720129{year}0001") for year in ("0200", "0296", "0298")] == [True, True, False]


def test_harmless_texts_are_no_errors(count: int) -> None:
    assert [text for text in harmless_texts(max(count, 3000)) if errors(text)] == []


def test_few_random_numbers_have_the_shape() -> None:
    dice = random.Random(16)  # noqa: S311 - the same numbers in every run
    numbers = [str(dice.randrange(10**15, 10**16)) for _ in range(20_000)]
    assert sum(map(is_resident_number, numbers)) / len(numbers) < 0.004
    assert sum(map(may_be_resident_number, numbers)) / len(numbers) < 0.035


def test_amount_is_quiet_however_its_digits_fall() -> None:
    assert errors("1.872.011.501.900.001") == ["nik"]
    assert errors("Rp1.872.011.501.900.001") == []
    assert errors("1.872.011.501.900,01 dan 18.720.115.019.000,01") == []


def test_digits_of_an_id_do_not_join_the_number_after_it() -> None:
    assert errors("t1: 187201\n  1501\n  900001\n") == ["nik"]
