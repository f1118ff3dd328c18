"""The canonical text of approved minutes: what is hashed, published as it is, and readable without any program.

    notulen-naskah 1
    id: rapat-2024-05-02
    judul: Rapat koordinasi
    acara.1.keputusan.1.isi: Posko dibuka setiap hari.

One line a value, in UTF-8 (NFC), each ended by a line feed; the further lines of a longer text begin with two spaces,
so that two different minutes never have the same text. What is not recorded has no line: a key that the format gains
later changes no text of minutes without it. This form is frozen by golden texts in the tests.

Left out is what goes on living after the approval: how far follow-ups have come, and whether a decision still holds.
A person is told by id and name without titles; other records by the id that they had first, so that renaming a record
changes no minutes.
"""

import datetime as dt
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import Any

from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import (
    PublicAction,
    PublicDecision,
    PublicItem,
    PublicMeeting,
    PublicParticipant,
    PublicSpeech,
)
from generator.publishing.public_parts import PublicAttachment, PublicCorrection, PublicOrigin, PublicWithheld

FORM = "notulen-naskah 1"
Lines = Iterator[tuple[str, Any]]


def minutes_text(library: PublicLibrary, meeting: PublicMeeting) -> str:
    """Return the canonical text of a meeting's minutes."""
    lines = (f"{key}: {_written(value)}\n" for key, value in _Minutes(library, meeting).lines() if value is not None)
    return unicodedata.normalize("NFC", f"{FORM}\n{''.join(lines)}")


def corrections_told(text: str) -> list[str]:
    """Return the corrections of a canonical text, each as its lines without their number."""
    lines = [line for line in text.split("\n") if line.startswith(("ralat.", "  "))]
    found: dict[str, list[str]] = {}
    number = ""
    for line in lines:
        if line.startswith("ralat."):
            number, _, line = line.removeprefix("ralat.").partition(".")  # noqa: PLW2901 - the line without its number
        found.setdefault(number, []).append(line)
    return ["\n".join(each) for number, each in found.items() if number]


def _written(value: Any) -> str:  # noqa: ANN401 - the plain values of a public record
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, dt.time):
        return f"{value:%H.%M}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value).replace("\n", "\n  ")


def _numbered(name: str, parts: Any, lines: Any) -> Lines:  # noqa: ANN401 - each kind of part with its own lines
    for number, part in enumerate(parts, 1):
        yield from ((f"{name}.{number}.{key}", value) for key, value in lines(part))


def _listed(name: str, values: Any) -> Lines:  # noqa: ANN401 - plain values
    yield from ((f"{name}.{number}", value) for number, value in enumerate(values, 1))


def _withheld(withheld: PublicWithheld | None) -> Lines:
    if withheld is not None:
        yield "dikecualikan.pasal", withheld.article
        yield "dikecualikan.penetapan", withheld.ruling
        yield "dikecualikan.sampai", withheld.until


def _attachment(attachment: PublicAttachment) -> Lines:
    yield "berkas", attachment.name
    yield "judul", attachment.title
    yield "teks_alternatif", attachment.alternative
    yield "sha256", attachment.digest


def _correction(correction: PublicCorrection) -> Lines:
    yield "tanggal", correction.date
    yield "bagian", correction.part
    yield "sebab", correction.reason


class _Minutes:
    """The lines of one meeting, in a fixed order."""

    def __init__(self, library: PublicLibrary, meeting: PublicMeeting) -> None:
        self._library, self._meeting = library, meeting

    def lines(self) -> Lines:
        meeting = self._meeting
        yield "id", self._first(meeting.id)
        yield "judul", meeting.title
        yield "status", meeting.status
        yield "sifat", "tertutup" if meeting.closed else None
        yield "alasan", meeting.reason
        yield from self._when_and_where()
        yield "ringkasan", meeting.summary
        yield from self._called()
        yield from _numbered("peserta", meeting.participants, self._participant)
        yield from _numbered("acara", meeting.agenda, self._item)
        yield from _numbered("tindak_lanjut", meeting.actions, self._action)
        yield from _listed("dasar_hukum", map(self._first, meeting.laws))
        yield from _listed("laporan_kasus", map(self._first, meeting.reports))
        yield from _numbered("lampiran", meeting.attachments, _attachment)
        yield from self._origin(meeting.origin)
        yield from _numbered("ralat", meeting.corrections, _correction)

    def _when_and_where(self) -> Lines:
        meeting, venue = self._meeting, self._meeting.venue
        yield "tanggal", meeting.date
        yield "mulai", meeting.start
        yield "selesai", meeting.end
        yield "zona", meeting.zone
        if venue is not None:
            yield "tempat.nama", venue.name
            yield "tempat.alamat", venue.address
            yield "tempat.wilayah", venue.region
        yield "tim", self._maybe_first(meeting.team)
        yield from _listed("wilayah", meeting.regions)
        yield from _listed("topik", meeting.topics)
        yield "ditunda_ke", self._maybe_first(meeting.moved_to)

    def _called(self) -> Lines:
        invitation, officers = self._meeting.invitation, self._meeting.officers
        if invitation is not None:
            yield "undangan.nomor", invitation.number
            yield "undangan.tanggal", invitation.date
        if officers is not None:
            yield from self._person("pimpinan.ketua", officers.chair)
            yield from self._person("pimpinan.sekretaris", officers.secretary)
            yield from self._person("pimpinan.pencatat", officers.recorder)

    def _participant(self, participant: PublicParticipant) -> Lines:
        yield from self._person("pejabat", participant.person)
        yield "kelompok", participant.group
        yield "jabatan", participant.post
        yield "kehadiran", participant.attendance
        yield from _withheld(participant.withheld)
        yield "nama_dalam_sumber", participant.source_name
        yield "jabatan_dalam_sumber", participant.source_post

    def _item(self, item: PublicItem) -> Lines:
        yield "judul", item.title
        yield from _withheld(item.withheld)
        yield from _numbered("pembahasan", item.speeches, self._speech)
        yield from _numbered("keputusan", item.decisions, self._decision)

    def _speech(self, speech: PublicSpeech) -> Lines:
        yield from self._person("pejabat", speech.person)
        yield "pembicara", speech.speaker if speech.person is None else None
        yield "jabatan", speech.post
        yield from _listed("pokok", speech.points)

    def _decision(self, decision: PublicDecision) -> Lines:
        yield "id", decision.id
        yield "isi", decision.body
        yield "menggantikan", self._maybe_first(decision.supersedes)
        yield from _withheld(decision.withheld)

    def _action(self, action: PublicAction) -> Lines:
        yield "id", action.id
        yield "uraian", action.task
        yield from self._person("pejabat", action.person)
        yield "penanggung_jawab", action.owner
        yield "tenggat", action.due

    def _origin(self, origin: PublicOrigin | None) -> Lines:
        if origin is not None:
            yield "sumber.nama", origin.name
            yield "sumber.tanggal", origin.date
            yield "sumber.catatan", origin.note
            yield "sumber.tautan", origin.link
            yield "sumber.rapat", self._maybe_first(origin.meeting)

    def _person(self, key: str, person: str | None) -> Lines:
        if person is not None:
            known = self._library.persons.get(person)
            yield key, self._first(person)
            yield f"{key}.nama", known.name if known else None

    def _first(self, target: str) -> str:
        """Return a reference by the id that its record had first: `rapat-lama#k2`."""
        record, mark, item = target.partition("#")
        return f"{self._library.former.get(record, (record,))[0]}{mark}{item}"

    def _maybe_first(self, target: str | None) -> str | None:
        return self._first(target) if target is not None else None
