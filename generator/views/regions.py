"""The pages of areas: everything about a kecamatan or kelurahan."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.publishing.public import PublicLibrary, PublicNotice, PublicRegion, PublicService
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.items import DecisionView, latest_decisions
from generator.views.levels import CITIES, VILLAGES
from generator.views.links import region_link, region_name
from generator.views.meeting_lists import MeetingCard, cards
from generator.views.notices import NoticeCard, notice_card
from generator.views.parts import Link, Page
from generator.views.reports import AreaFigure, area_figures, city_figures_told
from generator.views.services import ServiceCard, service_card
from generator.views.team_links import roster_link

_LATEST = 12
_CITYWIDE = 5


@dataclass(frozen=True, slots=True)
class DistrictView:
    """A kecamatan with its kelurahan."""

    link: Link
    villages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RegionsView:
    """All areas."""

    page: Page
    city: str
    districts: tuple[DistrictView, ...]


@dataclass(frozen=True, slots=True)
class RegionView:
    """One area."""

    page: Page
    code: str
    level: str
    parent: Link | None
    villages: tuple[Link, ...]
    notices: tuple[NoticeCard, ...]
    services: tuple[ServiceCard, ...]
    decisions: tuple[DecisionView, ...]
    meetings: tuple[MeetingCard, ...]
    meeting_count: int
    citywide: tuple[MeetingCard, ...]
    teams: tuple[Link, ...]
    figures: tuple[AreaFigure, ...]
    city_figures: bool


def districts(library: PublicLibrary) -> tuple[DistrictView, ...]:
    """Return the kecamatan with their kelurahan, in order of code."""
    found = [region for region in library.regions.values() if region.level == "kecamatan"]
    return tuple(DistrictView(_short_link(region), _villages(library, region.code)) for region in found)


def _short_link(region: PublicRegion) -> Link:
    return Link(region.name, addresses.region(region.code))


def _villages(library: PublicLibrary, parent: str) -> tuple[Link, ...]:
    inside = (each for each in library.regions.values() if each.parent == parent and each.level in VILLAGES)
    return tuple(_short_link(region) for region in inside)


def city_name(library: PublicLibrary) -> str:
    """Return the city's official name."""
    return next((region.name for region in library.regions.values() if region.level in CITIES), library.site.name)


def view_regions(indexes: Catalogue) -> RegionsView:
    """Return the page of all areas."""
    city = city_name(indexes.library)
    description = f"Kecamatan dan kelurahan di {city}: tim, rapat, pengumuman, dan angka masing-masing."
    return RegionsView(
        page=Page(addresses.REGIONS, "Kecamatan dan kelurahan", description, "wilayah"),
        city=city,
        districts=districts(indexes.library),
    )


def view_region(indexes: Catalogue, region: PublicRegion) -> RegionView:
    """Return the page of one area."""
    library, name = indexes.library, region_name(indexes.library, region.code)
    meetings = indexes.by_region.get(region.code, [])
    inside = {meeting.id for meeting in meetings}
    others = [meeting for meeting in indexes.citywide[-_LATEST:] if meeting.id not in inside]
    parent = library.regions.get(region.parent) if region.level in VILLAGES and region.parent else None
    trail = (Link("Wilayah", addresses.REGIONS), *((region_link(library, parent.code),) if parent else ()))
    description = f"Tim, rapat, pengumuman, layanan, dan angka kasus {name}."
    return RegionView(
        page=Page(addresses.region(region.code), name, description, "wilayah", trail),
        code=region.code,
        level=region.level,
        parent=region_link(library, parent.code) if parent else None,
        villages=_villages(library, region.code),
        notices=tuple(notice_card(indexes, notice) for notice in _notices(indexes, region.code)),
        services=tuple(service_card(library, service) for service in _services(library, region.code)),
        decisions=latest_decisions(indexes, meetings, _LATEST),
        meetings=cards(indexes, meetings[-_LATEST:]),
        meeting_count=len(meetings),
        citywide=cards(indexes, others[-_CITYWIDE:]),
        teams=_teams(indexes, region.code),
        figures=area_figures(indexes, region.code),
        city_figures=city_figures_told(indexes),
    )


def _notices(indexes: Catalogue, code: str) -> list[PublicNotice]:
    """Return the notices for an area and for every area that it lies in, the latest first."""
    wider = {code, *_wider(indexes.library, code)}
    found = {notice.id: notice for name in wider for notice in indexes.notices_in.get(name, ())}
    return sorted(found.values(), key=lambda notice: (notice.date, notice.id), reverse=True)


def _wider(library: PublicLibrary, code: str | None) -> Iterable[str]:
    while code is not None and code in library.regions:
        yield code
        code = library.regions[code].parent


def _services(library: PublicLibrary, code: str) -> list[PublicService]:
    """Return the services of an area first, then those that serve a wider one or name none."""
    wider = list(_wider(library, code))
    near = [each for each in library.services.values() if each.region is None or each.region in wider]
    inside = [each for each in library.services.values() if each.region and each.region.startswith(f"{code}.")]
    return sorted(near + inside, key=lambda each: (-len(each.region or ""), each.name))


def _teams(indexes: Catalogue, code: str) -> tuple[Link, ...]:
    found = []
    for area in _wider(indexes.library, code):
        for team in indexes.teams_in.get(area, ()):
            own = area if team.shared else None
            found.append(roster_link(indexes, team, own))
    return tuple(found)
