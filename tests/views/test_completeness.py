"""What became of every meeting, team by team, month by month."""

from pathlib import Path

from generator.views.catalogue import catalogue
from generator.views.completeness import Mark, completeness
from tests.publishing.doors import published_with
from tests.views.conftest import Views

_HEAD = "judul: Rapat\ntim: tim-kota\n"


def _shown(folder: Path, meetings: dict[str, str]) -> list[tuple[str, dict[int, tuple[Mark, ...]]]]:
    files = {f"content/rapat/2024/{name}.yml": text for name, text in meetings.items()}
    grid = completeness(catalogue(published_with(folder, {"content/rapat/2024/rapat-contoh.yml": None, **files})), 2024)
    return [(row.team.text, {n: marks for n, marks in enumerate(row.months, 1) if marks}) for row in grid.rows]


def test_states_of_a_month_are_counted_apart(tmp_path: Path) -> None:
    done = f"{_HEAD}mulai: 09.00\nstatus: disahkan\n"
    meetings = {
        "a": f"{done}tanggal: 2024-01-10\n",
        "b": f"{done}tanggal: 2024-01-20\n",
        "c": f"{_HEAD}tanggal: 2024-01-30\nstatus: dibatalkan\nalasan: Sakit.\n",
    }
    found = _shown(tmp_path, meetings)
    assert [months for _, months in found] == [
        {1: (Mark("disahkan", "notula", 2), Mark("dibatalkan", "dibatalkan", 1))}
    ]


def test_announced_meeting_whose_day_has_passed_owes_its_minutes(tmp_path: Path) -> None:
    announced = f"{_HEAD}status: dijadwalkan\n"
    meetings = {"a": f"{announced}tanggal: 2024-05-31\n", "b": f"{announced}tanggal: 2024-06-01\n"}
    found = _shown(tmp_path, meetings)
    assert [months for _, months in found] == [
        {5: (Mark("belum-terbit", "belum terbit", 1),), 6: (Mark("dijadwalkan", "dijadwalkan", 1),)}
    ]


def test_meeting_without_a_team_has_a_row_of_its_own(tmp_path: Path) -> None:
    found = _shown(tmp_path, {"a": "judul: Rapat\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\n"})
    assert found == [("Tanpa tim", {5: (Mark("disahkan", "notula", 1),)})]


def test_closed_meeting_counts_as_one_without_minutes(tmp_path: Path) -> None:
    closed = "judul: Rapat\ntanggal: 2024-0{}-02\nmulai: 09.00\nsifat: tertutup\nalasan: Penyelidikan.\nstatus: {}\n"
    states = ("disahkan", "ringkasan\nsumber: {nama: Berita}", "ditunda", "dijadwalkan")
    found = _shown(tmp_path, {f"r{n}": closed.format(n, state) for n, state in enumerate(states, 1)})
    months = {
        **dict.fromkeys((1, 2), (Mark("tertutup", "tertutup", 1),)),
        3: (Mark("ditunda", "ditunda", 1),),
        4: (Mark("belum-terbit", "belum terbit", 1),),
    }
    assert found == [("Tanpa tim", months)]


def test_closed_meeting_does_not_tell_its_team(views: Views) -> None:
    rows = {row.team.text: row.months for row in views["jadwal/2024/"].grid.rows}
    assert sum(mark.number for marks in rows["Tanpa tim"] for mark in marks) == len(_CLOSED_OR_TEAMLESS)


_CLOSED_OR_TEAMLESS = ("rapat-dibatalkan", "rapat-lama", "rapat-tertutup")


def test_years_duties_stand_beside_what_was_held(views: Views) -> None:
    bars = [(bar.name, bar.values) for bar in views["jadwal/2024/"].kept.bars]
    assert bars == [("Tim Terpadu Kota Contoh", (2, 2))]
