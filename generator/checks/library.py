"""Everything that a project holds, read and typed, private parts included; only `publishing` may pass it on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.model.case_report import CaseReport
from generator.model.legal import LegalInstrument
from generator.model.meeting import Meeting
from generator.model.notice import Notice
from generator.model.person import Person
from generator.model.reading import Filed
from generator.model.service import Service
from generator.model.settings import Category, Privacy, Region, Site
from generator.model.team import Team


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
    unread: set[str] = field(default_factory=set)
    """Ids of files whose content was refused: a reference to one of them is not a second problem."""

    def shelf(self, folder: str) -> dict[str, Filed[Any]]:
        """Return the records of a kind by its folder in content/."""
        shelves: dict[str, dict[str, Filed[Any]]] = {
            "rapat": self.meetings,
            "tim": self.teams,
            "pejabat": self.persons,
            "pengumuman": self.notices,
            "laporan-kasus": self.reports,
            "dasar-hukum": self.laws,
            "layanan": self.services,
        }
        return shelves[folder]

    def everything(self) -> Iterator[Filed[Any]]:
        """Yield every record of every kind."""
        for shelf in (self.meetings, self.teams, self.persons, self.notices, self.reports, self.laws, self.services):
            yield from shelf.values()
