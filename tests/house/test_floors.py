"""Which part of the program may know which: a table, and the guards that hold the program to it."""

import ast
from pathlib import Path

import pytest

from tests.house.modules import Modules, imported_modules, imports, read_modules

GROUND = frozenset({"problems", "text", "dates", "settings", "progress", "parallel", "kept"})
FLOORS: tuple[frozenset[str], ...] = (
    GROUND,
    frozenset({"guidance"}),
    frozenset({"loading", "privacy"}),
    frozenset({"attachments", "keeping"}),
    frozenset({"model"}),
    frozenset({"checks"}),
    frozenset({"disclosure"}),
    frozenset({"publishing"}),
    frozenset({"views"}),
    frozenset({"rendering", "exports"}),
    frozenset({"pipeline"}),
    frozenset({"leaks"}),
    frozenset({"lasting"}),
    frozenset({"plugin"}),
    frozenset({"release"}),
    frozenset({"commands"}),
    frozenset({"cli"}),
    frozenset({"__main__"}),
)
"""A part imports from itself and from the floors before its own; only the parts of the ground know each other."""

BLIND = {
    "pipeline": frozenset({"views", "rendering", "exports"}),
    "views": frozenset({"loading", "attachments", "checks", "disclosure"}),
    "rendering": frozenset({"loading", "checks", "disclosure"}),
    "exports": frozenset({"loading", "checks", "disclosure"}),
}
"""What a part may not know although it stands before: the pipeline ends at the door, with no way back behind it."""

_VOCABULARY = {
    "case_report": {"ALL", "CaseStatus", "CellState"},
    "legal": {"LegalKind", "LegalStatus"},
    "meeting": {"HELD", "ActionStatus", "Attendance", "DecisionStatus", "MeetingStatus"},
    "notice": {"NoticeKind", "NoticeStatus"},
    "service": {"ServiceKind"},
    "settings": {"CategoryKind"},
    "team": {"Level", "Tenure"},
}
VOCABULARY = frozenset((f"generator.model.{module}", name) for module, names in _VOCABULARY.items() for name in names)
"""What of the model is public by itself: closed lists of words, and constants about them; no record."""
FORMAT = frozenset(
    {
        ("generator.model.kinds", "KINDS"),
        ("generator.model.settings", "Category"),
        ("generator.model.settings", "FormerAddress"),
        ("generator.model.settings", "Privacy"),
        ("generator.model.settings", "Site"),
    }
)
"""What the page about the format reads the keys from."""

SIGNERS = frozenset(
    {
        "generator.pipeline",
        "generator.cli",
        "generator.commands.previewing",
        "generator.lasting.publishing",
        "generator.release.build",
        "generator.plugin",
        "generator.views.document_plans",
        "generator.views.minutes_document",
        "generator.views.notice_document",
        "generator.views.signatures",
    }
)
"""Who passes the NIP on, from its door to the signature blocks of documents, or prints it there."""
MKDOCS = frozenset(
    {
        "generator.plugin",
        "generator.rendering.theme",
        "generator.release.build",
        "generator.release.host",
        "generator.commands.previewing",
    }
)
CLOCK = frozenset({"generator.settings"})
_CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today")}


