"""Twenty questions as citizens and officials ask them, and the made-up records that answer them.

The records lie in an archive of thousands of meetings (bench/), years apart, among others about like matters.
"""

from typing import NamedTuple

from tests.projects import Files


class Question(NamedTuple):
    """What is typed, and the addresses that answer it."""

    words: str
    answers: tuple[str, ...]


_JUVENILE = "notulen/2021/rapat-2021-09-14-hukum-anak"
_TRAFFIC = "notulen/2019/rapat-2019-03-05-balap"
_MARKET = "notulen/2017/rapat-2017-08-22-pasar"
_ELECTION = "notulen/2026/rapat-2026-02-10-pemilihan"
_FLOOD = "notulen/2026/rapat-2026-10-06-banjir"

QUESTIONS = (
    # an official, looking for what was decided and whether it was done
    Question("apa keputusan tentang kasus anak di Contoh Barat", (f"{_JUVENILE}/#k1", f"{_JUVENILE}/#t1")),
    Question("apakah pendampingan anak sudah selesai?", (f"{_JUVENILE}/#t1",)),
    Question("diversi perkara anak", (f"{_JUVENILE}/#k1",)),
    Question("siapa yang memasang rambu di jalan lingkar", (f"{_TRAFFIC}/#t1",)),
    Question("keputusan balapan liar", (f"{_TRAFFIC}/#k1",)),
    Question("relokasi pedagang Bukit Permai", (f"{_MARKET}/#k1",)),
    Question("retribusi lapak pedagang 2017", (f"{_MARKET}/#k2",)),
    Question("netralitas PNS", (f"{_ELECTION}/#k1", "pengumuman/netralitas-pemilihan-2026/")),
    Question("posko pemilihan kepala daerah", (f"{_ELECTION}/#t1",)),
    Question("rapat 6 oktober 2026 banjir", (f"{_FLOOD}/",)),
    Question("pompa air Muara Sari", (f"{_FLOOD}/#k1",)),
    Question("kenapa rapat hukum anak 2021 membahas sekolah", (f"{_JUVENILE}/#acara-1",)),
    # a citizen, looking for what holds and where to turn
    Question("himbauan banjir", ("pengumuman/waspada-banjir-2026/",)),
    Question("saya mau lapor narkoba ke mana", ("layanan/balai-rehabilitasi-contoh/",)),
    Question("tempat rehabilitasi", ("layanan/balai-rehabilitasi-contoh/",)),
    Question("aturan jam malam anak", ("pengumuman/jam-belajar-malam/",)),
    Question("siapa lurah Fajar Timur", ("tim/tim-kelurahan/99-71-04-1001/", "pejabat/")),
    Question("tim kelurahan fajartimur", ("tim/tim-kelurahan/99-71-04-1001/",)),
    Question("nomor telepon pengaduan Mekar Jaya", ("layanan/pos-pengaduan-mekar-jaya/",)),
    Question("perda ketertiban umum", ("dasar-hukum/perda-1-2010/",)),
)


def _meeting(address: str, title: str, area: str, rest: str) -> tuple[str, str]:
    _, year, name = address.split("/")
    day = name.removeprefix("rapat-")[:10]
    head = f'judul: {title}\ntanggal: {day}\nmulai: 09.00\ntim: tim-kota\nstatus: disahkan\nwilayah: ["{area}"]\n'
    return f"content/rapat/{year}/{name}.yml", head + rest


