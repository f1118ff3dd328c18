"""How a child is told in running text and in records: by name or initials with an age, a school, a role in a case."""

import re

from generator.privacy.names import CAPITALS, INITIALS, PERSON, Clue
from generator.privacy.reading import words
from generator.privacy.signs import AGE, BRACKET
from generator.privacy.signs import CALLED as NAMED

_YOUNG = r"(?:0?[0-9]|1[0-7])"
_OLD = r"(?:1[89]|[2-9][0-9])"
_AGED = r"(?:(?:umur|usia|berusia|berumur)\s+)?"
_YEARS = r"\s*(?:tahun|thn?)\b\.?"
_NO_AGE = (
    r"(?!\s+(?:lalu|terakhir|ke\s+depan|anggaran|penjara|sekali|kerja|lebih|berturut|mendatang|silam|pertama|masa|"
    r"kurungan|sebelum|setelah|sejak|dan|pidana|menjabat|bertugas|berdiri|berlaku))"
)
_TWO = r"[A-Z]\.\s?[A-Z]\.|[A-Z]{2}"
_PUPIL = r"(?:siswa|siswi|pelajar|murid|santri)"
_CHILD = rf"(?:anak|{_PUPIL}|balita|bayi|remaja|bocah)"
# What is done for children speaks of none: 'perlindungan anak'.
_NO_CAUSE = "".join(
    rf"(?<![{word[0]}{word[0].upper()}]{word[1:]} )"
    for word in ("perlindungan", "hak", "layak", "ramah", "forum", "peduli", "pembinaan", "pemenuhan")
)
_SCHOOL = r"(?:SDN?|SMPN?|SMAN?|SMKN?|MTsN?|MIN?|MAN?|TK|PAUD)"
_SCHOOLING = rf"(?:{_PUPIL}|{_SCHOOL}|di\s+bawah\s+umur|kelas\s+[0-9IVX]+)"
_ONE_SCHOOL = rf"{_SCHOOL}\s*(?:(?:Negeri|Swasta)\s*)?(?:[0-9]{{1,3}}\b|[A-Z][a-z]+)"
# Who is 'bernama' is a person; in whose name somebody acts may be an office.
_NAMED_SO = (
    rf"(?:(?i:bernama|berinisial|inisial)\s{{1,3}}(?:{INITIALS}(?!\w)|[A-Z]\w{{0,30}})"
    rf"|(?:atas\s{{1,3}}nama|a\.\s?n\.)\s{{1,3}}"
    rf"(?:(?P<initials>{INITIALS})(?!\w)|(?P<name>{PERSON})|(?P<office>[A-Z]{{4,30}})(?!\w)))"
)

_SEX = r"(?:laki-laki|perempuan|pria|wanita|L|P|Lk|Pr|LK|PR)"

_ROLE = r"(?:[Kk]orban|[Pp]elaku|[Tt]ersangka|[Tt]erlapor|[Pp]elapor|[Ss]aksi)"
_ANY_CASE_ROLE = r"(?i:korban|pelaku|tersangka|terlapor|terduga|saksi)"
_LETTER = r"[A-Z](?:\.(?!\w)|(?![\w.]))"
_ANYONE = rf"(?:(?P<initials>{INITIALS})(?![\w.])|(?P<capitals>{CAPITALS})|(?P<name>{PERSON})|{_LETTER})"
_PUPIL_OF = rf"(?:{_PUPIL}\s{{1,3}}(?:kelas\b|{_SCHOOL}\b)|{_ONE_SCHOOL}|kelas\s{{1,3}}[0-9IVX]+\b)"
_AT_AGE = rf"(?i:{_AGED}){_YOUNG}(?i:{_YEARS})?"
_KEY_OF_AGE = (
    rf"\b(?i:umur|usia)[\"']?\s{{0,2}}[:=]\s{{0,3}}[\"']?{_YOUNG}(?![0-9]|[.,][0-9]|\s{{0,3}}[-\u2013+]"
    r"|\s{1,3}(?:(?:tahun|thn?)\s{1,3})?(?:ke\s|keatas|hingga|sampai|sd))"
)
_KEY_OF_NAME = r"\b(?i:nama|inisial|anak|korban|pelaku)[\"']?\s{0,2}[:=]\s{0,3}[\"']?"

