"""The other kinds through the door, field by field."""

import datetime as dt

from generator.model.case_report import CaseReport
from generator.model.legal import LegalInstrument
from generator.model.notice import Notice, NoticeStatus
from generator.model.person import Person
from generator.model.reading import Filed
from generator.model.service import Service
from generator.model.settings import Category, FormerAddress, Region, Site
from generator.model.team import Membership, Team, in_order
from generator.publishing.parts import (
    Known,
    publish_attachments,
    publish_corrections,
    publish_origin,
    publish_window,
)
from generator.publishing.public import (
    PublicCategory,
    PublicDuty,
    PublicLaw,
    PublicLicence,
    PublicMember,
    PublicMove,
    PublicNotice,
    PublicPerson,
    PublicPost,
    PublicRegion,
    PublicReport,
    PublicService,
    PublicSite,
    PublicStage,
    PublicStatistic,
    PublicTeam,
)


def notice_is_out(notice: Notice, instant: dt.datetime) -> bool:
    """Tell whether a notice is public at an instant: not a draft, its embargo reached."""
    if notice.status is NoticeStatus.DRAFT:
        return False
    return notice.embargo is None or notice.embargo <= instant


def publish_notice(filed: Filed[Notice], known: Known) -> PublicNotice:
    """Return a notice that is out."""
    notice = filed.record
    withdrawal = notice.withdrawal if notice.status is NoticeStatus.WITHDRAWN else None
    return PublicNotice(
        id=filed.id,
        title=notice.title,
        kind=notice.kind,
        number=notice.number,
        date=notice.date,
        summary=notice.summary,
        body=notice.body,
        addressees=notice.addressees,
        regions=notice.regions,
        window=publish_window(notice.window),
        stages=tuple(PublicStage(stage.name, stage.date) for stage in notice.stages),
        laws=known.many(notice.laws),
        channels=known.many(notice.channels),
        signer=known.one(notice.signer),
        meeting=known.one(notice.meeting),
        status=notice.status,
        withdrawn_on=withdrawal.date if withdrawal else None,
        withdrawn_why=withdrawal.reason if withdrawal else None,
        supersedes=known.one(notice.supersedes),
        urgent=notice.urgent,
        attachments=publish_attachments(notice.attachments, known),
        corrections=publish_corrections(notice.corrections),
        origin=publish_origin(notice.origin, known),
    )


def publish_team(filed: Filed[Team], known: Known, regions: dict[str, Region]) -> PublicTeam:
    """Return a team; 'semua' becomes the codes of every area of its level."""
    team = filed.record
    covers = team.covers or tuple(code for code, region in regions.items() if region.level == team.level.value)
    return PublicTeam(
        id=filed.id,
        name=team.name,
        level=team.level,
        areas=(team.region,) if team.region is not None else covers,
        shared=team.covers is not None,
        laws=known.many(team.laws),
        term=publish_window(team.term),
        duties=tuple(PublicDuty(each.year, each.times, known.one(each.meeting), each.note) for each in team.duties),
        members=tuple(_member(member, known) for member in in_order(team.members)),
        tasks=team.tasks,
        reports_to=known.one(team.reports_to),
        origin=publish_origin(team.origin, known),
    )


def _member(member: Membership, known: Known) -> PublicMember:
    return PublicMember(
        role=member.role,
        post=member.post,
        agency=member.agency,
        person=known.one(member.person),
        tenure=member.tenure,
        start=member.start,
        end=member.end,
        note=member.note,
        source_name=member.source_name,
    )


def publish_person(filed: Filed[Person]) -> PublicPerson:
    """Return a person's name and offices; the NIP (birth date and sex) stays inside."""
    person = filed.record
    posts = tuple(
        PublicPost(post.name, post.agency, post.start, post.end, post.rank, post.source, post.source_name)
        for post in person.posts
    )
    return PublicPerson(filed.id, person.name, person.full_name, posts, person.source_name)


def publish_report(filed: Filed[CaseReport], known: Known) -> PublicReport:
    """Return a release with its statistics as released."""
    report = filed.record
    return PublicReport(
        id=filed.id,
        period=report.period,
        released=report.released,
        meeting=known.one(report.meeting),
        source=report.source,
        unit=report.unit,
        statistics=tuple(
            PublicStatistic(each.region, each.category, each.status, each.state, each.value)
            for each in report.statistics()
        ),
        corrections=publish_corrections(report.corrections),
    )


def publish_law(filed: Filed[LegalInstrument]) -> PublicLaw:
    """Return a legal instrument."""
    law = filed.record
    return PublicLaw(
        id=filed.id,
        kind=law.kind,
        number=law.number,
        year=law.year,
        about=law.about,
        date=law.date,
        status=law.status,
        checked=law.checked,
        link=law.link,
        summary=law.summary,
        source_name=law.source_name,
    )


def publish_service(filed: Filed[Service], known: Known) -> PublicService:
    """Return an office that citizens can turn to."""
    service = filed.record
    return PublicService(
        id=filed.id,
        name=service.name,
        kind=service.kind,
        region=service.region,
        address=service.address,
        phone=service.phone,
        link=service.link,
        serves=service.serves,
        note=service.note,
        checked=service.checked,
        source_name=service.source_name,
        origin=publish_origin(service.origin, known),
    )


def publish_move(former: FormerAddress) -> PublicMove:
    """Return where an address went, or why it was withdrawn."""
    return PublicMove(former.address, former.to, former.withdrawn, former.reason)


def publish_region(region: Region) -> PublicRegion:
    """Return an area."""
    return PublicRegion(region.code, region.name, region.level, region.parent)


def publish_category(category: Category) -> PublicCategory:
    """Return a case category."""
    return PublicCategory(category.id, category.name, category.kind, category.definition, category.parts)


def publish_site(site: Site) -> PublicSite:
    """Return the site's name and publisher."""
    return PublicSite(
        name=site.name,
        description=site.description,
        organisation=site.organisation,
        government=site.government,
        agency=site.agency,
        subagency=site.subagency,
        address=site.address,
        postcode=site.postcode,
        phone=site.phone,
        fax=site.fax,
        email=site.email,
        web=site.web,
        logo=site.logo,
        url=site.url if site.url.endswith("/") else f"{site.url}/",
        zone=site.zone,
        paper=site.paper,
        pictures=site.pictures,
        documents=site.documents,
        search=site.search,
        open_data=site.open_data,
        licence=PublicLicence(site.licence.name, site.licence.link) if site.licence else None,
    )
