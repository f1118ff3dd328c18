"""A team (tim) and its roster."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from generator.model.base import key, shape
from generator.model.parts import FormerIds, Origin, References, Window
from generator.model.values import Count, Date, Id, LongText, Many, Maybe, RegionCode, Text


class Level(StrEnum):
    """The level of government that a team works at."""

    CITY = "kota"
    DISTRICT = "kecamatan"
    VILLAGE = "kelurahan"


class Tenure(StrEnum):
    """In what capacity an office is held."""

    DEFINITIVE = "definitif"
    ACTING = "plt"
    DAILY_ACTING = "plh"
    INTERIM = "pj"
    VACANT = "kosong"


def _every_area(value: object) -> object:
    return () if value == "semua" else value


Coverage = Annotated[
    tuple[RegionCode, ...],
    BeforeValidator(_every_area),
    WithJsonSchema({"anyOf": [{"const": "semua"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""The areas that one team file stands for; the empty tuple means every area of the team's level."""


@shape
class MeetingDuty:
    """How often a team must meet in a year."""

    year: Count = key("tahun", "Tahun", "2021")
    times: Count = key("jumlah", "Berapa kali wajib rapat", "3")
    meeting: Maybe[Id] = key("rapat", "Rapat tempat kewajiban itu disebut", default=None)
    note: Maybe[Text] = key("catatan", "Keterangan", default=None)


@shape
class Membership:
    """One seat of a roster, with or without a name."""

    order: Maybe[Count] = key("urutan", "Urutan protokol; bila tidak ditulis, menurut letak", "1", default=None)
    role: Maybe[Text] = key("kedudukan", "Kedudukan dalam tim", "ketua", default=None)
    post: Text = key(
        "jabatan", "Jabatan; {wilayah} diganti nama wilayah bila tim berlaku untuk semua", "Camat {wilayah}"
    )
    agency: Maybe[Text] = key("instansi", "Instansi", default=None)
    person: Maybe[Id] = key("pejabat", "Id pejabat, bila namanya diterbitkan", default=None)
    tenure: Maybe[Tenure] = key("status", "definitif, plt, plh, pj, atau kosong", default=None)
    start: Maybe[Date] = key("mulai", "Sejak", default=None)
    end: Maybe[Date] = key("sampai", "Sampai", default=None)
    note: Maybe[Text] = key("keterangan", "Keterangan", default=None)
    source_name: Maybe[Text] = key("nama_dalam_sumber", "Penulisan jabatan dalam sumber", default=None)


@shape
class Team:
    """A team, its legal basis, its duty to meet and its roster."""

    name: Text = key("nama", "Nama tim", "Tim Terpadu Penanganan Konflik Sosial Kota Metro")
    level: Level = key("tingkat", "kota, kecamatan, atau kelurahan", "kota")
    region: Maybe[RegionCode] = key("wilayah", "Kode wilayah tim", "18.72", default=None)
    covers: Maybe[Coverage] = key(
        "untuk", "semua, atau daftar kode: satu berkas mewakili tiap wilayah itu", default=None
    )
    laws: References = key("dasar", "Id dasar hukum pembentukan", default=())
    term: Maybe[Window] = key("berlaku", "Masa berlaku susunan", default=None)
    duties: Many[MeetingDuty] = key("kewajiban_rapat", "Kewajiban rapat per tahun", default=())
    members: Many[Membership] = key("anggota", "Susunan anggota", default=())
    tasks: Maybe[LongText] = key("uraian", "Tugas tim dalam kata-kata warga", default=None)
    reports_to: Maybe[Id] = key("melapor_ke", "Id tim tempat masalah diteruskan", default=None)
    origin: Maybe[Origin] = key("sumber", "Sumber susunan", default=None)
    former_ids: FormerIds = key("sebelumnya", "Id lama catatan ini; alamat lamanya tetap menjawab", default=())
    internal: object = key("internal", "Catatan yang tidak pernah diterbitkan", default=None)


def in_order(members: Sequence[Membership]) -> list[Membership]:
    """Return a roster in protocol order: by `urutan` where given, else where it stands."""
    numbered = [(member.order if member.order is not None else place, place) for place, member in enumerate(members, 1)]
    return [members[place - 1] for _, place in sorted(numbered)]
