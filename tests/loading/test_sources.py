"""The files of a project: which there are, what they hold, where a problem lies."""

import os
import socket
from pathlib import Path

import pytest

from generator.loading.nodes import Place
from generator.loading.sources import (
    MAX_BYTES,
    MAX_NAME,
    Source,
    _read_all,
    check_collisions,
    check_name,
    decode,
    list_files,
    printable,
    read_source,
)
from generator.loading.yaml_reader import YamlRefusedError
from generator.problems import Code, Problem
from tests.projects import write_files


def _listed(folder: Path) -> list[str]:
    return [path.relative_to(folder / "content").as_posix() for path in list_files(folder, "content")]


def test_files_come_in_a_fixed_order(tmp_path: Path) -> None:
    names = ["tim/b.yml", "pejabat/z.yml", "tim/a.yml", "rapat/2024/a.yml", "rapat/2023/z.yml", "a.yml"]
    write_files(tmp_path, {f"content/{name}": "" for name in names})
    found = _listed(tmp_path)
    assert found == ["a.yml", "pejabat/z.yml", "rapat/2023/z.yml", "rapat/2024/a.yml", "tim/a.yml", "tim/b.yml"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    names = [".DS_Store", "pejabat/.budi.yml.swp", ".git/config", "pejabat/.arsip/budi.yml", "pejabat/budi.yml"]
    write_files(tmp_path, {f"content/{name}": "" for name in names})
    assert _listed(tmp_path) == ["pejabat/budi.yml"]


def test_project_in_a_hidden_folder_is_read(tmp_path: Path) -> None:
    write_files(tmp_path / ".proyek", {"content/pejabat/budi.yml": ""})
    assert _listed(tmp_path / ".proyek") == ["pejabat/budi.yml"]


@pytest.mark.parametrize("name", [".budi.yml", ".Budi.YML", ".budi.yaml"])
def test_hidden_record_is_told(name: str, tmp_path: Path) -> None:
    write_files(tmp_path, {f"content/pejabat/{name}": "nama: Budi"})
    assert _listed(tmp_path) == [f"pejabat/{name}"]
    assert [each.code for each in check_name(f"content/pejabat/{name}")] == [Code.BAD_NAME]


@pytest.mark.parametrize("name", ["._budi.yml", ".#budi.yml", ".budi.yml.swp", "..yml"])
def test_what_computers_hide_beside_a_record_is_left_out(name: str, tmp_path: Path) -> None:
    write_files(tmp_path, {f"content/pejabat/{name}": "nama: Budi"})
    assert _listed(tmp_path) == []


@pytest.mark.parametrize("name", ["budi.yml", "budi.YAML"])
def test_folder_named_like_a_record_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "content" / "pejabat" / name).mkdir(parents=True)
    assert _told(tmp_path) == [(f"content/pejabat/{name}", Code.UNREADABLE)]


def _told(folder: Path) -> list[tuple[str, Code]]:
    found = [read_source(folder, path) for path in list_files(folder, "content")]
    return [(each.path, each.code) for each in found if isinstance(each, Problem)]


def test_missing_content_has_no_files(tmp_path: Path) -> None:
    assert _listed(tmp_path) == []


def test_dangling_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "budi.yml").symlink_to(tmp_path / "tidak-ada")
    assert _told(tmp_path) == [("content/budi.yml", Code.UNREADABLE)]


def test_linked_folder_is_told_and_not_entered(tmp_path: Path) -> None:
    write_files(tmp_path, {"luar/rahasia.yml": "nama: X", "content/pejabat/budi.yml": ""})
    (tmp_path / "content" / "tim").symlink_to(tmp_path / "luar", target_is_directory=True)
    assert _listed(tmp_path) == ["pejabat/budi.yml", "tim"]
    assert _told(tmp_path) == [("content/tim", Code.UNREADABLE)]


def test_link_in_a_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yml").symlink_to("a.yml")
    (tmp_path / "content" / "tim").symlink_to("..", target_is_directory=True)
    assert _told(tmp_path) == [("content/a.yml", Code.UNREADABLE), ("content/tim", Code.UNREADABLE)]


def test_file_is_read_once_as_bytes(tmp_path: Path) -> None:
    write_files(tmp_path, {"content/pejabat/budi.yml": "nama: Budi"})
    source = read_source(tmp_path, tmp_path / "content/pejabat/budi.yml")
    assert source == Source("content/pejabat/budi.yml", b"nama: Budi")
    assert isinstance(source, Source)
    assert source.id == "budi"


