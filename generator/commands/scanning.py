"""`notulen scan`: looks for personal data in any text files, also before they are committed and without a project."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from pydantic import TypeAdapter

from generator.commands.reporting import REPORTERS, say
from generator.commands.scanned_files import GitError, Scanned, files_under, staged_files
from generator.dates import Zone
from generator.loading.sources import Source
from generator.model.reading import Filed, read_record
from generator.model.settings import Privacy
from generator.privacy.exemptions import DEFAULT_SALT, NONE, Exemptions
from generator.privacy.finding import Finding, find_in_name, find_personal_data, shown_path, to_problems
from generator.problems import Code, Problem, counted, has_errors
from generator.settings import build_instant

_PRIVACY = TypeAdapter(Privacy)
_SETTINGS = "site_config/privasi.yml"


@click.command()
@click.option("--format", "form", type=click.Choice(list(REPORTERS)), default="text", help="Bentuk keluaran.")
@click.option("--strict", is_flag=True, help="Peringatan pun dihitung sebagai masalah.")
@click.option("--staged", is_flag=True, help="Periksa berkas yang akan di-commit, seperti yang tercatat di git.")
@click.option("--sidik", "digests", is_flag=True, help="Cetak sidik tiap temuan, untuk pengecualian di privasi.yml.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.pass_obj
def scan(project: Path | None, /, form: str, paths: tuple[Path, ...], **asked: bool) -> None:
    """Cari data pribadi di berkas teks apa pun; tanpa PATHS, di seluruh isi proyek."""
    root = (project or Path()).resolve()
    try:
        files = list((staged_files if asked["staged"] else files_under)(root, paths))
    except GitError as error:
        raise click.UsageError(str(error)) from None
    exempt = exemptions_of(root)
    if asked["digests"]:
        say("\n".join(digest_lines(files, exempt)))
        return
    problems = scan_files(files, exempt)
    if problems or form != "text":
        say(REPORTERS[form](problems))
    if form == "text":
        click.echo(counted(problems), err=True)
    raise SystemExit(1 if has_errors(problems) or (asked["strict"] and problems) else 0)


def exemptions_of(root: Path) -> Exemptions:
    """Return the exemptions of the project in a folder; none where there is no project or its settings are wrong."""
    try:
        source = Source(_SETTINGS, (root / _SETTINGS).read_bytes())
    except OSError:
        return NONE
    privacy = read_record(source, Privacy, _PRIVACY)
    if not isinstance(privacy, Filed):
        return NONE
    today = build_instant(root).astimezone(Zone.WIB.offset).date()
    return Exemptions(privacy.record.exceptions, privacy.record.salt or DEFAULT_SALT, today)


def scan_files(files: Iterable[Scanned], exempt: Exemptions) -> list[Problem]:
    """Return every problem with personal data in files, and every file that could not be looked through."""
    problems: set[Problem] = set()
    for file in files:
        problems.update(to_problems(file.path, _find(file, exempt), exempt))
        if file.content is None:
            hint = "Hanya berkas biasa sampai 20 MB yang diperiksa; periksa sendiri berkas ini"
            message = "Berkas tidak dapat diperiksa"
            problems.add(Problem(shown_path(file.path), 1, 1, Code.UNREADABLE, message, hint))
    return sorted(problems)


def digest_lines(files: Iterable[Scanned], exempt: Exemptions) -> Iterator[str]:
    """Yield a line for each finding: its place, its kind, and the digest for an exemption; never its value."""
    for file in files:
        for found in _find(file, exempt, digests=True):
            yield f"{shown_path(file.path)}:{found.line}:{found.column}: {found.rule} {found.digest}"


def _find(file: Scanned, exempt: Exemptions, *, digests: bool = False) -> Iterator[Finding]:
    yield from find_in_name(file.path, exempt=exempt, digests=digests)
    text = file.text()
    if text is not None:
        yield from find_personal_data(text, path=file.path, exempt=exempt, digests=digests)
