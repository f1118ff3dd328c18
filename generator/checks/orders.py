"""Rules about days in order: a letter before its meeting, a correction after its text, a move to a later day."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from generator.checks.chains import circles, told
from generator.checks.library import Library
from generator.checks.notices import end_of
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.model.meeting import HELD
from generator.model.parts import Correction
from generator.model.reading import Filed
from generator.model.team import Team
from generator.problems import Code, Problem


def check_invitations(library: Library) -> Iterator[Problem]:
    """The letter that calls a meeting is written no later than the meeting."""
    for filed in library.meetings.values():
        letter = filed.record.invitation
        if letter is not None and letter.date is not None and letter.date > filed.record.date:
            message = f"Surat undangan bertanggal {long_date(letter.date)}, sesudah rapatnya"
            path = ("undangan", "tanggal")
            yield filed.source.problem(path, Code.TIME_ORDER, message, "Periksa tanggal surat dan tanggal rapat")


def check_moves(library: Library) -> Iterator[Problem]:
    """A postponed meeting moves to a later one."""
    moves = {each: filed.record.moved_to for each, filed in library.meetings.items() if filed.record.moved_to}
    for meeting_id, target in moves.items():
        filed, later = library.meetings[meeting_id], library.meetings.get(target)
        if later is not None and later.record.date < filed.record.date:
            message = f"Rapat penggantinya lebih awal, {long_date(later.record.date)}"
            hint = "Tulis id rapat yang kemudian, atau periksa tanggal keduanya"
            yield filed.source.problem(("ditunda_ke",), Code.TIME_ORDER, message, hint)
    for members in circles(moves):
        message = told(members, "Rapat ditunda berputar", "Rapat ditunda ke dirinya sendiri")
        source = library.meetings[members[0]].source
        yield source.problem(("ditunda_ke",), Code.CIRCLE, message, "Tulis id rapat yang benar-benar menggantikannya")


def check_teams_in_force(library: Library) -> Iterator[Problem]:
    """A team meets while its roster is in force."""
    teams = {each: filed.record for each, filed in library.teams.items() if filed.record.term is not None}
    for filed in library.meetings.values():
        team, day = teams.get(filed.record.team or ""), filed.record.date
        told = _out_of_force(team, day) if team is not None else None
        if told is not None:
            message = f"Rapat tanggal {long_date(day)}, {told}"
            hint = f"Periksa 'tanggal' dan 'tim', atau 'berlaku' di content/tim/{filed.record.team}.yml"
            yield as_warning(filed.source.problem(("tim",), Code.TIME_ORDER, message, hint))


def _out_of_force(team: Team, day: dt.date) -> str | None:
    """Return why a team did not meet on a day; None where nothing recorded speaks against it."""
    end = end_of(team.term)
    start = team.term.start if team.term is not None and end == team.term.end else None
    if start is not None and day < start and not _had_duty(team, day, start):
        return f"sebelum timnya mulai berlaku, {long_date(start)}"
    if end is not None and end < day and not _had_duty(team, day, end):
        return f"sesudah masa berlaku timnya berakhir, {long_date(end)}"
    return None


def _had_duty(team: Team, day: dt.date, bound: dt.date) -> bool:
    """Tell whether a team met under another roster: a duty to meet is told of a year other than that of the bound."""
    return day.year != bound.year and any(duty.year == day.year for duty in team.duties)


def check_corrections(library: Library) -> Iterator[Problem]:
    """What is published is corrected no earlier than its own day."""
    for meeting in library.meetings.values():
        if meeting.record.corrections and meeting.record.status in HELD:
            yield from _corrected_early(meeting, meeting.record.corrections, meeting.record.date)
    for notice in library.notices.values():
        yield from _corrected_early(notice, notice.record.corrections, notice.record.date)
    for report in library.reports.values():
        yield from _corrected_early(report, report.record.corrections, report.record.released)


def _corrected_early(filed: Filed[Any], corrections: Sequence[Correction], day: dt.date) -> Iterator[Problem]:
    for place, correction in enumerate(corrections):
        if correction.date < day:
            message = f"Ralat bertanggal {long_date(correction.date)}, sebelum yang diralat, {long_date(day)}"
            path = ("ralat", place, "tanggal")
            yield filed.source.problem(path, Code.TIME_ORDER, message, "Periksa kedua tanggalnya")


def check_years_of_laws(library: Library) -> Iterator[Problem]:
    """An instrument bears the year of its day."""
    for filed in library.laws.values():
        law = filed.record
        if law.date is not None and law.date.year != law.year:
            message = f"Tahunnya {law.year}, tetapi ditetapkan {long_date(law.date)}"
            yield as_warning(
                filed.source.problem(("tanggal",), Code.TIME_ORDER, message, "Periksa 'tahun' dan 'tanggal'")
            )


RULES = (check_invitations, check_moves, check_teams_in_force, check_corrections, check_years_of_laws)
