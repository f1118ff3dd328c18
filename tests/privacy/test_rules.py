"""Each rule against its own lists: what it must find, and what it must leave in peace."""

from dataclasses import replace
from datetime import date

import pytest

from generator.privacy.exemptions import Exemptions
from generator.privacy.finding import find_personal_data
from generator.privacy.reading import Reading, Rule
from generator.privacy.residents import RESIDENT
from generator.privacy.rules import RULES
from generator.problems import Severity

ENOUGH = 8
TRUE = [(rule.name, text) for rule in RULES for text in rule.true]
FALSE = [(rule.name, text) for rule in RULES for text in rule.false]
# What the guide to the domain lists as false alarms, seen or tested.
QUIET = (
    "199/KPTS/B-60/2024",
    "800-5474 Tahun 2022",
    "1447.1/PM.01/K.1/09/2022",
    "200.2.2/1140/01/2023",
    "Rp18.720.145.089.000,00",
    "5.1.02.01.01.0024",
    "18.72.04.1001",
    "Kodim 0411/KM",
    "Metro 34111",
    "ISBN 978-602-1234-56-7",
    "M. Supriyadi",
    "S.H., M.H.",
    "PKPU 2/2024 dan UU 7 Tahun 2012",
    "RT dan RW se-Kota Metro",
    "NO 12 TAHUN 2020",
)
# Ordinary words of officials that look like a case; nothing of this may hold up a publication.
NO_ERRORS = (
    "perwakilan siswa atas nama OSIS SMA Negeri 1 Metro",
    "NU (12)",
    "JP (12)",
    "Griya Asri, 12 tahun",
    "GRIYA ASRI (12 TAHUN)",
    "Rapat dihadiri keluarga korban dan Nusa Indah (10)",
    "Nusa Indah, siswa SMP Negeri 2 Metro, dan santri",
)


def found(text: str) -> list[str]:
    """Return the names of the rules that find something in a text."""
    return [each.rule for each in find_personal_data(text)]


def too_few(rules: tuple[Rule, ...]) -> list[str]:
    """Return the rules that too few examples prove."""
    return [rule.name for rule in rules if len(set(rule.true)) < ENOUGH or len(set(rule.false)) < ENOUGH]


@pytest.mark.parametrize(("name", "text"), TRUE)
def test_true_positive_is_found_once_and_by_its_rule_alone(name: str, text: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(("name", "text"), FALSE)
def test_false_positive_is_left_in_peace(name: str, text: str) -> None:
    assert name not in found(text)


@pytest.mark.parametrize("text", QUIET)
def test_known_false_alarm_is_quiet(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", NO_ERRORS)
def test_what_is_in_doubt_is_only_warned_of(text: str) -> None:
    assert [each.severity for each in find_personal_data(text)] == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        "korban MR (16)",
        "MR (16) dan pelaku lain",
        "Andi Contoh, 15 tahun, siswa",
        "Anak itu, Andi Contoh, 15 tahun",
        "Andi Contoh, 15 tahun, warga Yosodadi",
        "MR (usia 16)",
        "Andi (15 tahun)",
        "Andi Contoh (15) diamankan polisi",
        "ANDI CONTOH (15) menjadi korban",
        "MR (L/16)",
        "anak korban Andi",
        "{nama: Andi, umur: 15, sekolah: SMPN 3}",
    ],
)
def test_child_in_a_sentence_about_a_case_is_an_error(text: str) -> None:
    assert [(each.rule, each.severity) for each in find_personal_data(text)] == [("anak", Severity.ERROR)]


def test_another_sentence_does_not_make_a_case() -> None:
    text = "Korban didampingi. Peserta JP (12) hadir. Pelaku dibina."
    assert [each.severity for each in find_personal_data(text)] == [Severity.WARNING]


def test_every_rule_has_enough_examples() -> None:
    assert too_few(RULES) == []


def test_rule_with_too_few_examples_is_caught() -> None:
    poor = replace(RESIDENT, true=RESIDENT.true[:7]), replace(RESIDENT, false=RESIDENT.false[:1] * 9)
    assert too_few(poor) == ["nik", "nik"]


def test_names_of_rules_differ() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_severities_are_those_of_the_policy() -> None:
    warnings = [rule.name for rule in RULES if rule.severity is Severity.WARNING]
    assert warnings == ["kelahiran", "telepon", "pos-el", "alamat", "pelat", "inisial"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_word_of_a_rule_shows_a_number(rule: Rule) -> None:
    assert [text for text in (rule.told, rule.hint) if sum(map(str.isdecimal, text)) > len("UU 11/2012 pasal 19")] == []


def test_birthday_of_a_child_is_an_error() -> None:
    texts = ("lahir pada 12-03-1990", "lahir pada 12-03-2015")
    asked = Exemptions(today=date(2024, 6, 1))
    assert [each.severity for text in texts for each in find_personal_data(text, exempt=asked)] == [
        Severity.WARNING,
        Severity.ERROR,
    ]


def test_number_of_an_unknown_area_is_a_warning() -> None:
    assert [each.severity for each in find_personal_data("3469011501900001")] == [Severity.WARNING]
    assert [each.severity for each in find_personal_data("NIK 3469011501900001")] == [Severity.ERROR]


def test_finder_sees_more_than_its_signs_let_through() -> None:
    """The signs only save time: of what the finder itself sees in its examples, they take nothing away."""
    for rule in RULES:
        for text in rule.false:
            seen = list(rule.find(Reading(text, signs=rule.signs)))
            assert not seen or rule.name not in found(text)
