"""Pictures for shared links, 1200 by 630 pixels (the size that readers of the Open Graph protocol crop to), by Typst.

A picture depends on its words alone, so each is kept under the hash of its words and made once.
"""

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import typst

from generator.views.sharing import PICTURE, ShareCard

_END = b"IEND\xaeB`\x82"  # how every PNG ends (W3C PNG, 11.2.5)
_BATCH = 50  # cards in one run of Typst, which draws them on all processors by itself
_A_POINT_IS_A_PIXEL = 72.0
_TEMPLATE = files("generator.exports").joinpath("bagikan.typ").read_bytes()
_TYPST = version("typst")
_FONTS = typst.Fonts(include_system_fonts=False)  # the same letters on every machine


class _Wanted(NamedTuple):
    card: ShareCard
    kept: Path


def write_pictures(cards: Sequence[ShareCard], folder: Path, cache: Path, report: Callable[[int], None]) -> None:
    """Write every card's picture beside its page below a folder.

    ``cache`` holds the pictures of the last build and, afterwards, those of this one. Raises OSError.
    """
    cache.mkdir(parents=True, exist_ok=True)
    wanted = [_Wanted(card, cache / f"{_digest(card)}.png") for card in cards]
    missing = list({each.kept: each for each in wanted if not _is_whole(each.kept)}.values())
    report(len(wanted) - len(missing))
    for first in range(0, len(missing), _BATCH):
        _make(missing[first : first + _BATCH])
        report(len(missing[first : first + _BATCH]))
    for each in wanted:
        target = folder / each.card.address
        target.mkdir(parents=True, exist_ok=True)
        (target / PICTURE).write_bytes(each.kept.read_bytes())
    _forget(cache, {each.kept.name for each in wanted})


def _is_whole(kept: Path) -> bool:
    """Tell whether a picture is there up to its last chunk: a power failure may leave a name without its bytes."""
    try:
        with kept.open("rb") as file:
            file.seek(-len(_END), os.SEEK_END)
            return file.read() == _END
    except OSError:
        return False


def _digest(card: ShareCard) -> str:
    words = json.dumps([_TYPST, *card[1:]], ensure_ascii=False).encode()
    return hashlib.sha256(_TEMPLATE + words).hexdigest()[:32]


def _make(batch: Sequence[_Wanted]) -> None:
    for each, picture in zip(batch, render_pictures([each.card for each in batch]), strict=True):
        fresh = each.kept.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(picture)
        fresh.replace(each.kept)  # so that a killed build leaves no half of a picture behind


def render_pictures(cards: Sequence[ShareCard]) -> list[bytes]:
    """Return the PNG of each card. Its words go to Typst as data, so none of them can mean anything to it."""
    told = json.dumps([card._asdict() for card in cards], ensure_ascii=False)
    made: bytes | list[bytes] = typst.compile(
        _TEMPLATE, format="png", ppi=_A_POINT_IS_A_PIXEL, font_paths=_FONTS, sys_inputs={"kartu": told}
    )
    return made if isinstance(made, list) else [made]


def _forget(cache: Path, used: set[str]) -> None:
    for path in cache.iterdir():
        if path.name not in used:
            path.unlink(missing_ok=True)
