"""Approved minutes: a change stops everything until a correction is approved; nothing of the chain is taken back."""

import re
from pathlib import Path

import pytest

from generator.keeping.chain import LOCK, TEXTS
from generator.keeping.signature import SIGNATURE
from generator.lasting.publishing import publish_lasting
from generator.pipeline import read_project
from generator.problems import Code
from generator.views.catalogue import catalogue
from generator.views.documents import Prose
from generator.views.minutes_document import minutes_document
from tests.lasting.worlds import FORMER, MEETING, MINUTES, OTHER, RECORDS, WORLD, errors, leads_to, library_of, written
from tests.projects import Files, run, write_files, write_project

CHANGED = MINUTES.replace("isi: Dua.", "isi: Tiga.")
CORRECTED = f"{CHANGED}ralat: [{{tanggal: 2024-05-20, bagian: k2, sebab: Salah tulis.}}]\n"


@pytest.fixture
def approved(tmp_path: Path) -> Path:
    """Return a project with two approved minutes."""
    project = write_project(tmp_path / "proyek", WORLD)
    _approve(project, "rapat-satu")
    _approve(project, "rapat-dua")
    return project


def _approve(project: Path, *arguments: str) -> list[str]:
    done = run(project, "approve", *arguments)
    if done.returncode:
        raise AssertionError(done.stdout + done.stderr)
    return done.stdout.splitlines()


def _found(project: Path, live: Path | None = None) -> list[str]:
    return [f"{each.path}:{each.line}:{each.column} {each.code}" for each in errors(project, live)]


def test_approval_is_written_down_with_its_text(approved: Path) -> None:
    lines = [line.split()[:4] for line in (approved / LOCK).read_text(encoding="utf-8").splitlines()]
    assert lines == [["1", "2024-06-01", "rapat-satu", "1"], ["2", "2024-06-01", "rapat-dua", "1"]]
    assert sorted(path.name for path in (approved / TEXTS).iterdir()) == ["rapat-dua.1.txt", "rapat-satu.1.txt"]
    assert _found(approved) == []


def test_same_minutes_are_not_approved_twice(approved: Path) -> None:
    before = (approved / LOCK).read_bytes()
    assert _approve(approved, "rapat-satu") == ["Tidak ada yang berubah sejak rapat-satu versi 1 disahkan."]
    assert (approved / LOCK).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (CHANGED, "7:53"),
        (MINUTES.replace("Rapat satu", "Rapat ke satu"), "1:8"),
        (MINUTES.replace("09.00", "09.30"), "3:8"),
        (MINUTES.replace("status: disahkan", "status: ringkasan\nsumber: {nama: Warta}"), "4:9"),
        (f"{MINUTES}sifat: tertutup\nalasan: Rahasia.\n", "10:8"),
        (f"{MINUTES}topik: [baru]\n", "10:9"),
    ],
    ids=["decision", "title", "time", "status", "closed", "added"],
)
def test_changed_minutes_are_told_where_they_changed(text: str, place: str, approved: Path) -> None:
    assert _found(write_files(approved, {MEETING: text})) == [f"{MEETING}:{place} notula-berubah"]


@pytest.mark.parametrize(
    "text",
    [
        f"# Komentar\n{MINUTES}internal: Catatan.\n",
        MINUTES.replace("judul: Rapat satu", "judul:   'Rapat satu'"),
        MINUTES.replace("uraian: Mendata.", "uraian: Mendata., status: berjalan"),
        MINUTES.replace("mulai: 09.00", 'mulai: "9:00"'),
    ],
    ids=["comment", "quotes", "progress", "time"],
)
def test_same_meaning_raises_no_alarm(text: str, approved: Path) -> None:
    assert _found(write_files(approved, {MEETING: text})) == []


def test_change_is_refused_without_a_correction_and_approved_with_one(approved: Path) -> None:
    done = run(write_files(approved, {MEETING: CHANGED}), "approve", "rapat-satu")
    assert (done.returncode, "tetapi tidak ada ralat baru" in done.stdout) == (1, True)
    write_files(approved, {MEETING: CORRECTED})
    assert errors(approved)[0].hint == "Sahkan ralatnya: notulen approve rapat-satu"
    assert _approve(approved, "rapat-satu")[0].startswith("Disahkan: rapat-satu versi 2, sidik ")
    assert _found(approved) == []


