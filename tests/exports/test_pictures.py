"""Pictures for shared links: the right size, made once, never moved by what the words say."""

import struct
from pathlib import Path

import pytest

from generator.exports.pictures import render_pictures, write_pictures
from generator.views.sharing import PICTURE, ShareCard

CARD = ShareCard("notulen/2024/rapat/", "Rapat", "Rapat contoh", "Kamis, 2 Mei 2024", "Notulen Kota Contoh")
HOSTILE = ('#panic("x")', '"] #read("/etc/passwd") #[', "$ x^2 $ \\ */ // <label> @ref", "*tebal* _miring_ `kode`", "")
LONG = "Rapat koordinasi yang namanya panjang sekali " * 3


def _silent(_: int) -> None:
    pass


def _size(picture: bytes) -> tuple[int, int]:
    """Return the width and height that a PNG's header tells (W3C PNG, 11.2.2)."""
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


@pytest.mark.parametrize("title", [*HOSTILE, LONG])
def test_any_words_make_a_picture_of_the_size_that_readers_crop_to(title: str) -> None:
    assert [_size(picture) for picture in render_pictures([CARD._replace(title=title)])] == [(1200, 630)]


def test_same_words_give_the_same_bytes() -> None:
    assert render_pictures([CARD]) == render_pictures([CARD])


def test_other_words_give_another_picture() -> None:
    first, second = render_pictures([CARD, CARD._replace(title="Rapat lain")])
    assert first != second


def test_picture_stands_beside_its_page(tmp_path: Path) -> None:
    write_pictures([CARD], tmp_path / "situs", tmp_path / "simpanan", _silent)
    assert (tmp_path / "situs" / CARD.address / PICTURE).read_bytes() == render_pictures([CARD])[0]


def test_picture_made_before_is_not_made_again(tmp_path: Path) -> None:
    write_pictures([CARD], tmp_path / "satu", tmp_path / "simpanan", _silent)
    (kept,) = (tmp_path / "simpanan").iterdir()
    marked = b"tersimpan" + kept.read_bytes()
    kept.write_bytes(marked)
    write_pictures([CARD], tmp_path / "dua", tmp_path / "simpanan", _silent)
    assert (tmp_path / "dua" / CARD.address / PICTURE).read_bytes() == marked


@pytest.mark.parametrize("left", [0, 5, 5000])
def test_picture_that_was_cut_off_is_made_again(left: int, tmp_path: Path) -> None:
    write_pictures([CARD], tmp_path / "satu", tmp_path / "simpanan", _silent)
    (kept,) = (tmp_path / "simpanan").iterdir()
    kept.write_bytes(kept.read_bytes()[:left])
    write_pictures([CARD], tmp_path / "dua", tmp_path / "simpanan", _silent)
    assert (tmp_path / "dua" / CARD.address / PICTURE).read_bytes() == render_pictures([CARD])[0]


def test_picture_that_nothing_uses_is_forgotten(tmp_path: Path) -> None:
    other = CARD._replace(title="Rapat lain")
    write_pictures([CARD, other], tmp_path / "satu", tmp_path / "simpanan", _silent)
    write_pictures([other], tmp_path / "dua", tmp_path / "simpanan", _silent)
    write_pictures([other], tmp_path / "tiga", tmp_path / "lain", _silent)
    names = [sorted(path.name for path in (tmp_path / each).iterdir()) for each in ("simpanan", "lain")]
    assert names[0] == names[1]


def test_every_card_is_reported_once(tmp_path: Path) -> None:
    told: list[int] = []
    cards = [CARD._replace(address=f"{n}/", title=f"Rapat {n % 3}") for n in range(7)]
    write_pictures(cards, tmp_path / "situs", tmp_path / "simpanan", told.append)
    assert sum(told) == len(cards)
