"""The reference of the content's format, told by the model itself, so that it cannot go stale."""

import dataclasses
import enum
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Any

from pydantic_core import PydanticUndefined

from generator.model.kinds import KINDS
from generator.model.settings import Category, FormerAddress, Privacy, Site
from generator.views import addresses
from generator.views.parts import Link, Page

_FILES = (("situs.yml", Site), ("kategori.yml", Category), ("privasi.yml", Privacy), ("alamat-lama.yml", FormerAddress))


@dataclass(frozen=True, slots=True)
class KeyView:
    """A key: where it stands, what it holds, whether it must be there."""

    name: str
    description: str
    example: str | None
    choices: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class ShapeView:
    """The keys of one file, or of one part of it; ``path`` names the part."""

    path: str
    keys: tuple[KeyView, ...]


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of file."""

    id: str
    title: str
    file: str
    shapes: tuple[ShapeView, ...]


@dataclass(frozen=True, slots=True)
class FormatView:
    """Every key of every kind of file."""

    page: Page
    kinds: tuple[KindView, ...]


def view_format() -> FormatView:
    """Return the reference of the format."""
    description = "Semua berkas, kunci, dan pilihan isi yang dikenal notulen, lengkap dengan contohnya."
    records = tuple(
        KindView(kind.folder, kind.label.capitalize(), _file(kind.folder, by_year=kind.by_year), _shapes(kind.shape))
        for kind in KINDS
    )
    settings = tuple(
        KindView(name.replace(".", "-"), name, f"site_config/{name}", _shapes(shape)) for name, shape in _FILES
    )
    trail = (Link("Panduan sekretariat", "panduan/"),)
    page = Page(addresses.FORMAT, "Format berkas", description, "panduan", trail)
    return FormatView(page, records + settings)


def _file(folder: str, *, by_year: bool) -> str:
    return f"content/{folder}/<tahun>/<id>.yml" if by_year else f"content/{folder}/<id>.yml"


def _shapes(shape: type) -> tuple[ShapeView, ...]:
    return tuple(_walk(shape, "", set()))


def _walk(shape: Any, path: str, seen: set[type]) -> Iterator[ShapeView]:  # noqa: ANN401 - any shape
    seen.add(shape)
    fields = [field for field in dataclasses.fields(shape) if field.name != "internal"]
    yield ShapeView(path, tuple(_key(field, shape) for field in dataclasses.fields(shape)))
    hints = typing.get_type_hints(shape, include_extras=True)
    for field in fields:
        inner = _part(hints[field.name])
        if inner is not None and inner not in seen:
            yield from _walk(inner, f"{path}{_info(field).alias}.", seen)


def _key(field: dataclasses.Field[Any], shape: Any) -> KeyView:  # noqa: ANN401
    info, hint = _info(field), typing.get_type_hints(shape, include_extras=True)[field.name]
    return KeyView(
        name=info.alias,
        description=info.description,
        example=info.examples[0] if info.examples else None,
        choices=tuple(member.value for member in _enumeration(hint) or ()),
        required=info.default is PydanticUndefined,
    )


def _info(field: dataclasses.Field[Any]) -> Any:  # noqa: ANN401 - pydantic's FieldInfo, kept as the default
    return field.default


def _leaves(hint: Any) -> Iterator[Any]:  # noqa: ANN401
    arguments = [each for each in typing.get_args(hint) if each not in {NoneType, Ellipsis}]
    if not arguments:
        yield hint
    else:
        yield from _leaves(arguments[0])


def _part(hint: Any) -> type | None:  # noqa: ANN401
    return next((leaf for leaf in _leaves(hint) if dataclasses.is_dataclass(leaf) and isinstance(leaf, type)), None)


def _enumeration(hint: Any) -> type[enum.Enum] | None:  # noqa: ANN401
    leaf = next(_leaves(hint))
    return leaf if isinstance(leaf, type) and issubclass(leaf, enum.Enum) else None
