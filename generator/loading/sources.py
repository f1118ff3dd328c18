"""The files of a project's content: which there are, what they hold, where a problem in one of them lies."""

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.loading.nodes import START, Place, Step, Tree, locate
from generator.loading.yaml_reader import YamlRefusedError, checked, parse
from generator.problems import Code, Problem
from generator.text import is_id

MAX_BYTES = 1_000_000
MAX_NAME = 100

_BOM = b"\xef\xbb\xbf"
# No link is followed, no pipe or device waited for; a system without one of these has no such thing.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_RDONLY", "O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"))
_NO_FILE = frozenset({errno.ELOOP, errno.ENXIO, errno.EISDIR, errno.ENODEV, errno.EOPNOTSUPP})
"""How the system refuses to open, as a file, what is none: a link, a socket, a folder, a device."""
_RECORD = re.compile(r"\.?[^._#].*\.ya?ml", re.IGNORECASE | re.DOTALL)
"""What a clerk would take for a record; what editors and computers hide beside one has another sign after the dot."""
_RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""Names that no computer with Windows can store, and the one that stands for a folder's own page."""

_ATTACHED = frozenset({"pdf", "png", "jpg", "jpeg"})
_OF_OFFICE = frozenset({"doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx"})
_ENDS = re.compile(r"(?:\.(?:ya?ml|txt|text|json|md))+$|\.[^.]*$", re.IGNORECASE)
_WORDS = re.compile(r"[a-z0-9]+")

