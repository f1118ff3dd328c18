"""The theme of MkDocs as a maker of shells; beside `plugin.py` the one place that knows MkDocs."""

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from generator.rendering.assets import FOLDER, AssetError, named_by_content
from generator.rendering.shell import ShellRequest, Shells, slot
from generator.rendering.written import linked_addresses, sections_of
from generator.views.written_entries import WrittenPage


def own_theme_only(config: MkDocsConfig) -> Path | None:
    """Have MkDocs look into the project's own theme alone, and return the path of Material's stylesheet.

    The pages extend none of Material's templates, and listing its 14,000 icons takes longer than many a build.
    """
    found = [path for folder in config.theme.dirs for path in Path(folder).glob("assets/stylesheets/main.*.min.css")]
    if config.theme.custom_dir:
        config.theme.dirs = [config.theme.custom_dir]
    return found[0] if found else None


def name_by_content(files: Files, config: MkDocsConfig) -> dict[str, str]:
    """Put the theme's assets in place under published names, and return these by the names in the templates.

    Raises ConfigurationError where two of them name each other.
    """
    own = {file.src_uri: file for file in files if file.src_uri.startswith(FOLDER)}
    try:
        published = named_by_content({name: file.content_bytes for name, file in own.items()})
    except AssetError as error:
        raise ConfigurationError(str(error)) from error
    for name, asset in published.items():
        files.remove(own[name])
        files.append(File.generated(config, asset.name, content=asset.content))
    return {name: asset.name for name, asset in published.items()}


def link_by_content(environment: Environment, names: Mapping[str, str]) -> None:
    """Have the templates' filter `url` know the published names."""
    plain = environment.filters["url"]

    @pass_context
    def url(context: Context, value: object) -> str:
        found: str = plain(context, names.get(str(value), value))
        return found

    environment.filters["url"] = url


def shells_of_theme(
    environment: Environment, config: MkDocsConfig, files: Files, nav: Navigation, *, pictures: bool
) -> Shells:
    """Return the shells that the theme's main.html makes around records.

    The context that MkDocs builds for a page lists every page, so it is built once, not once a page.
    """
    template = environment.get_template("main.html")
    context = get_context(nav, files, config, None)

    def render(request: ShellRequest) -> str:
        address = "x/" * request.depth
        root = "../" * request.depth or "."
        return template.render({**context, "page": _page(request, address), "base_url": root.rstrip("/")})

    return Shells(render, config.site_url or "", pictures)


def _page(request: ShellRequest, address: str) -> SimpleNamespace:
    """Return what the template asks of a MkDocs page, with slots for the values of one record."""
    meta = {
        "description": slot("uraian"),
        "bagian": request.section,
        "kepala": slot("kepala"),
        "remah": "" if request.home else slot("remah"),
        "lebar": request.body_class,
    }
    return SimpleNamespace(
        title=slot("judul"),
        url=address,
        meta=meta,
        canonical_url=slot("alamat"),
        content=slot("isi"),
        toc=(),
        is_homepage=request.home,
    )


def written_pages(files: Files) -> list[WrittenPage]:
    """Return the words of the hand-written pages, once MkDocs has rendered them."""
    pages = [(file.url.removeprefix("./"), file.page) for file in files.documentation_pages() if file.page]
    return [
        WrittenPage(
            address,
            str(page.title),
            sections_of(page.content or "", page.meta.get("description", "")),
            linked_addresses(page.content or "", address),
        )
        for address, page in sorted(pages, key=lambda each: each[0])
    ]
