"""Meetings through the door: how much of one is public depends on its state, by a table of allowed parts."""

from enum import Enum

from generator.dates import Zone
from generator.model.meeting import (
    ActionItem,
    AgendaItem,
    Decision,
    Meeting,
    MeetingStatus,
    Openness,
    Participant,
    Speech,
)
from generator.model.person import Person
from generator.model.reading import Filed
from generator.publishing.parts import (
    Known,
    publish_attachments,
    publish_corrections,
    publish_origin,
    publish_withheld,
)
from generator.publishing.public_meeting import (
    PublicAction,
    PublicDecision,
    PublicInvitation,
    PublicItem,
    PublicMeeting,
    PublicOfficers,
    PublicParticipant,
    PublicSpeech,
)
from generator.publishing.public_parts import PublicVenue


class Extent(Enum):
    """How much of a meeting is public."""

    NOTHING = "nothing"
    CLOSED = "closed"
    ANNOUNCED = "announced"
    WHOLE = "whole"


_IDENTITY = frozenset({"title", "date", "status", "closed", "reason"})
_ANNOUNCEMENT = _IDENTITY | {"start", "end", "zone", "venue", "team", "moved_to", "agenda"}
_MINUTES = _ANNOUNCEMENT | {
    *("regions", "topics", "summary", "invitation", "officers", "participants", "discussion", "actions"),
    *("laws", "reports", "attachments", "origin", "corrections"),
}
ALLOWED: dict[Extent, frozenset[str]] = {
    Extent.NOTHING: frozenset(),
    Extent.CLOSED: _IDENTITY,
    Extent.ANNOUNCED: _ANNOUNCEMENT,
    Extent.WHOLE: _MINUTES,
}
"""The parts of a meeting that each extent lets through; whatever is not named here stays inside."""

_EXTENT = {
    MeetingStatus.DRAFT: Extent.NOTHING,
    MeetingStatus.SCHEDULED: Extent.ANNOUNCED,
    MeetingStatus.POSTPONED: Extent.ANNOUNCED,
    MeetingStatus.CANCELLED: Extent.ANNOUNCED,
    MeetingStatus.SUMMARY: Extent.WHOLE,
    MeetingStatus.APPROVED: Extent.WHOLE,
}


def extent(meeting: Meeting) -> Extent:
    """Return how much of a meeting is public: nothing of a draft, and only the name of a closed one."""
    found = _EXTENT[meeting.status]
    return Extent.CLOSED if meeting.openness is Openness.CLOSED and found is not Extent.NOTHING else found


class MeetingDoor:
    """Passes the allowed parts of one meeting."""

    def __init__(self, filed: Filed[Meeting], known: Known, persons: dict[str, Person], zone: Zone) -> None:
        """Take the meeting, the public ids, the persons (for offices on the day) and the site's zone."""
        self._id, self._meeting = filed.id, filed.record
        self._known, self._persons, self._zone = known, persons, zone
        self._allowed = ALLOWED[extent(filed.record)]

    def publish(self) -> PublicMeeting:
        """Return the public meeting, field by field."""
        meeting, lets = self._meeting, self._allowed.__contains__
        return PublicMeeting(
            id=self._id,
            title=meeting.title,
            date=meeting.date,
            status=meeting.status,
            closed=meeting.openness is Openness.CLOSED,
            reason=meeting.reason if lets("reason") else None,
            start=meeting.start if lets("start") else None,
            end=meeting.end if lets("end") else None,
            zone=(meeting.zone if lets("zone") else None) or self._zone,
            venue=self._venue() if lets("venue") else None,
            team=self._known.one(meeting.team) if lets("team") else None,
            regions=meeting.regions if lets("regions") else (),
            topics=meeting.topics if lets("topics") else (),
            moved_to=self._known.one(meeting.moved_to) if lets("moved_to") else None,
            agenda=tuple(self._item(item) for item in meeting.agenda) if lets("agenda") else (),
            summary=meeting.summary if lets("summary") else None,
            invitation=self._invitation() if lets("invitation") else None,
            officers=self._officers() if lets("officers") else None,
            participants=tuple(map(self._participant, meeting.participants)) if lets("participants") else (),
            actions=tuple(map(self._action, meeting.actions)) if lets("actions") else (),
            laws=self._known.many(meeting.laws) if lets("laws") else (),
            reports=self._known.many(meeting.reports) if lets("reports") else (),
            attachments=publish_attachments(meeting.attachments, self._known) if lets("attachments") else (),
            origin=publish_origin(meeting.origin, self._known) if lets("origin") else None,
            corrections=publish_corrections(meeting.corrections) if lets("corrections") else (),
        )

    def _venue(self) -> PublicVenue | None:
        venue = self._meeting.venue
        return PublicVenue(venue.name, venue.address, venue.region) if venue else None

    def _invitation(self) -> PublicInvitation | None:
        invitation = self._meeting.invitation
        return PublicInvitation(invitation.number, invitation.date) if invitation else None

    def _officers(self) -> PublicOfficers | None:
        officers = self._meeting.officers
        if officers is None:
            return None
        return PublicOfficers(
            *(self._known.one(each) for each in (officers.chair, officers.secretary, officers.recorder))
        )

    def _person(self, named: str | None) -> str | None:
        """Return the id of a person; anything else is an office written out."""
        return named if named in self._persons else None

    def _post(self, person: str | None, told: str | None) -> str | None:
        if told is not None or person not in self._persons:
            return told
        return self._persons[person].post_on(self._meeting.date)

    def _participant(self, participant: Participant) -> PublicParticipant:
        return PublicParticipant(
            person=self._known.one(participant.person),
            group=participant.group,
            post=self._post(participant.person, participant.post),
            attendance=None if participant.withheld else participant.attendance,
            withheld=publish_withheld(participant.withheld),
            source_name=participant.source_name,
            source_post=participant.source_post,
        )

    def _item(self, item: AgendaItem) -> PublicItem:
        if "discussion" not in self._allowed:
            return PublicItem(item.title, (), (), None)
        return PublicItem(
            title=item.title,
            speeches=() if item.withheld else tuple(map(self._speech, item.speeches)),
            decisions=tuple(self._decision(item, each) for each in item.decisions),
            withheld=publish_withheld(item.withheld),
            tells_figure=item.withheld is None and any(speech.signed_off for speech in item.speeches),
        )

    def _speech(self, speech: Speech) -> PublicSpeech:
        person = self._person(speech.speaker)
        return PublicSpeech(person, speech.speaker, self._post(person, speech.post), speech.points)

    def _decision(self, item: AgendaItem, decision: Decision) -> PublicDecision:
        withheld = decision.withheld or item.withheld
        return PublicDecision(
            id=decision.id,
            body=None if withheld else decision.body,
            status=decision.status,
            supersedes=self._known.one(decision.supersedes),
            withheld=publish_withheld(withheld),
        )

    def _action(self, action: ActionItem) -> PublicAction:
        closing = action.closing
        person = self._person(action.owner)
        return PublicAction(
            id=action.id,
            task=action.task,
            person=person,
            owner=None if person else action.owner,
            due=action.due,
            status=action.status,
            closed_by=self._known.one(closing.meeting) if closing else None,
            closed_on=closing.date if closing else None,
        )
