"""`notulen scan`: looks for personal data in any files, also before they are committed and without a project."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from pydantic import TypeAdapter

from generator.commands.failing import fail
from generator.commands.own_digests import without_digests
from generator.commands.reporting import REPORTERS, say
from generator.commands.scanned_files import Scanned, files_under
from generator.commands.scanned_words import Inside, Unseen, inside
from generator.commands.staged_files import GitError, staged_files
from generator.dates import Zone
from generator.loading.sources import Source, printable, read_source
from generator.model.reading import Filed, read_record
from generator.model.settings import Privacy
from generator.privacy.exemptions import DEFAULT_SALT, NONE, Exemptions
from generator.privacy.finding import Finding, find_in_name, find_personal_data, shown_path, to_problems
from generator.problems import Code, Problem, Severity, counted, has_errors
from generator.settings import build_instant

_PRIVACY = TypeAdapter(Privacy)
_SETTINGS = "site_config/privasi.yml"
_UNREADABLE = Unseen(
    "Berkas tidak dapat diperiksa", "Hanya berkas biasa sampai 20 MB yang diperiksa; periksa sendiri berkas ini"
)


@click.command()
@click.option("--format", "form", type=click.Choice(list(REPORTERS)), default="text", help="Bentuk keluaran.")
@click.option("--strict", is_flag=True, help="Peringatan pun dihitung sebagai masalah.")
@click.option("--staged", is_flag=True, help="Periksa berkas yang akan di-commit, seperti yang tercatat di git.")
@click.option("--sidik", "digests", is_flag=True, help="Cetak sidik tiap temuan, untuk pengecualian di privasi.yml.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def scan(project: Path | None, /, form: str, paths: tuple[Path, ...], **asked: bool) -> None:
    """Cari data pribadi di berkas apa pun; tanpa PATHS, di seluruh isi proyek.

    Dengan --staged: di semua berkas yang akan di-commit, di folder mana pun Anda berada. Teks, PDF, dokumen Word,
    Excel, dan LibreOffice dibaca; berkas yang isinya tidak dapat dibaca disebut sebagai peringatan.
    """
    root = (project or Path()).resolve()
    exempt = exemptions_of(root)
    try:
        files = staged_files(root, paths) if asked["staged"] else files_under(root, _present(paths))
        if asked["digests"]:
            say("\n".join(digest_lines(files, exempt)))
            return
        problems = scan_files(files, exempt)
        if problems or form != "text":
            say(REPORTERS[form](problems))
    except GitError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        fail(error)
    if form == "text":
        click.echo(counted(problems), err=True)
    raise SystemExit(1 if has_errors(problems) or (asked["strict"] and problems) else 0)


def _present(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    for path in paths:
        if not os.path.lexists(path):
            message = f"Tidak ada '{printable(str(path))}'."
            raise click.UsageError(message)
    return paths


def exemptions_of(root: Path) -> Exemptions:
    """Return the exemptions of the project in a folder; none where there is no project or its settings are wrong."""
    source = read_source(root, root / _SETTINGS)
    privacy = read_record(source, Privacy, _PRIVACY) if isinstance(source, Source) else None
    if not isinstance(privacy, Filed):
        return NONE
    today = build_instant(root).astimezone(Zone.WIB.offset).date()
    return Exemptions(privacy.record.exceptions, privacy.record.salt or DEFAULT_SALT, today)


def scan_files(files: Iterable[Scanned], exempt: Exemptions) -> list[Problem]:
    """Return every problem with personal data in files, and every file that was not looked through whole."""
    problems: set[Problem] = set()
    for file in files:
        found, unseen = _look_through(file, exempt)
        problems.update(to_problems(file.path, found, exempt))
        if unseen is not None:
            severity = Severity.ERROR if file.content is None else Severity.WARNING
            problems.add(Problem(shown_path(file.path), 1, 1, Code.UNREADABLE, *unseen, severity))
    return sorted(problems)


def digest_lines(files: Iterable[Scanned], exempt: Exemptions) -> Iterator[str]:
    """Yield a line for each finding: its place, its kind, and the digest for an exemption; never its value."""
    for file in files:
        for found in _look_through(file, exempt, digests=True)[0]:
            yield f"{shown_path(file.path)}:{found.line}:{found.column}: {found.rule} {found.digest}"


def _look_through(file: Scanned, exempt: Exemptions, *, digests: bool = False) -> tuple[list[Finding], Unseen | None]:
    told = inside(file.path, file.content) if file.content is not None else Inside("", _UNREADABLE)
    found = [
        *find_in_name(file.path, exempt=exempt, digests=digests),
        *find_personal_data(without_digests(file.path, told.text), path=file.path, exempt=exempt, digests=digests),
    ]
    return found, told.unseen
