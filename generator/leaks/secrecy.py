"""What must not be public, told a second time and without asking the door: where one of the two is wrong, both must be.

Taken from the promises about each kind, not from `publishing`: a draft, an embargoed notice, a record with words of its
skeleton, what was said behind closed doors, what is withheld, what an announcement does not tell, `internal`, `nip`.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from generator.leaks.texts import Steps, strings_of
from generator.model.case_report import CaseReport
from generator.model.legal import LegalInstrument
from generator.model.meeting import HELD, Meeting, MeetingStatus, Openness
from generator.model.notice import Notice, NoticeStatus
from generator.model.person import Person
from generator.model.service import Service
from generator.model.team import Team

_WITHOUT_DRAFTS = (Team, Person, CaseReport, LegalInstrument, Service)
_SKELETON = re.compile(r"<isi(?: [^<>\n]{1,80})?>")
_OF_CLOSED = frozenset({"title", "date", "status", "openness", "reason"})
_OF_ANNOUNCED = _OF_CLOSED | {"weekday", "start", "end", "zone", "venue", "team", "moved_to", "agenda"}


def secret_parts(record: Any, present: dt.datetime) -> Iterator[Steps]:  # noqa: ANN401 - a record of any kind
    """Yield the fields of a record that nobody outside may know; () is all of it."""
    if is_hidden(record, present):
        yield ()
        return
    if record.internal is not None:
        yield ("internal",)
    if isinstance(record, Person) and record.nip is not None:
        yield ("nip",)
    if isinstance(record, Meeting):
        yield from _of_meeting(record)


def is_hidden(record: Any, present: dt.datetime) -> bool:  # noqa: ANN401
    """Tell whether even the existence of a record is not public."""
    if isinstance(record, Notice):
        return record.status is NoticeStatus.DRAFT or (record.embargo is not None and record.embargo > present)
    if isinstance(record, Meeting):
        return record.status is MeetingStatus.DRAFT
    return isinstance(record, _WITHOUT_DRAFTS) and _is_unfilled(record)


def _is_unfilled(record: Any) -> bool:  # noqa: ANN401
    fields = (getattr(record, name) for name in record.__dataclass_fields__ if name != "internal")
    return any(map(_SKELETON.search, strings_of([*fields])))


def _of_meeting(meeting: Meeting) -> Iterator[Steps]:
    if meeting.openness is Openness.CLOSED:
        yield from ((name,) for name in type(meeting).__dataclass_fields__ if name not in _OF_CLOSED)
    elif meeting.status not in HELD:
        yield from ((name,) for name in type(meeting).__dataclass_fields__ if name not in _OF_ANNOUNCED)
        for place in range(len(meeting.agenda)):
            yield from (("agenda", place, part) for part in ("speeches", "decisions"))
    else:
        yield from _withheld(meeting)


def _withheld(meeting: Meeting) -> Iterator[Steps]:
    for place, item in enumerate(meeting.agenda):
        if item.withheld:
            yield ("agenda", place, "speeches")
        for number, decision in enumerate(item.decisions):
            if item.withheld or decision.withheld:
                yield ("agenda", place, "decisions", number, "body")
