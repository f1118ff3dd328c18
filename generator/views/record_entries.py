"""The entries of records other than meetings."""

from collections.abc import Iterator

from generator.model.legal import LegalStatus
from generator.publishing.public import PublicLaw, PublicLibrary, PublicNotice, PublicReport, PublicTeam
from generator.text import listed, unmarked
from generator.views import addresses, words
from generator.views.catalogue import Catalogue, around
from generator.views.endings import state_of
from generator.views.entries import Entry, Rank
from generator.views.levels import WITHIN_CITY
from generator.views.links import law_citation, region_name, report_link
from generator.views.notices import is_over, told_window
from generator.views.parts import Badge
from generator.views.team_links import team_name
from generator.views.teams import view_team

_STATES = {"Dicabut": Badge("dicabut", "Dicabut"), "Digantikan": Badge("diubah", "Digantikan")}


def record_entries(indexes: Catalogue) -> Iterator[Entry]:
    """Yield the entries of every record that is no meeting."""
    library = indexes.library
    yield from (_notice(indexes, notice) for notice in library.notices.values())
    yield from _services(library)
    for team in library.teams.values():
        yield from (_team(indexes, team, area) for area in (None, *(team.areas if team.shared else ())))
    yield from _persons(library)
    yield from _regions(library)
    yield from (_report(library, report) for report in library.reports.values())
    yield from (_law(library, law) for law in library.laws.values())


def _lines(*texts: str | None) -> str:
    return "\n\n".join(unmarked(text) for text in texts if text)


def _areas(library: PublicLibrary, *codes: str) -> tuple[str, ...]:
    return tuple(sorted({each for code in codes for each in around(library, code)}, reverse=True))


def _names(library: PublicLibrary, codes: tuple[str, ...]) -> str:
    return ", ".join(library.regions[code].name for code in codes)


def _notice(indexes: Catalogue, notice: PublicNotice) -> Entry:
    library = indexes.library
    regions = _areas(library, *notice.regions)
    state = _STATES.get(state_of(indexes, notice) or "")
    return Entry(
        addresses.notice(notice.id),
        "pengumuman",
        notice.title,
        _lines(notice.summary, notice.body, listed(notice.addressees), notice.withdrawn_why, notice.number),
        Rank.PAST if state or is_over(library, notice) else Rank.STANDING,
        day=notice.date,
        year=notice.date.year,
        state=state,
        context=words.NOTICE_KIND[notice.kind],
        place=_names(library, regions),
        regions=regions,
        period=_period(indexes, notice),
    )


def _period(indexes: Catalogue, notice: PublicNotice) -> tuple[str, str, str] | None:
    """Return when a notice's window opens and closes, as instants and in words."""
    window = told_window(indexes, notice)
    if window is None:
        return None
    start = window.start.text if window.start else "mulai tidak tercatat"
    end = f"s.d. {window.end.text}" if window.end else "sampai dicabut"
    return window.opens, window.closes, f"{start} {end}"


def _services(library: PublicLibrary) -> Iterator[Entry]:
    for service in library.services.values():
        regions = _areas(library, service.region) if service.region else ()
        serves = listed([library.categories[each].name for each in service.serves])
        kind = words.SERVICE_KIND[service.kind]
        yield Entry(
            addresses.service(service.id),
            "layanan",
            service.name,
            _lines(
                *(f"{kind}: {serves}." if serves else f"{kind}.", service.note, service.address, service.phone),
                _quoted(service.source_name),
            ),
            Rank.PLACE,
            place=_names(library, regions),
            regions=regions,
        )


def _team(indexes: Catalogue, team: PublicTeam, area: str | None) -> Entry:
    view = view_team(indexes, team, area)
    quoted = _quoted(*(seat.source_name for seat in view.members))
    seats = ", ".join(f"{seat.post} ({seat.person.text})" if seat.person else seat.post for seat in view.members)
    regions = _areas(indexes.library, *((area,) if area else () if team.shared else team.areas))
    return Entry(
        addresses.team(team.id, area),
        "tim",
        team_name(indexes, team, area),
        _lines(team.tasks, f"Susunan: {seats}." if seats else None, quoted),
        Rank.PLACE,
        context=f"Tingkat {view.level.lower()}",
        place=_names(indexes.library, regions),
        team=team.id,
        regions=regions,
    )


def _persons(library: PublicLibrary) -> Iterator[Entry]:
    for person in library.persons.values():
        posts = (", ".join(filter(None, (post.name, post.agency))) for post in person.posts)
        text = _lines(*posts, _quoted(person.source_name, *(post.source_name for post in person.posts)))
        yield Entry(addresses.person(person.id), "pejabat", person.full_name, text, Rank.PLACE)


def _quoted(*names: str | None) -> str | None:
    """Return what sources call something, by which it is looked for too."""
    told = ", ".join(dict.fromkeys(name for name in names if name))
    return f"Dalam sumber tertulis: {told}." if told else None


def _regions(library: PublicLibrary) -> Iterator[Entry]:
    for region in library.regions.values():
        if region.level in WITHIN_CITY:
            regions = _areas(library, region.code)
            yield Entry(
                addresses.region(region.code),
                "wilayah",
                region_name(library, region.code),
                "Tim, rapat, pengumuman, layanan, dan angka kasus wilayah ini.",
                Rank.PLACE,
                place=_names(library, regions),
                regions=regions,
            )


def _report(library: PublicLibrary, report: PublicReport) -> Entry:
    named = {each.category for each in report.statistics} & library.categories.keys()
    categories = listed([library.categories[each].name for each in sorted(named)])
    return Entry(
        addresses.report(report.id),
        "kasus",
        report_link(report).text,
        _lines(f"Angka kasus menurut kategori: {categories}." if categories else "Angka kasus.", report.source),
        Rank.PLACE,
        day=report.released,
        year=report.released.year,
    )


def _law(library: PublicLibrary, law: PublicLaw) -> Entry:
    badge = Badge(law.status.value, words.LEGAL_STATUS[law.status]) if law.status else None
    past = law.status is LegalStatus.REVOKED
    return Entry(
        addresses.law(law.id),
        "dasar-hukum",
        f"{law_citation(library, law)} tentang {law.about}",
        _lines(law.summary, _quoted(law.source_name)),
        Rank.PAST if past else Rank.PLAIN,
        day=law.date,
        year=law.year,
        state=badge,
    )
