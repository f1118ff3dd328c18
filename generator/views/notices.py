"""The pages of notices. No page says that a notice is in force: it prints the window, which is always true."""

import datetime as dt
from dataclasses import dataclass

from generator.dates import Zone
from generator.model.notice import NoticeStatus
from generator.publishing.public import PublicLibrary, PublicNotice
from generator.publishing.public_parts import PublicWindow
from generator.text import shortened
from generator.views import addresses, words
from generator.views.attachments import AttachmentView, attachment_views
from generator.views.catalogue import Catalogue
from generator.views.endings import endings, with_state
from generator.views.links import law_link, maybe_meeting, notice_link, person_named, region_link
from generator.views.parts import (
    DESCRIPTION_LENGTH,
    CorrectionView,
    Link,
    Named,
    Origin,
    Page,
    When,
    correction_views,
    maybe_on,
    on,
    on_full,
    origin,
)
from generator.views.services import ServiceCard, service_card


@dataclass(frozen=True, slots=True)
class WindowView:
    """A window of validity: for people, and as instants for the script that tells where today lies in it."""

    start: When | None
    end: When | None
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class NoticeCard:
    """A notice as it stands in a list."""

    link: Link
    kind: str
    when: When
    summary: str
    window: WindowView | None
    withdrawn: When | None
    replaced: bool
    urgent: bool


@dataclass(frozen=True, slots=True)
class NoticeView:
    """One notice."""

    page: Page
    kind: str
    number: str | None
    day: When
    summary: str
    body: str | None
    addressees: tuple[str, ...]
    regions: tuple[Link, ...]
    window: WindowView | None
    stages: tuple[tuple[When, str], ...]
    laws: tuple[Link, ...]
    channels: tuple[ServiceCard, ...]
    signer: Named | None
    meeting: Link | None
    withdrawn: When | None
    withdrawn_why: str | None
    supersedes: Link | None
    superseded_by: tuple[Link, ...]
    urgent: bool
    attachments: tuple[AttachmentView, ...]
    corrections: tuple[CorrectionView, ...]
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class NoticesView:
    """All notices, by the year in which they were issued."""

    page: Page
    years: tuple[tuple[int, tuple[NoticeCard, ...]], ...]


def window_view(window: PublicWindow | None, zone: Zone) -> WindowView | None:
    """Return a window in words and as instants: it opens as its first day begins, closes as its last day ends."""
    if window is None:
        return None
    opens = dt.datetime.combine(window.start, dt.time(), zone.offset).isoformat() if window.start else ""
    closes = dt.datetime.combine(window.end, dt.time(23, 59, 59), zone.offset).isoformat() if window.end else ""
    return WindowView(maybe_on(window.start), maybe_on(window.end), opens, closes)


def told_window(indexes: Catalogue, notice: PublicNotice) -> WindowView | None:
    """Return a notice's window; without instants where it was withdrawn or replaced: it is in force at none of them."""
    window = window_view(notice.window, indexes.library.site.zone)
    return WindowView(window.start, window.end, "", "") if window and endings(indexes, notice) else window


def is_over(library: PublicLibrary, notice: PublicNotice) -> bool:
    """Tell whether a notice's window had ended on the day of the build."""
    return notice.window is not None and notice.window.end is not None and notice.window.end < library.today


def notice_card(indexes: Catalogue, notice: PublicNotice) -> NoticeCard:
    """Return a notice as it stands in a list."""
    return NoticeCard(
        link=notice_link(notice),
        kind=words.NOTICE_KIND[notice.kind],
        when=on(notice.date),
        summary=shortened(notice.summary, 240),
        window=told_window(indexes, notice),
        withdrawn=maybe_on(notice.withdrawn_on),
        replaced=notice.id in indexes.newer_notices,
        urgent=notice.urgent,
    )


def latest_first(library: PublicLibrary) -> list[PublicNotice]:
    """Return all notices, urgent ones that still stand first, then the latest issued first."""
    ordered = sorted(library.notices.values(), key=lambda notice: notice.id)
    ordered.sort(key=lambda notice: notice.date, reverse=True)
    return sorted(ordered, key=lambda notice: not (notice.urgent and notice.status is NoticeStatus.PUBLISHED))


def view_notices(indexes: Catalogue) -> NoticesView:
    """Return the page of all notices."""
    years: dict[int, list[NoticeCard]] = {}
    for notice in sorted(latest_first(indexes.library), key=lambda notice: notice.date.year, reverse=True):
        years.setdefault(notice.date.year, []).append(notice_card(indexes, notice))
    description = "Imbauan, surat edaran, pengumuman, dan peringatan, masing-masing dengan masa berlakunya."
    return NoticesView(
        page=Page(addresses.NOTICES, "Pengumuman dan imbauan", description, "pengumuman"),
        years=tuple((year, tuple(cards)) for year, cards in years.items()),
    )


def view_notice(indexes: Catalogue, notice: PublicNotice) -> NoticeView:
    """Return the page of one notice."""
    library = indexes.library
    older = library.notices.get(notice.supersedes) if notice.supersedes else None
    trail = (Link("Pengumuman", addresses.NOTICES),)
    return NoticeView(
        page=Page(
            addresses.notice(notice.id),
            notice.title,
            shortened(with_state(indexes, notice, notice.summary), DESCRIPTION_LENGTH),
            "pengumuman",
            trail,
            pictured=True,
            document=_document(library, notice),
        ),
        kind=words.NOTICE_KIND[notice.kind],
        number=notice.number,
        day=on_full(notice.date),
        summary=notice.summary,
        body=notice.body,
        addressees=notice.addressees,
        regions=tuple(region_link(library, code) for code in notice.regions),
        window=told_window(indexes, notice),
        stages=tuple((on_full(stage.date), stage.name) for stage in notice.stages),
        laws=tuple(law_link(library, law) for law in notice.laws),
        channels=tuple(service_card(library, library.services[channel]) for channel in notice.channels),
        signer=person_named(library, notice.signer) if notice.signer else None,
        meeting=maybe_meeting(library, notice.meeting),
        withdrawn=maybe_on(notice.withdrawn_on),
        withdrawn_why=notice.withdrawn_why,
        supersedes=notice_link(older) if older else None,
        superseded_by=tuple(notice_link(each) for each in indexes.newer_notices.get(notice.id, ())),
        urgent=notice.urgent,
        attachments=attachment_views(notice.attachments),
        corrections=correction_views(notice.corrections),
        origin=origin(notice.origin),
    )


def _document(library: PublicLibrary, notice: PublicNotice) -> Link | None:
    name = f"Unduh {words.NOTICE_KIND[notice.kind].lower()} (PDF)"
    return Link(name, addresses.notice_file(notice.id)) if library.site.documents else None
