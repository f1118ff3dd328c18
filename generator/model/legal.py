"""A legal instrument (dasar hukum) that other records refer to."""

from enum import StrEnum

from generator.model.base import key, shape
from generator.model.parts import FormerIds
from generator.model.values import Count, Date, Link, LongText, Maybe, Text


class LegalKind(StrEnum):
    """The kinds of instrument, by their usual short names."""

    LAW = "UU"
    GOVERNMENT_REGULATION = "PP"
    PRESIDENTIAL_REGULATION = "Perpres"
    MINISTERIAL_REGULATION = "Permendagri"
    REGIONAL_REGULATION = "Perda"
    MAYORAL_REGULATION = "Perwali"
    MAYORAL_DECREE = "Kepwal"
    CIRCULAR = "SE"
    JOINT_DECREE = "SKB"
    OTHER = "lainnya"


class LegalStatus(StrEnum):
    """Whether an instrument is in force, as of `diperiksa`."""

    IN_FORCE = "berlaku"
    AMENDED = "diubah"
    REVOKED = "dicabut"


@shape
class LegalInstrument:
    """A law, decree or circular; its number is opaque text."""

    kind: LegalKind = key("jenis", "UU, PP, Perpres, Permendagri, Perda, Perwali, Kepwal, SE, SKB, atau lainnya", "UU")
    number: Text = key("nomor", "Nomor, apa adanya, dalam tanda kutip", '"7"')
    year: Count = key("tahun", "Tahun", "2012")
    about: Text = key("tentang", "Tentang apa", "Penanganan Konflik Sosial")
    date: Maybe[Date] = key("tanggal", "Tanggal ditetapkan", "2012-05-10", default=None)
    status: Maybe[LegalStatus] = key("status", "berlaku, diubah, atau dicabut", default=None)
    checked: Maybe[Date] = key("diperiksa", "Kapan terakhir dicocokkan dengan sumbernya", "2026-11-21", default=None)
    link: Maybe[Link] = key("tautan", "Alamat naskah resmi", default=None)
    summary: Maybe[LongText] = key("ringkasan", "Apa artinya bagi warga", default=None)
    source_name: Maybe[Text] = key("nama_dalam_sumber", "Penulisan dalam sumber", default=None)
    former_ids: FormerIds = key("sebelumnya", "Id lama catatan ini; alamat lamanya tetap menjawab", default=())
    internal: object = key("internal", "Catatan yang tidak pernah diterbitkan", default=None)
