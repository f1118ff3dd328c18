"""Everything that a project holds, read and typed, private parts included; only `publishing` may pass it on."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any

from generator.attachments.examined import Examined
from generator.checks.passages import Passage
from generator.keeping.chain import Approval
from generator.keeping.ledger import Ledger
from generator.model.case_report import CaseReport
from generator.model.legal import LegalInstrument
from generator.model.meeting import Meeting
from generator.model.notice import Notice
from generator.model.person import Person
from generator.model.reading import Filed
from generator.model.service import Service
from generator.model.settings import Category, FormerAddress, Privacy, Region, Site
from generator.model.team import Team
from generator.settings import today

SHELVES = {
    "rapat": "meetings",
    "tim": "teams",
    "pejabat": "persons",
    "pengumuman": "notices",
    "laporan-kasus": "reports",
    "dasar-hukum": "laws",
    "layanan": "services",
}
"""The folder of each kind in content/, and where the library keeps its records."""


@dataclass(slots=True)
class Library:
    """The records by kind and id, beside the settings of the site."""

    site: Filed[Site]
    regions: dict[str, Region]
    categories: dict[str, Category]
    privacy: Filed[Privacy]
    meetings: dict[str, Filed[Meeting]] = field(default_factory=dict)
    teams: dict[str, Filed[Team]] = field(default_factory=dict)
    persons: dict[str, Filed[Person]] = field(default_factory=dict)
    notices: dict[str, Filed[Notice]] = field(default_factory=dict)
    reports: dict[str, Filed[CaseReport]] = field(default_factory=dict)
    laws: dict[str, Filed[LegalInstrument]] = field(default_factory=dict)
    services: dict[str, Filed[Service]] = field(default_factory=dict)
    attachments: dict[str, Examined] = field(default_factory=dict)
    """The files in content/lampiran/ that may be published, by name."""

    passages: list[Passage] = field(default_factory=list)
    """What attachments and hand-written pages may tell of cases."""

    ledger: Ledger = field(default_factory=lambda: Ledger({}))
    """The addresses that were ever published."""

    former: Filed[tuple[FormerAddress, ...]] | None = None
    """Which of them moved or were withdrawn, where no record says so."""

    chain: tuple[Approval, ...] = ()
    """The approvals of minutes, in their order."""

    texts: dict[str, str] = field(default_factory=dict)
    """The approved texts, by the names of their files, of minutes that were approved more than once."""

    signer: str | None = None
    """Who signed the head of the chain."""

    unread: set[str] = field(default_factory=set)
    """Ids of files whose content was refused: a reference to one of them is not a second problem."""

    today: dt.date = field(default_factory=today)
    """The day by which rules tell past from future; whoever knows the build's day better sets it."""

    salvaged: list[Filed[Any]] = field(default_factory=list)
    """What is left of refused files without their wrong parts, for the rules that judge each part by itself."""

    def with_salvaged(self) -> "Library":
        """Return a library that holds the salvaged records too; never to be published."""
        wider = replace(self, salvaged=[])
        for name in SHELVES.values():
            setattr(wider, name, dict(getattr(self, name)))
        for filed in self.salvaged:
            wider.shelf(filed.source.folder).setdefault(filed.id, filed)
        return wider

    def without(self, ids: Collection[str]) -> "Library":
        """Return a library that lacks some records."""
        if not ids:
            return self
        fewer = replace(self)
        for name in SHELVES.values():
            setattr(fewer, name, {id_: filed for id_, filed in getattr(self, name).items() if id_ not in ids})
        return fewer

    def shelf(self, folder: str) -> dict[str, Filed[Any]]:
        """Return the records of a kind by its folder in content/."""
        found: dict[str, Filed[Any]] = getattr(self, SHELVES[folder])
        return found
