"""The kinds of record: the folder of each, its type, and what people call it."""

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from generator.model.case_report import CaseReport
from generator.model.legal import LegalInstrument
from generator.model.meeting import Meeting
from generator.model.notice import Notice
from generator.model.person import Person
from generator.model.service import Service
from generator.model.team import Team


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record."""

    folder: str
    label: str
    shape: type
    adapter: TypeAdapter[Any]

    @property
    def by_year(self) -> bool:
        """Whether the kind's files stand in a folder for each year."""
        return self.shape is Meeting


def _kind(folder: str, label: str, shape: type) -> Kind:
    return Kind(folder, label, shape, TypeAdapter(shape))


KINDS = tuple(
    _kind(folder, label, shape)
    for folder, label, shape in (
        ("rapat", "rapat", Meeting),
        ("tim", "tim", Team),
        ("pejabat", "pejabat", Person),
        ("pengumuman", "pengumuman", Notice),
        ("laporan-kasus", "laporan kasus", CaseReport),
        ("dasar-hukum", "dasar hukum", LegalInstrument),
        ("layanan", "layanan", Service),
    )
)
BY_FOLDER = {kind.folder: kind for kind in KINDS}