def test_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.yml": b"#" * MAX_BYTES})
    assert read_source(tmp_path, tmp_path / "a.yml") == Source("a.yml", b"#" * MAX_BYTES)


def test_larger_file_is_a_problem(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.yml": b"#" * (MAX_BYTES + 1)})
    expected = Problem("a.yml", 1, 1, Code.TOO_LARGE, "Berkas lebih besar dari 1 MB", "Bagi menjadi beberapa berkas")
    assert read_source(tmp_path, tmp_path / "a.yml") == expected


def test_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    hint = "Buat berkas itu; kunci-kuncinya ada di halaman panduan/format"
    expected = Problem("a.yml", 1, 1, Code.UNREADABLE, "Berkas belum ada", hint)
    assert read_source(tmp_path, tmp_path / "a.yml") == expected


@pytest.mark.parametrize("kind", ["link", "folder", "pipe", "socket"])
def test_what_is_no_plain_file_is_not_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    (tmp_path / "lain").write_text("nama: Ani\n", encoding="utf-8")
    if kind == "link":
        path.symlink_to("lain")
    elif kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(path))
    assert read_source(tmp_path, path) == _no_file("a.yml")


@pytest.mark.parametrize("name", ["zero", "null", "tty"])
def test_device_is_not_read(name: str) -> None:
    assert read_source(Path("/dev"), Path("/dev") / name) == _no_file(name)


def _no_file(name: str) -> Problem:
    message = "Ini bukan berkas biasa (tautan, folder, atau perangkat)"
    return Problem(name, 1, 1, Code.UNREADABLE, message, "Ganti dengan berkas yang sebenarnya")


@pytest.mark.parametrize("path", ["a/b.yml", f"{'a' * 300}.yml"])
def test_file_that_cannot_be_opened_is_a_problem(path: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    expected = Problem(path, 1, 1, Code.UNREADABLE, "Berkas tidak dapat dibaca", "Periksa izin berkasnya")
    assert read_source(tmp_path, tmp_path / path) == expected


def test_file_that_grows_while_it_is_read_has_an_end() -> None:
    handle = os.open("/dev/zero", os.O_RDONLY)
    try:
        assert len(_read_all(handle)) == MAX_BYTES + 1
    finally:
        os.close(handle)


def test_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xffudi.yml"))
    path.write_bytes(b"nama: Budi\n")
    assert read_source(tmp_path, path) == Source("b?udi.yml", b"nama: Budi\n")


@pytest.mark.parametrize(
    ("name", "printed"), [("a\u202eb\x1b.yml", "a?b?.yml"), ("é ü.yml", "é ü.yml"), ("a.yml", "a.yml")]
)
def test_name_is_printed_without_what_nobody_sees(name: str, printed: str) -> None:
    assert printable(name) == printed


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("nama: Ani".encode("utf-8-sig")) == "nama: Ani"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xe9", (1, 1)),
        (b"nama: Jos\xe9", (1, 10)),
        ("nama: Jos\u00e9".encode() + b"\xff", (1, 11)),
        (b"\xef\xbb\xbfa: \xff", (1, 4)),
        (b"nama: A\ngelar: \xff", (2, 8)),
        (b"a: 1\r\nb: \x80", (2, 4)),
        ("nama: A".encode("utf-16"), (1, 1)),
        (b"a: \xed\xa0\x80", (1, 4)),
        (b"a: \xc0\xaf", (1, 4)),
    ],
)
def test_text_that_is_no_utf8_is_refused_at_its_place(content: bytes, place: Place) -> None:
    with pytest.raises(YamlRefusedError) as caught:
        decode(content)
    assert (caught.value.place, caught.value.code) == (place, Code.NOT_UTF8)


def test_problem_stands_where_its_path_leads() -> None:
    source = Source("a.yml", b"nama: A\ngelar: [B, C]\n")
    found = source.problem(("gelar", 1), Code.EMPTY, "Pesan", "Saran")
    assert found == Problem("a.yml", 2, 12, Code.EMPTY, "Pesan", "Saran")


def test_problem_of_a_file_without_a_tree_stands_at_its_start() -> None:
    assert Source("a.yml", b"nama: [").place(("nama",)) == (1, 1)


_COPY = "Salin isinya ke catatan baru (notulen new rapat), lalu pindahkan berkas ini ke luar content"


@pytest.mark.parametrize("name", ["a.yml", "2024.yml", "rapat-2021-12-13-yosodadi.yml", "a1-b2.yml"])
def test_name_that_can_be_an_id_is_right(name: str) -> None:
    assert list(check_name(f"content/pejabat/{name}")) == []


