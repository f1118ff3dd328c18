"""Records that hold one value in every text that may be anything."""

from tests.attachments.makers import pdf, png
from tests.projects import LAW, MEETING, NOTICE, PERSON, SERVICE, TEAM, as_yaml

_SOURCE = "sumber: {nama: ISI, catatan: ISI, rapat: rapat-tutup}\n"
_WITHHELD = "dikecualikan: {pasal: ISI, penetapan: ISI}"
_MEETING = f"""\
judul: ISI
tanggal: 2024-05-02
mulai: 09.00
ringkasan: ISI
tempat: {{nama: ISI, alamat: ISI}}
topik: [ISI, ISI]
undangan: {{nomor: ISI}}
alasan: ISI
peserta:
  - {{pejabat: ani, jabatan: ISI, nama_dalam_sumber: ISI, jabatan_dalam_sumber: ISI}}
  - {{kelompok: ISI, {_WITHHELD}}}
acara:
  - judul: ISI
    pembahasan: [{{pembicara: ISI, jabatan: ISI, pokok: [ISI]}}]
    keputusan: [{{id: k1, isi: ISI}}, {{id: k2, {_WITHHELD}}}]
  - {{judul: ISI, {_WITHHELD}}}
tindak_lanjut: [{{id: t1, uraian: ISI, penanggung_jawab: ISI}}]
lampiran: [{{berkas: isi.png, judul: ISI, teks_alternatif: ISI}}, {{berkas: isi.pdf, judul: ISI}}]
ralat: [{{tanggal: 2024-05-03, bagian: ISI, sebab: ISI}}]
{_SOURCE}"""
_NOTICE = f"""\
judul: ISI
jenis: imbauan
nomor: ISI
tanggal: 2024-05-02
ringkasan: ISI
isi: ISI
ditujukan_kepada: [ISI]
tahapan: [{{nama: ISI, tanggal: 2024-05-04}}]
status: dicabut
dicabut: {{tanggal: 2024-05-03, alasan: ISI}}
lampiran: [{{berkas: isi.pdf, judul: ISI}}]
ralat: [{{tanggal: 2024-05-03, bagian: ISI, sebab: ISI}}]
{_SOURCE}"""
_TEAM = f"""\
nama: ISI
tingkat: kota
wilayah: "99.71"
uraian: ISI
kewajiban_rapat: [{{tahun: 2024, jumlah: 2, catatan: ISI}}]
anggota: [{{kedudukan: ISI, jabatan: ISI, instansi: ISI, keterangan: ISI, nama_dalam_sumber: ISI}}]
{_SOURCE}"""
_PERSON = """\
nama: ISI
gelar_depan: ISI
gelar_belakang: [ISI]
nama_dalam_sumber: ISI
jabatan: [{nama: ISI, instansi: ISI, sumber: ISI, nama_dalam_sumber: ISI}]
"""
_SERVICE = f"""\
nama: ISI
jenis: keamanan
alamat: ISI
telepon: ISI
keterangan: ISI
nama_dalam_sumber: ISI
{_SOURCE}"""
_LAW = "jenis: UU\nnomor: ISI\ntahun: 2012\ntentang: ISI\nringkasan: ISI\nnama_dalam_sumber: ISI\n"


def everywhere(value: str) -> dict[str, str | bytes]:
    """Return a record of each kind with a value in every free text."""
    records = {
        MEETING[0]: f"{_MEETING}status: ringkasan\n",
        "content/rapat/2024/rapat-tutup.yml": f"{_MEETING}status: disahkan\nsifat: tertutup\n",
        "content/rapat/2024/rapat-tunda.yml": f"{_MEETING}status: ditunda\n",
        NOTICE[0]: _NOTICE,
        TEAM[0]: _TEAM,
        PERSON[0]: _PERSON,
        SERVICE[0]: _SERVICE,
        LAW[0]: _LAW,
    }
    filled = {name: text.replace("ISI", as_yaml(value).strip()) for name, text in records.items()}
    return {**filled, "content/lampiran/isi.pdf": pdf(), "content/lampiran/isi.png": png()}
