"""Rules about rosters: seats counted without gaps, one holder each, nobody on an empty one; duties told once a year."""

from collections.abc import Iterator, Sequence

from generator.checks.chains import circles, told
from generator.checks.holders import Holding, is_single, is_told_apart, office_key, overlapping
from generator.checks.library import Library
from generator.checks.notices import end_of
from generator.checks.rules import as_warning
from generator.dates import long_date
from generator.loading.nodes import Step
from generator.model.reading import Filed
from generator.model.team import Membership, Team, Tenure
from generator.problems import Code, Problem

_LEADERS = frozenset({"ketua", "koordinator", "pimpinan"})
_LEADING = ("penanggung jawab", "ketua", "wakil ketua", "sekretaris")


def check_vacant_seats(library: Library) -> Iterator[Problem]:
    """A vacant seat names nobody."""
    for filed in library.teams.values():
        for place, member in enumerate(filed.record.members):
            if member.tenure is Tenure.VACANT and member.person is not None:
                message = "Kursi ini berstatus kosong, tetapi menyebut pejabat"
                hint = "Hapus 'pejabat', atau ganti 'status' dengan definitif, plt, plh, atau pj"
                yield filed.source.problem(("anggota", place, "pejabat"), Code.CONSISTENCY, message, hint)


def _warning(filed: Filed[Team], path: tuple[Step, ...], message: str, hint: str) -> Problem:
    return as_warning(filed.source.problem(path, Code.ROSTER, message, hint))


def check_order(library: Library) -> Iterator[Problem]:
    """Seats are numbered 1, 2, 3, …; a number comes again only for who holds the seat at another time."""
    for filed in library.teams.values():
        yield from _check_twice(filed)
        numbered = sorted(
            (member.order, place) for place, member in enumerate(filed.record.members) if member.order is not None
        )
        if len(numbered) == len(filed.record.members):
            yield from _check_gap(filed, numbered)


def _check_twice(filed: Filed[Team]) -> Iterator[Problem]:
    seats = [
        _holding(filed, place, (str(member.order), ""))
        for place, member in enumerate(filed.record.members)
        if member.order is not None
    ]
    for _, again in overlapping(seats):
        message = f"Urutan {again.office[0]} dipakai dua kali untuk waktu yang sama"
        yield _warning(filed, (*again.path, "urutan"), message, "Beri tiap kursi nomor urutnya sendiri")


def _check_gap(filed: Filed[Team], numbered: Sequence[tuple[int, int]]) -> Iterator[Problem]:
    before = 0
    for order, place in numbered:
        if order > before + 1:
            message = f"Urutan melompat dari {before} ke {order}" if before else f"Urutan dimulai dari {order}"
            hint = f"Tambahkan kursi yang terlewat, atau tulis 'urutan: {before + 1}'"
            yield _warning(filed, ("anggota", place, "urutan"), message, hint)
        before = order


def _holding(filed: Filed[Team], place: int, office: tuple[str, str]) -> Holding:
    member = filed.record.members[place]
    return Holding(filed, ("anggota", place), office, member.person or "", member.start, member.end)


def check_one_holder(library: Library) -> Iterator[Problem]:
    """A seat for the head of an office has one holder at a time."""
    for filed in library.teams.values():
        seats = [
            _holding(filed, place, office_key(member.post, member.agency))
            for place, member in enumerate(filed.record.members)
            if is_single(member.post) and is_told_apart(member.post, member.agency)
        ]
        for _, after in overlapping(seats):
            message = "Jabatan ini sudah ada di susunan tim untuk waktu yang sama"
            hint = "Hapus salah satunya, atau tulis 'sampai' pada pemegang yang lama"
            path = (*after.path, "jabatan")
            yield as_warning(filed.source.problem(path, Code.HOLDERS, message, hint))


def check_chair(library: Library) -> Iterator[Problem]:
    """Where a roster says what its members are in the team, one of them leads it."""
    for filed in library.teams.values():
        roles = [_role(member) for member in filed.record.members if member.role is not None]
        if roles and not any(map(_leads, roles)):
            hint = "Tulis 'kedudukan: ketua' pada yang memimpin; bila tidak tercatat, hapus semua 'kedudukan'"
            yield _warning(filed, ("anggota",), "Susunan menyebut kedudukan, tetapi tidak ada ketuanya", hint)


def _leads(role: str) -> bool:
    if role.startswith("wakil"):
        return False
    return "penanggung jawab" in role or not _LEADERS.isdisjoint(role.split())


def _role(member: Membership) -> str:
    return " ".join((member.role or "").lower().split())


def check_seats_in_force(library: Library) -> Iterator[Problem]:
    """While a team is in force its leading seats are held, or said to be vacant."""
    for filed in library.teams.values():
        term = filed.record.term
        if term is None or term.start is None or not term.start <= library.today <= (term.end or library.today):
            continue
        members = filed.record.members
        held = {_role(member) for member in members if member.end is None or member.end >= library.today}
        for place, member in enumerate(members):
            role = _role(member)
            if role.startswith(_LEADING) and role not in held and member.end is not None:
                message = f"Kursi {role[:40]} berakhir {long_date(member.end)}, padahal timnya masih berlaku"
                hint = "Tambahkan pemegang yang baru, atau kursi dengan 'status: kosong'"
                yield _warning(filed, ("anggota", place, "sampai"), message, hint)


def check_seats_of_ended(library: Library) -> Iterator[Problem]:
    """No seat begins after its team has ended."""
    for filed in library.teams.values():
        end = end_of(filed.record.term)
        for place, member in enumerate(filed.record.members):
            if end is not None and member.start is not None and member.start > end:
                message = (
                    f"Kursi mulai {long_date(member.start)}, sesudah masa berlaku timnya berakhir, {long_date(end)}"
                )
                hint = "Periksa 'mulai' kursi ini dan 'berlaku' timnya"
                yield _warning(filed, ("anggota", place, "mulai"), message, hint)


def check_duties(library: Library) -> Iterator[Problem]:
    """A team's duty to meet is told once for each year."""
    for filed in library.teams.values():
        years: set[int] = set()
        for place, duty in enumerate(filed.record.duties):
            if duty.year in years:
                message = f"Kewajiban rapat tahun {duty.year} sudah ditulis di atasnya"
                path = ("kewajiban_rapat", place, "tahun")
                yield filed.source.problem(path, Code.CONSISTENCY, message, "Tulis satu baris untuk tiap tahun")
            years.add(duty.year)


def check_reporting(library: Library) -> Iterator[Problem]:
    """No team reports, by way of others, to itself."""
    chain = {team_id: filed.record.reports_to for team_id, filed in library.teams.items() if filed.record.reports_to}
    for members in circles(chain):
        message = told(members, "Tim-tim saling melapor berputar", "Tim melapor kepada dirinya sendiri")
        hint = "Hapus 'melapor_ke' pada tim yang paling atas"
        yield library.teams[members[0]].source.problem(("melapor_ke",), Code.CIRCLE, message, hint)


RULES = (
    check_vacant_seats,
    check_order,
    check_one_holder,
    check_chair,
    check_seats_in_force,
    check_seats_of_ended,
    check_duties,
    check_reporting,
)
