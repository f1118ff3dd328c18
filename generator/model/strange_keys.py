"""A key that its part does not have: which one was meant, or where it belongs."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from generator.loading.beginnings import NO_SPACE
from generator.loading.nodes import locate
from generator.model.cut_texts import cut_by_comma, without_space
from generator.model.filling import Line, is_short, person_in, written
from generator.model.shapes import holds, is_list, keys_of, known_keys, part_at, part_within
from generator.model.strange import Strange
from generator.model.synonyms import meant_by, plain_key
from generator.model.values import Id
from generator.model.wanted import Wanted
from generator.text import listed, meant

_FILE = re.compile(r"\.[a-zA-Z]{3,4}\s*$")
_ITEM_ID = re.compile(r"[ktKT][0-9]{1,3}")
_ROLES = frozenset({"ketua", "sekretaris", "bendahara", "koordinator", "penasihat", "pelindung", "pengarah", "pembina"})
_POSTS = (
    "camat",
    "lurah",
    "kepala",
    "wali",
    "wakil",
    "asisten",
    "sekretaris",
    "kapol",
    "danramil",
    "dandim",
    "ketua",
    "staf",
)
_EXAMPLES = "contohnya ada di halaman panduan/format"


def explain_key(strange: Strange) -> tuple[str, Line]:
    """Return what is wrong with a key, and what to write instead."""
    told = f"Kunci '{strange.name[:40]}' tidak dikenal"
    if line := without_space(strange):
        return NO_SPACE[0], line
    if cut := cut_by_comma(strange):
        return "Koma di dalam kurung memutus isinya", Line(cut)
    if _is_sentence(strange) and (before := strange.before):
        hint = f"Bila ini lanjutan teks '{before}', tulis '{before}: |', lalu seluruh teksnya di bawahnya"
        return "Baris ini terbaca sebagai kunci baru, bukan teks", Line(f"{hint}, setiap baris diawali dua spasi")
    found = (
        _id_as_key(strange)
        or _speaker_as_key(strange)
        or _same_but_for_signs(strange)
        or _below_sibling(strange)
        or _as_seat(strange)
        or _called_otherwise(strange)
        or _inside(strange)
        or _outside(strange)
    )
    known = list(known_keys(strange.shape, strange.path[:-1]))
    hint = meant(strange.name.strip().lower().replace(" ", "_"), known) or f"Kunci yang ada: {listed(known)}"
    return told, found or Line(hint)


def _is_sentence(strange: Strange) -> bool:
    """Tell whether a key is rather the beginning of a sentence up to its colon."""
    return len(strange.name.split()) > 2 and not strange.is_known  # noqa: PLR2004 - no key has three words


def _same_but_for_signs(strange: Strange) -> Line | None:
    plain = plain_key(strange.name)
    if plain not in keys_of(strange.part):
        return None
    line = written(strange.part, plain, strange.value) if plain not in strange.siblings else None
    return line._replace(told=f"Tulis {line.told}") if line else Line(f"Maksudnya '{plain}'?")


def _id_as_key(strange: Strange) -> Line | None:
    """Return the mend of `k1: Ronda malam`, where an item's id stands in the place of a key."""
    body = next((name for name in ("isi", "uraian") if name in keys_of(strange.part)), None)
    if body is None or not _ITEM_ID.fullmatch(strange.name) or "id" in strange.siblings:
        return None
    return Line(f"Tulis 'id: {strange.name.lower()}', lalu teksnya pada baris berikutnya sesudah '{body}: '")


def _speaker_as_key(strange: Strange) -> Line | None:
    """Return the mend of `Camat: Ronda berjalan`, where who speaks stands in the place of a key."""
    if not _is_speech(strange.part) or strange.siblings.keys() != {strange.name} or strange.is_known:
        return None
    said = f'"{strange.value}"' if is_short(strange.value) else '"…"'
    return Line(f"Tulis 'pembicara: {strange.name}', lalu pada baris berikutnya 'pokok: [{said}]'")


