"""Every document of the site: its address, and how it is made when its turn comes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.publishing.signers import Signers
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.documents import Document
from generator.views.minutes_document import minutes_document
from generator.views.notice_document import notice_document
from generator.views.roster_document import roster_document


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """A document to be made: the address of its file, and its maker."""

    address: str
    document: Callable[[], Document]


def plan_documents(indexes: Catalogue, signers: Signers) -> list[DocumentPlan]:
    """Return the document of every meeting and notice, and of every team whose roster is known."""
    return list(_plans(indexes, signers))


def _plans(indexes: Catalogue, signers: Signers) -> Iterator[DocumentPlan]:
    library = indexes.library
    for meeting in library.meetings.values():
        yield DocumentPlan(addresses.minutes_file(meeting), partial(minutes_document, indexes, signers, meeting))
    for notice in library.notices.values():
        yield DocumentPlan(addresses.notice_file(notice.id), partial(notice_document, indexes, signers, notice))
    for team in library.teams.values():
        address = addresses.roster_file(team.id)
        # A sheet without a seat is nothing to offer, but an address that was published goes on answering.
        if team.members or address in library.published:
            yield DocumentPlan(address, partial(roster_document, indexes, team))
