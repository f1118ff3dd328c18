"""The data described for catalogues: DCAT (`data.json`, as portals harvest it) and the metadata of Satu Data."""

from collections.abc import Sequence
from typing import Any

from generator.publishing.public import PublicLibrary, PublicSite
from generator.views import addresses
from generator.views.information_list import INFORMATION_LIST
from generator.views.tables import Field, Table

_DCAT = "https://project-open-data.cio.gov/v1.1/schema"
_PERIODICITY = "irregular"
_NOT_RECORDED = "tidak tercatat"
NO_LICENCE = "belum ditetapkan penerbit"


def dcat(library: PublicLibrary, tables: Sequence[Table]) -> dict[str, Any]:
    """Return the catalogue in the form of DCAT-US 1.1, which Indonesian city portals give as `data.json`."""
    return {
        "@context": f"{_DCAT}/catalog.jsonld",
        "@id": f"{library.site.url}{addresses.DATA_CATALOGUE}",
        "@type": "dcat:Catalog",
        "conformsTo": _DCAT,
        "describedBy": f"{_DCAT}/catalog.json",
        "dataset": [_dataset(library, table) for table in tables],
    }


def _dataset(library: PublicLibrary, table: Table) -> dict[str, Any]:
    site = library.site
    described: dict[str, Any] = {
        "@type": "dcat:Dataset",
        "identifier": f"{site.url}{addresses.table(table.name, 'csv')}",
        "title": table.title,
        "description": table.about,
        "keyword": ["Indonesia", table.name],
        "modified": library.today.isoformat(),
        "publisher": {"@type": "org:Organization", "name": site.organisation or site.name},
        "accessLevel": "public",
        "accrualPeriodicity": _PERIODICITY,
        "language": ["id"],
        "landingPage": f"{site.url}{addresses.DATA}",
        "describedBy": f"{site.url}{addresses.DATA_PACKAGE}",
        "distribution": [_distribution(site, table, form, media) for form, media in _FORMS],
    }
    if site.email:
        described["contactPoint"] = {
            "@type": "vcard:Contact",
            "fn": site.organisation or site.name,
            "hasEmail": f"mailto:{site.email}",
        }
    return {**described, "license": site.licence.link} if site.licence else described


_FORMS = (("csv", "text/csv"), ("json", "application/json"))


def _distribution(site: PublicSite, table: Table, form: str, media: str) -> dict[str, str]:
    return {
        "@type": "dcat:Distribution",
        "title": f"{table.title} ({form.upper()})",
        "downloadURL": f"{site.url}{addresses.table(table.name, form)}",
        "mediaType": media,
        "format": form.upper(),
    }


def satu_data(library: PublicLibrary, tables: Sequence[Table]) -> dict[str, Any]:
    """Return the metadata that Satu Data Indonesia asks for (Perpres 39/2019: standard, metadata, codes)."""
    site = library.site
    return {
        "penerbit": site.organisation or site.name,
        "pemerintah_daerah": site.government or _NOT_RECORDED,
        "kode_referensi": "Kode wilayah Kementerian Dalam Negeri",
        "dataset": [_told(library, table) for table in tables if table is not INFORMATION_LIST],
    }


def _told(library: PublicLibrary, table: Table) -> dict[str, Any]:
    site = library.site
    return {
        "judul": table.title,
        "definisi": table.about,
        "klasifikasi": {field.name: list(field.choices) for field in table.fields if field.choices},
        "ukuran": "jumlah",
        "satuan": table.measured,
        "cakupan": next((each.name for each in library.regions.values() if each.level == "kota"), _NOT_RECORDED),
        "produsen_data": site.agency or site.organisation or _NOT_RECORDED,
        "walidata": _NOT_RECORDED,
        "jadwal_pemutakhiran": "setiap situs diterbitkan kembali",
        "dimutakhirkan": library.today.isoformat(),
        "lisensi": site.licence.name if site.licence else NO_LICENCE,
        "kontak": site.email or site.phone or _NOT_RECORDED,
        "variabel": [_variable(field) for field in table.fields],
        "berkas": [f"{site.url}{addresses.table(table.name, form)}" for form, _ in _FORMS],
    }


def _variable(field: Field) -> dict[str, Any]:
    return {"nama": field.name, "definisi": field.about, "tipe": field.kind, "wajib": field.required}
