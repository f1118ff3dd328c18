"""What an attachment may be called: its name is its address on the site, for good, on every system."""

import re
from collections.abc import Iterator

from generator.problems import Code, Problem
from generator.text import is_id

KIND_OF_ENDING = {"pdf": "PDF", "png": "PNG", "jpg": "JPEG", "jpeg": "JPEG"}
"""The kinds of file that are published, by the ending of their names."""
PICTURES = frozenset({"PNG", "JPEG"})

_LONGEST = 100
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")  # Windows has no files of these names
_DRAWN = frozenset({"gif", "webp", "svg", "bmp", "tif", "tiff", "heic", "heif", "avif", "ico", "psd"})
_FORM = "Pakai huruf kecil a-z, angka, dan tanda hubung saja, misalnya 'daftar-hadir-2021-12-13.pdf'"


def kind_of_name(name: str) -> str | None:
    """Return the kind that a name's ending promises, if it is one that is published."""
    return KIND_OF_ENDING.get(name.rpartition(".")[2])


def is_picture(name: str) -> bool:
    """Tell whether a name promises a picture."""
    return kind_of_name(name) in PICTURES


def check_name(path: str) -> Iterator[Problem]:
    """Yield what is wrong with where an attachment stands and what it is called."""
    name = path.rsplit("/", 1)[-1]
    stem, dot, ending = name.rpartition(".")
    if path.count("/") != 2:  # noqa: PLR2004 - content, lampiran, file
        message = "Lampiran tidak boleh berada di dalam subfolder"
        yield Problem(path, 1, 1, Code.MISPLACED, message, "Pindahkan ke content/lampiran/")
    elif ending.lower() not in KIND_OF_ENDING:
        message = "Lampiran hanya boleh PDF, PNG, atau JPEG"
        yield Problem(path, 1, 1, Code.ATTACHMENT_KIND, message, _mend_of_kind(ending.lower() if dot else ""))
    elif not _is_good(stem, ending):
        message = "Nama lampiran ini tidak dapat menjadi alamat"
        yield Problem(path, 1, 1, Code.BAD_NAME, message, _mend_of_name(stem, ending))


def _is_good(stem: str, ending: str) -> bool:
    return is_id(stem) and ending.islower() and len(stem) <= _LONGEST and not _RESERVED.fullmatch(stem)


def _mend_of_name(stem: str, ending: str) -> str:
    better = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")
    return f"Ganti namanya menjadi '{better}.{ending.lower()}'" if _is_good(better, ending.lower()) else _FORM


def _mend_of_kind(ending: str) -> str:
    if ending in _DRAWN:
        return "Buka gambarnya, lalu simpan sebagai PNG atau JPEG"
    return f"Cetak atau ekspor berkas .{ending} ini ke PDF" if ending.isalnum() else "Cetak atau ekspor ke PDF"
