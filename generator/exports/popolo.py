"""Persons, organizations, posts, memberships, areas, events and motions as Popolo 1.0 has them.

A team's seat is a post, its holder a membership; the team of one area, where one roster stands for several, is an
organization of its own.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.exports.json_files import lists_json
from generator.model.meeting import Attendance
from generator.publishing.public import PublicLibrary, PublicMember, PublicPerson, PublicTeam
from generator.publishing.public_meeting import PublicMeeting
from generator.views import addresses
from generator.views.catalogue import Catalogue, DecisionAt, decision_status
from generator.views.links import region_name

Record = dict[str, Any]


def popolo(indexes: Catalogue) -> bytes:
    """Return everything in one document, a list for each class."""
    library = indexes.library
    lists: Mapping[str, Iterable[Record]] = {
        "persons": (_person(library, each) for each in library.persons.values()),
        "organizations": (each for team in library.teams.values() for each in _organizations(library, team)),
        "posts": (each for team in library.teams.values() for each in _posts(library, team)),
        "memberships": (each for team in library.teams.values() for each in _memberships(library, team)),
        "areas": (_area(each.code, each.name, each.level, each.parent) for each in library.regions.values()),
        "events": (_event(library, each) for each in library.meetings.values()),
        "motions": (_motion(indexes, at) for at in indexes.decisions),
    }
    return lists_json(lists)


def _told(**values: object) -> Record:
    """Return what is recorded; what is not has no key."""
    return {name: value for name, value in values.items() if value is not None}


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _source(library: PublicLibrary, address: str) -> list[Record]:
    return [{"url": f"{library.site.url}{address}", "note": "Halaman di situs ini"}]


def _person(library: PublicLibrary, person: PublicPerson) -> Record:
    other = [{"name": person.full_name, "note": "Dengan gelar"}] if person.full_name != person.name else []
    return {
        **_told(id=person.id, name=person.name),
        **({"other_names": other} if other else {}),
        "sources": _source(library, addresses.person(person.id)),
    }


def _areas(team: PublicTeam) -> tuple[str | None, ...]:
    """Return what a roster stands for, one after the other: no area where it is one team."""
    return (None, *team.areas) if team.shared else (None,)


def _id(team: PublicTeam, area: str | None) -> str:
    return f"{team.id}/{addresses.dashed(area)}" if area else team.id


def _organizations(library: PublicLibrary, team: PublicTeam) -> Iterator[Record]:
    for area in _areas(team):
        own = area or (team.areas[0] if team.areas and not team.shared else None)
        yield {
            **_told(
                id=_id(team, area),
                name=f"{team.name}: {region_name(library, area)}" if area else team.name,
                classification=f"tim {team.level.value}",
                parent_id=team.id if area else team.reports_to,
                area_id=own if own in library.regions else None,
                founding_date=_iso(team.term.start) if team.term else None,
                dissolution_date=_iso(team.term.end) if team.term else None,
            ),
            "sources": _source(library, addresses.team(team.id, area)),
        }


def _seats(library: PublicLibrary, team: PublicTeam) -> Iterator[tuple[str, str, str | None, str, PublicMember]]:
    """Yield each seat of each area: the organization's id, the seat's, the area, the office's name, the member."""
    for area in _areas(team):
        for number, member in enumerate(team.members, 1):
            name = library.regions[area].name if area and area in library.regions else ""
            label = " ".join(member.post.replace("{wilayah}", name).split())
            yield _id(team, area), f"{_id(team, area)}/{number}", area, label, member


def _posts(library: PublicLibrary, team: PublicTeam) -> Iterator[Record]:
    for organization, seat, area, label, member in _seats(library, team):
        yield _told(id=seat, label=label, role=member.role, organization_id=organization, area_id=area)


def _memberships(library: PublicLibrary, team: PublicTeam) -> Iterator[Record]:
    for organization, seat, area, label, member in _seats(library, team):
        if member.person is not None and area is None:
            yield _told(
                id=f"{seat}/{member.person}",
                label=label,
                role=member.role,
                person_id=member.person,
                organization_id=organization,
                post_id=seat,
                start_date=_iso(member.start),
                end_date=_iso(member.end),
            )


def _area(code: str, name: str, level: str, parent: str | None) -> Record:
    return _told(id=code, name=name, identifier=code, classification=level, parent_id=parent)


def _event(library: PublicLibrary, meeting: PublicMeeting) -> Record:
    clock = dt.datetime.combine(meeting.date, meeting.start, meeting.zone.offset) if meeting.start else None
    ends = dt.datetime.combine(meeting.date, meeting.end, meeting.zone.offset) if meeting.end else None
    attendees = [_attendee(library, each) for each in _present(meeting)]
    return {
        **_told(
            id=meeting.id,
            name=meeting.title,
            description=meeting.summary or meeting.reason,
            start_date=clock.isoformat() if clock else meeting.date.isoformat(),
            end_date=ends.isoformat() if ends else None,
            location=meeting.venue.name if meeting.venue else None,
            status=meeting.status.value,
            classification="rapat tertutup" if meeting.closed else "rapat",
            organization_id=meeting.team,
        ),
        **({"attendees": attendees} if attendees else {}),
        "sources": _source(library, addresses.meeting(meeting)),
    }


def _present(meeting: PublicMeeting) -> list[str]:
    """Return the persons recorded as present; not recorded and withheld are no presence."""
    came = (each for each in meeting.participants if each.attendance is Attendance.PRESENT and not each.withheld)
    return list(dict.fromkeys(each.person for each in came if each.person))


def _attendee(library: PublicLibrary, person: str) -> Record:
    return {"id": person, "name": library.persons[person].name}


def _motion(indexes: Catalogue, at: DecisionAt) -> Record:
    meeting, decision = at.meeting, at.decision
    noon = dt.datetime.combine(meeting.date, meeting.start or dt.time(), meeting.zone.offset)
    return {
        **_told(
            id=f"{meeting.id}#{decision.id}",
            organization_id=meeting.team,
            legislative_session_id=meeting.id,
            text=decision.body,
            identifier=decision.id,
            classification="keputusan, isi dikecualikan" if decision.withheld else "keputusan",
            date=noon.isoformat(),
            result=decision_status(indexes, at).value,
        ),
        "sources": _source(indexes.library, addresses.item(meeting, decision.id)),
    }
