"""Wrong usage, told in Indonesian: click's own sentences are English."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

_COMMAND = re.compile(r"No such command '(.*)'\.", re.DOTALL)
_FILE = re.compile(r"'(.*)'", re.DOTALL)
_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)


class WrongUsageError(click.UsageError):
    """What was asked for cannot be done, in one line, and where help is."""

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - click's form
        """Print both on standard error."""
        place = self.ctx.command_path if self.ctx else "notulen"
        click.echo(f"Salah pakai: {self.message} Bantuan: {place} --help", file=file, err=True)


class Program(click.Group):
    """A program whose complaints are Indonesian."""

    def make_context(self, *words: Any, **more: Any) -> click.Context:  # noqa: ANN401 - click's form
        """Read the words before the verb."""
        with _told_by_us():
            return super().make_context(*words, **more)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's form
        """Read the verb and its words, and do it."""
        with _told_by_us():
            return super().invoke(ctx)


@contextmanager
def _told_by_us() -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        raise WrongUsageError(_told(error), error.ctx) from None


def _told(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"tidak ada pilihan '{error.option_name}'."
    if isinstance(error, click.MissingParameter):
        return f"{_name(error)} belum ditulis."
    if isinstance(error, click.BadOptionUsage):
        return f"pilihan '{error.option_name}' tidak dapat ditulis begitu."
    if isinstance(error, click.BadParameter):
        return _of_value(error)
    command, extra = _COMMAND.match(error.message), _EXTRA.match(error.message)
    if command:
        return f"tidak ada perintah '{command[1]}'."
    return f"ada kata yang berlebih: {extra[1]}." if extra else error.message


def _of_value(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"{_name(error)} harus salah satu dari {', '.join(map(str, kind.choices))}."
    if isinstance(kind, click.IntRange):
        return f"{_name(error)} harus bilangan bulat mulai dari {kind.min}."
    if isinstance(kind, click.Path) and (named := _FILE.search(error.message)):
        return f"berkas '{named[1]}' tidak ada, atau tidak dapat dibaca."
    return error.message


def _name(error: click.BadParameter) -> str:
    return (
        error.param.opts[0] if isinstance(error.param, click.Option) else getattr(error.param, "metavar", "") or "isi"
    )
