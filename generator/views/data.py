"""The pages of the open data: what there is and what each column means; and the list of public information."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.catalogue import Catalogue
from generator.views.datasets import TABLES
from generator.views.facts import Thing, publisher
from generator.views.forms import Form, table_forms
from generator.views.information_list import KINDS, Information, information
from generator.views.parts import Link, Page, When, maybe_on
from generator.views.tables import Field, Table

_TYPES = {
    "string": "teks",
    "integer": "bilangan",
    "date": "tanggal",
    "time": "jam",
    "boolean": "benar atau salah",
    "list": "daftar",
    "uri": "alamat",
}


class FieldView(NamedTuple):
    """A column in words."""

    name: str
    about: str
    kind: str
    choices: str


class TableView(NamedTuple):
    """A table with its files and columns."""

    name: str
    title: str
    about: str
    measured: str
    files: tuple[Form, ...]
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """All data."""

    page: Page
    tables: tuple[TableView, ...]
    licence: str | None
    licence_link: str | None
    publisher: str


@dataclass(frozen=True, slots=True)
class InformationView:
    """The list of public information: what, when it was made, of which kind."""

    page: Page
    keeper: str
    rows: tuple[tuple[Link, When | None, str], ...]


def view_data(indexes: Catalogue) -> DataView:
    """Return the page of all data."""
    site = indexes.library.site
    description = "Rapat, keputusan, tim, pengumuman, dan dasar hukum sebagai tabel CSV dan JSON yang dijelaskan."
    return DataView(
        page=Page(addresses.DATA, "Data terbuka", description, "data"),
        tables=tuple(map(_table, TABLES)),
        licence=site.licence.name if site.licence else None,
        licence_link=site.licence.link if site.licence else None,
        publisher=site.organisation or site.name,
    )


def _table(table: Table) -> TableView:
    files = tuple(form._replace(title=form.title.removeprefix(f"{table.title} ").strip("()")) for form in _files(table))
    return TableView(table.name, table.title, table.about, table.measured, files, tuple(map(_field, table.fields)))


def _files(table: Table) -> tuple[Form, Form]:
    return table_forms(table)


def _field(field: Field) -> FieldView:
    kind = _TYPES[field.kind] + (f", menunjuk {field.points_to}" if field.points_to else "")
    return FieldView(field.name, field.about, kind, ", ".join(field.choices))


def data_facts(library: PublicLibrary) -> Thing:
    """Return the data as a catalogue of datasets (schema.org)."""
    url, licence = library.site.url, library.site.licence
    return {
        "@type": "DataCatalog",
        "name": f"Data terbuka {library.site.name}",
        "url": url + addresses.DATA,
        "publisher": publisher(library),
        **({"license": licence.link} if licence else {}),
        "dataset": [_dataset(url, table) for table in TABLES],
    }


def _dataset(url: str, table: Table) -> Thing:
    files = [
        {"@type": "DataDownload", "encodingFormat": form.media, "contentUrl": url + form.address}
        for form in table_forms(table)
    ]
    address = f"{url}{addresses.DATA}#{table.name}"
    return {"@type": "Dataset", "name": table.title, "description": table.about, "url": address, "distribution": files}


def _made(each: Information) -> When | None:
    """Return when a piece of information was made, which of some is only a year."""
    return When(str(each.made), str(each.made)) if isinstance(each.made, int) else maybe_on(each.made)


def view_information(indexes: Catalogue) -> InformationView:
    """Return the page of the list of public information."""
    site = indexes.library.site
    description = "Informasi yang tersedia bagi publik menurut UU 14/2008, disusun dari yang diterbitkan di situs ini."
    trail = (Link("Data terbuka", addresses.DATA),)
    return InformationView(
        page=Page(addresses.INFORMATION_LIST, "Daftar Informasi Publik", description, "data", trail),
        keeper=site.agency or site.organisation or site.name,
        rows=tuple((Link(each.about, each.address), _made(each), KINDS[each.kind]) for each in information(indexes)),
    )
