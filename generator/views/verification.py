"""The pages that tell how to check that approved minutes were not changed, and list what was approved."""

from dataclasses import dataclass

from generator.keeping.chain import head_of
from generator.views import addresses
from generator.views.approvals import ApprovalView, approval_views
from generator.views.catalogue import Catalogue
from generator.views.meeting_lists import YearLink
from generator.views.parts import Link, Page

_LATEST = 20


@dataclass(frozen=True, slots=True)
class VerificationView:
    """How to check; ``head`` is None where nothing was approved yet."""

    page: Page
    head: str | None
    total: int
    signer: str | None
    latest: tuple[ApprovalView, ...]
    years: tuple[YearLink, ...]
    chain: str
    verifier: str
    texts: str
    url: str


@dataclass(frozen=True, slots=True)
class ApprovalsOfYearView:
    """What was approved of the meetings of one year."""

    page: Page
    year: int
    approvals: tuple[ApprovalView, ...]
    years: tuple[YearLink, ...]


def approval_years(indexes: Catalogue) -> list[int]:
    """Return the years of which any meeting's minutes were approved, the latest first."""
    return sorted({indexes.library.meetings[id_].date.year for id_ in indexes.approvals}, reverse=True)


def view_verification(indexes: Catalogue) -> VerificationView:
    """Return the page that tells how to check."""
    library = indexes.library
    approvals = tuple(approval_views(library))
    told = "Cara memeriksa bahwa notula yang disahkan tidak diubah diam-diam, dengan peramban atau komputer sendiri."
    return VerificationView(
        page=Page(addresses.VERIFICATION, "Verifikasi notula", told, "verifikasi"),
        head=head_of(library.chain) if library.chain else None,
        total=len(approvals),
        signer=library.signer,
        latest=approvals[-_LATEST:][::-1],
        years=_years(indexes),
        chain=addresses.CHAIN,
        verifier=addresses.VERIFIER,
        texts=addresses.APPROVED_TEXTS,
        url=library.site.url,
    )


def view_verification_year(indexes: Catalogue, year: int) -> ApprovalsOfYearView:
    """Return the approvals of one year's meetings."""
    address = addresses.of_year(addresses.VERIFICATION, year)
    told = f"Notula rapat tahun {year} yang sudah disahkan, dengan sidik dan naskahnya."
    trail = (Link("Verifikasi notula", addresses.VERIFICATION),)
    return ApprovalsOfYearView(
        page=Page(address, f"Notula sah tahun {year}", told, "verifikasi", trail),
        year=year,
        approvals=tuple(each for each in approval_views(indexes.library) if each.year == year),
        years=_years(indexes),
    )


def _years(indexes: Catalogue) -> tuple[YearLink, ...]:
    counts = dict.fromkeys(approval_years(indexes), 0)
    for id_, approvals in indexes.approvals.items():
        counts[indexes.library.meetings[id_].date.year] += len(approvals)
    register = addresses.VERIFICATION
    return tuple(YearLink(year, addresses.of_year(register, year), count) for year, count in counts.items())
