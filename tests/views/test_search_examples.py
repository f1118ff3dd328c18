"""What the search page proposes to look for."""

from pathlib import Path

import pytest

from generator.publishing.public import PublicLibrary
from generator.views.search_examples import search_examples
from tests.projects import SMALLEST, Files
from tests.publishing.doors import published


def _meeting(day: int, topics: str, summary: str) -> dict[str, str]:
    head = f"judul: Rapat {day}\ntanggal: 2024-05-0{day}\nmulai: 09.00\nstatus: ringkasan\nsumber: {{nama: Warta}}\n"
    return {f"content/rapat/2024/r{day}.yml": f"{head}topik: [{topics}]\nringkasan: {summary}\n"}


@pytest.mark.parametrize(
    ("meetings", "examples"),
    [
        ({}, ()),
        (_meeting(1, "Pasar malam, ronda malam", "Tentang **pasar** malam."), ("Pasar malam",)),
        (
            _meeting(1, "banjir, ronda", "Banjir dan ronda.")
            | _meeting(2, "ronda, parkir, pasar", "Ronda, parkir, pasar."),
            ("ronda", "parkir", "pasar"),
        ),
        (_meeting(1, "banjir", "Banjir.") | _meeting(2, "ronda", "Ronda."), ("ronda", "banjir")),
    ],
)
def test_topics_that_meetings_speak_of_are_proposed_the_latest_first(
    tmp_path: Path, meetings: Files, examples: tuple[str, ...]
) -> None:
    assert search_examples(published(tmp_path, {**SMALLEST, **meetings})) == examples


def test_topic_that_only_the_choice_of_topics_holds_is_not_proposed(city: PublicLibrary) -> None:
    assert search_examples(city) == ("ketertiban",)
