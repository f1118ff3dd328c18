"""Every word of every closed list is taken, as the contract writes it."""

from enum import StrEnum

import pytest

from generator.dates import Zone
from generator.model.case_report import CaseStatus, CellState
from generator.model.legal import LegalKind, LegalStatus
from generator.model.meeting import ActionStatus, Attendance, DecisionStatus, MeetingStatus, Openness
from generator.model.notice import NoticeKind, NoticeStatus
from generator.model.service import ServiceKind
from generator.model.settings import CategoryKind, Paper
from generator.model.team import Level, Tenure


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (MeetingStatus, "dijadwalkan draf ringkasan disahkan ditunda dibatalkan"),
        (Openness, "terbuka tertutup"),
        (Attendance, "hadir izin sakit tanpa_keterangan diwakili"),
        (DecisionStatus, "berlaku diubah dicabut selesai"),
        (ActionStatus, "belum berjalan selesai batal"),
        (Zone, "WIB WITA WIT"),
        (Level, "kota kecamatan kelurahan"),
        (Tenure, "definitif plt plh pj kosong"),
        (NoticeKind, "imbauan surat_edaran pengumuman peringatan"),
        (NoticeStatus, "draf terbit dicabut"),
        (LegalKind, "UU PP Perpres Permendagri Perda Perwali Kepwal SE SKB lainnya"),
        (LegalStatus, "berlaku diubah dicabut"),
        (ServiceKind, "rehabilitasi keamanan pengaduan kesehatan lainnya"),
        (CategoryKind, "konflik_sosial potensi_konflik gangguan_kamtibmas permasalahan_sosial"),
        (Paper, "a4 f4"),
        (CaseStatus, "semua sudah belum berjalan"),
        (CellState, "terbit disamarkan belum_lapor"),
    ],
)
def test_words_are_those_of_the_contract(choices: type[StrEnum], words: str) -> None:
    assert [member.value for member in choices] == words.split()
