"""One build: the public library through MkDocs into a staging folder, and from there into place."""

import logging
import os
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from generator.plugin import NotulenPlugin
from generator.publishing.public import PublicLibrary
from generator.release.staging import staged


def build_site(
    project: Path, library: PublicLibrary, site: Path, *, jobs: int | None = None, fresh: bool = False
) -> int:
    """Publish a library at a folder and return how many pages the site has.

    ``fresh``: without what earlier builds have kept in `.cache/`.

    Raises OSError where the machine fails and MkDocsException where mkdocs.yml is wrong; the old site then stands.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with staged(site) as folder:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder))
        plugin = config.plugins.get("notulen")
        if not isinstance(plugin, NotulenPlugin):
            message = "mkdocs.yml belum menyebut plugin notulen; tambahkan '- notulen' di bawah 'plugins:'"
            raise ConfigurationError(message)
        plugin.library = library
        plugin.jobs = jobs or plugin.jobs
        plugin.fresh = fresh
        mkdocs_build.build(config)
        return sum(1 for _, __, names in os.walk(folder) for name in names if name.endswith(".html"))
