"""JSON Schemas of every kind of file, so that an editor helps while a clerk writes; made from the model.

Draft-07, which every release of the YAML extensions knows, with everything in its place instead of `$ref`, whose
neighbours draft-07 ignores. The reader takes every scalar as text, but an editor sees 13.30 as a number and an empty
value as null: a schema takes whatever the reader takes, so that no valid file gets a red line. What only several keys
or files together can tell stays with `notulen check`.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.commands import scalars
from generator.loading.yaml_reader import read_yaml
from generator.model.kinds import KINDS
from generator.model.settings import Category, FormerAddress, Privacy, Site

Schema = dict[str, Any]

FOLDER = "site_config/skema"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_ORIGIN = "Ditulis oleh notulen dari modelnya; jangan disunting di sini."
_NULL = {"type": "null"}
_SETTINGS: tuple[tuple[str, str, TypeAdapter[Any]], ...] = (
    ("situs", "Situs", TypeAdapter(Site)),
    ("kategori", "Kategori laporan kasus", TypeAdapter(tuple[Category, ...])),
    ("privasi", "Kebijakan penerbitan angka", TypeAdapter(Privacy)),
    ("alamat-lama", "Alamat yang pindah atau ditarik", TypeAdapter(tuple[FormerAddress, ...])),
)
_RECORDS = tuple((kind.folder, kind.label.capitalize(), kind.adapter) for kind in KINDS)
FILES = {name: (title, adapter) for name, title, adapter in (*_RECORDS, *_SETTINGS)}
"""The title and type of each kind of file, by its folder in content/ or its name in site_config/."""


def write_schemas(project: Path) -> None:
    """Write every schema that is not there as it should be. Raises OSError."""
    folder = project / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        path, content = folder / f"{name}.json", _written(schema)
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)


def schemas() -> dict[str, Schema]:
    """Return the schema of each kind of file."""
    return {name: _schema(title, adapter) for name, (title, adapter) in FILES.items()}


def _written(schema: Schema) -> bytes:
    return f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n".encode()


def _schema(title: str, adapter: TypeAdapter[Any]) -> Schema:
    told = adapter.json_schema()
    return {"$schema": _DRAFT, "$comment": _ORIGIN, "title": title, **_Translation(told.get("$defs", {})).of(told)}


class _Translation:
    """From what pydantic tells of a type to what an editor should take for it."""

    def __init__(self, shapes: Mapping[str, Schema]) -> None:
        """Keep the shapes that others refer to by name."""
        self._shapes = shapes

    def of(self, told: Schema, key: str = "") -> Schema:
        """Return the schema of a value; ``key`` names values that look like others but have their own form."""
        if "$ref" in told:
            return self.of(self._shapes[told["$ref"].rsplit("/", 1)[-1]], key)
        wanted = [each for each in told.get("anyOf", ()) if each != _NULL]
        if len(wanted) < len(told.get("anyOf", ())):
            return scalars.or_absent(self.of(wanted[0], key))
        return scalars.BY_KEY[key] if key in scalars.BY_KEY else self._present(told, key)

    def _present(self, told: Schema, key: str) -> Schema:
        if "items" in told:
            return scalars.many(self.of(told["items"], key))
        if "properties" in told:
            return self._keys(told)
        if "enum" in told and "type" in told:
            return scalars.one_of(told["enum"])
        return scalars.of_leaf(told)

    def _keys(self, told: Schema) -> Schema:
        keys = {name: _described(name, value) | self.of(value, name) for name, value in told["properties"].items()}
        return scalars.keys(keys, told.get("required", []))


def _described(name: str, told: Schema) -> Schema:
    words = {"title": name.replace("_", " ").capitalize(), "description": told["description"]}
    # Examples are written as a file writes them: '"7"' is the text 7, '[M.M.]' a list.
    examples = [read_yaml(example).plain() for example in told.get("examples", ())]
    return words | ({"examples": examples} if examples else {})


if __name__ == "__main__":
    write_schemas(Path.cwd())
