"""A meeting (rapat): its agenda, minutes, decisions and follow-ups."""

from enum import StrEnum

from generator.dates import Zone
from generator.model.base import key, shape
from generator.model.parts import (
    SIGN_OFF,
    Attachment,
    Correction,
    FormerIds,
    Origin,
    References,
    SignedOff,
    Venue,
    Withholdable,
)
from generator.model.values import ClockTime, Date, DecisionId, Id, LongText, Many, Maybe, RegionCode, Text


class MeetingStatus(StrEnum):
    """How far a meeting and its minutes have come."""

    SCHEDULED = "dijadwalkan"
    DRAFT = "draf"
    SUMMARY = "ringkasan"
    APPROVED = "disahkan"
    POSTPONED = "ditunda"
    CANCELLED = "dibatalkan"


HELD = frozenset({MeetingStatus.SUMMARY, MeetingStatus.APPROVED})
"""The states in which a meeting took place and its minutes are public."""


class Openness(StrEnum):
    """Whether the public may know what was said (UU 14/2008 art. 11(1)f: open meetings)."""

    OPEN = "terbuka"
    CLOSED = "tertutup"


class Attendance(StrEnum):
    """Whether a participant came."""

    PRESENT = "hadir"
    EXCUSED = "izin"
    SICK = "sakit"
    ABSENT = "tanpa_keterangan"
    REPRESENTED = "diwakili"


class DecisionStatus(StrEnum):
    """Whether a decision still holds."""

    IN_FORCE = "berlaku"
    AMENDED = "diubah"
    REVOKED = "dicabut"
    DONE = "selesai"


class ActionStatus(StrEnum):
    """How far a follow-up has come."""

    OPEN = "belum"
    RUNNING = "berjalan"
    DONE = "selesai"
    DROPPED = "batal"


@shape
class Invitation:
    """The letter that called the meeting; its number is opaque text."""

    number: Maybe[Text] = key("nomor", "Nomor surat undangan, apa adanya", default=None)
    date: Maybe[Date] = key("tanggal", "Tanggal surat undangan", "2021-12-06", default=None)


@shape
class Officers:
    """Who led and recorded the meeting."""

    chair: Maybe[Id] = key("ketua", "Id pejabat yang memimpin", default=None)
    secretary: Maybe[Id] = key("sekretaris", "Id pejabat yang menjadi sekretaris rapat", default=None)
    recorder: Maybe[Id] = key("pencatat", "Id pejabat yang mencatat (notulis)", default=None)


@shape
class Participant:
    """A person or a group that was called or came."""

    person: Maybe[Id] = key("pejabat", "Id pejabat", "rosita", default=None)
    group: Maybe[Text] = key("kelompok", "Kelompok peserta", "Camat se-Kota Metro", default=None)
    post: Maybe[Text] = key(
        "jabatan", "Jabatan saat rapat; bila tidak ditulis, dicari dari masa jabatannya", default=None
    )
    attendance: Maybe[Attendance] = key(
        "kehadiran", "Kehadiran; bila tidak ditulis berarti tidak tercatat", "hadir", default=None
    )
    withheld: Withholdable = key("dikecualikan", "Bila kehadirannya dikecualikan dari publikasi", default=None)
    source_name: Maybe[Text] = key("nama_dalam_sumber", "Penulisan nama dalam sumber", default=None)
    source_post: Maybe[Text] = key("jabatan_dalam_sumber", "Penulisan jabatan dalam sumber", default=None)


@shape
class Speech:
    """What one speaker said, point by point."""

    speaker: Text = key("pembicara", "Id pejabat, atau nama jabatan yang ditulis lengkap", "rosita")
    post: Maybe[Text] = key("jabatan", "Jabatan pembicara saat itu", default=None)
    points: Many[LongText] = key("pokok", "Pokok-pokok yang disampaikan, satu kalimat satu butir")
    signed_off: SignedOff = key("disetujui", SIGN_OFF, default=None)


@shape
class Decision:
    """One decision, citable by its id."""

    id: Text = key("id", "k1, k2, … tunggal di dalam rapat", "k1")
    body: Maybe[LongText] = key("isi", "Isi keputusan", default=None)
    supersedes: Maybe[DecisionId] = key(
        "menggantikan", "Keputusan lama yang digantikan", "rapat-2021-12-13-yosodadi#k2", default=None
    )
    status: DecisionStatus = key("status", "Keadaan keputusan", "berlaku", default=DecisionStatus.IN_FORCE)
    withheld: Withholdable = key("dikecualikan", "Bila isinya dikecualikan dari publikasi", default=None)
    signed_off: SignedOff = key("disetujui", SIGN_OFF, default=None)


