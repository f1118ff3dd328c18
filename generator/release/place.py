"""Where a site may be put: nowhere that anything else lives."""

from pathlib import Path

_MARKS = ("404.html", "sitemap.xml")


def refusal_of(project: Path, site: Path) -> str | None:
    """Return why a site may not take a place (a whole Indonesian sentence), or None where it may.

    A build replaces what stands there, so that may only be an earlier site, an empty folder, or nothing.
    """
    own = [project / name for name in ("content", "site_config", "generator", ".git")]
    if project.is_relative_to(site) or any(site.is_relative_to(folder) for folder in own):
        return f"'{site}' adalah bagian dari proyek ini; situs akan menghapus isinya."
    if site.exists() and not site.is_dir():
        return f"'{site}' adalah sebuah berkas, bukan folder."
    if site.is_dir() and any(site.iterdir()) and not all((site / name).is_file() for name in _MARKS):
        return f"'{site}' sudah berisi hal lain yang bukan situs; kosongkan dahulu atau pilih folder lain."
    return None
