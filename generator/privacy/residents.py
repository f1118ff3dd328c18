"""Rules about the numbers of residents and of their family cards. Every example is made up."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from operator import itemgetter

from generator.privacy.numbers import LENGTH, Number, is_thousands
from generator.privacy.reading import Match, Reading, Rule, matched
from generator.privacy.regions import is_resident_number, may_be_resident_number
from generator.privacy.signs import ALIKE, DIGITS, HALVES, SPELT
from generator.problems import Severity

_NEAR = 40
_ANNOUNCED = re.compile(
    r"\b(?:(?P<resident>NIK|e-?KTP|KTP|KIA|(?:ke)?penduduk(?:an)?)|(?P<family>N?KK|kartu\s+keluarga)|(?P<tax>NPWP))\b",
    re.IGNORECASE,
)
# A slip of the pen leaks as much: one digit too many or too few, right after the word.
_MISWRITTEN = re.compile(
    r"\b(?:(?P<resident>NIK|e-?KTP|KTP|KIA|induk\s{1,3}kependudukan)|(?P<family>N?KK|kartu\s{1,3}keluarga))(?:nya|_\w{1,20})?\b"
    r"[\s.:=\"'()\-]{0,4}(?:[A-Za-z]\w{0,15}[\s.:=\"'()\-]{1,4}){0,3}?"
    r"(?P<value>\d{2,17}(?:[ .\-]\d{2,17}){0,6})(?![ .\-]?\d)",
    re.IGNORECASE,
)
_MISWRITTEN_LENGTHS = frozenset({LENGTH - 1, LENGTH + 1})
# What an office numbers so: its own codes where they are parted by signs, and the documents in its own links.
_OFFICES_CODE = re.compile(
    r"\b(?:satker|satuan\s{1,3}kerja|kode\s{1,3}(?:kegiatan|program|rekening|barang|lokasi|anggaran|akun|output|komponen|unit|"
    r"instansi|wilayah|arsip|klasifikasi|register|aset|paket|tender|rup|dipa))\b[\s.:=\"']{0,4}$",
    re.IGNORECASE,
)
_OFFICES_LINK = re.compile(r"https?://[\w.\-]{1,100}\.go\.id(?::\d{1,5})?/[^\s?#\"'<>]*$", re.IGNORECASE)
_OF_A_PERSON = re.compile(r"nik|ktp|kk|kia|akta|penduduk|warga", re.IGNORECASE)
_BEFORE = 200
# A table in a line: years, or years with a count each.
_YEARS = re.compile(
    r"(?:19|20)\d\d(?:\D{1,3}(?:19|20)\d\d){3}|(?:19|20)\d\d \d{4}[,;] ?(?:19|20)\d\d \d{4}"
    r"|(?=[^;,]*[;,]).*?(?<!\d)(?:19|20)\d\d\s{0,2}[:=]\s{0,2}\d{4}(?!\d).*",
    re.DOTALL,
)


def _announced(reading: Reading) -> Iterator[tuple[Number, str | None]]:
    """Yield each number of sixteen digits with the kind of word that stands shortly before it, if one does."""
    found = [(word.end(), word.lastgroup) for word in _ANNOUNCED.finditer(reading.text)] if reading.numbers else []
    for number in reading.numbers:
        before = bisect_right(found, number.start, key=itemgetter(0)) - 1
        near = before >= 0 and number.start - found[before][0] <= _NEAR
        yield number, found[before][1] if near else None


def _find_resident_numbers(reading: Reading) -> Iterator[Match]:
    others = [
        (number, word)
        for number, word in _announced(reading)
        if word != "family" and not _is_offices(reading.text, number, word)
    ]
    for number, word in others:
        if is_resident_number(number.digits) or (word == "resident" and not _is_table(reading, number)):
            yield Match(number.start, number.end, number.digits)
    for number, word in others:
        if number.plain and word is None and may_be_resident_number(number.digits):
            yield Match(number.start, number.end, number.digits, Severity.WARNING)
    yield from _miswritten(reading, "resident")


def _is_offices(text: str, number: Number, word: str | None) -> bool:
    """Tell whether a number is a code of an office, or names a document in an office's own link."""
    before = text[max(0, number.start - _BEFORE) : number.start]
    if not number.plain and word is None and _OFFICES_CODE.search(before[-_NEAR:]):
        return True
    link = _OFFICES_LINK.search(before)
    return link is not None and not _OF_A_PERSON.search(link[0])


