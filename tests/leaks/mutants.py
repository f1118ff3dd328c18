"""The door with one of its guards turned off: every condition, filter and table entry, one at a time."""

import ast
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from tests.projects import REPOSITORY

MODULES = ("parts", "meetings", "records", "door")
"""The door's modules in the order in which they import each other."""
_FOLDER = REPOSITORY / "generator" / "publishing"
_PACKAGE = "generator.publishing"
Change = Callable[[Any], object]


class Mutant(NamedTuple):
    """One change of one module."""

    module: str
    tree: ast.Module


class Guard(NamedTuple):
    """A condition, filter or entry, told as `module: what`, and the ways in which it can be turned off."""

    told: str
    off: tuple[Mutant, ...]


def source_of(module: str) -> str:
    """Return the text of one of the door's modules."""
    return (_FOLDER / f"{module}.py").read_text(encoding="utf-8")


def guards(module: str, source: str) -> Iterator[Guard]:
    """Yield every guard in a module."""
    tree = ast.parse(source)
    for number, node in enumerate(ast.walk(tree)):
        for told, changes in _changes(node):
            yield Guard(f"{module}: {told}", tuple(_changed(module, tree, number, change) for change in changes))


def _changed(module: str, tree: ast.Module, number: int, change: Change) -> Mutant:
    other = deepcopy(tree)
    change(list(ast.walk(other))[number])
    return Mutant(module, ast.fix_missing_locations(other))


def _changes(node: ast.AST) -> Iterator[tuple[str, list[Change]]]:
    if isinstance(node, ast.IfExp):
        yield _told(node.test), [partial(_test, outcome=True), partial(_test, outcome=False)]
    elif isinstance(node, ast.If):
        yield f"if {_told(node.test)}", [partial(_test, outcome=True), partial(_test, outcome=False)]
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield f"filter {_told(node.ifs[0])}", [lambda found: found.ifs.clear()]
    elif isinstance(node, ast.Return) and isinstance(node.value, ast.BoolOp):
        for place, part in enumerate(node.value.values):
            yield _told(part), [partial(_grant, place=place)]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"one", "many"}:
        yield _told(node), [_let_through]
    elif isinstance(node, ast.Dict):
        yield from _entries(node)


def _entries(table: ast.Dict) -> Iterator[tuple[str, list[Change]]]:
    """Yield the entries that say how much of a meeting may pass, but those that say "all"."""
    for place, (key, value) in enumerate(zip(table.keys, table.values, strict=True)):
        if _told(value) in {"_IDENTITY", "_ANNOUNCEMENT", "frozenset()"}:
            yield f"entry {_told(key)}", [partial(_widen, place=place, value="_MINUTES")]
        elif _told(value).startswith("Extent.") and _told(value) != "Extent.WHOLE":
            yield f"entry {_told(key)}", [partial(_widen, place=place, value="Extent.WHOLE")]


def _test(condition: Any, *, outcome: bool) -> None:  # noqa: ANN401 - ast.If or ast.IfExp
    condition.test = ast.Constant(value=outcome)


def _told(node: ast.AST | None) -> str:
    return ast.unparse(node) if node is not None else ""


def _grant(returned: Any, place: int) -> None:  # noqa: ANN401 - ast.Return
    returned.value.values[place] = ast.Constant(value=True)


def _let_through(call: Any) -> None:  # noqa: ANN401 - ast.Call
    """Make `known.one(x)` and `known.many(x)` into x."""
    call.func, call.args = ast.Name(id="_same", ctx=ast.Load()), call.args[:1]


def _widen(table: Any, place: int, value: str) -> None:  # noqa: ANN401 - ast.Dict
    table.values[place] = ast.parse(value, mode="eval").body


@contextmanager
def door_with(mutant: Mutant | None) -> Iterator[ModuleType]:
    """Give the door's module, made anew from its sources, with one of them changed."""
    kept = {name: import_module(name) for name in (f"{_PACKAGE}.{module}" for module in MODULES)}
    try:
        for name in MODULES:
            tree = mutant.tree if mutant and mutant.module == name else ast.parse(source_of(name))
            _load(name, tree)
        yield sys.modules[f"{_PACKAGE}.door"]
    finally:
        sys.modules.update(kept)


def _load(name: str, tree: ast.Module) -> None:
    module = ModuleType(f"{_PACKAGE}.{name}")
    module.__dict__["_same"] = lambda value: value
    module.__file__ = str(Path(_FOLDER, f"{name}.py"))
    sys.modules[module.__name__] = module
    exec(compile(tree, module.__file__, "exec"), module.__dict__)  # noqa: S102 - our own sources
