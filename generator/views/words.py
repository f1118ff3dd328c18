"""The words that pages use for the states and kinds of records; wording is kept once."""

from generator.model.case_report import CaseStatus
from generator.model.legal import LegalKind, LegalStatus
from generator.model.meeting import ActionStatus, Attendance, DecisionStatus, MeetingStatus
from generator.model.notice import NoticeKind
from generator.model.service import ServiceKind
from generator.model.settings import CategoryKind
from generator.model.team import Level, Tenure

MEETING_STATUS = {
    MeetingStatus.SCHEDULED: "Dijadwalkan",
    MeetingStatus.SUMMARY: "Ringkasan",
    MeetingStatus.APPROVED: "Notula disahkan",
    MeetingStatus.POSTPONED: "Ditunda",
    MeetingStatus.CANCELLED: "Dibatalkan",
}
ATTENDANCE = {
    Attendance.PRESENT: "Hadir",
    Attendance.EXCUSED: "Izin",
    Attendance.SICK: "Sakit",
    Attendance.ABSENT: "Tanpa keterangan",
    Attendance.REPRESENTED: "Diwakili",
}
NOT_RECORDED = "Tidak tercatat"
WITHHELD = "Dikecualikan"
DECISION_STATUS = {
    DecisionStatus.IN_FORCE: "Berlaku",
    DecisionStatus.AMENDED: "Diubah",
    DecisionStatus.REVOKED: "Dicabut",
    DecisionStatus.DONE: "Selesai",
}
ACTION_STATUS = {
    ActionStatus.OPEN: "Belum",
    ActionStatus.RUNNING: "Berjalan",
    ActionStatus.DONE: "Selesai",
    ActionStatus.DROPPED: "Batal",
}
NOTICE_KIND = {
    NoticeKind.APPEAL: "Imbauan",
    NoticeKind.CIRCULAR: "Surat edaran",
    NoticeKind.ANNOUNCEMENT: "Pengumuman",
    NoticeKind.WARNING: "Peringatan",
}
SERVICE_KIND = {
    ServiceKind.REHABILITATION: "Rehabilitasi",
    ServiceKind.SECURITY: "Keamanan dan ketertiban",
    ServiceKind.COMPLAINTS: "Pengaduan",
    ServiceKind.HEALTH: "Kesehatan",
    ServiceKind.OTHER: "Lainnya",
}
LEVEL = {Level.CITY: "Kota", Level.DISTRICT: "Kecamatan", Level.VILLAGE: "Kelurahan"}
TENURE = {
    Tenure.DEFINITIVE: "Definitif",
    Tenure.ACTING: "Plt.",
    Tenure.DAILY_ACTING: "Plh.",
    Tenure.INTERIM: "Pj.",
    Tenure.VACANT: "Kosong",
}
LEGAL_KIND = {
    LegalKind.LAW: "Undang-Undang",
    LegalKind.GOVERNMENT_REGULATION: "Peraturan Pemerintah",
    LegalKind.PRESIDENTIAL_REGULATION: "Peraturan Presiden",
    LegalKind.MINISTERIAL_REGULATION: "Peraturan Menteri Dalam Negeri",
    LegalKind.REGIONAL_REGULATION: "Peraturan Daerah",
    LegalKind.MAYORAL_REGULATION: "Peraturan Wali Kota",
    LegalKind.MAYORAL_DECREE: "Keputusan Wali Kota",
    LegalKind.CIRCULAR: "Surat Edaran",
    LegalKind.JOINT_DECREE: "Surat Keputusan Bersama",
    LegalKind.OTHER: "Dokumen",
}
LEGAL_STATUS = {
    LegalStatus.IN_FORCE: "Berlaku",
    LegalStatus.AMENDED: "Diubah",
    LegalStatus.REVOKED: "Dicabut",
}
CASE_STATUS = {
    CaseStatus.ALL: "Semua",
    CaseStatus.HANDLED: "Sudah ditangani",
    CaseStatus.UNHANDLED: "Belum ditangani",
    CaseStatus.RUNNING: "Masih berjalan",
}
CATEGORY_KIND = {
    CategoryKind.SOCIAL_CONFLICT: "Konflik sosial",
    CategoryKind.POTENTIAL_CONFLICT: "Potensi konflik",
    CategoryKind.PUBLIC_ORDER: "Gangguan kamtibmas",
    CategoryKind.SOCIAL_PROBLEM: "Permasalahan sosial",
}
