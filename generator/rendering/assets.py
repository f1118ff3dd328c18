"""The theme's own files under names that change with their content, so that a browser may keep them for ever."""

import re
from collections.abc import Mapping
from hashlib import sha256
from posixpath import dirname, join, splitext
from typing import NamedTuple

FOLDER = "assets/"
DIGITS = 10
"""How many hexadecimal digits of its SHA-256 stand in a file's name."""
_NAMED = re.compile(rb"""(?<=["'])(\./)?([\w-]+\.(?:js|css|svg|png))(?=["'])""")


class AssetError(ValueError):
    """Two of the theme's files name each other; one line of Indonesian."""


class Asset(NamedTuple):
    """A file as it is published."""

    name: str
    content: bytes


def named_by_content(files: Mapping[str, bytes]) -> dict[str, Asset]:
    """Return the published form of each of the theme's files, by its own name.

    Scripts name their neighbours in quotes ("./cari-unsur.js"); they are given the published names, so a change of a
    file changes the names of all that ask for it. Raises AssetError.
    """
    names = _Names(files)
    return {name: names.published(name) for name in files}


class _Names:
    """Names files from those that name none upwards."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._made: dict[str, Asset] = {}
        self._waiting: list[str] = []

    def published(self, name: str) -> Asset:
        if name not in self._made:
            if name in self._waiting:
                message = f"berkas tema saling menyebut: {', '.join(sorted(self._waiting))}"
                raise AssetError(message)
            self._waiting.append(name)
            content = self._rewritten(name) if name.endswith(".js") else self._files[name]
            self._waiting.pop()
            stem, suffix = splitext(name)
            self._made[name] = Asset(f"{stem}.{sha256(content).hexdigest()[:DIGITS]}{suffix}", content)
        return self._made[name]

    def _rewritten(self, name: str) -> bytes:
        def new(found: re.Match[bytes]) -> bytes:
            other = join(dirname(name), found[2].decode())
            if other not in self._files:
                return found[0]
            return (found[1] or b"") + self.published(other).name.rpartition("/")[2].encode()

        return _NAMED.sub(new, self._files[name])
