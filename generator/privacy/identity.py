"""Rules about numbers that the state or a bank has given to one person. Every example is made up."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from generator.privacy.numbers import Number
from generator.privacy.reading import Match, Reading, Rule, by_patterns, matched, words
from generator.privacy.regions import is_day, is_resident_number, may_be_resident_number
from generator.privacy.signs import ALIKE, DIGITS, SPELT
from generator.problems import Severity

_NEAR = 40
_ANNOUNCED = re.compile(
    r"\b(?:(?P<resident>NIK|e-?KTP|KTP|KIA|(?:ke)?penduduk(?:an)?)|(?P<family>N?KK|kartu\s+keluarga)|(?P<tax>NPWP))\b",
    re.IGNORECASE,
)
# A table in a line: years, or years with a count each.
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:\D{1,3}(?:19|20)\d\d){3}"
    r"|(?=[^;,]*[;,]).*?(?<!\d)(?:19|20)\d\d\s{0,2}[:=]\s{0,2}\d{4}(?!\d).*",
    re.DOTALL,
)
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
_REMOVE = "Hapus nomornya; sebut jabatan atau perannya saja"


def _announced(reading: Reading) -> Iterator[tuple[Number, str | None]]:
    """Yield each number of sixteen digits with the kind of word that stands shortly before it, if one does."""
    found = [(word.end(), word.lastgroup) for word in _ANNOUNCED.finditer(reading.text)] if reading.numbers else []
    for number in reading.numbers:
        before = bisect_right(found, number.start, key=itemgetter(0)) - 1
        near = before >= 0 and number.start - found[before][0] <= _NEAR
        yield number, found[before][1] if near else None


def _find_resident_numbers(reading: Reading) -> Iterator[Match]:
    others = [(number, word) for number, word in _announced(reading) if word != "family"]
    for number, word in others:
        if is_resident_number(number.digits) or (word == "resident" and not _is_table(reading, number)):
            yield Match(number.start, number.end, number.digits)
    for number, word in others:
        if number.plain and word is None and may_be_resident_number(number.digits):
            yield Match(number.start, number.end, number.digits, Severity.WARNING)


def _find_family_numbers(reading: Reading) -> Iterator[Match]:
    for number, word in _announced(reading):
        if word == "family" and not _is_table(reading, number):
            yield Match(number.start, number.end, number.digits)


def _is_table(reading: Reading, number: Number) -> bool:
    """Tell whether four numbers of four digits are years, or years with counts, and nobody's number."""
    is_parted = not number.plain and not is_resident_number(number.digits)
    return is_parted and _YEARS.fullmatch(reading.text, number.start, number.end) is not None


def _find_nips(reading: Reading) -> Iterator[Match]:
    for found in _NIP.finditer(reading.text):
        served = int(found["start"]) - int(found["year"])
        if is_day(int(found["year"]), int(found["month"]), int(found["day"])) and 15 <= served <= 60:  # noqa: PLR2004 - ages
            yield matched(found)
    yield from by_patterns(_NAMED_NIP)(reading)


RESIDENT = Rule(
    name="nik",
    told="Ini tampak seperti nomor induk kependudukan (NIK)",
    hint=_REMOVE,
    severity=Severity.ERROR,
    find=_find_resident_numbers,
    signs=frozenset({DIGITS, ALIKE, SPELT}),
    true=(
        "NIK 1872011501900001",
        "pelapor: 1872 0115 0190 0001",
        "18.72.01.150190.0001",
        "187201-550190-0001",
        "catatan: |\n  187201\n  150190\n  0001\n",
        'nik: "18720115"\n     "01900001"',
        "# 1872011501900001",
        "l87201I5O1900001",
        "\uff11\uff18\uff17\uff12\uff10\uff11\uff11\uff15\uff10\uff11\uff19\uff10\uff10\uff10\uff10\uff11",
        "MTg3MjAxMTUwMTkwMDAwMQ==",
        "satu delapan tujuh dua nol satu satu lima nol satu sembilan nol nol nol nol satu",
        "1000091051102781",
        "No. KTP 1234 5678 9012 3456",
        "9501011501900001",
    ),
    false=(
        "anggaran Rp18.720.145.089.000,00",
        "belanja Rp18.720.145.089.512,00",
        "kode rekening 5.1.02.01.01.0024",
        "Keputusan Nomor 1447.1/PM.01/K.1/09/2022",
        "11-05-2021 12-05-2021",
        "2021-12-13 2024-01-01",
        "ISBN 978-602-1234-56-7",
        'wilayah: ["18.72.01.1001", "18.72.01.1002"]',
        "199/KPTS/B-60/2024 dan 800-5474 Tahun 2022",
        "NIK ditulis 16 angka, misalnya 187201XXXXXXXXXX",
        "1872011501900000",
        "KTP elektronik 2020: 1234; 2021: 2345; 2022: 3456; 2023: 4567",
        "1872013215900001",
        "9999999999999999",
    ),
)
FAMILY = Rule(
    name="nkk",
    told="Ini tampak seperti nomor kartu keluarga",
    hint=_REMOVE,
    severity=Severity.ERROR,
    find=_find_family_numbers,
    signs=frozenset({DIGITS, ALIKE, SPELT}),
    true=(
        "KK 1872011501150001",
        "No. KK: 1872 0115 0115 0001",
        "nomor kartu keluarga 1872011501150001",
        "kk: '1234567890123456'",
        "NKK 18.72.01.150115.0001",
        "Kartu Keluarga nomor 187201-150115-0001",
        "# KK 1872011501150001",
        "KK l872O11501150001",
    ),
    false=(
        "jumlah KK 1.872",
        "sebanyak 250 KK di RW 02",
        "NIK 1872011501900001",
        "KK penerima Rp18.720.145.089.000,00",
        "Kartu keluarga diterbitkan 13 Desember 2021",
        "KK 005/123/2021",
        "kartu keluarga dan KTP elektronik",
        "1 KK per rumah, 2021-12-13",
        "KK 2021 2022 2023 2024",
    ),
)
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
SOLDIER = Rule(
    name="nrp",
    told="Ini tampak seperti nomor registrasi pokok (NRP)",
    hint=_REMOVE,
    severity=Severity.ERROR,
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
TAXPAYER = Rule(
    name="npwp",
    told="Ini tampak seperti nomor pokok wajib pajak (NPWP)",
    hint=_REMOVE,
    severity=Severity.ERROR,
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
PASSPORT = Rule(
    name="paspor",
    told="Ini tampak seperti nomor paspor",
    hint=_REMOVE,
    severity=Severity.ERROR,
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
