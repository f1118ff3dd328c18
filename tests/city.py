"""A made-up city in which every state of every record occurs."""

from tests.projects import BASE

_Y = "content/rapat/2024"
_APPROVED = """\
notulen-naskah 1
id: rapat-lama
judul: Rapat tanpa banyak {}
status: disahkan
tanggal: 2024-03-04
mulai: 10.00
zona: WIB
"""

CITY: dict[str, str] = {
    "site_config/kategori.yml": BASE["site_config/kategori.yml"]
    + "- {id: lainnya, nama: Lainnya, jenis: permasalahan_sosial, definisi: Selebihnya.}\n",
    "content/pejabat/ani.yml": """\
nama: Ani Contoh
gelar_depan: Dr.
gelar_belakang: [M.Si.]
nama_dalam_sumber: Ani C.
jabatan:
  - {nama: Kepala Badan Contoh, instansi: Badan Contoh, mulai: 2023-01-01}
  - {nama: Sekretaris Badan Contoh, instansi: Badan Contoh, mulai: 2020-01-01, sampai: 2022-12-31}
""",
    "content/pejabat/budi.yml": "nama: Budi Misal\njabatan: [{nama: Camat Contoh Timur, mulai: 2022-01-01}]\n",
    "content/pejabat/citra.yml": "nama: Citra Umpama\nsebelumnya: [citra-contoh]\n",
    "content/tim/tim-kota.yml": """\
nama: Tim Terpadu Kota Contoh
tingkat: kota
wilayah: "99.71"
dasar: [perda-1-2020, kepwal-9-2023]
berlaku: {mulai: 2024-01-01, sampai: null}
uraian: Mencegah persoalan sebelum membesar.
kewajiban_rapat: [{tahun: 2024, jumlah: 4, rapat: rapat-pertama, catatan: Menurut keputusan.}, {tahun: 2023, jumlah: 2}]
anggota:
  - {urutan: 1, kedudukan: ketua, jabatan: Kepala Badan Contoh, instansi: Badan Contoh, pejabat: ani, status: definitif}
  - {urutan: 2, kedudukan: sekretaris, jabatan: Sekretaris Badan Contoh, status: plt, mulai: 2024-01-01, pejabat: citra}
  - {urutan: 3, kedudukan: anggota, jabatan: Kepala Bidang Misal, status: kosong, keterangan: Menunggu pengisian.}
  - {urutan: 4, kedudukan: anggota, jabatan: Camat se-Kota Contoh, sampai: 2024-12-31, nama_dalam_sumber: Para camat}
sumber: {nama: Keputusan contoh, tanggal: 2024-01-01, tautan: "https://sumber.example/keputusan", rapat: rapat-pertama}
""",
    "content/tim/tim-camat.yml": """\
nama: Tim Kecamatan
tingkat: kecamatan
untuk: semua
melapor_ke: tim-kota
anggota: [{urutan: 1, kedudukan: ketua, jabatan: "Camat {wilayah}"}, {jabatan: Kapolsek}]
""",
    "content/tim/tim-lurah.yml": """\
nama: Tim Kelurahan
tingkat: kelurahan
untuk: ["99.71.01.1001", "99.71.02.1001"]
melapor_ke: tim-camat
anggota: [{jabatan: "Lurah {wilayah}"}]
""",
    "content/dasar-hukum/perda-1-2020.yml": """\
jenis: Perda
nomor: "1"
tahun: 2020
tentang: Ketertiban Contoh
tanggal: 2020-02-03
status: berlaku
diperiksa: 2024-05-01
tautan: https://hukum.example/perda-1-2020
ringkasan: Mengatur ketertiban.
""",
    "content/dasar-hukum/kepwal-9-2023.yml": """\
jenis: Kepwal
nomor: 9/KPTS/X-1/2023
tahun: 2023
tentang: Pembentukan Tim Contoh
status: diubah
nama_dalam_sumber: SK Wali Kota 9
""",
    "content/dasar-hukum/se-2-2019.yml": 'jenis: SE\nnomor: "2"\ntahun: 2019\ntentang: Hal Lama\nstatus: dicabut\n',
    "content/layanan/posko.yml": """\
nama: Posko Contoh
jenis: pengaduan
wilayah: "99.71.01.1001"
alamat: Jalan Contoh 2
telepon: (0700) 654321
tautan: https://posko.example/
melayani: [narkotika, pencurian]
keterangan: Buka setiap hari.
diperiksa: 2024-05-01
nama_dalam_sumber: Pos
sumber: {nama: Rapat contoh, rapat: rapat-pertama}
""",
    "content/layanan/puskesmas.yml": "nama: Puskesmas Contoh\njenis: kesehatan\n",
    "content/laporan-kasus/kasus-2023-b12.yml": """\
periode: 2023-B12
dirilis: 2024-01-08
satuan: kasus
angka:
  "99.71":
    semua: {semua: 31}
""",
    "content/laporan-kasus/kasus-2024-b04.yml": """\
periode: 2024-B04
dirilis: 2024-05-06
rapat: rapat-kedua
sumber: Laporan contoh
satuan: kasus
angka:
  "99.71":
    semua: {semua: 1261, sudah: 1200, belum: 49, berjalan: 12}
    pencurian: {semua: 40}
    narkotika: {semua: samar, sudah: samar, belum: 7, berjalan: samar}
  "99.71.01":
    semua: {semua: samar}
  "99.71.02": belum_lapor
  "99.71.01.1001": belum_lapor
ralat: [{tanggal: 2024-05-20, bagian: narkotika, sebab: Salah salin.}]
""",
    f"{_Y}/rapat-pertama.yml": """\
judul: Rapat Koordinasi Tim Terpadu
tanggal: 2024-01-15
hari: Senin
mulai: 13.30
selesai: 15.30
tempat: {nama: Balai Contoh, alamat: Jalan Contoh 3, wilayah: "99.71.01.1001"}
tim: tim-kota
status: disahkan
wilayah: ["99.71", "99.71.02"]
topik: [ketertiban, narkotika]
ringkasan: "Rapat membahas **ketertiban** & jalur lapor; lihat [Perda](https://hukum.example/perda-1-2020)."
undangan: {nomor: 005/12/X/2024, tanggal: 2024-01-08}
pimpinan: {ketua: ani, sekretaris: citra, pencatat: budi}
peserta:
  - {pejabat: ani, kehadiran: hadir}
  - {pejabat: budi, jabatan: Camat Contoh Timur, kehadiran: izin, nama_dalam_sumber: Bpk. Budi}
  - {pejabat: citra, kehadiran: sakit,
     dikecualikan: {pasal: 17 huruf h UU 14/2008, penetapan: 1/2024, sampai: 2030-12-31}}
  - {kelompok: Camat se-Kota Contoh, kehadiran: diwakili}
  - {kelompok: Lurah se-Kota Contoh, kehadiran: tanpa_keterangan}
  - {kelompok: Kapolsek se-Kota Contoh}
acara:
  - judul: Pembukaan
    pembahasan:
      - {pembicara: ani, pokok: ["Membuka rapat <b>resmi</b>.", "Meminta lurah melapor:\\n\\n- cepat\\n- lengkap"]}
      - {pembicara: Kepala Bidang Misal, pokok: [Menyambut baik.]}
  - judul: Jalur lapor
    keputusan:
      - {id: k1, isi: Laporan disampaikan kepada camat., status: diubah}
      - {id: k2, isi: Posko dibuka setiap hari.}
      - {id: k3, dikecualikan: {pasal: 17 huruf a UU 14/2008, penetapan: 2/2024}}
  - judul: Penyelidikan
    dikecualikan: {pasal: 17 huruf a UU 14/2008, penetapan: 3/2024}
    keputusan: [{id: k4, isi: Isi yang dikecualikan., status: selesai}]
tindak_lanjut:
  - {id: t1, uraian: Menyusun blangko laporan., penanggung_jawab: ani, tenggat: 2024-01-31, status: selesai,
     diselesaikan: {rapat: rapat-kedua, tanggal: 2024-04-22}}
  - {id: t2, uraian: Membuka posko., penanggung_jawab: Kepala Bidang Misal, tenggat: 2024-12-31, status: berjalan}
  - {id: t3, uraian: Mendata warga., status: belum}
  - {id: t4, uraian: Memasang papan., penanggung_jawab: budi, status: batal}
dasar_hukum: [perda-1-2020]
ralat: [{tanggal: 2024-02-01, bagian: acara 2, sebab: Salah tulis nama.}, {tanggal: 2024-02-03, sebab: Ejaan.}]
""",
    f"{_Y}/rapat-kedua.yml": """\
judul: Rapat Koordinasi Tim Terpadu
tanggal: 2024-04-22
mulai: 09.00
tim: tim-kota
status: ringkasan
sumber: {nama: Warta Contoh, tanggal: 2024-04-23, catatan: Ditulis wartawan., tautan: "https://warta.example/rapat"}
tempat: {nama: Aula Contoh}
acara:
  - judul: Jalur lapor
    keputusan: [{id: k1, isi: Laporan disampaikan kepada camat dan lurah., menggantikan: rapat-pertama#k1}]
laporan_kasus: [kasus-2024-b04]
""",
    f"{_Y}/rapat-lama.yml": """\
judul: Rapat tanpa banyak catatan
tanggal: 2024-03-04
mulai: 10.00
status: disahkan
ralat: [{tanggal: 2024-03-05, bagian: judul, sebab: Salah ketik.}]
""",
    "site_config/pengesahan.lock": (
        "1 2024-03-05 rapat-lama 1 5b71d0cac81df8c829bdc503c7dd0f3bd33a60cc1d34c006991341cbb7690bdc"
        " f0899c14fba1bcfb39134aa606ed63a3d241fd1455480398f7a300fdc62baab1\n"
        "2 2024-03-06 rapat-lama 2 10c4723ed831c681438a8c0b13b9297f9d4a62a06ea8470f6e88f7e1b2e6ab70"
        " 16b3541882634175ab94436ab21019d23e04a9631ada3c985d639eb077199d58\n"
    ),
    "site_config/pengesahan/rapat-lama.1.txt": f"{_APPROVED.format('catatn')}",
    "site_config/pengesahan/rapat-lama.2.txt": (
        f"{_APPROVED.format('catatan')}"
        "ralat.1.tanggal: 2024-03-05\nralat.1.bagian: judul\nralat.1.sebab: Salah ketik.\n"
    ),
    "site_config/alamat-lama.yml": """\
- {alamat: layanan/pos-lama/, ditarik: 2024-02-01, alasan: Pos itu tidak pernah dibuka.}
""",
    "content/rapat/2023/rapat-2023.yml": """\
judul: Rapat tahun lalu
tanggal: 2023-11-06
mulai: 08.00
zona: WITA
tim: tim-lurah
tempat: {nama: Kantor Sukamaju, wilayah: "99.71.01.1001"}
status: disahkan
tindak_lanjut: [{id: t1, uraian: Merapikan data., penanggung_jawab: citra, status: belum}]
""",
    f"{_Y}/rapat-dijadwalkan.yml": """\
judul: Rapat berikutnya
tanggal: 2024-06-18
mulai: 09.00
selesai: 11.00
tim: tim-kota
tempat: {nama: Balai Contoh}
status: dijadwalkan
acara: [{judul: Laporan camat}, {judul: Lain-lain}]
""",
    f"{_Y}/rapat-ditunda.yml": """\
judul: Rapat yang ditunda
tanggal: 2024-05-27
tim: tim-kota
status: ditunda
ditunda_ke: rapat-dijadwalkan
alasan: Bertepatan dengan acara lain.
acara: [{judul: Laporan camat}]
""",
    f"{_Y}/rapat-dibatalkan.yml": """\
judul: Rapat yang dibatalkan
tanggal: 2024-02-19
status: dibatalkan
alasan: Tidak cukup peserta.
""",
    f"{_Y}/rapat-tertutup.yml": """\
judul: Rapat penyelidikan
tanggal: 2024-03-11
mulai: 09.00
tim: tim-kota
sifat: tertutup
status: disahkan
alasan: Menyangkut penyelidikan yang berjalan.
""",
    "content/pengumuman/netral.yml": """\
judul: Netral dalam pemilihan
jenis: surat_edaran
nomor: 270/1/2024
tanggal: 2024-05-02
status: terbit
ringkasan: Aparatur tidak berpihak.
isi: |
  Aparatur **tidak** berpihak:

  - tidak berkampanye;
  - tidak memakai mobil dinas.
ditujukan_kepada: [Seluruh ASN, Camat se-Kota Contoh]
wilayah: ["99.71"]
berlaku: {mulai: 2024-06-10, sampai: 2024-06-20}
tahapan: [{nama: Penetapan, tanggal: 2024-06-10}, {nama: Pemungutan, tanggal: 2024-06-20}]
dasar_hukum: [perda-1-2020]
kanal: [posko, puskesmas]
penanda_tangan: ani
rapat: rapat-kedua
menggantikan: lama
ralat: [{tanggal: 2024-05-10, sebab: Ejaan.}]
sumber: {nama: Rapat contoh, rapat: rapat-kedua, catatan: Disampaikan lisan.}
""",
    "content/pengumuman/lama.yml": """\
judul: Imbauan lama
jenis: imbauan
tanggal: 2023-03-04
status: terbit
ringkasan: Digantikan yang baru.
berlaku: {mulai: 2023-03-04, sampai: 2023-12-31}
""",
    "content/pengumuman/ditarik.yml": """\
judul: Pengumuman yang dicabut
jenis: pengumuman
tanggal: 2024-04-01
ringkasan: Pernah terbit.
isi: Isi yang pernah terbit.
berlaku: {mulai: 2024-04-01, sampai: null}
serta_merta: ya
status: dicabut
dicabut: {tanggal: 2024-04-15, alasan: Salah alamat.}
""",
    "content/pengumuman/banjir.yml": """\
judul: Waspada banjir
jenis: peringatan
tanggal: 2024-05-30
status: terbit
ringkasan: Sungai dapat meluap.
wilayah: ["99.71.01"]
berlaku: {mulai: 2024-06-05, sampai: 2024-06-07}
serta_merta: ya
kanal: [posko]
""",
    "content/pengumuman/gotong-royong.yml": """\
judul: Gotong royong
jenis: imbauan
tanggal: 2024-05-20
status: terbit
ringkasan: Sampai dicabut.
wilayah: ["99.71.01.1001"]
berlaku: {mulai: 2024-05-20, sampai: null}
""",
    "content/pengumuman/lisan.yml": """\
judul: Imbauan lisan
jenis: imbauan
tanggal: 2024-05-21
status: terbit
ringkasan: Masa berlakunya tidak tercatat.
""",
}
