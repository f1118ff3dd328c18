"""A project folder to its Library: every file is read, every problem is kept, one bad file hides no other."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import TypeAdapter

from generator.checks import personal
from generator.checks.areas import AREAS, read_areas
from generator.checks.attachments import Attached, read_attached
from generator.checks.host import check_host
from generator.checks.kept import read_kept
from generator.checks.library import Library
from generator.checks.logo import check_logo
from generator.checks.named import with_ids
from generator.checks.pages import check_pages
from generator.checks.passages import forms_of, passages_of_pages, passages_of_words
from generator.checks.personal import Look
from generator.checks.policy import check_categories, check_privacy, check_site
from generator.checks.unchanged import NOTHING, Unchanged
from generator.loading.nodes import Plain
from generator.loading.sources import (
    Source,
    check_collisions,
    check_leftover,
    check_name,
    list_files,
    path_in,
    read_source,
)
from generator.loading.yaml_reader import YamlRefusedError
from generator.model.kinds import BY_FOLDER, Kind
from generator.model.reading import Filed, Refused, read_record
from generator.model.settings import Category, Privacy, Region, Site
from generator.parallel import Report, share_out
from generator.privacy.exemptions import Exemptions
from generator.problems import Code, Problem, has_errors
from generator.settings import checking_day, worker_count
from generator.text import closest

T = TypeVar("T")
CONTENT, CONFIG, ATTACHMENTS = "content", "site_config", "lampiran"
_SITE, _PRIVACY = TypeAdapter(Site), TypeAdapter(Privacy)
_CATEGORIES: TypeAdapter[tuple[Category, ...]] = TypeAdapter(tuple[Category, ...])
_YEAR = re.compile(r"[0-9]{4}")
Outcome = Filed[Any] | Refused[Any] | Attached


def silent(_: int) -> None:
    """Report no progress."""


def read_library(
    project: Path,
    *,
    jobs: int | None = None,
    report: Report = silent,
    meanwhile: Callable[[], object] | None = None,
    known: Unchanged = NOTHING,
) -> tuple[Library | None, list[Problem]]:
    """Return what a project holds and every problem of reading it.

    The library is None where site_config/ itself cannot be read; records with problems are left out of it.
    ``meanwhile`` is called while other processes read, if there are any. ``known``: what an earlier build has read.
    """
    problems: list[Problem] = []
    if not (project / CONTENT).is_dir():
        hint = "Buat folder itu; tanpa isinya, situs yang ada akan terganti oleh situs kosong"
        problems.append(Problem(CONTENT, 1, 1, Code.UNREADABLE, "Folder content belum ada", hint))
    elif not os.access(project / CONTENT, os.R_OK | os.X_OK):
        message = "Folder content tidak dapat dibaca"
        problems.append(Problem(CONTENT, 1, 1, Code.UNREADABLE, message, "Periksa izin foldernya"))
    library = _read_settings(project, problems)
    files = list_files(project, CONTENT)
    problems += (*check_host(project), *check_collisions(project, files), *check_pages(project))
    exempt = personal.exemptions(library)
    categories = tuple(library.categories.values()) if library is not None else ()
    reader = partial(_read_file, project, _Known(exempt, categories, known))
    read = share_out(reader, files, jobs or worker_count(), report, meanwhile=meanwhile)
    looks = [look for _, look in read] + list(personal.look_through_settings(project, exempt))
    problems += [problem for look in looks for problem in look.problems]
    outcomes = [outcome for outcome, _ in read]
    if library is not None:
        problems += _shelve(library, outcomes)
        library.passages += passages_of_pages(project, forms_of(categories))
    problems += with_ids(library, [outcome for outcome in outcomes if isinstance(outcome, Refused)])
    if library is not None:
        problems += check_logo(project, library)
        problems += read_kept(project, library)
        problems += personal.check_exemptions(library, (digest for look in looks for digest in look.digests))
    return library, problems


def content_files(project: Path) -> int:
    """Return how many files content/ holds, for a measure of progress."""
    return len(list_files(project, CONTENT))


def _id_of(path: str) -> str:
    return path.rsplit("/", 1)[-1].removesuffix(".yml")


class _Known(NamedTuple):
    """What is known before the content is read."""

    exempt: Exemptions
    categories: Sequence[Category]
    unchanged: Unchanged


def _read_file(project: Path, known: _Known, path: Path) -> tuple[Outcome, Look]:
    name = path_in(project, path)
    parts = name.split("/")[1:]
    left = tuple(check_leftover(name))
    if left:
        return Refused(_id_of(name), left), personal.look_through(name, "", known.exempt)
    if parts[0] == ATTACHMENTS:
        return _read_attached(project, known, path)
    source = read_source(project, path)
    if isinstance(source, Problem):
        return Refused(_id_of(name), (source,)), personal.look_through(name, "", known.exempt)
    return _read_text(source, parts, known)


def _read_text(source: Source, parts: Sequence[str], known: _Known) -> tuple[Outcome, Look]:
    tree = known.unchanged.tree_of(source)
    if tree is not None:
        return _read_record(source, parts, tree), personal.NOTHING
    look = personal.look_through(source.path, personal.text_of(source.content), known.exempt)
    keep = partial(known.unchanged.keep, source) if look == personal.NOTHING else None
    return _read_record(source, parts, keep=keep), look


def _read_attached(project: Path, known: _Known, path: Path) -> tuple[Outcome, Look]:
    outcome, name = read_attached(project, path), path_in(project, path)
    if isinstance(outcome, Refused):
        outcome = replace(outcome, problems=tuple(replace(each, path=name) for each in outcome.problems))
        return outcome, personal.look_through(name, "", known.exempt)
    file = outcome.file
    look = personal.look_through(name, file.words, known.exempt)
    told = tuple(passages_of_words(name, file.words, file.pages, forms_of(known.categories)))
    return replace(outcome, file=replace(file, words=""), passages=told), look


def _read_record(
    source: Source, parts: Sequence[str], tree: Plain | None = None, keep: Callable[[Plain], None] | None = None
) -> Outcome:
    kind = BY_FOLDER.get(parts[0])
    wrong = (*check_name(source.path), *_check_folder(source.path, parts, kind))
    if wrong or kind is None:
        return Refused(source.id, wrong)
    return read_record(source, kind.shape, kind.adapter, tree, keep)


def _check_folder(path: str, parts: Sequence[str], kind: Kind | None) -> Iterator[Problem]:
    if kind is None or len(parts) == 1:
        near = closest(parts[0], BY_FOLDER)
        hint = f"Pindahkan ke content/{near}/" if near else f"Folder yang ada: {', '.join(BY_FOLDER)}, {ATTACHMENTS}"
        yield Problem(path, 1, 1, Code.MISPLACED, f"content/{parts[0]} bukan tempat sebuah catatan", hint)
    elif kind.by_year and (len(parts) != 3 or not _YEAR.fullmatch(parts[1])):  # noqa: PLR2004 - folder, year, file
        message = "Berkas rapat tidak berada di dalam folder tahunnya"
        yield Problem(path, 1, 1, Code.MISPLACED, message, "Pindahkan ke content/rapat/<tahun>/")
    elif not kind.by_year and len(parts) != 2:  # noqa: PLR2004 - folder, file
        message = f"Berkas {kind.label} tidak boleh berada di dalam subfolder"
        yield Problem(path, 1, 1, Code.MISPLACED, message, f"Pindahkan ke content/{kind.folder}/")


def _shelve(library: Library, outcomes: Sequence[Outcome]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for outcome in outcomes:
        if isinstance(outcome, Refused):
            library.unread.add(outcome.id)
            library.salvaged += [outcome.rest] if outcome.rest else []
        elif isinstance(outcome, Attached):
            library.attachments[outcome.name] = outcome.file
            library.passages += outcome.passages
        else:
            if outcome.id in first:
                message = f"Id '{outcome.id}' sudah dipakai oleh {first[outcome.id]}"
                yield outcome.source.problem((), Code.DUPLICATE_ID, message, "Ganti nama salah satu berkasnya")
            first.setdefault(outcome.id, outcome.source.path)
            library.shelf(outcome.source.folder)[outcome.id] = outcome


def _read_settings(project: Path, problems: list[Problem]) -> Library | None:
    site = _read_one(project, "situs.yml", Site, _SITE, problems)
    privacy = _read_one(project, "privasi.yml", Privacy, _PRIVACY, problems)
    categories = _read_one(project, "kategori.yml", Category, _CATEGORIES, problems)
    regions = _read_regions(project, problems)
    if site is None or privacy is None or categories is None or regions is None:
        return None
    problems += (*check_site(site), *check_privacy(privacy), *check_categories(categories))
    today = checking_day(site.record.zone.offset)
    return Library(site, regions, {category.id: category for category in categories.record}, privacy, today=today)


def _read_one(
    project: Path, name: str, shape: type, adapter: TypeAdapter[T], problems: list[Problem]
) -> Filed[T] | None:
    source = read_source(project, project / CONFIG / name)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    outcome = _empty_list(source, shape) or read_record(source, shape, adapter)
    if isinstance(outcome, Refused):
        problems += outcome.problems
        return None
    return outcome


def _empty_list(source: Source, shape: type) -> Filed[Any] | Refused[Any] | None:
    """Return what a file is that holds '[]' and nothing else: no categories, or no settings at all."""
    try:
        if source.tree().plain() != []:
            return None
    except YamlRefusedError:
        return None
    if shape is Category:
        return Filed(source.id, (), source)
    hint = "Tulis 'kunci: isi' pada setiap baris; kunci yang ada tampil di halaman panduan/format"
    message = "Isi berkas harus berupa kunci-kunci, bukan daftar"
    return Refused(source.id, (source.problem((), Code.SHAPE, message, hint),))


def _read_regions(project: Path, problems: list[Problem]) -> dict[str, Region] | None:
    source = read_source(project, project / AREAS)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    regions, wrong = read_areas(source)
    problems += wrong
    return None if has_errors(wrong) else regions
