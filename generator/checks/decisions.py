"""Rules about decisions: each says something, and what it supersedes exists, is older, and leads back to nothing."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.chains import circles, told
from generator.checks.guesses import Guess
from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.meeting import DecisionStatus, Meeting
from generator.model.reading import Filed
from generator.problems import Code, Problem


class _Superseding(NamedTuple):
    filed: Filed[Meeting]
    path: tuple[Step, ...]
    own: str
    target: str

    def problem(self, code: Code, message: str, hint: str) -> Problem:
        return self.filed.source.problem((*self.path, "menggantikan"), code, message, hint)


def check_decision_bodies(library: Library) -> Iterator[Problem]:
    """A decision has its words, or says why they are withheld."""
    for filed in library.meetings.values():
        for item_place, item in enumerate(filed.record.agenda):
            for place, decision in enumerate(item.decisions):
                if decision.body is None and decision.withheld is None and item.withheld is None:
                    message = f"Keputusan '{decision.id[:20]}' tidak berisi"
                    hint = "Tulis 'isi', atau 'dikecualikan' dengan pasal dan penetapannya"
                    path = ("acara", item_place, "keputusan", place)
                    yield filed.source.problem(path, Code.MISSING_KEY, message, hint)


def _superseding(library: Library) -> list[_Superseding]:
    return [
        _Superseding(filed, ("acara", item_place, "keputusan", place), f"{filed.id}#{decision.id}", decision.supersedes)
        for filed in library.meetings.values()
        for item_place, item in enumerate(filed.record.agenda)
        for place, decision in enumerate(item.decisions)
        if decision.supersedes is not None
    ]


def check_supersession(library: Library) -> Iterator[Problem]:
    """A superseded decision exists."""
    found = _superseding(library)
    known = {f"{meeting_id}#{each}" for meeting_id, each in _ids(library)} if found else set()
    guess = Guess()
    for new in found:
        meeting_id = new.target.split("#")[0]
        if meeting_id in library.unread or (new.target in known and new.target != new.own):
            continue
        near = _meant(library, guess, new)
        hint = f"Maksudnya '{near}'?" if near in known else "Periksa id rapat dan id butirnya"
        what = "menggantikan dirinya sendiri" if new.target == new.own else "tidak ada"
        yield new.problem(Code.REFERENCE, f"Keputusan '{new.target[:80]}' {what}", hint)


def _ids(library: Library) -> Iterator[tuple[str, str]]:
    for meeting_id, filed in library.meetings.items():
        for item in filed.record.agenda:
            for decision in item.decisions:
                yield meeting_id, decision.id


def _meant(library: Library, guess: Guess, new: _Superseding) -> str | None:
    """Return the decision that was probably meant: of the meeting that is named, else of one with a like name."""
    meeting_id, decision_id = new.target.split("#")
    if meeting_id not in library.meetings:
        return f"{guess.closest(meeting_id, 'rapat', library.meetings)}#{decision_id}"
    if new.target == new.own:
        return None
    others = {decision.id for item in library.meetings[meeting_id].record.agenda for decision in item.decisions}
    return f"{meeting_id}#{guess.closest(decision_id, meeting_id, others)}"


def check_supersession_order(library: Library) -> Iterator[Problem]:
    """A decision supersedes one of an earlier meeting or of its own, and no chain of them leads back to its start."""
    found = _superseding(library)
    for new in found:
        old = library.meetings.get(new.target.split("#")[0])
        if old is not None and old.record.date > new.filed.record.date:
            message = f"Keputusan yang digantikan lebih baru: rapatnya baru {long_date(old.record.date)}"
            hint = "Tulis 'menggantikan' pada keputusan yang lebih baru, atau periksa tanggal kedua rapat"
            yield new.problem(Code.TIME_ORDER, message, hint)
    by_own = {new.own: new for new in found if new.own != new.target}
    for members in circles({own: new.target for own, new in by_own.items()}):
        message = told(members, "Keputusan saling menggantikan", "Keputusan menggantikan dirinya sendiri")
        yield by_own[members[0]].problem(Code.CIRCLE, message, "Hapus 'menggantikan' pada keputusan yang paling lama")


def check_amended(library: Library) -> Iterator[Problem]:
    """An amended decision is superseded by one that says how it now reads."""
    replaced = {new.target for new in _superseding(library)}
    for filed in library.meetings.values():
        for item_place, item in enumerate(filed.record.agenda):
            for place, decision in enumerate(item.decisions):
                if decision.status is DecisionStatus.AMENDED and f"{filed.id}#{decision.id}" not in replaced:
                    path = ("acara", item_place, "keputusan", place, "status")
                    yield as_warning(_amended(filed, path, decision.id[:20]))


def _amended(filed: Filed[Meeting], path: tuple[Step, ...], decision_id: str) -> Problem:
    message = f"Keputusan '{decision_id}' diubah, tetapi tidak ada keputusan yang menggantikannya"
    hint = f"Tulis 'menggantikan: {filed.id}#{decision_id}' pada keputusan yang baru"
    return filed.source.problem(path, Code.STATE, message, hint)


RULES_OF_PARTS = (check_supersession,)
RULES = (*RULES_OF_PARTS, check_decision_bodies, check_supersession_order, check_amended)
