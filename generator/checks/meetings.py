"""Rules about one meeting at a time: what its state demands, its dates and times, its items."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence

from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import clock, full_date, weekday
from generator.loading.nodes import Step
from generator.model.meeting import Meeting, MeetingStatus, Openness
from generator.model.reading import Filed
from generator.problems import Code, Problem

_NUMBER, _ITEM_ID = re.compile(r"[0-9]{1,3}"), re.compile(r"[kt][1-9][0-9]{0,2}")
_DECISION_ID, _ACTION_ID = re.compile(r"k[1-9][0-9]{0,2}"), re.compile(r"t[1-9][0-9]{0,2}")


_NIGHT_BEGINS, _NIGHT_ENDS = dt.time(18), dt.time(6)
_AFTER_MIDNIGHT = "Bila rapat berakhir lewat tengah malam, hapus baris ini; halaman lalu menulis 's.d. selesai'"
_DAY = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")


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
            hint = _AFTER_MIDNIGHT if end < _NIGHT_ENDS and start >= _NIGHT_BEGINS else "Periksa kedua jamnya"
            yield filed.source.problem(("selesai",), Code.TIME_ORDER, message, hint)


def check_folder_year(library: Library) -> Iterator[Problem]:
    """A meeting stands in the folder of its year, since its address says the year."""
    for filed in library.meetings.values():
        folder, year = filed.source.path.split("/")[2], f"{filed.record.date.year:04}"
        if folder != year:
            message = f"Rapat tahun {year} berada di folder {folder}"
            yield filed.source.problem(("tanggal",), Code.FOLDER_YEAR, message, f"Pindahkan ke content/rapat/{year}/")


def check_day_in_id(library: Library) -> Iterator[Problem]:
    """A day that a meeting's file name tells is the meeting's own."""
    for meeting_id, filed in library.meetings.items():
        told = _DAY.search(meeting_id)
        day = filed.record.date
        if told and told[0] != day.isoformat():
            message = f"Nama berkas menyebut {told[0]}, sedangkan rapatnya tanggal {day.isoformat()}"
            name = meeting_id.replace(told[0], day.isoformat())
            hint = f"Perbaiki 'tanggal', atau ganti nama berkasnya menjadi '{name}.yml'"
            yield as_warning(filed.source.problem(("tanggal",), Code.CONSISTENCY, message, hint))


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
    used = {each for _, each in found}
    for path, item_id in found:
        if form.fullmatch(item_id) and item_id not in seen:
            seen.add(item_id)
            continue
        wrong = "sudah dipakai dalam rapat ini" if item_id in seen else f"tidak berbentuk {example}"
        free = _free_id(item_id, example[0], used)
        used.add(free)
        message = f"Id butir '{item_id[:20]}' {wrong}"
        yield filed.source.problem((*path, "id"), Code.ITEM_ID, message, f"Tulis 'id: {free}'")


def _free_id(wrong: str, letter: str, used: set[str]) -> str:
    """Return the id that a wrong one was meant to be, or else the next that no other item has."""
    number = _NUMBER.search(wrong)
    meant = f"{letter}{int(number[0])}" if number else ""
    if meant and meant not in used and int(meant[1:]):
        return meant
    last = max((int(each[1:]) for each in used if _ITEM_ID.fullmatch(each)), default=0)
    return f"{letter}{last + 1}"


RULES_OF_PARTS = (check_weekday, check_times, check_participants, check_item_ids)
RULES = (*RULES_OF_PARTS, check_folder_year, check_day_in_id, check_state)
