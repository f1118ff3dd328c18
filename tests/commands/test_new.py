"""`notulen new`: a skeleton that is valid at once, never over anything."""

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from generator.checks import placeholders, rules
from generator.checks.library import SHELVES
from generator.checks.project import read_library
from generator.pipeline import read_project
from generator.problems import Code, Problem, Severity
from generator.publishing.door import publish
from generator.publishing.public import PublicLibrary
from tests.commands.editor import read_as_editor
from tests.commands.folders import contents
from tests.projects import SMALLEST, Files, run, write_files
from tests.publishing.doors import INSTANT

Project = Callable[[Files], Path]

_BEGUN = 'nama: Tim\ntingkat: kota\nwilayah: "99.71"\n'
KINDS = ("rapat", "pengumuman", "tim", "pejabat", "laporan-kasus", "dasar-hukum", "layanan")


def _place(kind: str, name: str) -> str:
    year = datetime.now().astimezone().year
    return f"content/rapat/{year}/{name}.yml" if kind == "rapat" else f"content/{kind}/{name}.yml"


@pytest.mark.parametrize("kind", KINDS)
def test_new_record_is_valid_at_once(kind: str, project: Project) -> None:
    folder = project(SMALLEST)
    done = run(folder, "new", kind, "baru-1")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{_place(kind, 'baru-1')}\n", "")
    reading = read_project(folder)
    assert {problem.code for problem in reading.problems} <= {Code.PLACEHOLDER}
    assert reading.publishable
    assert reading.library is not None
    assert "baru-1" in reading.library.shelf(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_new_record_names_a_schema_that_is_there_and_takes_it(kind: str, project: Project) -> None:
    folder = project(SMALLEST)
    run(folder, "new", kind, "baru-1")
    path = folder / _place(kind, "baru-1")
    text = path.read_text(encoding="utf-8")
    told = text.partition("\n")[0].removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((path.parent / told).read_text(encoding="utf-8"))
    assert (path.parent / told).resolve() == folder / "site_config" / "skema" / f"{kind}.json"
    assert list(Draft7Validator(schema).iter_errors(read_as_editor(text))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_a_skeleton_are_told_unless_they_stand_in_a_draft(kind: str, project: Project) -> None:
    folder = project(SMALLEST)
    run(folder, "new", kind, "baru-1")
    assert {(problem.path, problem.code, problem.severity) for problem in _placeholders(folder)} == (
        set() if kind in {"rapat", "pengumuman"} else {(_place(kind, "baru-1"), Code.PLACEHOLDER, Severity.WARNING)}
    )


@pytest.mark.parametrize(("kind", "status"), [("rapat", "dijadwalkan"), ("pengumuman", "terbit")])
def test_words_of_a_skeleton_are_told_once_it_is_no_draft(kind: str, status: str, project: Project) -> None:
    folder = project(SMALLEST)
    run(folder, "new", kind, "baru-1")
    path = folder / _place(kind, "baru-1")
    path.write_text(path.read_text(encoding="utf-8").replace("status: draf", f"status: {status}"), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    count = sum("<isi" in line.partition("#")[0] for line in lines)
    assert [problem.code for problem in _placeholders(folder)] == [Code.PLACEHOLDER] * count


def test_bare_placeholder_is_told_too(project: Project) -> None:
    folder = project({"content/layanan/posko.yml": "nama: <isi>\njenis: lainnya\nketerangan: isi bukan <isian>\n"})
    assert [problem.message for problem in _placeholders(folder)] == [
        "Masih teks contoh: <isi>; catatan ini tidak terbit sampai diganti"
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_no_line_of_a_skeleton_passes_for_a_fact_when_its_sign_is_taken_off(kind: str, project: Project) -> None:
    folder = project(SMALLEST)
    run(folder, "new", kind, "baru-1")
    text = (folder / _place(kind, "baru-1")).read_text(encoding="utf-8")
    samples = [line for line in text.splitlines()[1:] if line.strip().startswith("# ") and line.rstrip()[-1] != ":"]
    facts = ("mulai: 09.00", "selesai: 11.00", "id: k1", "id: t1", "status: belum")
    assert [line for line in samples if "<isi" not in line and not line.endswith(facts)] == []


def test_text_of_a_new_meeting_may_hold_commas_and_colons(project: Project) -> None:
    folder = project(SMALLEST)
    run(folder, "new", "rapat", "baru-1")
    text = (folder / _place("rapat", "baru-1")).read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "{" in line or "\nmulai:" in line] == []


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("rapat-2199-12-02-evaluasi", ("hari: Senin", "tanggal: 2199-12-02", "status: draf")),
        ("rapat-2021-12-13-yosodadi", ("hari: Senin", "tanggal: 2021-12-13", "status: draf")),
    ],
)
def test_new_meeting_takes_its_day_from_its_id(name: str, lines: tuple[str, ...], project: Project) -> None:
    folder = project(SMALLEST)
    place = f"content/rapat/{name[6:10]}/{name}.yml"
    assert run(folder, "new", "rapat", name).stdout == f"{place}\n"
    text = (folder / place).read_text(encoding="utf-8")
    assert [line for line in lines if f"\n{line}" not in text] == []
    reading = read_project(folder)
    assert {problem.code for problem in reading.problems} <= {Code.PLACEHOLDER}


def test_day_that_is_in_no_calendar_makes_no_file(project: Project) -> None:
    folder = project(SMALLEST)
    before = contents(folder)
    done = run(folder, "new", "rapat", "rapat-2026-02-30")
    assert (done.returncode, contents(folder)) == (2, before)
    assert "Tanggal 2026-02-30 dalam id 'rapat-2026-02-30' tidak ada di kalender" in done.stderr


def _placeholders(folder: Path) -> list[Problem]:
    library, _ = read_library(folder)
    return rules.run(placeholders.RULES, library) if library is not None else []


def test_new_figures_claim_nothing(project: Project) -> None:
    folder = project({})
    run(folder, "new", "laporan-kasus", "baru-1")
    library = read_project(folder).library
    assert library is not None
    assert library.reports["baru-1"].record.figures == {"99.71": "belum_lapor"}


@pytest.mark.parametrize("kind", KINDS)
def test_new_record_is_valid_in_an_empty_project(kind: str, project: Project) -> None:
    folder = project({})
    run(folder, "new", kind, "baru-1")
    problems = read_project(folder).problems
    assert [str(problem) for problem in problems if problem.code is not Code.PLACEHOLDER] == []


@pytest.mark.parametrize("kind", KINDS)
def test_new_record_is_published_by_nobody(kind: str, project: Project) -> None:
    folder = project({})
    before = publication(folder)
    run(folder, "new", kind, "baru-1")
    assert publication(folder) == before


def publication(folder: Path) -> PublicLibrary:
    library = read_project(folder).library
    assert library is not None
    return publish(library, INSTANT)


@pytest.mark.parametrize("kind", KINDS[2:])
def test_new_record_is_published_once_its_words_are_replaced(kind: str, project: Project) -> None:
    folder = project({})
    run(folder, "new", kind, "baru-1")
    path = folder / _place(kind, "baru-1")
    path.write_text(re.sub("<isi [^>]*>", "Pos Contoh", path.read_text(encoding="utf-8")), encoding="utf-8")
    shelves = SHELVES[kind]
    assert "baru-1" in getattr(publication(folder), shelves)


def test_new_record_that_another_names_must_be_filled_in(project: Project) -> None:
    text = "judul: Rapat\ntanggal: 2024-05-02\nstatus: {}\ntim: baru-1\nalasan: Hujan.\n"
    folder = project({"content/rapat/2024/rapat-a.yml": text.format("draf")})
    run(folder, "new", "tim", "baru-1")
    assert {each.severity for each in _placeholders(folder)} == {Severity.WARNING}
    write_files(folder, {"content/rapat/2024/rapat-a.yml": text.format("dibatalkan")})
    found = _placeholders(folder)
    assert {each.severity for each in found} == {Severity.ERROR}
    told = "Masih teks contoh: <isi nama tim>, padahal content/rapat/2024/rapat-a.yml menyebut catatan ini"
    assert found[0].message == told


def test_new_records_that_name_each_other_are_held_back_together(project: Project) -> None:
    folder = project({})
    before = publication(folder)
    write_files(folder, {"content/tim/a.yml": f"{_BEGUN}anggota: [{{pejabat: b, jabatan: <isi jabatan>}}]\n"})
    write_files(folder, {"content/pejabat/b.yml": "nama: <isi nama>\n"})
    assert {each.severity for each in _placeholders(folder)} == {Severity.WARNING}
    assert publication(folder) == before


def test_announced_meeting_is_judged_alike_beside_a_new_record(project: Project) -> None:
    coming = "judul: A\ntanggal: 2199-05-02\nstatus: dijadwalkan\ntempat: {nama: B, alamat: C}\nringkasan: <isi>\n"
    moved = "judul: A\ntanggal: 2024-05-02\nstatus: ditunda\nalasan: B.\nditunda_ke: r\n"
    files: Files = {"content/rapat/2199/r.yml": coming, "content/rapat/2024/q.yml": moved}
    found = _placeholders(project({**files, "content/pejabat/b.yml": "nama: <isi nama>\n"}))
    assert [each.severity for each in found if each.path.startswith("content/rapat/")] == [Severity.WARNING]


def test_figures_with_words_of_their_skeleton_are_an_error(project: Project) -> None:
    folder = project({})
    run(folder, "new", "laporan-kasus", "baru-1")
    path = folder / _place("laporan-kasus", "baru-1")
    text = path.read_text(encoding="utf-8").replace("belum_lapor", "{semua: {semua: 12}}")
    path.write_text(text, encoding="utf-8")
    assert {each.severity for each in _placeholders(folder)} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("kasus-2021-b08", "2021-B08"),
        ("kasus-2021-s2-kota", "2021-S2"),
        ("kasus-2021", "2021"),
        ("kasus-2021-13", None),
        ("kasus-2199-b04", None),
        ("kasus-2021-11-22", None),
    ],
)
def test_new_figures_take_their_period_from_their_id(name: str, period: str | None, project: Project) -> None:
    folder = project({})
    run(folder, "new", "laporan-kasus", name)
    library = read_project(folder).library
    assert library is not None
    last_year = datetime.now().astimezone().year - 1
    assert library.reports[name].record.period_code == (period or f"{last_year}-B12")


