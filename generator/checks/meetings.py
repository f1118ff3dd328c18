"""Rules about one meeting at a time: what its state demands, its dates and times, its items."""

import re
from collections.abc import Callable, Iterator, Sequence

from generator.checks.library import Library
from generator.dates import clock, full_date, weekday
from generator.loading.nodes import Step
from generator.model.meeting import Meeting, MeetingStatus, Openness
from generator.model.reading import Filed
from generator.problems import Code, Problem

_DECISION_ID, _ACTION_ID = re.compile(r"k[1-9][0-9]{0,2}"), re.compile(r"t[1-9][0-9]{0,2}")


def check_weekday(library: Library) -> Iterator[Problem]:
    """A weekday that is written must be the date's own (Notula form, field 3)."""
    for filed in library.meetings.values():
        told, true = filed.record.weekday, weekday(filed.record.date)
        if told is not None and told != true and "tanggal" not in filed.doubtful:
            message = f"Hari '{told[:20]}' tidak cocok: {full_date(filed.record.date)}"
            yield filed.source.problem(("hari",), Code.WEEKDAY, message, f"Tulis '{true}', atau periksa tanggalnya")


def check_times(library: Library) -> Iterator[Problem]:
    """A meeting ends after it starts."""
    for filed in library.meetings.values():
        start, end = filed.record.start, filed.record.end
        if start is not None and end is not None and end <= start:
            message = f"Jam selesai {clock(end)} tidak sesudah jam mulai {clock(start)}"
            yield filed.source.problem(("selesai",), Code.TIME_ORDER, message, "Periksa kedua jamnya")


def check_folder_year(library: Library) -> Iterator[Problem]:
    """A meeting stands in the folder of its year, since its address says the year."""
    for filed in library.meetings.values():
        folder, year = filed.source.path.split("/")[2], f"{filed.record.date.year:04}"
        if folder != year:
            message = f"Rapat tahun {year} berada di folder {folder}"
            yield filed.source.problem(("tanggal",), Code.FOLDER_YEAR, message, f"Pindahkan ke content/rapat/{year}/")


_NEEDS: tuple[tuple[str, str, Callable[[Meeting], bool]], ...] = (
    ("sumber", "rapat berstatus ringkasan", lambda m: m.status is MeetingStatus.SUMMARY and m.origin is None),
    ("mulai", "notula yang disahkan", lambda m: m.status is MeetingStatus.APPROVED and m.start is None),
    (
        "alasan",
        "rapat yang ditunda atau dibatalkan",
        lambda m: m.status in {MeetingStatus.POSTPONED, MeetingStatus.CANCELLED} and m.reason is None,
    ),
    ("alasan", "rapat tertutup", lambda m: m.openness is Openness.CLOSED and m.reason is None),
)


def check_state(library: Library) -> Iterator[Problem]:
    """Each state of a meeting demands certain keys."""
    for filed in library.meetings.values():
        for name, state, lacks in _NEEDS:
            if lacks(filed.record):
                message = f"Kunci '{name}' wajib ada untuk {state}"
                yield filed.source.problem((), Code.MISSING_KEY, message, f"Tambahkan baris '{name}: …'")


def check_participants(library: Library) -> Iterator[Problem]:
    """A participant is a person or a group, not both, not neither."""
    for filed in library.meetings.values():
        for index, participant in enumerate(filed.record.participants):
            if (participant.person is None) == (participant.group is None):
                message = "Peserta harus menyebut 'pejabat' atau 'kelompok', salah satu saja"
                hint = "Tulis {pejabat: id} untuk orang, atau {kelompok: nama} untuk kelompok"
                yield filed.source.problem(("peserta", index), Code.CONSISTENCY, message, hint)


def check_item_ids(library: Library) -> Iterator[Problem]:
    """Decisions are k1, k2, …, follow-ups t1, t2, …, each once a meeting: they are addresses."""
    for filed in library.meetings.values():
        meeting = filed.record
        decisions = [
            (("acara", item_place, "keputusan", place), decision.id)
            for item_place, item in enumerate(meeting.agenda)
            for place, decision in enumerate(item.decisions)
        ]
        yield from _check_ids(filed, decisions, _DECISION_ID, "k1, k2, …")
        actions = [(("tindak_lanjut", place), action.id) for place, action in enumerate(meeting.actions)]
        yield from _check_ids(filed, actions, _ACTION_ID, "t1, t2, …")


def _check_ids(
    filed: Filed[Meeting], found: Sequence[tuple[tuple[Step, ...], str]], form: re.Pattern[str], example: str
) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, item_id in found:
        if not form.fullmatch(item_id):
            message = f"Id butir '{item_id[:20]}' tidak berbentuk {example}"
            yield filed.source.problem((*path, "id"), Code.ITEM_ID, message, "Ganti dengan nomor urut berikutnya")
        elif item_id in seen:
            message = f"Id butir '{item_id}' sudah dipakai dalam rapat ini"
            yield filed.source.problem((*path, "id"), Code.ITEM_ID, message, "Ganti dengan nomor urut berikutnya")
        seen.add(item_id)


RULES_OF_PARTS = (check_weekday, check_times, check_participants, check_item_ids)
RULES = (*RULES_OF_PARTS, check_folder_year, check_state)
