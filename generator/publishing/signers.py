"""The NIP through its own door: of those alone who sign a public document, for its signature block."""

from collections.abc import Iterator, Mapping

from generator.model.meeting import MeetingStatus
from generator.model.person import Person
from generator.model.reading import Filed
from generator.publishing.public import PublicNotice, PublicSigner
from generator.publishing.public_meeting import PublicMeeting


def publish_signers(
    persons: Mapping[str, Filed[Person]],
    meetings: Mapping[str, PublicMeeting],
    notices: Mapping[str, PublicNotice],
) -> dict[str, PublicSigner]:
    """Return the NIP of each person who chaired approved minutes or signed a notice, where one is recorded."""
    named = sorted({*_chairs(meetings), *_issuers(notices)})
    told = {person: persons[person].record.nip for person in named}
    return {person: PublicSigner(nip) for person, nip in told.items() if nip}


def _chairs(meetings: Mapping[str, PublicMeeting]) -> Iterator[str]:
    for meeting in meetings.values():
        officers = meeting.officers
        if meeting.status is MeetingStatus.APPROVED and officers is not None and officers.chair is not None:
            yield officers.chair


def _issuers(notices: Mapping[str, PublicNotice]) -> Iterator[str]:
    return (notice.signer for notice in notices.values() if notice.signer is not None)
