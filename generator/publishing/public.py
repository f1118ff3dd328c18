"""What is public. Views and exports take a PublicLibrary and nothing else, so a leak is a type error.

Long texts are still plain text with the Markdown subset; ids that these types hold always name a public record.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.dates import Zone
from generator.keeping.chain import Approval
from generator.model.case_report import CaseStatus, CellState, Period
from generator.model.legal import LegalKind, LegalStatus
from generator.model.notice import NoticeKind, NoticeStatus
from generator.model.service import ServiceKind
from generator.model.settings import CategoryKind, Paper
from generator.model.team import Level, Tenure
from generator.publishing.public_meeting import PublicMeeting
from generator.publishing.public_parts import PublicAttachment, PublicCorrection, PublicOrigin, PublicWindow


@dataclass(frozen=True, slots=True)
class PublicMember:
    """A seat of a roster, in protocol order."""

    role: str | None
    post: str
    agency: str | None
    person: str | None
    tenure: Tenure | None
    start: dt.date | None
    end: dt.date | None
    note: str | None
    source_name: str | None


@dataclass(frozen=True, slots=True)
class PublicDuty:
    """How often a team must meet in a year."""

    year: int
    times: int
    meeting: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class PublicTeam:
    """A team. ``areas`` are the codes that it stands for; ``shared`` when one roster serves each of several."""

    id: str
    name: str
    level: Level
    areas: tuple[str, ...]
    shared: bool
    laws: tuple[str, ...]
    term: PublicWindow | None
    duties: tuple[PublicDuty, ...]
    members: tuple[PublicMember, ...]
    tasks: str | None
    reports_to: str | None
    origin: PublicOrigin | None


@dataclass(frozen=True, slots=True)
class PublicPost:
    """An office held."""

    name: str
    agency: str | None
    start: dt.date | None
    end: dt.date | None
    rank: str | None
    source: str | None
    source_name: str | None

    def held_on(self, day: dt.date) -> bool:
        """Tell whether nothing recorded speaks against the office being held on a day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def surely_held_on(self, day: dt.date) -> bool:
        """Tell whether the record says that the office is held on a day: its beginning is known, and no end before."""
        return self.start is not None and self.held_on(day)


@dataclass(frozen=True, slots=True)
class PublicPerson:
    """A person in public office; nothing but the office."""

    id: str
    name: str
    full_name: str
    posts: tuple[PublicPost, ...]
    source_name: str | None

    def surely_holds(self, office: str, day: dt.date) -> bool:
        """Tell whether the record says that this very office is held on a day."""
        return any(post.name == office and post.surely_held_on(day) for post in self.posts)


@dataclass(frozen=True, slots=True)
class PublicStage:
    """A dated stage of a notice."""

    name: str
    date: dt.date


@dataclass(frozen=True, slots=True)
class PublicNotice:
    """A notice that is out, or was and says why no longer."""

    id: str
    title: str
    kind: NoticeKind
    number: str | None
    date: dt.date
    summary: str
    body: str | None
    addressees: tuple[str, ...]
    regions: tuple[str, ...]
    window: PublicWindow | None
    stages: tuple[PublicStage, ...]
    laws: tuple[str, ...]
    channels: tuple[str, ...]
    signer: str | None
    meeting: str | None
    status: NoticeStatus
    withdrawn_on: dt.date | None
    withdrawn_why: str | None
    supersedes: str | None
    urgent: bool
    attachments: tuple[PublicAttachment, ...]
    corrections: tuple[PublicCorrection, ...]
    origin: PublicOrigin | None


@dataclass(frozen=True, slots=True)
class PublicStatistic:
    """One released statistic; ``value`` only where ``state`` is PRINTED."""

    region: str
    category: str
    status: CaseStatus
    state: CellState
    value: int | None


@dataclass(frozen=True, slots=True)
class PublicReport:
    """A release of case figures."""

    id: str
    period: Period
    released: dt.date
    meeting: str | None
    source: str | None
    unit: str
    statistics: tuple[PublicStatistic, ...]
    corrections: tuple[PublicCorrection, ...]


@dataclass(frozen=True, slots=True)
class PublicLaw:
    """A legal instrument."""

    id: str
    kind: LegalKind
    number: str
    year: int
    about: str
    date: dt.date | None
    status: LegalStatus | None
    checked: dt.date | None
    link: str | None
    summary: str | None
    source_name: str | None


@dataclass(frozen=True, slots=True)
class PublicService:
    """Where to turn."""

    id: str
    name: str
    kind: ServiceKind
    region: str | None
    address: str | None
    phone: str | None
    link: str | None
    serves: tuple[str, ...]
    note: str | None
    checked: dt.date | None
    source_name: str | None
    origin: PublicOrigin | None


@dataclass(frozen=True, slots=True)
class PublicRegion:
    """An area by its Kemendagri code."""

    code: str
    name: str
    level: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class PublicCategory:
    """A case category and what it counts."""

    id: str
    name: str
    kind: CategoryKind
    definition: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicLicence:
    """Under what terms the data may be used."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class PublicSite:
    """The site's name and publisher."""

    name: str
    description: str | None
    organisation: str | None
    government: str | None
    agency: str | None
    subagency: str | None
    address: str | None
    postcode: str | None
    phone: str | None
    fax: str | None
    email: str | None
    web: str | None
    logo: str | None
    url: str
    zone: Zone
    paper: Paper
    pictures: bool
    documents: bool
    search: bool
    open_data: bool
    licence: PublicLicence | None


@dataclass(frozen=True, slots=True)
class PublicMove:
    """An address that moved, or was withdrawn for a reason."""

    address: str
    to: str | None
    withdrawn: dt.date | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class PublicLibrary:
    """Everything public, by id; meetings in order of date, the rest in order of id."""

    site: PublicSite
    built: dt.datetime
    regions: Mapping[str, PublicRegion]
    categories: Mapping[str, PublicCategory]
    meetings: Mapping[str, PublicMeeting]
    teams: Mapping[str, PublicTeam]
    persons: Mapping[str, PublicPerson]
    notices: Mapping[str, PublicNotice]
    reports: Mapping[str, PublicReport]
    laws: Mapping[str, PublicLaw]
    services: Mapping[str, PublicService]
    published: frozenset[str] = frozenset()
    """Every address that was ever published, items of pages among them."""

    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The ids that a record had before, oldest first."""

    moves: tuple[PublicMove, ...] = ()
    chain: tuple[Approval, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    """The approved texts of minutes that were approved more than once."""

    signer: str | None = None
    """Who signed the head of the chain."""

    @property
    def today(self) -> dt.date:
        """The day of the build, as the site's own zone counts days."""
        return self.built.astimezone(self.site.zone.offset).date()
