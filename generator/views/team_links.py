"""What teams are called and how they lead to each other, where one roster stands for several areas too."""

from collections import defaultdict
from typing import NamedTuple

from generator.publishing.public import PublicTeam
from generator.views import addresses
from generator.views.catalogue import Catalogue, around
from generator.views.links import region_name
from generator.views.parts import Link


class AreaTeams(NamedTuple):
    """A kecamatan and the teams of the areas in it, each named by its area alone."""

    link: Link
    villages: tuple[Link, ...]


def team_name(indexes: Catalogue, team: PublicTeam, area: str | None) -> str:
    """Return a team's name, with its area where it is one of several; a name that ends in the area's level goes on."""
    if area is None:
        return team.name
    region = indexes.library.regions.get(area)
    if region is not None and team.name.lower().endswith(f" {region.level}"):
        return f"{team.name} {region.name}"
    return f"{team.name}: {region_name(indexes.library, area)}"


def roster_link(indexes: Catalogue, team: PublicTeam, area: str | None = None) -> Link:
    """Return a team's name leading to its page, or that of the team of one area that it stands for."""
    return Link(team_name(indexes, team, area), addresses.team(team.id, area))


def area_team_link(indexes: Catalogue, team: PublicTeam, area: str) -> Link:
    """Return the link to one area's team, named by the area alone."""
    return Link(region_name(indexes.library, area), addresses.team(team.id, area))


def above(indexes: Catalogue, team: PublicTeam, area: str | None) -> Link | None:
    """Return the team that one passes matters on to: that of the area which its own area lies in."""
    target = indexes.library.teams.get(team.reports_to) if team.reports_to else None
    return roster_link(indexes, target, _area_above(indexes, target, _own(team, area))) if target else None


def below(indexes: Catalogue, team: PublicTeam, area: str | None) -> tuple[Link, ...]:
    """Return the teams that pass matters on to one: the way back of `above`."""
    return tuple(
        roster_link(indexes, each, own)
        for each in indexes.library.teams.values()
        if each.reports_to == team.id
        for own in (each.areas if area is not None and each.shared else (None,))
        if _area_above(indexes, team, _own(each, own)) == area
    )


def _own(team: PublicTeam, area: str | None) -> str | None:
    """Return the one area of a team; a roster of several areas has none of its own."""
    return area or (team.areas[0] if team.areas and not team.shared else None)


def _area_above(indexes: Catalogue, target: PublicTeam, area: str | None) -> str | None:
    if area is None or not target.shared:
        return None
    return next((code for code in around(indexes.library, area) if code in target.areas), None)


def area_teams(indexes: Catalogue, team: PublicTeam) -> tuple[AreaTeams, ...]:
    """Return the teams of the areas that a roster stands for by kecamatan; none where not all lie in one."""
    regions = indexes.library.regions
    found: dict[str, list[Link]] = defaultdict(list)
    for code in team.areas if team.shared else ():
        parent = regions[code].parent if code in regions else None
        if parent is None or parent not in regions or regions[parent].level != "kecamatan":
            return ()
        found[parent].append(Link(regions[code].name, addresses.team(team.id, code)))
    return tuple(
        AreaTeams(Link(regions[code].name, addresses.region(code)), tuple(links)) for code, links in found.items()
    )
