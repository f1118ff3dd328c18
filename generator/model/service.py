"""An office or service (layanan) that citizens can turn to."""

from enum import StrEnum

from generator.model.base import key, shape
from generator.model.parts import FormerIds, Origin
from generator.model.values import Date, Link, LongText, Many, Maybe, RegionCode, Text


class ServiceKind(StrEnum):
    """What kind of help a service gives."""

    REHABILITATION = "rehabilitasi"
    SECURITY = "keamanan"
    COMPLAINTS = "pengaduan"
    HEALTH = "kesehatan"
    OTHER = "lainnya"


@shape
class Service:
    """Where to turn, for what; office channels only."""

    name: Text = key("nama", "Nama layanan", "Puskesmas Ganjar Agung")
    kind: ServiceKind = key("jenis", "rehabilitasi, keamanan, pengaduan, kesehatan, atau lainnya", "rehabilitasi")
    region: Maybe[RegionCode] = key("wilayah", "Kode wilayah", "18.72.03.1002", default=None)
    address: Maybe[Text] = key("alamat", "Alamat kantor", default=None)
    phone: Maybe[Text] = key("telepon", "Telepon kantor", default=None)
    link: Maybe[Link] = key("tautan", "Laman layanan", default=None)
    serves: Many[Text] = key("melayani", "Kategori kasus yang dilayani", "[narkotika]", default=())
    note: Maybe[LongText] = key("keterangan", "Keterangan bagi warga", default=None)
    checked: Maybe[Date] = key("diperiksa", "Kapan terakhir dicocokkan dengan sumbernya", "2026-11-21", default=None)
    source_name: Maybe[Text] = key("nama_dalam_sumber", "Penulisan dalam sumber", default=None)
    origin: Maybe[Origin] = key("sumber", "Sumber", default=None)
    former_ids: FormerIds = key("sebelumnya", "Id lama catatan ini; alamat lamanya tetap menjawab", default=())
    internal: object = key("internal", "Catatan yang tidak pernah diterbitkan", default=None)
