"""Texts that have broken other programs: the project's own, and public ones where they lie beside the project."""

import json
import unicodedata
from functools import cache
from pathlib import Path

_CORPORA = Path(__file__).resolve().parents[2].parent / "shared" / "hostile"
_OWN = Path(__file__).with_name("own_payloads.txt")
_NOTHING = frozenset({"", "~", "null"})
# What the reader may refuse: control and format characters, separators of lines, halves of pairs, what is no character.
_UNWELCOME = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def own() -> tuple[str, ...]:
    """Return the project's own hostile texts."""
    return _lines(_OWN)


@cache
def payloads() -> tuple[str, ...]:
    """Return every hostile text there is, each once: the own ones, then those of the corpora, if they are there."""
    return tuple(dict.fromkeys([*own(), *_strings(), *_lists()]))


def _lines(path: Path) -> tuple[str, ...]:
    return tuple(line.rstrip("\r") for line in path.read_text(encoding="utf-8").split("\n") if line.strip())


def _strings() -> list[str]:
    path = _CORPORA / "blns" / "blns.json"
    found: list[str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    return found


def _lists() -> list[str]:
    return [line for path in sorted((_CORPORA / "xss").rglob("*.txt")) for line in _lines(path)]


def may_be_refused(payload: str) -> bool:
    """Tell whether a payload holds what no text of a record may: nothing at all, or what no eye sees."""
    return payload.strip() in _NOTHING or any(unicodedata.category(sign) in _UNWELCOME for sign in payload)
