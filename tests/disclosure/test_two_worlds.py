"""Two worlds: what is hidden is replaced by anything else that fits, and nothing that is published differs by a byte.

The chooser's private randomness is the same in both, the clerk's own table lies beside the content in both.
"""

import datetime as dt
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from generator.disclosure.service import Request, protected_release
from generator.leaks.carriers import parts
from generator.pipeline import read_project
from tests.commands.folders import contents
from tests.disclosure.towns import CATEGORIES, STATUSES, TOWN, VILLAGES, table
from tests.projects import MEETING, SMALLEST, build, write_files, write_project, write_site_project

RELEASE = "content/laporan-kasus/kasus-2024-b04.yml"
FILES = {**SMALLEST, **TOWN, RELEASE: None, MEETING[0]: f"{MEETING[1]}laporan_kasus: [kasus-2024-b04]\n"}
REQUEST = Request("kasus-2024-b04", "2024-B04", dt.date(2024, 5, 6))
SMALL = {VILLAGES[0]: 2, VILLAGES[4]: 3, VILLAGES[8]: 1}
_DRAWN = re.compile(rb'(?:\b(?:x|y|width|height|r|d|points|transform|style)=")([^"]*)"')
Counts = dict[tuple[str, str, str], int]


def first_world() -> Counts:
    """Return true counts in which three villages have few cases, and no two other counts are alike."""
    chance = random.Random(5)
    values = iter(chance.sample(range(1009, 9973), 200))
    found = {
        (village, category, status): next(values) if village not in SMALL else 0
        for village in VILLAGES
        for category in CATEGORIES
        for status in STATUSES
    }
    return found | {(village, "pencurian", "sudah"): few for village, few in SMALL.items()}


def protected(folder: Path, counts: Counts) -> str:
    """Return the release that `protect` writes, with its private randomness fixed."""
    library = read_project(folder, jobs=1).library
    assert library is not None
    content = table(counts).encode()
    return protected_release(library, content, REQUEST, random.Random(11), lambda _: None)[0]


def hidden_villages(text: str) -> list[str]:
    figures = yaml.safe_load(text)["angka"]
    return [village for village in VILLAGES if figures[village]["semua"]["semua"] == "samar"]


def other_world(first: Counts, hidden: list[str], seed: int) -> Counts:
    """Return counts with the same printed sums: within each district, few cases more or fewer where none is told."""
    chance, counts = random.Random(seed), dict(first)
    for village, few in SMALL.items():
        beside = [each for each in hidden if each[:8] == village[:8] and each != village]
        more = chance.choice([each for each in range(1, 5) if each != few])
        counts[village, "pencurian", "sudah"] += more - few
        counts[chance.choice(beside), "pencurian", "sudah"] -= more - few
    for district in {village[:8] for village in hidden}:
        large = [each for each in hidden if each[:8] == district and each not in SMALL]
        for category, status in ((category, status) for category in CATEGORIES for status in STATUSES):
            giver, taker = chance.choice(large), chance.choice(large)
            moved = chance.randint(0, counts[giver, category, status] - 5)
            counts[giver, category, status] -= moved
            counts[taker, category, status] += moved
    return counts


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the first world's release."""
    return protected(write_project(tmp_path_factory.mktemp("satu"), FILES), first_world())


def test_small_counts_are_hidden_and_others_beside_them(release: str) -> None:
    hidden = hidden_villages(release)
    assert set(SMALL) < set(hidden)
    assert Counter(village[:8] for village in hidden) == {village[:8]: 2 for village in SMALL}


@pytest.mark.parametrize("seed", range(12))
def test_release_does_not_know_in_which_world_it_was_made(seed: int, release: str, tmp_path: Path) -> None:
    counts = other_world(first_world(), hidden_villages(release), seed)
    assert counts != first_world()
    assert protected(write_project(tmp_path, FILES), counts) == release


def test_world_that_does_not_fit_gives_another_release(release: str, tmp_path: Path) -> None:
    counts = first_world()
    counts[VILLAGES[0], "narkotika", "sudah"] += 1
    assert protected(write_project(tmp_path, FILES), counts) != release


def site_of(folder: Path, counts: Counts, release: str) -> Path:
    """Return the site that is built where the clerk's own table lies in the project's folder, not tracked."""
    project = write_site_project(folder / "proyek", {**FILES, RELEASE: release})
    write_files(project, {"tabel.csv": table(counts), ".gitignore": "tabel.csv\n"})
    return build(project, folder / "site")


@pytest.fixture(scope="module")
def site(release: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the first world's site."""
    return site_of(tmp_path_factory.mktemp("dunia"), first_world(), release)


def test_sites_of_two_worlds_are_the_same_byte_for_byte(site: Path, release: str, tmp_path: Path) -> None:
    counts = other_world(first_world(), hidden_villages(release), 1)
    again = protected(write_project(tmp_path / "baca", FILES), counts)
    other = site_of(tmp_path, counts, again)
    assert contents(other) == contents(site)


def figures(counts: Counts, release: str) -> Iterator[tuple[int, bool]]:
    """Yield the true value of each figure of a release, and whether it is hidden."""
    for area, cells in yaml.safe_load(release)["angka"].items():
        for category, told in cells.items():
            for status, value in told.items():
                inside = (
                    count
                    for key, count in counts.items()
                    if key[0].startswith(area) and category in {"semua", key[1]} and status in {"semua", key[2]}
                )
                yield sum(inside), value == "samar"


def holding(site: Path, wrong: Callable[[bytes], bool]) -> list[str]:
    """Return the published files of which any part, however packed, is wrong."""
    return [
        path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*"))
        if path.is_file() and any(wrong(part.content) for part in parts(path.read_bytes()))
    ]


def spelt(values: set[int]) -> re.Pattern[bytes]:
    """Return the form of numbers as people and programs write them: 7351, 7.351, 7,351, 7 351."""
    forms = {form for value in values for form in (f"{value}", *(f"{value:,}".replace(",", mark) for mark in ".,  "))}
    return re.compile(rb"(?<![0-9a-f])(?:" + "|".join(map(re.escape, sorted(forms))).encode() + rb")(?![0-9a-f])")


def test_no_published_byte_holds_a_hidden_figure(site: Path, release: str) -> None:
    known = list(figures(first_world(), release))
    hidden, printed = ({value for value, veiled in known if veiled is each} for each in (True, False))
    large = {value for value in hidden if value > 1000}
    assert len(large) >= 3
    assert holding(site, lambda content: bool(spelt(large).search(content))) == []
    assert set(holding(site, lambda content: bool(spelt(printed).search(content)))) > {
        "data/kasus.csv",
        "kasus/kasus-2024-b04/index.html",
    }


def test_no_drawing_is_on_the_scale_of_a_hidden_figure(site: Path, release: str) -> None:
    """Any length that a hidden figure would have had on the scale of a printed one, or as the scale itself."""
    known = list(figures(first_world(), release))
    hidden, printed = ({value for value, veiled in known if veiled is each} for each in (True, False))
    shares = {
        round(a * 100 / b, 2) for one, other in ((hidden, printed), (printed, hidden)) for a in one for b in other
    }
    lengths = {f"{share}".encode() for share in shares if share not in {0.0, 100.0}}
    drawn = {
        number
        for path in site.rglob("*.html")
        for told in _DRAWN.findall(path.read_bytes())
        for number in re.findall(rb"[0-9]+\.[0-9]+", told)
    }
    assert drawn
    assert drawn & lengths == set()
