"""The registers over all meetings: decisions and follow-ups, each year on a page of its own."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.meeting import ActionStatus, DecisionStatus
from generator.views import addresses, words
from generator.views.catalogue import STILL_OPEN, ActionAt, Catalogue, DecisionAt, decision_status
from generator.views.charts import Chart, chart
from generator.views.items import ActionView, DecisionView, action_view, decision_view, is_overdue
from generator.views.links import region_name
from generator.views.meeting_lists import YearLink
from generator.views.parts import Link, Page

_MOST_OPEN = 200
_AGES = (("Sampai 1 bulan", 31), ("1 sampai 3 bulan", 92), ("3 sampai 12 bulan", 366), ("Lebih dari 1 tahun", None))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items are in a state."""

    text: str
    count: int


class DecisionRow(NamedTuple):
    """A decision with what its meeting was about, by which the register is narrowed."""

    decision: DecisionView
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """The decisions of one year, beside the years that have any; no year where there is none at all."""

    page: Page
    year: int | None
    tallies: tuple[Tally, ...]
    decisions: tuple[DecisionRow, ...]
    years: tuple[YearLink, ...]
    about_anything: bool


@dataclass(frozen=True, slots=True)
class ActionsView:
    """The follow-ups: those still open over all years, or (with a year) all that a year's meetings asked for."""

    page: Page
    year: int | None
    tallies: tuple[Tally, ...]
    actions: tuple[ActionView, ...]
    open_count: int
    overdue: int
    ages: Chart | None
    years: tuple[YearLink, ...]


def decision_years(indexes: Catalogue) -> list[int]:
    """Return the years in which anything was decided, the latest first."""
    return sorted(indexes.decisions_in, reverse=True)


def action_years(indexes: Catalogue) -> list[int]:
    """Return the years whose meetings asked for follow-ups, the latest first."""
    return sorted(indexes.actions_in, reverse=True)


def _year_links(found: Mapping[int, Sequence[DecisionAt | ActionAt]], register: str) -> tuple[YearLink, ...]:
    years = sorted(found, reverse=True)
    return tuple(YearLink(year, addresses.of_year(register, year), len(found[year])) for year in years)


def view_decisions(indexes: Catalogue, year: int | None = None) -> DecisionsView:
    """Return the register of decisions: of a year, or (without one) of the latest year that has any."""
    years = decision_years(indexes)
    shown = year if year is not None else next(iter(years), None)
    found = indexes.decisions_in.get(shown, []) if shown is not None else []
    counts = Counter(decision_status(indexes, at) for at in (indexes.decisions if year is None else found))
    rows = tuple(DecisionRow(decision_view(indexes, at), _about(indexes, at)) for at in reversed(found))
    return DecisionsView(
        page=_decisions_page(year),
        year=shown,
        tallies=tuple(Tally(words.DECISION_STATUS[status], counts[status]) for status in DecisionStatus),
        decisions=rows,
        years=_year_links(indexes.decisions_in, addresses.DECISIONS),
        about_anything=any(row.about for row in rows),
    )


def _about(indexes: Catalogue, at: DecisionAt) -> tuple[str, ...]:
    """Return the topics and areas of the meeting that decided."""
    return (*at.meeting.topics, *(region_name(indexes.library, code) for code in at.meeting.regions))


def _decisions_page(year: int | None) -> Page:
    trail = (Link("Keputusan", addresses.DECISIONS),)
    if year is None:
        description = "Semua keputusan rapat: isi, keadaan, serta apa yang menggantikan dan digantikannya."
        return Page(addresses.DECISIONS, "Daftar keputusan", description, "keputusan")
    address = addresses.of_year(addresses.DECISIONS, year)
    return Page(address, f"Keputusan tahun {year}", f"Keputusan rapat-rapat tahun {year}.", "keputusan", trail)


def view_actions(indexes: Catalogue, year: int | None = None) -> ActionsView:
    """Return the register of follow-ups: of a year, or (without one) those still open, the most pressing first."""
    asked = indexes.actions if year is None else indexes.actions_in.get(year, [])
    counts = Counter(at.status for at in asked)
    pending = [at for at in asked if at.status in STILL_OPEN]
    found = sorted(pending, key=_pressing)[:_MOST_OPEN] if year is None else asked[::-1]
    return ActionsView(
        page=_actions_page(year),
        year=year,
        tallies=tuple(Tally(words.ACTION_STATUS[status], counts[status]) for status in ActionStatus),
        actions=tuple(action_view(indexes, at) for at in found),
        open_count=len(pending),
        overdue=sum(is_overdue(indexes, at) for at in pending),
        ages=_ages(indexes, pending) if pending and year is None else None,
        years=_year_links(indexes.actions_in, addresses.ACTIONS),
    )


def _ages(indexes: Catalogue, pending: Sequence[ActionAt]) -> Chart:
    """Return how long the open follow-ups have been waiting on the day of the build."""
    counts = Counter((_age(indexes, at), at.status) for at in pending)
    states = (ActionStatus.OPEN, ActionStatus.RUNNING)
    rows = ((name, None, tuple(counts[name, status] for status in states)) for name, _ in _AGES)
    series = {status.value: words.ACTION_STATUS[status] for status in states}
    return chart("Sudah berapa lama sejak rapat yang memintanya", "Lama", series, rows)


def _age(indexes: Catalogue, at: ActionAt) -> str:
    days = (indexes.today - at.meeting.date).days
    return next(name for name, most in _AGES if most is None or days <= most)


def _pressing(at: ActionAt) -> tuple[bool, dt.date, str]:
    return (at.action.due is None, at.action.due or dt.date.max, at.meeting.id)


def _actions_page(year: int | None) -> Page:
    trail = (Link("Tindak lanjut", addresses.ACTIONS),)
    if year is None:
        description = "Apa yang harus dikerjakan sesudah rapat, oleh siapa, kapan tenggatnya, dan sampai di mana."
        return Page(addresses.ACTIONS, "Daftar tindak lanjut", description, "tindak-lanjut")
    address = addresses.of_year(addresses.ACTIONS, year)
    return Page(address, f"Tindak lanjut tahun {year}", f"Tindak lanjut rapat tahun {year}.", "tindak-lanjut", trail)
