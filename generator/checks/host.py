"""mkdocs.yml: what the program needs there, and whether MkDocs will find what it names.

MkDocs itself takes other folders, themes and programs; with them it would publish what nobody has looked at. So the
file is read as strictly as all others, and without running anything.
"""

import re
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from generator.loading.nodes import Plain, Step
from generator.loading.sources import Source, read_source
from generator.loading.yaml_reader import YamlRefusedError
from generator.problems import Code, Problem
from generator.text import closest, meant

SETTINGS = "mkdocs.yml"
_PLUGIN = "notulen"
_FIXED: Mapping[tuple[str, ...], str] = {
    ("docs_dir",): "site_config/halaman",
    ("theme", "name"): "material",
    ("theme", "custom_dir"): "site_config/tema",
}
"""What must stand as it is: what lies in other folders has not been looked at."""
_KEYS = (
    *("site_name", "site_url", "site_description", "site_author", "site_dir", "docs_dir", "theme", "plugins", "nav"),
    *("markdown_extensions", "validation", "extra", "extra_css", "extra_javascript", "extra_templates", "copyright"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "exclude_docs", "draft_docs", "not_in_nav", "strict"),
    *("use_directory_urls", "dev_addr", "hooks", "watch", "remote_branch", "remote_name"),
)


def check_host(project: Path) -> Iterator[Problem]:
    """Yield every problem of mkdocs.yml."""
    source = read_source(project, project / SETTINGS)
    if isinstance(source, Problem):
        yield source
        return
    try:
        found = source.tree().plain()
    except YamlRefusedError as error:
        yield Problem(SETTINGS, *error.place, error.code, error.message, error.hint)
        return
    if not isinstance(found, dict):
        hint = "Tulis 'kunci: isi' pada setiap baris, mulai dengan 'site_name: notulen'"
        yield Problem(SETTINGS, 1, 1, Code.HOST, "Isi berkas harus berupa kunci-kunci", hint)
        return
    for check in (_check_keys, _check_fixed, _check_plugins, _check_extensions):
        yield from check(source, found)


def _check_keys(source: Source, found: dict[str, Plain]) -> Iterator[Problem]:
    for key in found:
        if key not in _KEYS:
            message = f"Kunci '{key[:40]}' tidak dipakai di sini"
            hint = meant(key, _KEYS) or "Hapus kunci itu; pengaturan situs ada di site_config/situs.yml"
            yield source.problem((key,), Code.HOST, message, hint, at_key=True)
    name = found.get("site_name")
    if not isinstance(name, str) or not name.strip():
        yield source.problem(
            ("site_name",), Code.HOST, "Kunci 'site_name' belum berisi nama", "Tulis 'site_name: notulen'"
        )


def _check_fixed(source: Source, found: dict[str, Plain]) -> Iterator[Problem]:
    for path, wanted in _FIXED.items():
        value: Plain = found
        for key in path:
            value = value.get(key, "") if isinstance(value, dict) else ""
        if value != wanted:
            hint = f"Tulis '{path[-1]}: {wanted}'" + (f" di bawah '{path[0]}:', menjorok" if path[1:] else "")
            yield source.problem(path, Code.HOST, f"'{' → '.join(path)}' harus '{wanted}'", hint, at_key=True)


def _check_plugins(source: Source, found: dict[str, Plain]) -> Iterator[Problem]:
    installed = {plugin.name for plugin in entry_points(group="mkdocs.plugins")}
    names = [*_names(found.get("plugins", []))]
    near = {name: closest(name, installed) for _, name in names if name not in installed}
    for path, name in names:
        if name in near:
            yield _missing(source, ("plugins", *path), "Plugin", name, near[name])
    if _PLUGIN not in {*near.values(), *(name for _, name in names)}:
        hint = f"Tulis '- {_PLUGIN}' di bawah 'plugins:', menjorok"
        yield source.problem(("plugins",), Code.HOST, f"Plugin {_PLUGIN} belum disebut", hint, at_key=True)


def _check_extensions(source: Source, found: dict[str, Plain]) -> Iterator[Problem]:
    installed = {extension.name for extension in entry_points(group="markdown.extensions")}
    for path, name in _names(found.get("markdown_extensions", [])):
        if name not in installed and not _is_module(name):
            near = closest(name, installed)
            yield _missing(source, ("markdown_extensions", *path), "Perluasan Markdown", name, near)


def _names(value: Plain) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Yield names with their places: of a list of names, of single keys with options, or of keys alone."""
    if isinstance(value, dict):
        yield from (((key,), key) for key in value)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, dict):
                yield from (((number, key), key) for key in item)
            elif isinstance(item, str):
                yield (number,), item
    elif value:
        yield (), value


def _is_module(name: str) -> bool:
    try:
        return find_spec(re.split("[.:]", name, maxsplit=1)[0]) is not None
    except (ImportError, ValueError):
        return False


def _missing(source: Source, path: tuple[Step, ...], what: str, name: str, near: str | None) -> Problem:
    hint = f"Maksudnya '{near}'?" if near else "Hapus baris itu, atau pasang dahulu di komputer ini"
    return source.problem(path, Code.HOST, f"{what} '{name[:40]}' tidak terpasang", hint, at_key=True)
