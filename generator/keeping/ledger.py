"""The ledger of published addresses: one a line, only ever added to, so that a merge keeps the lines of both sides.

An address is relative to the site's root, as in `views/addresses.py`; `#k1` after it is an item of that page.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LEDGER = "site_config/alamat.txt"
FILES = frozenset({".csv", ".ics", ".jpeg", ".jpg", ".json", ".pdf", ".png", ".txt", ".xml"})
"""The endings of the files whose addresses last."""

_ENDINGS = tuple(FILES)
_ADDRESS = re.compile(r"(?:(?!\.\.?/)[A-Za-z0-9._-]+/)*(?:(?!\.\.?(?:#|$))[A-Za-z0-9._-]+)?(?:#[a-z0-9-]+)?")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The addresses that were ever published, and the lines (from 1) that hold none."""

    lines: dict[str, int]
    wrong: tuple[int, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """The addresses, items of pages among them."""
        return frozenset(self.lines)


def read_ledger(project: Path) -> Ledger:
    """Return a project's ledger; without the file, one without addresses. Raises OSError."""
    try:
        text = (project / LEDGER).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        text = ""
    return parse_ledger(text)


def parse_ledger(text: str) -> Ledger:
    """Return the ledger that a text holds."""
    lines: dict[str, int] = {}
    wrong = []
    for number, line in enumerate(text.splitlines(), 1):
        address = line.strip()
        if not _ADDRESS.fullmatch(address):
            wrong.append(number)
        elif address:
            lines.setdefault(_settled(address), number)
    return Ledger(lines, tuple(wrong))


def add_addresses(project: Path, published: Iterable[str]) -> int:
    """Add the addresses that the ledger lacks, sorted, and return how many they were. Raises OSError."""
    missing = sorted({_settled(address) for address in published if address} - read_ledger(project).addresses)
    if missing:
        path = project / LEDGER
        before = path.read_bytes() if path.exists() else b""
        start = "" if not before or before.endswith(b"\n") else "\n"
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(start + "".join(f"{address}\n" for address in missing))
    return len(missing)


def is_address(text: str) -> bool:
    """Tell whether a text has the form of an address of the site."""
    return _ADDRESS.fullmatch(text) is not None


def _settled(address: str) -> str:
    """Return the address of the file that a page stands for: once `a.pdf` is gone, the page `a.pdf/` tells where."""
    bare = address.removesuffix("/")
    return bare if bare.endswith(_ENDINGS) else address
