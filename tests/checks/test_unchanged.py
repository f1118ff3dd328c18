"""What builds keep of files that they have read: it changes nothing of what is found, and is never taken for more."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks.unchanged import NAME, PROGRAM, Unchanged, _line, unchanged
from generator.kept import READ
from generator.loading.nodes import Plain
from generator.loading.sources import Source
from generator.pipeline import Reading, read_project
from tests.city import CITY
from tests.projects import PERSON, SMALLEST, write_project

ANI = Source(PERSON[0], PERSON[1].encode())
TREE: Plain = {"nama": "Ani", "gelar": ["S.H.", {"a": "“é”"}], "internal": {}}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a folder in which something is kept of one file."""
    with unchanged(tmp_path / "berkas", writing=True) as known:
        known.keep(ANI, TREE)
    return tmp_path / "berkas"


def tree_in(folder: Path, source: Source = ANI) -> object:
    with unchanged(folder, writing=False) as known:
        return known.tree_of(source)


def test_tree_is_given_back_as_it_was(kept: Path) -> None:
    assert tree_in(kept) == TREE


@pytest.mark.parametrize(
    "other",
    [replace(ANI, content=ANI.content + b"\n"), replace(ANI, content=b""), replace(ANI, path="content/tim/ani.yml")],
)
def test_other_bytes_or_another_place_are_not_known(other: Source, kept: Path) -> None:
    assert tree_in(kept, other) is None


def test_nothing_is_known_or_kept_without_a_file() -> None:
    known = Unchanged(writing=True)
    known.keep(ANI, TREE)
    assert known.tree_of(ANI) is None


def test_another_program_knows_nothing(kept: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(PROGRAM, tmp_path / "program", ignore=shutil.ignore_patterns("__pycache__"))
    with unchanged(kept, copy, writing=False) as known:
        assert known.tree_of(ANI) == TREE
    with (copy / "text.py").open("a", encoding="utf-8") as file:
        file.write("# another one\n")
    with unchanged(kept, copy, writing=False) as known:
        assert known.tree_of(ANI) is None


def test_reader_makes_no_folder_and_keeps_nothing(kept: Path, tmp_path: Path) -> None:
    before = (kept / NAME).read_bytes()
    for folder in (kept, tmp_path / "lain"):
        with unchanged(folder, writing=False) as known:
            known.keep(replace(ANI, content=b"lain"), TREE)
    assert ((kept / NAME).read_bytes(), (tmp_path / "lain").exists()) == (before, False)


def _cut(content: bytes) -> bytes:
    return content[:-4]


def _joined(content: bytes) -> bytes:
    return content[:-4] + content


def _changed(content: bytes) -> bytes:
    return content.replace(b"Ani", b"Ina", 1)


def _shorter(content: bytes) -> bytes:
    return content.replace(b"Ani", b"A", 1)


def _no_tree(content: bytes) -> bytes:
    return _line(content[:64], b'["nama"')


def _deep(content: bytes) -> bytes:
    return _line(content[:64], b"[" * 100_000)


@pytest.mark.parametrize("damage", [_cut, _joined, _changed, _shorter, _no_tree, _deep, lambda _: b"\n\0\xff\n" * 9])
def test_damaged_line_is_not_known(damage: Callable[[bytes], bytes], kept: Path) -> None:
    (kept / NAME).write_bytes(damage((kept / NAME).read_bytes()))
    assert tree_in(kept) is None


def test_line_that_another_build_has_replaced_is_not_known(kept: Path) -> None:
    with unchanged(kept, writing=False) as known:
        content = (kept / NAME).read_bytes()
        (kept / NAME).write_bytes(b"0" * 64 + content[64:])
        assert known.tree_of(ANI) is None


def test_line_after_a_damaged_one_is_known(kept: Path) -> None:
    (kept / NAME).write_bytes(b"terputus\n" + (kept / NAME).read_bytes())
    assert tree_in(kept) == TREE


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/hostname")])
def test_what_is_no_file_is_left_alone(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path / NAME)
    with unchanged(tmp_path, writing=True) as known:
        known.keep(ANI, TREE)
        assert known.tree_of(ANI) is None
    assert Path("/etc/hostname").read_text(encoding="utf-8").count("\n") == 1


def test_only_what_is_asked_for_stays(kept: Path) -> None:
    other = replace(ANI, content=b"nama: Rahasia\n")
    with unchanged(kept, writing=True) as known:
        known.keep(other, {"nama": "Rahasia"})
        known.forget_but(kept, [ANI])
    assert [path.name for path in kept.iterdir()] == [NAME]
    assert (tree_in(kept), tree_in(kept, other)) == (TREE, None)
    assert b"Rahasia" not in (kept / NAME).read_bytes()
    assert (kept / NAME).stat().st_mode & 0o777 == 0o600


def as_read(project: Path, *, jobs: int = 1, remember: bool = False) -> Reading:
    return read_project(project, jobs=jobs, remember=remember)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return write_project(tmp_path / "proyek", {**SMALLEST, **CITY})


@pytest.mark.parametrize("jobs", [1, 3])
def test_reading_is_the_same_with_and_without(jobs: int, city: Path) -> None:
    plain = as_read(city)
    cold = as_read(city, jobs=jobs, remember=True)
    kept = (city / READ / NAME).read_bytes()
    warm = as_read(city, jobs=jobs, remember=True)
    assert kept.count(b"\n") > len(CITY) / 2
    assert (cold, warm) == (plain, plain)
    assert (city / READ / NAME).read_bytes() == kept


def test_known_file_is_not_parsed_again(city: Path) -> None:
    as_read(city, remember=True)
    file = city / READ / NAME
    lines = [line for line in file.read_bytes().splitlines() if b'"nama":"Ani ' in line]
    key, _, _, content = lines[0].split(b" ", 3)
    file.write_bytes(_line(key, content.replace(b"Ani", b"Ina", 1)))
    library = as_read(city).library
    assert library is not None
    assert library.persons["ani"].record.name == "Ina Contoh"


def test_changed_file_is_read_anew(city: Path) -> None:
    as_read(city, remember=True)
    (city / PERSON[0]).write_text("nama: Ani Lain\n", encoding="utf-8")
    library = as_read(city, remember=True).library
    assert library is not None
    assert library.persons["ani"].record.name == "Ani Lain"


@pytest.mark.parametrize("wrong", ["nama: Ani\njabtan: []\n", "nama: Ani # 08123456789\n", "nama: [Ani\n"])
def test_problem_is_told_every_time_and_its_file_not_kept(wrong: str, city: Path) -> None:
    (city / PERSON[0]).write_text(wrong, encoding="utf-8")
    first, second = as_read(city, remember=True).problems, as_read(city, remember=True).problems
    assert PERSON[0] in {problem.path for problem in first}
    assert second == first
    assert tree_in(city / READ, Source(PERSON[0], wrong.encode())) is None


def test_deleted_text_is_kept_nowhere(city: Path) -> None:
    path = city / PERSON[0]
    path.write_text("nama: Ani\ninternal: jangan sampai terbaca\n", encoding="utf-8")
    as_read(city, remember=True)
    assert b"jangan sampai" in (city / READ / NAME).read_bytes()
    path.write_text("nama: Ani\n", encoding="utf-8")
    as_read(city, remember=True)
    assert b"jangan sampai" not in (city / READ / NAME).read_bytes()


def test_checking_writes_nothing(city: Path) -> None:
    as_read(city)
    assert not (city / READ).exists()
