"""How a code is explained: in one sentence, and by examples of what is wrong, what the program says, what is right."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.problems import Code

MEETING = "content/rapat/2024/rapat-camat.yml"
NOTICE = "content/pengumuman/gotong-royong.yml"
TEAM = "content/tim/tim-camat.yml"
PERSON = "content/pejabat/budi.yml"
REPORT = "content/laporan-kasus/kasus-2024-b08.yml"
SERVICE = "content/layanan/puskesmas.yml"

DRAFT = "judul: Rapat camat\ntanggal: 2024-05-02\nstatus: draf\n"
OFFICE = "nama: Posko Contoh\njenis: keamanan\n"
RELEASE = "periode: 2024-B08\ndirilis: 2024-09-06\nsatuan: kasus\nangka:\n"
NOTICE_DRAFT = (
    "judul: Gotong royong\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: Bersihkan selokan.\nstatus: draf\n"
)
"""Records with the keys that they must have, to which an example adds what it is about."""


class File(NamedTuple):
    """A file of a project: its path and what stands in it.

    ``note``: what is special about it. Without content, the note says what file it is, or there is none.
    """

    path: str
    content: str | None
    note: str = ""
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Example:
    """Files that show a problem, what the program says about the first of them, and the same files mended.

    ``told`` begins with line and column, and leaves the code out.
    """

    wrong: tuple[File, ...]
    told: str
    right: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A code, what it means, and examples of it."""

    code: Code
    meaning: str
    examples: tuple[Example, ...]


class Section(NamedTuple):
    """Codes that belong together."""

    id: str
    title: str
    guides: tuple[Guide, ...]


def one_file(path: str, wrong: str, told: str, right: str) -> Example:
    """Return an example in one file."""
    return Example((File(path, wrong),), told, (File(path, right),))
