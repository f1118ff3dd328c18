"""Hand-written pages: MkDocs publishes whatever lies in their folder, and follows links, so it is looked at before."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.checks.rules import as_warning
from generator.loading.nodes import place_at
from generator.loading.sources import Source, decode, list_files, printable, read_source
from generator.loading.yaml_reader import YamlRefusedError
from generator.problems import Code, Problem
from generator.text import PAGE_NAMES, closest

_FOLDER = "site_config/halaman"
_CODE = re.compile(r"^([`~]{3,}+).*?^\1|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_IN_BRACES = re.compile(r"\{ *([A-Za-z]{3,20}) *\}")


def check_pages(project: Path) -> Iterator[Problem]:
    """Every file among the hand-written pages is a page: a regular Markdown file in UTF-8, with no hidden remarks."""
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
            yield from _look_at(source)


def _look_at(source: Source) -> Iterator[Problem]:
    try:
        text = decode(source.content)
    except YamlRefusedError as error:
        yield Problem(source.path, *error.place, error.code, error.message, error.hint)
        return
    shown = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in re.finditer("<!--", shown):
        message = "Komentar ini ikut termuat di situs; siapa pun dapat membacanya"
        hint = "Hapus komentarnya, atau simpan catatan itu di luar halaman"
        yield Problem(source.path, *place_at(shown, found.start()), Code.LEAK, message, hint)
    yield from _misspelt(source, shown)


def _misspelt(source: Source, shown: str) -> Iterator[Problem]:
    for found in _IN_BRACES.finditer(shown):
        near = closest(found[1].lower(), PAGE_NAMES)
        if near and found[0] != f"{{{near}}}":
            message = f"{found[0]} bukan nama yang dikenal, jadi tampil apa adanya"
            place = place_at(shown, found.start())
            yield as_warning(Problem(source.path, *place, Code.REFERENCE, message, f"Tulis {{{near}}}"))
