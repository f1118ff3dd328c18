"""The words by which clerks call a key: of the official Notula form, of letters, of everyday speech."""

import re

_NOT_OF_A_KEY = re.compile(r"[^a-z0-9]+")

_WORDS = """
acara: agenda, agenda_rapat, acara_rapat, susunan_acara, mata_acara, acara_sidang_rapat
alamat: jalan
alamat_situs: domain, url
alasan: sebab
anggota: susunan, susunan_tim, personel, personil, susunan_anggota
berkas: file, nama_berkas, nama_file
berlaku: masa_berlaku, periode
catatan: keterangan, ket
dasar: dasar_hukum, landasan_hukum, sk
dasar_hukum: dasar, landasan_hukum, landasan, mengingat
dicabut: pencabutan
dikecualikan: pengecualian, rahasia
diselesaikan: penyelesaian, realisasi
ditujukan_kepada: kepada, ditujukan, tujuan, yth, sasaran
ditunda_ke: ditunda_sampai, jadwal_baru, tanggal_baru, ditunda
gelar_belakang: gelar, gelar_akademik
gelar_depan: gelar, pangkat
hari: hari_rapat
isi: keputusan, bunyi, uraian, teks, pokok
jabatan: posisi, nama_jabatan
jenis: kategori, tipe
judul: nama, nama_rapat, judul_rapat, perihal, hal, tema, rapat, sidang, sidang_rapat, nama_kegiatan, kegiatan, tentang
kanal: layanan, kontak, saluran
kedudukan: kedudukan_dalam_tim, peran
kehadiran: hadir, absen, absensi, status
kelompok: nama, instansi, unsur
keputusan: hasil, hasil_rapat, kesimpulan, simpulan, putusan, keputusan_rapat, rekomendasi, hasil_keputusan, kesepakatan
keterangan: ket, catatan, deskripsi
ketua: pimpinan, pemimpin, pimpinan_rapat, pemimpin_rapat, ketua_rapat, moderator
kewajiban_rapat: kewajiban, jumlah_rapat
lampiran: dokumen, dokumentasi, foto, daftar_hadir
laman: website, web, situs, situs_web
melayani: kategori, layanan
menggantikan: mengganti, pengganti
mulai: waktu, jam, pukul, waktu_rapat, waktu_sidang, waktu_sidang_rapat, jam_mulai, waktu_mulai, dari, sejak, tmt
nama: judul, nama_lengkap, nama_tim, nama_layanan, nama_tempat, gedung, ruang, ruangan, tempat
nomor: no, nomor_surat, no_surat
pejabat: nama, orang, id
pembahasan: kegiatan, kegiatan_rapat, kegiatan_sidang_rapat, jalannya_rapat, uraian, isi, notulen, notula, materi
pembicara: narasumber, pemateri, oleh, nama, pejabat, penyampai
penanda_tangan: penandatangan, ttd, tanda_tangan, tertanda
penanggung_jawab: penanggungjawab, pj, pic, pelaksana, oleh, petugas
pencatat: notulis, notulen, pencatat_rapat, penulis, sekretaris_rapat
peserta: hadirin, peserta_rapat, peserta_sidang_rapat, daftar_hadir, yang_hadir, hadir, absensi, kehadiran
pimpinan: pimpinan_rapat, pimpinan_sidang_rapat, pemimpin, pemimpin_rapat
pokok: isi, uraian, materi, poin, pokok_pembahasan, pembahasan, keterangan
pos_el: email, e_mail, surel
ralat: perbaikan, koreksi
ringkasan: rangkuman, ikhtisar, resume, abstrak
sampai: selesai, hingga, berakhir, akhir, s_d, sd
sebab: alasan
sekretaris: sekretaris_rapat
selesai: jam_selesai, waktu_selesai, sampai, hingga, berakhir, ditutup, tutup
sifat: sifat_rapat
sumber: referensi, asal
tahapan: tahap, jadwal, tahapan_kegiatan
tanggal: tgl, hari_tanggal, tanggal_rapat, hari_dan_tanggal, tanggal_surat, pada_tanggal
tautan: link, url
teks_alternatif: alt, keterangan_gambar, teks_alt, deskripsi
telepon: telp, tlp, no_telp, no_telepon, hp, no_hp, kontak, nomor_telepon
tempat: lokasi, tempat_rapat, lokasi_rapat, ruang, ruangan, gedung
tenggat: deadline, batas_waktu, jatuh_tempo, tenggat_waktu, target, target_waktu, paling_lambat, waktu
tim: nama_tim
tindak_lanjut: rtl, rencana_tindak_lanjut, tindaklanjut, rencana_aksi
tingkat: level, tingkatan
topik: tema, bahasan, pokok_bahasan, kata_kunci, tag
undangan: surat_undangan, nomor_undangan, no_undangan, surat
untuk: berlaku_untuk, wilayah
uraian: isi, kegiatan, tugas, keterangan, rencana
urutan: no, nomor, nomor_urut, no_urut
wilayah: kode_wilayah, kelurahan, kecamatan, daerah
zona: zona_waktu
"""
SYNONYMS: dict[str, list[str]] = {}
"""For each word of clerks' the keys that it may stand for."""

for _line in _WORDS.strip().splitlines():
    _key, _, _words = _line.partition(": ")
    for _word in _words.split(", "):
        SYNONYMS.setdefault(_word, []).append(_key)


def plain_key(name: str) -> str:
    """Return a key in small letters, with one _ for whatever else parts its words: 'Hari/Tanggal', hari_tanggal."""
    return _NOT_OF_A_KEY.sub("_", name.lower()).strip("_")


def meant_by(name: str) -> list[str]:
    """Return the keys that a key may stand for: itself in its plain form, then what else it is called."""
    plain = plain_key(name)
    return [plain, *SYNONYMS.get(plain, ())]
