"""The rules of this package, run together."""

from generator.checks import meetings, notices, references, regions
from generator.checks.rules import Rule

RULES: tuple[Rule, ...] = (*meetings.RULES, *references.RULES, *regions.RULES, *notices.RULES)
