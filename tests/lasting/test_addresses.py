"""Addresses for ever: whatever is moved, renamed or deleted, a build loses none, or says so and how to mend it."""

from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest

from generator.keeping.ledger import LEDGER
from generator.lasting.addresses import record_addresses
from generator.problems import Code
from tests.attachments.makers import png
from tests.lasting.worlds import (
    FORMER,
    LAW,
    MEETING,
    MINUTES,
    NOTICE,
    OTHER,
    PAGE,
    PERSON,
    PICTURE,
    PLANNED,
    RECORDS,
    REPORT,
    SERVICE,
    TEAM,
    answers,
    errors,
    leads_to,
    library_of,
    proved,
    published_world,
    unanswered,
    written,
)
from tests.projects import BASE, Files, write_files

ITEMS = ("#acara-1", "#acara-2", "#k1", "#k2", "#t1")
SATU, DUA = "notulen/2024/rapat-satu/", "notulen/2023/rapat-dua/"
DENAH = "lampiran/denah.png"
WITHDRAWN = "- {{alamat: {}, ditarik: 2024-05-20, alasan: Tercatat dua kali.}}\n"
MOVED = "- {{alamat: {}, ke: {}}}\n"


class Scenario(NamedTuple):
    """A change, the addresses that it would lose, the mark that saves them, and what one of them then answers."""

    name: str
    change: Files
    lost: tuple[str, ...]
    mark: Files = MappingProxyType({})
    asked: str = ""
    answer: str = "halaman"


def _renamed(path: str, new: str) -> tuple[Files, Files]:
    """Return the change that gives a record another file, and the mark that tells its former id."""
    old = path.rsplit("/", 1)[-1].removesuffix(".yml")
    text = RECORDS[path]
    return {path: None, new: text}, {new: f"{text}sebelumnya: [{old}]\n"}


def _without(text: str) -> str:
    return MINUTES.replace(text, "")


_MEETING = _renamed(MEETING, "content/rapat/2024/rapat-pertama.yml")
_NOTICE = _renamed(NOTICE, "content/pengumuman/imbauan-baru.yml")
_TEAM = _renamed(TEAM, "content/tim/tim-kecamatan.yml")
_PERSON = _renamed(PERSON, "content/pejabat/ani-contoh.yml")
_REPORT = _renamed(REPORT, "content/laporan-kasus/kasus-awal-2024.yml")
_LAW = _renamed(LAW, "content/dasar-hukum/perda-ketertiban.yml")
_SERVICE = _renamed(SERVICE, "content/layanan/posko-kota.yml")
_EARLIER = MINUTES.replace("2024-05-02", "2023-05-02")
_LAST = RECORDS[OTHER].replace("2023", "2024")
_REGIONS = BASE["site_config/wilayah.csv"].replace("99.71.02.1001,Sukadamai,kelurahan,99.71.02\n", "")
_ALL = tuple(f"{SATU}{item}" for item in ITEMS)
_TEAMS = ("tim/tim-camat/", "tim/tim-camat/99-71-01/", "tim/tim-camat/99-71-02/")
_TWO = "content/rapat/2024/rapat-utama.yml"