_OF_WORD = (b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")
"""How files of word processors begin: .docx and .odt, .rtf, .doc."""

_LEFT_BY_NAME = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store"})
_LEFT_BY_END = (".tmp", ".bak", ".swp", ".orig", "~")


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
        return parse(decode(self.content))

    def place(self, path: Sequence[Step], *, at_key: bool = False) -> Place:
        """Return where a path of keys and indexes stands, reading the tree anew (only problems need it)."""
        try:
            return locate(_last_tree(self.content), path, at_key=at_key)
        except YamlRefusedError:
            return START

    def problem(self, path: Sequence[Step], code: Code, message: str, hint: str, *, at_key: bool = False) -> Problem:
        """Return a problem at the place that a path of keys and indexes leads to."""
        return Problem(self.path, *self.place(path, at_key=at_key), code, message, hint)


@lru_cache(maxsize=1)
def _last_tree(content: bytes) -> Tree:
    """Return a file's tree; the last one is kept, since a file with one problem often has many."""
    return parse(decode(content))


def decode(content: bytes) -> str:
    """Return the text of a file in one form, without a byte order mark.

    Raises YamlRefusedError where it is not UTF-8, or holds a character that no text may hold.
    """
    if content.startswith(_OF_WORD):
        message = "Ini berkas Word atau sejenisnya, bukan teks biasa"
        hint = (
            "Simpan isinya sebagai Teks Biasa (Plain Text) dengan Encoding: UTF-8, atau tulis baru dengan notulen new"
        )
        raise YamlRefusedError(START, Code.NOT_UTF8, message, hint)
    try:
        return checked(content.removeprefix(_BOM).decode())
    except UnicodeDecodeError as error:
        before = content.removeprefix(_BOM)[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
        place = Place(before.count(b"\n") + 1, column)
        message = "Ada huruf yang tidak terbaca, karena berkas tidak disimpan sebagai UTF-8"
        hint = "Buka berkasnya, pilih Simpan Sebagai, lalu pilih Encoding: UTF-8"
        raise YamlRefusedError(place, Code.NOT_UTF8, message, hint) from None


def list_files(project: Path, folder: str) -> list[Path]:
    """Return every file under a folder of the project, in a fixed order.

    Hidden ones are left out, but those that look like a record; links to folders, and folders that look like a record,
    are among the files, so that reading them says what they are; so are folders that may not be looked into.
    """
    found: list[str] = []

    def keep(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError) and Path(error.filename) != project / folder:
            found.append(error.filename)

    for place, folders, names in os.walk(project / folder, onerror=keep):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [f"{place}/{name}" for name in names if not name.startswith(".") or _RECORD.fullmatch(name)]
        found += [f"{place}/{name}" for name in folders if _is_strange_folder(f"{place}/{name}", name)]
    return [Path(path) for path in sorted(found)]


def _is_strange_folder(path: str, name: str) -> bool:
    return _RECORD.fullmatch(name) is not None or Path(path).is_symlink()


def read_source(project: Path, path: Path) -> Source | Problem:
    """Return a file's bytes, or the problem that keeps it from being read."""
    name = path_in(project, path)
    try:
        content = _read(path)
    except FileNotFoundError:
        hint = "Buat berkas itu; kunci-kuncinya ada di halaman panduan/format"
        return Problem(name, 1, 1, Code.UNREADABLE, "Berkas belum ada", hint)
    except OSError as error:
        if error.errno in _NO_FILE:
            return _no_file(name)
        return Problem(name, 1, 1, Code.UNREADABLE, "Berkas tidak dapat dibaca", "Periksa izin berkasnya")
    if content is None:
        return _no_file(name)
    if len(content) > MAX_BYTES:
        message = f"Berkas lebih besar dari {MAX_BYTES // 1_000_000} MB"
        return Problem(name, 1, 1, Code.TOO_LARGE, message, "Bagi menjadi beberapa berkas")
    return Source(name, content)


def _read(path: Path) -> bytes | None:
    """Return what a file holds, at most one byte more than it may; None where it is no file. Raises OSError."""
    handle = os.open(path, _FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        return _read_all(handle)
    finally:
        os.close(handle)


def _read_all(handle: int) -> bytes:
    content = b""
    while len(content) <= MAX_BYTES and (part := os.read(handle, MAX_BYTES + 1 - len(content))):
        content += part
    return content


def _no_file(name: str) -> Problem:
    message = "Ini bukan berkas biasa (tautan, folder, atau perangkat)"
    return Problem(name, 1, 1, Code.UNREADABLE, message, "Ganti dengan berkas yang sebenarnya")


def path_in(project: Path, path: Path) -> str:
    """Return the path of a project's file within it, as it can be printed."""
    return printable(path.as_posix().removeprefix(f"{project.as_posix()}/"))


def printable(name: str) -> str:
    """Return a file's name as it can be printed: with a question mark for what is no UTF-8 or cannot be seen."""
    return name if name.isprintable() else "".join(char if char.isprintable() else "?" for char in name)


def check_name(path: str) -> Iterator[Problem]:
    """Yield the problem of a record whose file name cannot serve as an id."""
    name = path.rsplit("/", 1)[-1]
    identity = name.removesuffix(".yml")
    if not name.endswith(".yml"):
        yield Problem(path, 1, 1, Code.BAD_NAME, f"Berkas '{name}' tidak berakhiran .yml", _instead_of(name))
    elif not is_id(identity):
        hint = f"Pakai huruf kecil a-z, angka, dan tanda hubung saja, misalnya '{_better(name)}'"
        yield Problem(path, 1, 1, Code.BAD_NAME, f"Nama berkas '{name}' tidak dapat menjadi id", hint)
    elif identity in _RESERVED:
        message = f"Nama berkas '{name}' sudah dipakai oleh komputer itu sendiri"
        yield Problem(path, 1, 1, Code.BAD_NAME, message, f"Ganti namanya, misalnya menjadi '{identity}-1.yml'")
    elif len(identity) > MAX_NAME:
        message = f"Nama berkas lebih panjang dari {MAX_NAME} huruf"
        yield Problem(path, 1, 1, Code.BAD_NAME, message, "Singkatkan namanya")


def _instead_of(name: str) -> str:
    """Return what to do about a file of another kind than records are."""
    end = name.rpartition(".")[2].lower()
    if end in _ATTACHED:
        return "Pindahkan ke content/lampiran/ lalu sebut di 'lampiran' pada catatannya, atau hapus"
    if end in _OF_OFFICE:
        return "Salin isinya ke catatan baru (notulen new rapat), lalu pindahkan berkas ini ke luar content"
    return f"Ganti namanya menjadi '{_better(name)}'"


def _better(name: str) -> str:
    """Return the name that a record's file was probably meant to have: 'Rapat Kota.yml.txt', 'rapat-kota.yml'."""
    plain = unicodedata.normalize("NFKD", _ENDS.sub("", name)).encode("ascii", "ignore").decode().lower()
    return f"{'-'.join(_WORDS.findall(plain)) or 'rapat-2021-12-13-yosodadi'}.yml"


def check_leftover(path: str) -> Iterator[Problem]:
    """Yield the problem of a file that a computer leaves behind by itself: it has no better name."""
    name = path.rsplit("/", 1)[-1]
    if name.lower() in _LEFT_BY_NAME or name.startswith("~$") or name.lower().endswith(_LEFT_BY_END):
        message = f"Berkas '{name}' ditinggalkan komputer atau program lain, bukan catatan"
        yield Problem(path, 1, 1, Code.BAD_NAME, message, "Hapus berkas ini")


def check_collisions(project: Path, files: Sequence[Path]) -> Iterator[Problem]:
    """Yield a problem for every file whose name another one bears too, but for capitals or the form of its accents.

    Some computers keep only one of them.
    """
    first: dict[str, str] = {}
    for path in files:
        name = path.as_posix().removeprefix(f"{project.as_posix()}/")
        same = unicodedata.normalize("NFC", name).casefold()
        if same in first:
            message = f"Di sebagian komputer nama berkas ini sama dengan {printable(first[same])}"
            yield Problem(printable(name), 1, 1, Code.BAD_NAME, message, "Ganti nama atau hapus salah satunya")
        first.setdefault(same, name)
