"""Meetings, decisions, follow-ups and attendance as tables."""

from collections.abc import Iterator

from generator.dates import Zone
from generator.model.meeting import ActionStatus, Attendance, DecisionStatus, MeetingStatus
from generator.publishing.public_meeting import PublicMeeting, PublicParticipant
from generator.publishing.public_parts import PublicWithheld
from generator.views import addresses
from generator.views.catalogue import Catalogue, DecisionAt, decision_status, held
from generator.views.tables import ADDRESS, SOURCE_NAME, SOURCE_POST, Field, Row, Table, iso, needed, pointing

WHOLE, ANNOUNCED, CLOSED = "seluruhnya", "undangan", "tertutup"
NOT_RECORDED, WITHHELD, PUBLISHED = "tidak_tercatat", "dikecualikan", "terbit"
_GROUNDS = (
    Field("pasal", "Pasal yang menjadi dasar pengecualian"),
    Field("penetapan", "Nomor penetapan PPID"),
    Field("dikecualikan_sampai", "Akhir pengecualian", "date"),
)


def _meetings(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site.url
    for meeting in indexes.library.meetings.values():
        venue = meeting.venue
        place = (venue.name, venue.address, venue.region) if venue else (None, None, None)
        yield (
            *(meeting.id, meeting.title, meeting.date.isoformat(), _clock(meeting, "start"), _clock(meeting, "end")),
            *(meeting.zone.value, meeting.status.value, "tertutup" if meeting.closed else "terbuka"),
            extent_of(meeting),
            *(meeting.team, *place, meeting.regions, meeting.topics, meeting.summary, meeting.reason, meeting.moved_to),
            *_counts(meeting),
            *(meeting.laws, meeting.reports, meeting.origin.name if meeting.origin else None),
            *(iso(max((each.date for each in meeting.corrections), default=None)), site + addresses.meeting(meeting)),
        )


def _clock(meeting: PublicMeeting, which: str) -> str | None:
    moment = meeting.start if which == "start" else meeting.end
    return moment.strftime("%H:%M:%S") if moment else None


def extent_of(meeting: PublicMeeting) -> str:
    """Return how much of a meeting is public: everything, its announcement, or that it was closed."""
    if meeting.closed:
        return CLOSED
    return WHOLE if held(meeting) else ANNOUNCED


def _counts(meeting: PublicMeeting) -> tuple[int | None, ...]:
    """Return how many items, decisions and follow-ups are recorded; that there were none, no record says."""
    decisions = sum(len(item.decisions) for item in meeting.agenda)
    return tuple(number or None for number in (len(meeting.agenda), decisions, len(meeting.actions)))


MEETINGS = Table(
    "rapat",
    "Rapat",
    "Setiap rapat yang diterbitkan, juga yang dijadwalkan, ditunda, dibatalkan, atau tertutup.",
    "satu rapat",
    ("id",),
    (
        needed("id", "Id rapat"),
        needed("judul", "Nama rapat"),
        needed("tanggal", "Hari rapat", "date"),
        Field("mulai", "Jam mulai", "time"),
        Field("selesai", "Jam selesai", "time"),
        needed("zona", "Zona waktu jam itu", choices=Zone),
        needed("status", "Keadaan rapat dan notulanya", choices=(each for each in MeetingStatus if each != "draf")),
        needed("sifat", "Terbuka atau tertutup", choices=("terbuka", "tertutup")),
        needed("cakupan", "Seberapa banyak yang diterbitkan", choices=(WHOLE, ANNOUNCED, CLOSED)),
        pointing("tim", "Tim yang rapat", "tim.id"),
        Field("tempat", "Gedung atau ruang"),
        Field("alamat_tempat", "Alamat gedung"),
        pointing("wilayah_tempat", "Kode wilayah gedung", "wilayah.kode"),
        Field("wilayah", "Kode wilayah yang bersangkutan", "list"),
        Field("topik", "Pokok bahasan", "list"),
        Field("ringkasan", "Ringkasan untuk warga"),
        Field("alasan", "Alasan penundaan, pembatalan, atau ketertutupan"),
        pointing("ditunda_ke", "Rapat penggantinya", "rapat.id"),
        Field("jumlah_acara", "Banyaknya acara yang tercatat", "integer"),
        Field("jumlah_keputusan", "Banyaknya keputusan yang tercatat", "integer"),
        Field("jumlah_tindak_lanjut", "Banyaknya tindak lanjut yang tercatat", "integer"),
        Field("dasar_hukum", "Id dasar hukum", "list"),
        Field("laporan_kasus", "Id laporan kasus yang dibahas", "list"),
        Field("sumber", "Sumber ringkasan"),
        Field("diralat", "Tanggal ralat terakhir", "date"),
        ADDRESS,
    ),
    _meetings,
)


def _grounds(withheld: PublicWithheld | None) -> Row:
    return (withheld.article, withheld.ruling, iso(withheld.until)) if withheld else (None, None, None)


def _decisions(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site.url
    for meeting in indexes.library.meetings.values():
        for number, item in enumerate(meeting.agenda, 1):
            for decision in item.decisions:
                yield (
                    *(f"{meeting.id}#{decision.id}", meeting.id, decision.id, number, item.title, decision.body),
                    WITHHELD if decision.withheld else PUBLISHED if decision.body else NOT_RECORDED,
                    *_grounds(decision.withheld),
                    decision_status(indexes, DecisionAt(meeting, decision)).value,
                    *(decision.supersedes, site + addresses.item(meeting, decision.id)),
                )


DECISIONS = Table(
    "keputusan",
    "Keputusan",
    "Setiap keputusan rapat, dengan keadaannya menurut seluruh rapat bersama-sama.",
    "satu keputusan",
    ("id",),
    (
        needed("id", "Id rapat, tanda pagar, dan nomor keputusan"),
        needed("rapat", "Rapat yang memutuskan", points_to="rapat.id"),
        needed("nomor", "Nomor di dalam rapat"),
        needed("acara", "Urutan acara", "integer"),
        needed("judul_acara", "Judul acara"),
        Field("isi", "Isi keputusan"),
        needed("keadaan_isi", "Terbit, dikecualikan, atau tidak tercatat", choices=(PUBLISHED, WITHHELD, NOT_RECORDED)),
        *_GROUNDS,
        needed("status", "Keadaan keputusan", choices=DecisionStatus),
        pointing("menggantikan", "Keputusan lama yang digantikan", "keputusan.id"),
        ADDRESS,
    ),
    _decisions,
)


def _actions(indexes: Catalogue) -> Iterator[Row]:
    site = indexes.library.site.url
    for at in indexes.actions:
        action = at.action
        yield (
            *(f"{at.meeting.id}#{action.id}", at.meeting.id, action.id, action.task, action.person, action.owner),
            *(iso(action.due), at.status.value, action.closed_by, iso(action.closed_on)),
            site + addresses.item(at.meeting, action.id),
        )


ACTIONS = Table(
    "tindak-lanjut",
    "Tindak lanjut",
    "Setiap hal yang diminta rapat, dengan penanggung jawab, tenggat, dan keadaannya.",
    "satu tindak lanjut",
    ("id",),
    (
        needed("id", "Id rapat, tanda pagar, dan nomor tindak lanjut"),
        needed("rapat", "Rapat yang memintanya", points_to="rapat.id"),
        needed("nomor", "Nomor di dalam rapat"),
        needed("uraian", "Apa yang harus dikerjakan"),
        pointing("pejabat", "Penanggung jawab, bila seorang pejabat", "pejabat.id"),
        Field("jabatan", "Penanggung jawab, bila disebut jabatannya saja"),
        Field("tenggat", "Tanggal paling lambat", "date"),
        needed("status", "Keadaannya", choices=ActionStatus),
        pointing("diselesaikan_rapat", "Rapat yang menutupnya", "rapat.id"),
        Field("diselesaikan_tanggal", "Tanggal selesai", "date"),
        ADDRESS,
    ),
    _actions,
)


def _attendance(indexes: Catalogue) -> Iterator[Row]:
    for meeting in indexes.library.meetings.values():
        for number, each in enumerate(meeting.participants, 1):
            yield (
                *(meeting.id, number, each.person, each.group, each.post, attendance_of(each)),
                *_grounds(each.withheld),
                *(each.source_name, each.source_post),
            )


def attendance_of(participant: PublicParticipant) -> str:
    """Return whether someone came, that it was not recorded, or that it is withheld."""
    if participant.withheld is not None:
        return WITHHELD
    return participant.attendance.value if participant.attendance else NOT_RECORDED


ATTENDANCE = Table(
    "kehadiran",
    "Kehadiran",
    "Peserta setiap rapat. Tercatat, tidak tercatat, dan dikecualikan adalah tiga hal yang berbeda.",
    "satu peserta dalam satu rapat",
    ("rapat", "urutan"),
    (
        needed("rapat", "Rapat", points_to="rapat.id"),
        needed("urutan", "Urutan dalam daftar peserta", "integer"),
        pointing("pejabat", "Peserta, bila seorang pejabat", "pejabat.id"),
        Field("kelompok", "Peserta, bila sebuah kelompok"),
        Field("jabatan", "Jabatan pada hari rapat"),
        needed("kehadiran", "Kehadiran", choices=(*Attendance, NOT_RECORDED, WITHHELD)),
        *_GROUNDS,
        SOURCE_NAME,
        SOURCE_POST,
    ),
    _attendance,
)
