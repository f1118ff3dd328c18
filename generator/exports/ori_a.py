"""A meeting as ORI-A 1.0.1, the Dutch archives' schema for councils: the one outside form that holds whole minutes.

What the schema has no word for stays out: groups and offices (it knows natural persons only) and votes, which no record
holds. Ids are the addresses of the site. A decision of ours has been taken, so its result is 'Aangenomen'; by how many,
nobody claims.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from generator.exports.xml import DECLARATION, element, leaf
from generator.model.meeting import Attendance, MeetingStatus
from generator.publishing.public import PublicLibrary
from generator.publishing.public_meeting import PublicDecision, PublicMeeting, PublicSpeech
from generator.text import sentence, unmarked
from generator.views import addresses, words
from generator.views.catalogue import Catalogue, DecisionAt, decision_status, held
from generator.views.levels import CITIES

_STATUS = {
    MeetingStatus.SCHEDULED: "Gepland",
    MeetingStatus.POSTPONED: "Geannuleerd",
    MeetingStatus.CANCELLED: "Geannuleerd",
    MeetingStatus.SUMMARY: "Gehouden",
    MeetingStatus.APPROVED: "Gehouden",
}
_AWAY = frozenset({Attendance.EXCUSED, Attendance.SICK, Attendance.ABSENT, Attendance.REPRESENTED})
_NAMESPACE = "https://ori-a.nl"


def ori_a(indexes: Catalogue, meeting: PublicMeeting) -> bytes:
    """Return one meeting."""
    library = indexes.library
    present, away = _who_came(meeting)
    inner = (
        *(_meeting(library, meeting), *_items(library, meeting)),
        *_decisions(indexes, meeting),
        *(_person("persoonBuitenVergadering", library, each, meeting.date) for each in away),
        *(_present(library, meeting, each) for each in present),
    )
    return f'{DECLARATION}<ORI-A xmlns="{_NAMESPACE}">{"".join(inner)}</ORI-A>\n'.encode()


def _meeting(library: PublicLibrary, meeting: PublicMeeting) -> str:
    address, was_held = library.site.url + addresses.meeting(meeting), held(meeting)
    start, end = (_moment(meeting, clock) for clock in (meeting.start, meeting.end))
    venue = meeting.venue
    planned = () if was_held else (leaf("geplandeAanvang", start), leaf("geplandEinde", end))
    return element(
        "vergadering",
        *(leaf("ID", address), leaf("naam", meeting.title)),
        leaf("geplandeDatum", None if was_held else meeting.date.isoformat()),
        leaf("datum", meeting.date.isoformat()),
        *planned,
        *((leaf("aanvang", start), leaf("einde", end)) if was_held else ()),
        leaf("toelichting", "\n\n".join(_told(library, meeting))),
        element("georganiseerdDoorGremium", *_team(library, meeting)),
        leaf("locatie", ", ".join(filter(None, (venue.name, venue.address))) if venue else None),
        *(leaf("weblocatie", address), leaf("status", _STATUS[meeting.status]), _government(library)),
        _minutes(address) if meeting.status is MeetingStatus.APPROVED and not meeting.closed else "",
        *(_reference("heeftAlsBijlage", library, each.name, each.title) for each in meeting.attachments),
    )


def _moment(meeting: PublicMeeting, clock: dt.time | None) -> str | None:
    return dt.datetime.combine(meeting.date, clock, meeting.zone.offset).isoformat() if clock else None


def _told(library: PublicLibrary, meeting: PublicMeeting) -> Iterator[str]:
    if meeting.closed:
        yield "Rapat tertutup."
    if meeting.reason:
        yield f"Alasan: {meeting.reason}"
    if meeting.moved_to:
        yield f"Diganti dengan {library.site.url}{addresses.meeting(library.meetings[meeting.moved_to])}"
    if meeting.summary:
        yield unmarked(meeting.summary)
    if meeting.origin:
        yield f"Ringkasan dari: {meeting.origin.name}"


def _team(library: PublicLibrary, meeting: PublicMeeting) -> tuple[str, ...]:
    if meeting.team is None:
        return ()
    team = library.teams[meeting.team]
    return (leaf("naam", team.name), leaf("identificatie", library.site.url + addresses.team(team.id)))


def _government(library: PublicLibrary) -> str:
    city = next((region for region in library.regions.values() if region.level in CITIES), None)
    label = library.site.government or library.site.organisation or library.site.name
    return element(
        "overheidsorgaan",
        leaf("begripLabel", label),
        leaf("begripCode", city.code if city else None),
        element("verwijzingBegrippenlijst", leaf("verwijzingID", "Kode wilayah Kementerian Dalam Negeri")),
    )


def _minutes(address: str) -> str:
    told = (leaf("verwijzingID", address), leaf("verwijzingNaam", "Notula yang disahkan"))
    return element("isGenotuleerdIn", element("verwijzingInformatieobject", *told))


def _reference(name: str, library: PublicLibrary, file: str, title: str) -> str:
    told = (leaf("verwijzingID", library.site.url + addresses.attachment(file)), leaf("verwijzingNaam", title))
    return element(name, element("verwijzingInformatieobject", *told))


def _items(library: PublicLibrary, meeting: PublicMeeting) -> Iterator[str]:
    for number, item in enumerate(meeting.agenda, 1):
        yield element(
            "agendapunt",
            leaf("ID", library.site.url + addresses.item(meeting, f"acara-{number}")),
            *(leaf("naam", item.title), leaf("volgnummer", str(number))),
            leaf("indicatieBehandeld", "true" if item.speeches or item.decisions else None),
            leaf("indicatieBesloten", "true" if item.withheld else None),
        )
    if not meeting.agenda:
        # The schema wants one item at least; that none is recorded is the truth.
        told = (leaf("naam", "Acara tidak diterbitkan" if meeting.closed else "Acara tidak tercatat"),)
        closed = leaf("indicatieBesloten", "true" if meeting.closed else None)
        yield element("agendapunt", leaf("ID", library.site.url + addresses.item(meeting, "acara")), *told, closed)


def _decisions(indexes: Catalogue, meeting: PublicMeeting) -> Iterator[str]:
    site = indexes.library.site.url
    for item in meeting.agenda:
        for decision in item.decisions:
            status = words.DECISION_STATUS[decision_status(indexes, DecisionAt(meeting, decision))]
            yield element(
                "besluit",
                leaf("ID", site + addresses.item(meeting, decision.id)),
                leaf("resultaat", "Aangenomen"),
                leaf("toelichting", _decided(f"{sentence(item.title)} Keadaan: {status}.", decision)),
            )
    for action in meeting.actions:
        address = site + addresses.item(meeting, action.id)
        told = leaf("toezegging", unmarked(action.task))
        yield element("besluit", leaf("ID", address), leaf("resultaat", "Aangenomen"), told)


def _decided(status: str, decision: PublicDecision) -> str:
    if decision.withheld:
        return f"{status} Isinya dikecualikan menurut Pasal {decision.withheld.article}."
    return f"{status} {unmarked(decision.body)}" if decision.body else status


def _who_came(meeting: PublicMeeting) -> tuple[list[str], list[str]]:
    """Return who was there, as recorded or because they led or spoke, and who was called and was not."""
    told = {each.person: each.attendance for each in meeting.participants if each.person and not each.withheld}
    hidden = {each.person for each in meeting.participants if each.withheld}
    officers = meeting.officers
    leading = (officers.chair, officers.secretary, officers.recorder) if officers else ()
    speaking = (speech.person for item in meeting.agenda for speech in item.speeches)
    came = (person for person, attendance in told.items() if attendance is Attendance.PRESENT)
    away = {person for person, attendance in told.items() if attendance in _AWAY}
    present = dict.fromkeys(each for each in (*came, *leading, *speaking) if each and each not in away | hidden)
    return list(present), [person for person in told if person in away]


def _person(name: str, library: PublicLibrary, person: str, day: dt.date, *more: str) -> str:
    who = library.persons[person]
    posts = (post.name for post in who.posts if post.held_on(day))
    return element(
        name,
        leaf("ID", library.site.url + addresses.person(person)),
        element("naam", leaf("achternaam", who.name), leaf("volledigeNaam", who.full_name)),
        _office(next(posts, None)),
        *more,
    )


def _office(post: str | None) -> str:
    if post is None:
        return ""
    listed = element("verwijzingBegrippenlijst", leaf("verwijzingID", "Jabatan"))
    return element("functie", leaf("begripLabel", post), listed)


def _present(library: PublicLibrary, meeting: PublicMeeting, person: str) -> str:
    spoken = (
        _fragment(library, meeting, number, speech)
        for number, item in enumerate(meeting.agenda, 1)
        for speech in _of(person, item.speeches)
    )
    return element(
        "aanwezigeDeelnemer",
        _role(meeting, person),
        element("neemtDeelAanVergadering", leaf("verwijzingID", library.site.url + addresses.meeting(meeting))),
        _person("isNatuurlijkPersoon", library, person, meeting.date),
        *spoken,
    )


def _of(person: str, speeches: Iterable[PublicSpeech]) -> Iterator[PublicSpeech]:
    return (speech for speech in speeches if speech.person == person)


def _role(meeting: PublicMeeting, person: str) -> str:
    led = meeting.officers
    roles = (("Ketua", led.chair), ("Sekretaris", led.secretary), ("Pencatat", led.recorder)) if led else ()
    label = next((role for role, holder in roles if holder == person), None)
    listed = element("verwijzingBegrippenlijst", leaf("verwijzingID", "Peran dalam rapat"))
    return element("rolnaam", leaf("begripLabel", label), listed) if label else ""


def _fragment(library: PublicLibrary, meeting: PublicMeeting, number: int, speech: PublicSpeech) -> str:
    item = library.site.url + addresses.item(meeting, f"acara-{number}")
    said = "\n".join(unmarked(point) for point in speech.points)
    during = element("gedurendeAgendapunt", leaf("verwijzingID", item))
    return element("spreektTijdensSpreekfragment", leaf("taal", "id"), leaf("tekst", said), during)
