"""The little of CBOR (RFC 8949) that a Pagefind index is made of: whole numbers, texts and arrays."""

from typing import TypeAlias

Item: TypeAlias = "int | str | list[Item]"

_UNSIGNED, _TEXT, _ARRAY = 0, 3, 4
_SHORT = 24
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}


class CborError(ValueError):
    """Bytes that are no CBOR of the kinds named above."""


def decoded(content: bytes) -> Item:
    """Return what bytes hold. Raises CborError."""
    try:
        item, end = _read(content, 0)
    except (IndexError, UnicodeDecodeError) as error:
        raise CborError(str(error)) from error
    if end != len(content):
        message = f"{len(content) - end} bytes too many"
        raise CborError(message)
    return item


def _read(content: bytes, place: int) -> tuple[Item, int]:
    kind, number = content[place] >> 5, content[place] & 31
    place += 1
    if number >= _SHORT:
        if number not in _WIDTHS:
            message = f"no length {number} at {place}"
            raise CborError(message)
        width = _WIDTHS[number]
        number = int.from_bytes(content[place : place + width], "big")
        place += width
    if kind == _UNSIGNED:
        return number, place
    if kind == _TEXT:
        return content[place : place + number].decode(), place + number
    if kind == _ARRAY:
        return _read_array(content, place, number)
    message = f"kind {kind} at {place}"
    raise CborError(message)


def _read_array(content: bytes, place: int, length: int) -> tuple[Item, int]:
    items: list[Item] = []
    for _ in range(length):
        item, place = _read(content, place)
        items.append(item)
    return items, place


def encoded(item: Item) -> bytes:
    """Return an item as CBOR in its shortest form."""
    if isinstance(item, int):
        return _head(_UNSIGNED, item)
    if isinstance(item, str):
        text = item.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(item)) + b"".join([encoded(each) for each in item])


def _head(kind: int, number: int) -> bytes:
    if number < _SHORT:
        return bytes([kind << 5 | number])
    short, width = next((short, width) for short, width in _WIDTHS.items() if number < 1 << (8 * width))
    return bytes([kind << 5 | short]) + number.to_bytes(width, "big")
