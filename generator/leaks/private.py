"""The private texts of a project: what its library holds and the public may not know, each with its place."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.checks.library import SHELVES, Library
from generator.leaks.needles import needles_of
from generator.leaks.secrecy import is_hidden, secret_parts
from generator.leaks.texts import Steps, keys_of, strings_of, texts_of
from generator.loading.nodes import Place, place_at
from generator.loading.sources import Source, list_files, read_source
from generator.model.reading import Filed
from generator.publishing.files import public_files
from generator.publishing.public import PublicLibrary

_REMARK = re.compile(rb"#(?<![^\s]#)[ \t]*([^\r\n]{10,})")
_LINK_REMARK = re.compile(rb"^\[[^\]\n]*\]:[ \t]*(?:#|<>)[ \t]*[\"'(](.{10,}?)[\"')][ \t]*$", re.MULTILINE)
_WRITTEN = {".yml": (_REMARK,), ".md": (_LINK_REMARK,)}


@dataclass(frozen=True, slots=True)
class Private:
    """A private text and where it stands; the place is looked up only when something must be said about it."""

    text: str
    path: str
    find_place: Callable[[], Place] = field(compare=False)


@dataclass(slots=True)
class Texts:
    """The texts of a library: those that the door did not pass or should not have, and all the others."""

    private: list[Private]
    public: set[str]


def texts_of_library(project: Path, library: Library, public: PublicLibrary, present: dt.datetime) -> Texts:
    """Tell apart what of a project is private and what is public, by the door and by `secrecy` together."""
    hidden = {filed.id for filed in _filed(library) if is_hidden(filed.record, present)}
    told, secret = _told_and_secret(library, present)
    # Public records may name hidden ones, which makes those names no more public.
    told = _without(told, hidden)
    passed = _without({*strings_of(public), *_ids_of(public)}, hidden)
    named = {each.name for each in public_files(public)}
    secret += [_attached(name) for name in library.attachments if name not in named]
    passed -= {each.text for each in secret} - told
    private = [each for each in secret if each.text not in passed]
    private += _unpassed(library, {text for text in told - passed if any(needles_of(text))})
    private += _remarks(project, library)
    return Texts(list(dict.fromkeys(private)), passed)


def _without(texts: set[str], hidden: set[str]) -> set[str]:
    return {text for text in texts if text.partition("#")[0] not in hidden} if hidden else texts


def _filed(library: Library) -> Iterator[Filed[Any]]:
    yield library.site
    yield library.privacy
    for name in SHELVES.values():
        yield from getattr(library, name).values()


def _ids_of(public: PublicLibrary) -> set[str]:
    return {id_ for name in SHELVES.values() for id_ in getattr(public, name)}


def _told_and_secret(library: Library, present: dt.datetime) -> tuple[set[str], list[Private]]:
    """Return every text that no promise keeps in, and the private ones that one does."""
    told = {*strings_of(library.site.record), *strings_of(library.privacy.record)}
    secret: list[Private] = []
    for name in SHELVES.values():
        for filed in getattr(library, name).values():
            kept = frozenset(secret_parts(filed.record, present))
            if kept:
                told.update(text for _, text in texts_of(filed.record, but=kept))
                secret += _kept(filed, kept)
            else:
                told.update(strings_of(filed.record))
            if is_hidden(filed.record, present):
                secret.append(_at(filed, (), filed.id))
            else:
                told.add(filed.id)
    return told, secret


def _kept(filed: Filed[Any], kept: frozenset[Steps]) -> Iterator[Private]:
    for steps, text in texts_of(filed.record):
        if any(steps[:length] in kept for length in range(len(steps) + 1)):
            yield _at(filed, steps, text)


def _unpassed(library: Library, texts: set[str]) -> Iterator[Private]:
    """Yield where texts stand that the door did not pass, although no promise keeps them in."""
    for filed in _filed(library) if texts else ():
        if not texts.isdisjoint(strings_of(filed.record)):
            yield from (_at(filed, steps, text) for steps, text in texts_of(filed.record) if text in texts)


def _at(filed: Filed[Any], steps: Steps, text: str) -> Private:
    def place() -> Place:
        return filed.source.place(tuple(keys_of(filed.record, steps)))

    return Private(text, filed.source.path, place)


def _attached(name: str) -> Private:
    return Private(name, f"content/lampiran/{name}", lambda: Place(1, 1))


def _remarks(project: Path, library: Library) -> Iterator[Private]:
    """Yield the comments of all files: of records and settings, and of hand-written pages."""
    for filed in _filed(library):
        yield from _remarks_in(filed.source)
    for path in list_files(project, "site_config"):
        source = read_source(project, path) if path.suffix in _WRITTEN else None
        if isinstance(source, Source):
            yield from _remarks_in(source)


def _remarks_in(source: Source) -> Iterator[Private]:
    for form in _WRITTEN.get(source.path[source.path.rfind(".") :], ()):
        for found in form.finditer(source.content):
            yield _remark(source, found)


def _remark(source: Source, found: re.Match[bytes]) -> Private:
    def place() -> Place:
        before = source.content[: found.start(1)].decode("utf-8", "replace")
        return place_at(before, len(before))

    return Private(found[1].decode("utf-8", "replace").strip(), source.path, place)
