"""`notulen audit`: what all releases together give away, from public data alone, in words."""

from pathlib import Path

import click

from generator.commands.failing import fail
from generator.commands.reporting import as_text, say
from generator.parallel import WorkerDiedError
from generator.problems import Problem, has_errors

_EXPOSED = 1
_ELSEWHERE = "site_config/"
_REPORTS = "content/laporan-kasus/"


@click.command()
@click.pass_obj
def audit(project: Path) -> None:
    """Serang semua rilis angka kasus bersama-sama, hanya dari data terbuka, dan laporkan apa yang dapat dihitung."""
    from generator.pipeline import read_project  # noqa: PLC0415 - with everything that reads

    try:
        reading = read_project(project, remember=True)
    except (OSError, WorkerDiedError) as error:
        fail(error)
    problems = [each for each in reading.problems if _concerns(each)]
    if problems:
        say(as_text(problems))
    if reading.library is None or has_errors(problems):
        click.echo(f"DITOLAK: {len(problems)} masalah pada angka kasus yang terbit.", err=True)
        raise SystemExit(_EXPOSED)
    from generator.disclosure.remarks import remarks  # noqa: PLC0415 - loads a solver

    for line in remarks(reading.library):
        say(line)


def _concerns(problem: Problem) -> bool:
    return problem.path.startswith((_REPORTS, _ELSEWHERE))
