"""A project folder to its Library: every file is read, every problem is kept, one bad file hides no other."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.checks import personal
from generator.checks.attachments import Attached, read_attached
from generator.checks.library import Library
from generator.checks.pages import check_pages
from generator.checks.personal import Look
from generator.loading.sources import Source, check_collisions, check_name, decode, list_files, read_source
from generator.loading.yaml_reader import YamlRefusedError
from generator.model.kinds import BY_FOLDER, Kind
from generator.model.reading import Filed, Refused, read_record
from generator.model.settings import Category, Privacy, Region, Site
from generator.parallel import Report, share_out
from generator.privacy.exemptions import Exemptions
from generator.problems import Code, Problem
from generator.settings import checking_day, worker_count
from generator.text import closest

T = TypeVar("T")
CONTENT, CONFIG, ATTACHMENTS = "content", "site_config", "lampiran"
_SITE, _PRIVACY = TypeAdapter(Site), TypeAdapter(Privacy)
_CATEGORIES: TypeAdapter[tuple[Category, ...]] = TypeAdapter(tuple[Category, ...])
_REGION = TypeAdapter(Region)
_COLUMNS = (
    "Tulis empat kolom, code,name,level,parent; level: provinsi, kabupaten, kota, kecamatan, kelurahan, atau desa"
)
_YEAR = re.compile(r"[0-9]{4}")
Outcome = Filed[Any] | Refused[Any] | Attached


def silent(_: int) -> None:
    """Report no progress."""


def read_library(
    project: Path, *, jobs: int | None = None, report: Report = silent, meanwhile: Callable[[], object] | None = None
) -> tuple[Library | None, list[Problem]]:
    """Return what a project holds and every problem of reading it.

    The library is None where site_config/ itself cannot be read; records with problems are left out of it.
    ``meanwhile`` is called while other processes read, if there are any.
    """
    problems: list[Problem] = []
    if not (project / CONTENT).is_dir():
        hint = "Buat folder itu; tanpa isinya, situs yang ada akan terganti oleh situs kosong"
        problems.append(Problem(CONTENT, 1, 1, Code.UNREADABLE, "Folder content belum ada", hint))
    library = _read_settings(project, problems)
    files = list_files(project, CONTENT)
    problems += (*check_collisions(project, files), *check_pages(project))
    exempt = personal.exemptions(library)
    read = share_out(partial(_read_file, project, exempt), files, jobs or worker_count(), report, meanwhile=meanwhile)
    looks = [look for _, look in read] + list(personal.look_through_settings(project, exempt))
    problems += [problem for look in looks for problem in look.problems]
    outcomes = [outcome for outcome, _ in read]
    for outcome in outcomes:
        problems += outcome.problems if isinstance(outcome, Refused) else ()
    if library is not None:
        problems += _shelve(library, outcomes)
        problems += personal.check_exemptions(library, (digest for look in looks for digest in look.digests))
    return library, problems


def content_files(project: Path) -> int:
    """Return how many files content/ holds, for a measure of progress."""
    return len(list_files(project, CONTENT))


def _id_of(path: str) -> str:
    return path.rsplit("/", 1)[-1].removesuffix(".yml")


def _read_file(project: Path, exempt: Exemptions, path: Path) -> tuple[Outcome, Look]:
    name = path.relative_to(project).as_posix()
    parts = path.relative_to(project / CONTENT).parts
    if parts[0] == ATTACHMENTS:
        return _read_attached(project, exempt, path)
    source = read_source(project, path)
    if isinstance(source, Problem):
        return Refused(_id_of(name), (source,)), personal.look_through(name, "", exempt)
    return _read_record(source, parts), personal.look_through(name, personal.text_of(source.content), exempt)


def _read_attached(project: Path, exempt: Exemptions, path: Path) -> tuple[Outcome, Look]:
    outcome, name = read_attached(project, path), path.relative_to(project).as_posix()
    if isinstance(outcome, Refused):
        return outcome, personal.look_through(name, "", exempt)
    look = personal.look_through(name, outcome.file.words, exempt)
    return replace(outcome, file=replace(outcome.file, words="")), look


def _read_record(source: Source, parts: Sequence[str]) -> Outcome:
    kind = BY_FOLDER.get(parts[0])
    wrong = (*check_name(source.path), *_check_folder(source.path, parts, kind))
    if wrong or kind is None:
        return Refused(source.id, wrong)
    return read_record(source, kind.shape, kind.adapter)


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
    problems += _check_categories(categories)
    today = checking_day(site.record.zone.offset)
    return Library(site, regions, {category.id: category for category in categories.record}, privacy, today=today)


def _check_categories(categories: Filed[tuple[Category, ...]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, category in enumerate(categories.record):
        if category.id in seen:
            message = f"Kategori '{category.id}' sudah ada di atasnya"
            yield categories.source.problem(
                (place, "id"), Code.DUPLICATE_ID, message, "Ganti idnya, atau hapus salah satu"
            )
        seen.add(category.id)


def _read_one(
    project: Path, name: str, shape: type, adapter: TypeAdapter[T], problems: list[Problem]
) -> Filed[T] | None:
    source = read_source(project, project / CONFIG / name)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    outcome = read_record(source, shape, adapter)
    if isinstance(outcome, Refused):
        problems += outcome.problems
        return None
    return outcome


def _read_regions(project: Path, problems: list[Problem]) -> dict[str, Region] | None:
    source = read_source(project, project / CONFIG / "wilayah.csv")
    if isinstance(source, Problem):
        problems.append(source)
        return None
    found = list(_region_rows(source))
    wrong = [row for row in found if isinstance(row, Problem)]
    regions: dict[str, Region] = {}
    for line, row in enumerate(found, 2):
        if isinstance(row, Region):
            wrong += _check_region(source.path, line, row, regions)
            regions[row.code] = row
    if not found:
        message = "Berkas wilayah belum berisi satu wilayah pun"
        wrong.append(Problem(source.path, 1, 1, Code.SETTINGS, message, _COLUMNS))
    problems += wrong
    return None if wrong else regions


def _check_region(path: str, line: int, region: Region, before: dict[str, Region]) -> Iterator[Problem]:
    if region.code in before:
        message = f"Kode '{region.code}' sudah ada di atasnya"
        yield Problem(path, line, 1, Code.SETTINGS, message, "Hapus salah satu barisnya")
    if region.parent is not None and not region.code.startswith(f"{region.parent}."):
        message = f"Induk '{region.parent}' bukan awal dari kode '{region.code}'"
        yield Problem(path, line, 1, Code.SETTINGS, message, "Tulis kode wilayah yang melingkupinya, atau kosongkan")


def _region_rows(source: Source) -> Iterator[Region | Problem]:
    try:
        rows = csv.DictReader(io.StringIO(decode(source.content)), strict=True)
        for row in rows:
            try:
                yield _REGION.validate_python(row)
            except ValidationError:
                message = "Baris wilayah tidak dapat dibaca"
                yield Problem(source.path, rows.line_num, 1, Code.SETTINGS, message, _COLUMNS)
    except YamlRefusedError as error:
        yield Problem(source.path, *error.place, error.code, error.message, error.hint)
    except csv.Error:
        yield Problem(source.path, 1, 1, Code.SETTINGS, "Berkas wilayah tidak dapat dibaca", _COLUMNS)
