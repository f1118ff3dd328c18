"""The rule about a person's health. Every example is made up."""

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


def _find_patients(reading: Reading) -> Iterator[Match]:
    for status, person, pattern in _ILL:
        if not (status & reading.signs and person & reading.signs):
            continue
        for found in pattern.finditer(reading.text):
            if is_person(found) and not _SPEAKS.search(found["between"]):
                yield matched(found)


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
