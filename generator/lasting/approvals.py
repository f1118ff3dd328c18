"""Approved minutes: what was approved is what is published, and how the next version comes to be approved."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks.library import Library
from generator.exports.minutes_text import corrections_told, minutes_text
from generator.keeping.chain import LOCK, Approval, add_approval, digest_of, next_approval, read_text
from generator.lasting.addresses import withdrawal
from generator.lasting.elsewhere import changed_elsewhere
from generator.model.meeting import MeetingStatus
from generator.parallel import share_out
from generator.problems import Code, Problem
from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicMeeting
from generator.settings import worker_count
from generator.views import addresses
from generator.views.approvals import approvals_by_meeting, withdrawn_texts

_NEW_OFFICE = "jabatan baru ditulis sebagai entri baru di bawah 'jabatan', dengan 'mulai'"


def check_approvals(project: Path, library: Library, public: PublicLibrary, live: Path | None) -> Iterator[Problem]:
    """Yield a problem for every approved minutes that are gone, or are not as they were approved.

    ``live``: the site that stands; the chain that it shows may only have grown. Raises OSError.
    """
    yield from _check_growth(library.chain, live)
    if not library.chain:
        return
    by_meeting = approvals_by_meeting(public)
    meetings = [public.meetings[id_] for id_ in by_meeting]
    # Thousands of texts take a second: so in several processes.
    digests = share_out(lambda each: digest_of(minutes_text(public, each)), meetings, worker_count(), _silent)
    gone = withdrawn_texts(public)
    for meeting, digest in zip(meetings, digests, strict=True):
        if digest == by_meeting[meeting.id][-1].digest:
            continue
        if meeting.closed:
            standing = [each for each in by_meeting[meeting.id] if each.text_name not in gone]
            yield from _closed(library, meeting, standing)
        else:
            yield _changed(project, library, public, meeting)
    known = {approval.number for approvals in by_meeting.values() for approval in approvals}
    for approval in library.chain:
        if approval.number not in known and approval.text_name not in gone:
            message = f"Notula {approval.meeting}, yang disahkan pada baris ini, tidak terbit lagi"
            hint = "Kembalikan rapatnya; bila diganti namanya, tulis 'sebelumnya'; bila ditarik, catat penarikannya"
            yield Problem(LOCK, approval.number, 1, Code.MINUTES_CHANGED, message, hint)


def _silent(_: int) -> None:
    """Report no progress: it takes a second at most."""


def _check_growth(chain: Sequence[Approval], live: Path | None) -> Iterator[Problem]:
    """The chain begins with what the live site shows of it: nothing is taken back, nothing written anew."""
    path = live / addresses.CHAIN if live else None
    if path is None or not path.is_file():
        return
    shown = path.read_text(encoding="utf-8", errors="replace").splitlines()
    lines = [approval.line for approval in chain]
    if lines[: len(shown)] != shown:
        same = next((n for n, pair in enumerate(zip(lines, shown, strict=False)) if pair[0] != pair[1]), len(lines))
        message = f"Rantai ini bukan kelanjutan dari yang sudah terbit: baris {same + 1} hilang atau berbeda"
        yield Problem(LOCK, same + 1, 1, Code.CHAIN, message, "Kembalikan berkas itu seperti dalam git")


def _changed(project: Path, library: Library, public: PublicLibrary, meeting: PublicMeeting) -> Problem:
    source, last = library.meetings[meeting.id].source, approvals_by_meeting(public)[meeting.id][-1]
    message = f"Isi notula berbeda dari yang disahkan (versi {last.version})"
    before, after = read_text(project, last) or "", minutes_text(public, meeting)
    if meeting.status is not MeetingStatus.APPROVED:
        hint = "Kembalikan 'status: disahkan': notula yang sudah disahkan tidak menjadi catatan lain"
    elif _corrected(before, after):
        hint = f"Sahkan ralatnya: notulen approve {meeting.id}"
    else:
        other = changed_elsewhere(library, source, before, after)
        message += f", mungkin karena {other} berubah" if other else ""
        back = f"Kembalikan bagian itu, di sini atau di sana ({_NEW_OFFICE})" if other else "Kembalikan isinya"
        hint = f"{back}, atau tambahkan 'ralat' dengan sebabnya lalu jalankan: notulen approve {meeting.id}"
    return source.problem(_first_change(before, after), Code.MINUTES_CHANGED, message, hint)


def _closed(library: Library, meeting: PublicMeeting, standing: Sequence[Approval]) -> Iterator[Problem]:
    """Yield each approved text that would go on telling what a meeting that was closed since no longer tells."""
    for approval in standing:
        address = addresses.approved_text(approval.text_name)
        message = f"Rapat ini kini tertutup, tetapi naskah yang disahkan (versi {approval.version}) masih terbit"
        hint = f"Tarik naskah itu: {withdrawal(address)}"
        source = library.meetings[meeting.id].source
        yield source.problem(("sifat",), Code.MINUTES_CHANGED, message, hint)


def _first_change(before: str, after: str) -> tuple[str | int, ...]:
    """Return the path, in the record, of the first line that differs; its keys are those of the text."""
    old, key = before.splitlines(), ""
    for number, line in enumerate(after.splitlines()):
        key = key if line.startswith("  ") else line.partition(": ")[0]
        if number >= len(old) or old[number] != line:
            break
    return tuple(int(step) - 1 if step.isdecimal() else step for step in key.split("."))


def _corrected(before: str, after: str) -> bool:
    """Tell whether a text tells a correction more than the one before, and still all of those."""
    old, new = corrections_told(before), corrections_told(after)
    return len(new) > len(old) and new[: len(old)] == old


class ApprovalRefusedError(Exception):
    """Minutes cannot be approved; carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Approved:
    """What became of an approval: the line, and whether it is new."""

    approval: Approval
    is_new: bool


