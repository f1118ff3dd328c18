"""What pages tell programs about their records, in the words of schema.org (JSON-LD).

Every page says what it is, where it stands and who publishes it; a record's page also what the record is. Only what the
page itself shows is told.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from generator.dates import iso_moment
from generator.model.legal import LegalStatus
from generator.model.meeting import MeetingStatus
from generator.model.team import Tenure
from generator.publishing.public import (
    PublicLaw,
    PublicLibrary,
    PublicNotice,
    PublicPerson,
    PublicRegion,
    PublicReport,
    PublicService,
    PublicTeam,
)
from generator.publishing.public_meeting import PublicMeeting
from generator.text import unmarked
from generator.views import addresses, words
from generator.views.catalogue import Catalogue
from generator.views.endings import endings, state_of
from generator.views.links import law_citation, region_name
from generator.views.parts import Page

Thing = dict[str, Any]

_EVENT_STATUS = {MeetingStatus.CANCELLED: "EventCancelled", MeetingStatus.POSTPONED: "EventPostponed"}
_FORCE = {LegalStatus.IN_FORCE: "InForce", LegalStatus.REVOKED: "NotInForce", LegalStatus.AMENDED: "PartiallyInForce"}


def page_facts(frame: Thing, site: str, page: Page, thing: Thing | None) -> Thing:
    """Return what a page tells beside what all tell alike: itself, its place in the site, and what it is about."""
    url = site + page.address
    return _told(
        frame | {"@id": url, "url": url, "name": page.title},
        description=page.description,
        breadcrumb=_breadcrumb(site, page) if page.address else None,
        mainEntity=thing,
    )


def page_frame(library: PublicLibrary) -> Thing:
    """Return what all pages tell alike, hand-written ones too."""
    site = library.site
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "inLanguage": "id",
        "isPartOf": {"@type": "WebSite", "@id": f"{site.url}#situs", "url": site.url, "name": site.name},
        "publisher": publisher(library),
    }


def _told(thing: Thing, **values: object) -> Thing:
    """Return a thing with what is recorded; what is not has no key."""
    return thing | {name: value for name, value in values.items() if value not in (None, [], "")}


def publisher(library: PublicLibrary) -> Thing:
    """Return who publishes the site."""
    site = library.site
    return _told(
        {"@type": "GovernmentOrganization", "@id": f"{site.url}#penerbit", "name": site.organisation or site.name},
        address=site.address,
        telephone=site.phone,
        email=site.email,
    )


def _breadcrumb(url: str, page: Page) -> Thing:
    steps = [("Beranda", ""), *((link.text, link.address) for link in page.trail), (page.title, page.address)]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": {"@id": url + address}}
        for place, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def meeting_facts(library: PublicLibrary, meeting: PublicMeeting) -> Thing:
    """Return a meeting as an event."""
    address = library.site.url + addresses.meeting(meeting)
    end = dt.datetime.combine(meeting.date, meeting.end, meeting.zone.offset).isoformat() if meeting.end else None
    team = library.teams[meeting.team] if meeting.team else None
    return _told(
        {"@type": "Event", "@id": f"{address}#rapat", "name": meeting.title, "url": address},
        startDate=iso_moment(meeting.date, meeting.start, meeting.zone),
        endDate=end,
        eventStatus=f"https://schema.org/{_EVENT_STATUS.get(meeting.status, 'EventScheduled')}",
        description=unmarked(meeting.summary) if meeting.summary else meeting.reason,
        location=_place(library, meeting),
        organizer=_named_team(library, team) if team else publisher(library),
        keywords=", ".join(meeting.topics),
    )


def _place(library: PublicLibrary, meeting: PublicMeeting) -> Thing | None:
    venue = meeting.venue
    if venue is None:
        return None
    within = _area(library, venue.region) if venue.region else None
    return _told({"@type": "Place", "name": venue.name}, address=venue.address, containedInPlace=within)


def _named_team(library: PublicLibrary, team: PublicTeam) -> Thing:
    address = library.site.url + addresses.team(team.id)
    return {"@type": "GovernmentOrganization", "@id": f"{address}#tim", "name": team.name, "url": address}


def _area(library: PublicLibrary, code: str) -> Thing:
    return {"@type": "AdministrativeArea", "name": region_name(library, code), "identifier": code}


def notice_facts(indexes: Catalogue, notice: PublicNotice) -> Thing:
    """Return a notice as an announcement, with the window that its page prints unless it ended before that."""
    library = indexes.library
    address = library.site.url + addresses.notice(notice.id)
    return _told(
        {"@type": "SpecialAnnouncement", "@id": f"{address}#pengumuman", "name": notice.title, "url": address},
        text=unmarked(notice.summary),
        datePosted=notice.date.isoformat(),
        expires=_expires(indexes, notice),
        creativeWorkStatus=state_of(indexes, notice),
        genre=words.NOTICE_KIND[notice.kind],
        identifier=notice.number,
        spatialCoverage=[_area(library, code) for code in notice.regions],
        publisher=publisher(library),
        correction=[f"{each.date.isoformat()}: {each.reason}" for each in notice.corrections],
    )


def _expires(indexes: Catalogue, notice: PublicNotice) -> str | None:
    """Return the last instant of a notice's window, or the day on which something else ended it before."""
    last = notice.window.end if notice.window else None
    ended = min((each.day for each in endings(indexes, notice)), default=None)
    if ended is not None and (last is None or ended <= last):
        return ended.isoformat()
    zone = indexes.library.site.zone.offset
    return dt.datetime.combine(last, dt.time(23, 59, 59), zone).isoformat() if last else None


