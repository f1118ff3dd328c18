"""The official form of minutes (notula, Permendagri 1/2023): its fields in their order, then what the site adds."""

from generator.model.meeting import MeetingStatus
from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicMeeting
from generator.publishing.signers import Signers
from generator.text import listed
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.documents import (
    NOT_RECORDED,
    Document,
    Entry,
    Grid,
    Heading,
    Listing,
    Note,
    Part,
    Prose,
    Rich,
    Row,
    Signature,
    Speech,
    corrected,
    drawn_from,
    in_source,
    joined,
    letterhead,
    listing,
    note,
    numbered,
    titled,
    withheld_words,
)
from generator.views.items import ActionView, DecisionView
from generator.views.meetings import ItemView, MeetingView, ParticipantView, view_meeting
from generator.views.signatures import post_on, signature, signer_on

_NOT_THE_MINUTES = "Ini ringkasan, bukan notula yang ditandatangani"
_NOTHING_RECORDED = "Pembahasan, keputusan, dan tindak lanjut tidak tercatat."


def minutes_document(indexes: Catalogue, signers: Signers, meeting: PublicMeeting) -> Document:
    """Return the notula of a meeting that was held; of any other, a sheet that says what is known and why no more."""
    view, site = view_meeting(indexes, meeting), indexes.library.site
    heading = _heading(view)
    return Document(
        title=f"{heading[0].capitalize()}: {view.page.title}",
        about=view.page.description,
        publisher=site.organisation or site.name,
        date=max([meeting.date, *(each.date for each in meeting.corrections)]),
        paper=site.paper.value,
        letterhead=letterhead(site),
        heading=heading,
        notes=_notes(view),
        rows=_rows(view, indexes.library, meeting),
        parts=_activities(view) if view.held else (),
        signature=_signature(indexes.library, signers, meeting) if view.held else None,
        closing=(*_attached(view), *corrected(view.corrections), *_sealed(view, site.url)),
        page=f"{site.url}{view.page.address}",
    )


def _sealed(view: MeetingView, url: str) -> tuple[Part, ...]:
    """Return what whoever keeps the sheet can hold the site to: the digest, and the chain's head with this approval."""
    seal = view.seal
    if seal is None:
        return ()
    told = f"Naskah notula ini dikunci pada {seal.when.text} sebagai versi {seal.version}."
    return titled(
        "Pengesahan",
        (
            Prose(f"{told} Cara memeriksanya: {url}{addresses.VERIFICATION}"),
            Prose("Sidik naskah (SHA-256):"),
            Prose(seal.digest),
            Prose("Kepala rantai sampai pengesahan ini:"),
            Prose(seal.own),
        ),
    )


def _heading(view: MeetingView) -> tuple[str, ...]:
    if not view.held:
        return ("KETERANGAN RAPAT",)
    return ("NOTULA", "(ringkasan)") if view.status.key == MeetingStatus.SUMMARY else ("NOTULA",)


def _notes(view: MeetingView) -> tuple[Note, ...]:
    reason = f"Alasan: {view.reason}" if view.reason else None
    if view.closed:
        return (note("Rapat ini tertutup; isinya tidak diterbitkan", reason),)
    moved = f"Diganti dengan {view.moved_to.text}." if view.moved_to else None
    notes = {
        MeetingStatus.SCHEDULED: note("Rapat ini dijadwalkan; notulanya belum ada"),
        MeetingStatus.CANCELLED: note("Rapat ini dibatalkan", reason),
        MeetingStatus.POSTPONED: note("Rapat ini ditunda", reason, moved),
        MeetingStatus.SUMMARY: note(_NOT_THE_MINUTES, *drawn_from(view.origin)),
    }
    told = notes.get(MeetingStatus(view.status.key))
    return (told,) if told else ()


def _rows(view: MeetingView, library: PublicLibrary, meeting: PublicMeeting) -> tuple[Row, ...]:
    """Return the fields in the order of the form; the place and the team, which it does not know, after the time."""
    identity = (Row("Sidang/Rapat", (view.title,)), Row("Hari/Tanggal", (view.day.text,)))
    if view.closed:
        return identity
    held = (Row("Surat Undangan", (view.invitation or NOT_RECORDED,)),) if view.held else ()
    place = view.place and joined(view.place.name, view.place.address, view.place.region and view.place.region.text)
    return (
        *identity,
        *held,
        Row("Waktu Sidang/Rapat", (view.time or NOT_RECORDED,)),
        *((Row("Tempat", (place,)),) if place else ()),
        *((Row("Tim", (view.team.text,)),) if view.team else ()),
        Row("Acara", tuple(item.title for item in view.items) or (NOT_RECORDED,), numbered=bool(view.items)),
        *(_present(view, library, meeting) if view.held else ()),
    )


