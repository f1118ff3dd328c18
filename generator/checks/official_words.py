"""Official words and how they are often written wrongly (KBBI, EYD, and the names that laws use)."""

import re
from collections.abc import Callable

WORDS = {
    # offices and papers
    "walikota": "wali kota",
    "wawali": "wakil wali kota",
    "assisten": "asisten",
    "jendral": "jenderal",
    "keluruhan": "kelurahan",
    "propinsi": "provinsi",
    "notulensi": "notula",
    "himbau": "imbau",
    "himbauan": "imbauan",
    "himbaun": "imbauan",
    "menghimbau": "mengimbau",
    "dihimbau": "diimbau",
    # days, months
    "jum'at": "Jumat",
    "jum\u2019at": "Jumat",
    "pebruari": "Februari",
    "nopember": "November",
    # short forms of notes
    "blm": "belum",
    "bhw": "bahwa",
    "dgn": "dengan",
    "dlm": "dalam",
    "kpd": "kepada",
    "krn": "karena",
    "sdh": "sudah",
    "shg": "sehingga",
    "tdk": "tidak",
    "thd": "terhadap",
    "tsb": "tersebut",
    "utk": "untuk",
    "yg": "yang",
    "s/d": "s.d.",
    # spelling
    "aktifitas": "aktivitas",
    "analisa": "analisis",
    "apotik": "apotek",
    "beresiko": "berisiko",
    "diijinkan": "diizinkan",
    "efektifitas": "efektivitas",
    "hirarki": "hierarki",
    "ijin": "izin",
    "jadual": "jadwal",
    "kondusifitas": "kondusivitas",
    "kordinasi": "koordinasi",
    "ketrampilan": "keterampilan",
    "kwalitas": "kualitas",
    "mempengaruhi": "memengaruhi",
    "mengijinkan": "mengizinkan",
    "mengkoordinasikan": "mengoordinasikan",
    "mengkoordinir": "mengoordinasi",
    "mensosialisasikan": "menyosialisasikan",
    "mensukseskan": "menyukseskan",
    "mentaati": "menaati",
    "merubah": "mengubah",
    "dirubah": "diubah",
    "nasehat": "nasihat",
    "obyek": "objek",
    "perijinan": "perizinan",
    "praktek": "praktik",
    "produktifitas": "produktivitas",
    "resiko": "risiko",
    "sinersigas": "sinergitas",
    "sistim": "sistem",
    "subyek": "subjek",
    "tehnik": "teknik",
    "tehnis": "teknis",
    "diantaranya": "di antaranya",
    "diatas": "di atas",
    "dibawah": "di bawah",
    "dimana": "di mana",
    "disamping": "di samping",
    # words that have an Indonesian one
    "email": "pos-el",
    "e-mail": "pos-el",
    "offline": "luring",
    "online": "daring",
    "website": "laman",
}
"""What is not written so, in small letters, and what is."""

_UNITS = "kota|kecamatan|kelurahan|kabupaten|provinsi"
_BOUND = (
    "umat|agama|suku|etnis|golongan|kelompok|warga|kelurahan|kecamatan|kampung|instansi|lembaga|wilayah|anggota|pihak"
)
_LAWS = "UU|PP|Perpres|Permendagri|Perda|Perwali|Kepwal|Undang-Undang|Peraturan Pemerintah|Keputusan Wali Kota"


_PROPER = frozenset(
    {"Buddha", "Hindu", "Indonesia", "Islam", "Katolik", "Kristen", "Lebaran", "Muslim", "Ramadan"}
    | {"Pemilu", "Pilkada", "Pileg", "Pilpres"}
)
"""Words that keep their capital behind a bound form; others have one only where a title is written in capitals."""


def _joined(match: re.Match[str]) -> str:
    """Join a bound form to its word, with a hyphen before a name: Pascakonflik, non-ASN, non-Muslim."""
    first, second = match[1], match[2]
    named = second in _PROPER or (len(second) > 1 and second.isupper())
    return f"{first}-{second}" if named else f"{first}{second.lower()}"


def _over_all(match: re.Match[str]) -> str:
    """Write 'se' with what it spans: se-Kota Metro, sekecamatan."""
    named = match[2][0].isupper() or match[3]
    return f"{match[1]}-{match[2].capitalize()}" if named else f"{match[1]}{match[2]}"


PHRASES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (rf"\b([Ss]e)\s+((?:(?i:{_UNITS})|[A-Z][a-z]+)\b)(?=(\s+[A-Z])?)", _over_all),
    (r"\b([Pp]asca|[Nn]on)\s+([A-Za-z]\w*)", _joined),
    (rf"\b([Aa]ntar)\s+({_BOUND})\b", _joined),
    (r"(?<![\w./@-])(karna)(?![\w@]|\.\w)", lambda _: "karena"),  # with a capital it is a name
    (r"(?<=[0-9]\s)((?i:wib|wita|wit))\b", lambda match: match[1].upper()),  # Wita alone is a name
    (r"\b(Plt|Plh|Pjs|Pj)(?=\s)", lambda match: f"{match[1]}."),
    (rf"\b({_LAWS})\s+[Nn]o(?:\.\s?|\s)0*([0-9]+)", lambda match: f"{match[1]} Nomor {match[2]}"),
)
"""Forms of more than one word, and how each is written."""
