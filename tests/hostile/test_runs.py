"""Long runs of one sign within a line, which a careless pattern reads anew from each of its places."""

import subprocess
from pathlib import Path

import pytest

from tests.projects import NOTULEN, SMALLEST, write_project

_BLANKS, _TABS = " " * 100_000, "\t" * 100_000
_LINES = (
    *(f"judul: {sign}{_BLANKS}B: c" for sign in ("A", "A,", "{a", "[a", "*a", "@A", "%A", '"A', "'A", "- A", "“A")),
    *(f"judul: A{_TABS}B: c", f"- A{_BLANKS}: B", f"judul{_BLANKS}: A", f"judul{_BLANKS}= A", f"{_BLANKS}judul: A"),
    *(f"{key}: A{_BLANKS}B" for key in ("mulai", "tanggal", "hari", "tim", "status", "tempat", "sumber", "pimpinan")),
    *(f"dasar_hukum: [A{_BLANKS}B]", f"wilayah: A dan{_BLANKS}B", f"pimpinan: {{ketua: A dan{_BLANKS}B}}"),
    *(f"peserta: [A{_BLANKS}B]", f"acara: [{{judul: A, pembahasan: [{{pembicara: A{_BLANKS}B, pokok: [C]}}]}}]"),
    *(f"mulai: pukul{_BLANKS}9{_BLANKS}x", f"tanggal: 2{_BLANKS}Mei 2024", f"judul: {'a: ' * 30_000}"),
    *(f"judul: {'- ' * 50_000}x", f"judul: {'[a, ' * 30_000}", f"judul: {'“a” ' * 20_000}", "a b " * 30_000),
)
_NOTICE = (
    f"judul: A\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: A.\nstatus: draf\nberlaku: 1 Mei 2024{_BLANKS}2 Mei\n"
)
_HEAD = "judul: Rapat\ntanggal: 2024-05-02\nstatus: draf\n"


@pytest.mark.parametrize("head", ["", _HEAD], ids=["alone", "within a meeting"])
def test_run_of_one_sign_is_read_once(head: str, tmp_path: Path) -> None:
    files = {f"content/rapat/2024/r{number}.yml": f"{head}{line}\n" for number, line in enumerate(_LINES)}
    project = write_project(tmp_path, {**SMALLEST, **files, "content/pengumuman/n.yml": _NOTICE})
    command = [str(NOTULEN), "-C", str(project), "check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)  # noqa: S603 - our own
    assert (done.returncode, done.stderr.count("Traceback")) == (1, 0)
    told = {line.split(":")[0] for line in done.stdout.splitlines()}
    assert len(told) >= len(_LINES) - 1  # 'hari' and the like may be right in one of the two
