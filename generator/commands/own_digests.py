"""Digests and signatures that `notulen approve` wrote: chance makes phone numbers of them, and nobody may cut them."""

import re

from generator.keeping.chain import LOCK, TEXTS
from generator.keeping.signature import SIGNATURE

_DIGEST = r"(?=[0-9]*[a-f])[0-9a-f]{64}(?![^\s])"
_IN_TEXT = re.compile(rf"(?<=sha256: ){_DIGEST}")
_IN_CHAIN = re.compile(rf"(?<= ){_DIGEST}(?=(?: [0-9a-f]{{64}})?\r?$)", re.MULTILINE)
_ARMOUR = re.compile(
    r"(?<=-----BEGIN SSH SIGNATURE-----)\r?\n(?:[A-Za-z0-9+/]{70}\r?\n)*[A-Za-z0-9+/]{1,70}={0,2}\r?\n(?=-----END SSH)"
)
_ENCODED = re.compile(r"[0-9]*[A-Za-z+/][A-Za-z0-9+/]*={0,2}")


def without_digests(path: str, text: str) -> str:
    """Return a file's text with the program's own digests blotted out, every other letter in its place."""
    if _is_at(path, LOCK):
        return _IN_CHAIN.sub(_blot, text)
    if _is_at(path, SIGNATURE):
        return _ARMOUR.sub(lambda found: _ENCODED.sub(_blot, found[0]), text)
    folder, _, name = path.rpartition("/")
    return _IN_TEXT.sub(_blot, text) if _is_at(folder, TEXTS) and name.endswith(".txt") else text


def _is_at(path: str, place: str) -> bool:
    return f"/{path}".endswith(f"/{place}")


def _blot(found: re.Match[str]) -> str:
    return "x" * len(found[0])
