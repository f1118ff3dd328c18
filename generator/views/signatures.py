"""Who stands in a signature block, and as what."""

import datetime as dt
import re
from typing import NamedTuple

from generator.publishing.public import PublicLibrary, PublicPerson, PublicPost
from generator.publishing.signers import Signers
from generator.views.documents import NOT_RECORDED, UNSIGNED, Signature

_NIP = re.compile(r"(\d{8})(\d{6})(\d)(\d{3})")  # born, appointed, sex, serial number: printed 8-6-1-3


class Signer(NamedTuple):
    """Who signs: a name, the office held on the day, the rank in it, and the NIP, as far as they are recorded."""

    name: str | None
    post: str | None
    rank: str | None
    nip: str | None


def signer_on(library: PublicLibrary, person: str | None, day: dt.date, signers: Signers) -> Signer:
    """Return who signs a document of a day."""
    if person is None:
        return Signer(None, None, None, None)
    found = library.persons[person]
    post = _post_on(found, day)
    rank = post.rank if post else None
    return Signer(found.full_name, post_on(found, day), rank, signers.get(person))


def signature(signer: Signer, above: tuple[str, ...]) -> Signature:
    """Return the block of a document, as unsigned as every copy on the site is."""
    lines = (*above, f"{signer.post},") if signer.post else above
    nip = f"NIP {_grouped(signer.nip)}" if signer.nip else None
    below = tuple(line for line in (signer.rank, nip) if line)
    return Signature(lines, UNSIGNED, signer.name or f"Nama {NOT_RECORDED}", below)


def post_on(person: PublicPerson, day: dt.date) -> str | None:
    """Return the office that a person held on a day, the one begun last where there were several."""
    post = _post_on(person, day)
    return post.name if post else None


def _post_on(person: PublicPerson, day: dt.date) -> PublicPost | None:
    held = [post for post in person.posts if post.held_on(day)]
    return max(held, key=lambda post: post.start or dt.date.min) if held else None


def _grouped(nip: str) -> str:
    digits = _NIP.fullmatch("".join(nip.split()))
    return " ".join(digits.groups()) if digits else nip
