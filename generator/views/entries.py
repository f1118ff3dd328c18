"""What a search finds: one entry for each record and for each decision, follow-up and discussion within a meeting."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from generator.views.parts import Badge


class Rank(StrEnum):
    """What weighs more when the words fit alike; the search script knows the factor of each."""

    STANDING = "1"
    PLACE = "2"
    PENDING = "3"
    PLAIN = "4"
    PAST = "5"


class Section(NamedTuple):
    """A part of an entry that has an address of its own below the entry's: its anchor, its title, its words."""

    anchor: str
    title: str
    text: str


class Entry(NamedTuple):
    """One thing that can be found.

    An empty line parts the paragraphs of ``text``. ``day`` places it in time, ``year`` only in the choice of years.
    ``regions`` are codes, those around an area included; ``period`` the instants of a notice's window.
    """

    address: str
    kind: str
    title: str
    text: str
    rank: Rank
    day: dt.date | None = None
    year: int | None = None
    state: Badge | None = None
    context: str = ""
    place: str = ""
    team: str | None = None
    regions: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    period: tuple[str, str, str] | None = None
    sections: tuple[Section, ...] = ()


KINDS = {
    "keputusan": "Keputusan",
    "tindak-lanjut": "Tindak lanjut",
    "pengumuman": "Pengumuman",
    "rapat": "Rapat",
    "pembahasan": "Pembahasan",
    "layanan": "Layanan",
    "tim": "Tim",
    "pejabat": "Pejabat",
    "wilayah": "Wilayah",
    "kasus": "Angka kasus",
    "dasar-hukum": "Dasar hukum",
    "halaman": "Penjelasan",
}
"""The kinds of entry in the order of the choice, with their words."""
