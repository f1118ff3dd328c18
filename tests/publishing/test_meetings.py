"""How much of a meeting goes through the door: by its state, part by part."""

import datetime as dt
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from generator.attachments.examine import digest_of, published_bytes
from generator.dates import Zone
from generator.model.meeting import ActionStatus, Attendance, DecisionStatus, MeetingStatus, Openness
from generator.publishing.meetings import ALLOWED, Extent, extent
from tests.attachments.makers import pdf
from tests.model.keys import ADAPTERS, REQUIRED
from tests.projects import Files
from tests.publishing.doors import published_with

PLACE = "content/rapat/2024/rapat-x.yml"
SIGNED_OFF = "{oleh: Kepala, tanggal: 2024-05-06, alasan: Angka umum.}"
WITHHELD = "{pasal: 17 huruf a, penetapan: 2/2024, sampai: 2030-12-31}"
GROUNDS = {"article": "17 huruf a", "ruling": "2/2024", "until": dt.date(2030, 12, 31)}

FULL = f"""\
judul: Rapat
tanggal: 2024-05-06
hari: Senin
mulai: 13.30
selesai: 15.30
zona: WIT
tempat: {{nama: Balai, alamat: Jalan 3, wilayah: "99.71.01.1001"}}
tim: tim-kota
wilayah: ["99.71"]
topik: [ketertiban]
ringkasan: Satu alinea.
undangan: {{nomor: 005/12, tanggal: 2024-05-01}}
pimpinan: {{ketua: ani, sekretaris: budi}}
peserta:
  - {{pejabat: budi, kehadiran: hadir, nama_dalam_sumber: Bpk. Budi, jabatan_dalam_sumber: Cmt}}
  - {{kelompok: Camat, kehadiran: izin, dikecualikan: {WITHHELD}}}
acara:
  - judul: Satu
    pembahasan:
      - {{pembicara: budi, pokok: [A., B.], disetujui: {SIGNED_OFF}}}
      - {{pembicara: Kepala Bidang, jabatan: Kabid, pokok: [C.]}}
    keputusan:
      - {{id: k1, isi: Isi., menggantikan: rapat-contoh#k1}}
      - {{id: k2, isi: Rahasia., dikecualikan: {WITHHELD}}}
  - judul: Dua
    dikecualikan: {WITHHELD}
    pembahasan: [{{pembicara: ani, pokok: [Rahasia.], disetujui: {SIGNED_OFF}}}]
    keputusan: [{{id: k3, isi: Rahasia., status: selesai}}]
tindak_lanjut:
  - {{id: t1, uraian: Mendata., penanggung_jawab: ani, tenggat: 2024-06-01, status: selesai,
     diselesaikan: {{rapat: rapat-nanti, tanggal: 2024-05-07}}}}
  - {{id: t2, uraian: Memasang., penanggung_jawab: Kepala Bidang}}
dasar_hukum: [perda-1-2020]
laporan_kasus: [kasus-2024-b04]
lampiran: [{{berkas: daftar.pdf, judul: Daftar, teks_alternatif: Tabel.}}]
sumber: {{nama: Warta, tanggal: 2024-05-07, catatan: Lisan., tautan: "https://warta.example/", rapat: rapat-contoh}}
ralat: [{{tanggal: 2024-05-10, bagian: acara 2, sebab: Ejaan.}}]
ditunda_ke: rapat-nanti
alasan: Hujan.
internal: Rahasia.
"""
FILES: Files = {
    "content/pejabat/budi.yml": "nama: Budi\njabatan: [{nama: Camat, mulai: 2022-01-01}]\nnip: rahasia\n",
    "content/lampiran/daftar.pdf": pdf(),
    "content/rapat/2024/rapat-contoh.yml": (
        "judul: Lama\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\n"
        "acara: [{judul: Satu, keputusan: [{id: k1, isi: Lama.}]}]\n"
    ),
    "content/rapat/2024/rapat-nanti.yml": "judul: Nanti\ntanggal: 2024-05-07\nmulai: 09.00\nstatus: disahkan\n",
}
NOTHING_MORE: dict[str, Any] = {
    "start": None,
    "end": None,
    "zone": Zone.WIT,
    "venue": None,
    "team": None,
    "regions": (),
    "topics": (),
    "moved_to": None,
    "agenda": (),
    "summary": None,
    "invitation": None,
    "officers": None,
    "participants": (),
    "actions": (),
    "laws": (),
    "reports": (),
    "attachments": (),
    "origin": None,
    "corrections": (),
}


