"""The pages of case figures. Printed, hidden and not reported stay three different things everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model.case_report import ALL, CaseStatus, CellState
from generator.publishing.public import PublicCategory, PublicLibrary, PublicReport, PublicStatistic
from generator.views import addresses, words
from generator.views.catalogue import Catalogue
from generator.views.charts import Segment
from generator.views.levels import CITIES
from generator.views.links import dated_link, region_link, region_name
from generator.views.parts import CorrectionView, Link, Page, When, correction_views, on

_LEVELS = ("kota", "kabupaten", "kecamatan", "kelurahan", "desa")


@dataclass(frozen=True, slots=True)
class Cell:
    """One statistic as a table shows it; ``text`` is a number only where ``state`` is `terbit`.

    ``state`` is `terbit`, `disamarkan`, `belum_lapor`, or `tidak-diterbitkan` where the release holds none.
    """

    state: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of figures; ``bar`` draws its first cell, on the scale of the table's printed numbers."""

    name: str
    address: str | None
    cells: tuple[Cell, ...]
    bar: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of figures; the columns are statuses or categories."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def drawn(self) -> bool:
        """Whether any row has a bar."""
        return any(row.bar for row in self.rows)


@dataclass(frozen=True, slots=True)
class AreaFigure:
    """A release's total for one area."""

    report: Link
    cell: Cell
    unit: str


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A category and what its counts mean."""

    name: str
    kind: str
    definition: str


@dataclass(frozen=True, slots=True)
class ReportsView:
    """All releases: the city's totals over time."""

    page: Page
    table: Table | None
    releases: tuple[tuple[Link, When], ...]
    told: tuple[Link, ...]
    """Where meetings told figures in words, the latest first; none as soon as there is a release."""

    categories: tuple[CategoryView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """One release."""

    page: Page
    period: str
    released: When
    unit: str
    source: str | None
    meetings: tuple[Link, ...]
    tables: tuple[Table, ...]
    hidden: bool
    not_reported: bool
    silent: tuple[str, ...]
    """The areas that did not report, the uppermost alone: what is above them does not count them."""

    corrections: tuple[CorrectionView, ...]
    categories: tuple[CategoryView, ...]


BAND = (Segment("samar", 0.0, 0.0),)
"""The bar of a hidden figure: a mark for one picture, no length."""

NOT_RELEASED = Cell("tidak-diterbitkan", "–")
_WORDS = {CellState.SUPPRESSED: "disamarkan", CellState.NOT_REPORTED: "belum lapor"}


def _cell(statistic: PublicStatistic | None) -> Cell:
    if statistic is None:
        return NOT_RELEASED
    if statistic.state is CellState.PRINTED:
        return Cell(statistic.state.value, f"{statistic.value:,}".replace(",", "."))
    return Cell(statistic.state.value, _WORDS[statistic.state])


def with_bars(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows with their bars, on the scale of what is printed. What is hidden gets a band that has no scale."""
    found = tuple(rows)
    longest = max((_printed(row.cells[0]) for row in found), default=0)
    return tuple(replace(row, bar=_bar(row.cells[0], longest)) for row in found) if longest else found


def _printed(cell: Cell) -> int:
    return int(cell.text.replace(".", "")) if cell.state == CellState.PRINTED.value else 0


def _bar(cell: Cell, longest: int) -> tuple[Segment, ...]:
    if cell.state == CellState.SUPPRESSED.value:
        return BAND
    width = round(_printed(cell) * 100 / longest, 2)
    return (Segment("selesai", 0.0, width),) if width else ()


Cells = dict[tuple[str, str, CaseStatus], PublicStatistic]


def _cells(report: PublicReport) -> Cells:
    return {(each.region, each.category, each.status): each for each in report.statistics}


def _find(
    cells: dict[tuple[str, str, CaseStatus], PublicStatistic], region: str, category: str, status: CaseStatus
) -> Cell:
    """Return a cell; an area that did not report did not report any of its cells."""
    found = cells.get((region, category, status))
    whole = cells.get((region, ALL, CaseStatus.ALL))
    if found is None and whole is not None and whole.state is CellState.NOT_REPORTED:
        return _cell(whole)
    return _cell(found)


def area_figures(indexes: Catalogue, code: str) -> tuple[AreaFigure, ...]:
    """Return every release's total for an area, the latest first."""
    found = []
    for report in reversed(indexes.reports_in_order):
        cell = _find(_cells(report), code, ALL, CaseStatus.ALL)
        if cell is not NOT_RELEASED:
            found.append(AreaFigure(Link(report.period.label, addresses.report(report.id)), cell, report.unit))
    return tuple(found)


def view_reports(indexes: Catalogue) -> ReportsView:
    """Return the page of all releases."""
    library, reports = indexes.library, list(reversed(indexes.reports_in_order))
    city = _city(library)
    statuses = tuple(CaseStatus)
    rows = tuple(
        Row(
            f"{report.period.label} ({report.unit})",
            addresses.report(report.id),
            tuple(_find(_cells(report), city, ALL, status) for status in statuses),
        )
        for report in reports
    )
    columns = tuple(words.CASE_STATUS[status] for status in statuses)
    caption = f"Kasus menurut penanganan, {region_name(library, city)}"
    description = "Jumlah kasus tanpa identitas per periode, dilindungi sebelum diterbitkan."
    return ReportsView(
        page=Page(addresses.REPORTS, "Angka kasus", description, "kasus"),
        table=Table(caption, "Periode", columns, with_bars(rows)) if rows else None,
        releases=tuple((Link(r.period.label, addresses.report(r.id)), on(r.released)) for r in reports),
        told=() if reports else _told_in_meetings(library),
        categories=_categories(indexes),
    )


def _told_in_meetings(library: PublicLibrary) -> tuple[Link, ...]:
    return tuple(
        Link(f"{item.title}, {on(meeting.date).text}", addresses.item(meeting, f"acara-{number}"))
        for meeting in reversed([*library.meetings.values()])
        for number, item in enumerate(meeting.agenda, 1)
        if item.tells_figure
    )


def city_figures_told(indexes: Catalogue) -> bool:
    """Tell whether any release says something of the city as a whole."""
    city = _city(indexes.library)
    return any(each.region == city for report in indexes.reports_in_order for each in report.statistics)


def _city(library: PublicLibrary) -> str:
    return next((code for code, region in library.regions.items() if region.level in CITIES), "")


def _categories(indexes: Catalogue) -> tuple[CategoryView, ...]:
    return tuple(
        CategoryView(each.name, words.CATEGORY_KIND[each.kind], each.definition)
        for each in indexes.library.categories.values()
    )


def view_report(indexes: Catalogue, report: PublicReport) -> ReportView:
    """Return the page of one release."""
    states = {statistic.state for statistic in report.statistics}
    title = f"Kasus {report.period.label}, dirilis {on(report.released).text}"
    description = f"{title}: jumlah {report.unit} tanpa identitas."
    trail = (Link("Angka kasus", addresses.REPORTS),)
    return ReportView(
        page=Page(addresses.report(report.id), title, description, "kasus", trail),
        period=report.period.label,
        released=on(report.released),
        unit=report.unit,
        source=report.source,
        meetings=_meetings(indexes, report),
        tables=tuple(table for level in _LEVELS for table in _tables(indexes, report, level)),
        hidden=CellState.SUPPRESSED in states,
        not_reported=CellState.NOT_REPORTED in states,
        silent=_silent(indexes, report),
        corrections=correction_views(report.corrections),
        categories=_categories(indexes),
    )


def _silent(indexes: Catalogue, report: PublicReport) -> tuple[str, ...]:
    found = {each.region for each in report.statistics if each.state is CellState.NOT_REPORTED}
    upper = [code for code in found if not any(code.startswith(f"{other}.") for other in found)]
    return tuple(region_name(indexes.library, code) for code in sorted(upper))


def _meetings(indexes: Catalogue, report: PublicReport) -> tuple[Link, ...]:
    """Return the meeting that a release names, and those that name it."""
    citing = indexes.meetings_citing.get(report.id, [])
    own = indexes.library.meetings.get(report.meeting) if report.meeting else None
    found = [own, *(meeting for meeting in citing if meeting is not own)] if own else citing
    return tuple(dated_link(meeting) for meeting in found)


def _tables(indexes: Catalogue, report: PublicReport, level: str) -> list[Table]:
    library, cells = indexes.library, _cells(report)
    named = {statistic.region for statistic in report.statistics}
    areas = [code for code, region in library.regions.items() if region.level == level and code in named]
    if not areas:
        return []
    if level in CITIES:
        return [_by_category(indexes, report, areas[0])]
    categories = [each for each in library.categories.values() if _used(report, areas, each)]
    columns = ("Semua", *(category.name for category in categories))
    keys = (ALL, *(category.id for category in categories))
    rows = tuple(
        Row(
            library.regions[code].name,
            region_link(library, code).address,
            tuple(_find(cells, code, key, CaseStatus.ALL) for key in keys),
        )
        for code in areas
    )
    return [Table(f"Kasus menurut {level}", level.capitalize(), columns, with_bars(rows))]


def _used(report: PublicReport, areas: list[str], category: PublicCategory) -> bool:
    return any(each.category == category.id and each.region in areas for each in report.statistics)


def _by_category(indexes: Catalogue, report: PublicReport, city: str) -> Table:
    cells, statuses = _cells(report), tuple(CaseStatus)
    used = [category for category in indexes.library.categories.values() if _used(report, [city], category)]
    named = [("Semua kategori", ALL), *((category.name, category.id) for category in used)]
    rows = tuple(Row(name, None, tuple(_find(cells, city, key, status) for status in statuses)) for name, key in named)
    columns = tuple(words.CASE_STATUS[status] for status in statuses)
    caption = f"Kasus di {region_name(indexes.library, city)} menurut kategori"
    # The sum of all has no bar: beside it, the bars of the categories would all look alike.
    return Table(caption, "Kategori", columns, (*rows[:1], *with_bars(rows[1:])))