_AGES = frozenset({AGE}) | words("0tahun 00tahun 0th 00th")
_IN_BRACKETS = _AGES | {BRACKET} | words("umur usia")
_NAMES = frozenset({NAMED}) | words("bernama inisial berinisial")
_PUPILS = words("siswa siswi pelajar murid santri")
_MINORS = _PUPILS | words("anak")
_ROLES = words("korban pelaku tersangka terlapor terduga pelapor saksi")
_INITIAL = words("inisial berinisial")

# Plans and programmes are of few years; nobody is told so who is not of school age.
_GROWING = rf"(?i:{_AGED})(?:[6-9]|1[0-7])(?i:{_YEARS})(?P<doubt>)"
_NO_AGE_IN_CAPITALS = r"\s{1,3}(?:LALU|TERAKHIR|KE\s|ANGGARAN|PENJARA|MASA|PERTAMA|SEKALI|KERJA|BERTURUT)"


def _of_sex(age: str) -> str:
    """Return the pattern of a bracket that tells a sex and an age: (L/16)."""
    years = rf"(?:{_YEARS})?"
    told = rf"{_SEX}[\s/,]{{1,3}}{_AGED}{age}{years}|{age}{years}\s{{0,2}}[/,]\s{{0,2}}{_SEX}"
    return rf"\(\s{{0,2}}(?:{told})\s{{0,2}}\)"


