"""The program `notulen`: arguments in, one line of Indonesian or an exit code out; the work is done elsewhere."""

import gc
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.approving import approve_minutes
from generator.commands.auditing import audit
from generator.commands.beginning import begin
from generator.commands.failing import fail
from generator.commands.new import NewFileError, write_new
from generator.commands.protecting import protect
from generator.commands.reporting import REPORTERS, closing, say
from generator.commands.scanning import scan
from generator.commands.skeletons import SKELETONS
from generator.commands.status import status
from generator.commands.usage import Program
from generator.keeping.ledger import LEDGER
from generator.kept import forget_kept
from generator.lasting.addresses import prover_of, record_addresses
from generator.lasting.publishing import publish_lasting
from generator.leaks.search import find_secrets
from generator.leaks.secrets import Secrets, secrets_of
from generator.loading.sources import printable
from generator.parallel import WorkerDiedError, give_back
from generator.pipeline import Reading, read_project
from generator.problems import Problem, counted, has_errors
from generator.publishing.public import PublicLibrary
from generator.publishing.signers import Publication
from generator.release.errors import ReleaseError
from generator.release.place import refusal_of
from generator.release.proving import UnprovenError
from generator.release.staging import Release, opened
from generator.settings import colours, worker_count
from generator.views import addresses

PROBLEMS = 1
_PORTS = 65_535
_STANDS = "Situs lama tetap berdiri"


