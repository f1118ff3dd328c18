"""The kinds of value that a key may hold. Every one starts from text, so YAML never guesses a type."""

import re
from datetime import date, datetime, time
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.problems import Code
from generator.text import ID_PATTERN, is_id

T = TypeVar("T")

_NULLS = frozenset({"", "~", "null"})
_YES, _NO = frozenset({"ya", "true"}), frozenset({"tidak", "false"})
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{1,2})[.:]([0-9]{2})")
_DIGITS = re.compile(r"[0-9]{1,9}")
_REGION = r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?"
_DECISION = rf"{ID_PATTERN}#k[0-9]{{1,3}}"
_WEB = re.compile(r"(?:https?://)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[^\s<>\"']*)?")
ADDRESS_PATTERN = r"[a-z0-9-]+/(?:[a-z0-9-]+/)*(?:[a-z0-9-]+(?:\.[0-9]+)?\.[a-z]+)?"
_LINK = re.compile(r"https://[^\s<>\"']+")


def refusal(code: Code, message: str, hint: str) -> PydanticCustomError:
    """Return the error that a validator raises; the translation reads code and hint back from it."""
    return PydanticCustomError(code.value, "{message}", {"message": message, "hint": hint})


def _absent(value: object) -> object:
    return None if isinstance(value, str) and value.strip() in _NULLS else value


def _no_items(value: object) -> object:
    return [] if _absent(value) is None else value


def _text(value: str) -> str:
    if value in _NULLS:
        raise refusal(Code.EMPTY, "Isinya kosong", "Tulis isinya, atau hapus kuncinya jika memang tidak tercatat")
    return value


def _date(value: object) -> date:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise refusal(Code.DATE, f"Tanggal {_told(value)} tidak terbaca", "Tulis TTTT-BB-HH, misalnya 2021-12-13")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise refusal(Code.DATE, f"Tanggal '{value}' tidak ada di kalender", "Periksa bulan dan harinya") from None


def _time(value: object) -> time:
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if not found or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004 - the hours and minutes of a day
        raise refusal(Code.TIME, f"Jam {_told(value)} tidak terbaca", "Tulis JJ.MM dalam 24 jam, misalnya 13.30")
    return time(int(found[1]), int(found[2]))


def _instant(value: object) -> datetime:
    hint = "Tulis lengkap dengan selisih zona, misalnya 2024-05-01T08:00:00+07:00"
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None:
        raise refusal(Code.INSTANT, f"Saat {_told(value)} tidak terbaca", hint)
    if found.tzinfo is None:
        raise refusal(Code.INSTANT, f"Saat {_told(value)} tidak menyebut zona waktu", hint)
    return found


def _count(value: object) -> int:
    if not isinstance(value, str) or not _DIGITS.fullmatch(value):
        raise refusal(
            Code.NUMBER, f"Angka {_told(value)} tidak terbaca", "Tulis bilangan bulat tanpa titik, misalnya 3"
        )
    return int(value)


def _flag(value: object) -> bool:
    word = value.strip().lower() if isinstance(value, str) else None
    if word not in _YES | _NO:
        raise refusal(Code.FLAG, f"Isi {_told(value)} tidak terbaca", "Tulis ya atau tidak")
    return word in _YES


def _id(value: str) -> str:
    if not is_id(value):
        hint = "Id adalah nama berkas tanpa .yml: huruf kecil, angka, dan tanda hubung"
        raise refusal(Code.PATTERN, f"'{value}' bukan bentuk sebuah id", hint)
    return value


def _region(value: str) -> str:
    if not re.fullmatch(_REGION, value):
        hint = 'Tulis kode Kemendagri dengan titik, misalnya "18.72.04.1001"'
        raise refusal(Code.PATTERN, f"'{value}' bukan bentuk kode wilayah", hint)
    return value


def _decision(value: str) -> str:
    if not re.fullmatch(_DECISION, value):
        hint = "Tulis id rapat, tanda pagar, dan id butir, misalnya rapat-2021-12-13-yosodadi#k2"
        raise refusal(Code.PATTERN, f"'{value}' bukan bentuk rujukan ke keputusan", hint)
    return value


def _address(value: str) -> str:
    if not re.fullmatch(ADDRESS_PATTERN, value):
        hint = (
            "Tulis tanpa nama situs dan tanpa '/' di depan, misalnya notulen/2024/rapat-lama/ atau lampiran/daftar.pdf"
        )
        raise refusal(Code.PATTERN, f"'{value[:60]}' bukan bentuk sebuah alamat di situs ini", hint)
    return value


def _link(value: str) -> str:
    if not _LINK.fullmatch(value) or not _has_host(value):
        raise refusal(
            Code.PATTERN, "Tautan harus berupa alamat https yang lengkap", "Misalnya https://jdih.example.go.id/"
        )
    return value


def _has_host(value: str) -> bool:
    """Tell whether a link names a host, and a port within bounds, in a form that programs take apart (RFC 3986)."""
    try:
        parts = urlsplit(value)
        return bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def _web(value: str) -> str:
    if not _WEB.fullmatch(value):
        raise refusal(Code.PATTERN, "Laman bukan sebuah alamat situs", "Misalnya kesbangpol.metrokota.go.id")
    return value


def _told(value: object) -> str:
    """Name a wrong value without ever repeating more than its beginning."""
    if not isinstance(value, str):
        return "(bukan teks)"
    return f"'{value[:20]}…'" if len(value) > 20 else f"'{value}'"  # noqa: PLR2004 - enough to recognise it


def _schema(kind: str, pattern: str | None = None) -> WithJsonSchema:
    return WithJsonSchema({"type": kind} | ({"pattern": f"^{pattern}$"} if pattern else {}))


Text = Annotated[str, AfterValidator(_text)]
LongText = Annotated[str, AfterValidator(_text), WithJsonSchema({"type": "string", "format": "markdown"})]
Date = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
ClockTime = Annotated[time, BeforeValidator(_time), _schema("string", r"\d{1,2}[.:]\d{2}")]
Instant = Annotated[datetime, BeforeValidator(_instant), WithJsonSchema({"type": "string", "format": "date-time"})]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0})]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": ["ya", "tidak"]})]
Id = Annotated[str, AfterValidator(_id), _schema("string", ID_PATTERN)]
RegionCode = Annotated[str, AfterValidator(_region), _schema("string", _REGION)]
DecisionId = Annotated[str, AfterValidator(_decision), _schema("string", _DECISION)]
Address = Annotated[str, AfterValidator(_address), _schema("string", ADDRESS_PATTERN)]
Web = Annotated[str, AfterValidator(_web)]
Link = Annotated[str, AfterValidator(_link), WithJsonSchema({"type": "string", "format": "uri"})]

Maybe = Annotated[T | None, BeforeValidator(_absent)]
Many = Annotated[tuple[T, ...], BeforeValidator(_no_items)]
