"""The files of a project's content: which there are, what they hold, where a problem in one of them lies."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.loading.nodes import START, Place, Step, Tree, locate
from generator.loading.yaml_reader import YamlRefusedError, read_yaml
from generator.problems import Code, Problem
from generator.text import is_id

MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was read: bytes are read once, and every later question is answered from them."""

    path: str
    content: bytes

    @property
    def id(self) -> str:
        """The record's id: the file's name without its ending."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".yml")

    @property
    def folder(self) -> str:
        """The folder of the record's kind, below content/."""
        return self.path.split("/")[1]

    def tree(self) -> Tree:
        """Return the file's tree; raises YamlRefusedError. Not kept: it is many times the size of the text."""
        return read_yaml(decode(self.content))

    def place(self, path: Sequence[Step], *, at_key: bool = False) -> Place:
        """Return where a path of keys and indexes stands, reading the tree anew (only problems need it)."""
        try:
            return locate(self.tree(), path, at_key=at_key)
        except YamlRefusedError:
            return START

    def problem(self, path: Sequence[Step], code: Code, message: str, hint: str, *, at_key: bool = False) -> Problem:
        """Return a problem at the place that a path of keys and indexes leads to."""
        return Problem(self.path, *self.place(path, at_key=at_key), code, message, hint)


def decode(content: bytes) -> str:
    """Return the text of a file; raises YamlRefusedError where it is not UTF-8, naming the line."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        place = Place(before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        raise YamlRefusedError(
            place, Code.NOT_UTF8, "Berkas tidak disandikan sebagai UTF-8", "Simpan ulang dengan sandi UTF-8"
        ) from None


def list_files(project: Path, folder: str) -> list[Path]:
    """Return every file under a folder of the project, hidden ones left out, in a fixed order."""
    found = []
    for place, folders, names in os.walk(project / folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [f"{place}/{name}" for name in names if not name.startswith(".")]
    return [Path(path) for path in sorted(found)]


def read_source(project: Path, path: Path) -> Source | Problem:
    """Return a file's bytes, or the problem that keeps it from being read."""
    name = path.relative_to(project).as_posix()
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            message = "Ini bukan berkas biasa (tautan, folder, atau perangkat)"
            return Problem(name, 1, 1, Code.UNREADABLE, message, "Ganti dengan berkas yang sebenarnya")
        if status.st_size > MAX_BYTES:
            message = f"Berkas lebih besar dari {MAX_BYTES // 1_000_000} MB"
            return Problem(name, 1, 1, Code.TOO_LARGE, message, "Bagi menjadi beberapa berkas")
        content = path.read_bytes()
    except FileNotFoundError:
        hint = "Buat berkas itu; kunci-kuncinya ada di halaman panduan/format"
        return Problem(name, 1, 1, Code.UNREADABLE, "Berkas belum ada", hint)
    except OSError:
        return Problem(name, 1, 1, Code.UNREADABLE, "Berkas tidak dapat dibaca", "Periksa izin berkasnya")
    return Source(name, content)


def check_name(path: str) -> Iterator[Problem]:
    """Yield the problem of a record whose file name cannot serve as an id."""
    name = path.rsplit("/", 1)[-1]
    if not name.endswith(".yml"):
        hint = f"Ganti namanya menjadi '{name.rsplit('.', 1)[0]}.yml'"
        yield Problem(path, 1, 1, Code.BAD_NAME, f"Berkas '{name}' tidak berakhiran .yml", hint)
    elif not is_id(name.removesuffix(".yml")):
        hint = "Pakai huruf kecil a-z, angka, dan tanda hubung saja, misalnya 'rapat-2021-12-13-yosodadi.yml'"
        yield Problem(path, 1, 1, Code.BAD_NAME, f"Nama berkas '{name}' tidak dapat menjadi id", hint)
