"""Writes the file for nginx anew, from the same source as the header files of each build.

    python -m generator.commands.hosting

The file is part of the repository, since nginx reads no settings from a site; a test holds it equal.
"""

from pathlib import Path

from generator.exports.hosting import nginx

FILE = "site_config/peladen/nginx.conf"


def write_hosting(project: Path) -> None:
    """Write it below a project's folder, if it is not what it should be."""
    path, content = project / FILE, nginx().encode()
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    write_hosting(Path.cwd())
