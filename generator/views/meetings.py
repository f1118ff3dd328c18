"""The page of one meeting."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.dates import clock_range, full_date
from generator.model.meeting import MeetingStatus
from generator.publishing.public import PublicSite
from generator.publishing.public_meeting import (
    PublicInvitation,
    PublicItem,
    PublicMeeting,
    PublicParticipant,
    PublicSpeech,
)
from generator.text import shortened
from generator.views import addresses, words
from generator.views.approvals import Seal, seal_of
from generator.views.attachments import AttachmentView, attachment_views
from generator.views.catalogue import NOTHING_CARRIED, ActionAt, Catalogue, DecisionAt, held
from generator.views.former import corrected_item, items_of
from generator.views.items import ActionView, DecisionView, action_view, decision_view
from generator.views.links import (
    dated_link,
    law_link,
    maybe_meeting,
    notice_link,
    person_named,
    region_link,
    report_link,
    status_badge,
    team_link,
)
from generator.views.meeting_lists import MEETINGS_TRAIL, announced_until, moment_of
from generator.views.parts import (
    DESCRIPTION_LENGTH,
    Badge,
    CorrectionView,
    Link,
    Named,
    Origin,
    Page,
    When,
    Withheld,
    correction_views,
    on,
    on_full,
    origin,
    withheld,
)

_WITHHELD = Badge("dikecualikan", words.WITHHELD)
_NOT_RECORDED = Badge("tidak-tercatat", words.NOT_RECORDED)
_ATTENDANCE = {state: Badge(state.value.replace("_", "-"), text) for state, text in words.ATTENDANCE.items()}


class SpeechView(NamedTuple):
    """What one speaker said."""

    speaker: Named
    post: str | None
    points: tuple[str, ...]


class ItemView(NamedTuple):
    """An agenda item; its anchor is ``id``."""

    id: str
    number: int
    title: str
    speeches: tuple[SpeechView, ...]
    decisions: tuple[DecisionView, ...]
    withheld: Withheld | None


class ParticipantView(NamedTuple):
    """A participant; ``attendance.key`` is a state of Attendance, `tidak-tercatat` or `dikecualikan`."""

    name: Named
    post: str | None
    attendance: Badge
    withheld: Withheld | None
    source: str | None


class CarriedView(NamedTuple):
    """What was asked before and is still open after this meeting: how many, and the latest of them."""

    total: int
    actions: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where a meeting is held."""

    name: str
    address: str | None
    region: Link | None


@dataclass(frozen=True, slots=True)
class MeetingView:
    """One meeting."""

    page: Page
    title: str
    status: Badge
    until: str | None
    held: bool
    closed: bool
    reason: str | None
    moment: When
    day: When
    time: str
    place: PlaceView | None
    team: Link | None
    regions: tuple[Link, ...]
    topics: tuple[str, ...]
    summary: str | None
    origin: Origin | None
    invitation: str | None
    officers: tuple[tuple[str, Named], ...]
    persons: tuple[ParticipantView, ...]
    groups: tuple[ParticipantView, ...]
    items: tuple[ItemView, ...]
    decisions: tuple[DecisionView, ...]
    actions: tuple[ActionView, ...]
    closed_here: tuple[ActionView, ...]
    carried: CarriedView
    notices: tuple[Link, ...]
    laws: tuple[Link, ...]
    teams: tuple[Link, ...]
    reports: tuple[Link, ...]
    attachments: tuple[AttachmentView, ...]
    corrections: tuple[CorrectionView, ...]
    moved_to: Link | None
    moved_from: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    seal: Seal | None


def view_meeting(indexes: Catalogue, meeting: PublicMeeting) -> MeetingView:
    """Return the page of one meeting."""
    items = tuple(_item(indexes, meeting, number, item) for number, item in enumerate(meeting.agenda, 1))
    return MeetingView(
        page=_page(indexes.library.site, meeting),
        title=meeting.title,
        status=status_badge(meeting),
        until=announced_until(indexes, meeting),
        held=held(meeting) and not meeting.closed,
        closed=meeting.closed,
        reason=meeting.reason,
        moment=moment_of(meeting),
        day=on_full(meeting.date),
        time=clock_range(meeting.start, meeting.end, meeting.zone),
        place=_place(indexes, meeting),
        team=team_link(indexes.library, meeting),
        regions=tuple(region_link(indexes.library, code) for code in meeting.regions),
        topics=meeting.topics,
        summary=meeting.summary,
        origin=origin(meeting.origin),
        invitation=_invitation(meeting.invitation),
        officers=_officers(indexes, meeting),
        persons=tuple(_participant(indexes, each) for each in meeting.participants if each.person is not None),
        groups=tuple(_participant(indexes, each) for each in meeting.participants if each.person is None),
        items=items,
        decisions=tuple(decision for item in items for decision in item.decisions),
        actions=tuple(action_view(indexes, ActionAt(meeting, action)) for action in meeting.actions),
        closed_here=tuple(action_view(indexes, at) for at in indexes.closed_at.get(meeting.id, ())),
        carried=_carried(indexes, meeting),
        notices=tuple(map(notice_link, indexes.notices_at.get(meeting.id, ()))) if not meeting.closed else (),
        laws=tuple(law_link(indexes.library, law) for law in meeting.laws),
        teams=_teams(indexes, meeting),
        reports=_reports(indexes, meeting),
        attachments=attachment_views(meeting.attachments),
        corrections=_corrections(meeting),
        moved_to=maybe_meeting(indexes.library, meeting.moved_to),
        moved_from=tuple(dated_link(each) for each in indexes.moved_from.get(meeting.id, ())),
        previous=_neighbour(indexes, meeting, 0),
        next=_neighbour(indexes, meeting, 1),
        seal=seal_of(indexes.library, meeting, indexes.approvals.get(meeting.id, ())),
    )


