"""Warnings about words that the site must not use while an election lasts (settings: `pemilihan`)."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.checks.texts import find_words
from generator.model.meeting import MeetingStatus
from generator.model.notice import NoticeStatus
from generator.model.parts import Window
from generator.model.reading import Filed
from generator.model.settings import Election
from generator.problems import Code, Problem

_ENOUGH = 100


def check_election_words(library: Library) -> Iterator[Problem]:
    """Notices and meetings of an election's days do without the words that the settings forbid then."""
    election = library.site.record.election
    if election is None or not election.forbidden:
        return
    spaced = (r"\s+".join(map(re.escape, word.split())) for word in election.forbidden)
    form = re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)
    for filed in _of_those_days(library, election):
        yield from islice(_forbidden(filed, form), _ENOUGH)


def _of_those_days(library: Library, election: Election) -> Iterator[Filed[Any]]:
    for notice in library.notices.values():
        in_force = notice.record.window or Window()
        first, last = notice.record.date, max(in_force.end or notice.record.date, notice.record.date)
        if notice.record.status is not NoticeStatus.DRAFT and _meets(election, first, last):
            yield notice
    for meeting in library.meetings.values():
        day = meeting.record.date
        if meeting.record.status is not MeetingStatus.DRAFT and _meets(election, day, day):
            yield meeting


def _meets(election: Election, first: dt.date, last: dt.date) -> bool:
    return (election.end is None or first <= election.end) and (election.start is None or last >= election.start)


def _forbidden(filed: Filed[Any], form: re.Pattern[str]) -> Iterator[Problem]:
    for found in find_words(filed.source, form):
        if found.path[0] != "internal":
            message = f"'{' '.join(found.match[0].split())}' tidak boleh tampil selama masa pemilihan"
            hint = "Ganti dengan kata yang netral; daftar katanya ada di site_config/situs.yml, 'pemilihan'"
            yield as_warning(Problem(filed.source.path, *found.place, Code.ELECTION_WORD, message, hint))


RULES = (check_election_words,)
