"""What the rules share: circles, overlapping holders, guesses; and how much each kind of problem weighs."""

import datetime as dt
from pathlib import Path

import pytest

from generator.checks import guesses
from generator.checks.chains import circles, told
from generator.checks.guesses import Guess
from generator.checks.holders import Holding, is_single, office_key, overlapping
from generator.loading.sources import Source
from generator.model.reading import Filed
from generator.pipeline import read_project
from generator.problems import Code, Severity
from tests.checks.examples import EXAMPLES, names, read_example
from tests.checks.readings import places_of, problems_of

WARNINGS = frozenset(
    {
        Code.PAST_SCHEDULE,
        Code.STATE,
        Code.OFFICE_TERM,
        Code.HOLDERS,
        Code.ROSTER,
        Code.PLACE_NAME,
        Code.SPELLING,
        Code.NAME_FORM,
        Code.ELECTION_WORD,
        Code.COPIED_SIGN,
    }
)
"""Kinds of problem of which a clerk is told but which keep nothing from being published."""


@pytest.mark.parametrize("name", ["ejaan", "jabatan-dua-pemegang", "jabatan-di-luar-masa", "kata-pemilihan"])
def test_matters_of_form_are_warnings(name: str, tmp_path: Path) -> None:
    example = read_example(EXAMPLES / "negatif" / f"{name}.yml")
    found = problems_of(tmp_path, example.files)
    assert {each.severity for each in found} == {Severity.WARNING}


@pytest.mark.parametrize("name", ["keputusan-mundur", "keputusan-berputar", "kasus-dirilis-terlalu-awal", "id-butir"])
def test_contradictions_are_errors(name: str, tmp_path: Path) -> None:
    example = read_example(EXAMPLES / "negatif" / f"{name}.yml")
    assert {each.severity for each in problems_of(tmp_path, example.files)} == {Severity.ERROR}


def test_kinds_of_warning_are_warnings_wherever_they_occur(tmp_path: Path) -> None:
    wrong = [read_example(EXAMPLES / "negatif" / name) for name in names("negatif")]
    ours = [each for each in wrong if any(code in WARNINGS for *_, code in each.wrong)]
    found = [p for place, each in enumerate(ours) for p in problems_of(tmp_path / str(place), each.files)]
    assert {each.code for each in found if each.severity is Severity.WARNING} >= WARNINGS
    assert [each for each in found if each.code in WARNINGS and each.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("chain", "found"),
    [
        ({}, []),
        ({"a": "b", "b": "c"}, []),
        ({"a": "a"}, [["a"]]),
        ({"a": "b", "b": "c", "c": "a"}, [["a", "b", "c"]]),
        ({"x": "a", "a": "b", "b": "a", "y": "b"}, [["a", "b"]]),
        ({"a": "b", "b": "a", "c": "d", "d": "c"}, [["a", "b"], ["c", "d"]]),
    ],
)
def test_circles_are_found_once(chain: dict[str, str], found: list[list[str]]) -> None:
    assert list(circles(chain)) == found


def test_long_chain_is_walked_without_recursion() -> None:
    chain = {str(number): str(number + 1) for number in range(100_000)}
    assert list(circles(chain)) == []
    assert [len(circle) for circle in circles({**chain, "100000": "0"})] == [100_001]


@pytest.mark.parametrize(
    ("members", "words"),
    [(["a"], "sendiri"), (["a", "b"], "bersama: a → b → a"), (list("abcdefg"), "bersama: a → b → c → d → e → … → a")],
)
def test_circle_is_told_in_short(members: list[str], words: str) -> None:
    assert told(members, "bersama", "sendiri") == words


@pytest.mark.parametrize(
    ("office", "single"),
    [
        ("Kepala Badan Contoh", True),
        ("Wakil Wali Kota Metro", True),
        ("Camat", True),
        ("Plt. Camat", False),
        ("Wakil Ketua DPRD", False),
        ("Wakil", False),
        ("Anggota DPRD", False),
        ("", False),
    ],
)
def test_heads_are_single(office: str, single: bool) -> None:  # noqa: FBT001 - the case
    assert is_single(office) is single


def test_office_is_the_same_however_it_is_spaced() -> None:
    assert office_key("Kepala  Badan", " BADAN x") == office_key("kepala badan", "Badan X")


def held(holder: str, start: str | None, end: str | None) -> Holding:
    days = [dt.date.fromisoformat(day) if day else None for day in (start, end)]
    nowhere = Filed("x", None, Source("content/pejabat/x.yml", b""))
    return Holding(nowhere, (), ("camat", ""), holder, *days)


@pytest.mark.parametrize(
    ("terms", "pairs"),
    [
        ([("a", "2020-01-01", "2021-01-01"), ("b", "2021-01-01", None)], []),
        ([("a", "2020-01-01", "2021-01-02"), ("b", "2021-01-01", None)], [("a", "b")]),
        ([("b", "2021-01-01", None), ("a", None, None)], [("a", "b")]),
        (
            [("a", "2020-01-01", None), ("b", "2021-01-01", "2021-02-01"), ("c", "2022-01-01", None)],
            [("a", "b"), ("a", "c")],
        ),
    ],
)
def test_holders_overlap_by_more_than_the_day_of_handover(
    terms: list[tuple[str, str | None, str | None]], pairs: list[tuple[str, str]]
) -> None:
    found = overlapping(held(*term) for term in terms)
    assert [(before.holder, after.holder) for before, after in found] == pairs


