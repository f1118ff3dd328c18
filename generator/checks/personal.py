"""Personal data in a project's files, names and comments included, and the exceptions from that check."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.checks.library import Library
from generator.loading.sources import Source, list_files, read_source
from generator.privacy.exemptions import DEFAULT_SALT, NONE, Exemptions, review
from generator.privacy.finding import find_in_name, find_personal_data, to_problems
from generator.problems import Problem

_CONFIG = "site_config"
_WRITTEN = frozenset({".yml", ".csv", ".md"})


class Look(NamedTuple):
    """What one file holds of personal data: the problems, and the digests of all findings, exempt ones too."""

    problems: tuple[Problem, ...]
    digests: tuple[str, ...]


NOTHING = Look((), ())


def exemptions(library: Library | None) -> Exemptions:
    """Return the exceptions of a project; none where its settings cannot be read."""
    if library is None:
        return NONE
    privacy = library.privacy.record
    return Exemptions(privacy.exceptions, privacy.salt or DEFAULT_SALT, library.today)


def look_through(path: str, text: str, exempt: Exemptions) -> Look:
    """Return the personal data in a file's name and in its whole text."""
    found = [*find_in_name(path, exempt=exempt), *find_personal_data(text, path=path, exempt=exempt)]
    if not found:
        return NOTHING
    return Look(tuple(to_problems(path, found, exempt)), tuple(each.digest for each in found if each.digest))


def look_through_settings(project: Path, exempt: Exemptions) -> Iterator[Look]:
    """Yield the same of what stands beside the content: settings, the list of areas, hand-written pages."""
    for path in list_files(project, _CONFIG):
        source = read_source(project, path) if path.suffix in _WRITTEN else None
        if isinstance(source, Source):
            yield look_through(source.path, text_of(source.content), exempt)


def text_of(content: bytes) -> str:
    """Return the text of a file, also of one that the reader refuses: it may hold a name all the same."""
    return content.decode("utf-8-sig", "replace")


def check_exemptions(library: Library, digests: Iterable[str]) -> Iterator[Problem]:
    """Warn of exceptions that have ended or that nothing needs; not asked while some records could not be read."""
    source = library.privacy.source
    if not library.unread:
        yield from review(
            exemptions(library), set(digests), lambda number: (source.path, *source.place(("pengecualian", number)))
        )
