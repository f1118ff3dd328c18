"""Reviewed exceptions: which values may stand although a rule finds them, told by digests and not by the values.

A digest hides a value from those who read the settings. It does not hide it from somebody who guesses: who has the
settings, and so the salt, can try all numbers of a small area in some days of computing. So an exemption is for what is
no secret, such as a letter's number that looks like a NIK or the phone of an office.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from generator.dates import long_date
from generator.problems import Code, Problem, Severity

DEFAULT_SALT = "notulen"
_WORK = 2**12  # some milliseconds a value: nothing for a build, a hundred times the cost of a plain hash for a guesser
_BYTES = 16
_SHOWN = 6


class Exempt(Protocol):
    """One exception as the settings hold it."""

    @property
    def digest(self) -> str:
        """The digest of the value that may stand."""

    @property
    def until(self) -> date:
        """The last day on which it may."""


@lru_cache(10_000)
def digest_of(value: str, salt: str) -> str:
    """Return the digest by which a value is named in the settings."""
    made = hashlib.scrypt(value.encode(), salt=salt.encode(), n=_WORK, r=8, p=1, dklen=_BYTES)
    return made.hex()


@dataclass(frozen=True, slots=True)
class Exemptions:
    """The exceptions of a project, and the day on which they are asked."""

    entries: Sequence[Exempt] = ()
    salt: str = DEFAULT_SALT
    today: date | None = None

    def allow(self, digest: str) -> bool:
        """Tell whether the value of a digest may stand today."""
        return any(entry.digest == digest and not self.has_ended(entry) for entry in self.entries)

    def has_ended(self, entry: Exempt) -> bool:
        """Tell whether an exception is over; never where no day is known."""
        return self.today is not None and entry.until < self.today


NONE = Exemptions()


def review(
    exempt: Exemptions, used: Collection[str], place: Callable[[int], tuple[str, int, int]]
) -> Iterator[Problem]:
    """Yield a warning for each exception that has ended, and for each that nothing needs.

    ``used`` are the digests of all findings of the whole project; ``place`` tells an entry's path, line and column.
    """
    for number, entry in enumerate(exempt.entries):
        if exempt.has_ended(entry):
            message = f"Pengecualian {_shown(entry)} berakhir {long_date(entry.until)}"
            hint = "Tinjau lagi: perpanjang kunci sampai, atau hapus pengecualiannya"
            yield Problem(*place(number), Code.EXEMPTION_ENDED, message, hint, Severity.WARNING)
        elif entry.digest not in used:
            message = f"Pengecualian {_shown(entry)} tidak cocok dengan isi mana pun"
            hint = "Hapus, atau salin lagi sidiknya dari notulen scan --sidik"
            yield Problem(*place(number), Code.EXEMPTION_UNUSED, message, hint, Severity.WARNING)


def _shown(entry: Exempt) -> str:
    return f"'{entry.digest[:_SHOWN]}…'"
