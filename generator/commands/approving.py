"""`notulen approve`: locks approved minutes in the chain, and signs its head."""

from pathlib import Path
from typing import NoReturn

import click

from generator.checks.library import Library
from generator.commands.failing import fail
from generator.commands.reporting import REPORTERS, say
from generator.keeping.chain import LOCK, TEXTS, head_of, read_chain
from generator.keeping.signature import SIGNATURE, SigningError, sign
from generator.lasting.approvals import ApprovalRefusedError, approve
from generator.pipeline import publish_project, read_project
from generator.problems import Code, Problem, Severity

_PROBLEMS = 1


@click.command("approve")
@click.option("--tanda-tangan", "key", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="Berkas kunci SSH untuk menandatangani kepala rantai.")  # fmt: skip
@click.argument("ids", metavar="ID", nargs=-1)
@click.pass_obj
def approve_minutes(project: Path, key: Path | None, ids: tuple[str, ...]) -> None:
    """Kunci notula yang sudah disahkan: sidik naskahnya dicatat dalam rantai pengesahan."""
    if not ids and key is None:
        message = "Sebut id rapat yang disahkan."
        raise click.UsageError(message)
    if key is None and (project / SIGNATURE).exists():
        message = f"Rantai ini ditandatangani; sertakan --tanda-tangan KUNCI, atau hapus {SIGNATURE} lebih dahulu."
        raise click.UsageError(message)
    try:
        for meeting_id in ids:
            _approve(project, meeting_id)
        if key is not None:
            sign(project, head_of(read_chain(project)), key)
            click.echo(f"Kepala rantai ditandatangani: {SIGNATURE}")
    except OSError as error:
        fail(error)
    except SigningError as error:
        click.echo(f"{error}.", err=True)
        raise SystemExit(_PROBLEMS) from None


def _approve(project: Path, meeting_id: str) -> None:
    library = _library(project)
    try:
        done = approve(project, library, publish_project(project, library).library, meeting_id, library.today)
    except ApprovalRefusedError as refusal:
        _refuse([refusal.problem])
    approval = done.approval
    if done.is_new:
        click.echo(f"Disahkan: {approval.meeting} versi {approval.version}, sidik {approval.digest}")
        click.echo(f"Kepala rantai: {approval.head}")
        click.echo(f"Ikutkan {LOCK} dan {TEXTS}/{approval.text_name} dalam commit.", err=True)
    else:
        click.echo(f"Tidak ada yang berubah sejak {approval.meeting} versi {approval.version} disahkan.")


def _library(project: Path) -> Library:
    """Return the project's library; only minutes of a project without other problems are approved."""
    reading = read_project(project)
    standing = [problem for problem in reading.problems if _stands_against(problem)]
    if standing or reading.library is None:
        _refuse(standing or list(reading.problems))
    return reading.library


def _stands_against(problem: Problem) -> bool:
    """Tell whether a problem keeps minutes from being approved: not what this very command mends.

    A text without a line is left by an approval that was cut short; the signature is made anew.
    """
    left_over = problem.code is Code.CHAIN and problem.path.startswith(f"{TEXTS}/")
    return problem.severity is Severity.ERROR and problem.code is not Code.SIGNATURE and not left_over


def _refuse(problems: list[Problem]) -> NoReturn:
    say(REPORTERS["text"](problems))
    raise SystemExit(_PROBLEMS)
