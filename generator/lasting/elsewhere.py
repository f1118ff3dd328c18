"""Approved minutes that changed although nobody touched their file: which other record they take their words from."""

from collections.abc import Iterator

from generator.checks.library import SHELVES, Library
from generator.loading.nodes import Plain
from generator.loading.sources import Source
from generator.loading.yaml_reader import YamlRefusedError

_PERSONS = ("pejabat", "pembicara", "penanggung_jawab")
"""Keys that name a person, from whose record a name and the office of the day are taken."""


def changed_elsewhere(library: Library, source: Source, before: str, after: str) -> str | None:
    """Return the file that the first difference of two canonical texts may come from, if it is not the minutes' own.

    An office that the minutes named and name no more looks the same: the approved text does not tell who gave it.
    """
    try:
        data = source.tree().data
    except YamlRefusedError:
        return None
    named = (_named(data, key, gone=gone) for key, gone in _first_keys(before, after))
    return next((path for each in named if each and (path := _record(library, each))), None)


def _first_keys(before: str, after: str) -> Iterator[tuple[str, bool]]:
    """Yield the key of the first line that only one text has, and whether the later text has none of that key."""
    old, new = before.splitlines(), after.splitlines()
    kept = {line.partition(": ")[0] for line in new}
    for lines, others in ((old, set(new)), (new, set(old))):
        line = next((line for line in lines if line not in others and not line.startswith("  ")), None)
        if line is not None:
            key = line.partition(": ")[0]
            yield key, key not in kept


def _named(data: Plain, key: str, *, gone: bool) -> str | None:
    """Return the id that the minutes write where a line comes from; None where the words are their own."""
    steps, around = key.split("."), data
    for place, step in enumerate(steps):
        inside = _inside(around, step)
        if inside is None:
            derived = place == len(steps) - 1 and step in {"nama", "jabatan"}
            return _person(around) if derived else None
        around = inside
    # The words are still written there: what went is the record that they name.
    return around if isinstance(around, str) and gone else None


def _inside(around: Plain, step: str) -> Plain | None:
    if isinstance(around, list):
        return around[int(step) - 1] if step.isdecimal() and 0 < int(step) <= len(around) else None
    return around.get(step) if isinstance(around, dict) else None


def _person(around: Plain) -> str | None:
    if isinstance(around, dict):
        around = next((around[key] for key in _PERSONS if key in around), "")
    return around if isinstance(around, str) else None


def _record(library: Library, named: str) -> str | None:
    id_ = named.partition("#")[0]
    return next((library.shelf(folder)[id_].source.path for folder in SHELVES if id_ in library.shelf(folder)), None)
