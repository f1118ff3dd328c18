"""Attendance on a person's page: what is recorded, what is not, and what is withheld, never mixed."""

from pathlib import Path

from generator.views.persons import PersonView
from generator.views.site import plan_site
from tests.projects import PERSON
from tests.publishing.doors import published_with
from tests.rendering.trees import renderer, text

_MEETING = "judul: Rapat\nmulai: 09.00\nstatus: disahkan\n"
_GROUND = "{pasal: 17 huruf h UU 14/2008, penetapan: 1/2024}"
_SAID = {
    "02": "peserta: [{pejabat: ani, kehadiran: hadir}]",
    "03": "peserta: [{pejabat: ani, kehadiran: hadir}]",
    "04": "peserta: [{pejabat: ani, kehadiran: izin}]",
    "05": "peserta: [{pejabat: ani}]",
    "06": "pimpinan: {ketua: ani}",
    "07": f"peserta: [{{pejabat: ani, kehadiran: sakit, dikecualikan: {_GROUND}}}]",
    "08": "sifat: tertutup\nalasan: Penyelidikan.\npeserta: [{pejabat: ani, kehadiran: hadir}]",
}


def _person(folder: Path) -> PersonView:
    files = dict([PERSON])
    for day, said in _SAID.items():
        files[f"content/rapat/2024/rapat-{day}.yml"] = f"{_MEETING}tanggal: 2024-05-{day}\n{said}\n"
    plans = {plan.address: plan for plan in plan_site(published_with(folder, files))}
    view = plans["pejabat/ani/"].view()
    assert isinstance(view, PersonView)
    return view


def test_attendance_is_counted_by_what_is_known_of_it(tmp_path: Path) -> None:
    """A chair whom no list of participants names may have come or not; a closed meeting tells of nobody."""
    assert [(tally.text, tally.count) for tally in _person(tmp_path).tallies] == [
        ("Hadir", 2),
        ("Izin", 1),
        ("Tidak tercatat", 2),
        ("Dikecualikan", 1),
    ]


def test_withheld_attendance_is_told_by_no_other_word(tmp_path: Path) -> None:
    view = _person(tmp_path)
    assert [each.attendance.text for each in view.presences] == [
        "Dikecualikan",
        "Tidak tercatat",
        "Tidak tercatat",
        "Izin",
        "Hadir",
        "Hadir",
    ]
    assert "sakit" not in text(renderer().render(view).decode()).split("Cara menghitung")[0].casefold()


def test_page_says_how_attendance_is_counted(tmp_path: Path) -> None:
    page = " ".join(text(renderer().render(_person(tmp_path)).decode()).split())
    assert "Tidak tercatat: sumber tidak menyebut hadir atau tidak. Bukan berarti tidak hadir." in page
