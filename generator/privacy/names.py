"""How a person is named in running text, and what only looks so."""

import re
from collections.abc import Iterator

from generator.privacy.reading import Finder, Match, Reading, matched
from generator.privacy.sentences import is_doubtful, is_pointless
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
    Walikota Presiden Menteri Inspektorat Kejaksaan Pengadilan Pedagang Aisyiyah Muslimat Fatayat Nasyiatul Banser
    Ansor Muhammadiyah Nahdlatul Pemuda Osis Remaja Senkom Orari Rapi Tagana Granat Bhayangkari Persit Dharma Kwartir
    Saka Relawan Sanggar Grup Klub Kelompok Majelis Lembaga Perkumpulan Serikat Aliansi Koperasi Palang Generasi
    Mahasiswa Kader Tokoh Masyarakat Orang Keluarga Usaha Wisata Seni Ekonomi Industri Pariwisata Kreatif Perundungan
    Bencana Kejahatan Perceraian Pelecehan Kecelakaan Banjir Gempa Kebakaran Konflik Eksploitasi Perdagangan Terorisme
    Penculikan Pencabulan Penelantaran Bullying Tindak Seksual Fisik Psikis Perlindungan Pencegahan Penanganan
    Pelanggaran Ringan Sedang Berat Tahap Tingkat Kategori Golongan Tipe Jenis Alat Peraga Kampanye Sosialisasi
    Pemberdayaan Pembinaan Perempuan Laki Lansia Disabilitas Peta Berita Acara Bahan Dokumen Judul Catatan
    Undangan Kehadiran Agenda Pembahasan Kegiatan Jalan Ruang Balai Aula Toko Warung Hotel Masjid Gereja Pura Vihara
    Laskar Merah Putih Baru Binaan Didik Asuh Berkebutuhan Khusus Berhadapan Jalanan Terlantar Yatim Piatu Berprestasi
    Babinkamtibmas Intelijen Bidang Seksi Unit Unsur Instansi Perwakilan Prioritas Pembangunan Anggaran
"""
_LONG_ACRONYMS = """
    KDRT TPPO TPKS NAPZA UMKM LAKA LAKALANTAS BABINSA LINMAS RPJMD RPJPD RPJMN RPJPN RKPD RENSTRA RENJA APBD APBN SATPOL
    FKUB FKDM FORKOPIMDA FORKOPIMCAM KPAI LPKA BNNK BAPAS UPTD PPPA DPRD OSIS POLRI BPBD BPJS KUHP KUHAP PERDA PERWALI
    PERMEN PERPRES INPRES SPPA STNK BPKB SATGAS KESBANGPOL POLRES POLSEK KODIM KORAMIL PRAMUKA PASKIBRA PASKIBRAKA
    SATPAM HANSIP PKBM BAZNAS PAUD SISWA PELAJAR TAHUN UMUR USIA
"""
_ACRONYMS = frozenset((_TWO_LETTERS + _LONG_ACRONYMS).split())
_NO_NAMES = frozenset(_NAMED_OTHERWISE.split())
_THREE = 3
INITIALS = r"(?:[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?|[A-Z]{2,3})"
_PEOPLE = "korban pelaku tersangka terlapor terduga saksi siswa siswi pelajar murid santri remaja bocah balita anak"
# Who begins a sentence in a role is named behind it: 'Korban Andi', 'KORBAN ANDI'.
_NO_ROLE = "|".join(f"{word.title()}|{word.upper()}" for word in _PEOPLE.split())
PERSON = rf"(?!(?:{_NO_ROLE})\b)[A-Z][a-z'\u2019]+(?:[ \t]+(?:[A-Z][a-z'\u2019]+|[A-Z]\.)){{0,3}}"
CAPITALS = (
    rf"(?!(?:{_NO_ROLE})\b)"
    r"(?:[A-Z]{4,20}|[A-Z]{3,20}(?:[ \t](?:[A-Z]{2,20}|[A-Z]\.)){1,3})(?![\w.])"
)
CALLED = r"(?:bernama|berinisial|inisial|atas\s+nama|a\.\s?n\.)"

Clue = tuple[frozenset[bytes], re.Pattern[str]]
"""A pattern, and the signs without which it finds nothing."""


def is_person(found: re.Match[str]) -> bool:
    """Tell whether what a pattern calls a name or initials may be a person's."""
    named = found.groupdict()
    if named.get("initials"):
        return not _is_acronym(named["initials"])
    if named.get("capitals"):
        parts = named["capitals"].split()
        return _ACRONYMS.isdisjoint(parts) and _NO_NAMES.isdisjoint(map(str.title, parts))
    return not named.get("name") or _NO_NAMES.isdisjoint(named["name"].split())


def _is_acronym(initials: str) -> bool:
    """Tell whether capitals are rather an office's short name: three without dots, or two that are well known."""
    return len(initials) == _THREE or initials in _ACRONYMS


def of_persons(*clues: Clue) -> Finder:
    """Return a finder of patterns about persons, each run only where one of its signs is.

    What stands in a pattern's group ``office``, or is in doubt and in no sentence about a case, is only warned of.
    """

    def find(reading: Reading) -> Iterator[Match]:
        for signs, pattern in clues:
            for found in pattern.finditer(reading.text) if signs & reading.signs else ():
                if is_person(found) and not is_pointless(found):
                    yield matched(found, Severity.WARNING if is_doubtful(found) else None)

    return find


def signs_of_clues(*clues: Clue) -> frozenset[bytes]:
    """Return every sign that lets one of the patterns run."""
    return frozenset(sign for signs, _ in clues for sign in signs)