def _is_speech(part: type) -> bool:
    return {"pembicara", "pokok"} <= keys_of(part).keys()


def stands_for(strange: str, key: str) -> bool:
    """Tell whether a key that is not known is another one's, so that the other is not missing too."""
    if ":" in strange:
        return stands_for(strange.partition(":")[0], key)
    is_id = key == "id" and _ITEM_ID.fullmatch(strange) is not None
    is_speaker = key in {"pembicara", "pokok"} and len(meant_by(strange)) == 1
    return is_id or is_speaker or key in meant_by(strange) or meant(plain_key(strange), [key]) is not None


def _below_sibling(strange: Strange) -> Line | None:
    """Return the mend of a key that belongs to the part above it but is not indented."""
    before = strange.before
    kind = keys_of(strange.part)[before] if before else None
    if before is None or plain_key(strange.name) not in keys_of(part_within(kind)):
        return None
    value, what = strange.siblings[before], "baris ini" if isinstance(strange.value, str) else "baris ini dan isinya"
    own = locate(strange.tree, strange.path, at_key=True).column
    if value == "" and is_list(kind) and isinstance(strange.value, str):
        return Line(f"Kunci ini bagian dari '{before}': awali baris ini dengan {_spaces(own + 1)} dan '- '")
    inside = [*strange.path[:-1], before, *([len(value) - 1] if isinstance(value, list) else [])]
    held = value[-1] if isinstance(value, list) else value
    if isinstance(held, dict) and strange.name not in held and held:
        column = locate(strange.tree, (*inside, next(iter(held))), at_key=True).column
        return Line(f"Kunci ini bagian dari '{before}': awali {what} dengan {_spaces(column - 1)}")
    told = f"Kunci ini bagian dari '{before}': awali {what} dengan {_spaces(own + 1)}"
    return Line(told) if value == "" else None


def _spaces(number: int) -> str:
    return f"{number} spasi"


def _called_otherwise(strange: Strange) -> Line | None:
    """Return the key of this part that clerks call by another word."""
    meanings = [name for name in meant_by(strange.name)[1:] if name in keys_of(strange.part)]
    known = _fitting(meanings, strange.value)
    free = [name for name in known if name not in strange.siblings]
    if not free:
        return Line(f"Isinya ditulis pada '{known[0]}', yang sudah ada; hapus baris ini") if known else None
    kind = keys_of(strange.part)[free[0]]
    if not is_list(kind) and (together := _together(strange, free[0], part_within(kind))):
        return together
    line = written(strange.part, free[0], strange.value)
    if line is None:
        return Line(f"Ganti kunci ini dengan '{free[0]}'")
    person = person_in(strange.part, strange.value, "'pejabat: {}'") if "pejabat" in free else None
    return line._replace(told=f"Tulis {line.told}", wanted=line.wanted or person)


def _fitting(names: list[str], value: object) -> list[str]:
    """Return the keys that a word stands for, without the files where a list of who was present holds persons."""
    held = value if isinstance(value, list) else [value]
    names_file = any(map(_names_file, held))
    return [name for name in names if name != "lampiran" or "peserta" not in names or names_file]


def _names_file(value: object) -> bool:
    if isinstance(value, dict):
        return any("berkas" in meant_by(key) for key in value)
    return isinstance(value, str) and _FILE.search(value) is not None


def _as_seat(strange: Strange) -> Line | None:
    """Return the mend of `ketua: Camat Contoh` on top of a team, where a seat of its roster belongs."""
    role = plain_key(strange.name).replace("_", " ")
    if "anggota" not in keys_of(strange.part) or "kedudukan" not in keys_of(
        part_within(keys_of(strange.part)["anggota"])
    ):
        return None
    if role.split(" ")[-1] not in _ROLES:
        return None
    said = str(strange.value) if is_short(strange.value) else "…"
    post = said if said.lower().startswith(_POSTS) else "…"
    seat = f"Tulis di bawah 'anggota:' sebagai '- {{kedudukan: {role}, jabatan: {post}}}'"
    form = f"'- {{kedudukan: {role}, jabatan: …, pejabat: {{}}}}' di bawah 'anggota:', dengan jabatannya"
    return Line(seat, Wanted("pejabat", said, form, sure=False))


