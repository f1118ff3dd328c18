"""Embargoes against the present, however a build is dated."""

import datetime as dt
from pathlib import Path

from generator.pipeline import read_project
from generator.publishing.door import publish
from tests.projects import SMALLEST, write_project

_NOTICE = "judul: X\njenis: imbauan\ntanggal: 2024-05-02\nringkasan: R.\nstatus: terbit\nembargo: {}\n"
_EMBARGO = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)


def test_build_dated_ahead_lifts_no_embargo(tmp_path: Path) -> None:
    text = _NOTICE.format(_EMBARGO.isoformat())
    library = read_project(write_project(tmp_path / "a", {**SMALLEST, "content/pengumuman/x.yml": text})).library
    assert library is not None
    ahead, present = _EMBARGO + dt.timedelta(days=1), _EMBARGO - dt.timedelta(days=1)
    assert "x" not in publish(library, ahead, present).notices
    assert "x" in publish(library, ahead, ahead).notices
