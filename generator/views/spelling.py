"""Words that people write in several ways, so that a search for one way finds them all.

Each way is joined to one key. An entry carries the keys of what it says in its hidden words; the search page puts the
key in place of what was typed. So the two must read a text alike: lower case, letters and figures alone (`spelled`).
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from generator.publishing.public import PublicLibrary
from generator.views.levels import WITHIN_CITY

SPELLINGS: dict[str, tuple[str, ...]] = {
    "antarumat": ("antar umat",),
    "asisten": ("assisten",),
    "asn": ("aparatur sipil negara", "pegawai negeri sipil", "pns"),
    "balapliar": ("balap liar", "balapan liar"),
    "bhabinkamtibmas": ("babinkamtibmas", "bhabin kamtibmas"),
    "dalam": ("dlm",),
    "dandim": ("komandan kodim", "komandan distrik militer", "komandan komando distrik militer"),
    "danramil": ("komandan koramil", "komandan rayon militer", "komandan komando rayon militer"),
    "daring": ("online",),
    "dengan": ("dgn",),
    "diimbau": ("dihimbau",),
    "forkopimda": ("forum koordinasi pimpinan daerah",),
    "imbauan": ("himbauan",),
    "jenderal": ("jendral",),
    "jumat": ("jum at",),
    "kaban": ("kepala badan",),
    "kabag": ("kepala bagian",),
    "kadis": ("kepala dinas",),
    "kajari": ("kepala kejaksaan negeri",),
    "kapolres": ("kepala kepolisian resor", "kepala polres"),
    "kapolsek": ("kepala kepolisian sektor", "kepala polsek"),
    "karena": ("karna",),
    "kasat": ("kepala satuan",),
    "kelurahan": ("keluruhan",),
    "kesbangpol": ("kesatuan bangsa dan politik",),
    "kepwal": ("keputusan wali kota", "sk wali kota", "keputusan walikota", "sk walikota"),
    "laman": ("website", "situs web"),
    "linmas": ("perlindungan masyarakat", "hansip"),
    "mengimbau": ("menghimbau",),
    "narkotika": ("narkoba",),
    "nonaktif": ("non aktif",),
    "notula": ("notulen", "notulensi", "risalah"),
    "opd": ("perangkat daerah",),
    "pasi": ("perwira seksi",),
    "pascakonflik": ("pasca konflik",),
    "perda": ("peraturan daerah",),
    "permendagri": ("peraturan menteri dalam negeri",),
    "perpres": ("peraturan presiden",),
    "perwali": ("peraturan wali kota", "peraturan walikota"),
    "pilkada": ("pemilihan kepala daerah",),
    "pks": ("penanganan konflik sosial",),
    "posel": ("pos el", "email", "e mail", "surel"),
    "pp": ("peraturan pemerintah",),
    "puskesmas": ("pusat kesehatan masyarakat",),
    "satpolpp": ("satpol pp", "pol pp", "satuan polisi pamong praja"),
    "sekda": ("sekretaris daerah",),
    "sinergitas": ("sinersigas", "sinergi"),
    "sk": ("surat keputusan",),
    "sudah": ("sdh",),
    "uu": ("undang undang",),
    "walikota": ("wali kota",),
}
"""What the guide to names lists (domain words of this kind of site), each key with its other ways."""

STOP_WORDS = frozenset(
    """
    ada adalah agar akan aku anda apa apakah atau bagaimana bagi bisa boleh dalam dan dapat dari dengan di dimana
    hal harus ialah ini itu jika juga kalau kami kapan ke kepada kita lagi maka mana mengapa mengenai menurut nya
    oleh pada para saja saya sebagai sedang seperti serta siapa soal sudah supaya tapi telah tentang terhadap
    tersebut tetapi tidak untuk yaitu yang
    """.split()  # noqa: SIM905 - eighty words read better than eighty strings
)
"""Words of questions that say nothing of what is sought."""

_NOT_LETTERS = re.compile(r"[\W_]+")


def spelled(text: str) -> str:
    """Return a text as its words alone, in lower case, with one blank around each."""
    return f" {_NOT_LETTERS.sub(' ', text.lower()).strip()} "


def spellings(library: PublicLibrary) -> dict[str, str]:
    """Return the key of every way of writing: of the list above, and of the city's areas ('iring mulyo')."""
    known = {way: key for key, ways in SPELLINGS.items() for way in (*ways, key)}
    names = (spelled(region.name).strip() for region in library.regions.values() if region.level in WITHIN_CITY)
    areas = {name: name.replace(" ", "") for name in names if " " in name}
    return {**known, **areas, **{joined: joined for joined in areas.values()}}


class Speller:
    """Finds in a text whatever is written in several ways."""

    def __init__(self, known: Mapping[str, str]) -> None:
        """Sort the ways by their first word, since nearly no text holds any of them."""
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for way, key in known.items():
            self._by_first.setdefault(way.split()[0], []).append((f" {way} ", key))
        self._first = frozenset(self._by_first)

    def keys_in(self, texts: Iterable[str]) -> str:
        """Return the keys of what texts say, in alphabetical order, for the hidden words of an entry."""
        return _joined(frozenset(key for text in texts for key in self._keys(spelled(text))))

    def _keys(self, text: str) -> Iterable[str]:
        for word in self._first.intersection(text.split()):
            for way, key in self._by_first[word]:
                if way in text:
                    yield key


@lru_cache(10_000)
def _joined(keys: frozenset[str]) -> str:
    return " ".join(sorted(keys))
