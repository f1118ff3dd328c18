"""Every case statistic ever released, one a row, so that anyone can attack them all together."""

from collections.abc import Iterator

from generator.model.case_report import CaseStatus, CellState
from generator.views.catalogue import Catalogue
from generator.views.tables import Field, Row, Table, needed


def _figures(indexes: Catalogue) -> Iterator[Row]:
    for report in indexes.reports_in_order:
        for each in report.statistics:
            told = (each.category, each.status.value, each.value, each.state.value)
            yield (report.id, report.period.code, each.region, *told)


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
