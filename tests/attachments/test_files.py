"""Which files are read at all, and where."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.attachments.files import MAX_BYTES, read_attachment
from generator.problems import Problem
from tests.attachments.makers import pdf, png
from tests.checks.readings import lines_of, places_of, problems_of
from tests.projects import MEETING, as_yaml


def meeting(*attachments: dict[str, str]) -> dict[str, str | bytes]:
    """Return a meeting with attachments, by its path."""
    record = {"judul": "Rapat", "tanggal": "2024-05-02", "mulai": "09.00", "status": "disahkan"}
    return {MEETING[0]: as_yaml({**record, "lampiran": list(attachments)})}


def read(path: Path) -> bytes | Problem:
    return read_attachment(path.parent, path)


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    socket.socket(socket.AF_UNIX).bind(str(path))


SHAPES: dict[str, Callable[[Path], object]] = {
    "link": lambda path: path.symlink_to(path.parent / "rahasia"),
    "broken link": lambda path: path.symlink_to("tidak-ada"),
    "link to itself": lambda path: path.symlink_to(path.name),
    "folder": Path.mkdir,
    "pipe": _fifo,
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("make", SHAPES.values(), ids=list(SHAPES))
def test_what_is_no_plain_file_is_not_read(make: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "rahasia").write_bytes(pdf())
    make(tmp_path / "a.pdf")
    found = read(tmp_path / "a.pdf")
    assert isinstance(found, Problem)
    assert found.code.value == "berkas-tak-terbaca"


def test_plain_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf())
    assert read(tmp_path / "a.pdf") == pdf()


def test_size_has_a_bound(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(bytes(MAX_BYTES))
    (tmp_path / "b.pdf").write_bytes(bytes(MAX_BYTES + 1))
    found = read(tmp_path / "b.pdf")
    assert isinstance(read(tmp_path / "a.pdf"), bytes)
    assert isinstance(found, Problem)
    assert (found.code.value, found.message[:32]) == ("berkas-terlalu-besar", "Lampiran lebih besar dari 10 MB;")


def test_link_in_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "rahasia.pdf").write_bytes(pdf())
    (tmp_path / "proyek" / "content" / "lampiran").mkdir(parents=True)
    (tmp_path / "proyek" / "content" / "lampiran" / "a.pdf").symlink_to(tmp_path / "rahasia.pdf")
    found = places_of(tmp_path, meeting({"berkas": "a.pdf", "judul": "A"}))
    assert found == [("content/lampiran/a.pdf", 1, 1, "berkas-tak-terbaca")]


def test_missing_file_is_told_with_the_near_one(tmp_path: Path) -> None:
    files = {**meeting({"berkas": "daftar-hadr.pdf", "judul": "A"}), "content/lampiran/daftar-hadir.pdf": pdf()}
    lines = lines_of(tmp_path, files)
    message = (
        "Tidak ada lampiran 'daftar-hadr.pdf' di content/lampiran/. Maksudnya 'daftar-hadir.pdf'? [rujukan-hilang]"
    )
    assert [line.split(": ", 1)[1] for line in lines[1:]] == [message]
    assert lines[0].startswith("content/lampiran/daftar-hadir.pdf:1:1: Peringatan: Lampiran ini tidak disebut oleh")


def test_refused_file_is_told_once(tmp_path: Path) -> None:
    files = {**meeting({"berkas": "a.pdf", "judul": "A"}), "content/lampiran/a.pdf": b"GIF89a"}
    assert places_of(tmp_path, files) == [("content/lampiran/a.pdf", 1, 1, "lampiran-jenis")]


def test_file_that_no_record_names_is_a_warning(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, {"content/lampiran/a.pdf": pdf()})
    assert (problem.path, problem.code.value, problem.severity.value) == (
        "content/lampiran/a.pdf",
        "lampiran-tak-dipakai",
        "warning",
    )


def test_file_that_a_broken_record_may_name_is_no_warning(tmp_path: Path) -> None:
    broken = "judul: Rapat\nlampiran: [{berkas: a.pdf, judul: A}]\n"
    files: dict[str, str | bytes] = {MEETING[0]: broken, "content/lampiran/a.pdf": pdf()}
    assert [place[0] for place in places_of(tmp_path, files)] == [MEETING[0]] * 2


@pytest.mark.parametrize(("alternative", "wrong"), [({}, ["teks-alternatif"]), ({"teks_alternatif": "Peta."}, [])])
def test_picture_is_told_in_words(alternative: dict[str, str], wrong: list[str], tmp_path: Path) -> None:
    files = {**meeting({"berkas": "a.png", "judul": "A", **alternative}), "content/lampiran/a.png": png()}
    assert [place[3] for place in places_of(tmp_path, files)] == wrong


def hostile_names() -> Iterator[str]:
    """Yield 300 and more names that would leave the folder if anything were opened by them."""
    ups = (
        "../",
        "..\\",
        "..//",
        "./../",
        "....//",
        "%2e%2e/",
        "..%2f",
        "..%c0%af",
        "\uff0e\uff0e/",
        "..\u2215",
        "a/../../",
    )
    ends = (
        "rahasia.pdf",
        "content/../rahasia.pdf",
        "rahasia.pdf/",
        "etc/passwd",
        "rahasia.pdf#a.pdf",
        "rahasia.pdf?.png",
    )
    for up, times, end in product(ups, (1, 2, 5, 9), ends):
        yield up * times + end
    starts = (
        "/",
        "//",
        "file:///",
        "file://localhost/",
        "C:\\",
        "C:/",
        "\\\\?\\",
        "//server/",
        "~/",
        "~root/",
        "$HOME/",
    )
    for start, end in product(starts, ends):
        yield start + end
    names = (
        "a.pdf::$DATA",
        "con",
        "NUL.pdf",
        "aux.pdf",
        ".",
        "..",
        "...",
        ".git/config",
        "a.pdf .",
        "-a.pdf",
        "|a",
        "`a`",
    )
    yield from names
    yield from (quote(name, safe="") for name in ("../rahasia.pdf", "/etc/passwd"))
    yield from (
        "a" * 250 + ".pdf",
        "a" * 5_000 + ".pdf",
        "../" * 1_500 + "etc/passwd",
        "A.PDF",
        "\u212a.pdf",
        "a.pdf/..",
    )
    yield from (f"{{{{ {name} }}}}" for name in ("config", "7*7"))


_opened: list[str] = []
_listening = False


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if (
        _listening
        and event in {"open", "os.listdir", "os.scandir"}
        and isinstance(arguments[0], str | bytes | os.PathLike)
    ):
        _opened.append(os.fsdecode(os.fspath(arguments[0])))


sys.addaudithook(_listen)


def opened_by(work: Callable[[], object]) -> list[str]:
    """Return every path that is opened while something is done."""
    global _listening  # noqa: PLW0603 - an audit hook stays for good; this turns it on and off
    _opened.clear()
    _listening = True
    try:
        work()
    finally:
        _listening = False
    return list(_opened)


def test_no_name_in_a_record_opens_a_file(tmp_path: Path) -> None:
    names = sorted(set(hostile_names()))
    outside = tmp_path / "rahasia.pdf"
    outside.write_bytes(pdf())
    files = meeting(*({"berkas": name, "judul": "A"} for name in names))
    found: list[Problem] = []
    opened = opened_by(lambda: found.extend(problems_of(tmp_path, files)))
    read_here = [path for path in opened if str(tmp_path) in path and not path.startswith(str(tmp_path / "proyek"))]
    assert len(names) >= 300
    assert [path for path in opened if "rahasia" in path or "passwd" in path] == []
    assert [path for path in read_here if path != str(tmp_path)] == []
    assert {problem.path for problem in found} == {MEETING[0]}
    assert sum(problem.code.value == "rujukan-hilang" for problem in found) >= len(names)


def test_listening_hears_what_is_opened(tmp_path: Path) -> None:
    (tmp_path / "rahasia.pdf").write_bytes(b"")
    heard = opened_by((tmp_path / "rahasia.pdf").read_bytes)
    assert str(tmp_path / "rahasia.pdf") in heard
