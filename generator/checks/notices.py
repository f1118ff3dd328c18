"""Rules about notices and terms of office: days in their order, withdrawals that say why, no circles."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from generator.checks.chains import circles, told
from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.notice import NoticeStatus
from generator.model.parts import Window
from generator.model.reading import Filed
from generator.problems import Code, Problem


def check_withdrawal(library: Library) -> Iterator[Problem]:
    """A withdrawn notice says when and why; its page stays, with that."""
    for filed in library.notices.values():
        withdrawn = filed.record.status is NoticeStatus.WITHDRAWN
        if withdrawn and filed.record.withdrawal is None:
            message = "Pengumuman yang dicabut harus menyebut kapan dan mengapa"
            hint = "Tambahkan 'dicabut: {tanggal: TTTT-BB-HH, alasan: …}'"
            yield filed.source.problem(("status",), Code.MISSING_KEY, message, hint)
        if not withdrawn and filed.record.withdrawal is not None:
            message = "Ada 'dicabut' tetapi statusnya bukan dicabut"
            yield filed.source.problem(("dicabut",), Code.CONSISTENCY, message, "Ubah 'status' menjadi dicabut")


def check_windows(library: Library) -> Iterator[Problem]:
    """A window closes on or after the day it opens."""
    for filed, path, window in _windows(library):
        if window.start is not None and window.end is not None and window.end < window.start:
            message = f"Berakhir {long_date(window.end)}, sebelum mulai {long_date(window.start)}"
            yield filed.source.problem(path, Code.TIME_ORDER, message, "Periksa 'mulai' dan 'sampai'")


def _windows(library: Library) -> Iterator[tuple[Filed[Any], tuple[Step, ...], Any]]:
    for notice in library.notices.values():
        if notice.record.window is not None:
            yield notice, ("berlaku",), notice.record.window
    for team in library.teams.values():
        if team.record.term is not None:
            yield team, ("berlaku",), team.record.term
        for place, member in enumerate(team.record.members):
            yield team, ("anggota", place), member
    for person in library.persons.values():
        for place, post in enumerate(person.record.posts):
            yield person, ("jabatan", place), post


def check_days_of_notices(library: Library) -> Iterator[Problem]:
    """A notice ends, and is withdrawn, no earlier than it was issued."""
    for filed in library.notices.values():
        notice = filed.record
        end = end_of(notice.window)
        if notice.withdrawal is not None and notice.withdrawal.date < notice.date:
            message = f"Dicabut {long_date(notice.withdrawal.date)}, sebelum dikeluarkan {long_date(notice.date)}"
            path = ("dicabut", "tanggal")
            yield filed.source.problem(path, Code.TIME_ORDER, message, "Periksa kedua tanggalnya")
        if end is not None and end < notice.date:
            message = f"Masa berlaku berakhir {long_date(end)}, sebelum dikeluarkan {long_date(notice.date)}"
            path = ("berlaku", "sampai")
            yield filed.source.problem(path, Code.TIME_ORDER, message, "Periksa 'berlaku' dan 'tanggal'")
        if end is not None and notice.embargo is not None and _outlasts(library, notice.embargo, end):
            message = "Embargo baru berakhir setelah masa berlakunya lewat"
            yield filed.source.problem(("embargo",), Code.TIME_ORDER, message, "Periksa 'embargo' dan 'berlaku'")


def end_of(window: Window | None) -> dt.date | None:
    """Return a window's last day, unless the window itself is wrong, which another rule tells."""
    if window is None or (window.start is not None and window.end is not None and window.end < window.start):
        return None
    return window.end


def _outlasts(library: Library, embargo: dt.datetime, end: dt.date) -> bool:
    """Tell whether an embargo ends after a day in the site's zone; compared, for the last of years cannot be moved."""
    return embargo > dt.datetime.combine(end, dt.time.max, library.site.record.zone.offset)


def check_stages(library: Library) -> Iterator[Problem]:
    """The stages of a notice stand in the order of their days, inside its window."""
    for filed in library.notices.values():
        window, before = filed.record.window, dt.date.min
        for place, stage in enumerate(filed.record.stages):
            path = ("tahapan", place, "tanggal")
            if stage.date < before:
                message = f"Tahapan {long_date(stage.date)} ditulis sesudah tahapan {long_date(before)}"
                hint = "Urutkan tahapan menurut tanggalnya, atau periksa tanggalnya"
                yield as_warning(filed.source.problem(path, Code.TIME_ORDER, message, hint))
            elif window is not None and _outside(window, stage.date):
                message = f"Tahapan {long_date(stage.date)} berada di luar masa berlaku pengumuman"
                hint = "Periksa tanggal tahapan dan 'berlaku'"
                yield as_warning(filed.source.problem(path, Code.TIME_ORDER, message, hint))
            before = max(before, stage.date)


def _outside(window: Window, day: dt.date) -> bool:
    return (window.start is not None and day < window.start) or (window.end is not None and day > window.end)


def check_replacements(library: Library) -> Iterator[Problem]:
    """A notice replaces an older one, and no chain of them leads back to its start."""
    chain = {each: filed.record.supersedes for each, filed in library.notices.items() if filed.record.supersedes}
    for new_id, old_id in chain.items():
        new, old = library.notices[new_id], library.notices.get(old_id)
        if old is not None and old.record.date > new.record.date:
            message = f"Pengumuman yang digantikan lebih baru, {long_date(old.record.date)}"
            hint = "Tulis 'menggantikan' pada pengumuman yang lebih baru, atau periksa tanggal keduanya"
            yield new.source.problem(("menggantikan",), Code.TIME_ORDER, message, hint)
    for members in circles(chain):
        message = told(members, "Pengumuman saling menggantikan", "Pengumuman menggantikan dirinya sendiri")
        hint = "Hapus 'menggantikan' pada yang paling lama"
        yield library.notices[members[0]].source.problem(("menggantikan",), Code.CIRCLE, message, hint)


RULES = (check_withdrawal, check_windows, check_days_of_notices, check_stages, check_replacements)
