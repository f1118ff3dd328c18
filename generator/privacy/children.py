"""Rules about children, and about bare initials, which grown people have too. Every example is made up."""

import re

from generator.privacy.names import INITIALS, PERSON, Clue, of_persons, signs_of_clues
from generator.privacy.reading import Rule, words
from generator.privacy.signs import AGE, BRACKET
from generator.privacy.signs import CALLED as NAMED
from generator.problems import Severity

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
_SCHOOL = r"(?:SDN?|SMPN?|SMAN?|SMKN?|MTsN?|MIN?|MAN?|TK|PAUD)"
_SCHOOLING = rf"(?:{_PUPIL}|{_SCHOOL}|di\s+bawah\s+umur|kelas\s+[0-9IVX]+)"
_ONE_SCHOOL = rf"{_SCHOOL}\s*(?:(?:Negeri|Swasta)\s*)?(?:[0-9]{{1,3}}\b|[A-Z][a-z]+)"
# Who is 'bernama' is a person; in whose name somebody acts may be an office.
_NAMED_SO = (
    rf"(?:(?:bernama|berinisial|inisial)\s{{1,3}}(?:{INITIALS}(?!\w)|[A-Z]\w{{0,30}})"
    rf"|(?:atas\s{{1,3}}nama|a\.\s?n\.)\s{{1,3}}"
    rf"(?:(?P<initials>{INITIALS})(?!\w)|(?P<name>{PERSON})|(?P<office>[A-Z]{{4,30}})(?!\w)))"
)

_SEX = r"(?:laki-laki|perempuan|pria|wanita)"

_AGES = frozenset({AGE}) | words("0tahun 00tahun 0th 00th")
_IN_BRACKETS = _AGES | {BRACKET} | words("umur usia")
_NAMES = frozenset({NAMED}) | words("bernama inisial berinisial")
_PUPILS = words("siswa siswi pelajar murid santri")
_MINORS = _PUPILS | words("anak")