def identity(status: MeetingStatus, *, closed: bool = False) -> dict[str, Any]:
    """Return what tells a meeting apart, and nothing else of it."""
    told = {"id": "rapat-x", "title": "Rapat", "date": dt.date(2024, 5, 6), "status": status, "closed": closed}
    return {**told, "reason": "Hujan.", **NOTHING_MORE}


def through_the_door(folder: Path, status: str, more: str = "") -> dict[str, Any] | None:
    """Return all that is public of the fullest meeting in a state."""
    library = published_with(folder, {**FILES, PLACE: f"{FULL}status: {status}\n{more}"})
    meeting = library.meetings.get("rapat-x")
    return asdict(meeting) if meeting else None


@pytest.mark.parametrize(
    ("status", "openness", "expected"),
    [
        (MeetingStatus.DRAFT, Openness.OPEN, Extent.NOTHING),
        (MeetingStatus.DRAFT, Openness.CLOSED, Extent.NOTHING),
        (MeetingStatus.SCHEDULED, Openness.OPEN, Extent.ANNOUNCED),
        (MeetingStatus.SCHEDULED, Openness.CLOSED, Extent.CLOSED),
        (MeetingStatus.POSTPONED, Openness.OPEN, Extent.ANNOUNCED),
        (MeetingStatus.POSTPONED, Openness.CLOSED, Extent.CLOSED),
        (MeetingStatus.CANCELLED, Openness.OPEN, Extent.ANNOUNCED),
        (MeetingStatus.CANCELLED, Openness.CLOSED, Extent.CLOSED),
        (MeetingStatus.SUMMARY, Openness.OPEN, Extent.WHOLE),
        (MeetingStatus.SUMMARY, Openness.CLOSED, Extent.CLOSED),
        (MeetingStatus.APPROVED, Openness.OPEN, Extent.WHOLE),
        (MeetingStatus.APPROVED, Openness.CLOSED, Extent.CLOSED),
    ],
)
def test_extent_follows_state_and_openness(status: MeetingStatus, openness: Openness, expected: Extent) -> None:
    keys = {**REQUIRED["rapat"], "status": status.value, "sifat": openness.value}
    assert extent(ADAPTERS["rapat"].validate_python(keys)) is expected


def test_each_extent_lets_more_through() -> None:
    order = [ALLOWED[each] for each in (Extent.NOTHING, Extent.CLOSED, Extent.ANNOUNCED, Extent.WHOLE)]
    assert [small < large for small, large in pairwise(order)] == [True] * 3


def test_nothing_of_a_draft_is_public(tmp_path: Path) -> None:
    assert through_the_door(tmp_path, "draf") is None


def test_library_with_a_draft_is_the_library_without_it(tmp_path: Path) -> None:
    with_draft = published_with(tmp_path / "a", {**FILES, PLACE: f"{FULL}status: draf\n"})
    assert with_draft == published_with(tmp_path / "b", FILES)


@pytest.mark.parametrize("status", [MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED])
def test_announced_meeting_carries_its_announcement_only(status: MeetingStatus, tmp_path: Path) -> None:
    nothing = {"speeches": (), "decisions": (), "withheld": None, "tells_figure": False}
    assert through_the_door(tmp_path, status.value) == {
        **identity(status),
        "start": dt.time(13, 30),
        "end": dt.time(15, 30),
        "venue": {"name": "Balai", "address": "Jalan 3", "region": "99.71.01.1001"},
        "team": "tim-kota",
        "moved_to": "rapat-nanti",
        "agenda": tuple({"title": title, **nothing} for title in ("Satu", "Dua")),
    }


@pytest.mark.parametrize("status", [each for each in MeetingStatus if each is not MeetingStatus.DRAFT])
def test_closed_meeting_carries_title_date_and_reason_only(status: MeetingStatus, tmp_path: Path) -> None:
    found = through_the_door(tmp_path, status.value, "sifat: tertutup\n")
    assert {**(found or {}), "zone": None} == {**identity(status, closed=True), "zone": None}


