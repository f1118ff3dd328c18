"""Warnings about official words that are misspelt in a record's own words; what quotes a source keeps its spelling."""

import re
from collections.abc import Iterator
from itertools import islice

from generator.checks.library import SHELVES, Library
from generator.checks.official_words import PHRASES, WORDS
from generator.checks.rules import as_warning
from generator.checks.texts import Found, find_words
from generator.loading.sources import Source
from generator.problems import Code, Problem
from generator.text import is_id

_ENOUGH = 100
"""Warnings that one file may have: who has more knows by then."""

_SHOWN = 60
_OFFICE = "wali kota"

_PHRASES = [(re.compile(form), right) for form, right in PHRASES]
_ONE_WORD = rf"(?<![\w./@])(?i:{'|'.join(map(re.escape, WORDS))})(?![\w@]|\.\w)"
_WRONG = re.compile("|".join([_ONE_WORD, *(form for form, _ in PHRASES)]))

# Most files are right, so each is first asked for the last part of single words, in small letters, hyphens left out.
_FIRST_OF_PHRASES = ("se", "pasca", "non", "antar", "plt", "plh", "pj", "pjs", "no", "karna", "wib", "wita", "wit")
_LAST_PARTS = [re.split(r"[^a-z]+", word.replace("-", ""))[-1] for word in (*WORDS, *_FIRST_OF_PHRASES)]
_ASKED = frozenset(part.encode() * times for part in _LAST_PARTS for times in (1, 2))  # twice: obyek-obyek
_LETTERS = bytes(ord(chr(byte).lower()) if chr(byte).isascii() and chr(byte).isalnum() else 32 for byte in range(256))

_IDS = {
    "dasar",
    "dasar_hukum",
    "ditunda_ke",
    "kanal",
    "ketua",
    "laporan_kasus",
    "melapor_ke",
    "menggantikan",
    "pejabat",
}
_IDS |= {"pencatat", "penanda_tangan", "rapat", "sekretaris", "tim"}
_NUMBERS = {"alamat_situs", "berkas", "laman", "logo", "nip", "nomor", "penetapan", "pos_el", "tautan", "telepon"}
_CLOSED = {"jenis", "kehadiran", "mulai", "selesai", "status", "tanggal"}
_NOT_WORDS = _IDS | _NUMBERS | _CLOSED | {"hari", "internal", "kata_terlarang", "sumber"}
"""Keys that hold ids, numbers, addresses, one of few words or a day, what a source is called, or what others judge."""

_ID_OR_WORDS = frozenset({"pembicara", "penanggung_jawab"})
_OTHERS_WORDS = {"dasar-hukum": {"tentang"}, "pejabat": {"gelar_depan", "gelar_belakang"}}
"""Keys by folder that hold the words of a law or the titles of a person."""

_CITED_LAW = re.compile(r"\bNomor\s+\S+\s+Tahun\s+[0-9]{4}\s+tentang\b[^.;]*$")
_LONGEST_TITLE = 400
_LONGEST_PARAGRAPH = 4000
_CURLY = (("“", "”"), ("\u2018", "\u2019"))
_FOREIGN = "Data|Game|Learning|Public|Reporting|Service|Services|Shop|Single|Submission|System|Training"
_IN_FOREIGN_NAME = re.compile(rf"(?:Online|Offline|Website|Email)\s+(?:{_FOREIGN})\b")


def check_spelling(library: Library) -> Iterator[Problem]:
    """Official words are spelt as laws and the dictionary spell them."""
    for source in _sources(library):
        if not _ASKED.isdisjoint(source.content.translate(_LETTERS, b"-").split()):
            yield from islice(_misspelt(source), _ENOUGH)


def _sources(library: Library) -> Iterator[Source]:
    """Yield every file that could be read, also those that another rule refuses."""
    yield library.site.source
    yield from (filed.source for filed in library.salvaged)
    for name in SHELVES.values():
        for filed in getattr(library, name).values():
            yield filed.source


def _misspelt(source: Source) -> Iterator[Problem]:
    for found in find_words(source, _WRONG):
        wrong, right = found.match[0], _right(found.match)
        if right != wrong and _is_own(source.folder, found) and not _is_others(found):
            message = f"'{' '.join(wrong.split())[:_SHOWN]}' bukan ejaan baku"
            yield as_warning(Problem(source.path, *found.place, Code.SPELLING, message, f"Tulis '{right[:_SHOWN]}'"))


def _right(match: re.Match[str]) -> str:
    plain = WORDS.get(match[0].lower())
    if plain is not None:
        return _in_case_of(match[0], plain)
    exact = ((form.match(match.string, match.start()), right) for form, right in _PHRASES)
    return next(right(found) for found, right in exact if found)


def _in_case_of(wrong: str, right: str) -> str:
    """Return the right word with the capitals of the wrong one: Walikota, Wali Kota; but wib, WIB."""
    if wrong.isupper():
        return right.upper()
    if not wrong[0].isupper():
        return right
    return right.title() if right.endswith(_OFFICE) else right[0].upper() + right[1:]


def _is_own(folder: str, found: Found) -> bool:
    """Tell whether a text is the record's own words."""
    keys = [step for step in found.path if isinstance(step, str)]
    last = keys[-1] if keys else ""
    if "internal" in keys or last in _NOT_WORDS or last.endswith("_dalam_sumber"):
        return False
    if keys[-2:] == ["sumber", "nama"] or (folder == "pejabat" and keys == ["nama"]):
        return False
    return last not in _OTHERS_WORDS.get(folder, ()) and not (last in _ID_OR_WORDS and is_id(found.text))


def _is_others(found: Found) -> bool:
    """Tell whether a word is quoted, or stands in the title of a law that is cited, or in a foreign name."""
    start = found.match.start()
    before = found.text[max(0, start - _LONGEST_TITLE) : start]
    quoted = any(before.rfind(opening) > before.rfind(closing) for opening, closing in _CURLY)
    named = _CITED_LAW.search(before) or _IN_FOREIGN_NAME.match(found.text, start)
    return quoted or named is not None or _is_between_straight(found)


def _is_between_straight(found: Found) -> bool:
    """Tell whether a straight quotation mark is open before a word and closed after it, in its paragraph."""
    start, end = found.match.span()
    before = found.text[max(0, start - _LONGEST_PARAGRAPH) : start].rpartition("\n")[2]
    return before.count('"') % 2 == 1 and '"' in found.text[end : end + _LONGEST_TITLE].partition("\n")[0]


RULES = (check_spelling,)
