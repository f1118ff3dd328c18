"""The chain of approved minutes: a line an approval, each with the hash of all lines before it, only ever added to.

    <number> <date> <meeting> <version> <sha256 of the minutes' text> <head>

The head of a line is the sha256 of `<head of the line before> <the line without its head>` and a line feed; before the
first line it is 64 zeros. This form never changes: `periksa.py`, which is published with it, checks the same.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LOCK = "site_config/pengesahan.lock"
TEXTS = "site_config/pengesahan"
START = "0" * 64
_LINE = re.compile(
    r"([1-9][0-9]{0,6}) ([0-9]{4}-[0-9]{2}-[0-9]{2}) ([a-z0-9]+(?:-[a-z0-9]+)*) ([1-9][0-9]{0,4})"
    r" ([0-9a-f]{64}) ([0-9a-f]{64})"
)


@dataclass(frozen=True, slots=True)
class Approval:
    """One line: a version of a meeting's minutes was approved. ``head`` seals this line and all before it."""

    number: int
    date: dt.date
    meeting: str
    version: int
    digest: str
    head: str

    @property
    def line(self) -> str:
        """The line as it stands in the file, without its end."""
        return f"{self._sealed} {self.head}"

    @property
    def _sealed(self) -> str:
        return f"{self.number} {self.date.isoformat()} {self.meeting} {self.version} {self.digest}"

    @property
    def text_name(self) -> str:
        """The name of the file with the text that was approved."""
        return f"{self.meeting}.{self.version}.txt"

    def follows(self, before: "Approval | None") -> bool:
        """Tell whether this line is the next after another."""
        number, head = (before.number, before.head) if before else (0, START)
        return self.number == number + 1 and self.head == _head(head, self._sealed)


class BrokenChainError(Exception):
    """A line of the chain is none, or does not follow from the one before it."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the line, counted from 1, and an Indonesian sentence without its full stop."""
        super().__init__(reason)
        self.line, self.reason = line, reason


def digest_of(text: str) -> str:
    """Return the sha256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def head_of(chain: Sequence[Approval]) -> str:
    """Return the head of a chain: one line that stands for every approval so far."""
    return chain[-1].head if chain else START


def next_approval(chain: Sequence[Approval], day: dt.date, meeting: str, digest: str) -> Approval:
    """Return the line by which the next version of a meeting's minutes is approved."""
    version = 1 + sum(1 for each in chain if each.meeting == meeting)
    bare = Approval(len(chain) + 1, day, meeting, version, digest, "")
    return Approval(bare.number, day, meeting, version, digest, _head(head_of(chain), bare.line.rstrip()))


def parse_chain(text: str) -> tuple[Approval, ...]:
    """Return the lines of a chain. Raises BrokenChainError where it is not whole."""
    chain: list[Approval] = []
    versions: dict[str, int] = {}
    for number, line in enumerate(_lines(text), 1):
        approval = _parsed(number, line)
        if not approval.follows(chain[-1] if chain else None):
            raise BrokenChainError(number, "Baris ini tidak cocok dengan baris-baris sebelumnya")
        versions[approval.meeting] = versions.get(approval.meeting, 0) + 1
        if approval.version != versions[approval.meeting]:
            raise BrokenChainError(number, f"Versi {approval.version} tidak mengikuti versi sebelumnya")
        chain.append(approval)
    return tuple(chain)


def read_chain(project: Path) -> tuple[Approval, ...]:
    """Return a project's chain; empty where nothing was approved. Raises BrokenChainError and OSError."""
    try:
        return parse_chain((project / LOCK).read_text(encoding="utf-8", errors="replace"))
    except FileNotFoundError:
        return ()


def read_text(project: Path, approval: Approval) -> str | None:
    """Return the approved text that is kept, with the line ends that it was approved with; None where it is not."""
    try:
        return (project / TEXTS / approval.text_name).read_bytes().replace(b"\r\n", b"\n").decode(errors="replace")
    except FileNotFoundError:
        return None


def add_approval(project: Path, approval: Approval, text: str) -> None:
    """Keep a text, then add the line of its approval. Raises OSError.

    In this order: a text without a line is overwritten by the next try, a line without its text would be a problem.
    """
    (project / TEXTS).mkdir(exist_ok=True)
    (project / TEXTS / approval.text_name).write_bytes(text.encode())
    with (project / LOCK).open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{approval.line}\n")


def _lines(text: str) -> list[str]:
    """Return the lines of a text; only a line feed ends one, whatever else Python takes for an end."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def _parsed(number: int, line: str) -> Approval:
    found = _LINE.fullmatch(line)
    if not found:
        raise BrokenChainError(number, "Baris ini bukan baris pengesahan")
    try:
        day = dt.date.fromisoformat(found[2])
    except ValueError:
        raise BrokenChainError(number, f"Tanggal '{found[2]}' tidak ada di kalender") from None
    return Approval(int(found[1]), day, found[3], int(found[4]), found[5], found[6])


def _head(before: str, sealed: str) -> str:
    return digest_of(f"{before} {sealed}\n")