def _inside(strange: Strange) -> Line | None:
    """Return where a key belongs that is known one or two levels deeper."""
    for name in meant_by(strange.name):
        for outer, kind in keys_of(strange.part).items():
            part = part_within(kind)
            if name in keys_of(part) and not is_list(kind):
                return _into(strange, outer, part, name)
        for outers in _lists_with(strange.part, name):
            way = " > ".join(f"'{outer}'" for outer in outers)
            return Line(f"Tulis sebagai '{name}' di dalam {way}; {_EXAMPLES}")
    return None


def _into(strange: Strange, outer: str, part: type, name: str) -> Line:
    line = written(part, name, strange.value)
    if together := _together(strange, outer, part):
        return together
    if outer in strange.siblings and strange.siblings[outer] != "":
        return Line(f"Pindahkan ke dalam '{outer}' yang sudah ada, dengan nama '{name}'")
    if line is None:
        return Line(f"Tulis sebagai '{name}' di dalam '{outer}'; {_EXAMPLES}")
    told = line.told.strip("'")
    form = f"'{outer}: {{{line.wanted.form.strip(chr(39))}}}'" if line.wanted else ""
    return Line(f"Tulis '{outer}: {{{told}}}'", line.wanted and dataclasses.replace(line.wanted, form=form))


def _together(strange: Strange, outer: str, part: type) -> Line | None:
    """Return the one line for several keys that belong into the same part."""
    found = {each: _key_in(part, each) for each in strange.siblings if each not in keys_of(strange.part)}
    keys = {inner: strange.siblings[each] for each, inner in found.items() if inner}
    if len(keys) < 2 or found.get(strange.name) is None:  # noqa: PLR2004 - together with another
        return None
    texts = [str(value) for name, value in keys.items() if is_short(value) and holds(keys_of(part)[name], Id)]
    if len(texts) < len(keys):
        names = listed([f"'{name}'" for name in keys])
        return Line(f"Tulis satu '{outer}:', dan di bawahnya, masing-masing diawali dua spasi, {names}")
    form = f"'{outer}: {{{', '.join(f'{name}: {{}}' for name in keys)}}}'"
    told = f"Tulis {form.replace('{}', '…')}, dengan id, yaitu nama berkasnya tanpa .yml"
    return Line(told, Wanted(next(iter(keys)), texts[0], form, more=(*texts[1:],)))


def _key_in(part: type, name: str) -> str | None:
    """Return the key of a part that another one stands for."""
    return next((each for each in meant_by(name) if each in keys_of(part)), None)


def _lists_with(part: type, name: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways through lists of parts to one that has a key."""
    for outer, kind in keys_of(part).items():
        inner = part_within(kind)
        if is_list(kind) and name in keys_of(inner):
            yield (outer,)
        for deeper, deeper_kind in keys_of(inner).items():
            if is_list(deeper_kind) and name in keys_of(part_within(deeper_kind)):
                yield outer, deeper


def _outside(strange: Strange) -> Line | None:
    """Return where a key belongs that is known on a level further out."""
    plain, steps = plain_key(strange.name), strange.path[:-1]
    outers: Sequence[int] = [place for place in range(len(steps)) if isinstance(steps[place], str)]
    for place in reversed(outers):
        if plain in keys_of(part_at(strange.shape, steps[:place])):
            way = "tanpa spasi di depannya" if place == 0 else f"sejajar dengan '{steps[place]}'"
            return Line(f"Kunci ini bukan bagian dari '{steps[place]}': pindahkan ke bawahnya, {way}")
    return None
