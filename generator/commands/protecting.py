"""`notulen protect`: the clerk's true counts in, a release without any small one out."""

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom
from typing import NoReturn

import click

from generator.checks.library import Library
from generator.commands.failing import fail
from generator.commands.private_table import ExposedTableError, check_private
from generator.disclosure.room import make_room
from generator.model.case_report import is_period
from generator.problems import Severity
from generator.settings import Stopwatch
from generator.text import is_id

IMPOSSIBLE = 1
_FOLDER = Path("content") / "laporan-kasus"
_PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class Order:
    """What the clerk asked for."""

    project: Path
    table: Path
    id: str
    period: str
    day: dt.date
    meeting: str | None
    reason: str | None

    @property
    def path(self) -> Path:
        """Where the release is written."""
        return self.project / _FOLDER / f"{self.id}.yml"


def _id(_: click.Context, __: click.Parameter, value: str) -> str:
    if not is_id(value):
        message = "pakai huruf kecil a-z, angka, dan tanda hubung, misalnya kasus-2024-b04."
        raise click.BadParameter(message)
    return value


def _period(_: click.Context, __: click.Parameter, value: str) -> str:
    if not is_period(value):
        message = "tulis misalnya 2024-B04, 2024-S1, 2024-T2, 2024-05, atau 2024."
        raise click.BadParameter(message)
    return value


@click.command()
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="TABEL.csv")
@click.option("--id", "record_id", required=True, callback=_id, help="Id rilis, menjadi nama berkasnya.")
@click.option("--periode", "period", required=True, callback=_period, help="Periode laporan, misalnya 2024-B04.")
@click.option("--dirilis", "day", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Tanggal rilis.")
@click.option("--rapat", "meeting", help="Id rapat yang membahasnya.")
@click.option("--ralat", "reason", help="Sebabnya, bila rilis ini memperbaiki rilis lama untuk periode yang sama.")
@click.pass_obj
def protect(  # noqa: PLR0913, PLR0917 - one parameter an option
    project: Path, table: Path, record_id: str, period: str, day: dt.datetime, meeting: str | None, reason: str | None
) -> None:
    """Ubah angka asli menjadi rilis yang tidak membuka siapa pun; angka aslinya tidak ditulis ke mana pun."""
    order = Order(project, table, record_id, period, day.date(), meeting, reason)
    try:
        library = _library(order)
        text, told = _protected(order, library)
        order.path.parent.mkdir(parents=True, exist_ok=True)
        with order.path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        fail(error, "Tidak ada yang ditulis")
    click.echo(order.path.relative_to(project).as_posix())
    for line in told:
        click.echo(line, err=True)


def _library(order: Order) -> Library:
    """Return the project's library; refuse whatever is wrong with the order itself."""
    from generator.checks.project import read_library  # noqa: PLC0415 - only when the order is whole

    try:
        check_private(order.project, order.table)
    except ExposedTableError as error:
        raise click.UsageError(str(error)) from None
    library, problems = read_library(order.project)
    wrong = [each for each in problems if each.severity is Severity.ERROR and _concerns(each.path)]
    if library is None or wrong:
        _stop(map(str, wrong), "Perbaiki dahulu masalah di atas, lalu jalankan lagi.")
    taken = [found for found in (order.project / "content").rglob(f"{order.id}.yml") if found.is_file()]
    if taken:
        message = f"Id '{order.id}' sudah dipakai oleh {taken[0].relative_to(order.project).as_posix()}."
        raise click.UsageError(message)
    if order.meeting is not None and order.meeting not in library.meetings:
        message = f"Rapat '{order.meeting}' tidak ada di content/rapat/."
        raise click.UsageError(message)
    return library


def _concerns(path: str) -> bool:
    return path.startswith((_FOLDER.as_posix(), "site_config/"))


def _protected(order: Order, library: Library) -> tuple[str, Sequence[str]]:
    """Return the release's text and what to tell of it."""
    make_room()
    from generator.disclosure.service import Refusal, Request, protected_release  # noqa: PLC0415 - loads a solver

    request = Request(order.id, order.period, order.day, order.meeting, order.reason)
    try:
        return protected_release(library, order.table.read_bytes(), request, SystemRandom(), _teller())
    except Refusal as refusal:
        _stop(refusal.lines, "DITOLAK: tidak ada yang ditulis.")


def _teller() -> Callable[[str], None]:
    """Return what tells of progress on a terminal once the work takes longer than a second."""
    watch = Stopwatch()

    def tell(words: str) -> None:
        if watch.seconds() > _PATIENCE and sys.stderr.isatty():
            click.echo(f"\r\033[K{words}", nl=False, err=True)

    return tell


def _stop(lines: Iterable[str], closing: str) -> NoReturn:
    for line in lines:
        click.echo(line, err=True)
    click.echo(closing, err=True)
    raise SystemExit(IMPOSSIBLE)
