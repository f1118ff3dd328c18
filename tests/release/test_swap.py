"""One step from the old site to the new one: no reader ever finds neither."""

import threading
from pathlib import Path

import pytest

from generator.release.beside import moved_of, tidy
from generator.release.swap import exchange, put_in_place
from tests.commands.folders import contents
from tests.projects import write_files

_SWAPS = 1_000


def _two(folder: Path) -> tuple[Path, Path]:
    return (
        write_files(folder / ".site.baru-5", {"index.html": "baru", "b/index.html": "baru"}),
        write_files(folder / "site", {"index.html": "lama", "b/index.html": "lama"}),
    )


def test_swap_leaves_the_former_site_under_the_name_of_the_new_one(tmp_path: Path) -> None:
    fresh, site = _two(tmp_path)
    assert put_in_place(fresh, site) == fresh
    assert ((site / "index.html").read_text(), (fresh / "index.html").read_text()) == ("baru", "lama")


def test_first_site_has_no_former_one(tmp_path: Path) -> None:
    fresh = write_files(tmp_path / ".site.baru-5", {"index.html": "baru"})
    assert put_in_place(fresh, tmp_path / "site") is None
    assert contents(tmp_path) == {"site": None, "site/index.html": b"baru"}


def test_swap_that_cannot_be_done_changes_nothing(tmp_path: Path) -> None:
    _, site = _two(tmp_path)
    before = contents(tmp_path)
    with pytest.raises(FileNotFoundError):
        put_in_place(tmp_path / "tiada", site)
    assert contents(tmp_path) == before


def test_reader_never_misses_a_page_nor_sees_two_versions_of_the_folder(tmp_path: Path) -> None:
    fresh, site = _two(tmp_path)
    over = threading.Event()
    seen: list[str] = []

    def read() -> None:
        while not over.is_set():
            seen.extend((site / name).read_text() for name in ("index.html", "b/index.html"))

    reader = threading.Thread(target=read)
    reader.start()
    swaps = 0
    while reader.is_alive() and (swaps < _SWAPS or len(seen) < _SWAPS):  # a missing page would end the reader
        exchange(fresh, site)
        swaps += 1
    over.set()
    reader.join()
    assert (set(seen), len(seen) >= _SWAPS) == ({"lama", "baru"}, True)


@pytest.mark.parametrize("killed_after", [0, 1, 2])
def test_two_renames_can_be_killed_at_any_point(killed_after: int, tmp_path: Path) -> None:
    fresh, site = _two(tmp_path)
    for source, target in ((site, moved_of(fresh)), (fresh, site))[:killed_after]:
        source.rename(target)
    tidy(site)
    expected = b"baru" if killed_after == 2 else b"lama"
    assert contents(tmp_path) == {
        "site": None,
        "site/b": None,
        "site/b/index.html": expected,
        "site/index.html": expected,
    }


def test_half_removed_site_is_never_brought_back(tmp_path: Path) -> None:
    write_files(tmp_path / ".site.baru-5", {"b/index.html": "lama"})  # what was a site, while it was being removed
    tidy(tmp_path / "site")
    assert contents(tmp_path) == {}
