"""Public shapes that several kinds of record share."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublicWithheld:
    """Why a fact is not shown."""

    article: str
    ruling: str
    until: dt.date | None


@dataclass(frozen=True, slots=True)
class PublicOrigin:
    """The document that a record was drawn from."""

    name: str
    date: dt.date | None
    note: str | None
    link: str | None
    meeting: str | None


@dataclass(frozen=True, slots=True)
class PublicVenue:
    """Where a meeting is held."""

    name: str
    address: str | None
    region: str | None


@dataclass(frozen=True, slots=True)
class PublicWindow:
    """A stretch of days; no end means until revoked."""

    start: dt.date | None
    end: dt.date | None


@dataclass(frozen=True, slots=True)
class PublicCorrection:
    """A correction after publication."""

    date: dt.date
    part: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class PublicAttachment:
    """A file that belongs to a record, under its name in content/lampiran/.

    ``size`` is that of what is published. ``digest`` is no part of any page: by it the writer knows the file that was
    checked.
    """

    name: str
    title: str
    alternative: str | None
    kind: str
    size: int
    pages: int
    width: int
    height: int
    digest: str
