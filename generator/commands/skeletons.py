"""Filled-in skeletons of every kind of record, valid at once."""

import datetime as dt

from generator.dates import weekday

_MEETING = """\
judul: Rapat …
hari: {weekday}
tanggal: {date}
mulai: 09.00
# selesai: 11.00
tempat: {{nama: Nama gedung atau ruang}}
# tim: id-tim
status: draf              # draf tidak terbit sama sekali; lalu dijadwalkan, ringkasan, atau disahkan
acara:
  - judul: Pembukaan
    pembahasan:
      - {{pembicara: Nama Jabatan, pokok: ["Pokok pertama."]}}
    # keputusan:
    #   - {{id: k1, isi: "Isi keputusan."}}
# tindak_lanjut:
#   - {{id: t1, uraian: "Apa yang dikerjakan.", penanggung_jawab: Nama Jabatan, tenggat: {date}, status: belum}}
"""
_NOTICE = """\
judul: Judul pengumuman
jenis: pengumuman         # imbauan | surat_edaran | pengumuman | peringatan
tanggal: {date}
ringkasan: Satu alinea yang dipahami warga.
isi: |
  Isi lengkap.
ditujukan_kepada: [Seluruh warga]
berlaku: {{mulai: {date}, sampai: null}}
status: draf              # draf tidak terbit sama sekali; lalu terbit atau dicabut
"""
_TEAM = """\
nama: Nama tim
tingkat: kota             # kota | kecamatan | kelurahan
wilayah: "{city}"
anggota:
  - {{urutan: 1, kedudukan: ketua, jabatan: Nama Jabatan, instansi: Nama instansi}}
"""
_PERSON = """\
nama: Nama tanpa gelar
# gelar_depan: Dra.
# gelar_belakang: [M.M.]
jabatan:
  - {{nama: Nama Jabatan, instansi: Nama instansi, mulai: {date}}}
"""
_REPORT = """\
periode: {year}-B04           # B04 Januari–April, B08 Mei–Agustus, B12 September–Desember
dirilis: {date}
satuan: kasus
angka:
  "{city}":
    semua: {{semua: 0, sudah: 0, belum: 0, berjalan: 0}}
"""
_LAW = """\
jenis: Kepwal             # UU | PP | Perpres | Permendagri | Perda | Perwali | Kepwal | SE | SKB | lainnya
nomor: "1"
tahun: {year}
tentang: Tentang apa
diperiksa: {date}
"""
_SERVICE = """\
nama: Nama layanan
jenis: lainnya            # rehabilitasi | keamanan | pengaduan | kesehatan | lainnya
keterangan: Untuk apa warga datang ke sini.
diperiksa: {date}
"""
SKELETONS = {
    "rapat": _MEETING,
    "pengumuman": _NOTICE,
    "tim": _TEAM,
    "pejabat": _PERSON,
    "laporan-kasus": _REPORT,
    "dasar-hukum": _LAW,
    "layanan": _SERVICE,
}


def fill(kind: str, day: dt.date, city: str) -> str:
    """Return the text of a new record of a kind (a folder's name), dated a day, for the city with a code."""
    return SKELETONS[kind].format(date=day.isoformat(), weekday=weekday(day), year=day.year, city=city)
