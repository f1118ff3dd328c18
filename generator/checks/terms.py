"""Rules about who held which office when, as far as terms are recorded."""

import datetime as dt
from collections.abc import Iterator

from generator.checks.holders import Holding, is_single, is_told_apart, office_key, overlapping
from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.meeting import Meeting
from generator.model.notice import Notice
from generator.model.person import Person, Post
from generator.model.reading import Filed
from generator.model.team import Membership, Team, Tenure
from generator.problems import Code, Problem


def check_offices_on_the_day(library: Library) -> Iterator[Problem]:
    """Who took part held an office on the day, where the person's terms are recorded and no other office is written."""
    posts = {person_id: filed.record.posts for person_id, filed in library.persons.items() if filed.record.posts}
    for filed in library.meetings.values():
        for person in _named(filed.record):
            if person in posts and not _held_any(posts[person], filed.record.date):
                yield as_warning(_out_of_office(library, filed, person))


def _named(meeting: Meeting) -> set[str]:
    named = {each.person for each in meeting.participants if each.person is not None and each.post is None}
    told = {each.person for each in meeting.participants if each.post is not None}
    for item in meeting.agenda:
        for speech in item.speeches:
            (named if speech.post is None else told).add(speech.speaker)
    if meeting.officers is not None:
        officers = meeting.officers
        named.update(each for each in (officers.chair, officers.secretary, officers.recorder) if each is not None)
    return named - told


def _held_any(posts: tuple[Post, ...], day: dt.date) -> bool:
    return any(
        (post.start is None or post.start <= day) and (post.end is None or day <= post.end)  # as held_on, but in line
        for post in posts
    )


def _told(library: Library, filed: Filed[Meeting] | Filed[Notice], person: str) -> str:
    name, day = library.persons[person].record.name, long_date(filed.record.date)
    return f"Menurut masa jabatannya, {name} tidak memegang jabatan apa pun pada {day}"


def _out_of_office(library: Library, filed: Filed[Meeting], person: str) -> Problem:
    message = _told(library, filed, person)
    path = _place(filed.record, person)
    hint = f"Periksa masa jabatan di content/pejabat/{person}.yml"
    hint += "" if path[0] == "pimpinan" else ", atau tulis 'jabatan' saat rapat di sini"
    return filed.source.problem(path, Code.OFFICE_TERM, message, hint)


def _place(meeting: Meeting, person: str) -> tuple[Step, ...]:
    for place, participant in enumerate(meeting.participants):
        if participant.person == person:
            return ("peserta", place, "pejabat")
    for item_place, item in enumerate(meeting.agenda):
        for place, speech in enumerate(item.speeches):
            if speech.speaker == person:
                return "acara", item_place, "pembahasan", place, "pembicara"
    officers = meeting.officers
    if officers is None or person == officers.chair:
        return "pimpinan", "ketua"
    return "pimpinan", "sekretaris" if person == officers.secretary else "pencatat"


def check_signers(library: Library) -> Iterator[Problem]:
    """Who signs a notice held an office on its day, where the person's terms are recorded."""
    for filed in library.notices.values():
        signer = library.persons.get(filed.record.signer or "")
        if signer is not None and signer.record.posts and not _held_any(signer.record.posts, filed.record.date):
            hint = f"Periksa 'penanda_tangan' dan 'tanggal', atau masa jabatan di content/pejabat/{signer.id}.yml"
            message = _told(library, filed, signer.id)
            yield as_warning(filed.source.problem(("penanda_tangan",), Code.OFFICE_TERM, message, hint))


def check_seats(library: Library) -> Iterator[Problem]:
    """Who sits in a team today has not left every recorded office before."""
    for filed in library.teams.values():
        for place, member in enumerate(filed.record.members):
            person = library.persons.get(member.person or "")
            left = _last_day(person.record.posts) if person is not None else None
            if person is not None and left is not None and _runs(filed.record, member, left, library.today):
                yield as_warning(_left_seat(filed, place, person, left))


def _last_day(posts: tuple[Post, ...]) -> dt.date | None:
    """Return the last day of the last office held; None where one has no end, or none is recorded."""
    ends = [post.end for post in posts if post.end is not None]
    return max(ends) if ends and len(ends) == len(posts) else None


def _runs(team: Team, member: Membership, left: dt.date, today: dt.date) -> bool:
    """Tell whether a team and a seat of it go on today, after the last day of an office."""
    stretches = [(member.start, member.end), (team.term.start, team.term.end) if team.term else (None, None)]
    is_now = all((start is None or start <= today) and (end is None or today <= end) for start, end in stretches)
    return left < today and is_now and member.tenure is not Tenure.VACANT


def _left_seat(filed: Filed[Team], place: int, person: Filed[Person], left: dt.date) -> Problem:
    message = f"Jabatan {person.record.name} berakhir {long_date(left)}, tetapi kursinya di tim ini masih berjalan"
    member = filed.record.members[place]
    close = f"Tulis 'sampai: {left.isoformat()}' pada kursi ini dan tambahkan penggantinya, atau periksa"
    start = close if member.start is None or member.start <= left else "Periksa 'mulai' kursi ini dan"
    hint = f"{start} masa jabatan di content/pejabat/{person.id}.yml"
    return filed.source.problem(("anggota", place, "pejabat"), Code.OFFICE_TERM, message, hint)


def check_one_holder(library: Library) -> Iterator[Problem]:
    """An office that one person at a time holds passes on only when the one before has left."""
    for before, after in overlapping(_holdings(library)):
        message = f"{_name(library, before)} masih memegang jabatan ini ketika {_name(library, after)} mulai"
        hint = f"Tulis 'sampai' di sini, atau periksa 'mulai' di content/pejabat/{after.holder}.yml"
        yield as_warning(before.filed.source.problem(before.path, Code.HOLDERS, message, hint))


def _name(library: Library, holding: Holding) -> str:
    return library.persons[holding.holder].record.name


def _holdings(library: Library) -> Iterator[Holding]:
    for person_id, filed in library.persons.items():
        for place, post in enumerate(filed.record.posts):
            one_place = is_told_apart(post.name, post.agency)
            if post.start is not None and one_place and is_single(post.name):
                office = office_key(post.name, post.agency)
                yield Holding(filed, ("jabatan", place), office, person_id, post.start, post.end)


RULES = (check_offices_on_the_day, check_signers, check_seats, check_one_holder)
