"""Addresses that were published and are no page's any more: where each leads now, or why it was withdrawn.

A record leads from its former ids by itself, and from whatever year or folder it stood in before, for ids are unique
over all kinds. Years of a register that have become empty lead to the register. All else says so in
`site_config/alamat-lama.yml`.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.meeting import HELD, MeetingStatus
from generator.publishing.files import public_files
from generator.publishing.public import PublicLibrary, PublicMove
from generator.publishing.public_meeting import PublicMeeting
from generator.views import addresses
from generator.views.approvals import amended
from generator.views.levels import WITHIN_CITY
from generator.views.parts import Page, When, on

_LISTS = (
    *(addresses.HOME, addresses.MEETINGS, addresses.NOTICES, addresses.DECISIONS, addresses.ACTIONS),
    *(addresses.SCHEDULE, addresses.TEAMS, addresses.PERSONS, addresses.REGIONS, addresses.REPORTS, addresses.LAWS),
    *(addresses.SERVICES, addresses.SEARCH, addresses.FORMAT, addresses.PROBLEMS, addresses.VERIFICATION),
)
_REGISTERS = frozenset(
    {addresses.MEETINGS, addresses.SCHEDULE, addresses.DECISIONS, addresses.ACTIONS, addresses.VERIFICATION}
)
_ID_AT = {"notulen": 2, "pengumuman": 1, "tim": 1, "pejabat": 1, "kasus": 1, "dasar-hukum": 1, "layanan": 1}
"""Where in an address of each section the record's id stands."""
_UNSAID = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})


@dataclass(frozen=True, slots=True)
class MovedView:
    """An address that leads on; ``items`` are those of its items that were published."""

    page: Page
    target: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoneView:
    """An address that was withdrawn."""

    page: Page
    when: When
    reason: str
    items: tuple[str, ...]


class Lasting:
    """Answers for every address that was ever published."""

    def __init__(self, library: PublicLibrary) -> None:
        """Take what is public; addresses of hand-written pages are not known here."""
        self._library = library
        self._moves = {move.address: move for move in library.moves}
        self._now = _addresses_by_id(library)
        self.alive = frozenset(_alive(library, self._now))
        self._items = {addresses.meeting(each): _items(each) for each in library.meetings.values()}

    def lost(self, also: Collection[str] = ()) -> Iterator[str]:
        """Yield every published address that nothing would answer; ``also``: other addresses that answer.

        Files that a build makes (feeds, calendars) are not among them: whoever has built knows whether they are there.
        """
        for address in sorted(self._library.published):
            page, _, item = address.partition("#")
            target = page if page in self.alive or page in also else self.target(page)
            if target is None:
                if self._is_known_kind(page):
                    yield address
            elif item and self._move(page) is None and not self.has_item(target, item):
                yield address

    def target(self, page: str) -> str | None:
        """Return where an address that is none now leads; itself where it was withdrawn, None where nobody knows.

        What stood below a page, such as its PDF, goes with the page.
        """
        move = self._move(page)
        if move is not None:
            return move.to or page
        steps = page.rstrip("/").split("/")
        if len(steps) > _ID_AT.get(steps[0], len(steps)):
            return self._of_record(steps)
        register = f"{steps[0]}/"
        if register in _REGISTERS and len(steps) == 2 and steps[1].isdecimal():  # noqa: PLR2004 - register, year
            return register
        return None

    def has_item(self, page: str, item: str) -> bool:
        """Tell whether a page holds an item, or says itself why it shows none."""
        items = self._items.get(page)
        return items is None or item in items

    def withdrawal(self, page: str) -> PublicMove | None:
        """Return why an address was withdrawn, if it was."""
        move = self._move(page)
        return move if move is not None and move.to is None else None

    def _move(self, page: str) -> PublicMove | None:
        above = page.rstrip("/").rpartition("/")[0] + "/"
        return self._moves.get(page) or self._moves.get(above)

    def pages(self, planned: Collection[str]) -> Iterator[str]:
        """Yield, sorted, the addresses that need a page of their own to lead on from or to tell why they are gone.

        ``planned``: the addresses that are answered otherwise.
        """
        told = {*self._told(), *self._former_addresses()}
        for page in sorted(told - {*planned, *self.alive}):
            if page.endswith("/") and self.target(page) is not None:
                yield page

    def files(self, is_there: Callable[[str], bool]) -> Iterator[str]:
        """Yield, sorted, the addresses of files that no build makes any more and that lead on, or are withdrawn."""
        for file in sorted(self._told()):
            if not file.endswith("/") and file and not is_there(file) and self.target(file) is not None:
                yield file

    def _told(self) -> set[str]:
        return {page.partition("#")[0] for page in self._library.published} | set(self._moves)

    def _of_record(self, steps: list[str]) -> str | None:
        place = _ID_AT[steps[0]]
        now = self._now.get(steps[place])
        if now is None:
            return None
        rest = "".join(f"{step}/" for step in steps[place + 1 :])
        return f"{now}{rest}" if f"{now}{rest}" in self.alive else now

    def _former_addresses(self) -> Iterator[str]:
        """Yield the address that each former id would have today, published or not."""
        for current, former in self._library.former.items():
            now = self._now[current]
            yield from (f"{now.removesuffix(f'{current}/')}{each}/" for each in former)

    def _is_known_kind(self, page: str) -> bool:
        name = page.rsplit("/", 1)[-1]
        return not name or page.startswith((addresses.ATTACHMENTS, addresses.APPROVED_TEXTS))


