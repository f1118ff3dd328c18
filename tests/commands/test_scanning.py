"""`notulen scan`: personal data in any files, in a project or not, as they lie or as git is about to commit them."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.scanned_files import MAX_BYTES
from generator.commands.scanning import scan
from generator.privacy.exemptions import DEFAULT_SALT, digest_of
from tests.commands.office import docx, paper
from tests.projects import NOTULEN, SMALLEST, Files, run, write_files

Project = Callable[[Files], Path]

NIK, PHONE = "1872011501900001", "081234567890"
TOLD = (
    "{}: Ini tampak seperti nomor induk kependudukan (NIK). Hapus nomornya; sebut jabatan atau perannya saja. "
    "[data-pribadi]"
)
SETTINGS = """\
ambang: {{}}
garam: {salt}
pengecualian:
  - {{sidik: {digest}, alasan: Nomor contoh., oleh: penguji, sampai: {until}}}
"""


def scanned(root: Path, *words: str) -> Result:
    """Run the command on a folder as its project."""
    return CliRunner().invoke(scan, words, obj=root)


def git(folder: Path, *words: str) -> None:
    """Run git in a folder."""
    subprocess.run(("git", "-C", str(folder), *words), check=True, capture_output=True)  # noqa: S603, S607 - the test's own words


def settings(value: str, salt: str = "acak", until: str = "2030-12-31") -> dict[str, str]:
    """Return settings that exempt a value."""
    return {"site_config/privasi.yml": SETTINGS.format(salt=salt, digest=digest_of(value, salt), until=until)}


def test_clean_project_ends_well(project: Project) -> None:
    done = scanned(project(SMALLEST))
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "Tidak ada masalah.\n")


def test_project_is_scanned_whole(project: Project) -> None:
    root = project(
        {"content/lampiran/a.csv": f"nik\n{NIK}\n", "site_config/halaman/a.md": f"KTP {NIK}", "lain.md": NIK}
    )
    done = scanned(root)
    assert (done.exit_code, done.stderr) == (1, "2 masalah.\n")
    assert done.stdout.splitlines() == [
        TOLD.format("content/lampiran/a.csv:2:1"),
        TOLD.format("site_config/halaman/a.md:1:5"),
    ]


def test_folder_without_project_is_scanned(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": f"NIK {NIK}", "b/c.md": "bersih", ".git/d": NIK})
    assert scanned(tmp_path).stdout == TOLD.format("a.txt:1:5") + "\n"


def test_named_paths_alone_are_scanned(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": NIK, "b/c.md": NIK, "d.md": NIK})
    done = scanned(tmp_path, str(tmp_path / "b"), str(tmp_path / "d.md"))
    assert done.stdout.splitlines() == [TOLD.format("b/c.md:1:1"), TOLD.format("d.md:1:1")]


def test_path_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert scanned(tmp_path, str(tmp_path / "tidak-ada")).exit_code == 2


def test_warning_is_no_failure_but_under_strict(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": f"HP {PHONE}"})
    assert [scanned(tmp_path).exit_code, scanned(tmp_path, "--strict").exit_code] == [0, 1]


def test_other_forms_are_those_of_check(tmp_path: Path) -> None:
    assert scanned(tmp_path, "--format", "json").stdout == "[]\n"
    write_files(tmp_path, {"a.txt": NIK})
    told = json.loads(scanned(tmp_path, "--format", "json").stdout)
    assert [(each["path"], each["line"], each["column"], each["code"]) for each in told] == [
        ("a.txt", 1, 1, "data-pribadi")
    ]
    assert scanned(tmp_path, "--format", "github").stdout.startswith(
        "::error file=a.txt,line=1,col=1,title=data-pribadi::"
    )


@pytest.mark.parametrize(
    ("content", "is_found"),
    [
        (NIK.encode("utf-16"), True),
        (b"\xef\xbb\xbf" + NIK.encode(), True),
        (f"caf\xe9 {NIK}".encode("latin-1"), True),
        (f"{NIK}\r\n".encode(), True),
        (b"\x89PNG\r\n\0" + NIK.encode(), False),
    ],
)
def test_text_is_read_in_any_encoding_and_binaries_are_left_out(tmp_path: Path, content: bytes, is_found: bool) -> None:  # noqa: FBT001 - a case
    write_files(tmp_path, {"berkas": content})
    assert (scanned(tmp_path).exit_code == 1) is is_found


def test_zero_byte_hides_nothing_in_a_record(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.yml": b"isi: \0" + NIK.encode()})
    assert scanned(tmp_path).exit_code == 1


def test_name_of_a_binary_is_scanned_and_not_shown(tmp_path: Path) -> None:
    write_files(tmp_path, {f"{NIK}.png": b"\0"})
    done = scanned(tmp_path)
    assert (done.exit_code, NIK in done.output, done.stdout[:7]) == (1, False, "….png:1")


def test_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "besar.txt").write_bytes(b"a" * (MAX_BYTES + 1))
    (tmp_path / "putus.txt").symlink_to(tmp_path / "tidak-ada")
    done = scanned(tmp_path)
    assert done.exit_code == 1
    assert [line.split(": ")[0] for line in done.stdout.splitlines()] == ["besar.txt:1:1", "putus.txt:1:1"]


def test_exempt_value_is_no_problem(project: Project) -> None:
    assert scanned(project({**settings(NIK), "content/a.txt": NIK})).exit_code == 0


@pytest.mark.parametrize("change", [{"until": "2000-01-01"}, {"value": PHONE}])
def test_other_exemption_does_not_help(project: Project, change: dict[str, str]) -> None:
    files = settings(**{"value": NIK, **change})
    assert scanned(project({**files, "content/a.txt": NIK})).exit_code == 1


def test_wrong_settings_exempt_nothing(project: Project) -> None:
    files = {"site_config/privasi.yml": settings(NIK)["site_config/privasi.yml"] + "salah: ya\n"}
    assert scanned(project({**files, "content/a.txt": NIK})).exit_code == 1


def test_digest_is_printed_with_its_place_and_without_the_value(project: Project) -> None:
    root = project(
        {"site_config/privasi.yml": "ambang: {}\ngaram: acak\n", "content/a.txt": f"NIK {NIK[:4]} {NIK[4:]}"}
    )
    done = scanned(root, "--sidik")
    assert (done.exit_code, done.stdout) == (0, f"content/a.txt:1:5: nik {digest_of(NIK, 'acak')}\n")


def test_digest_without_own_salt_takes_the_programs(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": NIK})
    assert scanned(tmp_path, "--sidik").stdout == f"a.txt:1:1: nik {digest_of(NIK, DEFAULT_SALT)}\n"


def test_staged_files_are_scanned_as_git_keeps_them(tmp_path: Path) -> None:
    write_files(
        tmp_path, {"lama.txt": "bersih", "a b\u00e9.txt": NIK, "kini-bersih.txt": NIK, "kini-salah.txt": "bersih"}
    )
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    write_files(tmp_path, {"kini-bersih.txt": "bersih", "kini-salah.txt": NIK, "belum.txt": NIK})
    done = scanned(tmp_path, "--staged")
    assert (done.exit_code, done.stdout.splitlines()) == (
        1,
        [TOLD.format("a b\u00e9.txt:1:1"), TOLD.format("kini-bersih.txt:1:1")],
    )


def test_staged_files_below_a_path_alone_are_scanned(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/b.txt": NIK, "c.txt": NIK})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    assert scanned(tmp_path, "--staged", str(tmp_path / "a")).stdout == TOLD.format("a/b.txt:1:1") + "\n"


def test_removed_file_is_not_asked_for(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": NIK})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=x", "-c", "user.email=x@contoh.example", "commit", "-qm", "x")
    git(tmp_path, "rm", "-q", "a.txt")
    assert scanned(tmp_path, "--staged").exit_code == 0


def test_staged_without_git_is_wrong_usage(tmp_path: Path) -> None:
    done = scanned(tmp_path, "--staged")
    assert (done.exit_code, "bukan folder yang dicatat oleh git" in done.stderr) == (2, True)


def test_staged_files_of_the_whole_repository_are_scanned_from_a_subfolder(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/b.txt": NIK, "c.txt": NIK})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    assert scanned(tmp_path / "a", "--staged").stdout.splitlines() == [
        TOLD.format("../c.txt:1:1"),
        TOLD.format("b.txt:1:1"),
    ]


def test_staged_file_that_is_gone_from_the_tree_may_be_named(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": NIK, "b.txt": NIK})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    (tmp_path / "a.txt").unlink()
    assert scanned(tmp_path, "--staged", str(tmp_path / "a.txt")).stdout == TOLD.format("a.txt:1:1") + "\n"


@pytest.mark.parametrize("name", ["tidak-ada.txt", "../luar.txt", "*.txt"])
def test_staged_path_that_git_does_not_know_is_wrong_usage(tmp_path: Path, name: str) -> None:
    folder = write_files(tmp_path / "proyek", {"a.txt": NIK})
    git(folder, "init", "-q")
    git(folder, "add", ".")
    done = scanned(folder, "--staged", str(folder / name))
    assert (done.exit_code, done.stdout) == (2, "")


def test_staged_names_are_taken_as_they_are(tmp_path: Path) -> None:
    write_files(tmp_path, {":a.txt": NIK, "[b].txt": NIK, "b.txt": "bersih"})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    done = scanned(tmp_path, "--staged", str(tmp_path / ":a.txt"), str(tmp_path / "[b].txt"))
    assert done.stdout.splitlines() == [TOLD.format(":a.txt:1:1"), TOLD.format("[b].txt:1:1")]


def test_staged_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"besar.txt": b"a" * (MAX_BYTES + 1)})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    assert scanned(tmp_path, "--staged").stdout.startswith("besar.txt:1:1: Berkas tidak dapat diperiksa")


def test_office_files_are_looked_into(tmp_path: Path) -> None:
    write_files(tmp_path, {"surat.docx": docx("NIK ", NIK[:8], NIK[8:])})
    done = scanned(tmp_path)
    assert (done.exit_code, "(NIK)" in done.stdout) == (1, True)


def test_file_that_nobody_looks_into_is_a_warning(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.zip": b"PK\x05\x06" + bytes(18), "pindai.pdf": paper()})
    done = scanned(tmp_path)
    assert (done.exit_code, done.stderr) == (0, "Tidak ada masalah, 2 peringatan.\n")
    assert [line.split(". ")[0] for line in done.stdout.splitlines()] == [
        "a.zip:1:1: Peringatan: Isi arsip ini tidak diperiksa",
        (
            "pindai.pdf:1:1: Peringatan: PDF ini hanya berisi gambar, misalnya hasil pindai; "
            "tulisan di dalam gambar tidak diperiksa"
        ),
    ]
    assert scanned(tmp_path, "--strict").exit_code == 1


def test_pipe_in_place_of_settings_is_not_waited_for(project: Project) -> None:
    folder = project({"site_config/privasi.yml": None})
    os.mkfifo(folder / "site_config" / "privasi.yml")
    assert run(folder, "scan").returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("words", [(), ("--sidik",)])
def test_full_disk_is_told_in_one_line(words: tuple[str, ...], tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": NIK})
    with Path("/dev/full").open("wb") as full:
        command = (str(NOTULEN), "-C", str(tmp_path), "scan", *words)
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603 - our own program
    assert (done.returncode, done.stderr) == (3, b"Mesin gagal: ruang disk habis.\n")
