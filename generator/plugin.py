"""MkDocs' side: events only, no decisions. Hand-written pages are MkDocs' own; records are written after them."""

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.exports.approvals import write_approvals
from generator.exports.atom import STYLESHEET
from generator.exports.case_figures import write_case_figures
from generator.exports.documents import DocumentError, Press, write_documents
from generator.exports.hosting import host_of, page_policy, write_host_files
from generator.exports.open_data import write_open_data
from generator.exports.pagefind import SearchIndexError
from generator.exports.pictures import write_pictures
from generator.exports.search import Effort, write_search
from generator.kept import DOCUMENTS, INDEXES, PICTURES
from generator.lasting.publishing import publish_lasting
from generator.pipeline import read_project
from generator.progress import Progress
from generator.publishing.files import public_files
from generator.publishing.public import PublicLibrary
from generator.publishing.signers import Signers
from generator.rendering.attachments import write_attachments
from generator.rendering.names import markdown_with_names, names_of, with_names
from generator.rendering.theme import (
    link_by_content,
    name_by_content,
    own_theme_only,
    shells_of_theme,
    written_pages,
)
from generator.rendering.writing import write_pages, write_sitemap
from generator.settings import worker_count
from generator.views.catalogue import Catalogue, catalogue
from generator.views.document_plans import plan_documents
from generator.views.frame import view_frame
from generator.views.search import findable
from generator.views.sharing import share_cards
from generator.views.site import PagePlan, plan_missing_files, plan_pages
from generator.views.written_entries import pages_leading_to

_SHIPPED = frozenset(
    {".css", ".ico", ".jpeg", ".jpg", ".js", ".json", ".png", ".svg", ".txt", ".webmanifest", ".woff2"}
)
"""What of the theme is meant for readers; editors leave other things beside it (`main.html~`, `.bak`, `.orig`)."""
_log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger(__name__)


class AddressTakenError(ConfigurationError):
    """A hand-written page stands where a record's page belongs; the message is Indonesian."""


def _check_addresses(plans: list[PagePlan], files: Files) -> None:
    """Stop where a hand-written page stands at a record's address: one would overwrite the other without a word."""
    taken = {plan.address for plan in plans}
    for file in files.documentation_pages():
        if file.url.removeprefix("./") in taken:
            message = f"site_config/halaman/{file.src_uri} menempati alamat /{file.url}, yang disusun dari content/"
            raise AddressTakenError(message)


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options: everything stands in site_config/."""


class NotulenPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Publishes content/ beside the hand-written pages."""

    def __init__(self) -> None:
        """Start with nothing read; `notulen build` sets ``library`` and ``signers`` to what it has already checked."""
        super().__init__()
        self.library: PublicLibrary | None = None
        self.signers: Signers = {}
        self.live: Path | None = None  # the site that stands, where the new one is about to take its place
        self.jobs = worker_count()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties the old site; stop here if anything is wrong."""
        project = Path(config.config_file_path).parent
        config.watch += [str(project / "content"), str(project / "site_config")]
        if self.library is None:
            publication, problems = publish_lasting(project, read_project(project, remember=True), self.live)
            for problem in problems:
                _log.error(str(problem))
            if publication is None:
                message = f"{len(problems)} masalah pada isi; situs lama tetap berdiri."
                raise PluginError(message)
            self.library, self.signers = publication
        config.site_name = self.library.site.name
        config.site_url = config.site_url or self.library.site.url
        config.extra.update(view_frame(self.library))
        config.extra.update(kebijakan=page_policy(search=False), kebijakan_cari=page_policy(search=True))
        config.theme.static_templates.discard("sitemap.xml")
        self._stylesheet = own_theme_only(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Ship of Material the one stylesheet that hand-written pages use; name the theme's files by their content.

        Of the project's own theme, what a site is made of.
        """
        for file in [file for file in files if not file.is_documentation_page()]:
            if Path(file.src_uri).suffix not in _SHIPPED:
                files.remove(file)
        if self._stylesheet is not None:
            files.append(File.generated(config, "assets/material.css", abs_src_path=str(self._stylesheet)))
        self._assets = name_by_content(files, config)
        return files

    def on_nav(self, nav: Navigation, *, files: Files, config: MkDocsConfig) -> Navigation:  # noqa: ARG002 - MkDocs' form
        """Keep the navigation for the shells."""
        self._nav = nav
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put the site's own names into a hand-written page."""
        if self.library is None:
            return markdown
        names = names_of(self.library.site)
        page.meta["description"] = with_names(str(page.meta.get("description") or ""), names)
        return markdown_with_names(markdown, names)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Keep the theme's environment for the shells."""
        link_by_content(env, self._assets)
        self._env, self._files = env, files
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages of all records."""
        if self.library is None:
            return
        project = Path(config.config_file_path).parent
        indexes = catalogue(self.library)
        indexes.pages_leading_to = pages_leading_to(written_pages(self._files))
        plans = plan_pages(indexes)
        _check_addresses(plans, self._files)
        progress = Progress("Menulis halaman", len(plans))
        folder = Path(config.site_dir)
        pictures = self.library.site.pictures
        shells = shells_of_theme(self._env, config, self._files, self._nav, pictures=pictures)
        write_pages(plans, shells, folder, jobs=self.jobs, report=progress.advance)
        progress.finish()
        write_approvals(project, self.library, folder)
        write_attachments(project, public_files(self.library), folder, jobs=self.jobs)
        if self.library.site.open_data:
            write_open_data(indexes, folder, self.jobs, self._assets.get(STYLESHEET))
        else:
            write_case_figures(indexes, folder)
        if pictures:
            cards = list(share_cards(indexes))
            progress = Progress("Menggambar kartu untuk dibagikan", len(cards))
            write_pictures(cards, folder, project / PICTURES, progress.advance)
            progress.finish()
        if self.library.site.documents:
            self._write_documents(indexes, config)
        if self.library.site.search:
            self._write_search(indexes, config)
        missing = plan_missing_files(self.library, lambda address: (folder / address).is_file())
        write_pages(missing, shells, folder, jobs=self.jobs, report=lambda _: None)
        written = dict.fromkeys(page.url for page in self._files.documentation_pages())
        pages = {**written, **{plan.address: plan.changed for plan in plans if plan.listed}}
        write_sitemap(pages, self.library.today, config.site_url or "", folder)
        write_host_files(folder, host_of(config.site_url or "", search=self.library.site.search))

    def _write_documents(self, indexes: Catalogue, config: MkDocsConfig) -> None:
        plans = plan_documents(indexes, self.signers)
        progress = Progress("Menyusun naskah PDF", len(plans))
        project = Path(config.config_file_path).parent
        theme, kept = project / "site_config" / "tema", project / DOCUMENTS
        try:
            press = Press(theme, kept, self.jobs, progress.advance)
            write_documents(plans, Path(config.site_dir), press)
        except DocumentError as error:
            raise MkDocsException(str(error)) from error
        finally:
            progress.finish()

    def _write_search(self, indexes: Catalogue, config: MkDocsConfig) -> None:
        found = findable(indexes, written_pages(self._files))
        progress = Progress("Menyusun pencarian", sum(map(len, found.parts.values())))
        kept = Path(config.config_file_path).parent / INDEXES
        try:
            write_search(found, indexes.library, Path(config.site_dir), Effort(self.jobs, progress.advance, kept))
        except SearchIndexError as error:
            # Not a PluginError, of which MkDocs would print the words itself and raise an error without them.
            raise MkDocsException(str(error)) from error
        finally:
            progress.finish()
