"""What time has made due although no file changed: what `notulen status` tells."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.checks.library import Library
from generator.dates import long_date, long_instant
from generator.model.meeting import HELD, MeetingStatus
from generator.model.notice import Notice, NoticeStatus
from generator.model.reading import Filed

_MINUTES_DAYS = 14
"""How long minutes may stay a draft before they are named; no rule sets a term, two weeks is the custom assumed."""
_FRESH_MONTHS = 6
_BUILT = re.compile(r'data-dibangun="([^"]{1,40})"')
_HEAD = 5_000


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """Something to be done: the file that it is about, and what, as a whole Indonesian sentence."""

    path: str
    told: str

    def __str__(self) -> str:
        """Return the line that people read."""
        return f"{self.path}: {self.told}"


@dataclass(frozen=True, slots=True)
class Moment:
    """When it is asked: the instant now, when the live site was built, and when its content last changed.

    ``built`` is None where no site stands; ``changed`` where nobody knows.
    """

    now: dt.datetime
    built: dt.datetime | None
    changed: dt.datetime | None


def built_at(site: Path) -> dt.datetime | None:
    """Return the instant that a live site states as its own; None where there is none."""
    try:
        with (site / "index.html").open(encoding="utf-8", errors="replace") as file:
            found = _BUILT.search(file.read(_HEAD))
        return dt.datetime.fromisoformat(found[1]) if found else None
    except (FileNotFoundError, ValueError):
        return None


def find_due(library: Library, moment: Moment) -> list[Due]:
    """Return everything that is due, by file."""
    return sorted(
        (
            *_site(library, moment),
            *_notices(library, moment),
            *_minutes(library),
            *_duties(library),
            *_unchecked(library),
        )
    )


def _site(library: Library, moment: Moment) -> Iterator[Due]:
    if moment.built is not None and moment.changed is not None and moment.built < moment.changed:
        zone = library.site.record.zone
        told = f"Situs disusun dari isi {long_instant(moment.built, zone)}, isinya berubah sesudah itu"
        yield Due("site", f"{told}, {long_instant(moment.changed, zone)}. Jalankan: notulen build.")


def _notices(library: Library, moment: Moment) -> Iterator[Due]:
    """What a rebuild since would have set right is not due any more."""
    for filed in library.notices.values():
        notice = filed.record
        if notice.status is NoticeStatus.DRAFT:
            yield from _late_draft(library, filed)
        if notice.status is not NoticeStatus.PUBLISHED:
            continue
        if notice.embargo is not None and _passed_since_built(moment, notice.embargo):
            until = long_instant(notice.embargo, library.site.record.zone)
            yield Due(filed.source.path, f"Embargonya berakhir {until}. Jalankan: notulen build.")
        end = _end(library, notice)
        if end is not None and _passed_since_built(moment, end):
            told = "masih terbit seperti saat berlaku" if moment.built else "masih berstatus terbit"
            last = notice.window.end if notice.window else None
            day = long_date(last) if last else ""
            yield Due(filed.source.path, f"Masa berlakunya berakhir {day}, tetapi {told}. Jalankan: notulen build.")


def _late_draft(library: Library, filed: Filed[Notice]) -> Iterator[Due]:
    window = filed.record.window
    if window is not None and window.start is not None and window.start <= library.today:
        told = f"Masih draf, padahal berlaku sejak {long_date(window.start)}. Terbitkan, atau perbaiki tanggalnya."
        yield Due(filed.source.path, told)


def _end(library: Library, notice: Notice) -> dt.datetime | None:
    """Return the first instant at which a notice is not in force any more."""
    if notice.window is None or notice.window.end is None or notice.window.end == dt.date.max:
        return None
    after = notice.window.end + dt.timedelta(days=1)
    return dt.datetime.combine(after, dt.time(), library.site.record.zone.offset)


def _passed_since_built(moment: Moment, instant: dt.datetime) -> bool:
    return instant <= moment.now and (moment.built is None or moment.built < instant)


def _minutes(library: Library) -> Iterator[Due]:
    for filed in library.meetings.values():
        meeting = filed.record
        if meeting.status is MeetingStatus.SCHEDULED and meeting.date < library.today:
            told = f"Rapat {long_date(meeting.date)} sudah lewat, statusnya masih dijadwalkan. Tulis apa yang terjadi."
            yield Due(filed.source.path, told)
        if meeting.status is MeetingStatus.DRAFT and (library.today - meeting.date).days > _MINUTES_DAYS:
            told = f"Notula rapat {long_date(meeting.date)} masih draf setelah lebih dari {_MINUTES_DAYS} hari."
            yield Due(filed.source.path, f"{told} Selesaikan dan sahkan.")


def _duties(library: Library) -> Iterator[Due]:
    """A duty is missed when its year is over; what meets it later is a record of a meeting that was held."""
    for filed in library.teams.values():
        for duty in filed.record.duties:
            if duty.year < library.today.year and (met := _held(library, filed.id, duty.year)) < duty.times:
                told = f"Wajib rapat {duty.times} kali pada {duty.year}, yang tercatat {met}."
                yield Due(filed.source.path, f"{told} Lengkapi catatan rapatnya.")


def _held(library: Library, team: str, year: int) -> int:
    meetings = (filed.record for filed in library.meetings.values())
    return sum(1 for each in meetings if each.team == team and each.date.year == year and each.status in HELD)


def _unchecked(library: Library) -> Iterator[Due]:
    oldest = _months_before(library.today, _FRESH_MONTHS)
    shelves: tuple[dict[str, Filed[Any]], ...] = (library.laws, library.services)
    for filed in (filed for shelf in shelves for filed in shelf.values()):
        checked: dt.date | None = filed.record.checked
        if checked is not None and checked < oldest:
            told = f"Terakhir diperiksa {long_date(checked)}, lebih dari {_FRESH_MONTHS} bulan lalu."
            yield Due(filed.source.path, f"{told} Cocokkan dengan sumbernya, lalu perbarui 'diperiksa'.")


def _months_before(day: dt.date, months: int) -> dt.date:
    """Return the same day some months before, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return dt.date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    return dt.date(year, month + 1, 1)