def test_old_correction_is_no_reason_for_a_new_change(approved: Path) -> None:
    write_files(approved, {MEETING: CORRECTED})
    _approve(approved, "rapat-satu")
    done = run(write_files(approved, {MEETING: CORRECTED.replace("Tiga", "Empat")}), "approve", "rapat-satu")
    assert (done.returncode, "versi 2), tetapi tidak ada ralat baru" in done.stdout) == (1, True)


def test_both_versions_and_the_difference_stay_readable(approved: Path, tmp_path: Path) -> None:
    write_files(approved, {MEETING: CORRECTED})
    _approve(approved, "rapat-satu")
    site = written(approved, library_of(approved), tmp_path / "situs")
    old, new = ((site / "verifikasi/naskah" / f"rapat-satu.{n}.txt").read_text(encoding="utf-8") for n in (1, 2))
    assert ("isi: Dua." in old, "isi: Tiga." in new) == (True, True)
    page = (site / "notulen/2024/rapat-satu/versi/index.html").read_text(encoding="utf-8")
    assert "<del>acara.1.keputusan.2.isi: Dua.</del>" in page
    assert "<ins>acara.1.keputusan.2.isi: Tiga.</ins>" in page
    meeting = (site / "notulen/2024/rapat-satu/index.html").read_text(encoding="utf-8")
    assert ("versi 2" in meeting, 'href="../../../notulen/2024/rapat-satu/versi/"' in meeting) == (True, True)


def test_head_stands_on_every_approved_page_and_at_verifikasi(approved: Path, tmp_path: Path) -> None:
    head = (approved / LOCK).read_text(encoding="utf-8").split()[-1]
    site = written(approved, library_of(approved), tmp_path / "situs")
    pages = ("verifikasi", "notulen/2024/rapat-satu", "notulen/2023/rapat-dua")
    assert [head in (site / page / "index.html").read_text(encoding="utf-8") for page in pages] == [True] * 3
    assert head not in (site / "notulen/2024/rapat-nanti/index.html").read_text(encoding="utf-8")


def test_document_prints_the_digest_and_the_head_of_its_own_approval(approved: Path) -> None:
    lines = [line.split() for line in (approved / LOCK).read_text(encoding="utf-8").splitlines()]
    indexes = catalogue(library_of(approved))
    told = [
        [
            part.body
            for part in minutes_document(indexes, {}, indexes.library.meetings[each]).closing
            if isinstance(part, Prose)
        ]
        for each in ("rapat-satu", "rapat-dua", "rapat-nanti")
    ]
    assert [[*each[2::2]] for each in told] == [lines[0][4:], lines[1][4:], []]


def test_site_without_approvals_says_so(tmp_path: Path) -> None:
    project = write_project(tmp_path / "proyek", WORLD)
    site = written(project, library_of(project), tmp_path / "situs")
    assert "Belum ada notula yang disahkan" in (site / "verifikasi/index.html").read_text(encoding="utf-8")
    assert [path.name for path in (site / "verifikasi").iterdir()] == ["index.html"]


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ({MEETING: None}, [f"{LOCK}:1:1 notula-berubah"]),
        ({MEETING: MINUTES.replace("disahkan", "draf")}, [f"{LOCK}:1:1 notula-berubah"]),
        ({f"{TEXTS}/rapat-satu.1.txt": None}, [f"{LOCK}:1:1 rantai-pengesahan"]),
        ({f"{TEXTS}/rapat-satu.1.txt": "lain"}, [f"{TEXTS}/rapat-satu.1.txt:1:1 rantai-pengesahan"]),
        ({f"{TEXTS}/asing.1.txt": "lain"}, [f"{TEXTS}/asing.1.txt:1:1 rantai-pengesahan"]),
        ({LOCK: "bukan baris\n"}, [f"{LOCK}:1:1 rantai-pengesahan"]),
        (
            {LOCK: None},
            [f"{TEXTS}/{name}.1.txt:1:1 rantai-pengesahan" for name in ("rapat-dua", "rapat-satu")],
        ),
    ],
    ids=["deleted", "draft", "text gone", "text changed", "strange text", "broken", "lock gone"],
)
def test_damage_stops_the_build(damage: Files, found: list[str], approved: Path) -> None:
    assert _found(write_files(approved, damage)) == found


def test_chain_that_was_cut_is_told_by_the_live_site(approved: Path, tmp_path: Path) -> None:
    site = written(approved, library_of(approved), tmp_path / "situs")
    lines = (approved / LOCK).read_text(encoding="utf-8").splitlines(keepends=True)
    write_files(approved, {LOCK: lines[0], f"{TEXTS}/rapat-dua.1.txt": None})
    assert _found(approved) == []
    assert _found(approved, site) == [f"{LOCK}:2:1 rantai-pengesahan"]


