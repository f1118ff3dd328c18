"""The rule about birthdays. Every example is made up."""

import re
from collections.abc import Iterator

from generator.privacy.reading import Match, Reading, Rule, matched, words
from generator.problems import Severity

_MONTH = r"(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Agt|Sep|Okt|Nov|Des)[a-z]*"
_DAY = (
    rf"(?P<value>[0-3]?\d[\s./-]{{1,3}}(?:[01]?\d|{_MONTH})[\s./-]{{1,3}}(?P<year>(?:19|20)\d\d)"
    r"|(?P<first>(?:19|20)\d\d)-[01]\d-[0-3]\d)"
)
# Bounded: a birthday after many spaces is none, and unbounded ones would cost the square of their number.
_GAP = r"\s{1,3}"
_BIRTHS = (
    re.compile(rf"\bTTL\b[^\d\n]{{0,40}}{_DAY}", re.IGNORECASE),
    re.compile(rf"\b(?:tempat|tgl|tanggal)\b[^\d\n]{{0,25}}\blahir\b[^\d\n]{{0,40}}{_DAY}", re.IGNORECASE),
    re.compile(rf"\b(?:tanggal|tgl)_lahir\b[^\d\n]{{0,5}}{_DAY}", re.IGNORECASE),
    re.compile(
        rf"\b(?<!hari )lahir(?:{_GAP}di{_GAP}\w{{1,30}}(?:\s\w{{1,30}})?,?)?(?:{_GAP}(?:pada|tanggal|tgl\.?)){{0,2}}"
        rf"\s{{0,3}}:?\s{{0,3}}{_DAY}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:kelahiran|tahun{_GAP}lahir|lahir{_GAP}tahun)\b\s{{0,3}}(?:tahun\s{{0,3}})?:?\s{{0,3}}"
        r"(?P<value>(?P<year>(?:19|20)\d\d))\b",
        re.IGNORECASE,
    ),
)
_NOT_A_BIRTH = re.compile(r"\b(?:angka|akta|laporan|jumlah|data|hari|tingkat)\s*$", re.IGNORECASE)

# What is born without being a person: a city, a law, an organisation. And of whom there are too many to be meant.
_THING = re.compile(
    r"(?:^|[.;:,!?#>()\[\"'\-]|\b(?:bahwa|ketika|sejak|saat|karena|setelah|sebelum|dan|atau|sejarah|mengapa|bagaimana))\s{0,3}"
    r"(?:kota|kabupaten|kecamatan|kelurahan|desa|provinsi|daerah|negara|republik|indonesia|bangsa|undang-undang|uu|perda|"
    r"perwali|perpu|peraturan|keputusan|kebijakan|program|gagasan|ide|konsep|istilah|gerakan|organisasi|ormas|lembaga|"
    r"badan|dinas|komisi|komite|forum|partai|yayasan|komunitas|koperasi|perkumpulan|persatuan|ikatan|himpunan|sekolah|"
    r"universitas|kampus|karang\staruna|pramuka|muhammadiyah|aisyiyah|nahdlatul|nu|pmi|pkk|tni|polri|kpu|bawaslu|bnn|fkub|"
    r"kwartir|majelis|palang|pancasila|reformasi|sumpah|otonomi|budi\sutomo|syarikat|sarekat|palapa|lampung|metro|"
    r"lagu|batik|tari|tarian|tradisi|surat|naskah|perjanjian|piagam|deklarasi|kesepakatan|inovasi|aplikasi)\b"
    r"(?P<rest>[^.;:,!?#\n]{0,70})$",
    re.IGNORECASE | re.MULTILINE,
)
_SOMEBODY = re.compile(
    r"\b(?:[Ww]ali(?:kota)?|[Kk]etua|[Kk]epala|[Bb]apak|[Ii]bu|[Ss]dri?|[Ss]audar[ai]|[Ww]arga|[Aa]nggota|[Pp]engurus|[Kk]ader|"
    r"[Pp]elaku|[Kk]orban|[Tt]ersangka|[Ss]eorang|[Aa]nak|[Pp]endiri|[Tt]okoh|[Pp]egawai|[Pp]ejabat|[Bb]ernama|dia|ia|[Bb]eliau|"
    r"[Pp]emimpin|[Pp]utr[ai]|[Ss]isw[ai]|[Gg]uru|[Pp]enduduk|[Bb]upati|[Gg]ubernur|[Cc]amat|[Ll]urah|[Ss]ekretaris|atas\snama)\b"
)
_MANY = re.compile(
    r"(?<!seorang )\b(?:pemilih|gen(?:erasi)?(?:\s\w{1,10})?|penduduk|angkatan|kohort|anak-anak|mereka|para\s\w{1,20})"
    r"(?:\s(?:pemula|muda|baru|lansia|yang|dengan|tahun))?\s{0,3}\(?$",
    re.IGNORECASE,
)
# A range of years is no day of one person.
_RANGE = re.compile(
    r"\s{0,3}(?:[-\u2013]\s{0,3}(?:19|20)\d\d|(?:sampai|hingga|s\.?d\.?|ke\satas|dan\ssesudahnya|atau)\b)",
    re.IGNORECASE,
)
_OF_THING = re.compile(
    r"lahir\s{1,3}(?:pancasila|undang-undang|uu|organisasi|muhammadiyah|nahdlatul|nu|pramuka|tni|polri|republik|negara|"
    r"bangsa|perda|peraturan|partai|koperasi)\b",
    re.IGNORECASE,
)
_CLAUSE, _SHORTLY = 120, 12


