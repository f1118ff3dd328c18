"""`notulen status`: what time has made due, for a clerk or for a daily job that should tell one."""

import gc
from pathlib import Path

import click

from generator.commands.failing import fail
from generator.commands.reporting import say
from generator.lasting.due import Moment, built_at, find_due
from generator.pipeline import read_project
from generator.problems import counted, has_errors
from generator.release.manifest import NAME as MANIFEST
from generator.settings import content_instant, is_older, present

_DUE = 1


@click.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Folder situs (bawaan: site di folder proyek).")
@click.pass_obj
def status(project: Path, site_dir: Path | None) -> None:
    """Tunjukkan apa yang perlu dikerjakan karena waktu berjalan; kode 1 bila ada."""
    gc.disable()  # as in `check`
    try:
        reading = read_project(project)
        site = site_dir or project / "site"
        # Committed after the build, content is as old as the site all the same.
        settled = site_dir is None and is_older(project, site / MANIFEST)
        moment = Moment(present(), built_at(site), None if settled else content_instant(project))
    except OSError as error:
        fail(error)
    if reading.library is None or has_errors(reading.problems):
        click.echo(f"{counted(reading.problems)} Jalankan: notulen check.", err=True)
    due = find_due(reading.library, moment) if reading.library else []
    if due:
        say("\n".join(map(str, due)))
    told = f"{len(due)} hal perlu dikerjakan." if due else "Tidak ada yang perlu dikerjakan."
    click.echo(told, err=True)
    raise SystemExit(_DUE if due or reading.library is None else 0)
