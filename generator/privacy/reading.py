"""What a rule is, what it reads, and what it gives back."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.privacy.disguises import alike_numbers, halved_numbers, spelt_numbers
from generator.privacy.numbers import Number, backward_numbers, numbers
from generator.privacy.signs import ALIKE, DIGITS, HALVES, SPELT
from generator.problems import Severity


@dataclass(frozen=True)
class Reading:
    """A text as the rules read it, its file's path, and the day on which it is read, if that is known."""

    text: str
    path: str = ""
    signs: frozenset[bytes] = frozenset()
    today: date | None = None

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number of sixteen digits, looked for once for all rules."""
        found = tuple(numbers(self.text)) if DIGITS in self.signs else ()
        hidden = ((ALIKE, alike_numbers), (SPELT, spelt_numbers), (HALVES, halved_numbers))
        others = (number for sign, look in hidden if sign in self.signs for number in look(self.text))
        return (*found, *backward_numbers(self.text, found), *others)

    def is_adult(self, year: int) -> bool:
        """Tell whether who was born in a year is grown up; taken to be so where no day is known."""
        return self.today is None or year <= self.today.year - ADULT


ADULT = 18


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a rule has found, and the value there, by which an exemption may be given."""

    start: int
    end: int
    value: str
    severity: Severity | None = None


Finder = Callable[[Reading], Iterable[Match]]
Accept = Callable[[Reading, re.Match[str]], bool]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One kind of personal data: how it is found, what the clerk is told, and texts that prove it.

    ``signs`` tell when the rule has to run at all. ``offices`` are keys, by folder or file, whose value belongs to an
    office and not to a person.
    """

    name: str
    told: str
    hint: str
    severity: Severity
    find: Finder
    signs: frozenset[bytes]
    true: tuple[str, ...]
    false: tuple[str, ...]
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)


def words(told: str) -> frozenset[bytes]:
    """Return the signs of words: small letters, digits as 0."""
    return frozenset(told.encode().split())


def by_patterns(*patterns: re.Pattern[str], accept: Accept | None = None) -> Finder:
    """Return a finder of patterns; the value is the group ``value`` where there is one, else all of it."""

    def find(reading: Reading) -> Iterator[Match]:
        for pattern in patterns:
            for found in pattern.finditer(reading.text):
                if accept is None or accept(reading, found):
                    yield matched(found)

    return find


def matched(found: re.Match[str], severity: Severity | None = None) -> Match:
    """Return a pattern's match as a rule gives it back."""
    group = "value" if "value" in found.re.groupindex and found["value"] is not None else 0
    return Match(*found.span(group), normalised(found[group]), severity)


_MOSTLY_DIGITS = 6


def normalised(value: str) -> str:
    """Return a value without its dress: of a number its digits, of words their letters in lower case."""
    digits = "".join(filter(str.isdecimal, value))
    if len(digits) >= _MOSTLY_DIGITS and not any(map(str.isalpha, value)):
        return digits
    return " ".join(re.findall(r"\w+", value.lower()))
