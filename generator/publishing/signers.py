"""The NIP through a door of its own: of those alone who sign a public document, for its signature block."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.checks.library import Library
from generator.model.meeting import MeetingStatus
from generator.publishing.public import PublicLibrary

Signers = Mapping[str, str]
"""The NIP of persons by id; only documents are made with it, never a page, a list or an index."""


class Publication(NamedTuple):
    """What is public, and beside it what signature blocks alone may tell."""

    library: PublicLibrary
    signers: Signers


def publish_signers(library: Library, public: PublicLibrary) -> Signers:
    """Return the NIP of each person who chaired approved minutes or signed a notice, where one is recorded."""
    named = {*_chairs(public), *(notice.signer for notice in public.notices.values() if notice.signer)}
    told = {person: library.persons[person].record.nip for person in sorted(named)}
    return {person: nip for person, nip in told.items() if nip}


def _chairs(public: PublicLibrary) -> Iterator[str]:
    for meeting in public.meetings.values():
        officers = meeting.officers
        if meeting.status is MeetingStatus.APPROVED and officers is not None and officers.chair is not None:
            yield officers.chair
