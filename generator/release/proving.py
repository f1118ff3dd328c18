"""What must hold of a site before it is put in place, looked at in the very bytes that are about to stand."""

import os
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from generator.problems import Problem, has_errors
from generator.release.errors import ReleaseError
from generator.release.manifest import NAME, names_in, read_manifest

Prover = Callable[[Path], Iterable[Problem]]
"""Looks at the staged folder and returns what stands against it; raises ReleaseError or OSError for what is no problem
of the content. A prover changes nothing."""

_KINDS = frozenset(
    (
        *("html", "css", "js", "json", "xml", "txt", "csv", "ics", "atom", "py", "sig", "typ", "woff2"),
        *("svg", "png", "jpg", "jpeg", "webp", "ico", "pdf"),
        *("pf_meta", "pf_index", "pf_filter", "pf_fragment", "pagefind"),
    )
)
_NAMES = frozenset({"CNAME", ".nojekyll", ".htaccess", "_headers", "_redirects"})
"""Names without a suffix that hosts of static sites ask for."""


class UnprovenError(Exception):
    """The content makes a site that may not stand; the old one does."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems, sorted."""
        super().__init__(*problems)
        self.problems = tuple(sorted(set(problems)))


def prove(folder: Path, provers: Iterable[Prover]) -> tuple[Problem, ...]:
    """Return the warnings of all provers. Raises UnprovenError with every problem where one is an error."""
    found = [problem for prover in provers for problem in prover(folder)]
    if has_errors(found):
        raise UnprovenError(found)
    return tuple(sorted(set(found)))


def whole(folder: Path) -> Iterable[Problem]:
    """Hold that a site has the files that its manifest names and no others, each a plain file of a kind that we make.

    Raises ReleaseError: it is a fault of this program or of something else that writes there.
    """
    names = sorted(names_in(folder))
    for fault in _faults(folder, names):
        raise ReleaseError(fault)
    return ()


def _faults(folder: Path, names: Sequence[str]) -> Iterator[str]:
    """Yield sentences without a full stop."""
    if {*read_manifest(folder), NAME} != set(names):
        yield f"berkas di situs yang baru disusun tidak sama dengan {NAME}"
    seen: dict[str, str] = {}
    for name in names:
        if not stat.S_ISREG(os.lstat(f"{folder}/{name}").st_mode):
            yield f"'{name}' di situs yang baru disusun bukan berkas biasa"
        if not _is_ours(name):
            yield f"'{name}' di situs yang baru disusun bukan berkas situs"
        other = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            yield f"'{name}' dan '{other}' adalah nama yang sama di sebagian komputer"


def _is_ours(name: str) -> bool:
    parts = name.split("/")
    if parts[-1] in _NAMES:
        return not any(part.startswith(".") for part in parts[:-1])
    suffix = os.path.splitext(name)[1].removeprefix(".")  # noqa: PTH122 - names, not paths
    return suffix in _KINDS and not any(part.startswith(".") for part in parts)
