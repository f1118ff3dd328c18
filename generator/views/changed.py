"""When the page of a record last changed, as the record itself says; no clock, no commit.

Only records that change by a dated act alone are dated: approved minutes, notices, releases of case figures. A search
engine takes the day for one since which the page is the same, and asks for it no more.
"""

import datetime as dt
from collections.abc import Iterable

from generator.model.meeting import MeetingStatus
from generator.publishing.public import PublicNotice, PublicReport
from generator.publishing.public_meeting import PublicMeeting
from generator.views.catalogue import Catalogue
from generator.views.endings import endings


def meeting_changed(meeting: PublicMeeting) -> dt.date | None:
    """Return the day of approved minutes, of their last correction or of the last follow-up that they see closed."""
    if meeting.status is not MeetingStatus.APPROVED:
        return None
    corrected = (correction.date for correction in meeting.corrections)
    return _last([meeting.date, *corrected, *(action.closed_on for action in meeting.actions)])


def notice_changed(indexes: Catalogue, notice: PublicNotice) -> dt.date | None:
    """Return the day of a notice, of its last correction, of its withdrawal or of what replaced it."""
    corrected = (correction.date for correction in notice.corrections)
    return _last([notice.date, *corrected, *(each.day for each in endings(indexes, notice))])


def report_changed(report: PublicReport) -> dt.date | None:
    """Return the day of a release or of its last correction."""
    return _last([report.released, *(correction.date for correction in report.corrections)])


def _last(days: Iterable[dt.date | None]) -> dt.date | None:
    return max(filter(None, days), default=None)
