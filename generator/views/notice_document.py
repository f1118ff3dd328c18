"""The official form of a notice: pengumuman, surat edaran, imbauan or peringatan (heading, number, subject, text)."""

from generator.dates import long_date
from generator.publishing.public import PublicLibrary, PublicNotice
from generator.publishing.signers import Signers
from generator.views.catalogue import Catalogue
from generator.views.documents import (
    NOT_RECORDED,
    Document,
    Grid,
    Note,
    Part,
    Prose,
    Rich,
    Row,
    corrected,
    drawn_from,
    joined,
    letterhead,
    listing,
    note,
    titled,
)
from generator.views.notices import NoticeView, WindowView, view_notice
from generator.views.signatures import signature, signer_on


def notice_document(indexes: Catalogue, signers: Signers, notice: PublicNotice) -> Document:
    """Return the sheet of a notice."""
    view, library = view_notice(indexes, notice), indexes.library
    signer = signer_on(library, notice.signer, notice.date, signers)
    issued = f"Dikeluarkan pada tanggal {long_date(notice.date)}"
    return Document(
        title=f"{view.kind}: {view.page.title}",
        about=view.page.description,
        publisher=library.site.organisation or library.site.name,
        date=max([notice.date, *(each.date for each in notice.corrections)]),
        paper=library.site.paper.value,
        letterhead=letterhead(library.site),
        heading=_heading(view),
        notes=_notes(view),
        rows=_rows(view),
        parts=_parts(view, library, notice),
        signature=signature(signer, (issued,)) if notice.signer else None,
        closing=(
            *titled("Lampiran", listing(each.link.text for each in view.attachments)),
            *corrected(view.corrections),
        ),
        page=f"{library.site.url}{view.page.address}",
    )


def _heading(view: NoticeView) -> tuple[str, ...]:
    number = f"NOMOR {view.number}" if view.number else f"(nomor {NOT_RECORDED})"
    return (view.kind.upper(), number, "TENTANG", view.page.title)


def _notes(view: NoticeView) -> tuple[Note, ...]:
    found = []
    if view.withdrawn:
        found.append(note(f"Dicabut pada {view.withdrawn.text}", f"Alasan: {view.withdrawn_why}"))
    found += [note(f"Digantikan oleh: {link.text}") for link in view.superseded_by]
    if view.origin:
        meeting = f"Disampaikan dalam {view.meeting.text}." if view.meeting else None
        title = "Ini bukan naskah asli yang ditandatangani"
        found.append(note(title, *drawn_from(view.origin), meeting))
    return tuple(found)


def _rows(view: NoticeView) -> tuple[Row, ...]:
    fields = (("Ditujukan kepada", view.addressees), ("Wilayah", tuple(link.text for link in view.regions)))
    told = tuple(Row(label, values, numbered=len(values) > 1) for label, values in fields if values)
    older = (Row("Menggantikan", (view.supersedes.text,)),) if view.supersedes else ()
    unsigned = () if view.signer else (Row("Dikeluarkan", (view.day.text,)), Row("Penanda tangan", (NOT_RECORDED,)))
    return (*told, Row("Masa berlaku", (_window(view.window),)), *unsigned, *older)


def _window(window: WindowView | None) -> str:
    if window is None:
        return NOT_RECORDED
    start = window.start.text if window.start else f"mulai {NOT_RECORDED}"
    return f"{start} {f's.d. {window.end.text}' if window.end else 'sampai dicabut'}"


def _parts(view: NoticeView, library: PublicLibrary, notice: PublicNotice) -> tuple[Part, ...]:
    stages = tuple((when.text, what) for when, what in view.stages)
    services = (library.services[channel] for channel in notice.channels)
    return (
        Prose(Rich(view.summary)),
        *((Prose(Rich(view.body)),) if view.body else ()),
        *titled("Tahapan", (Grid(("Tanggal", "Tahapan"), (2, 3), stages),) if stages else ()),
        *titled("Tempat meminta bantuan atau melapor", listing(joined(s.name, s.address, s.phone) for s in services)),
        *titled("Dasar hukum", listing(link.text for link in view.laws)),
    )
