"""How problems are printed: for people, for programs, and as annotations of a code review."""

import json
import os
import sys
from collections.abc import Callable, Sequence

import click

from generator.problems import Problem, Severity, counted, has_errors

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def as_text(problems: Sequence[Problem]) -> str:
    """Return one line a problem; `click.echo` takes the colours off where no terminal shows them."""
    return "\n".join(map(_line, problems))


def _line(problem: Problem) -> str:
    code = click.style(f"[{problem.code}]", fg=_COLOURS[problem.severity])
    return f"{click.style(problem.place, bold=True)}: {problem.sentences} {code}"


def as_json(problems: Sequence[Problem]) -> str:
    """Return a list of objects, also when it is empty."""
    return json.dumps([problem.as_dict() for problem in problems], ensure_ascii=False, indent=2)


def as_annotations(problems: Sequence[Problem]) -> str:
    """Return GitHub's workflow commands, which mark the lines in a pull request."""
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    message = _data(f"{problem.sentences} [{problem.code}]")
    return f"::{problem.severity} {place},title={_property(problem.code)}::{message}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


REPORTERS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_annotations,
}


def closing(problems: Sequence[Problem], explained: str, *, strict: bool) -> str:
    """Return how many problems there are, and where each kind is explained, if there are any."""
    if not problems:
        return counted(problems)
    refused = " Dengan --strict, peringatan pun menggagalkan." if strict and not has_errors(problems) else ""
    return f"{counted(problems)}{refused}\nArti dan contohnya: {explained}"


def say(text: str) -> None:
    """Print on standard output; where its reader has had enough (`| head`), print nothing more. Raises OSError."""
    try:
        click.echo(text)
    except OSError as error:
        # What is still in the buffer goes nowhere, or Python would stumble over it once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise
