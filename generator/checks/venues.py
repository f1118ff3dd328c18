"""The rule that a venue's words and its code tell of one place: a kelurahan lies in its own kecamatan."""

import re
from collections.abc import Iterator

from generator.checks.library import Library
from generator.checks.rules import as_warning
from generator.model.settings import RegionLevel
from generator.problems import Code, Problem

_DEPTHS = {RegionLevel.DISTRICT: 3, RegionLevel.VILLAGE: 4}
"""How many parts a code of each level has; only these levels are told in words before a name."""


def check_venues(library: Library) -> Iterator[Problem]:
    """A kelurahan or kecamatan that a venue names is the one of its code."""
    named = {level: _named(library, level) for level in _DEPTHS}
    for filed in library.meetings.values():
        venue = filed.record.venue
        if venue is None or venue.region is None or venue.region not in library.regions:
            continue
        text = f"{venue.name} {venue.address or ''}"
        for level, form in named.items():
            own = library.regions.get(".".join(venue.region.split(".")[: _DEPTHS[level]]))
            found = {_plain(each) for each in form.findall(text)} if form else set()
            if found and own is not None and own.level is level and _plain(own.name) not in found:
                message = f"Tempat menyebut {level} lain, sedangkan kode {venue.region} ada di {level} {own.name}"
                hint = "Perbaiki kodenya, atau nama tempatnya"
                yield as_warning(filed.source.problem(("tempat", "wilayah"), Code.PLACE_NAME, message, hint))


def _named(library: Library, level: RegionLevel) -> re.Pattern[str] | None:
    """Return what finds the names of a level's areas after its word; longer names first, for some begin alike."""
    names = sorted((each.name for each in library.regions.values() if each.level is level), key=len, reverse=True)
    if not names:
        return None
    spaced = "|".join(r"\s*".join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"\b{level}\s+({spaced})\b", re.IGNORECASE)


def _plain(name: str) -> str:
    return "".join(name.split()).lower()


RULES = (check_venues,)
