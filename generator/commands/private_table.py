"""Where a clerk's table may lie: nowhere that git keeps, or would keep, or that is published."""

import subprocess
from pathlib import Path

_PUBLISHED = ("content", "site_config", "site")
_TRACKED = (
    "Tabel berisi angka asli sudah masuk git, yang riwayatnya terbuka untuk selamanya. "
    "Pindahkan ke luar proyek, dan hapus dari riwayat git sebelum dikirim."
)
_NOT_IGNORED = (
    "Tabel berisi angka asli tidak diabaikan git, jadi dapat ikut terkirim. "
    "Pindahkan ke luar proyek, atau tulis namanya di .gitignore."
)


class ExposedTableError(Exception):
    """The table lies where it would become public; the message says why."""


def check_private(project: Path, table: Path) -> None:
    """Refuse a table that git tracks or does not ignore, or that lies in a folder that is published.

    Raises ExposedTableError.
    """
    place = table.resolve()
    for folder in _PUBLISHED:
        if place.is_relative_to(project / folder):
            message = f"Tabel berisi angka asli tidak boleh berada di {folder}/; pindahkan ke luar proyek."
            raise ExposedTableError(message)
    if not any((folder / ".git").exists() for folder in place.parents):
        return
    if _git(place, "ls-files", "--error-unmatch"):
        raise ExposedTableError(_TRACKED)
    if not _git(place, "check-ignore", "--quiet"):
        raise ExposedTableError(_NOT_IGNORED)


def _git(place: Path, *words: str) -> bool:
    """Tell whether git says yes about a file; where git cannot be asked, that is no."""
    command = ("git", "-C", str(place.parent), *words, "--", place.name)
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=10).returncode == 0  # noqa: S603 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return False