RECORDS: Files = dict(
    [
        _meeting(
            _JUVENILE,
            "Rapat Tim Penanganan Permasalahan Hukum Anak",
            "99.71.03",
            """\
topik: [hukum anak]
acara:
  - judul: Perkara di sekolah
    pembahasan:
      - {pembicara: Kepala Dinas Sosial, pokok: [Perkara anak di sekolah menengah perlu diselesaikan tanpa penahanan.]}
    keputusan:
      - {id: k1, isi: "Setiap kasus anak yang berhadapan dengan hukum didahului diversi di tingkat kecamatan."}
tindak_lanjut:
  - {id: t1, uraian: Menyediakan petugas pendampingan anak di Contoh Barat., penanggung_jawab: Kepala Dinas Sosial,
     tenggat: 2021-12-31, status: selesai}
""",
        ),
        _meeting(
            _TRAFFIC,
            "Rapat Koordinasi Ketertiban Jalan",
            "99.71.02",
            """\
acara:
  - judul: Balap liar
    keputusan: [{id: k1, isi: Patroli gabungan mencegah balap liar setiap malam Minggu.}]
tindak_lanjut:
  - {id: t1, uraian: Memasang rambu dan pita kejut di jalan lingkar., penanggung_jawab: Kepala Dinas Perhubungan,
     status: berjalan}
""",
        ),
        _meeting(
            _MARKET,
            "Rapat Penataan Pasar Bukit Permai",
            "99.71.02.1001",
            """\
acara:
  - judul: Pedagang
    keputusan:
      - {id: k1, isi: Relokasi pedagang kaki lima ke los utara dilakukan sesudah Lebaran.}
      - {id: k2, isi: Retribusi lapak baru dibebaskan selama tiga bulan., status: selesai}
""",
        ),
        _meeting(
            _ELECTION,
            "Rapat Persiapan Pemilihan",
            "99.71",
            """\
acara:
  - judul: Netralitas aparatur
    keputusan: [{id: k1, isi: Camat dan lurah menjaga netralitas ASN selama pilkada.}]
tindak_lanjut: [{id: t1, uraian: Membuka posko pilkada di setiap kecamatan., status: berjalan}]
""",
        ),
        _meeting(
            _FLOOD,
            "Rapat Siaga Banjir",
            "99.71.04.1002",
            """\
acara:
  - judul: Sungai
    keputusan: [{id: k1, isi: Dua pompa air cadangan ditempatkan sebelum musim hujan.}]
""",
        ),
        (
            "content/pengumuman/waspada-banjir-2026.yml",
            """\
judul: Imbauan waspada banjir
jenis: imbauan
tanggal: 2026-11-02
ringkasan: Warga di tepi sungai diminta menyimpan surat penting di tempat tinggi.
wilayah: ["99.71.04.1002"]
berlaku: {mulai: 2026-11-02, sampai: 2027-03-31}
status: terbit
""",
        ),
        (
            "content/pengumuman/netralitas-pemilihan-2026.yml",
            """\
judul: Netralitas aparatur dalam pemilihan
jenis: surat_edaran
tanggal: 2026-02-16
ringkasan: ASN tidak berpihak kepada calon mana pun.
berlaku: {mulai: 2026-02-16, sampai: null}
status: terbit
""",
        ),
        (
            "content/pengumuman/jam-belajar-malam.yml",
            """\
judul: Jam belajar malam bagi anak sekolah
jenis: imbauan
tanggal: 2022-07-11
ringkasan: Anak sekolah berada di rumah sesudah pukul 21.00; aturan jam malam ini dipantau bersama orang tua.
berlaku: {mulai: 2022-07-18, sampai: null}
status: terbit
""",
        ),
        (
            "content/layanan/balai-rehabilitasi-contoh.yml",
            """\
nama: Balai Rehabilitasi Contoh
jenis: rehabilitasi
wilayah: "99.71"
telepon: (0700) 222333
keterangan: Menerima laporan dan permintaan rehabilitasi pengguna narkotika tanpa biaya.
""",
        ),
        (
            "content/layanan/pos-pengaduan-mekar-jaya.yml",
            """\
nama: Pos Pengaduan Mekar Jaya
jenis: pengaduan
wilayah: "99.71.01.1001"
telepon: (0700) 444555
keterangan: Nomor telepon pengaduan warga pada jam kerja.
""",
        ),
    ]
)
"""The records that answer, beside those of the archive."""
