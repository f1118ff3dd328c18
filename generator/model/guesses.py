"""What a clerk probably meant by a value in another form: the line to write instead."""

import calendar
import re
from collections.abc import Callable
from datetime import date, datetime, time

from generator.dates import Zone, month_name
from generator.model.values import ADDRESS_PATTERN
from generator.problems import Code
from generator.text import is_id

_MONTHS = {month_name(month).lower(): month for month in range(1, 13)} | {"pebruari": 2, "nopember": 11}
_SHORT = {name[:3]: month for name, month in _MONTHS.items()} | {"agt": 8, "sept": 9}
_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_YES = frozenset({"y", "yes", "iya", "benar", "betul", "on", "1"})
_NO = frozenset({"n", "no", "t", "tdk", "bukan", "salah", "off", "0"})

_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"(?<![0-9])([0-9]{1,2})[-/. ]+([0-9]{1,2}|[a-z]{3,9})\.?[-/. ]+([0-9]{4})(?![0-9])")
_CLOCK = re.compile(r"(?<![0-9.:])([0-9]{1,2})[.:]([0-9]{2})(?:[.:][0-9]{2})?(?![0-9])\s*(pm)?")
_BARE_CLOCK = re.compile(r"(?:pukul|jam)?\s*([0-9]{1,2}?)([0-9]{2})?\s*(?:wib|wita|wit)?")
_ZONE = re.compile(r"\b(wib|wita|wit)\b")
_WHOLE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9})(?:,0+)?(?:\s+[a-z]+)?")
_NOT_OF_AN_ID = re.compile(r"[^a-z0-9]+")
_AREA = re.compile(r"([0-9]{2})(?:([0-9]{2})(?:([0-9]{2})([0-9]{4})?)?)?")
_RANGE = re.compile(r"\bs\s*[./]\s*d\b|\b(?:sd|sampai|hingga)\b|(?<![0-9.:])[0-9]{1,2}(?![0-9.:])")
_MORE = re.compile(r"\s*(?:s\s*[./]\s*d\b|sd\b|sampai\b|hingga\b|[-/\u2010-\u2015]\s*[0-9]{1,2}(?![0-9.:]))")
_WEEKDAY = re.compile(r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*[,/-]?\s*")
_SITE = re.compile(r"^(?:https?://[^/]*)?/+")
_HALF_DAY = 12
_LONGEST = 60
_SKELETON = "<isi"
_NO_END = frozenset({"-", "sekarang", "kini", "seterusnya", "dicabut", "sampai dicabut", "selesai", "tidak terbatas"})
_NO_DUE = frozenset({"-", "segera", "secepatnya", "tidak ada", "belum ada", "belum ditentukan"})
_SEVERAL_DAYS = "Tulis hari pertamanya saja; kunci yang memuat masa ditulis {mulai: …, sampai: …}"


def guessed(code: Code, value: str, message: str) -> str | None:
    """Return how to write a value that was refused with a code and a message; None where nobody can tell."""
    guess = _GUESSES.get(code) or next((each for words, each in _FORMS if words in message), None)
    if guess is None or len(value) > _LONGEST or value.startswith(_SKELETON):
        return None
    return guess(value.strip().lower())


def advised(code: Code, value: str) -> str | None:
    """Return what else helps with a value: that an open end is not written, or how long a month is."""
    if value.startswith(_SKELETON):
        return "Ganti dengan isi yang sebenarnya, atau hapus kuncinya jika memang tidak tercatat"
    if code is Code.TIME and "selesai" in value.lower():
        return "Hapus baris ini; tanpa jam selesai, halaman menulis 's.d. selesai'"
    if code is Code.DATE and is_range(value.lower()):
        return _SEVERAL_DAYS
    told = _YEAR_FIRST.fullmatch(value.strip()) if code is Code.DATE else None
    year, month = (int(told[1]), int(told[2])) if told else (0, 0)
    if year and month in _MONTHS.values():
        return f"{month_name(month)} {year} berakhir tanggal {calendar.monthrange(year, month)[1]}"
    return None


def is_range(value: str) -> bool:
    """Tell whether a text tells several days, which no single one of them stands for."""
    found = _YEAR_FIRST.search(value) or _YEAR_LAST.search(value)
    if found is None:
        return False
    before, after = value[: found.start()], value[found.end() :]
    several = _RANGE.search(before) or _MORE.match(after) or _YEAR_FIRST.search(after) or _YEAR_LAST.search(after)
    return several is not None


def day_alone(value: str) -> str | None:
    """Return the day that a text tells which tells nothing else: 'Senin, 13 Desember 2021'."""
    told = _WEEKDAY.sub("", value.strip().lower())
    return _date(told) if _YEAR_FIRST.fullmatch(told) or _YEAR_LAST.fullmatch(told) else None


def clocks(value: str) -> list[str]:
    """Return the times of day in a text, in order: of '09.00 s.d. 11.00 WIB' both."""
    text = value.strip().lower()
    found = [_time(each[0]) for each in _CLOCK.finditer(text)] or [_time(text)]
    return [each for each in found if each is not None]


def unneeded(name: str, value: str) -> str | None:
    """Return the advice to leave a date's key out, where its value says that there is no such date."""
    word = value.strip().lower().rstrip(".")
    if name == "sampai" and word in _NO_END:
        return "Hapus 'sampai'; tanpa itu berlaku terus"
    return "Hapus 'tenggat' bila tidak ada" if name == "tenggat" and word in _NO_DUE else None


def _date(value: str) -> str | None:
    found = None if is_range(value) else _day_in(value)
    return found.isoformat() if found else None


def _day_in(value: str) -> date | None:
    """Return the day that a text tells, with the day before the month as people write it here."""
    if year_first := _YEAR_FIRST.search(value):
        year, month, day = (int(part) for part in year_first.groups())
        return _day(year, month, day) or _day(year, day, month)
    if year_last := _YEAR_LAST.search(value):
        word = year_last[2]
        month = int(word) if word.isdecimal() else _MONTHS.get(word, _SHORT.get(word, 0))
        year, day = int(year_last[3]), int(year_last[1])
        return _day(year, month, day) or _day(year, day, month)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(value: str) -> str | None:
    found = _time_in(value)
    return f"{found:%H.%M}" if found else None


def _time_in(value: str) -> time | None:
    found = _CLOCK.search(value) or _BARE_CLOCK.fullmatch(value)
    if found is None:
        return None
    hour, minute = int(found[1] or 0), int(found[2] or 0)
    afternoon = found.re is _CLOCK and found[3] is not None and hour < _HALF_DAY
    try:
        return time(hour + _HALF_DAY * afternoon, minute)
    except ValueError:
        return None


def _instant(value: str) -> str | None:
    day, zone = None if is_range(value) else _day_in(value), _ZONE.search(value)
    moment = _time_in(_YEAR_FIRST.sub("", _YEAR_LAST.sub("", value)).strip(" ,"))
    if day is None or moment is None:
        return None
    return datetime.combine(day, moment, Zone((zone[1] if zone else "wib").upper()).offset).isoformat()


def _number(value: str) -> str | None:
    first = value.split(" ", maxsplit=1)[0]
    if first in _WORDS:
        return str(_WORDS.index(first))
    found = _WHOLE.fullmatch(value)
    return str(int(found[1].replace(".", ""))) if found else None


def _flag(value: str) -> str | None:
    return "ya" if value in _YES else "tidak" if value in _NO else None


def _area(value: str) -> str | None:
    found = _AREA.fullmatch(re.sub(r"[-. ]", "", value))
    return '"' + ".".join(filter(None, found.groups())) + '"' if found else None


def _link(value: str) -> str | None:
    bare = value.removeprefix("http://")
    return f"https://{bare}" if bare != value or value.startswith("www.") else None


def _id(value: str) -> str | None:
    found = _NOT_OF_AN_ID.sub("-", value.removesuffix(".yml")).strip("-")
    return found if is_id(found) else None


def _address(value: str) -> str | None:
    bare = _SITE.sub("", value)
    found = bare if bare.endswith("/") or "." in bare.rpartition("/")[2] else f"{bare}/"
    return found if re.fullmatch(ADDRESS_PATTERN, found) else None


_GUESSES: dict[Code, Callable[[str], str | None]] = {
    Code.DATE: _date,
    Code.TIME: _time,
    Code.INSTANT: _instant,
    Code.NUMBER: _number,
    Code.FLAG: _flag,
}
_FORMS: tuple[tuple[str, Callable[[str], str | None]], ...] = (
    ("bukan bentuk sebuah id", _id),
    ("bukan bentuk kode wilayah", _area),
    ("bukan bentuk sebuah alamat", _address),
    ("Tautan harus", _link),
)
"""Of the many forms that one code stands for, by words of the message."""
