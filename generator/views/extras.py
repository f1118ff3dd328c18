"""What a page carries beside its own text: its other forms, and what it tells programs."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.data import data_facts
from generator.views.facts import (
    Thing,
    law_facts,
    meeting_facts,
    notice_facts,
    page_facts,
    page_frame,
    person_facts,
    region_facts,
    report_facts,
    service_facts,
    team_facts,
)
from generator.views.forms import Form, forms
from generator.views.levels import WITHIN_CITY
from generator.views.parts import Page


class Extras(NamedTuple):
    """A page's other forms and its facts (JSON-LD)."""

    forms: tuple[Form, ...]
    facts: Thing


Dress = Callable[[Page], Extras]


def wardrobe(indexes: Catalogue) -> Dress:
    """Return what gives a page its extras, by its address."""
    found, things = forms(indexes), dict(_things(indexes))
    frame, site = page_frame(indexes.library), indexes.library.site.url

    def dress(page: Page) -> Extras:
        thing = things.get(page.address)
        return Extras(found.get(page.address, ()), page_facts(frame, site, page, thing() if thing else None))

    return dress


def _things(indexes: Catalogue) -> Iterator[tuple[str, Callable[[], Thing]]]:
    library = indexes.library
    yield addresses.DATA, partial(data_facts, library)
    for meeting in library.meetings.values():
        yield addresses.meeting(meeting), partial(meeting_facts, library, meeting)
    for notice in library.notices.values():
        yield addresses.notice(notice.id), partial(notice_facts, indexes, notice)
    for team in library.teams.values():
        yield addresses.team(team.id), partial(team_facts, library, team)
    yield from _others(library)


def _others(library: PublicLibrary) -> Iterator[tuple[str, Callable[[], Thing]]]:
    for person in library.persons.values():
        yield addresses.person(person.id), partial(person_facts, library, person)
    for service in library.services.values():
        yield addresses.service(service.id), partial(service_facts, library, service)
    for law in library.laws.values():
        yield addresses.law(law.id), partial(law_facts, library, law)
    for report in library.reports.values():
        yield addresses.report(report.id), partial(report_facts, library, report)
    for region in library.regions.values():
        if region.level in WITHIN_CITY:
            yield addresses.region(region.code), partial(region_facts, library, region)
