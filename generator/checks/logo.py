"""The logo that the settings name: documents carry it in their letterhead, so it must be there before any is set."""

from collections.abc import Iterator
from pathlib import Path

from generator.checks.library import Library
from generator.problems import Code, Problem

_THEME = "site_config/tema"
_KINDS = frozenset({".svg", ".png", ".jpg", ".jpeg"})


def check_logo(project: Path, library: Library) -> Iterator[Problem]:
    """The logo is a picture in the theme's folder."""
    site = library.site
    if site.record.logo is not None and not _is_there((project / _THEME).resolve(), site.record.logo):
        message = f"Lambang '{site.record.logo[:60]}' bukan gambar SVG, PNG, atau JPEG di {_THEME}/"
        hint = "Simpan gambarnya di folder itu dan tulis namanya, misalnya 'assets/lambang.svg'; atau hapus kunci ini"
        yield site.source.problem(("logo",), Code.REFERENCE, message, hint)


def _is_there(theme: Path, name: str) -> bool:
    try:
        path = (theme / name).resolve()
        return path.is_relative_to(theme) and path.suffix.lower() in _KINDS and path.is_file()
    except (OSError, ValueError):  # a name that no disk can hold
        return False
