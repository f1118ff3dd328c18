"""Rules about a person's health and birthday. Every example is made up."""

import re
from collections.abc import Iterator

from generator.privacy.names import CALLED, INITIALS, PERSON, is_person
from generator.privacy.reading import Match, Reading, Rule, matched, words
from generator.privacy.signs import CALLED as NAMED
from generator.problems import Severity

_SUBSTANCE = (
    r"(?:narkoba|narkotika|sabu|ganja|metamfetamin|amfetamin|amphetamine|methamphetamine|THC|HIV|TBC?|[Hh]amil)"
)
_POSITIVE = rf"positif\s+(?:(?:menggunakan|mengonsumsi|memakai|mengandung)\s+)?{_SUBSTANCE}"
_SUFFERS = r"menderita(?!\s{1,3}(?:ke)?(?:rugi|rusak|kalah))"
_SURE = rf"(?:{_POSITIVE}|mengidap|{_SUFFERS}|pecandu|penyalah\s?guna|ODHA|ODGJ|overdosis|skizofrenia)"
_CARE = r"(?:menjalani|dirujuk\s+ke)\s+rehabilitasi"
_STATUS = rf"(?:{_SURE}|HIV|pengguna\s+{_SUBSTANCE}|gangguan\s+(?:jiwa|mental)|ketergantungan|{_CARE})"
_ADDRESSED = rf"(?:Sdri?\b\.?|Saudar[ai]|Bapak|Ibu|Tn\b\.?|Ny\b\.?|Nn\b\.?|{CALLED})"
_CERTAINLY = r"(?:\s+(?:dinyatakan|terbukti|diketahui|adalah|sebagai|seorang|mengaku|dipastikan|terindikasi))"
_SIGNS_SURE = words("positif mengidap menderita pecandu penyalah penyalahguna odha odgj overdosis skizofrenia")
_SIGNS_STATUS = _SIGNS_SURE | words("hiv pengguna gangguan ketergantungan rehabilitasi")
_SIGNS_CALLED = frozenset({NAMED}) | words("bernama inisial berinisial")
_SIGNS_ADDRESSED = _SIGNS_CALLED | words("sdr sdri saudara saudari bapak ibu tn ny nn")
# Each pattern needs a sign of the first kind and one of the second.
_ILL = (
    (
        _SIGNS_STATUS,
        _SIGNS_ADDRESSED,
        re.compile(rf"\b{_ADDRESSED}\s+(?:{INITIALS}|(?P<name>{PERSON}))(?P<between>[^.;:]{{0,70}}?)\b{_STATUS}\b"),
    ),
    (
        _SIGNS_STATUS,
        _SIGNS_CALLED,
        re.compile(rf"\b{_STATUS}\b(?P<between>[^.;:]{{0,40}}?)\b{CALLED}\s+(?:{INITIALS}|(?P<name>{PERSON}))"),
    ),
    (
        _SIGNS_SURE,
        _SIGNS_SURE,
        re.compile(
            r"\b(?P<name>[A-Z][a-z'\u2019]+(?:[ \t]+[A-Z][a-z'\u2019]+){1,3})"
            rf"(?P<between>{_CERTAINLY}{{0,2}})\s+{_SURE}\b"
        ),
    ),
    (
        _SIGNS_STATUS,
        _SIGNS_STATUS,
        re.compile(
            rf"\b(?P<initials>{INITIALS})(?:\s*\([0-9]{{1,2}}[^)]{{0,12}}\))?"
            rf"(?P<between>,?{_CERTAINLY}{{1,2}})\s+{_STATUS}\b"
        ),
    ),
)
# Somebody speaks about it, and has it not.
_SPEAKS = re.compile(
    r"\b(?:me\w+(?:kan|i)|meminta|mengajak|mengimbau|memimpin|membahas|menyebut|bahwa|agar|untuk|tentang|mengenai|bagi|"
    r"supaya|berharap|bertanya|para|setiap|tidak|bukan)\b"
    r"|\b(?:penanganan|pendataan|pembinaan|pelayanan|penyerahan|bantuan|mendata|pendampingan|penertiban)\s*$",
    re.IGNORECASE,
)

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


def _find_patients(reading: Reading) -> Iterator[Match]:
    for status, person, pattern in _ILL:
        if not (status & reading.signs and person & reading.signs):
            continue
        for found in pattern.finditer(reading.text):
            if is_person(found) and not _SPEAKS.search(found["between"]):
                yield matched(found)


def _find_births(reading: Reading) -> Iterator[Match]:
    for pattern in _BIRTHS:
        for found in pattern.finditer(reading.text):
            before = reading.text[max(0, found.start() - 12) : found.start()]
            if not _NOT_A_BIRTH.search(before):
                year = int(found["year"] or found["first"])
                yield matched(found, None if reading.is_adult(year) else Severity.ERROR)


PATIENT = Rule(
    name="kesehatan",
    told="Ini menyebut kesehatan atau ketergantungan seseorang",
    hint="Hapus namanya; sebut jumlahnya saja",
    severity=Severity.ERROR,
    find=_find_patients,
    signs=_SIGNS_STATUS | _SIGNS_ADDRESSED,
    true=(
        "Sdr. Andi positif narkoba",
        "Saudara Budi Contoh dinyatakan positif HIV",
        "pecandu berinisial AB",
        "Budi Contoh positif sabu",
        "Budi Contoh adalah pecandu",
        "Ibu Siti menderita gangguan jiwa",
        "atas nama Budi, pengguna narkotika",
        "AB terbukti mengidap HIV",
        "penderita yang bernama Siti mengidap TBC",
        "Sdri. Siti menjalani rehabilitasi",
    ),
    false=(
        "Bapak Contoh menyampaikan bahwa pecandu dapat melapor",
        "Puskesmas melayani rehabilitasi",
        "Ibu Wakil Wali Kota mengajak pecandu melapor",
        "12 orang positif narkoba",
        "Bapak Imron bertanggung jawab atas penanganan ODGJ",
        "Ibu Rosita ditugasi mendata pecandu",
        "Bapak Imron hadir saat penyerahan bantuan ODGJ",
        "Pedagang Pasar menderita kerugian",
        "hasil tes positif",
        "Tim Terpadu positif narkoba",
        "rehabilitasi bagi pengguna narkotika",
        "Saudara Budi meminta agar ODGJ didata",
        "penanganan ODGJ di Kota Metro",
        "tanggapan positif dari Bapak Contoh",
    ),
)
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
    ),
)
