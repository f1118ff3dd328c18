"""What the sentence around a name says: whether it speaks of a case, counts people, or lists who took part."""

import re

# A sentence that speaks of a case: who is named there by a few letters, or with few years, is likely a child.
_CASE = re.compile(
    r"\b(?:korban|pelaku|tersangka|terlapor|anak|(?:ber)?inisial|bernama|sisw[ai]|pelajar|murid|santri|remaja|balita|bayi|"
    r"bocah|(?:ber)?umur|(?:ber)?usia|diamankan|ditangkap)\b"
    r"|,\s{1,3}warga\b",
    re.IGNORECASE,
)
_CRIME = re.compile(
    r"\b(?:korban|pelaku(?!\s+(?:usaha|UMKM|ekonomi|wisata|seni|pasar|industri|pariwisata|pertanian))|tersangka|"
    r"terlapor|terduga|diamankan|ditangkap|dianiaya|dicabuli|dilecehkan|meninggal|tewas|dirawat|hamil)\b",
    re.IGNORECASE,
)
# The same, of any child; those who look after children are none.
_EVENT = re.compile(
    rf"{_CRIME.pattern}|\b(?:(?:ber)?inisial|bernama|sisw[ai]|pelajar|murid|santri|remaja|balita|bayi|bocah|putus\ssekolah|"
    r"(?<!perlindungan )(?<!forum )(?<!hak )(?<!layak )(?<!ramah )(?<!pembinaan )(?<!peduli )(?<!dan )anak)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\((?:1[89]|[2-9][0-9]|[0-9]{3,4})(?:\sorang)?\)"
    r"|\b(?:(?:se)?banyak|jumlah|total|rincian(?:nya)?|sebaran|per|masing-masing|kuota|undangan|personel|peserta|terdiri|"
    r"(?:di)?hadiri?|diikuti|melibatkan|unsur|perwakilan|anggota)\b",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(
    r"\b(?:sebaran|rincian)\b[^.;]{0,60}:|\b(?:kelurahan|kecamatan|desa|kampung|wilayah|lokasi)\s{0,3}:"
    r"|\b(?:di|ke|(?<!anak )dari|per|kelurahan|kecamatan|desa|kampung|dusun|kota|wilayah|oleh|pasal|ayat)\s{1,3}"
    r"(?-i:[A-Z][\w ]{0,40}\([0-9]{1,3}\)[^()]{0,30})*(?-i:[A-Z]\w{0,20}\s)?$",
    re.IGNORECASE,
)
_ROLE_CLOSE = re.compile(
    r"\b(?:korban|pelaku|tersangka|terlapor|terduga|anak|bernama|inisial),?\s{1,3}(?:(?!dan\s|serta\s|oleh\s)\w{1,20}\s)?$",
    re.IGNORECASE,
)
_ONE_PUPIL = re.compile(r"\b(?:siswi|kelas|seorang)\b")
# A list of groups goes on so, but so does a sentence about a pupil and somebody else.
_GOES_ON = re.compile(r"(?:\s[A-Z]\w{1,20})?,?\s(?:dan|serta)\b")
_TOOK_PART = re.compile(
    r"\b(?:peserta|undangan|diikuti|dihadiri|hadir|mengundang|melibatkan|terdiri|bersama|antara\slain|unsur|perwakilan|menghadirkan|"
    r"kepada|bagi|untuk|oleh)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[.;!?]\s")
# A new item or key of a record begins another matter, a new line of a text does not.
_ENTRY_ENDS = re.compile(r"\n\s{0,20}(?:-\s|[a-z_]{1,30}:)")
_SENTENCE = 120
_NAMING = ("name", "capitals", "initials")


def is_doubtful(found: re.Match[str]) -> bool:
    """Tell whether a pattern calls its own find an office's, or one that only the rest of the sentence can settle."""
    named = found.groupdict()
    if named.get("office") is not None:
        return True
    if named.get("case") is not None:
        return _is_counted(found)
    if named.get("listed") is not None and _GOES_ON.match(_after(found)):
        return not _ONE_PUPIL.search(found[0])
    return named.get("doubt") is not None and not _CASE.search(_sentence(found))


def is_pointless(found: re.Match[str]) -> bool:
    """Tell whether a find that only its sentence makes one is none: no case is spoken of, or people are counted."""
    named = found.groupdict()
    if named.get("case") is not None:
        return not _is_of_case(found) or _OF_PLACE.search(_before_name(found)) is not None
    return named.get("listed") is not None and _is_in_list(found)


def _is_of_case(found: re.Match[str]) -> bool:
    start = _name_starts(found)
    before = _ENTRY_ENDS.split(_before_name(found))[-1]
    sentence = before + found.string[start : found.end()] + _ENTRY_ENDS.split(_after(found))[0]
    return bool(_CRIME.search(sentence)) or (bool(_EVENT.search(sentence)) and not _is_counted(found))


def _is_counted(found: re.Match[str]) -> bool:
    """Tell whether a number in brackets rather counts the people of a group."""
    before = _before_name(found)
    return _COUNTED.search(f"{before};{_after(found)}") is not None and not _ROLE_CLOSE.search(before)


def _is_in_list(found: re.Match[str]) -> bool:
    """Tell whether a pupil is one of those who took part: 'Lomba diikuti Contoh, siswa SMP Negeri 2, dan santri'."""
    is_one = _ONE_PUPIL.search(found[0]) or _CRIME.search(_sentence(found))
    return not is_one and _TOOK_PART.search(_before_name(found)) is not None


def _sentence(found: re.Match[str]) -> str:
    return f"{_before(found, found.start())}{found[0]}{_after(found)}"


def _name_starts(found: re.Match[str]) -> int:
    named = (found.start(group) for group in _NAMING if group in found.re.groupindex)
    return max((found.start(), *named))


def _before_name(found: re.Match[str]) -> str:
    return _before(found, _name_starts(found))


def _before(found: re.Match[str], start: int) -> str:
    return _SENTENCE_ENDS.split(found.string[max(0, start - _SENTENCE) : start])[-1]


def _after(found: re.Match[str]) -> str:
    return _SENTENCE_ENDS.split(found.string[found.end() : found.end() + _SENTENCE])[0]
