"""The plugin that mkdocs.yml names: `mkdocs build` too leaves the live site alone until a complete one replaces it.

MkDocs empties its folder first, and tells plugins that the build is over before `--strict` has had its say. So it is
given a staging folder, which takes the site's place when MkDocs itself ends, and only if it ends well.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from generator.lasting.addresses import prover_of
from generator.plugin import NotulenPlugin
from generator.release.errors import ReleaseError
from generator.release.place import refusal_of
from generator.release.proving import UnprovenError
from generator.release.staging import Release, opened

_log = get_plugin_logger("generator.plugin")


class PublishingPlugin(NotulenPlugin):  # type: ignore[no-untyped-call]
    """Stages what `mkdocs build` and `mkdocs gh-deploy` make; `notulen build` and the preview do so themselves."""

    def __init__(self) -> None:
        """Start with nothing staged."""
        super().__init__()
        self._publishes = self._previews = False
        self._end = ExitStack()

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs' form
        """Learn which command of MkDocs' runs; where none does, this is not called."""
        self._publishes, self._previews = command in {"build", "gh-deploy"}, command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Have MkDocs empty and fill a folder of our own."""
        if self._previews:
            self.library = None  # MkDocs keeps its plugins from one preview to the next
        if self._publishes:
            site = Path(config.site_dir).resolve()
            refusal = refusal_of(Path(config.config_file_path).parent, site)
            if refusal:
                raise PluginError(refusal)
            self.live = site
            with _told():
                release = self._end.enter_context(_telling(site))
                self._end.callback(config.__setitem__, "site_dir", config.site_dir)
                config.site_dir = str(self._end.enter_context(release.staged(self.jobs)))
            super().on_config(config)
            if self.library is not None:
                release.provers.append(prover_of(self.library, self.jobs))
            return config
        return super().on_config(config)

    def on_shutdown(self) -> None:
        """Put the site in place, unless MkDocs is on its way out with an error."""
        with _told():
            self._end.__exit__(*sys.exc_info())


@contextmanager
def _telling(site: Path) -> Iterator[Release]:
    with opened(site) as release:
        yield release
        for warning in release.warnings:
            _log.warning(warning)


@contextmanager
def _told() -> Iterator[None]:
    """Say what MkDocs would show a traceback of."""
    try:
        yield
    except UnprovenError as error:
        raise PluginError("\n".join(map(str, error.problems))) from None
    except (OSError, ReleaseError) as error:
        message = f"Mesin gagal: {error}. Situs lama tetap berdiri."
        raise PluginError(message) from None