def _is_nobodys(before: str) -> bool:
    """Tell whether a birth is no person's: a city's, a law's, or that of many."""
    if _NOT_A_BIRTH.search(before[-_SHORTLY:]) or _MANY.search(before):
        return True
    thing = _THING.search(before)
    return thing is not None and not _SOMEBODY.search(thing["rest"])


def _find_births(reading: Reading) -> Iterator[Match]:
    for pattern in _BIRTHS:
        for found in pattern.finditer(reading.text):
            before = reading.text[max(0, found.start() - _CLAUSE) : found.start()]
            is_span = _RANGE.match(reading.text, found.end()) or _OF_THING.search(found[0])
            if not is_span and not _is_nobodys(before):
                year = int(found["year"] or found["first"])
                yield matched(found, None if reading.is_adult(year) else Severity.ERROR)


BIRTH = Rule(
    name="kelahiran",
    told="Ini tampak seperti tanggal lahir seseorang",
    hint="Hapus tempat dan tanggal lahirnya",
    severity=Severity.WARNING,
    find=_find_births,
    signs=words("lahir ttl kelahiran"),
    true=(
        "TTL: Metro, 12-03-1990",
        "tanggal lahir 12 Maret 1990",
        "lahir di Metro, 12 Maret 1990",
        "lahir pada 12-03-1990",
        "tgl. lahir: 1990-03-12",
        "tempat/tanggal lahir: Metro, 12/03/1990",
        "kelahiran 1990",
        "# lahir 1 Januari 1980",
        "tanggal_lahir: 1990-03-12",
        "Wali Kota Contoh lahir pada 12 Maret 1970",
        "Ketua organisasi itu lahir pada 12 Maret 1970",
        "Kota Contoh, lahir pada 12 Maret 1990",
        "Organisasi itu diketuai Budi. Ia lahir pada 12 Maret 1990",
        "Badan itu dipimpin seorang warga lahir tahun 1990",
        "seorang pemilih kelahiran 1990",
        "Budi dari Kota Contoh lahir pada 12 Maret 1990",
    ),
    false=(
        "Hari Lahir Pancasila 1 Juni 2024",
        "akta kelahiran 2021",
        "angka kelahiran 2021",
        "tanggal 12 Maret 1990",
        "lahirnya undang-undang, 12 Maret 2012",
        "gagasan itu lahir di rapat",
        "tempat lahir tidak dicatat",
        "kelahiran kembali seni daerah",
        "laporan kelahiran 2024",
        "Kota Metro lahir pada 9 Juni 1937",
        "Kota Metro lahir tahun 1937",
        "UU Desa lahir pada 15 Januari 2014",
        "Undang-Undang Nomor 7 Tahun 2017 lahir tahun 2017",
        "Muhammadiyah lahir pada 18 November 1912",
        "isi: Organisasi ini lahir tahun 1926",
        "pemilih kelahiran 2007",
        "pemilih pemula kelahiran 2007",
        "para pemuda kelahiran 2007",
        "Generasi Z (kelahiran 1997)",
        "kelahiran 1997-2012",
        "tanggal lahir Pancasila 1 Juni 1945",
    ),
)
