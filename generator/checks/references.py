"""The rule that every id a record names belongs to a record of the right kind."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.checks.guesses import Guess
from generator.checks.library import Library
from generator.checks.named import ids_of
from generator.loading.nodes import Step
from generator.model.kinds import BY_FOLDER, Kind
from generator.model.meeting import ActionItem, AgendaItem, Meeting, Officers
from generator.model.notice import Notice
from generator.model.team import Team
from generator.problems import Code, Problem
from generator.text import closest, is_id

_DIGITS = re.compile(r"[0-9]+")

Reference = tuple[tuple[Step, ...], str, str | None]
"""Where a record names an id, the folder of the kind that it must name, and the id. Plain, for there are many."""


def of_meeting(meeting: Meeting) -> Iterator[Reference]:
    """Yield every id that a meeting names."""
    yield (("tim",), "tim", meeting.team)
    yield (("ditunda_ke",), "rapat", meeting.moved_to)
    yield from _many("dasar_hukum", "dasar-hukum", meeting.laws)
    yield from _many("laporan_kasus", "laporan-kasus", meeting.reports)
    yield from _of_officers(meeting.officers)
    if meeting.origin is not None:
        yield (("sumber", "rapat"), "rapat", meeting.origin.meeting)
    for place, participant in enumerate(meeting.participants):
        if participant.person is not None:  # most are groups; meetings are many
            yield (("peserta", place, "pejabat"), "pejabat", participant.person)
    for place, item in enumerate(meeting.agenda):
        yield from _of_speeches(place, item)
    for place, action in enumerate(meeting.actions):
        yield from _of_action(place, action)


def _of_officers(officers: Officers | None) -> Iterator[Reference]:
    if officers is not None:
        yield (("pimpinan", "ketua"), "pejabat", officers.chair)
        yield (("pimpinan", "sekretaris"), "pejabat", officers.secretary)
        yield (("pimpinan", "pencatat"), "pejabat", officers.recorder)


def _of_speeches(item_place: int, item: AgendaItem) -> Iterator[Reference]:
    for place, speech in enumerate(item.speeches):
        if is_id(speech.speaker):  # anything with a capital or a space is an office written out
            yield (("acara", item_place, "pembahasan", place, "pembicara"), "pejabat", speech.speaker)


def _of_action(place: int, action: ActionItem) -> Iterator[Reference]:
    if action.owner is not None and is_id(action.owner):
        yield (("tindak_lanjut", place, "penanggung_jawab"), "pejabat", action.owner)
    if action.closing is not None:
        yield (("tindak_lanjut", place, "diselesaikan", "rapat"), "rapat", action.closing.meeting)


def of_team(team: Team) -> Iterator[Reference]:
    """Yield every id that a team names."""
    yield from _many("dasar", "dasar-hukum", team.laws)
    yield (("melapor_ke",), "tim", team.reports_to)
    if team.origin is not None:
        yield (("sumber", "rapat"), "rapat", team.origin.meeting)
    for place, duty in enumerate(team.duties):
        yield (("kewajiban_rapat", place, "rapat"), "rapat", duty.meeting)
    for place, member in enumerate(team.members):
        yield (("anggota", place, "pejabat"), "pejabat", member.person)


def of_notice(notice: Notice) -> Iterator[Reference]:
    """Yield every id that a notice names."""
    yield from _many("dasar_hukum", "dasar-hukum", notice.laws)
    yield from _many("kanal", "layanan", notice.channels)
    yield (("penanda_tangan",), "pejabat", notice.signer)
    yield (("rapat",), "rapat", notice.meeting)
    yield (("menggantikan",), "pengumuman", notice.supersedes)
    if notice.origin is not None:
        yield (("sumber", "rapat"), "rapat", notice.origin.meeting)


def of_report(report: Any) -> Iterator[Reference]:  # noqa: ANN401 - one signature for the table below
    """Yield every id that a case report names."""
    yield (("rapat",), "rapat", report.meeting)


def of_service(service: Any) -> Iterator[Reference]:  # noqa: ANN401
    """Yield every id that a service names."""
    if service.origin is not None:
        yield (("sumber", "rapat"), "rapat", service.origin.meeting)


def _many(name: str, folder: str, targets: tuple[str, ...]) -> Iterator[Reference]:
    for place, target in enumerate(targets):
        yield ((name, place), folder, target)


_FINDERS: Mapping[str, Callable[[Any], Iterator[Reference]]] = {
    "rapat": of_meeting,
    "tim": of_team,
    "pengumuman": of_notice,
    "laporan-kasus": of_report,
    "layanan": of_service,
}


def references_of(folder: str, record: Any) -> Iterator[str]:  # noqa: ANN401 - the record of any kind
    """Yield every id that a record of a folder names."""
    find = _FINDERS.get(folder)
    yield from (target for _, _, target in find(record) if target is not None) if find else ()


def check_references(library: Library) -> Iterator[Problem]:
    """Every id that is named exists, as the kind that is wanted there."""
    shelves = {folder: library.shelf(folder) for folder in BY_FOLDER}
    guess = Guess()
    for folder, find in _FINDERS.items():
        for filed in shelves[folder].values():
            for path, wanted, target in find(filed.record):
                if target is not None and target not in shelves[wanted] and target not in library.unread:
                    near = _near(library, guess, wanted, target, filed.id)
                    message, hint = _missing(BY_FOLDER[wanted], target, near)
                    yield filed.source.problem(path, Code.REFERENCE, message, hint)


def _near(library: Library, guess: Guess, folder: str, target: str, own_id: str) -> str | None:
    """Return the record that an id was meant to name; never the one that names it."""
    near = guess.closest(target, folder, library.shelf(folder)) or _named(library, guess, folder, target)
    if near != own_id:
        return near
    alike = [each for each in library.shelf(folder) if each != own_id and _is_same_day(each, target)]
    return closest(target, alike)


def _is_same_day(one: str, other: str) -> bool:
    """Tell whether two ids hold the same numbers; a meeting of another day may be another one."""
    return _DIGITS.findall(one) == _DIGITS.findall(other)


def _named(library: Library, guess: Guess, folder: str, target: str) -> str | None:
    """Return the only record that is called by the words of an id."""
    found = ids_of(library, folder, target.replace("-", " ")) if guess.is_patient(library.shelf(folder)) else []
    return found[0] if len(found) == 1 else None


def _missing(kind: Kind, target: str, near: str | None) -> tuple[str, str]:
    """Return what to say of an id that no record has, and how to mend it."""
    new = f"notulen new {kind.folder} {target[:60]}"
    hint = f"Buat berkasnya: {new}, atau periksa idnya"
    if near is not None:
        is_other = kind.folder == "rapat" and not _is_same_day(near, target)
        hint = f"Maksudnya '{near}'? Bila rapat lain, buat berkasnya: {new}" if is_other else f"Maksudnya '{near}'?"
    return f"Tidak ada {kind.label} dengan id '{target[:60]}'", hint


RULES = (check_references,)
