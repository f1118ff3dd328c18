"""Hand-written pages: MkDocs publishes whatever lies in their folder, and follows links, so it is looked at before."""

from collections.abc import Iterator
from pathlib import Path

from generator.loading.sources import Source, decode, list_files, printable, read_source
from generator.loading.yaml_reader import YamlRefusedError
from generator.problems import Code, Problem

_FOLDER = "site_config/halaman"


def check_pages(project: Path) -> Iterator[Problem]:
    """Every file among the hand-written pages is a page: a regular Markdown file in UTF-8."""
    for path in list_files(project, _FOLDER):
        if path.suffix != ".md":
            name = printable(path.relative_to(project).as_posix())
            hint = "Simpan gambar dan PDF di content/lampiran/, atau hapus berkas ini"
            yield Problem(name, 1, 1, Code.MISPLACED, f"{_FOLDER}/ hanya untuk halaman berakhiran .md", hint)
            continue
        source = read_source(project, path)
        if isinstance(source, Problem):
            yield source
        else:
            yield from _undecodable(source)


def _undecodable(source: Source) -> Iterator[Problem]:
    try:
        decode(source.content)
    except YamlRefusedError as error:
        yield Problem(source.path, *error.place, error.code, error.message, error.hint)
