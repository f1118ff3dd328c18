"""One build: the public library through MkDocs into a staging folder, and from there into place.

MkDocs speaks English to whoever maintains it; what it says is told here in the words of those who publish.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.exports.pagefind import SearchIndexError
from generator.loading.sources import Source, read_source
from generator.plugin import AddressTakenError, NotulenPlugin
from generator.publishing.signers import Publication
from generator.release.manifest import read_manifest
from generator.release.staging import Release
from generator.settings import worker_count

__all__ = ["HostRefusedError", "SearchIndexError", "build_site", "configured", "in_our_words", "plugin_of"]

_SETTINGS = "mkdocs.yml"
_ASK = "Jalankan 'mkdocs build' untuk membaca sebabnya"


class HostRefusedError(Exception):
    """MkDocs, its settings or its theme stand against the site; whole Indonesian sentences, with the place."""


def build_site(project: Path, publication: Publication, release: Release, *, jobs: int | None = None) -> int:
    """Publish what is public and return how many pages the site has, as its manifest counts them.

    Raises OSError, ReleaseError and SearchIndexError where the machine fails, HostRefusedError where MkDocs does, and
    UnprovenError where the site may not stand; the old one then does.
    """
    with release.staged(jobs or worker_count()) as folder, in_our_words():
        config = configured(project, folder)
        plugin = plugin_of(config)
        plugin.library, plugin.signers = publication
        plugin.jobs = jobs or plugin.jobs
        mkdocs_build.build(config)
    return sum(name.endswith(".html") for name in read_manifest(release.site))


def plugin_of(config: MkDocsConfig) -> NotulenPlugin:
    """Return our plugin in MkDocs' settings. Raises HostRefusedError where it is not among them."""
    plugin = config.plugins.get("notulen")
    if not isinstance(plugin, NotulenPlugin):
        message = f"{_SETTINGS}:1:1: Plugin notulen belum disebut. Tambahkan '- notulen' di bawah 'plugins:'."
        raise HostRefusedError(message)
    return plugin


def configured(project: Path, folder: Path) -> MkDocsConfig:
    """Return MkDocs' settings for a site in a folder. Raises HostRefusedError where it does not take one of them."""
    config = MkDocsConfig(config_file_path=str(project / _SETTINGS))
    with (project / _SETTINGS).open("rb") as file:
        config.load_file(file)
    config.load_dict({"site_dir": str(folder)})
    errors, _ = config.validate()
    if errors:
        source = read_source(project, project / _SETTINGS)
        key = errors[0][0]
        line, column = source.place((key,), at_key=True) if isinstance(source, Source) else (1, 1)
        hint = "Perbaiki isinya, atau hapus kunci itu bila tidak diperlukan"
        message = f"{_SETTINGS}:{line}:{column}: Isi '{key}' tidak diterima oleh MkDocs. {hint}. {_ASK}."
        raise HostRefusedError(message)
    return config


@contextmanager
def in_our_words() -> Iterator[None]:
    """Keep what MkDocs logs, and raise HostRefusedError or SearchIndexError for what it raises."""
    log, said = logging.getLogger("mkdocs"), _Counter()
    before = log.propagate, log.level
    log.addHandler(said)
    log.propagate = False
    log.setLevel(logging.WARNING)
    try:
        yield
        if said.count:
            told = f"Peringatan: ada {said.count} hal di site_config/halaman, misalnya tautan yang putus"
            click.echo(f"{told}. Jalankan 'mkdocs build' untuk membacanya.", err=True)
    except (MkDocsException, TemplateError, UnicodeError, ValueError, TypeError) as error:
        if isinstance(error.__cause__, SearchIndexError):
            raise error.__cause__ from None
        raise HostRefusedError(_told(error)) from None
    finally:
        log.removeHandler(said)
        log.propagate, log.level = before


class _Counter(logging.Handler):
    """Counts what is logged, and says nothing."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - logging's form
        """Count a record."""
        self.count += 1


def _told(error: Exception) -> str:
    if isinstance(error, AddressTakenError):
        return f"Pengaturan salah: {error}."
    if isinstance(error, TemplateSyntaxError):
        place = os.path.relpath(error.filename) if error.filename else "site_config/tema"
        return f"{place}:{error.lineno}:1: Templat ini tidak dapat dibaca. {_ASK}."
    if isinstance(error, TemplateError):
        return f"Templat di site_config/tema tidak dapat dipakai. {_ASK}."
    return f"MkDocs tidak dapat menyusun halaman dengan {_SETTINGS} dan site_config/halaman ini. {_ASK}."
