"""Texts in braces that a missing space or a comma made into keys: what to write so that they are texts again."""

from collections.abc import Iterator

from generator.model.filling import Line
from generator.model.shapes import holds, keys_of
from generator.model.strange import Strange
from generator.model.unspaced import is_like_key, unspaced
from generator.model.values import Id

_LONGEST = 60


def without_space(strange: Strange) -> Line | None:
    """Return the mend of `{nomor: 5, tanggal:2026-03-01}`, where a key and its text became one key."""
    found = unspaced(strange.part, strange.name)
    if found is None or found.key in strange.siblings or not isinstance(strange.value, str):
        return None
    whole = (
        f"{found.text}: {strange.value}" if strange.value else ", ".join([found.text, *_rest(strange, strange.name)])
    )
    if whole == found.text or found.text[0] in "\"'":
        return Line(found.hint)
    return Line(_quoted(found.key, whole) or f"{found.hint}, lalu apit seluruh isinya dengan tanda kutip")


def cut_by_comma(strange: Strange) -> str | None:
    """Return the mend of `{nama: Balai Kota, Jalan Contoh}`, where what follows the comma became a key."""
    begun = _begun(strange)
    if (
        strange.value != ""
        or strange.is_known
        or begun is None
        or strange.line_of(begun) != strange.line_of(strange.name)
    ):
        return None
    if found := unspaced(strange.part, begun):
        return (without_space(strange.beside(begun)) or Line(found.hint)).told
    kept = strange.siblings[begun]
    if not isinstance(kept, str) or is_like_key(strange.name):
        return None
    if holds(keys_of(strange.part).get(begun), Id):
        return f"Hapus '{strange.name[:40]}' beserta komanya; '{begun}' hanya memuat sebuah id"
    return _quoted(begun, ", ".join([kept, *_rest(strange, begun)])) or f"Apit seluruh isi '{begun}' dengan tanda kutip"


def _quoted(key: str, whole: str) -> str | None:
    """Return the hint to write a text that is short enough in quotation marks."""
    return None if len(whole) > _LONGEST or '"' in whole else f'Tulis {key}: "{whole}"'


def _begun(strange: Strange) -> str | None:
    """Return the nearest key above that the part has, with or without a space after its colon."""
    keys = keys_of(strange.part)
    return next((name for name in strange.above if name in keys or unspaced(strange.part, name)), None)


def _rest(strange: Strange, before: str) -> Iterator[str]:
    """Yield the pieces of a text that stand as keys after the key that holds its beginning."""
    names = list(strange.siblings)
    for name in names[names.index(before) + 1 :]:
        if strange.siblings[name] != "" or name in keys_of(strange.part) or unspaced(strange.part, name):
            return
        yield name
