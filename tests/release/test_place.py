"""Where a site may be put."""

from pathlib import Path

import pytest

from generator.release.place import refusal_of


@pytest.mark.parametrize("place", [".", "..", "content", "content/tim", "site_config", ".git"])
def test_site_never_takes_the_place_of_the_project(place: str, tmp_path: Path) -> None:
    project = tmp_path / "proyek"
    (project / "content").mkdir(parents=True)
    assert "bagian dari proyek" in (refusal_of(project, (project / place).resolve()) or "")


def test_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "rumah").mkdir()
    (tmp_path / "rumah" / "surat.txt").write_text("a", encoding="utf-8")
    assert "berisi hal lain" in (refusal_of(tmp_path / "proyek", tmp_path / "rumah") or "")


def test_earlier_site_empty_folder_and_nothing_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "situs").mkdir()
    for name in ("404.html", "sitemap.xml"):
        (tmp_path / "situs" / name).write_text("a", encoding="utf-8")
    places = [tmp_path / name for name in ("kosong", "situs", "belum-ada")]
    assert [refusal_of(tmp_path / "proyek", place) for place in places] == [None, None, None]
