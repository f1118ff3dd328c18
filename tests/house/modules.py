"""The program's modules as the guards see them: names and syntax trees."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

Modules = Mapping[str, str]
"""Source texts by dotted name: `generator.views.home`."""


def read_modules(repository: Path) -> dict[str, str]:
    """Return every module of the program; a package's own name stands for its __init__.py."""
    found = {}
    for path in sorted((repository / "generator").rglob("*.py")):
        parts = path.relative_to(repository).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = path.read_text(encoding="utf-8")
    return found


def imports(source: str) -> Iterator[tuple[str, str | None]]:
    """Yield (module, name) of every import, at whatever depth; the name is None for `import module`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # A relative import would pass unseen, so it is named by its dots, which no floor knows.
            module = "." * node.level + (node.module or "")
            yield from ((module, alias.name) for alias in node.names)


def imported_modules(source: str, modules: Modules) -> set[str]:
    """Return the program's own modules that a source imports, `from package import module` resolved."""
    named = {f"{module}.{name}" if f"{module}.{name}" in modules else module for module, name in imports(source)}
    return {module for module in named if module.split(".")[0] in {"generator", ""}}