def approve(project: Path, library: Library, public: PublicLibrary, meeting_id: str, day: dt.date) -> Approved:
    """Approve a meeting's minutes as they are now. Raises ApprovalRefusedError and OSError.

    The same text is not approved twice; another one only as the next version, with a correction more than before.
    """
    meeting = public.meetings.get(meeting_id)
    if meeting is None or meeting.status is not MeetingStatus.APPROVED:
        raise ApprovalRefusedError(_not_approvable(library, meeting_id))
    text = minutes_text(public, meeting)
    earlier = approvals_by_meeting(public).get(meeting_id, [])
    if earlier and earlier[-1].digest == digest_of(text):
        return Approved(earlier[-1], is_new=False)
    if earlier and not _corrected(read_text(project, earlier[-1]) or "", text):
        raise ApprovalRefusedError(_uncorrected(library, meeting_id, earlier[-1]))
    first = public.former.get(meeting_id, (meeting_id,))[0]
    approval = next_approval(library.chain, day, first, digest_of(text))
    add_approval(project, approval, text)
    return Approved(approval, is_new=True)


def _not_approvable(library: Library, meeting_id: str) -> Problem:
    filed = library.meetings.get(meeting_id)
    if filed is None:
        message = f"Tidak ada rapat dengan id '{meeting_id}'"
        return Problem("content/rapat", 1, 1, Code.REFERENCE, message, "Id rapat adalah nama berkasnya tanpa .yml")
    message = f"Hanya notula berstatus disahkan yang dapat dikunci; status rapat ini {filed.record.status}"
    hint = "Ubah 'status' menjadi disahkan setelah notulanya ditandatangani"
    return filed.source.problem(("status",), Code.STATE, message, hint)


def _uncorrected(library: Library, meeting_id: str, last: Approval) -> Problem:
    message = f"Notula ini berubah sejak disahkan (versi {last.version}), tetapi tidak ada ralat baru"
    hint = "Tambahkan 'ralat: [{tanggal: …, bagian: …, sebab: …}]' yang menyebut apa yang diperbaiki dan mengapa"
    return library.meetings[meeting_id].source.problem((), Code.MINUTES_CHANGED, message, hint)
