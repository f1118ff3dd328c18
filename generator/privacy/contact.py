"""Rules about where a person is reached or lives. Every example is made up."""

import re
from collections.abc import Iterator

from generator.privacy.reading import Match, Reading, Rule, by_patterns, matched, words
from generator.privacy.signs import AT, CALL, DIGITS, NEIGHBOURS, PLATE, STREET
from generator.problems import Severity

_MOBILE = re.compile(
    r"(?:(?<![\d.,/])|(?<=wa\.me/)|(?<=phone=))(?:\(?\+?62\)?[ .\-]?|0)8[1-9]\d{1,2}"
    r"(?:[ .\-\u2013_]?\d{2,4}){1,3}(?!\d|/(?!0?8|\+?62))"
)
_LAND_LINE = re.compile(r"(?<![\d.,/])\((?:\+62 ?)?0?[2-9]\d{1,2}\)[ .\-]?\d{2,4}(?:[ .\-]?\d{2,4}){1,2}(?![\d/])")
_NAMED_LAND_LINE = re.compile(
    r"\b(?:telepon|telpon|telp|tlp|faks(?:imile)?|fax|hubungi|WA|HP)\b\.?[^\d\n]{0,15}"
    r"(?P<value>0[2-9]\d{1,2}[ .\-]\d{3,4}[ .\-]?\d{2,4})(?![\d/])",
    re.IGNORECASE,
)
_AT_SIGN = r"(?:@|\s?[\[(]at[\])]\s?)"
_MAIL = re.compile(
    rf"(?<![\w.+\-])[a-z0-9][a-z0-9._%+\-]{{0,63}}{_AT_SIGN}"
    r"(?P<host>(?:[a-z0-9\-]+(?:\.|\s?[\[(](?:dot|titik)[\])]\s?)){1,5}[a-z]{2,24})(?![\w\-])",
    re.IGNORECASE,
)
# The state's own domains, and the names that RFC 2606 keeps for examples.
_NOBODYS = re.compile(r"(?:^|\.)(?:go\.id|mil\.id|example|example\.(?:com|org|net))$", re.IGNORECASE)
_STREET = re.compile(
    r"\b(?:Jl|Jln|Jalan|Gg|Gang|JL|JLN|JALAN|jl|jln|jalan)\b\.?\s+[A-Z][\w.'\u2019]*(?:\s+[\w.'\u2019]+){0,5}?,?\s+"
    r"(?:No\.?|Nomor|NO\.?|no\.?|Blok)\s?[A-Z]?\d{1,4}[A-Za-z]?(?![\d/])(?!\s+(?:[Tt]ahun|TAHUN))"
)
_NEIGHBOURHOOD = re.compile(
    r"\bR\.?T\.?[ .:/\-]{0,3}0*\d{1,3}\b[ ,/\-]{0,3}(?:\bR\.?W\.?[ .:/\-]{0,3}0*\d{1,3}\b|/\s?0*\d{1,3}\b)"
    r"|\bRT[ .:]{1,2}0*\d{1,3}\b|\bRW[ .:]{1,2}0*\d{1,3}\b",
    re.IGNORECASE,
)
# Who leads or lives in a neighbourhood: 'Ketua RT 01', 'pengurus RT 01, RT 02, dan RW 03'.
_OF_NEIGHBOURHOOD = re.compile(
    r"\b(?:ketua|pengurus|sekretaris|bendahara|warga|perwakilan)\s+"
    r"(?:R[TW](?:/R[TW])?[ .:]{0,2}\d{1,3}[ ,/]{0,3}(?:dan |serta )?)*(?:RT/)?$",
    re.IGNORECASE,
)
_AROUND = 80
_HOUSE = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang)\b\.?\s+\w|\b(?:no|nomor|blok|rumah)\b\.?\s?[A-Z]?\d{1,4}(?!\d|/|\s+tahun)",
    re.IGNORECASE,
)
_LETTERS_OF_AREAS = (
    "AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|"
    "KB|KH|KT|KU|PA|PB|PG|PT|PY"
)
_PLATE = re.compile(
    rf"\b(?:{_LETTERS_OF_AREAS}) ?[1-9]\d{{0,3}} ?(?P<end>[A-Z]{{1,3}})\b"
    rf"|\b[ABDEFGHKLMNPRSTWZ] ?[1-9]\d{{2,3}} ?[A-Z]{{1,3}}\b"
)
_NO_PLATE = frozenset({"RT", "RW", "KM", "TA", "TH"})
_ROMAN = re.compile(r"[IVX]+")
_DECIMAL = r"(?:[0-9]|1[01])[.,]\d{4,15}"
_EAST = r"1(?:0[0-9]|[1-3]\d|4[01])[.,]\d{4,15}"
_POINTS = (
    re.compile(rf"(?<![\d.])-?{_DECIMAL}(?:\s*,\s*|[ ;]+){_EAST}(?!\d)"),
    re.compile(rf"(?<![\d.]){_EAST}(?:\s*,\s*|[ ;]+)-?{_DECIMAL}(?!\d)"),
    re.compile(
        rf"\b(?:lat(?:itude)?|lintang)\b[^\d\n]{{0,12}}-?{_DECIMAL}[^\d]{{0,40}}\b(?:lo?ng?|longitude|bujur)\b[^\d\n]{{0,12}}{_EAST}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\d{1,2}\s?°\s?\d{1,2}\s?['\u2019\u2032]\s?[\d.,]{0,7}\s?[\"”″]?\s?(?:LS|LU|S|N)\b[\s,;/]{0,3}"
        r"\d{2,3}\s?°\s?\d{1,2}\s?['\u2019\u2032]\s?[\d.,]{0,7}\s?[\"”″]?\s?(?:BT|E)\b"
    ),
)
_PHONE_KEYS = frozenset({"telepon", "faksimile"})
_OFFICES = ("layanan", "situs.yml")