def _neighbour(indexes: Catalogue, meeting: PublicMeeting, side: int) -> Link | None:
    found = indexes.neighbours.get(meeting.id, (None, None))[side]
    return dated_link(found) if found else None


def _corrections(meeting: PublicMeeting) -> tuple[CorrectionView, ...]:
    """Return the corrections; the first that names an item that is gone stands where the item's address leads."""
    told, standing = correction_views(meeting.corrections), set(items_of(meeting))
    found = []
    for view in told:
        item = corrected_item(view.part)
        anchor = item if item is not None and item not in standing and held(meeting) else None
        standing |= {anchor} if anchor else set()
        found.append(replace(view, anchor=anchor))
    return tuple(found)


def _carried(indexes: Catalogue, meeting: PublicMeeting) -> CarriedView:
    found = indexes.carried.get(meeting.id, NOTHING_CARRIED)
    return CarriedView(found.total, tuple(action_view(indexes, at) for at in found.latest))


def _place(indexes: Catalogue, meeting: PublicMeeting) -> PlaceView | None:
    venue = meeting.venue
    if venue is None:
        return None
    return PlaceView(venue.name, venue.address, region_link(indexes.library, venue.region) if venue.region else None)


def _page(site: PublicSite, meeting: PublicMeeting) -> Page:
    year = meeting.date.year
    place = f" di {meeting.venue.name}" if meeting.venue else ""
    told = meeting.summary or f"{status_badge(meeting).text}: {full_date(meeting.date)}{place}."
    return Page(
        address=addresses.meeting(meeting),
        title=f"{meeting.title}, {on(meeting.date).text}",
        description=shortened(told, DESCRIPTION_LENGTH),
        section="notulen",
        trail=(*MEETINGS_TRAIL, Link(str(year), addresses.year(year))),
        pictured=True,
        document=Link(_document_name(meeting), addresses.minutes_file(meeting)) if site.documents else None,
    )


def _document_name(meeting: PublicMeeting) -> str:
    if meeting.closed or not held(meeting):
        return "Unduh keterangan rapat (PDF)"
    return "Unduh ringkasan (PDF)" if meeting.status is MeetingStatus.SUMMARY else "Unduh notula (PDF)"


def _item(indexes: Catalogue, meeting: PublicMeeting, number: int, item: PublicItem) -> ItemView:
    return ItemView(
        id=f"acara-{number}",
        number=number,
        title=item.title,
        speeches=tuple(_speech(indexes, speech) for speech in item.speeches),
        decisions=tuple(decision_view(indexes, DecisionAt(meeting, decision)) for decision in item.decisions),
        withheld=withheld(item.withheld),
    )


def _speech(indexes: Catalogue, speech: PublicSpeech) -> SpeechView:
    speaker = person_named(indexes.library, speech.person) if speech.person else Named(speech.speaker)
    return SpeechView(speaker, speech.post, speech.points)


def _participant(indexes: Catalogue, participant: PublicParticipant) -> ParticipantView:
    person = participant.person
    told = (participant.source_name, participant.source_post)
    return ParticipantView(
        name=person_named(indexes.library, person) if person else Named(participant.group or ""),
        post=participant.post,
        attendance=attendance_badge(participant),
        withheld=withheld(participant.withheld),
        source=", ".join(part for part in told if part) or None,
    )


def attendance_badge(participant: PublicParticipant | None) -> Badge:
    """Return whether someone came: recorded, not recorded and withheld are three different facts."""
    if participant is not None and participant.withheld is not None:
        return _WITHHELD
    if participant is None or participant.attendance is None:
        return _NOT_RECORDED
    return _ATTENDANCE[participant.attendance]


def _teams(indexes: Catalogue, meeting: PublicMeeting) -> tuple[Link, ...]:
    """Return the teams whose roster was told in a meeting."""
    told = indexes.drawn_from.get(meeting.id, ()) if not meeting.closed else ()
    return tuple(Link(team.name, addresses.team(team.id)) for team in told)


def _reports(indexes: Catalogue, meeting: PublicMeeting) -> tuple[Link, ...]:
    """Return the releases that a meeting names, and those that name it."""
    named = [indexes.library.reports[report] for report in meeting.reports]
    naming = indexes.reports_at.get(meeting.id, []) if not meeting.closed else []
    return tuple(report_link(report) for report in (*named, *(each for each in naming if each not in named)))


def _invitation(invitation: PublicInvitation | None) -> str | None:
    if invitation is None:
        return None
    number = f"Nomor {invitation.number}" if invitation.number else "Tanpa nomor"
    return f"{number}, {on(invitation.date).text}" if invitation.date else number


def _officers(indexes: Catalogue, meeting: PublicMeeting) -> tuple[tuple[str, Named], ...]:
    officers = meeting.officers
    if officers is None:
        return ()
    roles = (("Ketua", officers.chair), ("Sekretaris", officers.secretary), ("Pencatat", officers.recorder))
    return tuple((role, person_named(indexes.library, person)) for role, person in roles if person)