@shape
class AgendaItem:
    """One item of the agenda: its title, what was said, what was decided."""

    title: Text = key("judul", "Judul acara", "Sambutan Wakil Wali Kota")
    speeches: Many[Speech] = key("pembahasan", "Siapa menyampaikan apa", default=())
    decisions: Many[Decision] = key("keputusan", "Keputusan pada acara ini", default=())
    withheld: Withholdable = key("dikecualikan", "Bila pembahasannya dikecualikan dari publikasi", default=None)
    signed_off: SignedOff = key("disetujui", SIGN_OFF, default=None)


@shape
class Closing:
    """Where and when a follow-up was closed."""

    meeting: Maybe[Id] = key("rapat", "Rapat yang menutupnya", default=None)
    date: Maybe[Date] = key("tanggal", "Tanggal selesai", "2022-02-01", default=None)


@shape
class ActionItem:
    """Something to be done after the meeting, by one owner."""

    id: Text = key("id", "t1, t2, … tunggal di dalam rapat", "t1")
    task: LongText = key("uraian", "Apa yang harus dikerjakan")
    owner: Maybe[Text] = key("penanggung_jawab", "Id pejabat, atau nama jabatan yang ditulis lengkap", default=None)
    due: Maybe[Date] = key("tenggat", "Tanggal paling lambat", "2022-01-31", default=None)
    status: ActionStatus = key("status", "Keadaan tindak lanjut", "belum", default=ActionStatus.OPEN)
    closing: Maybe[Closing] = key("diselesaikan", "Rapat dan tanggal penyelesaiannya", default=None)
    signed_off: SignedOff = key("disetujui", SIGN_OFF, default=None)


@shape
class Meeting:
    """A meeting of a team, from its announcement to its approved minutes."""

    title: Text = key("judul", "Nama rapat", "Rapat Koordinasi Tim Terpadu Penanganan Konflik Sosial")
    date: Date = key("tanggal", "Hari rapat", "2021-12-13")
    weekday: Maybe[Text] = key("hari", "Nama hari; harus cocok dengan tanggal", "Senin", default=None)
    start: Maybe[ClockTime] = key("mulai", "Jam mulai; wajib untuk notula yang disahkan", "13.30", default=None)
    end: Maybe[ClockTime] = key("selesai", "Jam selesai; bila tidak ditulis tercetak s.d. selesai", default=None)
    zone: Maybe[Zone] = key("zona", "WIB, WITA, atau WIT; bawaannya dari situs.yml", default=None)
    venue: Maybe[Venue] = key("tempat", "Tempat rapat", default=None)
    team: Maybe[Id] = key("tim", "Id tim yang rapat", "tim-terpadu-pks", default=None)
    regions: Many[RegionCode] = key("wilayah", "Kode wilayah yang bersangkutan", default=())
    topics: Many[Text] = key("topik", "Pokok bahasan, untuk penelusuran", default=())
    openness: Openness = key("sifat", "terbuka atau tertutup", "terbuka", default=Openness.OPEN)
    status: MeetingStatus = key("status", "Keadaan rapat dan notulanya", "disahkan")
    summary: Maybe[LongText] = key("ringkasan", "Satu alinea untuk warga", default=None)
    invitation: Maybe[Invitation] = key("undangan", "Surat undangan", default=None)
    officers: Maybe[Officers] = key("pimpinan", "Pimpinan dan pencatat rapat", default=None)
    participants: Many[Participant] = key("peserta", "Peserta rapat", default=())
    agenda: Many[AgendaItem] = key("acara", "Acara rapat, berurutan", default=())
    actions: Many[ActionItem] = key("tindak_lanjut", "Tindak lanjut", default=())
    laws: References = key("dasar_hukum", "Id dasar hukum", default=())
    reports: References = key("laporan_kasus", "Id laporan kasus yang dibahas", default=())
    attachments: Many[Attachment] = key("lampiran", "Lampiran", default=())
    origin: Maybe[Origin] = key("sumber", "Sumber; wajib untuk status ringkasan", default=None)
    moved_to: Maybe[Id] = key("ditunda_ke", "Rapat penggantinya, untuk status ditunda", default=None)
    reason: Maybe[Text] = key("alasan", "Wajib untuk ditunda, dibatalkan, dan rapat tertutup", default=None)
    corrections: Many[Correction] = key("ralat", "Perbaikan setelah terbit", default=())
    signed_off: SignedOff = key("disetujui", SIGN_OFF, default=None)
    former_ids: FormerIds = key("sebelumnya", "Id lama catatan ini; alamat lamanya tetap menjawab", default=())
    internal: object = key("internal", "Catatan yang tidak pernah diterbitkan", default=None)
