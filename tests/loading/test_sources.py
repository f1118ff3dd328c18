"""The files of a project: which there are, what they hold, where a problem lies."""

import os
from pathlib import Path

import pytest

from generator.loading.nodes import Place
from generator.loading.sources import MAX_BYTES, Source, check_name, decode, list_files, read_source
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


def test_folder_named_like_a_record_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "content" / "pejabat" / "budi.yml").mkdir(parents=True)
    assert _listed(tmp_path) == []


def test_missing_content_has_no_files(tmp_path: Path) -> None:
    assert _listed(tmp_path) == []


def test_dangling_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "budi.yml").symlink_to(tmp_path / "tidak-ada")
    found = [read_source(tmp_path, path) for path in list_files(tmp_path, "content")]
    assert [(each.path, each.code) for each in found if isinstance(each, Problem)] == [
        ("content/budi.yml", Code.UNREADABLE)
    ]


def test_linked_folder_is_not_entered(tmp_path: Path) -> None:
    write_files(tmp_path, {"luar/rahasia.yml": "nama: X", "content/pejabat/budi.yml": ""})
    (tmp_path / "content" / "tim").symlink_to(tmp_path / "luar", target_is_directory=True)
    assert _listed(tmp_path) == ["pejabat/budi.yml"]


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


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_is_no_plain_file_is_not_opened(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    (tmp_path / "lain").write_text("nama: Ani\n", encoding="utf-8")
    if kind == "link":
        path.symlink_to("lain")
    elif kind == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    found = read_source(tmp_path, path)
    assert isinstance(found, Problem)
    assert (found.code, found.message) == (Code.UNREADABLE, "Ini bukan berkas biasa (tautan, folder, atau perangkat)")


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("nama: Ani".encode("utf-8-sig")) == "nama: Ani"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"\xe9", (1, 1)),
        (b"nama: Jos\xe9", (1, 10)),
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