_CHILDREN: tuple[Clue, ...] = (
    (_IN_BRACKETS, re.compile(rf"\b(?P<initials>{INITIALS})\s*\(\s*{_AGED}{_YOUNG}(?:{_YEARS}|(?P<doubt>))\s*\)")),
    (_IN_BRACKETS, re.compile(rf"\b(?P<name>{PERSON})\s*\(\s*{_AGED}{_YOUNG}{_YEARS}\s*\)")),
    (
        _IN_BRACKETS | _PUPILS,
        re.compile(rf"\b{_CHILD}\b[^.;]{{0,40}}?\b(?P<name>{PERSON})\s*[(,]\s*{_AGED}{_YOUNG}\s*[),]"),
    ),
    (_AGES, re.compile(rf"(?P<initials>\b{INITIALS}),?\s+{_AGED}{_YOUNG}{_YEARS}{_NO_AGE}")),
    (_AGES, re.compile(rf"(?P<initials>\b{INITIALS}),\s{{0,2}}{_SEX},?\s{{1,2}}{_AGED}{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"\b(?P<name>{PERSON}),\s{{0,2}}{_SEX},?\s{{1,2}}{_AGED}{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"(?P<initials>\b{INITIALS})\s?/\s?{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"\b(?P<name>{PERSON}),(?P<doubt>)\s*{_AGED}{_YOUNG}{_YEARS}{_NO_AGE}")),
    (_AGES, re.compile(rf"\b(?P<name>{PERSON})\s+(?:berusia|berumur|usia|umur)\s+{_YOUNG}{_YEARS}")),
    (_AGES, re.compile(rf"\b{_NAMED_SO}[^.;]{{0,30}}?\b{_YOUNG}{_YEARS}{_NO_AGE}")),
    (_NAMES, re.compile(rf"\b{_CHILD}\b[^.;]{{0,60}}?\b{_NAMED_SO}")),
    (_NAMES, re.compile(rf"\b{_NAMED_SO}[^.;]{{0,60}}?\b{_SCHOOLING}\b")),
    (_MINORS, re.compile(rf"\bseorang\s+(?:anak|{_PUPIL})\s+(?:\w+\s+){{0,3}}?{_ONE_SCHOOL}")),
    (_PUPILS, re.compile(rf"(?<!, )\b(?P<name>{PERSON}),?\s+\(?{_PUPIL}\s+(?:kelas\s+\w+\s+)?{_ONE_SCHOOL}")),
    (_MINORS, re.compile(rf"\b(?:anak|{_PUPIL})\s+(?P<initials>{_TWO})(?![\w.])")),
    (words("nisn"), re.compile(r"\bNISN\b\W{0,4}[0-9](?:[ .\-]?[0-9]){9}(?![0-9])", re.IGNORECASE)),
)
_ROLE = r"(?:[Kk]orban|[Pp]elaku|[Tt]ersangka|[Tt]erlapor|[Pp]elapor|[Ss]aksi)"
_BARE: tuple[Clue, ...] = (
    (
        words("inisial berinisial"),
        re.compile(rf"\b(?:[Bb]er)?[Ii]nisial\s+(?:nama\s+)?(?P<initials>{INITIALS})(?!\w)"),
    ),
    (
        words("korban pelaku tersangka terlapor pelapor saksi"),
        re.compile(rf"\b{_ROLE}\s+(?P<initials>{_TWO})(?![\w.])"),
    ),
    (_IN_BRACKETS, re.compile(rf"\b(?P<initials>{INITIALS})\s*\(\s*{_AGED}{_OLD}(?:{_YEARS})?\s*\)")),
    (_AGES, re.compile(rf"\b(?P<initials>{INITIALS}),\s+{_AGED}{_OLD}{_YEARS}{_NO_AGE}")),
)

CHILD = Rule(
    name="anak",
    told="Ini dapat menunjuk seorang anak",
    hint="Hapus nama, inisial, umur, dan sekolahnya; identitas anak tidak boleh diumumkan (UU 11/2012 pasal 19)",
    severity=Severity.ERROR,
    find=of_persons(*_CHILDREN),
    signs=signs_of_clues(*_CHILDREN),
    true=(
        "MR (16)",
        "AB, 15 tahun, diamankan",
        "A.B. (umur 14 th)",
        "Andi (15 tahun)",
        "Andi Contoh, 15 tahun, warga Yosodadi",
        "anak berinisial AB",
        "siswa SMP yang bernama Andi",
        "korban berinisial AB, pelajar kelas 8",
        "seorang siswi SMP Negeri 4 Metro",
        "Andi, siswa kelas 8 SMP Negeri 3 Metro",
        "Budi Contoh (siswa SMA Negeri 1)",
        "NISN 0012345678",
        "anak AB",
        "Andi berusia 12 tahun",
        "remaja atas nama Budi",
        "MR, laki-laki, 16 tahun",
        "Andi, laki-laki, 15 tahun",
        "MR/16 tahun",
    ),
    false=(
        "siswa SMP se-Kota Metro",
        "anak yang berusia di bawah 18 tahun",
        "Yosodadi (16)",
        "Kota Metro, 5 tahun terakhir",
        "Penjara (15 tahun)",
        "RT (16)",
        "ASN (15)",
        "Pasal 5 ayat (2)",
        "Rencana Jangka Menengah (5 tahun)",
        "penyuluhan bagi pelajar dan santri",
        "anak TK dan anak SD",
        "rapat tiga kali dalam 1 tahun",
        "UU 11 Tahun 2012",
        "TNI, Polri, 12 tahun terakhir",
        "kegiatan di SMP Negeri 3 Metro",
        "Kepala Badan atas nama Wali Kota membuka sosialisasi kepada pelajar SMA",
        "a.n. Wali Kota Metro, Sekretaris Daerah, pembinaan anak di bawah umur",
        "penyuluhan anak yang dibuka a.n. Kapolres Metro",
        "Lomba diikuti Pramuka, siswa SMP Negeri 2 Metro, dan santri.",
        "Peserta: Karang Taruna, pelajar SMA Negeri 1 Metro, Dinas Pendidikan.",
        "Paskibraka siswa SMA Negeri 3 Metro bertugas.",
        "Duta Anti Narkoba, pelajar SMA Negeri 1 Metro, memberi sambutan",
        "Jembatan Way Sekampung, 12 tahun",
        "Gerakan Pramuka (12 tahun)",
        "Kampung Tangguh (2 tahun)",
    ),
)
BARE_INITIALS = Rule(
    name="inisial",
    told="Inisial ini menunjuk seseorang",
    hint="Hapus inisialnya; sebut perannya saja, misalnya 'seorang warga'",
    severity=Severity.WARNING,
    find=of_persons(*_BARE),
    signs=signs_of_clues(*_BARE),
    true=(
        "warga berinisial AB",
        "berinisial A.B.",
        "korban AB",
        "tersangka A.B.",
        "MR (35)",
        "AB, 34 tahun",
        "inisial nama AB",
        "A.B. (umur 40 th)",
        "# pelapor CD",
    ),
    false=(
        "korban KDRT",
        "RT (35)",
        "ASN (35)",
        "S.H., M.H.",
        "saksi dan korban",
        "pelaku UMKM",
        "M. Supriyadi",
        "inisial tidak disebut",
        "UU 35 Tahun 2009",
        "Kodim 0411/KM (35 orang)",
    ),
)
