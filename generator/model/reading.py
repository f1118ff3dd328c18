"""Trees to records: validation by pydantic, its errors told in Indonesian at the line where they stand."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.loading.nodes import Plain, Step, Tree, locate
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError
from generator.model.salvage import salvage
from generator.model.strange_keys import stands_for
from generator.model.translation import Told, path_of_error, translate
from generator.model.wanted import Wanted
from generator.problems import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Filed(Generic[T]):
    """A record with its id and the file that it was read from.

    ``doubtful`` names the top-level keys that were wrong and are not as in the file; empty for a good record.
    """

    id: str
    record: T
    source: Source
    doubtful: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Refused(Generic[T]):
    """Why a file is no record, and what of it can still be checked."""

    id: str
    problems: tuple[Problem, ...]
    rest: Filed[T] | None = None
    wanted: tuple[tuple[Problem, Wanted], ...] = ()
    """The problems that whoever knows all records can mend better: a text stands where an id belongs."""


def read_record(
    source: Source,
    shape: type,
    adapter: TypeAdapter[T],
    known: Plain | None = None,
    keep: Callable[[Plain], None] | None = None,
) -> Filed[T] | Refused[T]:
    """Return the record of a file, or every problem that keeps it from being one.

    ``known``: what the file holds, if that is known; else ``keep`` is called with it if it makes a record.
    """
    if known is not None:
        with suppress(ValidationError):  # told below, with the places
            return Filed(source.id, adapter.validate_python(known), source)
    try:
        tree = source.tree()
    except YamlRefusedError as error:
        return Refused(source.id, (Problem(source.path, *error.place, error.code, error.message, error.hint),))
    data = _plain(tree)
    try:
        filed = Filed(source.id, adapter.validate_python(data), source)
    except ValidationError as refusal:
        return _refused(source, shape, adapter, tree, refusal.errors(include_url=False))
    if keep is not None:
        keep(data)
    return filed


def _refused(
    source: Source, shape: type, adapter: TypeAdapter[T], tree: Tree, errors: list[ErrorDetails]
) -> Refused[T]:
    data = _plain(tree)
    strange = [path_of_error(error) for error in errors if error["type"] == "unexpected_keyword_argument"]
    told = [translate(shape, error, tree) for error in errors if not _is_echo(error, strange)]
    problems = tuple(_problem(source.path, tree, each) for each in told)
    wanted = tuple((problem, each.wanted) for problem, each in zip(problems, told, strict=True) if each.wanted)
    left = salvage(shape, adapter, data, errors)
    return Refused(source.id, problems, Filed(source.id, left[0], source, left[1]) if left else None, wanted)


def _is_echo(error: ErrorDetails, strange: Sequence[tuple[Step, ...]]) -> bool:
    """Tell whether a key is missing only because it stands there under another name."""
    path = path_of_error(error)
    if error["type"] != "missing" or not path:
        return False
    beside = [str(each[-1]) for each in strange if each[:-1] == path[:-1]]
    return any(stands_for(name, str(path[-1])) for name in beside)


def _plain(tree: Tree) -> Plain:
    # A file without any key parses as one empty text; it lacks every required key, which is what to say.
    return tree.plain() or {}


def _problem(path: str, tree: Tree, told: Told) -> Problem:
    place = locate(tree, told.path, at_key=told.at_key)
    return Problem(path, *place, told.code, told.message, told.hint)
