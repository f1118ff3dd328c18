"""The rule about places on a map. Every example is made up."""

import re

from generator.privacy.reading import Rule, by_patterns, words
from generator.privacy.signs import DIGITS
from generator.problems import Severity

_DECIMAL = r"(?:[0-9]|1[01])[.,]\d{4,15}"
_EAST = r"1(?:0[0-9]|[1-3]\d|4[01])[.,]\d{4,15}"
_LATITUDE = r"\b(?:lat(?:itude)?|lintang)\b[^\d\n\-]{0,12}-?(?:[0-9]|1[01])[.,]\d{2,15}(?!\d)"
_LONGITUDE = r"\b(?:lo?ng?|longitude|bujur)\b[^\d\n]{0,12}1(?:0[0-9]|[1-3]\d|4[01])[.,]\d{1,15}(?!\d)"
_PARTED = r"(?:\s{0,20},\s{0,20}|[ ;]{1,20}|\s{0,3}\n[ \t]{0,20}-[ \t])"
_POINTS = (
    re.compile(rf"(?<![\d.])-?{_DECIMAL}{_PARTED}{_EAST}(?!\d)"),
    re.compile(rf"(?<![\d.]){_EAST}{_PARTED}-?{_DECIMAL}(?!\d)"),
    re.compile(rf"{_LATITUDE}[^\d]{{0,40}}{_LONGITUDE}", re.IGNORECASE),
    re.compile(rf"{_LONGITUDE}[^\d]{{0,40}}{_LATITUDE}", re.IGNORECASE),
    re.compile(
        r"\b\d{1,2}\s?°\s?\d{1,2}\s?['\u2019\u2032]\s?[\d.,]{0,7}\s?[\"”″]?\s?(?:LS|LU|S|N)\b[\s,;/]{0,3}"
        r"\d{2,3}\s?°\s?\d{1,2}\s?['\u2019\u2032]\s?[\d.,]{0,7}\s?[\"”″]?\s?(?:BT|E)\b"
    ),
)

POINT = Rule(
    name="koordinat",
    told="Ini titik koordinat",
    hint="Hapus titiknya; sebut kelurahannya saja",
    severity=Severity.ERROR,
    find=by_patterns(*_POINTS),
    signs=frozenset({DIGITS}) | words("lat latitude lintang ls lon lng long longitude bujur"),
    true=(
        "-5.113400, 105.306700",
        "-5.1134,105.3067",
        "https://peta.example/@-5.1134567,105.3067890,17z",
        "[105.3067, -5.1134]",
        "lat: -5.1134\nlon: 105.3067",
        "lintang -5,1134 bujur 105,3067",
        "-5,1134; 105,3067",
        "lat: -5.11\nlon: 105.3",
        "longitude: 105.3067\nlatitude: -5.1134",
        "titik:\n  - -5.1134\n  - 105.3067",
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
        "lat: -5.1\nlon: 105.3",
        "latihan: 5.11\nlontar: 105.3",
        "lat: -5.11",
    ),
)