@pytest.mark.parametrize("status", [MeetingStatus.SUMMARY, MeetingStatus.APPROVED])
def test_held_meeting_carries_everything_but_what_is_withheld(status: MeetingStatus, tmp_path: Path) -> None:
    assert through_the_door(tmp_path, status.value) == {
        **identity(status),
        "start": dt.time(13, 30),
        "end": dt.time(15, 30),
        "venue": {"name": "Balai", "address": "Jalan 3", "region": "99.71.01.1001"},
        "team": "tim-kota",
        "regions": ("99.71",),
        "topics": ("ketertiban",),
        "moved_to": "rapat-nanti",
        "agenda": (FIRST_ITEM, SECOND_ITEM),
        "summary": "Satu alinea.",
        "invitation": {"number": "005/12", "date": dt.date(2024, 5, 1)},
        "officers": {"chair": "ani", "secretary": "budi", "recorder": None},
        "participants": (PARTICIPANT, WITHHELD_PARTICIPANT),
        "actions": (FIRST_ACTION, SECOND_ACTION),
        "laws": ("perda-1-2020",),
        "reports": ("kasus-2024-b04",),
        "attachments": (ATTACHMENT,),
        "origin": ORIGIN,
        "corrections": ({"date": dt.date(2024, 5, 10), "part": "acara 2", "reason": "Ejaan."},),
    }


_CLEANED = published_bytes(pdf(), "PDF", "")
ATTACHMENT = {
    "name": "daftar.pdf",
    "title": "Daftar",
    "alternative": "Tabel.",
    "kind": "PDF",
    "size": len(_CLEANED),
    "pages": 1,
    "width": 0,
    "height": 0,
    "digest": digest_of(pdf()),
}


def _decision(item_id: str, body: str | None, status: DecisionStatus, supersedes: str | None) -> dict[str, Any]:
    withheld = None if body else GROUNDS
    return {"id": item_id, "body": body, "status": status, "supersedes": supersedes, "withheld": withheld}


FIRST_ITEM: dict[str, Any] = {
    "title": "Satu",
    "speeches": (
        {"person": "budi", "speaker": "budi", "post": "Camat", "points": ("A.", "B.")},
        {"person": None, "speaker": "Kepala Bidang", "post": "Kabid", "points": ("C.",)},
    ),
    "decisions": (
        _decision("k1", "Isi.", DecisionStatus.IN_FORCE, "rapat-contoh#k1"),
        _decision("k2", None, DecisionStatus.IN_FORCE, None),
    ),
    "withheld": None,
    "tells_figure": True,
}
SECOND_ITEM: dict[str, Any] = {
    "title": "Dua",
    "speeches": (),
    "decisions": (_decision("k3", None, DecisionStatus.DONE, None),),
    "withheld": GROUNDS,
    "tells_figure": False,
}
PARTICIPANT: dict[str, Any] = {
    "person": "budi",
    "group": None,
    "post": "Camat",
    "attendance": Attendance.PRESENT,
    "withheld": None,
    "source_name": "Bpk. Budi",
    "source_post": "Cmt",
}
WITHHELD_PARTICIPANT: dict[str, Any] = {
    "person": None,
    "group": "Camat",
    "post": None,
    "attendance": None,
    "withheld": GROUNDS,
    "source_name": None,
    "source_post": None,
}
FIRST_ACTION: dict[str, Any] = {
    "id": "t1",
    "task": "Mendata.",
    "person": "ani",
    "owner": None,
    "due": dt.date(2024, 6, 1),
    "status": ActionStatus.DONE,
    "closed_by": "rapat-nanti",
    "closed_on": dt.date(2024, 5, 7),
}
SECOND_ACTION: dict[str, Any] = {
    "id": "t2",
    "task": "Memasang.",
    "person": None,
    "owner": "Kepala Bidang",
    "due": None,
    "status": ActionStatus.OPEN,
    "closed_by": None,
    "closed_on": None,
}
ORIGIN = {
    "name": "Warta",
    "date": dt.date(2024, 5, 7),
    "note": "Lisan.",
    "link": "https://warta.example/",
    "meeting": "rapat-contoh",
}
