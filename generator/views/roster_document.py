"""The roster of a team on a sheet, as the annexes of decrees set it out: number, office, position in the team."""

import datetime as dt

from generator.publishing.public import PublicTeam
from generator.views.catalogue import Catalogue
from generator.views.documents import (
    NOT_RECORDED,
    Document,
    Grid,
    Note,
    Part,
    Prose,
    Rich,
    Row,
    drawn_from,
    in_source,
    joined,
    letterhead,
    note,
)
from generator.views.teams import MemberView, TeamView, view_team

_HEAD = ("No.", "Jabatan", "Kedudukan dalam tim", "Pejabat")


def roster_document(indexes: Catalogue, team: PublicTeam) -> Document:
    """Return the roster sheet of a team."""
    view, site = view_team(indexes, team), indexes.library.site
    return Document(
        title=f"Susunan: {team.name}",
        about=view.page.description,
        publisher=site.organisation or site.name,
        date=_date(team) or indexes.library.today,
        paper=site.paper.value,
        letterhead=letterhead(site),
        heading=("SUSUNAN KEANGGOTAAN", team.name),
        notes=_notes(view),
        rows=_rows(view),
        parts=_parts(view),
        signature=None,
        closing=(),
        page=f"{site.url}{view.page.address}",
    )


def _date(team: PublicTeam) -> dt.date | None:
    """Return the day that the roster itself tells, so that its sheet does not change from build to build."""
    begun = team.term.start if team.term else None
    return begun or (team.origin.date if team.origin else None)


def _notes(view: TeamView) -> tuple[Note, ...]:
    told = drawn_from(view.origin) if view.origin else ()
    return (note("Ini bukan lampiran keputusan yang ditandatangani", *told),)


def _rows(view: TeamView) -> tuple[Row, ...]:
    laws = tuple(link.text for link in view.laws)
    areas = (view.region.text,) if view.region else tuple(link.text for link in view.areas)
    above = (Row("Meneruskan masalah ke", (view.reports_to.text,)),) if view.reports_to else ()
    return (
        Row("Tingkat", (view.level,)),
        *((Row("Wilayah", (", ".join(areas),)),) if areas else ()),
        Row("Dasar hukum", laws or (NOT_RECORDED,), numbered=len(laws) > 1),
        Row("Masa tugas", (_term(view),)),
        *above,
    )


def _term(view: TeamView) -> str:
    if view.start is None:
        return NOT_RECORDED
    return f"sejak {view.start.text}{f' sampai {view.end.text}' if view.end else ''}"


def _parts(view: TeamView) -> tuple[Part, ...]:
    tasks = (Prose(Rich(view.tasks)),) if view.tasks else ()
    rows = tuple(_member(number, member) for number, member in enumerate(view.members, 1))
    if not rows:
        return (*tasks, Prose("Sumber tidak menyebut susunan tim ini."))
    return (*tasks, Grid(_HEAD, (0, 4, 2, 3), rows))


def _member(number: int, member: MemberView) -> tuple[str, ...]:
    source = in_source(member.source_name)
    post = f"{joined(member.post, member.agency)}{f' ({source})' if source else ''}"
    return (str(number), post, member.role or NOT_RECORDED, _holder(member))


def _holder(member: MemberView) -> str:
    """Return who holds a seat, in what capacity and how long, as far as it is recorded."""
    name = "kosong" if member.vacant else member.person.text if member.person else NOT_RECORDED
    tenure = f" ({member.tenure.text})" if member.tenure else ""
    term = f", sejak {member.start.text}" if member.start else ""
    end = f", sampai {member.end.text}" if member.end else ""
    return f"{name}{tenure}{term}{end}{f'; {member.note}' if member.note else ''}"
