"""Every case statistic ever released, one a row, so that anyone can attack them all together."""

from collections.abc import Iterator

from generator.model.case_report import ALL, CaseStatus, CellState
from generator.publishing.public import PublicReport, PublicStatistic
from generator.views.catalogue import Catalogue
from generator.views.tables import Field, Row, Table, needed


def _figures(indexes: Catalogue) -> Iterator[Row]:
    for report in indexes.reports_in_order:
        for each in _in_order(indexes, report):
            told = (each.category, each.status.value, each.value, each.state.value)
            yield (report.id, report.period.code, each.region, *told)


def _in_order(indexes: Catalogue, report: PublicReport) -> list[PublicStatistic]:
    """Return a release's figures in an order that no file has chosen: somebody may have sorted his by size."""
    regions, kinds = list(indexes.library.regions), [ALL, *indexes.library.categories]
    places = [{each: number for number, each in enumerate(found)} for found in (regions, kinds, CaseStatus)]

    def place(each: PublicStatistic) -> tuple[int, ...]:
        return places[0][each.region], places[1][each.category], places[2][each.status]

    return sorted(report.statistics, key=place)


FIGURES = Table(
    "kasus",
    "Angka kasus",
    "Setiap angka kasus yang pernah dirilis. Disamarkan, belum dilaporkan, dan nol adalah tiga hal yang berbeda.",
    "satu angka dalam satu rilis",
    ("rilis", "wilayah", "kategori", "status"),
    (
        needed("rilis", "Rilis yang memuatnya", points_to="rilis-kasus.id"),
        needed("periode", "Kode periode"),
        needed("wilayah", "Kode wilayah", points_to="wilayah.kode"),
        needed("kategori", "Id kategori, atau semua"),
        needed("status", "Sejauh mana ditangani", choices=CaseStatus),
        Field("nilai", "Banyaknya; kosong kecuali keadaannya terbit", "integer"),
        needed("keadaan", "Apakah angkanya terbit, disamarkan, atau belum dilaporkan", choices=CellState),
    ),
    _figures,
)