def test_guess_is_told_for_few_and_given_up_among_many() -> None:
    guess, many = Guess(), [f"rapat-{number}" for number in range(guesses.MANY + 1)]
    told_for = [guess.closest(f"rapad-{number}", "rapat", many) for number in range(guesses.PATIENCE + 5)]
    assert [each is not None for each in told_for] == [True] * guesses.PATIENCE + [False] * 5
    assert guess.closest("tim-kotta", "tim", ["tim-kota"]) == "tim-kota"


def test_areas_that_do_not_lie_in_each_other_are_told(tmp_path: Path) -> None:
    areas = """\
code,name,level,parent
99,Provinsi Contoh,provinsi,
99.71,Kota Contoh,kota,99
99.71.01,Contoh Timur,kecamatan,99
99.71.02,Contoh Barat,kelurahan,99.71
99.71.03.1001,Sukajauh,kelurahan,99.71.03
99.71.02.1001,Sukadamai,kelurahan,99.71.02
"""
    files = {"site_config/wilayah.csv": areas}
    assert places_of(tmp_path, files) == [("site_config/wilayah.csv", line, 1, "pengaturan") for line in (4, 5, 6)]


def test_period_of_no_year_is_left_to_the_rule_that_knows_it(tmp_path: Path) -> None:
    text = "periode: 0000-B04\ndirilis: 2024-05-06\nsatuan: kasus\nangka: {}\n"
    found = [code for *_, code in places_of(tmp_path, {"content/laporan-kasus/kasus-x.yml": text})]
    assert "periode-laporan" not in found


def test_real_content_has_no_problem_and_no_warning(repository: Path) -> None:
    assert read_project(repository).problems == ()


_COMING = "judul: {}\ntanggal: 2099-05-02\nstatus: {}\nringkasan: {}\ntempat: {{nama: {}}}\nacara: [{{judul: {}}}]\n"


@pytest.mark.parametrize(
    ("status", "weights"),
    [
        ("dijadwalkan", {1: Severity.ERROR, 4: Severity.WARNING, 5: Severity.ERROR, 6: Severity.ERROR}),
        (
            "dijadwalkan\nsifat: tertutup\nalasan: Rahasia",
            {1: Severity.ERROR, **dict.fromkeys((6, 7, 8), Severity.WARNING)},
        ),
        ("draf", {}),
    ],
)
def test_words_of_a_skeleton_are_errors_where_they_would_be_published(
    status: str, weights: dict[int, Severity], tmp_path: Path
) -> None:
    text = _COMING.format("<isi a>", status, "<isi b>", "<isi c>", "<isi d>")
    found = problems_of(tmp_path, {"content/rapat/2099/rapat-x.yml": text})
    assert {each.line: each.severity for each in found if each.code is Code.PLACEHOLDER} == weights


def test_notice_with_words_of_its_skeleton_is_an_error(tmp_path: Path) -> None:
    text = "judul: A\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: <isi>\nstatus: terbit\n"
    found = problems_of(tmp_path, {"content/pengumuman/a.yml": text})
    assert [(each.line, each.severity) for each in found] == [(4, Severity.ERROR)]


def test_each_item_with_a_wrong_id_is_told_its_own(tmp_path: Path) -> None:
    items = ["{id: K1, isi: A.}", "{id: satu, isi: A.}", "{id: k2, isi: A.}", "{id: k2, isi: A.}", "{id: 9, isi: A.}"]
    text = f"judul: A\ntanggal: 2024-05-02\nstatus: draf\nacara: [{{judul: B, keputusan: [{', '.join(items)}]}}]\n"
    found = problems_of(tmp_path, {"content/rapat/2024/rapat-x.yml": text})
    assert [each.hint for each in found] == [f"Tulis 'id: k{number}'" for number in (1, 3, 4, 9)]


def test_all_titles_stand_in_the_mend_of_two(tmp_path: Path) -> None:
    text = 'nama: Budi\ngelar_belakang: [S.Ag., "SE, MM"]\n'
    found = problems_of(tmp_path, {"content/pejabat/budi.yml": text})
    assert [each.hint for each in found] == ["Tulis gelar_belakang: [S.Ag., S.E., M.M.]"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Dra. Rosita, M.M.", "Tulis 'gelar_depan: Dra.', 'nama: Rosita', dan 'gelar_belakang: [M.M.]'"),
        ("Rosita SE MM", "Tulis 'nama: Rosita' dan 'gelar_belakang: [S.E., M.M.]'"),
        ("AKP Budi", "Tulis 'gelar_depan: AKP' dan 'nama: Budi'"),
        ("Budi, Camat", "Pindahkan gelar ke 'gelar_depan' atau 'gelar_belakang'"),
    ],
)
def test_name_with_titles_is_taken_apart(name: str, hint: str, tmp_path: Path) -> None:
    found = problems_of(tmp_path, {"content/pejabat/rosita.yml": f"nama: {name}\n"})
    assert [each.hint[: len(hint)] for each in found] == [hint]
