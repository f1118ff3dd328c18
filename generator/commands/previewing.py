"""`notulen serve`: a preview on this machine, made anew as often as something changes.

MkDocs' own server waits for a build that succeeds before it answers anything, and says in English why; here the last
good preview stands, and what is wrong is told as by `check`.
"""

import gc
import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
from mkdocs.commands.build import build
from mkdocs.livereload import LiveReloadServer

from generator.commands.failing import reason
from generator.commands.reporting import REPORTERS
from generator.lasting.publishing import publish_lasting
from generator.parallel import WorkerDiedError
from generator.pipeline import read_project
from generator.problems import counted
from generator.publishing.signers import Publication
from generator.release.build import HostRefusedError, SearchIndexError, configured, in_our_words, plugin_of
from generator.release.stopping import stoppable

_WATCHED = ("content", "site_config", "mkdocs.yml")
_SCRIPTS = b"script-src 'self'"


class _Server(LiveReloadServer):
    """Answers from a folder, and has the pages that it gives away reload themselves."""

    def server_activate(self) -> None:
        """Say where the preview is, once it can be reached."""
        super().server_activate()
        click.echo(f"Pratinjau: {self.url} (Ctrl+C untuk berhenti)")

    def _inject_js_into_html(self, content: bytes, epoch: int) -> Any:  # noqa: ANN401 - MkDocs' form
        """Let the page take the script that MkDocs puts into it, which the policy of a published page refuses."""
        loosened = content.replace(_SCRIPTS, _SCRIPTS + b" 'unsafe-inline'", 1)
        return super()._inject_js_into_html(loosened, epoch)  # type: ignore[no-untyped-call]


class Preview:
    """A project's site, built into one folder after another."""

    def __init__(self, project: Path, folder: Path, url: str) -> None:
        """Start with nothing built; ``url``: where it will answer."""
        self._project, self._folder, self._url = project, folder, url
        self._built = 0

    def build(self, publication: Publication) -> Path:
        """Return a folder with the whole site. Raises HostRefusedError, SearchIndexError and OSError."""
        self._built += 1
        place = self._folder / str(self._built)
        with in_our_words():
            config = configured(self._project, place)
            config.site_url = self._url
            plugin_of(config).library, plugin_of(config).signers = publication
            build(config, serve_url=self._url)
        return place

    def rebuild(self, server: LiveReloadServer) -> None:
        """Show what has changed, or what stands against it."""
        try:
            publication = self.read()
            if publication is None:
                click.echo("Pratinjau tetap seperti sebelumnya, sampai masalah di atas diperbaiki.", err=True)
                return
            former, server.root = server.root, str(self.build(publication))
            shutil.rmtree(former, ignore_errors=True)
        except (HostRefusedError, SearchIndexError) as error:
            click.echo(f"{error} Pratinjau tetap seperti sebelumnya.", err=True)
        except (OSError, WorkerDiedError, MemoryError) as error:
            click.echo(f"Mesin gagal: {reason(error)}. Pratinjau tetap seperti sebelumnya.", err=True)
        else:
            click.echo("Pratinjau diperbarui.", err=True)

    def read(self) -> Publication | None:
        """Return what may be published; if nothing may, say why. Raises OSError and WorkerDiedError."""
        publication, problems = publish_lasting(self._project, read_project(self._project, remember=True))
        if problems:
            click.echo(REPORTERS["text"](problems), err=publication is not None)
            click.echo(counted(problems), err=True)
        return publication


def serve_project(project: Path, host: str, port: int) -> bool:
    """Show a project until somebody ends it, which raises KeyboardInterrupt; False where something stands against it.

    Raises what `Preview` does.
    """
    gc.enable()
    with stoppable(), TemporaryDirectory(prefix="notulen-") as folder:
        preview = Preview(project, Path(folder), f"http://{host}:{port}/")
        publication = preview.read()
        if publication is None:
            return False
        server = _Server(lambda: None, host, port, str(preview.build(publication)))
        server.builder = partial(preview.rebuild, server)
        server.error_handler = lambda code: _page(Path(server.root) / f"{code}.html")
        for name in _WATCHED:
            server.watch(str(project / name))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()
        return True


def _page(path: Path) -> bytes | None:
    with suppress(OSError):
        return path.read_bytes()
    return None
