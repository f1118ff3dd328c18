"""The swap: the new folder in place of the old one, or everything as it was."""

from pathlib import Path

import pytest

from generator.release.staging import staged
from tests.commands.folders import contents


def _fill(site: Path, text: str) -> None:
    with staged(site) as folder:
        (folder / "index.html").write_text(text, encoding="utf-8")


def _fail(site: Path) -> None:
    with staged(site) as folder:
        (folder / "index.html").write_text("setengah", encoding="utf-8")
        raise OSError(28, "No space left on device")


def test_first_site_is_put_in_place(tmp_path: Path) -> None:
    _fill(tmp_path / "a" / "site", "baru")
    assert contents(tmp_path) == {"a": None, "a/site": None, "a/site/index.html": b"baru"}


def test_new_site_takes_the_place_of_the_old_one_whole(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "lama.html").write_text("lama", encoding="utf-8")
    _fill(tmp_path / "site", "baru")
    assert contents(tmp_path) == {"site": None, "site/index.html": b"baru"}


def test_old_site_stands_until_the_new_one_is_complete(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    with staged(tmp_path / "site"):
        during = contents(tmp_path / "site")
    assert (during, contents(tmp_path)) == ({"index.html": b"lama"}, {"site": None})


def test_failure_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    _fill(tmp_path / "site", "lama")
    with pytest.raises(OSError, match="No space left"):
        _fail(tmp_path / "site")
    assert contents(tmp_path) == {"site": None, "site/index.html": b"lama"}


def test_failure_of_the_first_build_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        _fail(tmp_path / "site")
    assert contents(tmp_path) == {}
