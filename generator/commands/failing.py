"""What the machine did not do, in one line."""

import errno
from typing import NoReturn

import click

MACHINE = 3
_REASONS = {
    errno.ENOSPC: "ruang disk habis",
    errno.EDQUOT: "jatah disk habis",
    errno.EFBIG: "berkas terlalu besar untuk disk ini",
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "disk hanya dapat dibaca",
    errno.ENOTDIR: "ada berkas di tempat yang seharusnya folder",
    errno.EISDIR: "ada folder di tempat yang seharusnya berkas",
    errno.ENOENT: "berkas atau folder tidak ada",
    errno.EEXIST: "sudah ada berkas atau folder di sana",
    errno.ENOTEMPTY: "foldernya berisi",
    errno.ENAMETOOLONG: "nama berkasnya terlalu panjang",
    errno.ELOOP: "tautannya berputar",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.ENFILE: "terlalu banyak berkas terbuka",
    errno.ENOMEM: "memori habis",
    errno.EBUSY: "berkas atau folder sedang dipakai",
    errno.EIO: "disk bermasalah",
    errno.ENOLCK: "disk ini tidak dapat mengunci berkas",
    errno.EADDRINUSE: "alamat itu sedang dipakai",
}


def fail(error: BaseException, end: str = "") -> NoReturn:
    """Say in one line what the machine did not do, and what stands all the same."""
    click.echo(f"Mesin gagal: {reason(error)}.{end and f' {end}.'}", err=True)
    raise SystemExit(MACHINE)


def reason(error: BaseException) -> str:
    """Return what the machine did not do, as a sentence without a full stop."""
    if isinstance(error, KeyboardInterrupt):
        return "dihentikan sebelum selesai"
    if isinstance(error, MemoryError):
        return "memori habis"
    if not isinstance(error, OSError):
        return str(error).rstrip(".!") or "sebuah proses berhenti di tengah jalan"
    # What the system says of the others is English.
    told = _REASONS.get(
        error.errno or 0, f"kesalahan sistem nomor {error.errno}" if error.errno else "kesalahan sistem"
    )
    return f"{told} ({error.filename})" if error.filename else told