def _on_this_machine(_: click.Context, __: click.Parameter, address: str) -> str:
    host, port = address.rpartition(":")[::2]
    if host not in {"127.0.0.1", "localhost", "[::1]"} or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > _PORTS:
        message = "Pratinjau hanya untuk mesin ini; tulis misalnya 127.0.0.1:8001."
        raise click.BadParameter(message)
    return address


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-C", "project", default=".", type=click.Path(path_type=Path), help="Folder proyek, tempat mkdocs.yml.")
@click.version_option(package_name="notulen", prog_name="notulen")
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Terbitkan notulen rapat, susunan tim, pengumuman, dan angka kasus dari berkas YAML."""
    context.color = colours()
    if context.invoked_subcommand == "init":
        return
    # os.path takes any name, however long, and a folder that may not be entered.
    if not os.path.isdir(project):  # noqa: PTH112
        message = f"Tidak ada folder '{printable(str(project))}'. Tunjuk folder proyek dengan -C FOLDER."
        raise click.UsageError(message)
    if context.invoked_subcommand != "scan" and not os.path.isfile(project / "mkdocs.yml"):  # noqa: PTH113
        message = f"Tidak ada mkdocs.yml di '{printable(str(project))}'. Tunjuk folder proyek dengan -C FOLDER."
        raise click.UsageError(message)
    context.obj = project.resolve()


@main.command()
@click.option("--format", "form", type=click.Choice(list(REPORTERS)), default="text", help="Bentuk keluaran.")
@click.option("--strict", is_flag=True, help="Peringatan pun dihitung sebagai masalah.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def check(project: Path, form: str, strict: bool, paths: tuple[Path, ...]) -> None:  # noqa: FBT001 - click's form
    """Baca semua berkas, tunjukkan setiap masalah, tanpa menulis apa pun."""
    places = [_place(project, path) for path in paths]
    reading = _read(project)
    problems = [problem for problem in _lasting(project, reading) if _is_within(project, problem, places)]
    _say(REPORTERS[form](problems))
    if form == "text":
        click.echo(closing(problems, _explained(reading), strict=strict), err=True)
    raise SystemExit(PROBLEMS if has_errors(problems) or (strict and problems) else 0)


@main.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Folder situs (bawaan: site di folder proyek).")
@click.option("--jobs", type=click.IntRange(min=1), help="Banyaknya proses yang bekerja bersama.")
@click.option("--no-cache", is_flag=True, help="Kerjakan semuanya dari awal.")
@click.pass_obj
def build(project: Path, site_dir: Path | None, jobs: int | None, no_cache: bool) -> None:  # noqa: FBT001
    """Periksa isi, susun situs di samping yang lama, lalu pasang."""
    site = (site_dir or project / "site").resolve()
    refusal = refusal_of(project, site)
    if refusal:
        raise click.UsageError(refusal)
    try:
        with opened(site) as release:
            if no_cache:
                forget_kept(project)
            publication, secrets = _publish(project, jobs, site)
            give_back()
            told = frozenset(publication.signers.values())
            release.provers.append(partial(find_secrets, secrets=secrets, jobs=jobs or worker_count(), signers=told))
            _build(project, publication, release, jobs=jobs)
    except UnprovenError as error:
        _refuse(error.problems)
    except (OSError, WorkerDiedError, ReleaseError, MemoryError, KeyboardInterrupt) as error:
        fail(error, _STANDS)
    _leave()


@main.command()
@click.option("--address", default="127.0.0.1:8000", callback=_on_this_machine, help="Alamat pratinjau di mesin ini.")
@click.pass_obj
def serve(project: Path, address: str) -> None:
    """Pratinjau yang ikut berubah selagi berkas disunting; hanya terlihat di mesin ini."""
    from generator.commands.previewing import serve_project  # noqa: PLC0415 - MkDocs' server is no part of other verbs
    from generator.release.build import HostRefusedError, SearchIndexError  # noqa: PLC0415

    host, port = address.rpartition(":")[::2]
    try:
        stands = serve_project(project, host.strip("[]"), int(port))
    except HostRefusedError as error:
        click.echo(str(error), err=True)
        raise SystemExit(PROBLEMS) from None
    except (OSError, WorkerDiedError, SearchIndexError) as error:
        fail(error)
    except KeyboardInterrupt:
        click.echo("Pratinjau selesai.", err=True)
        return
    if not stands:
        click.echo("Perbaiki dahulu masalah di atas, lalu jalankan lagi.", err=True)
        raise SystemExit(PROBLEMS)


@main.command()
@click.argument("kind", metavar="JENIS", type=click.Choice(list(SKELETONS)))
@click.argument("record_id", metavar="[ID]", required=False)
@click.pass_obj
def new(project: Path, kind: str, record_id: str | None) -> None:
    """Tulis kerangka berkas baru yang langsung sah."""
    try:
        path = write_new(project, kind, record_id)
    except NewFileError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        fail(error)
    click.echo(path.relative_to(project).as_posix())


main.add_command(begin)
main.add_command(approve_minutes)
main.add_command(scan)
main.add_command(protect)
main.add_command(audit)
main.add_command(status)


def _leave() -> NoReturn:
    """End the process at once: a million records need no taking apart, one by one, only to be forgotten."""
    for error in (False, True):
        click.echo(nl=False, err=error)  # flushes what is open; a closed stream has nothing to flush
    os._exit(0)


def _build(project: Path, publication: Publication, release: Release, *, jobs: int | None) -> None:
    from generator.release.build import HostRefusedError, SearchIndexError, build_site  # noqa: PLC0415 - loaded by _publish, while other processes read

    release.provers.append(prover_of(publication.library, jobs or worker_count()))
    try:
        pages = build_site(project, publication, release, jobs=jobs)
    except HostRefusedError as error:
        click.echo(f"{error} {_STANDS}.", err=True)
        raise SystemExit(PROBLEMS) from None
    except SearchIndexError as error:
        fail(error, _STANDS)
    recorded = _recorded(project, release.site, publication.library)
    _tell_published(release, f"{pages} halaman di {release.site}{recorded}")


def _tell_published(release: Release, told: str) -> None:
    """Say that the new site stands: a closed stream changes nothing of that."""
    with suppress(OSError):
        for warning in release.warnings:
            click.echo(f"Peringatan: {warning}", err=True)
        click.echo(f"Terbit: {told}", err=True)


def _recorded(project: Path, site: Path, library: PublicLibrary) -> str:
    """Write down what was published, and say so; where that cannot be written, the site stands all the same."""
    try:
        added = record_addresses(project, site, library)
    except OSError:
        return f"; alamatnya tidak dapat dicatat di {LEDGER}"
    return f"; {added} alamat baru dicatat di {LEDGER}, ikutkan berkas itu dalam commit" if added else ""


def _refuse(problems: Sequence[Problem]) -> NoReturn:
    """Say what stands against publication."""
    _say(REPORTERS["text"](problems))
    click.echo(f"{counted(problems).rstrip('.')}; situs lama tetap berdiri.", err=True)
    raise SystemExit(PROBLEMS)


def _publish(project: Path, jobs: int | None, site: Path) -> tuple[Publication, Secrets]:
    """Return what is public and what must not be, and let go of everything else; or say what is wrong."""
    gc.disable()
    reading = read_project(
        project, jobs=jobs, meanwhile=partial(import_module, "generator.release.build"), remember=True
    )
    publication, problems = publish_lasting(project, reading, site)
    if publication is None or reading.library is None:
        _refuse(problems)
    if problems:
        click.echo(REPORTERS["text"](problems), err=True)
    return publication, secrets_of(project, reading.library, publication.library)


def _lasting(project: Path, reading: Reading) -> Sequence[Problem]:
    """Return every problem of a reading, those with what must last among them."""
    try:
        return publish_lasting(project, reading)[1]
    except OSError as error:
        fail(error)


def _explained(reading: Reading) -> str:
    """Return where every kind of problem is explained: on the site, if its address can be read."""
    site = f"{reading.library.site.record.url.rstrip('/')}/" if reading.library else "halaman "
    return f"{site}{addresses.PROBLEMS}"


def _say(text: str) -> None:
    """Print what was asked for, if there is anything."""
    try:
        if text:
            say(text)
    except OSError as error:
        fail(error)


def _read(project: Path) -> Reading:
    # Records are made once and kept: the cyclic collector would walk all of them over and over, for nothing.
    gc.disable()
    try:
        return read_project(project)
    except (OSError, WorkerDiedError) as error:
        fail(error)


def _place(project: Path, path: Path) -> Path:
    """Return a path that a user named: as seen from the project, else from where they stand."""
    for found in (project / path, path.absolute()):
        if os.path.lexists(found):
            return found
    message = f"Tidak ada '{printable(str(path))}'."
    raise click.UsageError(message)


def _is_within(project: Path, problem: Problem, places: list[Path]) -> bool:
    return not places or any((project / problem.path).is_relative_to(place) for place in places)
