"""Rare categories that are printed together: the attack, the release and the settings know their sum."""

import datetime as dt
import random
from dataclasses import replace
from pathlib import Path

import pytest

from generator.disclosure.examination import examine
from generator.disclosure.releases import Cell, Release
from generator.disclosure.world import World
from generator.model.team import Level
from tests.checks.readings import lines_of
from tests.disclosure.attacker import Atom, Seen, atoms_of, inside, seen
from tests.projects import BASE

CATEGORIES = "site_config/kategori.yml"
WORLD = World(
    parents={"1": None, "1.1": "1", "1.2": "1"},
    levels={"1": Level.CITY, "1.1": Level.DISTRICT, "1.2": Level.DISTRICT},
    categories=("a", "b", "c"),
    sensitive=frozenset(),
    thresholds={Level.CITY: 1, Level.DISTRICT: 3, Level.VILLAGE: 3},
    groups={"bc": frozenset({"b", "c"})},
)
MONTHS = frozenset({1})


def release(figures: dict[Cell, int | None]) -> Release:
    return Release("r", "2024-01", dt.date(2024, 2, 1), MONTHS, figures)


def drawn(chance: random.Random) -> tuple[World, Release, list[Atom]]:
    """Return a release of random counts in which some figures are hidden and some left out."""
    world = replace(WORLD, sensitive=frozenset(chance.sample("abc", chance.randint(0, 1))))
    atoms = atoms_of(world, [1], split=False)
    truth = [chance.choice((0, 0, 1, 2, 3, 4)) for _ in atoms]
    figures: dict[Cell, int | None] = {}
    for region in world.levels:
        for kind in ("semua", *world.kinds):
            value = sum(truth[number] for number in inside(world, Cell(region, kind, "semua"), MONTHS, atoms))
            hidden = world.is_small(value, region, kind) or chance.random() < 0.2
            ordinary_zero = value == 0 and not world.hides_zero(kind)
            if chance.random() > 0.2:
                figures[Cell(region, kind, "semua")] = None if hidden and not ordinary_zero else value
    return world, release(figures), atoms


@pytest.mark.parametrize("first", range(0, 400, 50))
def test_attack_on_sums_finds_what_enumeration_finds(first: int) -> None:
    for seed in range(first, first + 50):
        world, one, atoms = drawn(random.Random(seed))
        verdict = examine(world, [one])
        found = None if verdict.contradiction is not None else verdict.exposures
        told = None if found is None else {Seen(each.cell, each.months, *each.interval) for each in found}
        assert told == seen(world, [one], atoms), seed


@pytest.mark.parametrize(
    ("figures", "given_away"),
    [
        ({"semua": 40, "a": 20, "bc": 20}, False),
        ({"semua": 40, "a": 20, "bc": 20, "b": 18}, True),
        ({"bc": 20, "b": 18, "c": None}, True),
        ({"bc": None, "b": 18, "c": None}, False),
    ],
)
def test_sum_and_all_its_parts_but_one_give_that_one_away(figures: dict[str, int | None], *, given_away: bool) -> None:
    found = examine(WORLD, [release({Cell("1.1", kind, "semua"): value for kind, value in figures.items()})]).exposures
    assert {each.cell for each in found} == ({Cell("1.1", "c", "semua")} if given_away else set())


def settings(folder: Path, parts: str, kind: str = "permasalahan_sosial", more: str = "") -> list[str]:
    """Return what is said of a sum beside three categories: theft, narcotics, and one about children."""
    texts = BASE[CATEGORIES] + (
        "- {id: anak, nama: Perkara anak, jenis: permasalahan_sosial, anak: ya, definisi: Anak.}\n"
        "- {id: mabuk, nama: Mabuk, jenis: permasalahan_sosial, definisi: Mabuk.}\n"
        f"- {{id: lain, nama: Lain, jenis: {kind}, gabungan: [{parts}], definisi: Selebihnya.}}\n"
    )
    return lines_of(folder, {CATEGORIES: texts + more})


@pytest.mark.parametrize(
    ("parts", "kind", "wrong"),
    [
        ("narkotika, mabuk", "permasalahan_sosial", []),
        ("narkotika, mabuuk", "permasalahan_sosial", ["'mabuuk' tidak dapat digabungkan: kategori itu tidak ada"]),
        ("narkotika, lain", "permasalahan_sosial", ["'lain' tidak dapat digabungkan: kategori itu sendiri gabungan"]),
        ("narkotika, anak", "permasalahan_sosial", ["'anak' tidak dapat digabungkan: kategori itu menyangkut anak"]),
        ("pencurian", "permasalahan_sosial", ["'pencurian' tidak dapat digabungkan: jenisnya lain"]),
        ("pencurian", "gangguan_kamtibmas", []),
    ],
)
def test_only_categories_of_one_kind_are_joined(parts: str, kind: str, wrong: list[str], tmp_path: Path) -> None:
    assert [line.partition(": ")[2].partition(". ")[0] for line in settings(tmp_path, parts, kind)] == wrong


def test_category_is_joined_once(tmp_path: Path) -> None:
    more = "- {id: lagi, nama: Lagi, jenis: permasalahan_sosial, gabungan: [mabuk], definisi: Lagi.}\n"
    (line,) = settings(tmp_path, "narkotika, mabuk", more=more)
    assert line.endswith(
        "'mabuk' tidak dapat digabungkan: sudah ada dalam 'lain'. Gabungkan hanya kategori sejenis yang bukan tentang "
        "anak, masing-masing sekali. [kategori-tak-dikenal]"
    )
