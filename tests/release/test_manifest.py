"""Which files a site has: told whole, and what has come to differ from it."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from generator.release.errors import ReleaseError
from generator.release.manifest import NAME, Difference, difference, write_manifest
from tests.projects import write_files

SITE = {"index.html": "a", "tim/index.html": "b", "assets/n.css": "c"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site with its manifest."""
    write_files(tmp_path / "site", SITE)
    write_manifest(tmp_path / "site")
    return tmp_path / "site"


def test_manifest_names_every_file_with_its_digest(site: Path) -> None:
    rows = [f"{hashlib.sha256(SITE[name].encode()).hexdigest()}  {name}\n" for name in sorted(SITE)]
    assert (site / NAME).read_text(encoding="utf-8") == "".join(rows)


def test_everybody_can_check_a_site_with_one_command(site: Path) -> None:
    command = ["sha256sum", "-c", "--quiet", NAME]
    assert subprocess.run(command, cwd=site, capture_output=True, check=False).returncode == 0  # noqa: S603 - fixed
    (site / "index.html").write_text("lain", encoding="utf-8")
    assert subprocess.run(command, cwd=site, capture_output=True, check=False).returncode == 1  # noqa: S603 - fixed


@pytest.mark.parametrize("jobs", [1, 2])
def test_manifest_is_the_same_however_it_is_made(jobs: int, tmp_path: Path) -> None:
    names = {f"halaman-{n}/index.html": str(n) for n in range(300)}
    write_files(tmp_path / "satu", names)
    write_files(tmp_path / "dua", dict(reversed(names.items())))
    write_manifest(tmp_path / "satu")
    write_manifest(tmp_path / "dua", jobs)
    assert (tmp_path / "satu" / NAME).read_bytes() == (tmp_path / "dua" / NAME).read_bytes()


@pytest.mark.parametrize("name", ["a\nb.html", "a\\b.html", "a\x7f.html"])
def test_name_that_no_manifest_can_tell_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("a", encoding="utf-8")
    with pytest.raises(ReleaseError, match="tidak dapat diterbitkan"):
        write_manifest(tmp_path)


def test_untouched_site_does_not_differ(site: Path) -> None:
    assert (difference(site), str(difference(site))) == (Difference(), "")


def test_what_was_changed_removed_and_added_is_told(site: Path) -> None:
    write_files(site, {"index.html": "lain", "tim/index.html": None, "x.html": "x", "y.html": "y"})
    (site / "assets" / "n.css").touch()
    assert difference(site) == Difference(("index.html",), ("tim/index.html",), ("x.html", "y.html"))
    assert (
        str(difference(site)) == "1 berubah (index.html), 1 hilang (tim/index.html), 2 tidak dikenal (x.html, y.html)"
    )


def test_link_in_place_of_a_file_is_a_change(site: Path) -> None:
    (site / "index.html").rename(site.parent / "index.html")
    (site / "index.html").symlink_to(site.parent / "index.html")
    assert difference(site).changed == ("index.html",)


def test_of_many_names_three_are_told(site: Path) -> None:
    write_files(site, {f"{n}.html": "a" for n in range(5)})
    assert str(difference(site)) == "5 tidak dikenal (0.html, 1.html, 2.html, …)"


def test_site_without_a_manifest_differs_from_nothing(tmp_path: Path) -> None:
    write_files(tmp_path, SITE)
    assert difference(tmp_path) == Difference()