def team_facts(library: PublicLibrary, team: PublicTeam) -> Thing:
    """Return a team with those of its members who are named."""
    above = library.teams.get(team.reports_to) if team.reports_to else None
    return _told(
        _named_team(library, team),
        description=unmarked(team.tasks) if team.tasks else None,
        areaServed=[_area(library, code) for code in team.areas],
        parentOrganization=_named_team(library, above) if above else None,
        member=list(_members(library, team)),
    )


def _members(library: PublicLibrary, team: PublicTeam) -> Iterator[Thing]:
    for member in team.members:
        if member.person is not None and member.tenure is not Tenure.VACANT:
            yield _told(
                {"@type": "OrganizationRole", "member": _named_person(library, library.persons[member.person])},
                roleName=member.role,
                startDate=member.start.isoformat() if member.start else None,
                endDate=member.end.isoformat() if member.end else None,
            )


def _named_person(library: PublicLibrary, person: PublicPerson) -> Thing:
    address = library.site.url + addresses.person(person.id)
    return {"@type": "Person", "@id": f"{address}#pejabat", "name": person.full_name, "url": address}


def person_facts(library: PublicLibrary, person: PublicPerson) -> Thing:
    """Return a person with the offices that are surely held on the day of the build."""
    held = [post for post in person.posts if post.surely_held_on(library.today)]
    agencies = dict.fromkeys(post.agency for post in held if post.agency)
    return _told(
        _named_person(library, person),
        jobTitle=[post.name for post in held],
        worksFor=[{"@type": "Organization", "name": agency} for agency in agencies],
    )


def service_facts(library: PublicLibrary, service: PublicService) -> Thing:
    """Return an office that people can turn to."""
    address = library.site.url + addresses.service(service.id)
    return _told(
        {"@type": "GovernmentOffice", "@id": f"{address}#layanan", "name": service.name, "url": address},
        address=service.address,
        telephone=service.phone,
        sameAs=service.link,
        areaServed=_area(library, service.region) if service.region else None,
        description=unmarked(service.note) if service.note else None,
    )


def law_facts(library: PublicLibrary, law: PublicLaw) -> Thing:
    """Return a legal instrument; whether it is in force as of the day it was last looked up."""
    address, citation = library.site.url + addresses.law(law.id), law_citation(library, law)
    return _told(
        {"@type": "Legislation", "@id": f"{address}#naskah", "name": f"{citation} tentang {law.about}", "url": address},
        legislationIdentifier=citation,
        legislationType=words.LEGAL_KIND[law.kind],
        legislationDate=law.date.isoformat() if law.date else None,
        legislationLegalForce=f"https://schema.org/{_FORCE[law.status]}" if law.status else None,
        sameAs=law.link,
        abstract=unmarked(law.summary) if law.summary else None,
    )


def region_facts(library: PublicLibrary, region: PublicRegion) -> Thing:
    """Return an area within the one that it lies in."""
    address = library.site.url + addresses.region(region.code)
    within = _area(library, region.parent) if region.parent and region.parent in library.regions else None
    return _told(_area(library, region.code), url=address, containedInPlace=within)


def report_facts(library: PublicLibrary, report: PublicReport) -> Thing:
    """Return a release of case figures as a dataset."""
    address, licence = library.site.url + addresses.report(report.id), library.site.licence
    period = report.period
    return _told(
        {"@type": "Dataset", "@id": f"{address}#rilis", "name": f"Angka kasus {period.label}", "url": address},
        description=f"Angka kasus tanpa identitas {period.label}; angka kecil disamarkan.",
        temporalCoverage=f"{period.start.isoformat()}/{period.end.isoformat()}",
        datePublished=report.released.isoformat(),
        measurementTechnique=report.source,
        license=licence.link if licence else None,
        creator=publisher(library),
    )
