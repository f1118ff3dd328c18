"""Rules about other numbers that the state has given to one person. Every example is made up."""

import re
from collections.abc import Iterator

from generator.privacy.reading import Match, Reading, Rule, by_patterns, matched, words
from generator.privacy.regions import is_day
from generator.privacy.residents import PersonalNumber
from generator.privacy.signs import DIGITS
from generator.problems import Severity

_NIP = re.compile(
    r"(?<!\d)(?P<value>(?P<year>19[3-9]\d|20[0-2]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])[ .\-\u00a0]?"
    r"(?P<start>19[6-9]\d|20[0-4]\d)(?:0[1-9]|1[0-2]|21)[ .\-\u00a0]?[12][ .\-\u00a0]?\d{3})(?!\d)"
)
_NAMED_NIP = re.compile(r"\bNI(?:P|PPPK)\b[\s.:]{0,4}(?P<value>\d(?:[ .\-]?\d){17})(?!\d)", re.IGNORECASE)
_NRP = re.compile(r"\bNRP\b[\s.:/]{0,4}(?P<value>\d(?:[ .\-]?\d){5,17})(?!\d)", re.IGNORECASE)
_NPWP = re.compile(r"(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)")
_NAMED_NPWP = re.compile(r"\bNPWP\b[^\d\n]{0,25}(?P<value>\d(?:[ .\-]?\d){14,15})(?!\d)", re.IGNORECASE)
_PASSPORT = re.compile(
    r"\b(?:paspor|passport)\b[^\d\n]{0,25}?\b(?P<value>[A-Z]{1,2}[ -]?\d{6,7})(?!\d)",
    re.IGNORECASE,
)


def _find_nips(reading: Reading) -> Iterator[Match]:
    for found in _NIP.finditer(reading.text):
        served = int(found["start"]) - int(found["year"])
        if is_day(int(found["year"]), int(found["month"]), int(found["day"])) and 15 <= served <= 60:  # noqa: PLR2004 - ages
            yield matched(found)
    yield from by_patterns(_NAMED_NIP)(reading)


CIVIL_SERVANT = Rule(
    name="nip",
    told="NIP menyimpan tanggal lahir dan jenis kelamin",
    hint="Hapus NIP di sini; kunci nip pada berkas pejabat hanya untuk dokumen resmi",
    severity=Severity.ERROR,
    find=_find_nips,
    signs=frozenset({DIGITS}),
    offices={"pejabat": frozenset({"nip"})},
    true=(
        "NIP 197001012000031001",
        "NIP. 19700101 200003 1 001",
        "19700101.200003.2.001",
        "nip: '198512312010121002'",
        "NIP: 19700101-200003-1-001",
        "NIPPPK 199001012023211001",
        "NI PPPK atau NIP 199001012023211001",
        "# 197001012000031001",
        "NIP 123456789012345678",
    ),
    false=(
        "197013012000031001",
        "197001321998031001",
        "201001012012031001",
        "NIP belum dicatat",
        "2021121320211214",
        "tanggal 1970-01-01 sampai 2000-03-10",
        "nomor 800/1234/2021",
        "PNS 2.431 orang",
    ),
)
SOLDIER = PersonalNumber(
    name="nrp",
    told="Ini tampak seperti nomor registrasi pokok (NRP)",
    find=by_patterns(_NRP),
    signs=words("nrp nrp00000000 nrp000000"),
    true=(
        "NRP 80010001",
        "NRP. 80010001",
        "NRP: 8001 0001",
        "nrp 80010001",
        "AKP Contoh, NRP 80010001",
        "NRP 110100010001",
        "NRP/80010001",
        "# NRP 80010001",
    ),
    false=(
        "NRP",
        "NRP belum dicatat",
        "80010001",
        "NRP anggota tidak ditulis",
        "Nomor 80010001",
        "NRP 12",
        "tahun 2024, tanpa NRP",
        "ENRP 80010001",
    ),
)
TAXPAYER = PersonalNumber(
    name="npwp",
    told="Ini tampak seperti nomor pokok wajib pajak (NPWP)",
    find=by_patterns(_NPWP, _NAMED_NPWP),
    signs=frozenset({DIGITS}),
    true=(
        "01.234.567.8-901.000",
        "NPWP 01.234.567.8-901.000",
        "NPWP: 012345678901000",
        "npwp 012345678901000",
        "NPWP nomor 01 234 567 8 901 000",
        "NPWP 0012345678901000",
        "# NPWP 01.234.567.8-901.000",
        "(99.888.777.6-555.000)",
    ),
    false=(
        "NPWP wajib dilampirkan",
        "NPWP 12",
        "012345678901000",
        "01.234.567.8.901.000",
        "Rp1.234.567.890.123,00",
        "5.1.02.01.01.0024",
        "18.72.04.1001",
        "NPWP badan, tahun 2024",
    ),
)
PASSPORT = PersonalNumber(
    name="paspor",
    told="Ini tampak seperti nomor paspor",
    find=by_patterns(_PASSPORT),
    signs=words("paspor passport"),
    true=(
        "paspor A1234567",
        "Paspor nomor AB123456",
        "no. paspor: X 123456",
        "PASPOR C7654321",
        "passport A1234567",
        "pemegang paspor RI A1234567",
        "# paspor A1234567",
        "paspor (A1234567)",
    ),
    false=(
        "A1234567",
        "paspor dan visa",
        "kantor paspor 123456",
        "paspor 12",
        "paspor nomor seri A12",
        "penerbitan paspor 2.431 buku",
        "paspor tahun 2024",
        "paspor AB12345678",
    ),
)
