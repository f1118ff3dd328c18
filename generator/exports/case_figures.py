"""`/data/kasus.csv`, also where no other open data is made: figures can always be attacked."""

from pathlib import Path

from generator.exports.csv_files import csv_bytes
from generator.exports.digests import write_file
from generator.views import addresses
from generator.views.case_tables import FIGURES
from generator.views.catalogue import Catalogue


def case_figures(indexes: Catalogue) -> bytes:
    """Return the table, in the order of release; `nilai` is empty unless `keadaan` is terbit."""
    return csv_bytes([field.name for field in FIGURES.fields], FIGURES.rows(indexes))


def write_case_figures(indexes: Catalogue, folder: Path) -> None:
    """Write the table below a site's folder."""
    write_file(folder, addresses.CASE_FIGURES, case_figures(indexes))
