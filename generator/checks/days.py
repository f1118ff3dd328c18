"""Rules about today: what is told as done has happened, and what is announced has not."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.meeting import HELD, MeetingStatus
from generator.model.notice import NoticeStatus
from generator.model.parts import Correction
from generator.model.reading import Filed
from generator.problems import Code, Problem


def check_meeting_days(library: Library) -> Iterator[Problem]:
    """A meeting with public minutes took place; one that is announced is still to come."""
    for filed in library.meetings.values():
        meeting = filed.record
        if meeting.status in HELD and meeting.date > library.today:
            message = f"Rapat berstatus {meeting.status}, tetapi {long_date(meeting.date)} belum tiba"
            yield filed.source.problem(
                ("tanggal",), Code.FUTURE, message, "Periksa tanggalnya, atau tulis 'status: dijadwalkan'"
            )
        elif meeting.status is MeetingStatus.SCHEDULED and meeting.date < library.today:
            message = f"Rapat masih berstatus dijadwalkan, padahal {long_date(meeting.date)} sudah lewat"
            hint = "Ubah menjadi ringkasan, disahkan, ditunda, atau dibatalkan; tunggu bila notulanya belum siap"
            yield as_warning(filed.source.problem(("status",), Code.PAST_SCHEDULE, message, hint))


class _Done(NamedTuple):
    filed: Filed[Any]
    path: tuple[Step, ...]
    day: dt.date | None


def check_days_of_deeds(library: Library) -> Iterator[Problem]:
    """What was corrected, withdrawn, closed, released or looked up was so by today."""
    for done in (*_of_meetings(library), *_of_notices(library), *_of_reports(library), *_of_sources(library)):
        if done.day is not None and done.day > library.today:
            message = f"{long_date(done.day)} belum tiba, padahal ini ditulis sebagai hal yang sudah terjadi"
            problem = done.filed.source.problem(done.path, Code.FUTURE, message, "Periksa tahun, bulan, dan harinya")
            yield as_warning(problem)


def _of_meetings(library: Library) -> Iterator[_Done]:
    for filed in library.meetings.values():
        if filed.record.corrections:
            yield from _corrected(filed, filed.record.corrections)
        for place, action in enumerate(filed.record.actions):
            if action.closing is not None:
                yield _Done(filed, ("tindak_lanjut", place, "diselesaikan", "tanggal"), action.closing.date)


def _of_notices(library: Library) -> Iterator[_Done]:
    for filed in library.notices.values():
        notice = filed.record
        yield from _corrected(filed, notice.corrections)
        if notice.withdrawal is not None:
            yield _Done(filed, ("dicabut", "tanggal"), notice.withdrawal.date)
        if notice.embargo is None and notice.status is not NoticeStatus.DRAFT:
            yield _Done(filed, ("tanggal",), notice.date)


def _of_reports(library: Library) -> Iterator[_Done]:
    for filed in library.reports.values():
        yield from _corrected(filed, filed.record.corrections)
        yield _Done(filed, ("dirilis",), filed.record.released)


def _of_sources(library: Library) -> Iterator[_Done]:
    for law in library.laws.values():
        yield _Done(law, ("tanggal",), law.record.date)
        yield _Done(law, ("diperiksa",), law.record.checked)
    for service in library.services.values():
        yield _Done(service, ("diperiksa",), service.record.checked)


def _corrected(filed: Filed[Any], corrections: Sequence[Correction]) -> Iterator[_Done]:
    for place, correction in enumerate(corrections):
        yield _Done(filed, ("ralat", place, "tanggal"), correction.date)


RULES = (check_meeting_days, check_days_of_deeds)
