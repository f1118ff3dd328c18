"""Attendance on a person's page: what is recorded, what is not, and what is withheld, never mixed."""

from pathlib import Path

import pytest

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


_ACTIONS = """\
judul: Rapat
tanggal: 2024-05-02
mulai: 09.00
status: disahkan
peserta: [{pejabat: ani, kehadiran: hadir}]
tindak_lanjut:
  - {id: t1, uraian: Mendata., penanggung_jawab: ani, status: belum}
  - {id: t2, uraian: Menyurati., penanggung_jawab: Camat Contoh Barat, status: belum}
  - {id: t3, uraian: Melapor., penanggung_jawab: Camat Contoh Timur, status: belum}
"""


def _with_posts(folder: Path, posts: str, other: str = "[]") -> dict[str, PersonView]:
    files = {
        PERSON[0]: f"nama: Ani\njabatan: {posts}\n",
        "content/pejabat/budi.yml": f"nama: Budi\njabatan: {other}\n",
        "content/rapat/2024/rapat-02.yml": _ACTIONS,
    }
    plans = {plan.address: plan for plan in plan_site(published_with(folder, files))}
    return {name: plans[f"pejabat/{name}/"].view() for name in ("ani", "budi")}


@pytest.mark.parametrize(
    ("posts", "told"),
    [
        ("[{nama: Camat, mulai: 2023-01-01}]", "Camat"),
        ("[{nama: Camat}]", "Camat (tercatat 2 Mei 2024)"),
        ("[{nama: Lurah, sampai: 2023-12-31}]", None),
        ("[{nama: Lurah}, {nama: Camat, mulai: 2023-01-01}]", "Camat"),
    ],
)
def test_office_of_unknown_term_is_told_with_the_day_on_which_it_was_recorded(
    posts: str, told: str | None, tmp_path: Path
) -> None:
    assert _with_posts(tmp_path, posts)["ani"].office == told


def test_office_that_no_meeting_records_is_told_without_a_day(tmp_path: Path) -> None:
    assert _with_posts(tmp_path, "[]", "[{nama: Lurah}]")["budi"].office == "Lurah (masanya tidak tercatat)"


_WEST = "nama: Camat Contoh Barat"


@pytest.mark.parametrize(
    ("posts", "other", "owned"),
    [
        (f"[{{{_WEST}, mulai: 2023-01-01}}]", "[]", ["t1", "t2"]),
        (f"[{{{_WEST}, mulai: 2024-05-03}}]", "[]", ["t1"]),
        (f"[{{{_WEST}, mulai: 2023-01-01, sampai: 2024-05-01}}]", "[]", ["t1"]),
        (f"[{{{_WEST}}}]", "[]", ["t1"]),
        (f"[{{{_WEST}, mulai: 2023-01-01}}]", f"[{{{_WEST}, mulai: 2023-01-01}}]", ["t1"]),
    ],
)
def test_follow_up_of_an_office_is_its_holders_on_the_day(
    posts: str, other: str, owned: list[str], tmp_path: Path
) -> None:
    view = _with_posts(tmp_path, posts, other)["ani"]
    assert sorted(each.id for each in view.actions) == owned
    assert (view.open_actions, view.by_office) == (len(owned), len(owned) > 1)
    assert ("Termasuk yang ditugaskan kepada jabatan" in renderer().render(view).decode()) is view.by_office


_TEAMS = {
    "content/tim/tim-camat.yml": "nama: Tim\ntingkat: kecamatan\nuntuk: semua\nanggota:\n"
    '  - {jabatan: "Camat {wilayah}"}\n',
    "content/tim/tim-kota.yml": 'nama: Tim Kota\ntingkat: kota\nwilayah: "99.71"\nanggota:\n'
    "  - {jabatan: Camat Contoh Timur}\n  - {jabatan: Sekda, sampai: 2024-01-01}\n",
}


@pytest.mark.parametrize(
    ("posts", "seats"),
    [
        ("{nama: Camat Contoh Timur}", [["tim/tim-camat/99-71-01/", "tim/tim-kota/"]]),
        ("{nama: 'Camat  Contoh Timur'}", [["tim/tim-camat/99-71-01/", "tim/tim-kota/"]]),
        ("{nama: Camat Contoh Timur, sampai: 2024-01-01}", [[]]),
        ("{nama: Camat}", [[]]),
        ("{nama: Sekda}", [[]]),
    ],
    ids=["office", "blanks", "left", "other", "seat ended"],
)
def test_office_leads_to_the_teams_in_which_it_has_a_seat(posts: str, seats: list[list[str]], tmp_path: Path) -> None:
    files = {PERSON[0]: f"nama: Ani\njabatan: [{posts}]\n", **_TEAMS}
    plans = {plan.address: plan for plan in plan_site(published_with(tmp_path, files))}
    found = [sorted(link.address for link in post.seats) for post in plans["pejabat/ani/"].view().posts]
    assert found == seats
    cards = [card for _, level in plans["tim/"].view().levels for card in level]
    assert {card.link.text: card.members for card in cards} == {"Tim": 1, "Tim Kota": 1}
