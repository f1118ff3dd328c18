"""Personal data in a text: where it stands and of which kind. The value itself is never given on."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.privacy.exemptions import NONE, Exemptions, digest_of
from generator.privacy.places import key_at
from generator.privacy.reading import Match, Reading, Rule
from generator.privacy.rules import RULE_BY_NAME, RULES, WORDS
from generator.privacy.signs import CODED, LONG_WORD, STRANGE, signs_of
from generator.privacy.unwrapping import Plain, unwrap
from generator.problems import Code, Problem, Severity

_WRAPPED = frozenset({CODED, LONG_WORD, STRANGE})
# As ids are written, with a day and few digits besides: all that a rule finds needs more.
_ID_LETTERS = re.compile(r"[a-z0-9_./-]*")
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]")
_EACH_DIGIT = re.compile(r"[0-9]")
_FEW_DIGITS = 8
_MOST_DIGESTS = 200  # of one file: each takes some milliseconds, and no file needs as many exemptions
_LINE_BREAK = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of personal data. ``digest`` is empty where nobody asked for it; ``named`` if it is a file's name."""

    rule: str
    line: int
    column: int
    severity: Severity
    digest: str = ""
    named: bool = False


def find_personal_data(
    text: str, *, path: str = "", exempt: Exemptions = NONE, digests: bool = False
) -> Iterator[Finding]:
    """Yield the personal data in a file's raw text, by place.

    ``path`` tells which keys belong to offices. Every finding is told, exempt ones too, for only then an exemption that
    nothing needs can be known; `to_problems` leaves the exempt ones out. Digests cost time: they are made where there
    are exemptions, or where ``digests`` asks for them, and for a file's first findings only.
    """
    signs = signs_of(text, WORDS)
    if not signs:
        return
    plain = Plain(text)
    if signs & _WRAPPED:
        plain = unwrap(text)
        signs |= signs_of(plain.text, WORDS) if plain.text != text else set()
    left = _MOST_DIGESTS if digests or exempt.entries else 0
    lines = [0, *(each.end() for each in _LINE_BREAK.finditer(text))]
    found = _matches(Reading(plain.text, path, frozenset(signs), exempt.today))
    for number, (rule, match) in enumerate(sorted(found, key=lambda each: plain.origin(each[1].start))):
        line, column = _place(lines, plain.origin(match.start))
        digest = digest_of(match.value, exempt.salt) if number < left else ""
        yield Finding(rule.name, line, column, match.severity or rule.severity, digest)


def find_in_name(path: str, *, exempt: Exemptions = NONE, digests: bool = False) -> Iterator[Finding]:
    """Yield the personal data in a file's path."""
    if _is_plain_id(path):
        return
    for found in find_personal_data(path, exempt=exempt, digests=digests):
        yield Finding(found.rule, 1, 1, found.severity, found.digest, named=True)


def _is_plain_id(path: str) -> bool:
    if not _ID_LETTERS.fullmatch(path):
        return False
    return len(_EACH_DIGIT.findall(_DAY.sub("", path))) <= _FEW_DIGITS


def to_problems(path: str, findings: Iterable[Finding], exempt: Exemptions = NONE) -> Iterator[Problem]:
    """Yield a problem for each finding that no exemption allows."""
    for found in findings:
        if found.digest and exempt.allow(found.digest):
            continue
        rule = RULE_BY_NAME[found.rule]
        told = f"Nama berkas: {rule.told[0].lower()}{rule.told[1:]}" if found.named else rule.told
        hint = "Ganti nama berkasnya" if found.named else rule.hint
        yield Problem(shown_path(path), found.line, found.column, Code.PERSONAL, told, hint, found.severity)


def shown_path(path: str) -> str:
    """Return a path as it may be printed: without the personal data in it."""
    if not any(True for _ in find_in_name(path)):
        return path
    folder, _, name = path.rpartition("/")
    dots = f"…{name[name.rfind('.') :]}" if "." in name else "…"
    return f"{shown_path(folder)}/{dots}" if folder else dots


def _matches(reading: Reading) -> list[tuple[Rule, Match]]:
    """Return what the rules find, by place; where two find the same, only the weightier one's."""
    found: list[tuple[Rule, Match]] = []
    taken = bytearray(len(reading.text) + 1)
    for rule in RULES:
        if rule.signs & reading.signs:
            found += [(rule, match) for match in _apart(rule, reading, taken)]
    return sorted(found, key=lambda each: each[1].start)


def _apart(rule: Rule, reading: Reading, taken: bytearray) -> Iterator[Match]:
    """Yield what a rule finds where nothing is taken yet, and take it."""
    for match in sorted(rule.find(reading), key=lambda match: (match.start, -match.end)):
        if not any(taken[match.start : match.end]) and not _is_offices(rule, reading, match):
            taken[match.start : match.end] = b"1" * (match.end - match.start)
            yield match


def _is_offices(rule: Rule, reading: Reading, match: Match) -> bool:
    parts = frozenset(reading.path.split("/"))
    keys = frozenset(key for place, keys in rule.offices.items() if place in parts for key in keys)
    return bool(keys) and key_at(reading.text, match.start) in keys


def _place(lines: list[int], offset: int) -> tuple[int, int]:
    line = bisect_right(lines, offset)
    return line, offset - lines[line - 1] + 1
