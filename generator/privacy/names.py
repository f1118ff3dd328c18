"""How a person is named in running text, and what only looks so."""

import re
from collections.abc import Iterator

from generator.privacy.reading import Finder, Match, Reading, matched
from generator.problems import Severity

_TWO_LETTERS = """
    RT RW KK TU TA PP UU SD TK MI MA PT CV SK KM TP AD HP WA KB PB PC PD PN PA BP AS RI RS MK SI SH MM SE IT ID NO
    DI KE II IV VI IX XI HK BB BK GG JL TB AC LP KP PK BA SP ST HI OT HR DP PJ LH SM CC
"""
_NAMED_OTHERWISE = """
    Kota Kabupaten Kecamatan Kelurahan Desa Dusun Provinsi Negara Indonesia Metro Lampung Dinas Badan Kantor
    Bagian Wali Wakil Bupati Gubernur Camat Lurah Kepala Ketua Sekretaris Anggota Program Rencana Jangka Tim Rapat
    Undang Peraturan Keputusan Pasal Ayat Huruf Tahun Penjara Pidana Masa Usia Umur Anak Siswa Siswi Pelajar Murid
    Remaja Balita Kelas Jumlah Total Sebanyak Selama Sekitar Minimal Maksimal Paling Lebih Kurang Menengah Panjang
    Pendek Bakti Jabatan Kerja Pusat Utara Barat Timur Selatan Raya Narkotika Pencurian Kekerasan Perkelahian
    Penganiayaan Tawuran Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
    Senin Selasa Rabu Kamis Jumat Sabtu Minggu Sekolah Dasar Negeri Swasta Republik Pemerintah Daerah Nasional
    Babinsa Bhabinkamtibmas Linmas Polres Polsek Kodim Koramil Puskesmas Tersangka Korban Pelaku Warga Peserta
    Petugas Pendidikan Kesehatan Sosial Hukum Polisi Guru Pendahuluan Penutup Lampiran Tabel Bab Nomor Kasus
    Laporan Data Layanan Rehabilitasi Yang Dan Atau Pada Dari Untuk Dengan Wajib Belajar Berlaku Berusia Berumur
    Seorang Sejumlah Beberapa Para Semua Setiap Hasil Tes Urine Kapolres Kapolsek Dandim Danramil Kajari Sekda Asisten
    Direktur Pimpinan Rektor Panitia Yayasan Pengurus Bunda Forkopimda Satgas Pramuka Karang Paskibraka Paskibra Duta
    Anti Narkoba Forum Gerakan Kampung Jembatan Gedung Perumahan Pasar Komunitas Organisasi Persatuan Ikatan Himpunan
    Walikota Presiden Menteri Inspektorat Kejaksaan Pengadilan Pedagang
"""
_ACRONYMS = frozenset(_TWO_LETTERS.split())
_NO_NAMES = frozenset(_NAMED_OTHERWISE.split())
_THREE = 3
INITIALS = r"(?:[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?|[A-Z]{2,3})"
PERSON = r"[A-Z][a-z'\u2019]+(?:[ \t]+(?:[A-Z][a-z'\u2019]+|[A-Z]\.)){0,3}"
# A sentence that speaks of a case: who is named there by a few letters, or with few years, is likely a child.
_CASE = re.compile(
    r"\b(?:korban|pelaku|tersangka|terlapor|anak|(?:ber)?inisial|bernama|sisw[ai]|pelajar|murid|santri|remaja|balita|bayi|"
    r"bocah|(?:ber)?umur|(?:ber)?usia|diamankan|ditangkap)\b"
    r"|,\s{1,3}warga\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[.;!?]\s")
_SENTENCE = 120
CALLED = r"(?:bernama|berinisial|inisial|atas\s+nama|a\.\s?n\.)"

Clue = tuple[frozenset[bytes], re.Pattern[str]]
"""A pattern, and the signs without which it finds nothing."""


def is_person(found: re.Match[str]) -> bool:
    """Tell whether what a pattern calls a name or initials may be a person's."""
    named = found.groupdict()
    if named.get("initials"):
        return not _is_acronym(named["initials"])
    return not named.get("name") or _NO_NAMES.isdisjoint(named["name"].split())


def _is_acronym(initials: str) -> bool:
    """Tell whether capitals are rather an office's short name: three without dots, or two that are well known."""
    return len(initials) == _THREE or initials in _ACRONYMS


def _is_doubtful(found: re.Match[str]) -> bool:
    """Tell whether a pattern calls its own find an office's, or one that only the rest of the sentence can settle."""
    named = found.groupdict()
    if named.get("office") is not None:
        return True
    return named.get("doubt") is not None and not _CASE.search(_sentence(found))


def _sentence(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - _SENTENCE) : found.start()]
    after = found.string[found.end() : found.end() + _SENTENCE]
    return _SENTENCE_ENDS.split(before)[-1] + found[0] + _SENTENCE_ENDS.split(after)[0]


def of_persons(*clues: Clue) -> Finder:
    """Return a finder of patterns about persons, each run only where one of its signs is.

    What stands in a pattern's group ``office``, or is in doubt and in no sentence about a case, is only warned of.
    """

    def find(reading: Reading) -> Iterator[Match]:
        for signs, pattern in clues:
            for found in pattern.finditer(reading.text) if signs & reading.signs else ():
                if is_person(found):
                    yield matched(found, Severity.WARNING if _is_doubtful(found) else None)

    return find


def signs_of_clues(*clues: Clue) -> frozenset[bytes]:
    """Return every sign that lets one of the patterns run."""
    return frozenset(sign for signs, _ in clues for sign in signs)
