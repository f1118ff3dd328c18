"""The bytes of an attachment: of a plain file of ours alone, read once, never more than anyone would wait for."""

import os
import stat
from pathlib import Path

from generator.problems import Code, Problem

MAX_BYTES = 10_000_000
_PLAIN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_bytes(path: Path) -> bytes:
    """Return a plain file's bytes, one more than allowed at most; raises OSError for links, devices and the like."""
    handle = os.open(path, _PLAIN)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            message = "Ini bukan berkas biasa"
            raise OSError(message)
        return file.read(MAX_BYTES + 1)


def read_attachment(project: Path, path: Path) -> bytes | Problem:
    """Return the bytes of an attachment, or the problem that keeps it from being read."""
    name = path.relative_to(project).as_posix()
    try:
        content = read_bytes(path)
    except OSError:
        message = "Lampiran ini bukan berkas biasa, atau tidak dapat dibaca"
        hint = "Ganti tautan atau folder dengan berkas yang sebenarnya, dan periksa izinnya"
        return Problem(name, 1, 1, Code.UNREADABLE, message, hint)
    if len(content) > MAX_BYTES:
        message = (
            f"Lampiran lebih besar dari {MAX_BYTES // 1_000_000} MB; ponsel bersinyal lemah tidak dapat membukanya"
        )
        hint = "Pindai ulang dengan 150 dpi hitam-putih, kecilkan gambarnya, atau bagi menjadi beberapa berkas"
        return Problem(name, 1, 1, Code.TOO_LARGE, message, hint)
    return content
