"""`notulen protect` and `notulen audit` on a made-up town: files, exit codes, words."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.commands.folders import contents
from tests.disclosure.towns import TOWN, VILLAGES, counts, table
from tests.projects import run, write_project

ORDER = ("--id", "kasus-2024-b04", "--periode", "2024-B04", "--dirilis", "2024-05-06")
RELEASE = "content/laporan-kasus/kasus-2024-b04.yml"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return write_project(tmp_path / "proyek", TOWN)


def written(folder: Path, text: str, name: str = "tabel.csv") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def protect(town: Path, path: str, *options: str) -> subprocess.CompletedProcess[str]:
    return run(town, "protect", path, *(options or ORDER))


@pytest.mark.parametrize("seed", [1, 2])
def test_release_is_written_and_safe(seed: int, town: Path, tmp_path: Path) -> None:
    done = protect(town, written(tmp_path, table(counts(seed), absent=VILLAGES[:1])))
    assert (done.returncode, done.stdout) == (0, f"{RELEASE}\n"), done.stderr
    release = (town / RELEASE).read_text(encoding="utf-8")
    assert release.startswith('periode: 2024-B04\ndirilis: 2024-05-06\nsatuan: kasus\nangka:\n  "99.71":\n    semua: {')
    assert f'  "{VILLAGES[0]}": belum_lapor\n' in release
    assert "anak" not in release.partition('  "99.71.01"')[2]
    assert run(town, "check").returncode == 0
    audited = run(town, "audit")
    assert audited.returncode == 0
    assert "Tidak ada angka kecil yang dapat dihitung" in audited.stdout


def test_no_small_count_is_printed_or_told(town: Path, tmp_path: Path) -> None:
    done = protect(town, written(tmp_path, table(counts(4, mean=1))))
    release = (town / RELEASE).read_text(encoding="utf-8")
    below = release.partition('  "99.71.01"')[2]
    assert re.search(": [1-4][,}]", below) is None
    assert "samar" in below
    assert [line for line in done.stderr.splitlines() if re.search(r"[:=] ?[1-4]$", line)] == []


def test_release_that_hides_nothing_says_so(town: Path, tmp_path: Path) -> None:
    done = protect(town, written(tmp_path, table(dict.fromkeys(counts(1), 100))))
    assert re.search(r"^Disamarkan 0 dari \d+ angka\.$", done.stderr, re.MULTILINE), done.stderr


def test_table_is_not_copied_anywhere(town: Path, tmp_path: Path) -> None:
    before = contents(town)
    protect(town, written(tmp_path, table(counts(1))))
    assert {name for name in contents(town) if name not in before} == {"content/laporan-kasus", RELEASE}


def test_second_release_agrees_with_the_first(town: Path, tmp_path: Path) -> None:
    first, more = counts(1), counts(5)
    both = {key: first[key] + more[key] for key in first}
    assert protect(town, written(tmp_path, table(first))).returncode == 0
    later = ("--id", "kasus-2024-b08", "--periode", "2024-S1", "--dirilis", "2024-09-06")
    done = protect(town, written(tmp_path, table(both, "2024-S1")), *later)
    assert done.returncode == 0, done.stderr
    assert run(town, "audit").returncode == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("periode,wilayah,kategori,status,jumlah,alamat\n", "kolom alamat ditolak"),
        ("periode,wilayah,kategori,status,jumlah,nama,usia\n", "kolom nama, usia ditolak"),
        ("periode,wilayah,kategori,jumlah\n", "kolomnya harus periode, wilayah, kategori, status, jumlah"),
        (table(counts(1)).replace(",pencurian,", ",pencurain,", 1), "baris 2: kategori tidak ada"),
        (table(counts(1)).replace(VILLAGES[0], "99.71.01", 1), "baris 2: wilayah harus kelurahan"),
        (table(counts(1)).replace("sudah", "selesai", 1), "baris 2: status harus sudah, belum, berjalan"),
        (table(counts(1)) + table(counts(1)).splitlines()[1] + "\n", "sudah ada di baris 2"),
        (table(counts(1)) + f"2024-B04,{VILLAGES[0]},,,belum_lapor\n", "juga ditulis belum_lapor"),
        ("".join(table(counts(1)).splitlines(keepends=True)[:-1]), "1 baris kurang; nol pun ditulis"),
        (table(counts(1), "2024-B08"), "Tidak ada baris untuk periode 2024-B04"),
        (
            table(counts(1)).replace("\n", "\n2024-B04,99.71.01.1001,pencurian,sudah,-7\n", 1),
            "baris 2: jumlah harus bilangan",
        ),
    ],
)
def test_wrong_table_is_refused_without_repeating_its_counts(text: str, told: str, town: Path, tmp_path: Path) -> None:
    before = contents(town)
    done = protect(town, written(tmp_path, text))
    assert done.returncode == 1
    assert told in done.stderr
    assert "-7" not in done.stderr
    assert contents(town) == before


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--id", "Salah Nama", *ORDER[2:]), "pakai huruf kecil"),
        ((*ORDER[:3], "2024-X", *ORDER[4:]), "tulis misalnya 2024-B04"),
        ((*ORDER[:5], "kemarin"), "kemarin"),
        ((*ORDER, "--rapat", "tidak-ada"), "Rapat 'tidak-ada' tidak ada"),
        (ORDER[2:], "--id"),
    ],
)
def test_wrong_order_is_wrong_usage(options: tuple[str, ...], told: str, town: Path, tmp_path: Path) -> None:
    done = protect(town, written(tmp_path, table(counts(1))), *options)
    assert done.returncode == 2
    assert told in done.stderr


def test_release_before_its_period_ends_is_refused(town: Path, tmp_path: Path) -> None:
    done = protect(town, written(tmp_path, table(counts(1))), *ORDER[:5], "2024-04-29")
    assert done.returncode == 1
    assert "baru berakhir 30 April 2024" in done.stderr


def test_release_is_never_written_over(town: Path, tmp_path: Path) -> None:
    path = written(tmp_path, table(counts(1)))
    protect(town, path)
    before = contents(town)
    assert protect(town, path).returncode == 2
    other = protect(town, path, "--id", "lain", *ORDER[2:])
    assert other.returncode == 1
    assert "sudah dirilis dalam 'kasus-2024-b04'; bila ini perbaikan, tulis --ralat SEBAB" in other.stderr
    assert contents(town) == before


def test_table_that_contradicts_a_release_is_refused_unless_it_corrects_it(town: Path, tmp_path: Path) -> None:
    protect(town, written(tmp_path, table(counts(1))))
    later = ("--id", "kasus-2024", "--periode", "2024-S1", "--dirilis", "2024-09-06")
    done = protect(town, written(tmp_path, table(dict.fromkeys(counts(1), 0), "2024-S1")), *later)
    assert done.returncode == 1
    assert "Tabel ini bertentangan dengan 'kasus-2024-b04' (6 Mei 2024)" in done.stderr


def git(folder: Path, *words: str) -> None:
    command = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b.example", *words]
    subprocess.run(command, check=True)  # noqa: S603 - fixed words


@pytest.mark.parametrize(
    ("ignored", "tracked", "code", "told"),
    [
        ("", False, 2, "tidak diabaikan git"),
        ("tabel.csv\n", False, 0, ""),
        ("", True, 2, "sudah masuk git"),
        ("tabel.csv\n", True, 2, "sudah masuk git"),
    ],
)
def test_table_that_git_could_keep_is_refused(ignored: str, *, tracked: bool, code: int, told: str, town: Path) -> None:
    git(town, "init", "--quiet")
    (town / ".gitignore").write_text(ignored, encoding="utf-8")
    path = written(town, table(counts(1)))
    if tracked:
        git(town, "add", "--force", "tabel.csv")
    done = protect(town, path)
    assert done.returncode == code, done.stderr
    assert told in done.stderr


@pytest.mark.parametrize("folder", ["content/laporan-kasus", "site_config"])
def test_table_where_things_are_published_is_refused(folder: str, town: Path) -> None:
    (town / folder).mkdir(exist_ok=True)
    assert protect(town, written(town / folder, table(counts(1)))).returncode == 2


def test_audit_tells_what_gives_a_hidden_figure_away_and_what_would_be_safe(town: Path) -> None:
    (town / "content/laporan-kasus").mkdir()
    figures = '  "99.71": {pencurian: {semua: 61}}\n' + "".join(
        f'  "99.71.0{number}": {{pencurian: {{semua: {value}}}}}\n'
        for number, value in ((1, "samar"), (2, 30), (3, 29))
    )
    head = "periode: 2024-B04\ndirilis: 2024-05-06\nsatuan: kasus\nangka:\n"
    (town / RELEASE).write_text(head + figures, encoding="utf-8")
    done = run(town, "audit")
    assert done.returncode == 1
    assert done.stdout == (
        f"{RELEASE}:6:35: Kecamatan Contoh 1, Pencurian, Januari–April 2024 dapat dihitung dari 'kasus-2024-b04' "
        "(6 Mei 2024): Kota Contoh, Pencurian; Kecamatan Contoh 2, Pencurian; Kecamatan Contoh 3, Pencurian. "
        "Pilihan yang aman: 1) samarkan juga Kecamatan Contoh 2, Pencurian; 2) terbitkan Pencurian hanya tingkat kota; "
        "3) terbitkan rilis ini hanya tingkat kota. [angka-dapat-dihitung]\n"
    )
    assert run(town, "check").stdout == done.stdout


def test_unchanged_history_is_not_attacked_again(town: Path, tmp_path: Path) -> None:
    protect(town, written(tmp_path, table(counts(1))))
    assert run(town, "check").returncode == 0
    assert not (town / ".cache").exists()
    assert run(town, "audit").returncode == 0
    kept = sorted(path.name for path in (town / ".cache/audit").iterdir())
    assert len(kept) == 1
    run(town, "audit")
    assert sorted(path.name for path in (town / ".cache/audit").iterdir()) == kept
    changed = (town / RELEASE).read_text(encoding="utf-8")
    (town / RELEASE).write_text(changed.replace("2024-05-06", "2024-05-07"), encoding="utf-8")
    assert run(town, "audit").returncode == 0
    assert sorted(path.name for path in (town / ".cache/audit").iterdir()) == kept
