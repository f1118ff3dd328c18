"""What a rule is, and the run of all of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.checks.library import Library
from generator.problems import Problem, Severity

Rule = Callable[[Library], Iterator[Problem]]


def run(rules: tuple[Rule, ...], library: Library) -> list[Problem]:
    """Return every problem that any rule finds."""
    return [problem for rule in rules for problem in rule(library)]


def as_warning(problem: Problem) -> Problem:
    """Return a problem that is told but does not stop publication."""
    return replace(problem, severity=Severity.WARNING)
