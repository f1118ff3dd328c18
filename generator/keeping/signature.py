"""The signature over the head of the chain, by `ssh-keygen -Y`: optional, but when present it must be good."""

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

SIGNATURE = "site_config/pengesahan.sig"
SIGNERS = "site_config/penanda.txt"
_NAMESPACE = "notulen"
_PROGRAM = "ssh-keygen"
_SECONDS = 60


class SigningError(Exception):
    """A head could not be signed; the message is an Indonesian sentence without its full stop."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What is known of the signature of a head: by whom it is, or what stands against it.

    ``unchecked``: the program that would tell is not here.
    """

    by: str | None = None
    against: str | None = None
    unchecked: bool = False


def read_signature(project: Path, head: str) -> Signed | None:
    """Return what the signature of a head is worth; None where there is none. Raises OSError."""
    if not (project / SIGNATURE).exists():
        return None
    if not (project / SIGNERS).exists():
        return Signed(against=f"tidak ada {SIGNERS} yang menyebut siapa yang boleh menandatangani")
    if shutil.which(_PROGRAM) is None:
        return Signed(unchecked=True)
    signers, signature = str(project / SIGNERS), str(project / SIGNATURE)
    found = _run(["find-principals", "-f", signers, "-s", signature], "")
    name = next(iter(found.stdout.splitlines()), "") if found.returncode == 0 else ""
    if not name:
        return Signed(against="ditandatangani dengan kunci yang tidak dikenal")
    command = ["verify", "-f", signers, "-I", name, "-n", _NAMESPACE, "-s", signature]
    if _run(command, _signed_text(head)).returncode != 0:
        return Signed(against="bukan tanda tangan atas kepala rantai yang sekarang")
    return Signed(by=name)


def sign(project: Path, head: str, key: Path) -> None:
    """Sign a head with a key file and keep the signature. Raises SigningError and OSError."""
    if shutil.which(_PROGRAM) is None:
        message = "Program ssh-keygen tidak ada; pasang openssh-client"
        raise SigningError(message)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "kepala"
        told.write_text(_signed_text(head), encoding="utf-8")
        done = _run(["sign", "-f", str(key), "-n", _NAMESPACE, str(told)], "")
        made = told.with_suffix(".sig")
        if done.returncode != 0 or not made.exists():
            message = f"Kepala rantai tidak dapat ditandatangani dengan kunci '{key.name}'"
            raise SigningError(message)
        (project / SIGNATURE).write_bytes(made.read_bytes())


def _signed_text(head: str) -> str:
    return f"{head}\n"


def _run(arguments: list[str], told: str) -> subprocess.CompletedProcess[str]:
    command = [_PROGRAM, "-Y", *arguments]
    return subprocess.run(command, input=told, capture_output=True, text=True, check=False, timeout=_SECONDS)  # noqa: S603
