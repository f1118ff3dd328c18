"""Attachments: the files in content/lampiran/, and the rules about records that name them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.attachments.examined import Examined
from generator.attachments.files import read_attachment
from generator.attachments.names import check_name, is_picture, kind_of_name
from generator.checks.guesses import Guess
from generator.checks.library import Library
from generator.checks.passages import Passage
from generator.checks.rules import as_warning
from generator.loading.nodes import Step
from generator.model.parts import Attachment
from generator.model.reading import Filed, Refused
from generator.problems import Code, Problem
from generator.text import is_id

_FOLDER = "content/lampiran"


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment's file, by its name."""

    name: str
    file: Examined
    passages: tuple[Passage, ...] = ()


def read_attached(project: Path, path: Path) -> Attached | Refused[Any]:
    """Return what an attachment's file is, or every problem that keeps it from being published."""
    name = path.relative_to(project).as_posix()
    wrong = tuple(check_name(name))
    content = read_attachment(project, path) if not wrong else b""
    if isinstance(content, Problem):
        wrong = (content,)
    if wrong or isinstance(content, Problem):
        return Refused(path.name, wrong)
    return _examined(name, path.name, content)


def _examined(path: str, name: str, content: bytes) -> Attached | Refused[Any]:
    # The libraries that read PDFs and pictures are loaded only where there is one.
    from generator.attachments.examine import examine  # noqa: PLC0415

    found = examine(content, str(kind_of_name(name)))
    if not isinstance(found, Examined):
        return Refused(name, (Problem(path, 1, 1, *found),))
    return Attached(name, found)


def check_attachments(library: Library) -> Iterator[Problem]:
    """Every attachment that a record names is there, and every picture is told in words."""
    guess = Guess()
    for filed, path, attachment in _named(library):
        name = attachment.file
        if name not in library.attachments and name not in library.unread:
            near = guess.closest(name, _FOLDER, library.attachments)
            message = f"Tidak ada lampiran '{name[:60]}' di {_FOLDER}/"
            hint = f"Maksudnya '{near}'?" if near else _mend(name)
            yield filed.source.problem((*path, "berkas"), Code.REFERENCE, message, hint)
        if is_picture(name) and attachment.alternative is None:
            message = "Gambar tanpa 'teks_alternatif' tidak dapat dibaca oleh warga yang tidak melihatnya"
            hint = "Tambahkan 'teks_alternatif': isi gambar dalam satu atau dua kalimat"
            yield filed.source.problem(path, Code.ALTERNATIVE, message, hint)


def _mend(name: str) -> str:
    if is_id(name.rpartition(".")[0]) and kind_of_name(name) is not None:
        return f"Simpan berkas itu di {_FOLDER}/, atau periksa namanya"
    return "Tulis nama berkasnya saja, tanpa folder, misalnya 'daftar-hadir.pdf'"


def check_unused(library: Library) -> Iterator[Problem]:
    """Every file is named by a record; not asked while some records could not be read."""
    if library.unread:
        return
    named = {attachment.file for _, _, attachment in _named(library)}
    for name in library.attachments:
        if name not in named:
            message = "Lampiran ini tidak disebut oleh satu catatan pun, jadi tidak terbit"
            hint = "Sebut dalam 'lampiran' sebuah rapat atau pengumuman, atau hapus berkasnya"
            yield as_warning(Problem(f"{_FOLDER}/{name}", 1, 1, Code.ATTACHMENT_UNUSED, message, hint))


def _named(library: Library) -> Iterator[tuple[Filed[Any], tuple[Step, ...], Attachment]]:
    for shelf in (library.meetings, library.notices):
        for filed in shelf.values():
            for place, attachment in enumerate(filed.record.attachments):
                yield filed, ("lampiran", place), attachment


RULES_OF_PARTS = (check_attachments,)
RULES = (*RULES_OF_PARTS, check_unused)
