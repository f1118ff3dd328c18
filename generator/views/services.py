"""The pages of services: where to turn, for what."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.publishing.public import PublicLibrary, PublicService
from generator.text import listed, shortened
from generator.views import addresses, words
from generator.views.catalogue import Catalogue
from generator.views.links import notice_link, origin_meeting, region_link
from generator.views.parts import DESCRIPTION_LENGTH, Link, Origin, Page, When, maybe_on, origin


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A service as it stands in a list."""

    link: Link
    kind: str
    serves: str
    region: Link | None
    reachable: bool
    """Whether the record tells a telephone, an address or a page."""


@dataclass(frozen=True, slots=True)
class ServicesView:
    """All services, by kind."""

    page: Page
    kinds: tuple[tuple[str, tuple[ServiceCard, ...]], ...]


@dataclass(frozen=True, slots=True)
class ServiceView:
    """One service."""

    page: Page
    kind: str
    region: Link | None
    address: str | None
    phone: str | None
    link: str | None
    serves: tuple[str, ...]
    note: str | None
    checked: When | None
    source_name: str | None
    origin: Origin | None
    notices: tuple[Link, ...]


def service_card(library: PublicLibrary, service: PublicService) -> ServiceCard:
    """Return a service as it stands in a list."""
    serves = listed([_category(library, each).lower() for each in service.serves])
    region = region_link(library, service.region) if service.region else None
    link = Link(service.name, addresses.service(service.id))
    reachable = bool(service.phone or service.address or service.link)
    return ServiceCard(link, words.SERVICE_KIND[service.kind], serves, region, reachable)


def _category(library: PublicLibrary, category_id: str) -> str:
    return library.categories[category_id].name


def cards_by_kind(
    library: PublicLibrary, services: Iterable[PublicService]
) -> tuple[tuple[str, tuple[ServiceCard, ...]], ...]:
    """Return services as a list shows them, grouped by what help they give."""
    groups: dict[str, list[ServiceCard]] = {name: [] for name in words.SERVICE_KIND.values()}
    for service in services:
        groups[words.SERVICE_KIND[service.kind]].append(service_card(library, service))
    return tuple((name, tuple(cards)) for name, cards in groups.items() if cards)


def view_services(indexes: Catalogue) -> ServicesView:
    """Return the page of all services."""
    description = "Kantor dan layanan yang dapat dihubungi warga: untuk apa, di mana, dan bagaimana."
    return ServicesView(
        page=Page(addresses.SERVICES, "Ke mana meminta bantuan", description, "layanan"),
        kinds=cards_by_kind(indexes.library, indexes.library.services.values()),
    )


def view_service(indexes: Catalogue, service: PublicService) -> ServiceView:
    """Return the page of one service."""
    library = indexes.library
    told = service.note or f"{service.name}: {words.SERVICE_KIND[service.kind].lower()}."
    trail = (Link("Layanan", addresses.SERVICES),)
    return ServiceView(
        page=Page(addresses.service(service.id), service.name, shortened(told, DESCRIPTION_LENGTH), "layanan", trail),
        kind=words.SERVICE_KIND[service.kind],
        region=region_link(library, service.region) if service.region else None,
        address=service.address,
        phone=service.phone,
        link=service.link,
        serves=tuple(_category(library, each) for each in service.serves),
        note=service.note,
        checked=maybe_on(service.checked),
        source_name=service.source_name,
        origin=origin(service.origin, origin_meeting(library, service.origin)),
        notices=tuple(notice_link(notice) for notice in indexes.notices_citing.get(service.id, ())),
    )