CHILDREN: tuple[Clue, ...] = (
    (_IN_BRACKETS, re.compile(rf"\b(?P<initials>{INITIALS})\s*\(\s*{_AGED}{_YOUNG}(?:{_YEARS}|(?P<doubt>))\s*\)")),
    (_IN_BRACKETS, re.compile(rf"\b(?P<name>{PERSON})\s*\(\s*{_AGED}{_YOUNG}{_YEARS}\s*\)")),
    (
        _IN_BRACKETS | _PUPILS,
        re.compile(
            rf"{_NO_CAUSE}\b{_CHILD}\b[^.;]{{0,40}}?\b(?P<name>{PERSON})\s*[(,]\s*{_AGED}{_YOUNG}\s*[),](?P<case>)"
        ),
    ),
    (_AGES, re.compile(rf"(?P<initials>\b{INITIALS}),?\s+{_AGED}{_YOUNG}{_YEARS}{_NO_AGE}")),
    (_AGES, re.compile(rf"(?P<initials>\b{INITIALS}),\s{{0,2}}{_SEX},?\s{{1,2}}{_AGED}{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"\b(?P<name>{PERSON}),\s{{0,2}}{_SEX},?\s{{1,2}}{_AGED}{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"(?P<initials>\b{INITIALS})\s?/\s?{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"\b(?P<name>{PERSON}),(?P<doubt>)\s*{_AGED}{_YOUNG}{_YEARS}{_NO_AGE}")),
    (_AGES, re.compile(rf"\b(?P<name>{PERSON})\s+(?:berusia|berumur|usia|umur)\s+{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"\b{_NAMED_SO}[^.;]{{0,30}}?\b{_YOUNG}{_YEARS}{_NO_AGE}")),
    (_NAMES, re.compile(rf"\b{_NAMED_SO},?\s{{1,3}}(?:umur|usia|berusia|berumur)\s{{1,3}}{_YOUNG}\b(?![.,]?[0-9])")),
    (_NAMES, re.compile(rf"\b(?i:{_CHILD})\b[^.;]{{0,60}}?\b{_NAMED_SO}")),
    (_NAMES, re.compile(rf"\b{_NAMED_SO}[^.;]{{0,60}}?\b{_SCHOOLING}\b")),
    (_MINORS, re.compile(rf"\bseorang\s+(?:anak|{_PUPIL})\s+(?:\w+\s+){{0,3}}?{_ONE_SCHOOL}")),
    (
        _PUPILS,
        re.compile(rf"(?<!, )\b(?P<name>{PERSON}),?\s+\(?{_PUPIL}\s+(?:kelas\s+\w+\s+)?{_ONE_SCHOOL}(?P<listed>)"),
    ),
    (_MINORS, re.compile(rf"\b(?:anak|{_PUPIL})\s+(?P<initials>{_TWO})(?![\w.])")),
    (_IN_BRACKETS, re.compile(rf"\b{_ANYONE}\s{{0,2}}{_of_sex(_YOUNG)}")),
    (
        _ROLES | _INITIAL,
        re.compile(
            rf"\b(?:{_ANY_CASE_ROLE}|(?i:(?:ber)?inisial)),?\s{{1,12}}"
            rf"(?:(?:nama|bernama|atas\snama|anak|seorang|remaja|(?:ber)?inisial)\s{{1,3}}){{0,2}}"
            rf"{_ANYONE}\s{{0,2}}[(,/]\s{{0,2}}{_AT_AGE}\s{{0,2}}[),]"
        ),
    ),
    (_ROLES, re.compile(rf"\b{_ROLE},?\s{{1,12}}{_ANYONE},?\s{{1,3}}\(?{_PUPIL_OF}")),
    (
        _ROLES,
        re.compile(
            rf"\b[Aa]nak\s{{1,12}}(?:[Kk]orban|[Pp]elaku|[Ss]aksi|[Tt]ersangka)\s{{1,12}}"
            rf"(?:(?P<name>{PERSON})|(?P<initials>{_TWO})(?![\w.])|{_LETTER})"
        ),
    ),
    (_AGES, re.compile(rf"\b(?P<capitals>{CAPITALS})\s{{0,2}}[(,]\s{{0,2}}{_GROWING}(?!{_NO_AGE_IN_CAPITALS})")),
    (
        _IN_BRACKETS | _ROLES,
        re.compile(
            rf"\b(?:(?P<capitals>{CAPITALS})|(?P<name>{PERSON}))\s{{0,2}}\(\s{{0,2}}{_AT_AGE}\s{{0,2}}\)(?P<case>)"
        ),
    ),
    (
        _IN_BRACKETS,
        re.compile(rf"(?<=[,:] ){_LETTER}\s?\({_AT_AGE}\)(?P<case>)|\b{_LETTER}\s?\({_AT_AGE}\),?\s{_PUPIL}\b"),
    ),
    (words("umur usia"), re.compile(rf"{_KEY_OF_NAME}{_ANYONE}[^{{}}]{{0,120}}?{_KEY_OF_AGE}")),
    (words("umur usia"), re.compile(rf"{_KEY_OF_AGE}[^{{}}]{{0,120}}?{_KEY_OF_NAME}{_ANYONE}")),
    (words("nisn"), re.compile(r"\bNISN\b\W{0,4}[0-9](?:[ .\-]?[0-9]){9}(?![0-9])", re.IGNORECASE)),
)
BARE: tuple[Clue, ...] = (
    (
        words("inisial berinisial"),
        re.compile(rf"\b(?:[Bb]er)?[Ii]nisial\s+(?:nama\s+)?(?P<initials>{INITIALS})(?!\w)"),
    ),
    (
        words("korban pelaku tersangka terlapor pelapor saksi"),
        re.compile(rf"\b{_ROLE}\s+(?P<initials>{_TWO})(?![\w.])"),
    ),
    (_IN_BRACKETS, re.compile(rf"\b(?P<initials>{INITIALS})\s{{0,2}}{_of_sex(_OLD)}")),
    (_INITIAL, re.compile(rf"\b(?:[Bb]er)?[Ii]nisial\s{{1,3}}(?:nama\s{{1,3}})?{_LETTER}")),
    (_IN_BRACKETS, re.compile(rf"\b(?P<initials>{INITIALS})\s*\(\s*{_AGED}{_OLD}(?:{_YEARS})?\s*\)")),
    (_AGES, re.compile(rf"\b(?P<initials>{INITIALS}),\s+{_AGED}{_OLD}{_YEARS}{_NO_AGE}")),
)
