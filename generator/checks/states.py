"""Warnings about what cannot be so in a meeting's state, and about a person who is named twice."""

from collections.abc import Iterator
from typing import Any

from generator.checks.holders import Holding, overlapping
from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.loading.nodes import Step
from generator.model.meeting import HELD, ActionStatus, Meeting, MeetingStatus
from generator.model.reading import Filed
from generator.problems import Code, Problem

_DONE = frozenset({ActionStatus.RUNNING, ActionStatus.DONE})


def _warning(filed: Filed[Any], path: tuple[Step, ...], code: Code, message: str, hint: str) -> Problem:
    return as_warning(filed.source.problem(path, code, message, hint))


def check_still_to_come(library: Library) -> Iterator[Problem]:
    """What is only announced has nothing to correct, and nothing that was asked there is done."""
    for filed in library.meetings.values():
        if filed.record.status is not MeetingStatus.SCHEDULED:
            continue
        if filed.record.corrections:
            message = "Ada 'ralat', padahal rapatnya baru dijadwalkan"
            hint = "Perbaiki langsung isinya dan hapus 'ralat', atau perbarui 'status' rapat"
            yield _warning(filed, ("ralat",), Code.STATE, message, hint)
        for place, action in enumerate(filed.record.actions):
            if action.status in _DONE or action.closing is not None:
                message = f"Tindak lanjut sudah {action.status}, padahal rapatnya baru dijadwalkan"
                hint = "Perbarui 'status' rapat, atau tulis 'status: belum' pada tindak lanjut ini"
                yield _warning(filed, ("tindak_lanjut", place, "status"), Code.STATE, message, hint)


def check_moved(library: Library) -> Iterator[Problem]:
    """Only a postponed meeting was moved to another."""
    for filed in library.meetings.values():
        if filed.record.moved_to is not None and filed.record.status is not MeetingStatus.POSTPONED:
            message = f"Ada 'ditunda_ke', padahal status rapat {filed.record.status}"
            hint = "Tulis 'status: ditunda', atau hapus 'ditunda_ke'"
            yield _warning(filed, ("ditunda_ke",), Code.STATE, message, hint)


def check_twice_filed(library: Library) -> Iterator[Problem]:
    """A meeting stands in one file: a copy would count twice towards the duty to meet."""
    first: dict[tuple[object, ...], Filed[Meeting]] = {}
    for _, filed in sorted(library.meetings.items()):  # the longer name is the copy's
        meeting = filed.record
        if meeting.status not in HELD and meeting.status is not MeetingStatus.SCHEDULED:
            continue
        if meeting.team is None or meeting.start is None:
            continue
        other = first.setdefault((meeting.date, meeting.start, meeting.title, meeting.team), filed)
        here, there = (meeting.venue, meeting.regions), (other.record.venue, other.record.regions)
        if other is not filed and here == there:
            message = f"Rapat yang sama sudah ada di {other.source.path}"
            hint = "Hapus salah satu berkasnya; bila memang dua rapat, bedakan 'judul', 'mulai', atau 'tempat'"
            yield _warning(filed, ("judul",), Code.CONSISTENCY, message, hint)


def check_twice_present(library: Library) -> Iterator[Problem]:
    """A person stands once among the participants."""
    for filed in library.meetings.values():
        seen: set[str] = set()
        for place, participant in enumerate(filed.record.participants):
            if participant.person is not None and participant.person in seen:
                path = ("peserta", place, "pejabat")
                message = f"Pejabat '{participant.person[:40]}' sudah ada di atasnya dalam 'peserta'"
                yield _warning(filed, path, Code.CONSISTENCY, message, "Hapus salah satu, atau perbaiki idnya")
            seen.add(participant.person or "")


def check_twice_seated(library: Library) -> Iterator[Problem]:
    """A person has one seat of a team at a time."""
    for filed in library.teams.values():
        seats = [
            Holding(filed, ("anggota", place), (member.person, ""), str(place), member.start, member.end)
            for place, member in enumerate(filed.record.members)
            if member.person is not None
        ]
        for _, again in overlapping(seats):
            message = f"Pejabat '{again.office[0][:40]}' sudah duduk di kursi lain tim ini pada waktu yang sama"
            hint = "Hapus salah satu, perbaiki idnya, atau tulis 'mulai' dan 'sampai' tiap kursi"
            yield _warning(filed, (*again.path, "pejabat"), Code.ROSTER, message, hint)


RULES = (check_still_to_come, check_moved, check_twice_filed, check_twice_present, check_twice_seated)
