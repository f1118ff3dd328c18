"""Where builds keep what the next one need not make again: folders below the project, safe to remove at any time."""

import shutil
from pathlib import Path

AUDITED, DOCUMENTS, INDEXES, PICTURES, READ = KEPT = (
    ".cache/audit",
    ".cache/naskah",
    ".cache/cari",
    ".cache/gambar",
    ".cache/berkas",
)


def forget_kept(project: Path) -> None:
    """Remove all of it. Raises OSError."""
    for kept in KEPT:
        if (project / kept).is_symlink():
            (project / kept).unlink()
        elif (project / kept).exists():
            shutil.rmtree(project / kept)