SCENARIOS = (
    Scenario("meeting renamed", _MEETING[0], (SATU, *_ALL), _MEETING[1], SATU, "notulen/2024/rapat-pertama/"),
    Scenario(
        "meeting renamed and moved to another year",
        {MEETING: None, "content/rapat/2023/rapat-awal.yml": _EARLIER},
        (SATU, *_ALL),
        {"content/rapat/2023/rapat-awal.yml": f"{_EARLIER}sebelumnya: [rapat-satu]\n"},
        SATU,
        "notulen/2023/rapat-awal/",
    ),
    Scenario(
        "meeting renamed twice",
        {MEETING: None, _TWO: MINUTES},
        (SATU, *_ALL),
        {_TWO: f"{MINUTES}sebelumnya: [rapat-satu, rapat-tengah]\n"},
        "notulen/2024/rapat-tengah/",
        "notulen/2024/rapat-utama/",
    ),
    Scenario(
        "date corrected into another year",
        {MEETING: None, "content/rapat/2023/rapat-satu.yml": _EARLIER},
        (),
        {},
        SATU,
        "notulen/2023/rapat-satu/",
    ),
    Scenario(
        "last meeting of a year moved out of it",
        {OTHER: None, "content/rapat/2024/rapat-dua.yml": _LAST},
        (),
        {},
        "keputusan/2023/",
        "keputusan/",
    ),
    Scenario("meeting deleted", {MEETING: None}, (SATU, *_ALL), {FORMER: WITHDRAWN.format(SATU)}, SATU, "ditarik"),
    Scenario(
        "meeting deleted for one that has all",
        {MEETING: None},
        (SATU, *_ALL),
        {FORMER: MOVED.format(SATU, DUA)},
        SATU,
        DUA,
    ),
    Scenario(
        "meeting merged into another",
        {OTHER: None, MEETING: f"{MINUTES}sebelumnya: [rapat-dua]\n"},
        (f"{DUA}#k9",),
        {MEETING: f"{MINUTES}sebelumnya: [rapat-dua]\nralat: [{{tanggal: 2024-05-20, bagian: k9, sebab: Kini k1}}]\n"},
        DUA,
        SATU,
    ),
    Scenario(
        "minutes taken back to a draft",
        {MEETING: MINUTES.replace("disahkan", "draf")},
        (SATU, *_ALL),
        {FORMER: WITHDRAWN.format(SATU)},
        SATU,
        "ditarik",
    ),
    Scenario(
        "meeting closed to the public",
        {MEETING: f"{MINUTES}sifat: tertutup\nalasan: Menyangkut penyelidikan.\n"},
        (),
        {},
        SATU,
    ),
    Scenario(
        "announced meeting cancelled",
        {PLANNED: "judul: Rapat nanti\ntanggal: 2024-07-02\nstatus: dibatalkan\nalasan: Hujan.\n"},
        (),
        {},
        "notulen/2024/rapat-nanti/",
    ),
    Scenario(
        "announced agenda changed",
        {PLANNED: "judul: Rapat nanti\ntanggal: 2024-07-02\nstatus: dijadwalkan\n"},
        (),
        {},
        "notulen/2024/rapat-nanti/",
    ),
    Scenario(
        "announced meeting deleted",
        {PLANNED: None},
        ("notulen/2024/rapat-nanti/",),
        {FORMER: WITHDRAWN.format("notulen/2024/rapat-nanti/")},
        "notulen/2024/rapat-nanti/",
        "ditarik",
    ),
    Scenario(
        "decision deleted",
        {MEETING: _without(", {id: k2, isi: Dua.}")},
        (f"{SATU}#k2",),
        {MEETING: _without(", {id: k2, isi: Dua.}") + "ralat: [{tanggal: 2024-05-20, bagian: k2, sebab: Keliru.}]\n"},
        SATU,
    ),
    Scenario(
        "decision numbered anew",
        {MEETING: MINUTES.replace("id: k2", "id: k3")},
        (f"{SATU}#k2",),
        {
            MEETING: MINUTES.replace("id: k2", "id: k3")
            + "ralat: [{tanggal: 2024-05-20, bagian: K2, sebab: Kini k3.}]\n"
        },
        SATU,
    ),
    Scenario(
        "follow-up deleted",
        {MEETING: _without("tindak_lanjut: [{id: t1, uraian: Mendata.}]\n")},
        (f"{SATU}#t1",),
        {
            MEETING: _without("tindak_lanjut: [{id: t1, uraian: Mendata.}]\n")
            + "ralat: [{tanggal: 2024-05-20, bagian: t1, sebab: Bukan tugas.}]\n"
        },
        SATU,
    ),
    Scenario(
        "agenda item deleted",
        {MEETING: _without("  - judul: Kedua\n")},
        (f"{SATU}#acara-2",),
        {
            MEETING: _without("  - judul: Kedua\n")
            + "ralat: [{tanggal: 2024-05-20, bagian: acara 2, sebab: Digabung.}]\n"
        },
        SATU,
    ),
    Scenario(
        "notice renamed",
        _NOTICE[0],
        ("pengumuman/imbauan/",),
        _NOTICE[1],
        "pengumuman/imbauan/",
        "pengumuman/imbauan-baru/",
    ),
    Scenario(
        "notice deleted",
        {NOTICE: None, PICTURE: None},
        ("lampiran/denah.png", "pengumuman/imbauan/"),
        {FORMER: WITHDRAWN.format("pengumuman/imbauan/") + WITHDRAWN.format("lampiran/denah.png")},
        "lampiran/denah.png",
        "ditarik",
    ),
    Scenario(
        "notice taken back to a draft",
        {NOTICE: RECORDS[NOTICE].replace("terbit", "draf")},
        ("lampiran/denah.png", "pengumuman/imbauan/"),
        {FORMER: WITHDRAWN.format("pengumuman/imbauan/") + WITHDRAWN.format("lampiran/denah.png")},
        "pengumuman/imbauan/",
        "ditarik",
    ),
    Scenario(
        "notice withdrawn as notices are",
        {NOTICE: RECORDS[NOTICE].replace("terbit", "dicabut") + "dicabut: {tanggal: 2024-05-20, alasan: Keliru.}\n"},
        (),
        {},
        "pengumuman/imbauan/",
    ),
    Scenario(
        "embargo put on what is out",
        {NOTICE: f"{RECORDS[NOTICE]}embargo: 2099-01-01T00:00:00+07:00\n"},
        ("lampiran/denah.png", "pengumuman/imbauan/"),
        {NOTICE: RECORDS[NOTICE]},
        "pengumuman/imbauan/",
    ),
    Scenario(
        "attachment renamed",
        {
            PICTURE: None,
            "content/lampiran/denah-kota.png": png(),
            NOTICE: RECORDS[NOTICE].replace("denah.png", "denah-kota.png"),
        },
        ("lampiran/denah.png",),
        {FORMER: MOVED.format("lampiran/denah.png", "lampiran/denah-kota.png")},
        "lampiran/denah.png",
        "lampiran/denah-kota.png",
    ),
    Scenario("team renamed", _TEAM[0], _TEAMS, _TEAM[1], _TEAMS[1], "tim/tim-kecamatan/99-71-01/"),
    Scenario(
        "team covers fewer areas",
        {TEAM: 'nama: Tim camat\ntingkat: kecamatan\nuntuk: ["99.71.01"]\n'},
        (),
        {},
        "tim/tim-camat/99-71-02/",
        "tim/tim-camat/",
    ),
    Scenario("person renamed", _PERSON[0], ("pejabat/ani/",), _PERSON[1], "pejabat/ani/", "pejabat/ani-contoh/"),
    Scenario(
        "person deleted",
        {PERSON: None},
        ("pejabat/ani/",),
        {FORMER: WITHDRAWN.format("pejabat/ani/")},
        "pejabat/ani/",
        "ditarik",
    ),
    Scenario(
        "release renamed",
        _REPORT[0],
        ("kasus/kasus-2024-b04/",),
        _REPORT[1],
        "kasus/kasus-2024-b04/",
        "kasus/kasus-awal-2024/",
    ),
    Scenario(
        "law renamed",
        _LAW[0],
        ("dasar-hukum/perda-1-2020/",),
        _LAW[1],
        "dasar-hukum/perda-1-2020/",
        "dasar-hukum/perda-ketertiban/",
    ),
    Scenario(
        "law deleted for another",
        {LAW: None},
        ("dasar-hukum/perda-1-2020/",),
        {FORMER: MOVED.format("dasar-hukum/perda-1-2020/", "dasar-hukum/perda-2-2024/")},
        "dasar-hukum/perda-1-2020/",
        "dasar-hukum/perda-2-2024/",
    ),
    Scenario("service renamed", _SERVICE[0], ("layanan/posko/",), _SERVICE[1], "layanan/posko/", "layanan/posko-kota/"),
    Scenario(
        "service made a notice of the same id",
        {SERVICE: None, "content/pengumuman/posko.yml": RECORDS[NOTICE].replace("Imbauan", "Posko")},
        (),
        {},
        "layanan/posko/",
        "pengumuman/posko/",
    ),
    Scenario(
        "hand-written page renamed",
        {PAGE: None, "site_config/halaman/tata-tertib.md": "# Tata tertib\n"},
        ("aturan/",),
        {FORMER: MOVED.format("aturan/", "tata-tertib/")},
        "aturan/",
        "tata-tertib/",
    ),
    Scenario(
        "hand-written page deleted",
        {PAGE: None},
        ("aturan/",),
        {FORMER: WITHDRAWN.format("aturan/")},
        "aturan/",
        "ditarik",
    ),
    Scenario(
        "area taken from the list",
        {"site_config/wilayah.csv": _REGIONS},
        ("wilayah/99-71-02-1001/",),
        {FORMER: MOVED.format("wilayah/99-71-02-1001/", "wilayah/99-71-02/")},
        "wilayah/99-71-02-1001/",
        "wilayah/99-71-02/",
    ),
)
MARKED = [scenario for scenario in SCENARIOS if scenario.lost]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of a project all of whose addresses were published."""
    project = published_world(tmp_path_factory.mktemp("dunia"))
    files = (path for path in project.rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def test_there_are_at_least_thirty_scenarios() -> None:
    assert len(SCENARIOS) >= 30
    assert len({scenario.name for scenario in SCENARIOS}) == len(SCENARIOS)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_unmarked_change_names_every_address_that_it_would_lose(
    scenario: Scenario, world: dict[str, bytes], tmp_path: Path
) -> None:
    project = write_files(tmp_path, {**world, **scenario.change})
    assert answers(project) == (sorted(scenario.lost), [])


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_ledger_address_answers_once_a_change_is_marked(
    scenario: Scenario, world: dict[str, bytes], tmp_path: Path
) -> None:
    project = write_files(tmp_path / "proyek", {**world, **scenario.change, **scenario.mark})
    assert answers(project) == ([], [])
    assert unanswered(project, tmp_path / "situs") == []
    assert leads_to(tmp_path / "situs", scenario.asked) == scenario.answer


def test_mend_tells_the_key_for_a_name_and_the_correction_for_an_item(world: dict[str, bytes], tmp_path: Path) -> None:
    project = write_files(tmp_path, {**world, MEETING: None, OTHER: RECORDS[OTHER].replace("k9", "k8")})
    problems = errors(project)
    told = {each.message.split()[1]: each.hint for each in problems}
    assert "sebelumnya: [rapat-satu]" in told[f"/{SATU}"]
    assert "'bagian: k9'" in told[f"/{DUA}#k9"]


@pytest.mark.parametrize(
    ("name", "old", "states"),
    [
        (MEETING, "status: disahkan", "ringkasan, disahkan, ditunda, atau dibatalkan"),
        (NOTICE, "status: terbit", "terbit atau dicabut"),
    ],
)
def test_record_that_only_its_status_keeps_in_is_told_so(
    name: str, old: str, states: str, world: dict[str, bytes], tmp_path: Path
) -> None:
    text = RECORDS[name].replace(old, "status: draf")
    found = errors(write_files(tmp_path, {**world, name: text}))
    told = f"Catatannya masih ada di {name} tetapi tidak terbit lagi: ubah 'status' menjadi {states}"
    assert told in {each.hint for each in found}
    assert not [each.hint for each in found if "sebelumnya" in each.hint]


def test_meeting_to_come_is_told_what_it_may_become(world: dict[str, bytes], tmp_path: Path) -> None:
    name, address = "content/rapat/2199/rapat-kelak.yml", b"notulen/2199/rapat-kelak/\n"
    text = RECORDS[PLANNED].replace("2024-07-02", "2199-07-02").replace("dijadwalkan", "draf")
    (found,) = errors(write_files(tmp_path, {**world, name: text, LEDGER: world[LEDGER] + address}))
    states = "dijadwalkan, ditunda, atau dibatalkan"
    assert found.hint == f"Catatannya masih ada di {name} tetapi tidak terbit lagi: ubah 'status' menjadi {states}"


def test_embargo_that_keeps_a_published_notice_in_is_named(world: dict[str, bytes], tmp_path: Path) -> None:
    text = f"{RECORDS[NOTICE]}embargo: 2199-01-01T08:00:00+07:00\n"
    hints = {each.hint for each in errors(write_files(tmp_path, {**world, NOTICE: text}))}
    assert f"Catatannya masih ada di {NOTICE}, tetapi 'embargo' menahannya: hapus kunci itu" in hints


@pytest.mark.parametrize(
    ("change", "address"), [({LAW: None}, "dasar-hukum/perda-1-2020/"), ({NOTICE: None, PICTURE: None}, DENAH)]
)
def test_mend_holds_the_whole_line_of_a_withdrawal(
    change: Files, address: str, world: dict[str, bytes], tmp_path: Path
) -> None:
    project = write_files(tmp_path, {**world, **change})
    (hint,) = (each.hint for each in errors(project) if f"/{address} " in each.message)
    line = f"- {{alamat: {address}, ditarik: TTTT-BB-HH, alasan: …}}"
    assert f"'{line}'" in hint
    write_files(tmp_path, {FORMER: line.replace("TTTT-BB-HH", "2024-05-20")})
    assert [each.message for each in errors(project) if f"/{address} " in each.message] == []


def test_problem_stands_at_the_line_of_the_ledger(world: dict[str, bytes], tmp_path: Path) -> None:
    project = write_files(tmp_path, {**world, LAW: None})
    (problem,) = errors(project)
    lines = (project / LEDGER).read_text(encoding="utf-8").splitlines()
    assert (problem.path, lines[problem.line - 1], problem.code) == (
        LEDGER,
        "dasar-hukum/perda-1-2020/",
        Code.ADDRESS_LOST,
    )


def test_loss_of_nearly_everything_is_told_in_one_screen(world: dict[str, bytes], tmp_path: Path) -> None:
    many = "".join(f"layanan/posko-{number}/\n" for number in range(500)).encode()
    project = write_files(tmp_path, {**world, LEDGER: world[LEDGER] + many})
    problems = errors(project)
    assert len(problems) == 51
    assert sum("Seluruhnya 500 alamat akan hilang" in each.message for each in problems) == 1


def test_address_that_only_the_live_site_knows_is_not_lost_either(world: dict[str, bytes], tmp_path: Path) -> None:
    live = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{}</urlset>".format(
        "".join(f"<url><loc>https://x.example/kota/{each}</loc></url>" for each in ("", "layanan/posko/", "cari/"))
    )
    files = {**world, LEDGER: None, SERVICE: None, "situs/sitemap.xml": live}
    project = write_files(tmp_path, files)
    assert [each.message for each in errors(project, project / "situs")] == [
        "Alamat /layanan/posko/ pernah terbit, tetapi tidak ada lagi yang menjawabnya"
    ]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (WITHDRAWN.format("layanan/posko/"), "masih menjawab, tetapi dicatat sebagai pindah atau ditarik"),
        (MOVED.format("layanan/lama/", "layanan/tidak-ada/"), "tujuan dari /layanan/lama/, tidak ada di situs ini"),
        ("- {alamat: layanan/lama/}\n", "Alamat lama pindah atau ditarik"),
        ("- {alamat: layanan/lama/, ditarik: 2024-05-20}\n", "Penarikan harus menyebut alasannya"),
        (MOVED.format("layanan/lama/", "layanan/posko/") * 2, "Alamat 'layanan/lama/' sudah ada di atasnya"),
        (MOVED.format("/layanan/lama/", "layanan/posko/"), "Tulis 'alamat: layanan/lama/'."),
        (MOVED.format("layanan/lama/", "/layanan/posko"), "Tulis 'ke: layanan/posko/'."),
        (WITHDRAWN.format("https://kota.example/lampiran/a.pdf"), "Tulis 'alamat: lampiran/a.pdf'."),
        (
            "- {alamat: layanan/lama/, ditarik: {tanggal: 2024-05-20, alasan: Keliru.}}\n",
            "Tulis sebagai kunci sendiri-sendiri: 'ditarik: 2024-05-20' dan 'alasan: Keliru.'.",
        ),
        (MOVED.format("../rahasia/", "layanan/posko/"), "bukan bentuk sebuah alamat di situs ini"),
    ],
)
def test_wrong_entry_of_a_former_address_is_told(
    entry: str, line: str, world: dict[str, bytes], tmp_path: Path
) -> None:
    lost, others = answers(write_files(tmp_path, {**world, FORMER: entry}))
    assert (lost, len(others)) == ([], 1)
    assert line in others[0]


@pytest.mark.parametrize(
    "former", [{MEETING: f"{MINUTES}sebelumnya: [rapat-dua]\n"}, {MEETING: f"{MINUTES}sebelumnya: [rapat-satu]\n"}]
)
def test_former_id_that_is_still_in_use_is_refused(former: Files, world: dict[str, bytes], tmp_path: Path) -> None:
    _, others = answers(write_files(tmp_path, {**world, **former}))
    assert [line.rsplit("[", 1)[1] for line in others] == ["id-lama]"]


def test_former_id_has_one_owner(world: dict[str, bytes], tmp_path: Path) -> None:
    both = {path: f"{RECORDS[path]}sebelumnya: [lama]\n" for path in (MEETING, OTHER)}
    _, others = answers(write_files(tmp_path, {**world, **both}))
    assert [line.rsplit("[", 1)[1] for line in others] == ["id-lama]"] * 2


def test_draft_does_not_show_what_it_was_called_before(world: dict[str, bytes], tmp_path: Path) -> None:
    draft = "judul: Rahasia\ntanggal: 2024-05-02\nstatus: draf\nsebelumnya: [rencana-rahasia]\n"
    project = write_files(tmp_path / "proyek", {**world, "content/rapat/2024/rapat-x.yml": draft})
    site = written(project, library_of(project), tmp_path / "situs")
    assert [path for path in site.rglob("*") if "rahasia" in path.name] == []


@pytest.mark.parametrize(
    ("damage", "lost"),
    [("layanan/posko/index.html", "layanan/posko/"), ("lampiran/denah.png", "lampiran/denah.png")],
)
def test_file_that_is_missing_from_the_staged_site_is_found(
    damage: str, lost: str, world: dict[str, bytes], tmp_path: Path
) -> None:
    project = write_files(tmp_path / "proyek", world)
    library = library_of(project)
    site = written(project, library, tmp_path / "situs")
    (site / damage).unlink()
    assert proved(library, site) == [f"/{lost}"]


@pytest.mark.parametrize(
    ("written_as", "lost"), [(b' id="k5"', [f"/{SATU}#k2"]), (b'\nid="k2"', [])], ids=["missing", "on its own line"]
)
def test_anchor_is_looked_for_in_a_staged_page(
    written_as: bytes, lost: list[str], world: dict[str, bytes], tmp_path: Path
) -> None:
    project = write_files(tmp_path / "proyek", world)
    library = library_of(project)
    site = written(project, library, tmp_path / "situs")
    page = site / SATU / "index.html"
    page.write_bytes(page.read_bytes().replace(b' id="k2"', written_as))
    assert proved(library, site) == lost


@pytest.mark.parametrize(
    "mark", [WITHDRAWN.format("lampiran/denah.png"), MOVED.format("lampiran/denah.png", "pengumuman/imbauan/")]
)
def test_file_that_went_stays_answered_by_every_later_build(mark: str, world: dict[str, bytes], tmp_path: Path) -> None:
    without = {NOTICE: RECORDS[NOTICE].split("lampiran")[0], PICTURE: None, FORMER: mark}
    project = write_files(tmp_path / "proyek", {**world, **without})
    library = library_of(project)
    assert record_addresses(project, written(project, library, tmp_path / "situs"), library) == 0
    assert answers(project) == ([], [])


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({}, SATU),
        ({**_MEETING[0], **_MEETING[1]}, "notulen/2024/rapat-pertama/"),
        ({MEETING: None, FORMER: WITHDRAWN.format(SATU)}, "ditarik"),
        ({MEETING: None, FORMER: MOVED.format(SATU, DUA)}, DUA),
    ],
    ids=["no longer made", "renamed", "withdrawn", "moved"],
)
def test_file_below_a_page_goes_with_the_page(
    change: Files, answer: str, world: dict[str, bytes], tmp_path: Path
) -> None:
    form = f"{SATU}notula.pdf"
    project = write_files(tmp_path / "proyek", {**world, LEDGER: world[LEDGER] + f"{form}\n".encode(), **change})
    assert answers(project) == ([], [])
    assert unanswered(project, tmp_path / "situs") == []
    assert leads_to(tmp_path / "situs", form) == answer


def test_what_lasts_is_known_without_making_any_page(world: dict[str, bytes], tmp_path: Path) -> None:
    library = library_of(write_files(tmp_path, world))
    from generator.views.former import Lasting  # noqa: PLC0415 - only here
    from generator.views.site import plan_site  # noqa: PLC0415

    lasting = Lasting(library)
    planned = {plan.address for plan in plan_site(library)}
    years = {
        address for address in planned if address.split("/")[1:2] in (["2023"], ["2024"]) and address.count("/") == 2
    }
    assert {address for address in lasting.alive if address.endswith("/") or not address} == planned - years
    assert {lasting.target(year) for year in years} == {"notulen/", "jadwal/", "keputusan/", "tindak-lanjut/"}