@pytest.mark.parametrize("name", ["A.yml", "a_b.yml", "a b.yml", "-a.yml", "a-.yml", "a--b.yml", "á.yml", "a.b.yml"])
def test_name_that_cannot_be_an_id_is_a_problem(name: str) -> None:
    found = [(each.line, each.column, each.code, each.message) for each in check_name(f"content/pejabat/{name}")]
    assert found == [(1, 1, Code.BAD_NAME, f"Nama berkas '{name}' tidak dapat menjadi id")]


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "a.txt", "a"])
def test_other_ending_is_a_problem_with_the_right_name(name: str) -> None:
    found = [(each.code, each.hint) for each in check_name(f"content/pejabat/{name}")]
    assert found == [(Code.BAD_NAME, "Ganti namanya menjadi 'a.yml'")]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("rapat-t.yml.txt", "Ganti namanya menjadi 'rapat-t.yml'"),
        ("Rapat Kota.YAML", "Ganti namanya menjadi 'rapat-kota.yml'"),
        ("Café (1).md", "Ganti namanya menjadi 'cafe-1.yml'"),
        ("Notulen.docx", _COPY),
        ("foto.PNG", "Pindahkan ke content/lampiran/ lalu sebut di 'lampiran' pada catatannya, atau hapus"),
        ("Rapat_Kota.yml", "Pakai huruf kecil a-z, angka, dan tanda hubung saja, misalnya 'rapat-kota.yml'"),
    ],
)
def test_mend_of_a_name_is_one_that_serves(name: str, mend: str) -> None:
    assert [each.hint for each in check_name(f"content/pejabat/{name}")] == [mend]


@pytest.mark.parametrize("name", ["index", "con", "nul", "lpt1"])
def test_name_that_a_computer_keeps_for_itself_is_a_problem(name: str) -> None:
    found = [(each.code, each.hint) for each in check_name(f"content/pejabat/{name}.yml")]
    assert found == [(Code.BAD_NAME, f"Ganti namanya, misalnya menjadi '{name}-1.yml'")]


@pytest.mark.parametrize(("length", "problems"), [(MAX_NAME, 0), (MAX_NAME + 1, 1)])
def test_long_name_is_a_problem(length: int, problems: int) -> None:
    assert len(list(check_name(f"content/pejabat/{'a' * length}.yml"))) == problems


@pytest.mark.parametrize(
    ("one", "other"), [("Budi.yml", "budi.yml"), ("jose\u0301.yml", "jos\u00e9.yml"), ("a/B.yml", "a/b.yml")]
)
def test_names_that_are_one_on_some_computers_are_a_problem(one: str, other: str, tmp_path: Path) -> None:
    write_files(tmp_path, {one: "", other: "", "lain/budi.yml": ""})
    files = [tmp_path / name for name in (one, other, "lain/budi.yml")]
    found = [(each.path, each.code, each.message) for each in check_collisions(tmp_path, files)]
    assert found == [(other, Code.BAD_NAME, f"Di sebagian komputer nama berkas ini sama dengan {one}")]


def test_same_name_in_another_folder_is_no_collision(tmp_path: Path) -> None:
    assert list(check_collisions(tmp_path, [tmp_path / "a" / "budi.yml", tmp_path / "b" / "budi.yml"])) == []


def test_text_is_decoded_in_one_form() -> None:
    assert decode("Jose\u0301".encode()) == "José"


def test_text_with_a_character_that_none_may_hold_is_not_decoded() -> None:
    with pytest.raises(YamlRefusedError) as caught:
        decode("kode\n18.72\u200b".encode())
    assert (caught.value.place, caught.value.code) == ((2, 6), Code.CHARACTER)


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever may do everything may look into every folder")
def test_folder_that_may_not_be_looked_into_is_among_the_files(tmp_path: Path) -> None:
    closed = tmp_path / "content" / "tim"
    closed.mkdir(parents=True)
    closed.chmod(0)
    try:
        assert list_files(tmp_path, "content") == [closed]
    finally:
        closed.chmod(0o700)


@pytest.mark.parametrize("start", [b"PK\x03\x04\x14\x00", b"{\\rtf1\\ansi Rapat}", b"\xd0\xcf\x11\xe0\xa1\xb1"])
def test_file_of_a_word_processor_is_told_as_that(start: bytes) -> None:
    with pytest.raises(YamlRefusedError) as caught:
        decode(start)
    assert (caught.value.place, caught.value.code, caught.value.message) == (
        (1, 1),
        Code.NOT_UTF8,
        "Ini berkas Word atau sejenisnya, bukan teks biasa",
    )
    assert caught.value.hint.endswith("tulis baru dengan notulen new")
