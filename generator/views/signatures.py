"""Who stands in a signature block, and as what; the only place that looks at a NIP."""

import datetime as dt
import re

from generator.publishing.public import PublicLibrary, PublicPerson
from generator.views.documents import NOT_RECORDED, UNSIGNED, Signature

_NIP = re.compile(r"(\d{8})(\d{6})(\d)(\d{3})")  # born, appointed, sex, serial number: printed 8-6-1-3


def signature(library: PublicLibrary, person: str | None, day: dt.date, above: tuple[str, ...]) -> Signature:
    """Return the block of a document of a day, as unsigned as every copy on the site is."""
    if person is None:
        return Signature(above, UNSIGNED, f"Nama {NOT_RECORDED}", ())
    post = post_on(library.persons[person], day)
    lines = (*above, f"{post},") if post else above
    return Signature(lines, UNSIGNED, library.persons[person].full_name, _nip(library, person))


def post_on(person: PublicPerson, day: dt.date) -> str | None:
    """Return the office that a person held on a day, the one begun last where there were several."""
    held = [post for post in person.posts if post.held_on(day)]
    return max(held, key=lambda post: post.start or dt.date.min).name if held else None


def _nip(library: PublicLibrary, person: str) -> tuple[str, ...]:
    signer = library.signers.get(person)
    if signer is None:
        return ()
    digits = _NIP.fullmatch("".join(signer.nip.split()))
    return (f"NIP {' '.join(digits.groups()) if digits else signer.nip}",)
