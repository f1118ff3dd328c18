"""Where personal data is told to stand, in what words, and what keeps it from being told."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.settings import Exemption
from generator.privacy.exemptions import Exemptions, digest_of, review
from generator.privacy.finding import Finding, find_in_name, find_personal_data, shown_path, to_problems
from generator.privacy.rules import WORDS
from generator.privacy.signs import signs_of
from generator.problems import Code, Problem, Severity
from tests.projects import REPOSITORY

NIK = "1872011501900001"
MEETING = "judul: Rapat\n# NIK 1872 0115 0190 0001\nisi: hubungi 081234567890\n"
DAY = date(2024, 6, 1)
SALT = "garam-uji"


def entry(value: str, until: date = date(2030, 1, 1)) -> Exemption:
    """Return an exemption for a value, as the settings give it."""
    return Exemption(sidik=digest_of(value, SALT), alasan="Uji.", oleh="penguji", sampai=until.isoformat())  # type: ignore[call-arg]


def places(text: str, path: str = "") -> list[tuple[str, int, int]]:
    """Return what is found in a text, and where."""
    return [(found.rule, found.line, found.column) for found in find_personal_data(text, path=path)]


def test_place_is_the_values_line_and_column() -> None:
    assert list(find_personal_data(MEETING)) == [
        Finding("nik", 2, 7, Severity.ERROR),
        Finding("telepon", 3, 14, Severity.WARNING),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    assert places(MEETING.replace("\n", end)) == [("nik", 2, 7), ("telepon", 3, 14)]


def test_place_of_coded_text_is_where_the_code_stands() -> None:
    coded = "".join(f"%3{digit}" for digit in NIK)
    assert places(f"judul: Rapat\nisi: ada {coded} dan HP 081234567890") == [("nik", 2, 10), ("telepon", 2, 66)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'judul: "<b {NIK}>"', [("nik", 1, 12)]),
        (f"a: 1\nb: <!-- {NIK} -->", [("nik", 2, 9)]),
        ("Budi <budi@surat.test> hadir", [("pos-el", 1, 7)]),
        (f"<b {NIK}> dan 081234567890", [("nik", 1, 4), ("telepon", 1, 26)]),
        (f"<b>{NIK}</b><br />", [("nik", 1, 4)]),
    ],
)
def test_what_stands_within_a_tag_is_found_once_and_in_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert places(text) == expected


def test_one_place_is_told_once() -> None:
    assert places(f"rekening BRI a.n. warga, NIK KTP {NIK}") == [("nik", 1, 34)]


def test_message_names_the_kind_and_never_the_value() -> None:
    problems = list(to_problems("content/rapat/2024/a.yml", find_personal_data(MEETING)))
    assert problems == [
        Problem(
            "content/rapat/2024/a.yml",
            2,
            7,
            Code.PERSONAL,
            "Ini tampak seperti nomor induk kependudukan (NIK)",
            "Hapus nomornya; sebut jabatan atau perannya saja",
        ),
        Problem(
            "content/rapat/2024/a.yml",
            3,
            14,
            Code.PERSONAL,
            "Ini tampak seperti nomor telepon seseorang",
            "Hapus nomornya, atau pakai nomor kantor pada kunci telepon di berkas layanan",
            Severity.WARNING,
        ),
    ]


def test_name_of_a_file_is_looked_at_and_not_printed() -> None:
    path = f"content/lampiran/daftar-{NIK}.pdf"
    problems = list(to_problems(path, find_in_name(path)))
    assert [str(problem) for problem in problems] == [
        (
            "content/lampiran/….pdf:1:1: Nama berkas: ini tampak seperti nomor induk kependudukan (NIK). "
            "Ganti nama berkasnya. [data-pribadi]"
        )
    ]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("content/rapat/2021/rapat-2021-12-13-yosodadi.yml", "content/rapat/2021/rapat-2021-12-13-yosodadi.yml"),
        (f"content/{NIK}", "content/…"),
        (f"content/{NIK}/foto.png", "content/…/….png"),
        ("Andi (15 tahun).pdf", "….pdf"),
        ("a-0812-3456-7890.pdf", "….pdf"),
    ],
)
def test_path_is_shown_without_personal_data(path: str, shown: str) -> None:
    assert shown_path(path) == shown


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/layanan/posko.yml", 'telepon: "(0725) 41234"'),
        ("content/layanan/posko.yml", "{nama: Posko, telepon: (0725) 41234}"),
        ("content/layanan/posko.yml", "alamat: >-\n  Jl. Melati\n  No. 5"),
        ("site_config/situs.yml", "alamat: Jl. Melati No. 5\npos_el: kantor@surat.test\nfaksimile: (0725) 41234"),
        ("content/rapat/2024/a.yml", "tempat:\n  nama: Balai\n  alamat: Jl. Melati No. 5"),
        ("content/rapat/2024/a.yml", "tempat: {nama: Balai, alamat: Jl. Melati No. 5}"),
        ("content/rapat/2024/a.yml", "tempat:\n  nama: Griya Contoh Jl. Melati No. 5"),
        ("content/pejabat/ani.yml", "nip: '197001012000031001'"),
    ],
)
def test_keys_of_offices_hold_nothing_personal(path: str, text: str) -> None:
    assert places(text, path) == []


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        ("content/layanan/posko.yml", "keterangan: hubungi telepon (0725) 41234", "telepon"),
        ("content/layanan/posko.yml", "# telepon: (0725) 41234", "telepon"),
        ("content/layanan/posko.yml", f"telepon: {NIK}", "nik"),
        ("content/rapat/2024/a.yml", "telepon: (0725) 41234", "telepon"),
        ("content/rapat/2024/a.yml", "ringkasan: warga Jl. Melati No. 5", "alamat"),
        ("content/pejabat/ani.yml", "alamat: Jl. Melati No. 5", "alamat"),
        ("content/pejabat/ani.yml", "nama: Griya Contoh Jl. Melati No. 5", "alamat"),
        ("content/rapat/2024/a.yml", "nip: '197001012000031001'", "nip"),
        ("content/pejabat/ani.yml", "nama: Ani\ninternal: 197001012000031001", "nip"),
    ],
)
def test_other_keys_and_comments_are_no_offices(path: str, text: str, rule: str) -> None:
    assert [found[0] for found in places(text, path)] == [rule]


def test_real_content_is_clean() -> None:
    folders = (REPOSITORY / name for name in ("content", "site_config"))
    texts = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in {".yml", ".md", ".csv"}]
    assert len(texts) > 30
    assert [
        (path.name, found) for path in texts for found in places(path.read_text(encoding="utf-8"), path.as_posix())
    ] == []


def test_sources_hold_no_personal_data() -> None:
    seeds = sorted((REPOSITORY.parent / "shared" / "seeds").glob("*")) or [Path(__file__).with_name("quiet.txt")]
    assert [places(path.read_text(encoding="utf-8")) for path in seeds] == [[]] * len(seeds)


def test_ordinary_text_runs_no_rule() -> None:
    text = Path(__file__).with_name("quiet.txt").read_text(encoding="utf-8")
    assert signs_of(text, WORDS) == set()


@pytest.mark.parametrize(
    "text",
    [
        "25 (dua puluh lima) orang dari tiga kelurahan, 12 (dua belas) di antaranya perempuan",
        "tanggal: 2024-05-02\nisi: dua hal\nwilayah:\n- 18.72.04.1001",
        "gizi, sisi, dan logo",
    ],
)
def test_counts_and_days_run_no_rule(text: str) -> None:
    assert signs_of(text, WORDS) == set()


def test_exempt_value_is_found_but_no_problem() -> None:
    exempt = Exemptions([entry("081234567890")], SALT, DAY)
    found = list(find_personal_data(MEETING, exempt=exempt))
    assert [each.rule for each in found] == ["nik", "telepon"]
    assert [problem.line for problem in to_problems("a.yml", found, exempt)] == [2]


def test_exemption_holds_however_the_value_is_written() -> None:
    exempt = Exemptions([entry("081234567890"), entry(NIK)], SALT, DAY)
    texts = ("0812-3456-7890", "HP 0812 3456 7890", "NIK 1872.0115.0190.0001", "l872O11501900001")
    assert [list(to_problems("a", find_personal_data(text, exempt=exempt), exempt)) for text in texts] == [[]] * 4


def test_exemption_is_for_one_value_and_one_salt() -> None:
    exempt = Exemptions([entry("081234567891")], SALT, DAY)
    other = Exemptions([entry("081234567890")], "garam-lain", DAY)
    for each in (exempt, other):
        assert len(list(to_problems("a", find_personal_data(MEETING, exempt=each), each))) == 2


def test_ended_exemption_lets_the_finding_come_back() -> None:
    last_day = Exemptions([entry("081234567890", DAY)], SALT, DAY)
    day_after = Exemptions([entry("081234567890", date(2024, 5, 31))], SALT, DAY)
    counts = [
        len(list(to_problems("a", find_personal_data(MEETING, exempt=each), each))) for each in (last_day, day_after)
    ]
    assert counts == [1, 2]


def test_ended_and_unneeded_exemptions_are_warned_of() -> None:
    entries = [entry("081234567890"), entry(NIK, date(2024, 5, 31)), entry("0")]
    exempt = Exemptions(entries, SALT, DAY)
    used = {found.digest for found in find_personal_data(MEETING, exempt=exempt)}
    told = [str(each) for each in review(exempt, used, lambda number: ("site_config/privasi.yml", number + 4, 5))]
    assert told == [
        (
            f"site_config/privasi.yml:5:5: Peringatan: Pengecualian '{entries[1].digest[:6]}…' berakhir 31 Mei 2024. "
            "Tinjau lagi: perpanjang kunci sampai, atau hapus pengecualiannya. [pengecualian-berakhir]"
        ),
        (
            f"site_config/privasi.yml:6:5: Peringatan: Pengecualian '{entries[2].digest[:6]}…' tidak cocok dengan isi "
            "mana pun. Hapus, atau salin lagi sidiknya dari notulen scan --sidik. [pengecualian-tak-terpakai]"
        ),
    ]


def test_only_a_files_first_findings_get_a_digest() -> None:
    text = "\n".join(f"HP 0812345{number:05}" for number in range(203))
    found = list(find_personal_data(text, digests=True))
    assert [bool(each.digest) for each in found] == [True] * 200 + [False] * 3


def test_digest_shows_nothing_of_the_value() -> None:
    digest = digest_of(NIK, SALT)
    assert (len(digest), digest == digest_of(NIK, "lain"), NIK in digest) == (32, False, False)


@given(st.text(st.characters() | st.sampled_from("0123456789%&#\\u3x;=.- \nNIK")))
def test_any_text_is_read_to_its_end(text: str) -> None:
    lines = text.count("\n") + text.count("\r") + 1
    assert [found for found in find_personal_data(text) if not 1 <= found.line <= lines or found.column < 1] == []


@pytest.mark.parametrize(
    "piece",
    [
        "<b 1>",
        "<b 1872>",
        "AB (1) ",
        "Ab, 1 tahun ",
        "1 ",
        "1-",
        "|1!l",
        "nama: A, umur: 1 ",
        "umur: 1, ",
        "ANDI (1) korban ",
        "Andi (15), di B (1) ",
        "inisial A (1 ",
        "satu 1 ",
        "a: 12\n",
        "NIK a 12 ",
        "lat: 1.11 ",
        "at a dot ",
        "Kota A lahir pada 12-03-1990 ",
        "Balai A, Jalan A No. 1 ",
        "12, ",
        "0812 ",
        "-5.1134,",
        "(1",
        "Andi, 1",
        "A. B. ",
        "%31",
        "\uff11",
        "nol ",
        "a.a@a.",
        "RT 1 ",
    ],
)
def test_hostile_text_is_read_in_time_that_grows_with_it(piece: str) -> None:
    """Fifty thousand characters of one trick: a quadratic search would take minutes."""
    assert len(list(find_personal_data(piece * (50_000 // len(piece))))) < 50_000


@pytest.mark.parametrize("word", ["lahir", "kelahiran", "lahir tahun", "lahir di Metro", "tahun", "tanggal lahir"])
def test_spaces_without_end_cost_no_more_than_their_number(word: str) -> None:
    """Two hundred thousand spaces: a search that begins anew at each would take a quarter of an hour."""
    assert places(f"# lahir {word}{' ' * 200_000}12-03-1990") == []
