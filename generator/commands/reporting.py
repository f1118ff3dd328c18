"""How problems are printed: for people, for programs, and as annotations of a code review."""

import json
from collections.abc import Callable, Sequence

from generator.problems import Problem, Severity


def as_text(problems: Sequence[Problem]) -> str:
    """Return one line a problem."""
    return "\n".join(str(problem) for problem in problems)


def as_json(problems: Sequence[Problem]) -> str:
    """Return a list of objects, also when it is empty."""
    return json.dumps([problem.as_dict() for problem in problems], ensure_ascii=False, indent=2)


def as_annotations(problems: Sequence[Problem]) -> str:
    """Return GitHub's workflow commands, which mark the lines in a pull request."""
    return "\n".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    level = "error" if problem.severity is Severity.ERROR else "warning"
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    message = f"{problem.message}. {problem.hint} [{problem.code}]"
    return f"::{level} {place},title={_property(problem.code)}::{_data(message)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


REPORTERS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_annotations,
}
