"""`notulen new`: a skeleton into the right folder, never over an existing file, with help for the editor."""

import datetime as dt
import re
from pathlib import Path

from generator.checks.areas import AREAS, read_areas
from generator.checks.project import CONTENT
from generator.commands.skeletons import fill
from generator.loading.sources import Source, read_source
from generator.model.case_report import Period, is_period
from generator.model.kinds import BY_FOLDER
from generator.settings import today
from generator.text import is_id
from generator.views.levels import CITIES

_DAY = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_PERIOD = re.compile(r"(?<![0-9])[0-9]{4}(?:-(?:b[01][248]|s[12]|t[1-4]|[01][0-9]))?(?![0-9a-z]|-[0-9])")
_DATED = frozenset({"rapat", "pengumuman"})
"""The kinds whose own day stands in their id."""


class NewFileError(Exception):
    """A new record cannot be written under that name; the message says why."""


def write_new(project: Path, kind: str, record_id: str | None) -> Path:
    """Write a new record of a kind and return its path. Raises NewFileError and OSError."""
    name = record_id if record_id is not None else f"{kind}-{today().isoformat()}"
    if not is_id(name):
        message = f"'{name}' bukan bentuk sebuah id: pakai huruf kecil a-z, angka, dan tanda hubung."
        raise NewFileError(message)
    day = (_day_of(name) if kind in _DATED else None) or today()
    path = _path(project, kind, name, day)
    taken = [found for found in (project / CONTENT).rglob(f"{name}.yml") if found.is_file()]
    if taken:
        message = f"Id '{name}' sudah dipakai oleh {taken[0].relative_to(project).as_posix()}."
        raise NewFileError(message)
    from generator.commands.schemas import FOLDER, write_schemas  # noqa: PLC0415 - no other verb needs what makes them

    write_schemas(project)
    schema = Path(*[".."] * (len(path.parts) - len(project.parts) - 1), FOLDER, f"{kind}.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    text = fill(kind, day, city=_city(project), period=_period_of(name), is_to_come=day > today())
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(f"# yaml-language-server: $schema={schema.as_posix()}\n{text}")
    return path


def _day_of(name: str) -> dt.date | None:
    """Return the day that an id names, if it names one: 'rapat-2026-12-02-evaluasi'."""
    found = _DAY.search(name)
    try:
        return dt.date.fromisoformat(found[0]) if found else None
    except ValueError:
        message = f"Tanggal {found[0] if found else ''} dalam id '{name}' tidak ada di kalender."
        raise NewFileError(message) from None


def _path(project: Path, kind: str, name: str, day: dt.date) -> Path:
    folder = project / CONTENT / kind
    return folder / str(day.year) / f"{name}.yml" if BY_FOLDER[kind].by_year else folder / f"{name}.yml"


def _period_of(name: str) -> str:
    """Return the period that an id names, if it is over, else the last four months of last year: 'kasus-2026-b08'."""
    found = _PERIOD.search(name)
    code = found[0].upper() if found else ""
    over = is_period(code) and Period(code).end < today()
    return code if over else f"{today().year - 1}-B12"


def _city(project: Path) -> str:
    """Return the code of the city or regency, whatever else the project holds that cannot be read."""
    source = read_source(project, project / AREAS)
    regions = read_areas(source)[0].values() if isinstance(source, Source) else ()
    return next((region.code for region in regions if region.level in CITIES), "00.00")
