"""Trees to records: validation by pydantic, its errors told in Indonesian at the line where they stand."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.loading.nodes import Plain, Tree, locate
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError
from generator.model.salvage import salvage
from generator.model.translation import translate
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


def read_record(source: Source, shape: type, adapter: TypeAdapter[T]) -> Filed[T] | Refused[T]:
    """Return the record of a file, or every problem that keeps it from being one."""
    try:
        tree = source.tree()
    except YamlRefusedError as error:
        return Refused(source.id, (Problem(source.path, *error.place, error.code, error.message, error.hint),))
    data = _plain(tree)
    try:
        return Filed(source.id, adapter.validate_python(data), source)
    except ValidationError as refusal:
        errors = refusal.errors(include_url=False)
    problems = tuple(_problem(source.path, tree, shape, error) for error in errors)
    left = salvage(shape, adapter, data, errors)
    return Refused(source.id, problems, Filed(source.id, left[0], source, left[1]) if left else None)


def _plain(tree: Tree) -> Plain:
    # A file without any key parses as one empty text; it lacks every required key, which is what to say.
    return tree.plain() or {}


def _problem(path: str, tree: Tree, shape: type, error: Any) -> Problem:  # noqa: ANN401 - pydantic's ErrorDetails
    told = translate(shape, error)
    place = locate(tree, told.path, at_key=told.at_key)
    return Problem(path, *place, told.code, told.message, told.hint)