def _part(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def _floor(part: str) -> int | None:
    return next((number for number, floor in enumerate(FLOORS) if part in floor), None)


def _may_import(part: str, other: str) -> bool:
    own, below = _floor(part), _floor(other)
    if other in {part, ""}:
        return True
    if own is None or below is None or other in BLIND.get(part, ()):
        return False
    return below < own or (part in GROUND and other in GROUND)


def wrong_imports(modules: Modules) -> list[str]:
    """Return every import that the floors forbid."""
    return [
        f"{module} imports {other}"
        for module, source in modules.items()
        for other in sorted(imported_modules(source, modules))
        if not _may_import(_part(module), _part(other) if other.startswith("generator") else other)
    ]


def cycles(modules: Modules) -> list[str]:
    """Return the modules in or above a circle of imports: those left when all on firm ground are taken away."""
    waiting = {module: imported_modules(source, modules) - {module} for module, source in modules.items()}
    while firm := [module for module, others in waiting.items() if not others & waiting.keys()]:
        for module in firm:
            del waiting[module]
    return sorted(waiting)


def unpublished_knowledge(modules: Modules) -> list[str]:
    """Return what views, rendering and exports take from the model beyond its vocabulary."""
    return [
        f"{module} takes {name} of {other}"
        for module, source in modules.items()
        if _part(module) in {"views", "rendering", "exports"}
        for other, name in imports(source)
        if other.startswith("generator.model") and (other, name) not in VOCABULARY
        if not (module == "generator.views.format" and (other, name) in FORMAT)
    ]


def importers(package: str, modules: Modules) -> set[str]:
    """Return the modules that import a package from outside the program."""
    return {
        module
        for module, source in modules.items()
        if any(other.split(".")[0] == package for other, _ in imports(source))
    }


def importers_of(part: str, modules: Modules) -> set[str]:
    """Return the modules that import a module of ours."""
    return {module for module, source in modules.items() if part in imported_modules(source, modules)}


def clock_readers(modules: Modules) -> set[str]:
    """Return the modules that ask the clock or the environment."""
    return {module for module, source in modules.items() if _reads_clock(source)}


def _reads_clock(source: str) -> bool:
    named = set(imports(source))
    if any(module == "time" or (module, name) in {("os", "environ"), ("os", "getenv")} for module, name in named):
        return True
    return any(_asks(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))


def _asks(node: ast.Attribute) -> bool:
    owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    return (owner, node.attr) in _CLOCKS or (owner == "os" and node.attr in {"environ", "getenv", "environb"})


@pytest.fixture(scope="module")
def modules(repository: Path) -> dict[str, str]:
    """Return the program's modules."""
    return read_modules(repository)


def test_floors_name_every_part(modules: dict[str, str]) -> None:
    assert {part for part in map(_part, modules) if part and _floor(part) is None} == set()


def test_floors_hold(modules: dict[str, str]) -> None:
    assert wrong_imports(modules) == []


def test_imports_make_no_circle(modules: dict[str, str]) -> None:
    assert cycles(modules) == []


def test_pages_know_only_what_is_public(modules: dict[str, str]) -> None:
    assert unpublished_knowledge(modules) == []


def test_mkdocs_is_known_in_five_places(modules: dict[str, str]) -> None:
    assert importers("mkdocs", modules) | importers("material", modules) == MKDOCS


def test_nip_goes_from_its_door_to_signature_blocks_alone(modules: dict[str, str]) -> None:
    assert importers_of("generator.publishing.signers", modules) == SIGNERS


def test_clock_and_environment_have_one_reader(modules: dict[str, str]) -> None:
    assert clock_readers(modules) == CLOCK


@pytest.mark.parametrize(
    ("module", "source", "wrong"),
    [
        ("generator.text", "import generator.model.team", "generator.model.team"),
        ("generator.loading.nodes", "from generator.model import team", "generator.model.team"),
        ("generator.views.home", "from generator.checks.library import Library", "generator.checks.library"),
        ("generator.views.home", "def f():\n    from generator.loading import nodes", "generator.loading.nodes"),
        ("generator.rendering.pages", "import generator.exports.feed", "generator.exports.feed"),
        ("generator.pipeline", "import generator.views.home", "generator.views.home"),
        ("generator.commands.new", "import generator.cli", "generator.cli"),
        ("generator.views.home", "from . import words", "."),
        ("generator.stranger", "import generator.text", "generator.text"),
    ],
)
def test_floors_catch(module: str, source: str, wrong: str) -> None:
    known = dict.fromkeys(("generator.model.team", "generator.loading.nodes"), "")
    assert wrong_imports({**known, module: source}) == [f"{module} imports {wrong}"]


def test_circle_is_caught() -> None:
    made_up = {
        "generator.a": "import generator.b",
        "generator.b": "from generator import a",
        "generator.c": "import generator.a",
    }
    assert cycles(made_up) == ["generator.a", "generator.b", "generator.c"]


@pytest.mark.parametrize("source", ["from generator.model.meeting import Meeting", "import generator.model.meeting"])
@pytest.mark.parametrize("module", ["generator.views.home", "generator.rendering.pages", "generator.exports.feed"])
def test_knowledge_of_a_record_is_caught(module: str, source: str) -> None:
    assert len(unpublished_knowledge({module: source})) == 1


def test_format_alone_reads_the_kinds() -> None:
    source = "from generator.model.kinds import KINDS"
    made_up = {"generator.views.format": source, "generator.views.home": source}
    assert unpublished_knowledge(made_up) == ["generator.views.home takes KINDS of generator.model.kinds"]


def test_importer_of_the_nip_is_caught() -> None:
    made_up = {
        "generator.publishing.signers": "",
        "generator.views.home": "from generator.publishing.signers import Signers",
        "generator.views.laws": "from generator.publishing import signers",
        "generator.views.teams": "import os",
    }
    found = importers_of("generator.publishing.signers", made_up)
    assert found == {"generator.views.home", "generator.views.laws"}


def test_importer_is_caught() -> None:
    made_up = {
        "generator.a": "from mkdocs.config import load_config",
        "generator.b": "import mkdocs",
        "generator.c": "import os",
    }
    assert importers("mkdocs", made_up) == {"generator.a", "generator.b"}


@pytest.mark.parametrize(
    "source",
    [
        "import os\nos.environ['HOME']",
        "from os import getenv",
        "import time",
        "from time import monotonic",
        "from datetime import datetime\ndatetime.now()",
        "import datetime as dt\ndt.date.today()",
        "import datetime as dt\nf = dt.datetime.now",
    ],
)
def test_clock_reader_is_caught(source: str) -> None:
    assert clock_readers({"generator.a": source}) == {"generator.a"}


def test_clock_guard_lets_times_pass() -> None:
    assert clock_readers({"generator.a": "from datetime import time\nimport os\ntime(9)\nos.walk('.')"}) == set()
