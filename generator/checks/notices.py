"""Rules about notices and terms of office: windows that open before they close, withdrawals that say why."""

from collections.abc import Iterator
from typing import Any

from generator.checks.library import Library
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.notice import NoticeStatus
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


RULES = (check_withdrawal, check_windows)
