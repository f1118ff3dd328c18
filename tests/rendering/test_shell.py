"""The shell: each value goes into its own place once, and stays what it is."""

import pytest

from generator.rendering.shell import Pieces, ShellRequest, Shells, slot
from generator.views.parts import Page

NAMES = ("judul", "uraian", "alamat", "remah", "isi")


def _page(title: str = "Judul", description: str = "Uraian", address: str = "a/b/") -> Page:
    return Page(address, title, description, "notulen")


def _all_slots(_: ShellRequest) -> str:
    return "|".join(f"{name}={slot(name)}" for name in NAMES)


def _wrap(page: Page, trail: str = "Remah", body: str = "Isi") -> str:
    return Shells(_all_slots, "https://situs.example/").wrap(page, "rapat", Pieces(trail, body))


def test_each_value_stands_in_its_place() -> None:
    expected = "judul=Judul|uraian=Uraian|alamat=https://situs.example/a/b/|remah=Remah|isi=Isi"
    assert _wrap(_page()) == expected


@pytest.mark.parametrize("name", NAMES)
def test_text_of_a_slot_inside_a_value_stays_text(name: str) -> None:
    mark = slot(name)
    expected = f"judul={mark}|uraian={mark}|alamat=https://situs.example/a/b/|remah={mark}|isi={mark}"
    assert _wrap(_page(mark, mark), mark, mark) == expected


def test_title_and_description_are_escaped_and_the_body_is_not() -> None:
    evil = "<b>&\"'"
    escaped = "&lt;b&gt;&amp;&#34;&#39;"
    expected = f"judul={escaped}|uraian={escaped}|alamat=https://situs.example/a/b/|remah=<i>|isi=<p>"
    assert _wrap(_page(evil, evil), "<i>", "<p>") == expected


def test_value_may_stand_twice_in_a_shell() -> None:
    shells = Shells(lambda _: slot("judul") * 2, "https://situs.example/")
    assert shells.wrap(_page("A"), "rapat", Pieces("", "")) == "AA"


def test_shell_is_made_once_for_pages_of_one_kind_and_depth() -> None:
    asked: list[ShellRequest] = []

    def render(request: ShellRequest) -> str:
        asked.append(request)
        return slot("isi")

    shells = Shells(render, "https://situs.example/")
    found = [shells.wrap(_page(address=address), "rapat", Pieces("", address)) for address in ("a/", "b/", "c/d/", "")]
    assert found == ["a/", "b/", "c/d/", ""]
    assert [(request.depth, request.home) for request in asked] == [(1, False), (2, False), (0, True)]
