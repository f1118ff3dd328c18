"""Rules about where a person is reached or lives. Every example is made up."""

import re

from generator.privacy.reading import Reading, Rule, by_patterns, words
from generator.privacy.signs import AT, CALL, DIGITS, NEIGHBOURS, STREET
from generator.problems import Severity

_MOBILE = re.compile(
    r"(?:(?<![\d.,/])|(?<=wa\.me/)|(?<=phone=)|(?<=\d{4}/))(?:\(?\+?62\)?[ .\-]?|0)8[1-9]\d{1,2}"
    r"(?:[ .\-\u2013_]?\d{2,4}){1,3}(?!\d|/(?!0?8|\+?62))"
)
# A letter's number ends with its year.
_SLASHED_MOBILE = re.compile(
    r"(?<![\d.,/])(?:\+?62|0)8[1-9]\d{1,2} ?/ ?\d{3,4} ?/ ?(?!(?:19|20)\d\d(?!\d))\d{3,4}(?![\d/])"
)
_LAND_LINE = re.compile(r"(?<![\d.,/])\((?:\+62 ?)?0?[2-9]\d{1,2}\)[ .\-]?\d{2,4}(?:[ .\-]?\d{2,4}){1,2}(?![\d/])")
_NAMED_LAND_LINE = re.compile(
    r"\b(?:telepon|telpon|telp|tlp|faks(?:imile)?|fax|hubungi|WA|HP)\b\.?[^\d\n]{0,15}"
    r"(?P<value>0[2-9]\d{1,2}[ .\-]\d{3,4}[ .\-]?\d{2,4})(?![\d/])",
    re.IGNORECASE,
)
_AT_SIGN = r"(?:@|\s?[\[(]at[\])]\s?)"
_DOT = r"(?:\s?[\[(](?:dot|titik)[\])]\s?|\s{1,3}(?:dot|titik)\s{1,3})"
_MAIL = re.compile(
    rf"(?<![\w.+\-])[a-z0-9][a-z0-9._%+\-]{{0,63}}{_AT_SIGN}"
    rf"(?P<host>(?:[a-z0-9\-]+(?:\.|{_DOT})){{1,5}}[a-z]{{2,24}})(?![\w\-])",
    re.IGNORECASE,
)
_SPELT_MAIL = re.compile(
    rf"(?<![\w.+\-])[a-z0-9][a-z0-9._%+\-]{{0,63}}\s{{1,3}}at\s{{1,3}}"
    rf"(?P<host>(?:[a-z0-9\-]{{1,40}}{_DOT}){{1,4}}[a-z]{{2,24}})(?![\w\-])",
    re.IGNORECASE,
)
_EACH_DOT = re.compile(_DOT, re.IGNORECASE)
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
    r"\b(?:ketua|pengurus|sekretaris|bendahara|warga|perwakilan|pembentukan|pemekaran|penggabungan|"
    r"pemilihan|pelantikan|musyawarah|batas)\s+"
    r"(?:R[TW](?:/R[TW])?[ .:]{0,2}\d{1,3}[ ,/]{0,3}(?:dan |serta )?)*(?:RT/)?$",
    re.IGNORECASE,
)
_AROUND = 80
_HOUSE = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang)\b\.?\s+\w|\b(?:no|nomor|blok|rumah)\b\.?\s?[A-Z]?\d{1,4}(?!\d|/|\s+tahun)",
    re.IGNORECASE,
)
_PHONE_KEYS = frozenset({"telepon", "faksimile"})
_OFFICES = ("layanan", "situs.yml")


def _is_private_mail(_: Reading, found: re.Match[str]) -> bool:
    host = _EACH_DOT.sub(".", found["host"])
    return not _NOBODYS.search(host)


