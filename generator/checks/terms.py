"""Rules about who held which office when, as far as terms are recorded."""

import datetime as dt
from collections.abc import Iterator

from generator.checks.holders import Holding, is_single, is_told_apart, office_key, overlapping
from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.meeting import Meeting
from generator.model.person import Post
from generator.model.reading import Filed
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


def _out_of_office(library: Library, filed: Filed[Meeting], person: str) -> Problem:
    name, day = library.persons[person].record.name, long_date(filed.record.date)
    message = f"Menurut masa jabatannya, {name} tidak memegang jabatan apa pun pada {day}"
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


RULES = (check_offices_on_the_day, check_one_holder)