@pytest.mark.parametrize("kind", ["tim", "laporan-kasus"])
def test_new_record_names_the_regency_of_its_project(kind: str, project: Project) -> None:
    areas = "code,name,level,parent\n99,Provinsi Contoh,provinsi,\n99.05,Kabupaten Contoh,kabupaten,99\n"
    folder = project({"site_config/wilayah.csv": areas, "site_config/kategori.yml": "rusak: ["})
    run(folder, "new", kind, "baru-1")
    assert '"99.05"' in (folder / _place(kind, "baru-1")).read_text(encoding="utf-8")


def test_record_without_an_id_is_named_by_its_day(project: Project) -> None:
    folder = project({})
    day = datetime.now().astimezone().date().isoformat()
    assert run(folder, "new", "layanan").stdout == f"content/layanan/layanan-{day}.yml\n"


@pytest.mark.parametrize(("kind", "name"), [("pejabat", "ani"), ("pejabat", "posko"), ("rapat", "rapat-contoh")])
def test_id_that_is_taken_is_refused(kind: str, name: str, project: Project) -> None:
    folder = project(SMALLEST)
    before = contents(folder)
    done = run(folder, "new", kind, name)
    assert done.returncode == 2
    assert f"Id '{name}' sudah dipakai oleh content/" in done.stderr
    assert contents(folder) == before


@pytest.mark.parametrize("name", ["Budi", "budi_misal", "a b", "../a", "a/b", "", "-a", "á", "a.yml"])
def test_name_that_is_no_id_is_refused(name: str, project: Project) -> None:
    folder = project(SMALLEST)
    before = contents(folder)
    done = run(folder, "new", "pejabat", "--", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert "bukan bentuk sebuah id" in done.stderr
    assert contents(folder) == before


def test_unknown_kind_is_wrong_usage(project: Project) -> None:
    assert run(project({}), "new", "surat").returncode == 2


def test_folder_that_cannot_be_made_is_the_machines_failure(project: Project) -> None:
    folder = project({"content/layanan": "bukan folder"})
    done = run(folder, "new", "layanan", "baru-1")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    assert "Traceback" not in done.stderr