# A venue's name before its street; a house behind it is still a house.
_VENUE = re.compile(
    r"\b(?:Balai|Aula|Kantor|Gedung|Ruang|Hotel|Masjid|Musala|Gereja|Pura|Vihara|Klenteng|Sekolah|S[DM][PAK]?N?|Puskesmas|"
    r"Posko|Pos|Lapangan|Taman|Pasar|Terminal|Stasiun|Rumah\s(?:Sakit|Makan|Ibadah|Dinas|Tahanan)|RSUD|Klinik|Dinas|Badan|"
    r"Polres|Polsek|Kodim|Koramil|Kejaksaan|Pengadilan|Stadion|GOR|Universitas|Institut|Kampus|Perpustakaan|Pendopo|"
    r"Sekretariat|Museum|Lapas|Kecamatan|Kelurahan)\b[^.;:\n]{0,60}(?:,?\s{1,3}|\s?\()(?:(?:di|beralamat\sdi|alamat)\s)?$",
    re.IGNORECASE,
)
_DWELLING = re.compile(
    r"\b(?:warga|rumah(?!\s(?:sakit|makan|dinas|ibadah|tahanan))|kediaman|tinggal|kos|kontrakan|tetangga|milik|sdri?|saudara|korban|pelaku)\b"
)


def _is_venue(before: str) -> bool:
    """Tell whether a street follows the name of a place where people meet."""
    venue = _VENUE.search(before)
    return venue is not None and not _DWELLING.search(before[max(0, venue.start() - 40) :])


def _is_home(reading: Reading, found: re.Match[str]) -> bool:
    """Tell whether an address is one of a house: a neighbourhood's office or people alone are none."""
    start, end = found.span()
    before, after = reading.text[max(0, start - _AROUND) : start], reading.text[end : end + _AROUND]
    if found.re is _STREET:
        return not _is_venue(before)
    return _OF_NEIGHBOURHOOD.search(before) is None or _HOUSE.search(f"{before}\n{after}") is not None


PHONE = Rule(
    name="telepon",
    told="Ini tampak seperti nomor telepon seseorang",
    hint="Hapus nomornya, atau pakai nomor kantor pada kunci telepon di berkas layanan",
    severity=Severity.WARNING,
    find=by_patterns(_MOBILE, _SLASHED_MOBILE, _LAND_LINE, _NAMED_LAND_LINE),
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
        "0812/3456/7890",
        "HP 0812/345/6789",
        "0812 / 3456 / 7890",
    ),
    false=(
        "layanan darurat 112",
        "005/0812/2021",
        "081234/2024",
        "0812/345/2021",
        "0812/3456/7890/2021",
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
    find=by_patterns(_MAIL, _SPELT_MAIL, accept=_is_private_mail),
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
        "budi AT surat DOT test",
        "budi.contoh at surat titik test",
        "warga@surat dot test",
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
        "kantor at contoh dot go dot id",
        "hubungi kami at kantor",
        "titik kumpul at kantor",
    ),
)
ADDRESS = Rule(
    name="alamat",
    told="Ini tampak seperti alamat rumah",
    hint="Sebut kelurahannya saja; alamat kantor ditulis pada kunci alamat",
    severity=Severity.WARNING,
    find=by_patterns(_STREET, _NEIGHBOURHOOD, accept=_is_home),
    signs=frozenset({STREET, NEIGHBOURS}) | words("r rt0 rt00 rt000 rw0 rw00 rw000"),
    offices=dict.fromkeys(_OFFICES, frozenset({"alamat"})) | {"rapat": frozenset({"alamat", "tempat", "nama"})},
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
        "rumah warga di belakang Balai Kelurahan, Jalan Melati Nomor 5",
        "kediaman Budi, Jalan Melati No. 5",
        "Balai Kelurahan. Budi tinggal di Jalan Melati No. 5",
        "pindah ke RT 12",
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
        "Pembentukan RT 12",
        "pemekaran RT 03 dan RT 04",
        "aula kelurahan, Jl. Melati No. 5",
        "di rumah dinas, Jl. Melati No. 5",
        "tempat: Balai Kelurahan, Jalan Melati Nomor 5",
        "bertempat di Aula Kecamatan Contoh, Jl. Melati No. 5",
        "Rumah Sakit Contoh (Jalan Melati No. 5)",
    ),
)
