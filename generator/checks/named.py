"""Which record a clerk meant by its name: 'Dra. Rosita, M.M.' is the person `rosita`, 'UU 7 Tahun 2012' a law."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.checks.holders import is_office
from generator.checks.library import Library
from generator.checks.titles import ADDRESS, AFTER, BEFORE, RANKS, plain
from generator.model.guesses import day_alone, guessed
from generator.model.kinds import BY_FOLDER
from generator.model.legal import LegalKind
from generator.model.person import Person
from generator.model.reading import Filed, Refused
from generator.model.wanted import Wanted
from generator.problems import Code, Problem
from generator.text import closest, is_id, listed

PATIENCE = 200
"""Texts that are looked up; who wrote more of them knows by then."""

_SHOWN = 4
_FOLDERS = {
    **dict.fromkeys(("ketua", "sekretaris", "pencatat", "pejabat", "penanda_tangan"), "pejabat"),
    **dict.fromkeys(("tim", "melapor_ke"), "tim"),
    **dict.fromkeys(("dasar", "dasar_hukum"), "dasar-hukum"),
    **dict.fromkeys(("rapat", "ditunda_ke"), "rapat"),
    "kanal": "layanan",
    "laporan_kasus": "laporan-kasus",
    "menggantikan": "pengumuman",
}
"""The folder of the records that each key names."""

_COMMAS = re.compile(r"[,;]")
_BEFORE_AND = re.compile(r"(?<!\s)\s+(?=(?:dan|serta|&)\s)", re.IGNORECASE)
_AND = re.compile(r"^(?:dan|serta|&)\s+", re.IGNORECASE)
JOINED = re.compile(r"(?<=\s)(?:dan|serta|&)(?=\s)", re.IGNORECASE)  # one blank each: a run of them costs no more
_MOST = 20
"""Names in one text that are looked up, each among all records."""

_DIGITS = re.compile(r"[0-9]+")  # a law of another number, a meeting of another day, is another one
_PARTS = re.compile(r"[\s,;()]+")
_TITLES = frozenset({*AFTER, *BEFORE, *RANKS, "dr"}) | ADDRESS
_LAW_OF_YEAR = re.compile(r"(?<![\w/-])([0-9]+)/([0-9]{4})(?![\w/])")
_LAW_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)*-[0-9]{4}")
_NUMBER_OF_LAW = re.compile(r"[0-9]+-[0-9]{4}")
_KINDS = frozenset(each.value.lower() for each in LegalKind)
_ABOUT = re.compile(r"(?<=\s)tentang\s", re.IGNORECASE)
_AREA_NOISE = frozenset({"kota", "kecamatan", "kelurahan", "kec", "kel", "provinsi", "kabupaten", "desa"})
_LAW_NOISE = frozenset({"no", "nomor", "tahun", "th", "tentang", "ri", "republik", "indonesia"})
_LONG_LAWS = (
    ("undang-undang", "uu"),
    ("peraturan pemerintah", "pp"),
    ("peraturan presiden", "perpres"),
    ("peraturan daerah", "perda"),
    ("peraturan menteri dalam negeri", "permendagri"),
    ("keputusan wali kota", "kepwal"),
    ("peraturan wali kota", "perwali"),
    ("surat edaran", "se"),
)


def _parts(folder: str, text: str) -> list[str]:
    """Return the words of a name by which a record is told from others, in order."""
    text = text.lower()
    if folder == "dasar-hukum":
        for long, short in _LONG_LAWS:
            text = text.replace(long, short)
        text = _LAW_OF_YEAR.sub(r"\1 \2", text)
    noise = {"pejabat": _TITLES, "dasar-hukum": _LAW_NOISE}.get(folder, frozenset())
    return [each for each in _PARTS.split(text) if plain(each) and plain(each) not in noise]


def words_of(folder: str, text: str) -> frozenset[str]:
    """Return the words of a name by which a record of a folder is told from others, in no order."""
    return frozenset(map(plain, _parts(folder, text)))


def _names(folder: str, filed: Filed[Any]) -> Iterator[str]:
    """Yield what a record is called."""
    record = filed.record
    yield filed.id.replace("-", " ")
    if folder == "dasar-hukum":
        yield f"{record.kind} {record.number} {record.year} {record.about}"
    elif folder != "laporan-kasus":
        yield record.title if hasattr(record, "title") else record.name
    if isinstance(record, Person):
        yield from (post.name for post in record.posts)


def ids_of(library: Library, folder: str, text: str) -> list[str]:
    """Return the ids of the records that a text names: of those that hold all its words, first who hold no others."""
    asked = words_of(folder, text)
    if not asked:
        return []
    day = day_alone(text)
    called = [
        (name == asked, record_id)
        for record_id, filed in library.shelf(folder).items()
        for name in (words_of(folder, each) for each in _names(folder, filed))
        if asked <= name or (folder == "rapat" and day == filed.record.date.isoformat())
    ]
    exact = [record_id for is_exact, record_id in called if is_exact]
    return sorted(set(exact or [record_id for _, record_id in called]))


def with_ids(library: Library | None, refused: Sequence[Refused[Any]]) -> Iterator[Problem]:
    """Yield the problems of refused files; where an id is wanted, with the one of the record that the text names."""
    patience = PATIENCE
    for each in refused:
        wanted = dict(each.wanted) if library is not None else {}
        for problem in each.problems:
            told = wanted.get(problem)
            patience -= told is not None
            hint = _hint(library, told) if library is not None and told is not None and patience >= 0 else None
            yield replace(problem, hint=hint) if hint else problem


def _hint(library: Library, wanted: Wanted) -> str | None:
    if wanted.key in {"wilayah", "untuk"}:
        return _hint_of_areas(library, wanted)
    folder = _FOLDERS.get(wanted.key)
    return _hint_of(library, folder, wanted) if folder else None


def _hint_of(library: Library, folder: str, wanted: Wanted) -> str | None:
    """Return the line with the id of the record of a folder that a text names."""
    texts = _texts_in(library, folder, wanted.text)
    if wanted.more:
        return f"Tulis {wanted.line(*(_likely(library, folder, each) for each in (wanted.text, *wanted.more)))}"
    if len(texts) > 1 and (wanted.several or folder == "dasar-hukum"):
        return _hint_of_several(library, folder, wanted, [_likely(library, folder, each) for each in texts])
    if len(texts) == 1:
        wanted = replace(wanted, text=texts[0])
    if folder == "pejabat" and (persons := _hint_of_persons(library, wanted)):
        return persons
    found = ids_of(library, folder, wanted.text)
    if not wanted.sure:
        return f"Tulis {wanted.line(found[0])}" if len(found) == 1 else None
    if not found:
        return _hint_for_new(library, folder, wanted)
    return f"Tulis {listed([wanted.line(record_id) for record_id in found[:_SHOWN]], 'atau')}"


def _hint_of_several(library: Library, folder: str, wanted: Wanted, ids: list[str]) -> str:
    """Return the line with several ids, or an item for each where one item of a list names them all."""
    line = wanted.line(", ".join(ids)) if wanted.several else f"setiap id sebagai butir sendiri: {listed(ids)}"
    return f"Tulis {line}{_made(library, folder, ids)}"


def _made(library: Library, folder: str, ids: list[str]) -> str:
    """Return how the files of ids are made that have none."""
    new = [each for each in ids if is_id(each) and each not in library.shelf(folder) and each not in library.unread]
    return f", lalu buat berkasnya: {listed([f'notulen new {folder} {each}' for each in new])}" if new else ""


def _hint_of_persons(library: Library, wanted: Wanted) -> str | None:
    """Return the lines for several persons in the place of one: one of them, or among participants each by itself."""
    names = JOINED.split(wanted.text)
    if not 1 < len(names) <= _MOST or ids_of(library, "pejabat", wanted.text) or is_office(names[0]):
        return None
    known = [ids_of(library, "pejabat", each) for each in names]
    if not wanted.sure:
        sure = [wanted.line(*each) for each in known if len(each) == 1]
        return f"Tulis tiap orang sebagai butir sendiri: {listed(sure)}" if len(sure) == len(names) else None
    ids = [_likely(library, "pejabat", each) for each in names]
    lines = listed([wanted.line(each) for each in ids], "atau")
    return f"Di sini hanya satu orang: tulis {lines}{_made(library, 'pejabat', ids)}"


def _texts_in(library: Library, folder: str, text: str) -> list[str]:
    """Return the names of records in a text; 'dan' parts two of them where what follows it is one by itself."""
    texts: list[str] = []
    for said in filter(None, map(str.strip, _COMMAS.split(text))):
        first, *others = _BEFORE_AND.split(said)
        texts.append(_AND.sub("", first))
        for other in others:
            alone = _alone(library, folder, _AND.sub("", other), texts[-1])
            texts[-1:] = [texts[-1], alone] if alone else [f"{texts[-1]} {other}"]
    return texts


def _alone(library: Library, folder: str, text: str, before: str) -> str | None:
    """Return what names a record after 'dan'; of a law its number and year do, of the kind named before them."""
    if folder != "dasar-hukum":
        return text if ids_of(library, folder, text) else None
    found, kinds = _id_for(folder, text) or "", _parts(folder, before)[:1]
    if _NUMBER_OF_LAW.fullmatch(found):
        return " ".join([*kinds, text])
    is_named = found.split("-")[0] in _KINDS and ids_of(library, folder, text)
    return text if is_named or _LAW_ID.fullmatch(found) else None


def _likely(library: Library, folder: str, text: str) -> str:
    """Return the id of the record that a text names, or the one that it would have."""
    return next(iter(ids_of(library, folder, text)), None) or _id_for(folder, text) or "…"


def _hint_of_areas(library: Library, wanted: Wanted) -> str | None:
    """Return the line with the code of the area that a text names, or of each where there may be several."""
    codes = _codes_of(library, wanted.text)
    if len(codes) == 1:
        return f"Tulis {wanted.line(codes[0])}"
    texts = [each for part in _COMMAS.split(wanted.text) for each in JOINED.split(part) if each.strip()]
    found = [_codes_of(library, _AND.sub("", each.strip())) for each in texts[:_MOST]]
    if not found or not wanted.several or len(texts) > _MOST or any(len(each) != 1 for each in found):
        return None
    return f"Tulis {wanted.line(', '.join(code for (code,) in found))}"


def _codes_of(library: Library, text: str) -> list[str]:
    """Return the codes, quoted, of the areas that bear a name; of 'Kota Metro' the city's alone."""
    asked = [plain(each) for each in _PARTS.split(text) if plain(each)]
    named = {code: [plain(each) for each in area.name.split()] for code, area in library.regions.items()}
    whole = [code for code, name in named.items() if name == asked]
    bare = [each for each in asked if each not in _AREA_NOISE]
    return [f'"{code}"' for code in whole or [code for code, name in named.items() if name == bare]]


def _id_for(folder: str, text: str) -> str | None:
    """Return the id that a record of a name would have."""
    day = day_alone(text)
    if folder == "rapat" and day:
        return f"rapat-{day}"
    named = _ABOUT.split(text)[0] if folder == "dasar-hukum" else text
    return guessed(Code.PATTERN, " ".join(_parts(folder, named)), "bukan bentuk sebuah id")


def _hint_for_new(library: Library, folder: str, wanted: Wanted) -> str:
    record_id, label = _id_for(folder, wanted.text), BY_FOLDER[folder].label
    if record_id is None:
        return f"Tulis id {label}, yaitu nama berkasnya di content/{folder}/ tanpa .yml"
    if record_id in library.unread:
        return f"Tulis {wanted.line(record_id)}"
    alike = [each for each in library.shelf(folder) if _DIGITS.findall(each) == _DIGITS.findall(record_id)]
    if near := closest(record_id, alike):
        return f"Maksudnya {wanted.line(near)}?"
    return f"Tulis {wanted.line(record_id)}, lalu buat berkasnya: notulen new {folder} {record_id}"
