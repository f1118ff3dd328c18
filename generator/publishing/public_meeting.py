"""What is public of a meeting. Long texts are still plain text with the Markdown subset."""

import datetime as dt
from dataclasses import dataclass

from generator.dates import Zone
from generator.model.meeting import ActionStatus, Attendance, DecisionStatus, MeetingStatus
from generator.publishing.public_parts import (
    PublicAttachment,
    PublicCorrection,
    PublicOrigin,
    PublicVenue,
    PublicWithheld,
)


@dataclass(frozen=True, slots=True)
class PublicParticipant:
    """A participant; ``attendance`` is None where not recorded, and where ``withheld`` says so."""

    person: str | None
    group: str | None
    post: str | None
    attendance: Attendance | None
    withheld: PublicWithheld | None
    source_name: str | None
    source_post: str | None


@dataclass(frozen=True, slots=True)
class PublicSpeech:
    """What one speaker said."""

    person: str | None
    speaker: str
    post: str | None
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicDecision:
    """A decision; no body where it is withheld."""

    id: str
    body: str | None
    status: DecisionStatus
    supersedes: str | None
    withheld: PublicWithheld | None


@dataclass(frozen=True, slots=True)
class PublicItem:
    """An agenda item; nothing but the title where it is withheld or not yet dealt with."""

    title: str
    speeches: tuple[PublicSpeech, ...]
    decisions: tuple[PublicDecision, ...]
    withheld: PublicWithheld | None
    tells_figure: bool = False
    """Whether a figure of cases was told in what was said, for which somebody signed off."""


@dataclass(frozen=True, slots=True)
class PublicAction:
    """A follow-up; ``person`` where the owner is one, else ``owner`` is an office written out."""

    id: str
    task: str
    person: str | None
    owner: str | None
    due: dt.date | None
    status: ActionStatus
    closed_by: str | None
    closed_on: dt.date | None


@dataclass(frozen=True, slots=True)
class PublicOfficers:
    """Who led and recorded a meeting, by id."""

    chair: str | None
    secretary: str | None
    recorder: str | None


@dataclass(frozen=True, slots=True)
class PublicInvitation:
    """The letter that called a meeting."""

    number: str | None
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class PublicMeeting:
    """A meeting, as much of it as its state makes public."""

    id: str
    title: str
    date: dt.date
    status: MeetingStatus
    closed: bool
    reason: str | None
    start: dt.time | None
    end: dt.time | None
    zone: Zone
    venue: PublicVenue | None
    team: str | None
    regions: tuple[str, ...]
    topics: tuple[str, ...]
    moved_to: str | None
    agenda: tuple[PublicItem, ...]
    summary: str | None
    invitation: PublicInvitation | None
    officers: PublicOfficers | None
    participants: tuple[PublicParticipant, ...]
    actions: tuple[PublicAction, ...]
    laws: tuple[str, ...]
    reports: tuple[str, ...]
    attachments: tuple[PublicAttachment, ...]
    origin: PublicOrigin | None
    corrections: tuple[PublicCorrection, ...]
