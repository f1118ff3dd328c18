"""How a person is named in running text, and what only looks so."""

import re
from collections.abc import Iterator

from generator.privacy.reading import Finder, Match, Reading, matched

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
    Seorang Sejumlah Beberapa Para Semua Setiap Hasil Tes Urine
"""
_ACRONYMS = frozenset(_TWO_LETTERS.split())
_NO_NAMES = frozenset(_NAMED_OTHERWISE.split())
_THREE = 3
INITIALS = r"(?:[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?|[A-Z]{2,3})"
PERSON = r"[A-Z][a-z'\u2019]+(?:[ \t]+(?:[A-Z][a-z'\u2019]+|[A-Z]\.)){0,3}"
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


def of_persons(*clues: Clue) -> Finder:
    """Return a finder of patterns about persons, each run only where one of its signs is."""

    def find(reading: Reading) -> Iterator[Match]:
        for signs, pattern in clues:
            for found in pattern.finditer(reading.text) if signs & reading.signs else ():
                if is_person(found):
                    yield matched(found)

    return find


def signs_of_clues(*clues: Clue) -> frozenset[bytes]:
    """Return every sign that lets one of the patterns run."""
    return frozenset(sign for signs, _ in clues for sign in signs)
