"""Names that lead to the pages of records."""

from generator.model.meeting import MeetingStatus
from generator.publishing.public import PublicLaw, PublicLibrary, PublicNotice, PublicReport
from generator.publishing.public_meeting import PublicMeeting
from generator.publishing.public_parts import PublicOrigin
from generator.views import addresses, words
from generator.views.levels import WITHIN_CITY
from generator.views.parts import Badge, Link, Named, on


def meeting_link(meeting: PublicMeeting) -> Link:
    """Return a meeting's title leading to it."""
    return Link(meeting.title, addresses.meeting(meeting))


def dated_link(meeting: PublicMeeting) -> Link:
    """Return a meeting's title and date leading to it, where the title alone would not tell it apart."""
    return Link(f"{meeting.title}, {on(meeting.date).text}", addresses.meeting(meeting))


def maybe_meeting(library: PublicLibrary, meeting_id: str | None) -> Link | None:
    """Return the link to a meeting named by its id, if any is."""
    return dated_link(library.meetings[meeting_id]) if meeting_id is not None else None


def origin_meeting(library: PublicLibrary, source: PublicOrigin | None) -> Link | None:
    """Return the meeting that a source names."""
    return maybe_meeting(library, source.meeting) if source is not None else None


def status_badge(meeting: PublicMeeting) -> Badge:
    """Return how far the meeting has come."""
    text = "Rapat tertutup" if meeting.closed and meeting.status in _OVER else words.MEETING_STATUS[meeting.status]
    return Badge("tertutup" if meeting.closed and meeting.status in _OVER else meeting.status.value, text)


_CITY, _MAYOR = "kota", "Wali Kota"
_OVER = frozenset({MeetingStatus.SUMMARY, MeetingStatus.APPROVED})


def team_link(library: PublicLibrary, meeting: PublicMeeting) -> Link | None:
    """Return the name of a meeting's team leading to its roster."""
    team = library.teams.get(meeting.team) if meeting.team is not None else None
    return Link(team.name, addresses.team(team.id)) if team else None


def person_named(library: PublicLibrary, person_id: str) -> Named:
    """Return a person's name with titles leading to the page of their offices."""
    return Named(library.persons[person_id].full_name, addresses.person(person_id))


def region_name(library: PublicLibrary, code: str) -> str:
    """Return 'Kelurahan Yosodadi', 'Kecamatan Metro Timur' or 'Kota Metro'; the code where the area is unknown."""
    region = library.regions.get(code)
    if region is None:
        return code
    return region.name if region.level not in WITHIN_CITY else f"{region.level.capitalize()} {region.name}"


def region_link(library: PublicLibrary, code: str) -> Link:
    """Return an area's name leading to its page; the city's is the page of all areas."""
    region = library.regions.get(code)
    within = region is not None and region.level in WITHIN_CITY
    return Link(region_name(library, code), addresses.region(code) if within else addresses.REGIONS)


def law_citation(library: PublicLibrary, law: PublicLaw) -> str:
    """Return 'Undang-Undang Nomor 7 Tahun 2012', or 'Keputusan Wali Kota Metro Nomor 199/KPTS/B-60/2024'.

    A number is opaque, but one that ends in its year already tells it. A mayor is the city's own.
    """
    issuer = words.LEGAL_KIND[law.kind]
    if issuer.endswith(_MAYOR):
        cities = [each.name for each in library.regions.values() if each.level == _CITY]
        issuer += f" {cities[0].removeprefix('Kota ')}" if len(cities) == 1 else ""
    year = "" if law.number.endswith(f"/{law.year}") else f" Tahun {law.year}"
    return f"{issuer} Nomor {law.number}{year}"


def law_link(library: PublicLibrary, law_id: str) -> Link:
    """Return a citation with its subject leading to the instrument's page."""
    law = library.laws[law_id]
    return Link(f"{law_citation(library, law)} tentang {law.about}", addresses.law(law_id))


def notice_link(notice: PublicNotice) -> Link:
    """Return a notice's title leading to it."""
    return Link(notice.title, addresses.notice(notice.id))


def report_link(report: PublicReport) -> Link:
    """Return 'Laporan kasus Januari–April 2024' leading to the release."""
    return Link(f"Laporan kasus {report.period.label}", addresses.report(report.id))


def service_link(library: PublicLibrary, service_id: str) -> Link:
    """Return a service's name leading to it."""
    return Link(library.services[service_id].name, addresses.service(service_id))
