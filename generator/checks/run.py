"""The rules of this package, run together."""

from generator.checks import (
    attachments,
    days,
    decisions,
    elections,
    follow_ups,
    marks,
    meetings,
    named_persons,
    names,
    notices,
    orders,
    periods,
    placeholders,
    references,
    regions,
    rosters,
    spelling,
    states,
    terms,
    venues,
)
from generator.checks.library import Library
from generator.checks.rules import Rule, run
from generator.problems import Problem

RULES: tuple[Rule, ...] = (
    *meetings.RULES,
    *decisions.RULES,
    *follow_ups.RULES,
    *references.RULES,
    *regions.RULES,
    *venues.RULES,
    *notices.RULES,
    *orders.RULES,
    *days.RULES,
    *periods.RULES,
    *terms.RULES,
    *rosters.RULES,
    *names.RULES,
    *named_persons.RULES,
    *spelling.RULES,
    *elections.RULES,
    *placeholders.RULES,
    *marks.RULES,
    *states.RULES,
    *attachments.RULES,
)
RULES_OF_PARTS: tuple[Rule, ...] = (
    *meetings.RULES_OF_PARTS,
    *decisions.RULES_OF_PARTS,
    *references.RULES,
    regions.check_regions,
    regions.check_categories,
    notices.check_windows,
    *attachments.RULES_OF_PARTS,
)
"""The rules that judge each part of a record by itself, and so hold for what is left of a wrong one."""


def check_salvaged(library: Library) -> list[Problem]:
    """Return what else is wrong in files that were refused."""
    if not library.salvaged:
        return []
    paths = {filed.source.path for filed in library.salvaged}
    return [problem for problem in run(RULES_OF_PARTS, library.with_salvaged()) if problem.path in paths]
