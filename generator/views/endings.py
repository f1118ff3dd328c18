"""How a notice ends before its window does: it is withdrawn, or a newer one takes its place. Said alike everywhere."""

import datetime as dt
from typing import NamedTuple

from generator.model.notice import NoticeStatus
from generator.publishing.public import PublicNotice
from generator.views.catalogue import Catalogue


class Ending(NamedTuple):
    """What ended a notice, as its state and by the day that the records tell; ``newer``: what took its place."""

    state: str
    day: dt.date
    newer: PublicNotice | None = None


def endings(indexes: Catalogue, notice: PublicNotice) -> tuple[Ending, ...]:
    """Return what ended a notice, the withdrawal first: its state is the notice's; nothing where it still stands."""
    withdrawn = notice.status is NoticeStatus.WITHDRAWN
    first = (Ending("Dicabut", notice.withdrawn_on or notice.date),) if withdrawn else ()
    return (*first, *(Ending("Digantikan", newer.date, newer) for newer in indexes.newer_notices.get(notice.id, ())))


def state_of(indexes: Catalogue, notice: PublicNotice) -> str | None:
    """Return "Dicabut", "Digantikan", or nothing where a notice still stands."""
    return next((each.state for each in endings(indexes, notice)), None)


def with_state(indexes: Catalogue, notice: PublicNotice, text: str) -> str:
    """Return a text about a notice with its state before it, where it has one: "Dicabut: …"."""
    state = state_of(indexes, notice)
    return f"{state}: {text}" if state else text
