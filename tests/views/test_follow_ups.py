"""Follow-ups over time: carried from meeting to meeting, overdue on the day of the build, how long they wait."""

from pathlib import Path

from generator.views.catalogue import Carried, catalogue
from generator.views.site import plan_site
from tests.publishing.doors import published_with
from tests.views.conftest import Views

_HEAD = "judul: Rapat\ntim: tim-kota\nmulai: 09.00\nstatus: disahkan\n"


def _files(**meetings: str) -> dict[str, str | None]:
    made: dict[str, str | None] = {"content/rapat/2024/rapat-contoh.yml": None}
    for name, text in meetings.items():
        made[f"content/rapat/2024/{name}.yml"] = f"{_HEAD}{text}"
    return made


def _task(number: int, more: str = "status: belum") -> str:
    return f"{{id: t{number}, uraian: Kerjakan {number}., {more}}}"


def test_what_is_open_is_carried_to_the_next_meeting_until_it_is_closed(tmp_path: Path) -> None:
    closing = "status: selesai, diselesaikan: {rapat: b, tanggal: 2024-02-01}"
    library = published_with(
        tmp_path,
        _files(
            a=f"tanggal: 2024-01-01\ntindak_lanjut: [{_task(1, closing)}, {_task(2)}]\n",
            b="tanggal: 2024-02-01\n",
            c="tanggal: 2024-03-01\n",
        ),
    )
    found = catalogue(library).carried
    told = {id_: (each.total, [at.action.id for at in each.latest]) for id_, each in found.items()}
    assert told == {"b": (1, ["t2"]), "c": (1, ["t2"])}


def test_only_the_latest_few_are_carried_and_all_are_counted(tmp_path: Path) -> None:
    tasks = ", ".join(_task(number) for number in range(1, 10))
    files = _files(a=f"tanggal: 2024-01-01\ntindak_lanjut: [{tasks}]\n", b="tanggal: 2024-02-01\n")
    carried: Carried = catalogue(published_with(tmp_path, files)).carried["b"]
    assert (carried.total, [at.action.id for at in carried.latest]) == (9, ["t9", "t8", "t7", "t6", "t5"])


def test_open_follow_up_is_overdue_from_the_day_after_its_day(tmp_path: Path) -> None:
    due = [_task(number, f"status: belum, tenggat: {day}") for number, day in ((1, "2024-05-31"), (2, "2024-06-01"))]
    done = _task(3, "status: selesai, tenggat: 2024-01-31")
    files = _files(a=f"tanggal: 2024-01-01\ntindak_lanjut: [{', '.join([*due, done])}]\n")
    register = {plan.address: plan for plan in plan_site(published_with(tmp_path, files))}["tindak-lanjut/2024/"].view()
    assert register.overdue == 1
    assert {each.id: (each.overdue, each.deadline) for each in register.actions} == {
        "t1": (True, None),
        "t2": (False, "2024-06-01T23:59:59+07:00"),
        "t3": (False, None),
    }


def test_ages_count_what_is_open_since_its_meeting(tmp_path: Path) -> None:
    files = _files(
        a=f"tanggal: 2024-05-02\ntindak_lanjut: [{_task(1)}]\n",
        b=f"tanggal: 2024-01-02\ntindak_lanjut: [{_task(1, 'status: berjalan')}, {_task(2, 'status: selesai')}]\n",
    )
    register = {plan.address: plan for plan in plan_site(published_with(tmp_path, files))}["tindak-lanjut/"].view()
    assert [(bar.name, bar.values) for bar in register.ages.bars] == [
        ("Sampai 1 bulan", (1, 0)),
        ("1 sampai 3 bulan", (0, 0)),
        ("3 sampai 12 bulan", (0, 1)),
        ("Lebih dari 1 tahun", (0, 0)),
    ]


def test_team_shows_its_decisions_and_what_it_still_owes(views: Views) -> None:
    team = views["tim/tim-kota/"]
    assert [each.address.rsplit("/", 1)[1] for each in team.decisions] == ["#k1", "#k1", "#k2", "#k3", "#k4"]
    assert {each.status.key for each in team.actions} <= {"belum", "berjalan"}