def _is_private_mail(_: Reading, found: re.Match[str]) -> bool:
    host = re.sub(r"\s?[\[(](?:dot|titik)[\])]\s?", ".", found["host"])
    return not _NOBODYS.search(host)


def _is_home(reading: Reading, found: re.Match[str]) -> bool:
    """Tell whether an address is one of a house: a neighbourhood's office or people alone are none."""
    if found.re is _STREET:
        return True
    start, end = found.span()
    before, after = reading.text[max(0, start - _AROUND) : start], reading.text[end : end + _AROUND]
    return _OF_NEIGHBOURHOOD.search(before) is None or _HOUSE.search(f"{before}\n{after}") is not None


def _find_plates(reading: Reading) -> Iterator[Match]:
    for found in _PLATE.finditer(reading.text):
        end = found["end"] or ""
        before = reading.text[max(0, found.start() - 1) : found.start()]
        if end not in _NO_PLATE and before not in {".", "/", "-"} and not _ROMAN.fullmatch(end):
            yield matched(found)


PHONE = Rule(
    name="telepon",
    told="Ini tampak seperti nomor telepon seseorang",
    hint="Hapus nomornya, atau pakai nomor kantor pada kunci telepon di berkas layanan",
    severity=Severity.WARNING,
    find=by_patterns(_MOBILE, _LAND_LINE, _NAMED_LAND_LINE),
    signs=frozenset({DIGITS, CALL}) | words("telepon telpon telp tlp faks faksimile fax hubungi wa hp"),
    offices=dict.fromkeys(_OFFICES, _PHONE_KEYS),
    true=(
        "HP 081234567890",
        "0812-3456-7890",
        "0812\u20133456\u20137890",
        "0812_3456_7890",
        "+62 812 3456 7890",
        "wa.me/6281234567890",
        "(0725) 41234",
        "telepon 0725-412345",
        "# 0857 1234 5678",
        "hubungi (021) 1234567",
        "(+62) 812-3456-789",
    ),
    false=(
        "layanan darurat 112",
        "005/0812/2021",
        "081234/2024",
        "13 Desember 2021 pukul 08.30",
        "Nomor 800-5474 Tahun 2022",
        "5.1.02.08123.45678",
        "Rp81.234.567.890",
        "18.72.08.1001",
        "telepon kantor belum dicatat",
        "kode pos 34111",
        "(0725)",
    ),
)
MAIL = Rule(
    name="pos-el",
    told="Ini tampak seperti alamat pos-el seseorang",
    hint="Hapus alamatnya, atau pakai alamat kantor yang berakhiran .go.id",
    severity=Severity.WARNING,
    find=by_patterns(_MAIL, accept=_is_private_mail),
    signs=frozenset({AT}),
    offices=dict.fromkeys(_OFFICES, frozenset({"pos_el"})),
    true=(
        "warga@surat.test",
        "Warga.Contoh@surat.test",
        "warga+1@surat.web.id",
        "warga [at] surat.test",
        "warga(at)surat[dot]test",
        "mailto:warga@surat.test",
        "# warga@surat.test",
        "go.id@surat.test",
        "kantor@go.id.surat.test",
    ),
    false=(
        "kesbangpol@metrokota.go.id",
        "kantor@contoh.example",
        "seseorang@example.com",
        "@metrokota",
        "Rp5.000 @ 10 lembar",
        "pos-el kantor",
        "hubungi kami (at) kantor",
        "a@b",
    ),
)
ADDRESS = Rule(
    name="alamat",
    told="Ini tampak seperti alamat rumah",
    hint="Sebut kelurahannya saja; alamat kantor ditulis pada kunci alamat",
    severity=Severity.WARNING,
    find=by_patterns(_STREET, _NEIGHBOURHOOD, accept=_is_home),
    signs=frozenset({STREET, NEIGHBOURS}) | words("r rt0 rt00 rt000 rw0 rw00 rw000"),
    offices=dict.fromkeys((*_OFFICES, "rapat"), frozenset({"alamat"})),
    true=(
        "Jl. Melati No. 5",
        "Jalan Melati Raya Nomor 12A",
        "jln. Kenanga no. 7",
        "JL MAWAR NO 3",
        "RT 003/RW 002",
        "RT.03 RW.02",
        "RT 03/02",
        "Gang Melati Blok B2",
        "rt 5 rw 1",
        "# Jl. Melati No. 5",
        "warga RT 05/RW 03 No. 7",
        "Ketua RT 01, rumah nomor 5",
    ),
    false=(
        "Jl. A.H. Nasution",
        "RT dan RW se-Kota Metro",
        "5 RT dan 2 RW",
        "Jalan Nasional Nomor 38 Tahun 2004",
        "Undang-Undang tentang Jalan",
        "berjalan nomor 5",
        "penerangan jalan di Yosodadi",
        "setiap RT mendapat 2 lampu",
        "SRT 003",
        "Ketua RT 01",
        "Pengurus RT",
        "Sekretaris RW 03",
        "Warga RT 05/RW 03 Kelurahan Contoh",
        "ketua RT 01, RT 02, dan RW 03",
    ),
)
PLATE_NUMBER = Rule(
    name="pelat",
    told="Ini tampak seperti nomor kendaraan",
    hint="Hapus nomornya",
    severity=Severity.WARNING,
    find=_find_plates,
    signs=frozenset({PLATE}),
    true=(
        "BE 1234 ABC",
        "BE 1234 AB",
        "BE1234AB",
        "B 1234 XYZ",
        "motor BE 12 AB",
        "(BE 999 Z)",
        "# BE 1234 AB",
        "BG 7 AB",
    ),
    false=(
        "UU 7 TAHUN 2012",
        "NO 12 TAHUN 2020",
        "Kodim 0411/KM",
        "199/KPTS/B-60/2024",
        "BE 0123 AB",
        "B 5 RT 3",
        "2024-B04",
        "S 1 PKS",
        "PB 3 RT",
        "BE 1234",
        "PT 1 II",
    ),
)
POINT = Rule(
    name="koordinat",
    told="Ini titik koordinat",
    hint="Hapus titiknya; sebut kelurahannya saja",
    severity=Severity.ERROR,
    find=by_patterns(*_POINTS),
    signs=frozenset({DIGITS}) | words("lat latitude lintang ls"),
    true=(
        "-5.113400, 105.306700",
        "-5.1134,105.3067",
        "https://peta.example/@-5.1134567,105.3067890,17z",
        "[105.3067, -5.1134]",
        "lat: -5.1134\nlon: 105.3067",
        "lintang -5,1134 bujur 105,3067",
        "-5,1134; 105,3067",
        "5°06'47.1\"S 105°18'27.4\"E",
        "5° 6' 47\" LS, 105° 18' 27\" BT",
    ),
    false=(
        "-5.11, 105.30",
        "5,1 dan 105,3",
        "Rp5.113.400, Rp105.306.700",
        "73,214 km2",
        "18.72.04.1001, 18.72.04.1002",
        "suhu 25.1234",
        "5° LS",
        "95.1134, 205.3067",
        "lintang selatan",
    ),
)
