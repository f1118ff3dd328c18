"""Codes about what cannot be so: days to come, circles, states, offices, seats, places, periods."""

from generator.guidance.guide import DRAFT, MEETING, PERSON, REPORT, TEAM, Example, File, Guide, Section, one_file
from generator.problems import Code

_BUDI = "nama: Budi\njabatan:\n  - {nama: Kepala Badan Contoh, mulai: 2020-01-01"
_TEAM = 'nama: Tim Camat\ntingkat: kecamatan\nwilayah: "99.71.01"\n'
_UPPER, _CITRA = "content/tim/tim-kecamatan.yml", "content/pejabat/citra.yml"
_TASK = f"{DRAFT}tindak_lanjut:\n  - id: t1\n    uraian: Mendata pos ronda.\n"

FACTS = Section(
    "kenyataan",
    "Hari, keadaan, jabatan, dan susunan",
    (
        Guide(
            Code.FUTURE,
            "Yang ditulis sebagai sudah terjadi bertanggal hari yang belum tiba.",
            (
                one_file(
                    "content/rapat/2099/rapat-camat.yml",
                    "judul: Rapat camat\ntanggal: 2099-05-02\nmulai: 09.00\nstatus: disahkan\n",
                    "2:10: Rapat berstatus disahkan, tetapi 2 Mei 2099 belum tiba. "
                    "Periksa tanggalnya, atau tulis 'status: dijadwalkan'.",
                    "judul: Rapat camat\ntanggal: 2099-05-02\nmulai: 09.00\nstatus: dijadwalkan\n",
                ),
            ),
        ),
        Guide(
            Code.PAST_SCHEDULE,
            "Rapat masih diumumkan akan datang, padahal harinya sudah lewat.",
            (
                one_file(
                    MEETING,
                    "judul: Rapat camat\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: dijadwalkan\n",
                    "4:9: Peringatan: Rapat masih berstatus dijadwalkan, padahal 2 Mei 2024 sudah lewat. "
                    "Ubah menjadi ringkasan, disahkan, ditunda, atau dibatalkan; tunggu bila notulanya belum siap.",
                    "judul: Rapat camat\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\n",
                ),
            ),
        ),
        Guide(
            Code.CIRCLE,
            "Beberapa catatan saling menunjuk sehingga kembali ke awalnya.",
            (
                Example(
                    (
                        File(TEAM, f"{_TEAM}melapor_ke: tim-kecamatan\n"),
                        File(_UPPER, f"{_TEAM}melapor_ke: tim-camat\n"),
                    ),
                    "4:13: Tim-tim saling melapor berputar: tim-camat → tim-kecamatan → tim-camat. "
                    "Hapus 'melapor_ke' pada tim yang paling atas.",
                    (File(TEAM, f"{_TEAM}melapor_ke: tim-kecamatan\n"), File(_UPPER, _TEAM)),
                ),
            ),
        ),
        Guide(
            Code.STATE,
            "Statusnya tidak sesuai dengan kunci lain pada butir yang sama.",
            (
                one_file(
                    MEETING,
                    f"{_TASK}    status: berjalan\n    diselesaikan: {{tanggal: 2024-05-10}}\n",
                    "7:13: Peringatan: Tindak lanjut masih berjalan, tetapi sudah ada 'diselesaikan'. "
                    "Tulis 'status: selesai', atau hapus 'diselesaikan'.",
                    f"{_TASK}    status: selesai\n    diselesaikan: {{tanggal: 2024-05-10}}\n",
                ),
            ),
        ),
        Guide(
            Code.OFFICE_TERM,
            "Menurut berkasnya, orang itu tidak memegang jabatan apa pun pada hari itu, atau tidak lagi.",
            (
                Example(
                    (
                        File(MEETING, f"{DRAFT}peserta:\n  - {{pejabat: budi}}\n"),
                        File(PERSON, f"{_BUDI}, sampai: 2023-12-31}}\n"),
                    ),
                    "5:15: Peringatan: Menurut masa jabatannya, Budi tidak memegang jabatan apa pun pada 2 Mei 2024. "
                    "Periksa masa jabatan di content/pejabat/budi.yml, atau tulis 'jabatan' saat rapat di sini.",
                    (
                        File(MEETING, f"{DRAFT}peserta:\n  - {{pejabat: budi, jabatan: Penasihat}}\n"),
                        File(PERSON, f"{_BUDI}, sampai: 2023-12-31}}\n"),
                    ),
                ),
            ),
        ),
        Guide(
            Code.HOLDERS,
            "Dua orang tercatat memegang jabatan yang sama pada waktu yang sama.",
            (
                Example(
                    (
                        File(PERSON, f"{_BUDI}}}\n"),
                        File(_CITRA, "nama: Citra\njabatan:\n  - {nama: Kepala Badan Contoh, mulai: 2024-01-02}\n"),
                    ),
                    "3:5: Peringatan: Budi masih memegang jabatan ini ketika Citra mulai. "
                    "Tulis 'sampai' di sini, atau periksa 'mulai' di content/pejabat/citra.yml.",
                    (
                        File(PERSON, f"{_BUDI}, sampai: 2024-01-02}}\n"),
                        File(_CITRA, "nama: Citra\njabatan:\n  - {nama: Kepala Badan Contoh, mulai: 2024-01-02}\n"),
                    ),
                ),
            ),
        ),
        Guide(
            Code.ROSTER,
            "Susunan tim berlubang, bernomor ganda, tanpa ketua, atau kursinya sudah berakhir.",
            (
                one_file(
                    TEAM,
                    f"{_TEAM}anggota:\n  - {{urutan: 1, jabatan: Camat Contoh Timur}}\n"
                    "  - {urutan: 3, jabatan: Anggota masyarakat}\n",
                    "6:14: Peringatan: Urutan melompat dari 1 ke 3. "
                    "Tambahkan kursi yang terlewat, atau tulis 'urutan: 2'.",
                    f"{_TEAM}anggota:\n  - {{urutan: 1, jabatan: Camat Contoh Timur}}\n"
                    "  - {urutan: 2, jabatan: Anggota masyarakat}\n",
                ),
            ),
        ),
        Guide(
            Code.PLACE_NAME,
            "Nama tempat dan kode wilayahnya menunjuk wilayah yang berbeda.",
            (
                one_file(
                    MEETING,
                    f'{DRAFT}tempat: {{nama: Balai Kelurahan Sukasari, wilayah: "99.71.01.1001"}}\n',
                    "4:51: Peringatan: Tempat menyebut kelurahan lain, sedangkan kode 99.71.01.1001 ada di "
                    "kelurahan Sukamaju. Perbaiki kodenya, atau nama tempatnya.",
                    f'{DRAFT}tempat: {{nama: Balai Kelurahan Sukasari, wilayah: "99.71.01.1002"}}\n',
                ),
            ),
        ),
        Guide(
            Code.PERIOD,
            "Periode laporan belum berakhir, atau sudah dirilis dalam laporan lain.",
            (
                one_file(
                    REPORT,
                    'periode: 2024-B08\ndirilis: 2024-08-06\nsatuan: kasus\nangka:\n  "99.71": belum_lapor\n',
                    "2:10: Dirilis 6 Agustus 2024, padahal periodenya baru berakhir 31 Agustus 2024. "
                    "Periksa 'periode' dan 'dirilis'.",
                    'periode: 2024-B08\ndirilis: 2024-09-06\nsatuan: kasus\nangka:\n  "99.71": belum_lapor\n',
                ),
            ),
        ),
    ),
)