def test_renamed_meeting_stays_approved(approved: Path) -> None:
    renamed = {MEETING: None, "content/rapat/2024/rapat-awal.yml": f"{MINUTES}sebelumnya: [rapat-satu]\n"}
    assert _found(write_files(approved, renamed)) == []
    corrected = f"{CORRECTED}sebelumnya: [rapat-satu]\n"
    assert _approve(write_files(approved, {"content/rapat/2024/rapat-awal.yml": corrected}), "rapat-awal")[
        0
    ].startswith("Disahkan: rapat-satu versi 2")


def test_withdrawn_minutes_leave_a_word_in_place_of_their_text(approved: Path, tmp_path: Path) -> None:
    gone = "- {alamat: notulen/2024/rapat-satu/, ditarik: 2024-05-20, alasan: Memuat data pribadi.}\n"
    write_files(approved, {MEETING: None, FORMER: gone, f"{TEXTS}/rapat-satu.1.txt": None})
    assert _found(approved) == []
    site = written(approved, library_of(approved), tmp_path / "situs")
    assert leads_to(site, "notulen/2024/rapat-satu/") == "ditarik"
    text = (site / "verifikasi/naskah/rapat-satu.1.txt").read_text(encoding="utf-8")
    assert text == "ditarik 2024-05-20: Memuat data pribadi.\n"


def test_text_that_is_kept_is_not_published_once_its_meeting_is_withdrawn(approved: Path, tmp_path: Path) -> None:
    gone = "- {alamat: notulen/2024/rapat-satu/, ditarik: 2024-05-20, alasan: Memuat data pribadi.}\n"
    project = write_files(approved, {MEETING: None, FORMER: gone})
    site = written(project, library_of(project), tmp_path / "situs")
    assert [path for path in site.rglob("*.*") if b"isi: Dua." in path.read_bytes()] == []


def test_earlier_version_can_be_withdrawn_alone(approved: Path, tmp_path: Path) -> None:
    write_files(approved, {MEETING: CORRECTED})
    _approve(approved, "rapat-satu")
    gone = "- {alamat: verifikasi/naskah/rapat-satu.1.txt, ditarik: 2024-05-20, alasan: Memuat data pribadi.}\n"
    write_files(approved, {FORMER: gone, f"{TEXTS}/rapat-satu.1.txt": None})
    assert _found(approved) == []
    site = written(approved, library_of(approved), tmp_path / "situs")
    assert "telah ditarik" in (site / "notulen/2024/rapat-satu/versi/index.html").read_text(encoding="utf-8")


CLOSED = f"{MINUTES}sifat: tertutup\nalasan: Memuat data pribadi.\n"


def test_meeting_that_is_closed_after_its_approval_has_its_text_withdrawn(approved: Path, tmp_path: Path) -> None:
    write_files(approved, {MEETING: CLOSED})
    (problem,) = errors(approved)
    assert (problem.path, problem.line, problem.column) == (MEETING, 10, 8)
    assert problem.message == "Rapat ini kini tertutup, tetapi naskah yang disahkan (versi 1) masih terbit"
    found = re.search(r"tulis di (\S+): '(- .*)'$", problem.hint)
    assert found
    line = found[2].replace("TTTT-BB-HH", "2024-05-20").replace("…", "Memuat data pribadi.")
    write_files(approved, {found[1]: f"{line}\n"})
    assert _found(approved) == []
    site = written(approved, library_of(approved), tmp_path / "situs")
    assert [path for path in site.rglob("*.*") if b"isi: Dua." in path.read_bytes()] == []
    assert [path for path in site.rglob("*.html") if "Dua." in path.read_text(encoding="utf-8")] == []


def test_every_version_of_a_meeting_that_is_closed_is_asked_for(approved: Path) -> None:
    write_files(approved, {MEETING: CORRECTED})
    _approve(approved, "rapat-satu")
    write_files(approved, {MEETING: CLOSED})
    assert [re.findall(r"versi (\d)", each.message) for each in errors(approved)] == [["1"], ["2"]]


def test_approved_minutes_that_became_a_summary_are_to_be_put_back(approved: Path) -> None:
    summary = CORRECTED.replace("status: disahkan", "status: ringkasan\nsumber: {nama: Warta}")
    write_files(approved, {MEETING: summary})
    assert [each.hint for each in errors(approved)] == [
        "Kembalikan 'status: disahkan': notula yang sudah disahkan tidak menjadi catatan lain"
    ]


