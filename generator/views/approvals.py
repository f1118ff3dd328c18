"""What is known of the approval of a meeting's minutes: the seal under its page, and the rows of `/verifikasi/`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.keeping.chain import Approval, head_of
from generator.publishing.public import PublicLibrary, PublicMove
from generator.publishing.public_meeting import PublicMeeting
from generator.views import addresses
from generator.views.links import dated_link
from generator.views.parts import Link, When, on


@dataclass(frozen=True, slots=True)
class Seal:
    """The approval of the minutes on a page.

    ``head`` stands for every approval of this site, ``own`` for those up to this one; both are 64 hexadecimal digits.
    ``earlier`` leads to the comparison with the versions before, where there are any.
    """

    version: int
    when: When
    digest: str
    own: str
    head: str
    text: str
    earlier: Link | None


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """One approval."""

    number: int
    when: When
    version: int
    digest: str
    text: str | None
    meeting: Link | None
    year: int | None


def seal_of(library: PublicLibrary, meeting: PublicMeeting, approvals: Sequence[Approval]) -> Seal | None:
    """Return the latest approval of a meeting's minutes; None where none is recorded."""
    if not approvals:
        return None
    latest = approvals[-1]
    earlier = Link("Versi sebelumnya dan perbedaannya", addresses.versions(meeting)) if len(approvals) > 1 else None
    return Seal(
        version=latest.version,
        when=on(latest.date),
        digest=latest.digest,
        own=latest.head,
        head=head_of(library.chain),
        text=addresses.approved_text(latest.text_name),
        earlier=earlier,
    )


def approvals_by_meeting(library: PublicLibrary) -> dict[str, list[Approval]]:
    """Return the approvals of every public meeting, oldest first, by its id now; the chain tells the first id."""
    current = _current_ids(library)
    found = defaultdict(list)
    for approval in library.chain:
        if approval.meeting in current:
            found[current[approval.meeting]].append(approval)
    return dict(found)


def amended(library: PublicLibrary) -> dict[str, list[Approval]]:
    """Return the approvals of every public meeting whose minutes were approved more than once."""
    return {id_: approvals for id_, approvals in approvals_by_meeting(library).items() if len(approvals) > 1}


def withdrawn_texts(library: PublicLibrary) -> dict[str, PublicMove]:
    """Return, by file name, why approved texts are not published: they or their meeting were withdrawn."""
    current, gone = _current_ids(library), {move.address: move for move in library.moves if move.to is None}
    of_meeting = {address.rstrip("/").rsplit("/", 1)[-1]: move for address, move in gone.items()}
    found = {}
    for approval in library.chain:
        move = gone.get(addresses.approved_text(approval.text_name))
        if move is None and approval.meeting not in current:
            move = of_meeting.get(approval.meeting)
        if move is not None:
            found[approval.text_name] = move
    return found


def approval_views(library: PublicLibrary) -> Iterator[ApprovalView]:
    """Yield every approval in the order of the chain; one of minutes that are gone names no page."""
    current, gone = _current_ids(library), withdrawn_texts(library)
    for approval in library.chain:
        meeting = library.meetings[current[approval.meeting]] if approval.meeting in current else None
        yield ApprovalView(
            number=approval.number,
            when=on(approval.date),
            version=approval.version,
            digest=approval.digest,
            text=addresses.approved_text(approval.text_name) if approval.text_name not in gone else None,
            meeting=dated_link(meeting) if meeting else None,
            year=meeting.date.year if meeting else None,
        )


def _current_ids(library: PublicLibrary) -> dict[str, str]:
    current = {id_: id_ for id_ in library.meetings}
    return current | {each: id_ for id_, former in library.former.items() if id_ in library.meetings for each in former}
