"""`datapackage.json` (Data Package v1, tabular profile): what each CSV holds, its types, keys and foreign keys."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.exports.digests import Written
from generator.publishing.public import PublicLibrary
from generator.views import addresses
from generator.views.tables import Field, Table

_TYPES = {"list": ("string", None), "uri": ("string", "uri")}


def data_package(library: PublicLibrary, tables: Sequence[Table], written: Mapping[str, Written]) -> dict[str, Any]:
    """Return the description of all tables; ``written`` tells each file's size and digest by its address."""
    site = library.site
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "notulen",
        "title": f"Data terbuka {site.name}",
        "description": "Kosong selalu berarti tidak tercatat; yang dikecualikan, disamarkan, atau belum dilaporkan "
        "disebut dalam kolom keadaan di sebelahnya.",
        "homepage": f"{site.url}{addresses.DATA}",
        "created": library.built.astimezone(site.zone.offset).isoformat(),
        "contributors": [{"title": site.organisation or site.name, "role": "publisher"}],
        "resources": [_resource(table, written[addresses.table(table.name, "csv")]) for table in tables],
    }
    if site.licence is not None:
        package["licenses"] = [{"title": site.licence.name, "path": site.licence.link}]
    return package


def _resource(table: Table, file: Written) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.digest}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(field, key=table.key == (field.name,)) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    pointing = [_foreign_key(table, field) for field in table.fields if field.points_to]
    return {**schema, "foreignKeys": pointing} if pointing else schema


def _field(field: Field, *, key: bool) -> dict[str, Any]:
    kind, form = _TYPES.get(field.kind, (field.kind, None))
    separator = "; beberapa nilai dipisahkan ' | '" if field.kind == "list" else ""
    described: dict[str, Any] = {"name": field.name, "type": kind, "description": f"{field.about}{separator}"}
    if form:
        described["format"] = form
    limits: dict[str, Any] = {"required": True} if field.required else {}
    if key:
        limits["unique"] = True
    if field.choices:
        limits["enum"] = list(field.choices)
    return {**described, "constraints": limits} if limits else described


def _foreign_key(table: Table, field: Field) -> dict[str, Any]:
    other, _, column = field.points_to.partition(".")
    reference = {"resource": "" if other == table.name else other, "fields": column}
    return {"fields": field.name, "reference": reference}
