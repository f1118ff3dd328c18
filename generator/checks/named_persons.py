"""Warnings about a person whose name stands as text where the id belongs: the person's page then lacks the deed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.checks.library import Library
from generator.checks.named import JOINED, words_of
from generator.checks.rules import as_warning
from generator.loading.nodes import Step
from generator.model.meeting import Meeting
from generator.problems import Code, Problem
from generator.text import is_id, listed

_LONGEST = 200
"""Letters of a text that may be a name, or a few of them."""

_PLACES = {
    "pembicara": ("'pembicara: {}'", "Tulis tiap orang sebagai butir sendiri: ", "dan"),
    "kelompok": ("'pejabat: {}'", "Tulis tiap orang sebagai butir sendiri: ", "dan"),
    "penanggung_jawab": ("'penanggung_jawab: {}'", "Tulis satu orang saja: ", "atau"),
}
"""What to write at each key, and of several persons how."""

_Ids = Mapping[frozenset[str], list[str]]


class _Said(NamedTuple):
    path: tuple[Step, ...]
    text: str


def check_named_persons(library: Library) -> Iterator[Problem]:
    """Who has a record is named by its id; only the very name counts, titles and forms of address left out."""
    known = _by_name(library)
    unknown: set[str] = set()  # the same few texts stand in thousands of meetings
    for filed in library.meetings.values():
        for said in _texts(filed.record, unknown):
            persons = _persons_in(said.text, known)
            if persons:
                message = f"'{said.text[:60]}' ditulis sebagai teks, padahal ada catatannya di content/pejabat/"
                hint = _hint(str(said.path[-1]), persons)
                yield as_warning(filed.source.problem(said.path, Code.REFERENCE, message, hint))
            else:
                unknown.add(said.text)


def _by_name(library: Library) -> _Ids:
    known = defaultdict(list)
    for person_id, filed in library.persons.items():
        known[words_of("pejabat", filed.record.name)].append(person_id)
    known.pop(frozenset(), None)
    return known


def _texts(meeting: Meeting, unknown: set[str]) -> Iterator[_Said]:
    for place, participant in enumerate(meeting.participants):
        if participant.group is not None and participant.group not in unknown:
            yield _Said(("peserta", place, "kelompok"), participant.group)
    for item_place, item in enumerate(meeting.agenda):
        for place, speech in enumerate(item.speeches):
            if speech.speaker not in unknown:
                yield _Said(("acara", item_place, "pembahasan", place, "pembicara"), speech.speaker)
    for place, action in enumerate(meeting.actions):
        if action.owner is not None and action.owner not in unknown:
            yield _Said(("tindak_lanjut", place, "penanggung_jawab"), action.owner)


def _persons_in(text: str, known: _Ids) -> list[list[str]]:
    """Return the ids of each person that a text names; nothing where it names anything else besides."""
    if is_id(text) or len(text) > _LONGEST:
        return []
    whole = known.get(words_of("pejabat", text))
    parts = [known.get(words_of("pejabat", part), []) for part in JOINED.split(text)]
    return [whole] if whole else parts if all(parts) else []


def _hint(key: str, persons: Sequence[Sequence[str]]) -> str:
    form, several, joint = _PLACES[key]
    lines = [listed([form.format(each) for each in ids], "atau") for ids in persons]
    if len(lines) > 1:
        return f"{several}{listed(lines, joint)}"
    return f"Tulis {lines[0]}" + (" sebagai ganti 'kelompok'" if key == "kelompok" else "")


RULES = (check_named_persons,)