def _present(view: MeetingView, library: PublicLibrary, meeting: PublicMeeting) -> tuple[Row, ...]:
    officers, people = meeting.officers, (*view.persons, *view.groups)
    named = (officers.chair, officers.secretary, officers.recorder) if officers else (None, None, None)
    roles = zip(("Ketua", "Sekretaris", "Pencatat"), named, strict=True)
    return (
        Row("Pimpinan Sidang/Rapat", ()),
        *(Row(role, (_officer(library, person, meeting),), inner=True) for role, person in roles),
        Row("Peserta Sidang/Rapat", tuple(map(_participant, people)) or (NOT_RECORDED,), numbered=bool(people)),
    )


def _officer(library: PublicLibrary, person: str | None, meeting: PublicMeeting) -> str:
    if person is None:
        return NOT_RECORDED
    return joined(library.persons[person].full_name, post_on(library.persons[person], meeting.date))


def _participant(participant: ParticipantView) -> str:
    told = f"kehadiran {withheld_words(participant.withheld)}" if participant.withheld else _attendance(participant)
    source = in_source(participant.source)
    return f"{joined(participant.name.text, participant.post)} ({told}{f'; {source}' if source else ''})"


def _attendance(participant: ParticipantView) -> str:
    word = participant.attendance.text.lower()
    return f"kehadiran {word}" if word == NOT_RECORDED else word


def _activities(view: MeetingView) -> tuple[Part, ...]:
    told = any(item.speeches or item.withheld for item in view.items)
    number = {decision.id: item.number for item in view.items for decision in item.decisions}
    empty = not told and not view.decisions and not view.actions
    sections: list[tuple[str, tuple[Part, ...]]] = [
        ("Ringkasan", (Prose(Rich(view.summary)),) if view.summary else ()),
        ("Pembahasan", (Prose(_NOTHING_RECORDED),) if empty else ()),
        ("Pembahasan", tuple(part for item in view.items for part in _item(item)) if told else ()),
        ("Keputusan", tuple(_decision(each, number[each.id]) for each in view.decisions)),
        ("Tindak lanjut", _actions(view.actions)),
        ("Dasar hukum", listing(link.text for link in view.laws)),
        ("Angka yang dibahas", listing(link.text for link in view.reports)),
    ]
    return (Heading(2, "Kegiatan Sidang/Rapat"), *numbered(sections))


def _item(item: ItemView) -> tuple[Part, ...]:
    closed = (Listing((f"Pembahasan {withheld_words(item.withheld)}",)),) if item.withheld else ()
    said = tuple(Speech(each.speaker.text, each.post, tuple(map(Rich, each.points))) for each in item.speeches)
    led_to = listed([decision.label.lower() for decision in item.decisions])
    result = (Prose(f"Menghasilkan {led_to}."),) if led_to else ()
    return (Heading(4, f"Acara {item.number}: {item.title}"), *closed, *said, *result)


def _decision(decision: DecisionView, item: int) -> Entry:
    body = Rich(decision.body) if decision.body is not None else "(tidak diterbitkan)"
    grounds = (f"Isinya {withheld_words(decision.withheld)}",) if decision.withheld else ()
    older = (f"Menggantikan {decision.supersedes.text}",) if decision.supersedes else ()
    newer = tuple(f"Digantikan oleh {link.text}" for link in decision.superseded_by)
    status = f"{decision.label} (acara {item}), {decision.status.text.lower()}"
    return Entry(status, body, (*grounds, *older, *newer))


def _actions(actions: tuple[ActionView, ...]) -> tuple[Part, ...]:
    head = ("No.", "Uraian", "Penanggung jawab", "Tenggat", "Keadaan")
    rows = tuple(_action(each) for each in actions)
    return (Grid(head, (0, 5, 3, 2, 2), rows),) if rows else ()


def _action(action: ActionView) -> tuple[str | Rich, ...]:
    ended = f" {action.closed_on.text}" if action.closed_on else ""
    return (
        action.id[1:],
        Rich(action.task),
        action.owner.text if action.owner else NOT_RECORDED,
        action.due.text if action.due else NOT_RECORDED,
        f"{action.status.text.lower()}{ended}",
    )


def _signature(library: PublicLibrary, signers: Signers, meeting: PublicMeeting) -> Signature | None:
    """Return the chair's block; a summary has none, since nobody signs it."""
    if meeting.status is MeetingStatus.SUMMARY:
        return None
    chair = meeting.officers.chair if meeting.officers else None
    signer = signer_on(library, chair, meeting.date, signers)
    return signature(signer, ("Pimpinan Sidang/Rapat,",))


def _attached(view: MeetingView) -> tuple[Part, ...]:
    return titled("Lampiran", listing(each.link.text for each in view.attachments))
