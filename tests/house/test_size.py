"""How long a function and a module may be, and what no module holds."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.modules import Modules, read_modules

MEDIAN, NINE_IN_TEN, LONGEST, LONGEST_MODULE = 8, 25, 40, 300
NAMES_OF_NOTHING = frozenset({"utils", "common", "helpers", "manager"})

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lengths(modules: Modules) -> dict[str, int]:
    """Return how many lines each function has, its docstring not counted."""
    return {
        f"{module}:{node.lineno} {node.name}": _length(node)
        for module, source in modules.items()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, Function)
    }


def _length(function: Function) -> int:
    first = function.body[0]
    told = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if told else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def too_long(modules: Modules) -> list[str]:
    """Return the functions and modules that are longer than any may be, with their lines."""
    functions = [f"{name}: {lines}" for name, lines in lengths(modules).items() if lines > LONGEST]
    sizes = {module: len(source.splitlines()) for module, source in modules.items()}
    return functions + [f"{module}: {lines}" for module, lines in sizes.items() if lines > LONGEST_MODULE]


def unwanted(modules: Modules) -> list[str]:
    """Return the places of asserts and of handlers that catch whatever comes."""
    return [
        f"{module}:{node.lineno} {what}"
        for module, source in modules.items()
        for node in ast.walk(ast.parse(source))
        for what in _faults(node)
        if isinstance(node, ast.Assert | ast.ExceptHandler)
    ]


def _faults(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Assert):
        yield "assert"
    if isinstance(node, ast.ExceptHandler):
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        yield from (f"except {_name(each)}".strip() for each in caught if _name(each) in {"", "Exception"})


def _name(caught: ast.expr | None) -> str:
    return ast.unparse(caught) if caught is not None else ""


def named_for_nothing(modules: Modules) -> list[str]:
    """Return the modules whose name says nothing about what they hold."""
    return [module for module in modules if NAMES_OF_NOTHING & set(module.split("."))]


@pytest.fixture(scope="module")
def modules(repository: Path) -> dict[str, str]:
    """Return the program's modules."""
    return read_modules(repository)


def test_functions_are_short(modules: dict[str, str]) -> None:
    found = list(lengths(modules).values())
    assert statistics.median(found) <= MEDIAN
    assert statistics.quantiles(found, n=10)[-1] <= NINE_IN_TEN


def test_no_function_or_module_is_too_long(modules: dict[str, str]) -> None:
    assert too_long(modules) == []


def test_nothing_asserts_or_catches_everything(modules: dict[str, str]) -> None:
    assert unwanted(modules) == []


def test_every_module_is_named_for_what_it_holds(modules: dict[str, str]) -> None:
    assert named_for_nothing(modules) == []


def test_length_leaves_the_docstring_out() -> None:
    source = 'def f():\n    """One.\n\n    Two.\n    """\n    return 1\n\ndef g():\n    return 2\n'
    assert lengths({"m": source}) == {"m:1 f": 2, "m:8 g": 2}


def test_long_function_and_module_are_caught() -> None:
    source = "def f():\n" + "    x = 1\n" * LONGEST + "y = 1\n" * LONGEST_MODULE
    assert too_long({"m": source}) == [f"m:1 f: {LONGEST + 1}", f"m: {LONGEST + 1 + LONGEST_MODULE}"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("assert True", ["m:1 assert"]),
        ("try:\n    f()\nexcept:\n    pass", ["m:3 except"]),
        ("try:\n    f()\nexcept Exception:\n    pass", ["m:3 except Exception"]),
        ("try:\n    f()\nexcept (OSError, Exception):\n    pass", ["m:3 except Exception"]),
        ("try:\n    f()\nexcept OSError:\n    pass", []),
    ],
)
def test_assert_and_wide_handler_are_caught(source: str, found: list[str]) -> None:
    assert unwanted({"m": source}) == found


def test_name_of_nothing_is_caught() -> None:
    assert named_for_nothing({"generator.views.utils": "", "generator.common.text": "", "generator.text": ""}) == [
        "generator.views.utils",
        "generator.common.text",
    ]
