"""A public notice or advisory (pengumuman)."""

from enum import StrEnum

from generator.model.base import key, shape
from generator.model.parts import SIGN_OFF, Attachment, Correction, FormerIds, Origin, References, SignedOff, Window
from generator.model.values import Date, Flag, Id, Instant, LongText, Many, Maybe, RegionCode, Text


class NoticeKind(StrEnum):
    """What form a notice takes."""

    APPEAL = "imbauan"
    CIRCULAR = "surat_edaran"
    ANNOUNCEMENT = "pengumuman"
    WARNING = "peringatan"


class NoticeStatus(StrEnum):
    """Whether a notice is out."""

    DRAFT = "draf"
    PUBLISHED = "terbit"
    WITHDRAWN = "dicabut"


@shape
class Stage:
    """A dated stage that a notice goes through."""

    name: Text = key("nama", "Nama tahapan", "Pemungutan suara")
    date: Date = key("tanggal", "Tanggalnya", "2024-11-27")


@shape
class Withdrawal:
    """When and why a notice was withdrawn."""

    date: Date = key("tanggal", "Tanggal pencabutan", "2024-06-01")
    reason: Text = key("alasan", "Alasan pencabutan")


@shape
class Notice:
    """A notice: what it asks, of whom, where and how long."""

    title: Text = key("judul", "Judul", "Netralitas ASN dalam Pilkada 2024")
    kind: NoticeKind = key("jenis", "imbauan, surat_edaran, pengumuman, atau peringatan", "imbauan")
    number: Maybe[Text] = key("nomor", "Nomor, apa adanya", default=None)
    date: Date = key("tanggal", "Tanggal dikeluarkan", "2024-04-24")
    summary: LongText = key("ringkasan", "Satu alinea yang dipahami warga")
    body: Maybe[LongText] = key("isi", "Isi lengkap", default=None)
    addressees: Many[Text] = key("ditujukan_kepada", "Kepada siapa", default=())
    regions: Many[RegionCode] = key("wilayah", "Kode wilayah", default=())
    window: Maybe[Window] = key("berlaku", "Masa berlaku; bila tidak ditulis berarti tidak tercatat", default=None)
    stages: Many[Stage] = key("tahapan", "Tahapan bertanggal", default=())
    laws: References = key("dasar_hukum", "Id dasar hukum", default=())
    channels: References = key("kanal", "Id layanan yang dapat dihubungi", default=())
    signer: Maybe[Id] = key("penanda_tangan", "Id pejabat yang menandatangani", default=None)
    meeting: Maybe[Id] = key("rapat", "Rapat tempat hal ini disampaikan", default=None)
    status: NoticeStatus = key("status", "draf, terbit, atau dicabut", "terbit")
    embargo: Maybe[Instant] = key("embargo", "Tidak diterbitkan sebelum saat ini", default=None)
    withdrawal: Maybe[Withdrawal] = key("dicabut", "Wajib untuk status dicabut", default=None)
    supersedes: Maybe[Id] = key("menggantikan", "Id pengumuman yang digantikan", default=None)
    urgent: Flag = key("serta_merta", "ya: tampil paling atas di setiap halaman", default=False)
    attachments: Many[Attachment] = key("lampiran", "Lampiran", default=())
    corrections: Many[Correction] = key("ralat", "Perbaikan setelah terbit", default=())
    signed_off: SignedOff = key("disetujui", SIGN_OFF, default=None)
    origin: Maybe[Origin] = key("sumber", "Sumber, bila bukan naskah aslinya", default=None)
    former_ids: FormerIds = key("sebelumnya", "Id lama catatan ini; alamat lamanya tetap menjawab", default=())
    internal: object = key("internal", "Catatan yang tidak pernah diterbitkan", default=None)