def _miswritten(reading: Reading, word: str) -> Iterator[Match]:
    for found in _MISWRITTEN.finditer(reading.text):
        length = sum(map(str.isdecimal, found["value"]))
        if found[word] and length in _MISWRITTEN_LENGTHS and not is_thousands(reading.text, *found.span("value")):
            yield matched(found)


def _find_family_numbers(reading: Reading) -> Iterator[Match]:
    for number, word in _announced(reading):
        if word == "family" and not _is_table(reading, number):
            yield Match(number.start, number.end, number.digits)
    yield from _miswritten(reading, "family")


def _is_table(reading: Reading, number: Number) -> bool:
    """Tell whether four numbers of four digits are years, or years with counts, and nobody's number."""
    is_parted = not number.plain and not is_resident_number(number.digits)
    return is_parted and _YEARS.fullmatch(reading.text, number.start, number.end) is not None


# A number that stands for one person: whoever writes it is told the same.
PersonalNumber = partial(Rule, hint="Hapus nomornya; sebut jabatan atau perannya saja", severity=Severity.ERROR)

RESIDENT = PersonalNumber(
    name="nik",
    told="Ini tampak seperti nomor induk kependudukan (NIK)",
    find=_find_resident_numbers,
    signs=frozenset({DIGITS, ALIKE, SPELT, HALVES}),
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
        "NIK 18720115019000011",
        "NIK: 187201150190001",
        "NIK pelapor 1872 0115 0190 00011",
        "nik_pelapor: 187201150190001",
        "NIK-nya Budi Contoh 187201150190001",
        "- isi: NIK 18720115\n- isi: sambungan 01900001",
        "kode warga 1872.0115.0190.0001",
        "lB7zoiisDi9oooDi",
        "lzololoiosgooool",
        "l872 oiis oi9o oool",
        "1872 OllS Ol9O 0001",
        "1000 0910 5110 2781",
        "1000-091051-102781",
        "delapan belas 7201 1501 9000 01",
        "delapan belas, tujuh puluh dua, 01 lima belas 01 sembilan puluh nol nol nol satu",
        "a: 18720115\nb: '01900001'",
        "- nik: 187201\n- sambungan: 1501901234",
        "- depan: 187201\n- belakang: 1501900012",
        "{nik_1: 18720115, nik_2: 11901234}",
        "https://unggah.go.id/ktp/1872011501900001.pdf",
        "https://contoh.test/dokumen/1872011501900001.pdf",
        "Kode Satker 1872011501900001",
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
        "18720115019000011",
        "187201150190001",
        "NIK 12345678901234",
        "NIK ditulis lengkap pada buku register 18720115019000011",
        "Kode satuan kerja: 1872-0115-0190-0001",
        "gizi sisi logo 2021",
        "gizi 2021 logo 2022",
        "bobol 12 gizi 15 oli 19 solo 0001",
        "2010 2011 2012 2013",
        "12 (dua belas) orang, 7201 lembar, 1501 buku",
        "dua belas 7201 1501",
        "pagu: 18720115\nrealisasi: 11901234",
        "a: 18720115\nb: 'x01900001'",
        "Kode Satker 1872.0115.0190.0001",
        "https://jdih.contoh.go.id/dokumen/1872011501900001/unduh",
        "https://jdih.contoh.go.id/dokumen/1872-0115-0190-0001.pdf",
    ),
)
FAMILY = PersonalNumber(
    name="nkk",
    told="Ini tampak seperti nomor kartu keluarga",
    find=_find_family_numbers,
    signs=frozenset({DIGITS, ALIKE, SPELT, HALVES}),
    true=(
        "KK 1872011501150001",
        "No. KK: 1872 0115 0115 0001",
        "nomor kartu keluarga 1872011501150001",
        "kk: '1234567890123456'",
        "NKK 18.72.01.150115.0001",
        "Kartu Keluarga nomor 187201-150115-0001",
        "# KK 1872011501150001",
        "KK l872O11501150001",
        "No. KK 18720115011500011",
        "nomor kartu keluarga: 187201150115001",
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
        "KK 1 2 3 4 5 6 7 8 9 10 11 12",
        "KK penerima 187.201.150.115.001",
        "KK 12345678901234",
        "KK: 2021 1234, 2022 1345",
    ),
)
