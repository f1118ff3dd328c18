"""Library to PublicLibrary."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from generator.checks.library import SHELVES, Library
from generator.checks.placeholders import unfilled
from generator.model.reading import Filed
from generator.publishing.meetings import Extent, MeetingDoor, extent
from generator.publishing.parts import Known
from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicMeeting
from generator.publishing.records import (
    notice_is_out,
    publish_category,
    publish_law,
    publish_move,
    publish_notice,
    publish_person,
    publish_region,
    publish_report,
    publish_service,
    publish_site,
    publish_team,
)

T = TypeVar("T")


def publish(library: Library, instant: dt.datetime, present: dt.datetime | None = None) -> PublicLibrary:
    """Return what is public at an instant (with offset); only a library without errors may be published.

    ``present``: the instant that embargoes are held against, where it is earlier.
    """
    lifted = present or instant
    notices = {id_: filed for id_, filed in library.notices.items() if notice_is_out(filed.record, lifted)}
    meetings = {id_: filed for id_, filed in library.meetings.items() if extent(filed.record) is not Extent.NOTHING}
    library = library.without(unfilled(library))
    known = _known(library, notices, meetings)
    return PublicLibrary(
        site=publish_site(library.site.record),
        built=instant,
        regions={code: publish_region(region) for code, region in library.regions.items()},
        categories={id_: publish_category(category) for id_, category in library.categories.items()},
        meetings=_meetings(library, meetings, known),
        teams={id_: publish_team(library.teams[id_], known, library.regions) for id_ in sorted(library.teams)},
        persons={id_: publish_person(library.persons[id_]) for id_ in sorted(library.persons)},
        notices={id_: publish_notice(notices[id_], known) for id_ in sorted(notices)},
        reports={id_: publish_report(library.reports[id_], known) for id_ in sorted(library.reports)},
        laws={id_: publish_law(library.laws[id_]) for id_ in sorted(library.laws)},
        services={id_: publish_service(library.services[id_], known) for id_ in sorted(library.services)},
        published=library.ledger.addresses,
        former=_former_ids(library, known),
        moves=tuple(map(publish_move, library.former.record)) if library.former else (),
        chain=library.chain,
        texts=library.texts,
        signer=library.signer,
    )


def _known(library: Library, *shelves: Mapping[str, Filed[Any]]) -> Known:
    open_shelves = (library.teams, library.persons, library.reports, library.laws, library.services)
    records = (id_ for shelf in (*shelves, *open_shelves) for id_ in shelf)
    return Known(frozenset((*records, *_public_decisions(library))), library.attachments)


def _public_decisions(library: Library) -> Iterator[str]:
    for id_, filed in library.meetings.items():
        if extent(filed.record) is Extent.WHOLE:
            yield from (f"{id_}#{decision.id}" for item in filed.record.agenda for decision in item.decisions)


def _former_ids(library: Library, known: Known) -> dict[str, tuple[str, ...]]:
    """Return the former ids of what is public; a draft's earlier name stays inside as it does itself."""
    filed = (each for folder in SHELVES for each in library.shelf(folder).values())
    return {each.id: each.record.former_ids for each in filed if each.id in known.ids and each.record.former_ids}


def _meetings(library: Library, meetings: dict[str, Filed[Any]], known: Known) -> dict[str, PublicMeeting]:
    persons = {id_: filed.record for id_, filed in library.persons.items()}
    zone = library.site.record.zone
    ordered = sorted(meetings.values(), key=lambda filed: (filed.record.date, filed.id))
    return {filed.id: MeetingDoor(filed, known, persons, zone).publish() for filed in ordered}
