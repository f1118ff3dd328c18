"""Trees to records: validation by pydantic, its errors told in Indonesian at the line where they stand."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.loading.nodes import Node, Scalar, locate
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError
from generator.model.translation import translate
from generator.problems import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Filed(Generic[T]):
    """A record with its id and the file that it was read from."""

    id: str
    record: T
    source: Source


def read_record(source: Source, shape: type, adapter: TypeAdapter[T]) -> Filed[T] | list[Problem]:
    """Return the record of a file, or every problem that keeps it from being one."""
    try:
        tree = source.tree()
    except YamlRefusedError as error:
        return [Problem(source.path, *error.place, error.code, error.message, error.hint)]
    try:
        return Filed(source.id, adapter.validate_python(_plain(tree)), source)
    except ValidationError as errors:
        return [_problem(source.path, tree, shape, error) for error in errors.errors(include_url=False)]


def _plain(tree: Node) -> object:
    # A file without any key parses as one empty text; it lacks every required key, which is what to say.
    return {} if isinstance(tree, Scalar) and not tree.text else tree.plain()


def _problem(path: str, tree: Node, shape: type, error: Any) -> Problem:  # noqa: ANN401 - pydantic's ErrorDetails
    told = translate(shape, error)
    place = locate(tree, told.path, at_key=told.at_key)
    return Problem(path, *place, told.code, told.message, told.hint)
