"""Filled-in skeletons of every kind of record, valid at once."""

import datetime as dt
import re

from generator.dates import weekday

_MEETING = """\
judul: Rapat <isi nama rapat>
hari: {weekday}
tanggal: {date}
# mulai: 09.00
# selesai: 11.00
tempat:
  nama: <isi gedung atau ruang>
# tim: <isi id tim>
{status}
acara:
  - judul: Pembukaan
{minutes}
# tindak_lanjut:
#   - id: t1
#     uraian: "<isi apa yang dikerjakan>"
#     penanggung_jawab: <isi id pejabat atau jabatan>
#     tenggat: <isi TTTT-BB-HH, atau hapus baris ini>
#     status: belum
"""
_SAID = """\
    pembahasan:
      - pembicara: <isi id pejabat atau jabatan>
        pokok:
          - "<isi pokok pertama>"
"""
_DECIDED = """\
    # keputusan:
    #   - id: k1
    #     isi: "<isi keputusan>"
"""
_DRAFT = "status: draf              # draf tidak terbit sama sekali; lalu dijadwalkan, ringkasan, atau disahkan"
_TO_COME = (
    "status: draf              # sesudah diisi: dijadwalkan (terbit sebagai agenda); lalu ringkasan atau disahkan"
)
_NOTICE = """\
judul: <isi judul>
jenis: pengumuman         # imbauan | surat_edaran | pengumuman | peringatan
tanggal: {date}
ringkasan: <isi satu alinea yang dipahami warga>
isi: |
  <isi naskah lengkap>
ditujukan_kepada: [Seluruh warga]
berlaku: {{mulai: {date}, sampai: null}}
status: draf              # draf tidak terbit sama sekali; lalu terbit atau dicabut
"""
_TEAM = """\
nama: <isi nama tim>
tingkat: kota             # kota | kecamatan | kelurahan
wilayah: "{city}"
anggota:
  - urutan: 1
    kedudukan: ketua
    jabatan: <isi jabatan>
    instansi: <isi instansi>
"""
_PERSON = """\
nama: <isi Nama tanpa gelar>
# gelar_depan: <isi gelar di depan nama>
# gelar_belakang: [<isi gelar di belakang nama>]
jabatan:
  - nama: <isi jabatan>
    instansi: <isi instansi>
    # mulai: <isi TTTT-BB-HH, bila tercatat>
"""
_REPORT = """\
periode: {period}         # B04 Januari–April, B08 Mei–Agustus, B12 September–Desember
dirilis: {date}
sumber: <isi asal angkanya>
satuan: kasus
angka:
  "{city}": belum_lapor     # lalu angkanya, misalnya {{semua: {{semua: 12, sudah: 7, belum: 3, berjalan: 2}}}}
"""
_LAW = """\
jenis: Kepwal             # UU | PP | Perpres | Permendagri | Perda | Perwali | Kepwal | SE | SKB | lainnya
nomor: <isi nomor>
tahun: {year}
tentang: <isi tentang apa>
diperiksa: {date}
"""
_SERVICE = """\
nama: <isi nama layanan>
jenis: lainnya            # rehabilitasi | keamanan | pengaduan | kesehatan | lainnya
keterangan: <isi untuk apa warga datang ke sini>
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


def fill(kind: str, day: dt.date, *, city: str, period: str, is_to_come: bool) -> str:
    """Return the text of a new record of a kind (a folder's name), dated a day.

    ``city``: the code of the city or regency; ``period``: that of a period of figures.

    What must be replaced stands as `<isi …>`, which `notulen check` warns of in whatever would be published.
    """
    return SKELETONS[kind].format(
        date=day.isoformat(),
        weekday=weekday(day),
        city=city,
        period=period,
        year=day.year,
        status=_TO_COME if is_to_come else _DRAFT,
        minutes=_minutes(is_to_come=is_to_come),
    )


def _minutes(*, is_to_come: bool) -> str:
    """Return the lines of what was said and decided; before the meeting, all of them as comments."""
    said = re.sub(r"^ {4}", "    # ", _SAID, flags=re.MULTILINE) if is_to_come else _SAID
    return f"{said}{_DECIDED}".rstrip()
