"""Rules about follow-ups: due and closed no earlier than they were asked for, and closed only where they are."""

from collections.abc import Iterator

from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.meeting import ActionItem, ActionStatus, Meeting, MeetingStatus
from generator.model.reading import Filed
from generator.problems import Code, Problem


def check_due(library: Library) -> Iterator[Problem]:
    """A follow-up is due on the meeting's day or later."""
    for filed in library.meetings.values():
        for place, action in enumerate(filed.record.actions):
            if action.due is not None and action.due < filed.record.date:
                message = f"Tenggat {long_date(action.due)} lebih awal dari rapatnya, {long_date(filed.record.date)}"
                path = ("tindak_lanjut", place, "tenggat")
                yield filed.source.problem(path, Code.TIME_ORDER, message, "Periksa tenggat dan tanggal rapat")


def check_closing(library: Library) -> Iterator[Problem]:
    """A follow-up is closed on the meeting's day or later, by a meeting that is not earlier."""
    for filed in library.meetings.values():
        for place, action in enumerate(filed.record.actions):
            if action.closing is not None:
                yield from _check_closing(library, filed, action, ("tindak_lanjut", place, "diselesaikan"))


def _check_closing(
    library: Library, filed: Filed[Meeting], action: ActionItem, path: tuple[Step, ...]
) -> Iterator[Problem]:
    closing, asked = action.closing, filed.record.date
    if closing is None:
        return
    if closing.date is not None and closing.date < asked:
        message = f"Diselesaikan {long_date(closing.date)}, sebelum rapat yang memintanya, {long_date(asked)}"
        yield filed.source.problem((*path, "tanggal"), Code.TIME_ORDER, message, "Periksa kedua tanggalnya")
    closer = library.meetings.get(closing.meeting) if closing.meeting else None
    if closer is not None and closer.record.date < asked:
        message = f"Ditutup oleh rapat {long_date(closer.record.date)}, sebelum rapat yang memintanya"
        yield filed.source.problem((*path, "rapat"), Code.TIME_ORDER, message, "Tulis id rapat yang kemudian")
    if closer is not None and _did_not_meet(library, closer.record):
        message = f"Ditutup oleh rapat yang {closer.record.status}, jadi belum ada yang menutupnya"
        hint = "Tulis id rapat yang menutupnya, atau perbarui 'status' rapat itu"
        yield as_warning(filed.source.problem((*path, "rapat"), Code.STATE, message, hint))
    if action.status is ActionStatus.RUNNING:
        message = "Tindak lanjut masih berjalan, tetapi sudah ada 'diselesaikan'"
        hint = "Tulis 'status: selesai', atau hapus 'diselesaikan'"
        yield as_warning(filed.source.problem((*path[:2], "status"), Code.STATE, message, hint))


def _did_not_meet(library: Library, meeting: Meeting) -> bool:
    """Tell whether a meeting was called off, or is still to come; minutes may yet follow of one whose day is past."""
    if meeting.status is MeetingStatus.SCHEDULED:
        return meeting.date > library.today
    return meeting.status in {MeetingStatus.POSTPONED, MeetingStatus.CANCELLED}


RULES = (check_due, check_closing)