def _addresses_by_id(library: PublicLibrary) -> dict[str, str]:
    """Return the address of every record by each id that it has or had."""
    found = {meeting.id: addresses.meeting(meeting) for meeting in library.meetings.values()}
    for shelf, address in (
        (library.notices, addresses.notice),
        (library.teams, addresses.team),
        (library.persons, addresses.person),
        (library.reports, addresses.report),
        (library.laws, addresses.law),
        (library.services, addresses.service),
    ):
        found |= {id_: address(id_) for id_ in shelf}
    return found | {each: found[id_] for id_, former in library.former.items() for each in former}


def _alive(library: PublicLibrary, records: dict[str, str]) -> Iterator[str]:
    """Yield the address of every page and file that a library makes; but years, which lead to their register."""
    yield from _LISTS
    yield from (addresses.DATA, addresses.INFORMATION_LIST) if library.site.open_data else ()
    yield from records.values()
    for team in library.teams.values():
        yield from (addresses.team(team.id, area) for area in (team.areas if team.shared else ()))
    yield from (addresses.region(each.code) for each in library.regions.values() if each.level in WITHIN_CITY)
    yield from (addresses.attachment(file.name) for file in public_files(library))
    yield from (addresses.approved_text(approval.text_name) for approval in library.chain)
    yield from (addresses.versions(library.meetings[id_]) for id_ in amended(library))


def items_of(meeting: PublicMeeting) -> frozenset[str]:
    """Return the anchors of a meeting's items that last: those of minutes, not of an agenda that may still change."""
    if meeting.status not in HELD or meeting.closed:
        return frozenset()
    numbers = (f"acara-{number}" for number in range(1, len(meeting.agenda) + 1))
    decisions = (decision.id for item in meeting.agenda for decision in item.decisions)
    return frozenset((*numbers, *decisions, *(action.id for action in meeting.actions)))


def _items(meeting: PublicMeeting) -> frozenset[str] | None:
    """Return the anchors on a meeting's page; None where the page tells why nothing is shown."""
    if meeting.closed or meeting.status in _UNSAID:
        return None
    return items_of(meeting) | {told for each in meeting.corrections if (told := corrected_item(each.part))}


def corrected_item(part: str | None) -> str | None:
    """Return the anchor that a correction names: 'k2', 't1', 'acara-3', also as 'acara 3'."""
    told = (part or "").strip().lower().replace("acara ", "acara-")
    kind, number = (told[:6], told[6:]) if told.startswith("acara-") else (told[:1], told[1:])
    return told if kind in {"k", "t", "acara-"} and number.isdecimal() and number.isascii() else None


def view_former(lasting: Lasting, page: str, items: tuple[str, ...]) -> MovedView | GoneView:
    """Return the page at an address that is none's any more."""
    address = page if page.endswith("/") else f"{page}/"
    gone = lasting.withdrawal(page)
    if gone is None:
        target = lasting.target(page) or ""
        title, told = "Alamat ini pindah", "Halaman ini sekarang ada di alamat lain."
        return MovedView(Page(address, title, told, "", leads_to=target), target, items)
    told = "Yang pernah terbit di alamat ini telah ditarik; di sini tertulis kapan dan mengapa."
    when = on(gone.withdrawn or dt.date.min)
    return GoneView(Page(address, "Ditarik dari publikasi", told, ""), when, gone.reason or "", items)


def plan_former(
    library: PublicLibrary, planned: Collection[str]
) -> Iterator[tuple[str, partial[MovedView | GoneView]]]:
    """Yield the address and the maker of every page for what was published and moved, or was withdrawn."""
    if not library.published and not library.former and not library.moves:
        return
    lasting = Lasting(library)
    items = defaultdict(list)
    for address in sorted(library.published):
        page, _, item = address.partition("#")
        if item:
            items[page].append(item)
    for page in lasting.pages(planned):
        yield page, partial(view_former, lasting, page, tuple(items[page]))


def plan_former_files(
    library: PublicLibrary, is_there: Callable[[str], bool]
) -> Iterator[tuple[str, partial[MovedView | GoneView]]]:
    """Yield the same for files, once all that a build makes is there: a folder of the file's name, with its page.

    Hosts of static sites answer `/lampiran/denah.png` with the page of the folder `denah.png/`.
    """
    if library.published or library.moves:
        lasting = Lasting(library)
        yield from ((f"{file}/", partial(view_former, lasting, file, ())) for file in lasting.files(is_there))