LEANING = """\
judul: Rapat bersandar
tanggal: 2024-05-20
mulai: 09.00
status: disahkan
pimpinan: {ketua: ani}
peserta: [{pejabat: ani}, {pejabat: budi, jabatan: Camat}]
acara: [{judul: Satu, keputusan: [{id: k1, isi: Baru., menggantikan: rapat-dua#k9}]}]
tim: tim-camat
"""
ANI = "content/pejabat/ani.yml"
OFFICE = "nama: Ani\njabatan: [{nama: Sekretaris, mulai: 2024-01-01}]\n"


@pytest.fixture
def leaning(tmp_path: Path) -> Path:
    """Return a project with approved minutes that take words from other records."""
    path = "content/rapat/2024/rapat-bersandar.yml"
    files = {**WORLD, path: LEANING, ANI: OFFICE, "content/pejabat/budi.yml": "nama: Budi\n"}
    project = write_project(tmp_path / "proyek", files)
    _approve(project, "rapat-bersandar")
    return project


@pytest.mark.parametrize(
    ("files", "blamed"),
    [
        ({ANI: OFFICE.replace("Sekretaris", "Ketua")}, ANI),
        ({ANI: OFFICE.replace("nama: Ani", "nama: Anita")}, ANI),
        ({OTHER: RECORDS[OTHER].replace("disahkan", "draf")}, OTHER),
        ({"content/rapat/2024/rapat-bersandar.yml": LEANING.replace("jabatan: Camat", "jabatan: Lurah")}, None),
        ({"content/rapat/2024/rapat-bersandar.yml": LEANING.replace("ketua: ani", "ketua: budi")}, None),
        ({"content/rapat/2024/rapat-bersandar.yml": LEANING.replace("isi: Baru.", "isi: Lain.")}, None),
        ({"content/rapat/2024/rapat-bersandar.yml": LEANING.replace(", menggantikan: rapat-dua#k9", "")}, None),
    ],
    ids=["office", "name", "decision-gone", "own-office", "own-person", "own-words", "own-reference"],
)
def test_minutes_that_changed_by_another_record_blame_that_record(
    files: Files, blamed: str | None, leaning: Path
) -> None:
    found = [each for each in errors(write_files(leaning, files)) if each.code is Code.MINUTES_CHANGED]
    told = f", mungkin karena {blamed} berubah" if blamed else ""
    assert [each.message for each in found] == [f"Isi notula berbeda dari yang disahkan (versi 1){told}"]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("rapat-nanti",), 1, "Hanya notula berstatus disahkan yang dapat dikunci; status rapat ini dijadwalkan"),
        (("tidak-ada",), 1, "Tidak ada rapat dengan id 'tidak-ada'"),
        ((), 2, "Sebut id rapat yang disahkan."),
        (("--tanda-tangan", "tidak-ada", "rapat-satu"), 2, "berkas 'tidak-ada' tidak ada, atau tidak dapat dibaca"),
    ],
)
def test_what_cannot_be_approved_is_told(arguments: tuple[str, ...], code: int, told: str, tmp_path: Path) -> None:
    done = run(write_project(tmp_path, WORLD), "approve", *arguments)
    assert (done.returncode, told in done.stdout + done.stderr) == (code, True)
    assert not (tmp_path / LOCK).exists()


def test_nothing_is_approved_in_a_project_with_other_problems(tmp_path: Path) -> None:
    done = run(write_project(tmp_path, {**WORLD, OTHER: "judul: x\n"}), "approve", "rapat-satu")
    assert (done.returncode, done.stdout.startswith(OTHER)) == (1, True)


def test_signed_chain_is_not_made_longer_without_a_new_signature(approved: Path) -> None:
    done = run(write_files(approved, {SIGNATURE: "lama"}), "approve", "rapat-satu")
    assert (done.returncode, "sertakan --tanda-tangan KUNCI" in done.stderr) == (2, True)


def test_approval_that_was_cut_short_is_taken_up_again(tmp_path: Path) -> None:
    project = write_project(tmp_path, {**WORLD, f"{TEXTS}/rapat-satu.1.txt": "setengah"})
    assert _approve(project, "rapat-satu")[0].startswith("Disahkan: rapat-satu versi 1")
    assert _found(project) == []


def test_check_and_library_agree_on_what_stands_against_publication(approved: Path) -> None:
    publication, problems = publish_lasting(write_files(approved, {MEETING: CHANGED}), read_project(approved, jobs=1))
    assert (publication, [str(each.code) for each in problems if each.severity == "error"]) == (
        None,
        ["notula-berubah"],
    )
