"""What ends a notice before its window does, and who is told."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from generator.views.catalogue import Catalogue, catalogue
from generator.views.endings import Ending, endings, state_of, with_state
from generator.views.facts import notice_facts
from tests.publishing.doors import published_with
from tests.views.conftest import Views

_NOTICE = "judul: Imbauan\njenis: imbauan\ntanggal: 2024-0{}\nringkasan: Isi.\n"


def test_notice_that_stands_has_no_ending(indexes: Catalogue) -> None:
    notice = indexes.library.notices["netral"]
    assert (endings(indexes, notice), with_state(indexes, notice, "Isi.")) == ((), "Isi.")


def test_withdrawal_comes_before_every_replacement(tmp_path: Path) -> None:
    files = {
        "content/pengumuman/a.yml": _NOTICE.format("4-01")
        + "status: dicabut\ndicabut: {tanggal: 2024-05-20, alasan: Keliru.}\n",
        "content/pengumuman/b.yml": _NOTICE.format("4-02") + "status: terbit\nmenggantikan: a\n",
        "content/pengumuman/c.yml": _NOTICE.format("4-03") + "status: terbit\nmenggantikan: a\n",
    }
    indexes = catalogue(published_with(tmp_path, files))
    a, b, c = (indexes.library.notices[name] for name in "abc")
    april = dt.date(2024, 4, 2), dt.date(2024, 4, 3)
    replaced = (Ending("Digantikan", april[0], b), Ending("Digantikan", april[1], c))
    assert endings(indexes, a) == (Ending("Dicabut", dt.date(2024, 5, 20)), *replaced)
    assert state_of(indexes, a) == "Dicabut"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("netral", "Aparatur tidak berpihak."),
        ("ditarik", "Dicabut: Pernah terbit."),
        ("lama", "Digantikan: Digantikan yang baru."),
    ],
)
def test_description_of_the_page_begins_with_its_state(views: Views, name: str, told: str) -> None:
    assert views[f"pengumuman/{name}/"].page.description == told


def _facts(folder: Path, rest: str) -> tuple[Any, Any]:
    files = {
        "content/pengumuman/a.yml": _NOTICE.format("4-01") + rest,
        "content/pengumuman/b.yml": _NOTICE.format("5-01") + "status: terbit\nmenggantikan: lain\n",
        "content/pengumuman/lain.yml": _NOTICE.format("4-01")
        + "status: terbit\nberlaku: {mulai: 2024-04-01, sampai: 2024-12-31}\n",
    }
    indexes = catalogue(published_with(folder, files))
    told = (notice_facts(indexes, indexes.library.notices[name]) for name in ("a", "lain"))
    first, second = ((facts.get("creativeWorkStatus"), facts.get("expires")) for facts in told)
    return first, second


_WITHDRAWN = "status: dicabut\ndicabut: {{tanggal: {}, alasan: Keliru.}}\nberlaku: {{mulai: 2024-04-01, sampai: {}}}\n"


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (_WITHDRAWN.format("2024-04-20", "2024-12-31"), ("Dicabut", "2024-04-20")),
        (_WITHDRAWN.format("2024-04-20", "null"), ("Dicabut", "2024-04-20")),
        (_WITHDRAWN.format("2024-04-20", "2024-04-10"), ("Dicabut", "2024-04-10T23:59:59+07:00")),
        ("status: terbit\nberlaku: {mulai: 2024-04-01, sampai: 2024-06-30}\n", (None, "2024-06-30T23:59:59+07:00")),
        ("status: terbit\n", (None, None)),
    ],
    ids=["withdrawn before the end", "withdrawn without an end", "withdrawn after the end", "in force", "undated"],
)
def test_programs_are_told_when_a_notice_ended(tmp_path: Path, rest: str, told: tuple[str | None, str | None]) -> None:
    assert _facts(tmp_path, rest) == (told, ("Digantikan", "2024-05-01"))
