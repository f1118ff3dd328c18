"""What is public by right: a private text that also stands here gives nothing away.

Public records, hand-written pages and the theme, the settings' own words, and the words of this program.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.leaks.folding import folded
from generator.loading.sources import list_files
from generator.publishing.public import PublicLibrary

_PROGRAM = Path(__file__).resolve().parent.parent
_WORDED = frozenset({".py", ".html", ".md", ".yml", ".js", ".css", ".svg", ".typ", ".csv"})
_REMARK = re.compile(r"<!--.*?-->|\{#.*?#\}|^\[[^\]\n]*\]:.*$", re.DOTALL | re.MULTILINE)
_YAML_REMARK = re.compile(r"(?:^|[ \t])#[^\n]*", re.MULTILINE)


def rightful_letters(project: Path, library: PublicLibrary, texts: Iterable[str]) -> bytes:
    """Return the letters of everything that is public by right; what does not belong together is kept apart."""
    return b"\n".join(map(folded, (*_expanded(library, texts), *_written(project))))


def _expanded(library: PublicLibrary, texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts, and for each area those that name it by `{wilayah}`."""
    names = [region.name for region in library.regions.values()]
    for text in texts:
        yield text
        if "{" in text:
            yield from (text.replace("{wilayah}", name) for name in names)
    yield from names


def _written(project: Path) -> Iterator[str]:
    for path in (*list_files(project, "site_config"), project / "mkdocs.yml", *sorted(_PROGRAM.rglob("*"))):
        if path.suffix in _WORDED and path.is_file() and not path.is_symlink():
            text = path.read_bytes().decode("utf-8", "ignore")
            own = path.is_relative_to(_PROGRAM)
            yield text if own else (_YAML_REMARK if path.suffix == ".yml" else _REMARK).sub("", text)
