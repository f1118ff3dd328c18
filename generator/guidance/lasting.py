"""What must last: addresses that were published, and minutes that were approved."""

from generator.guidance.guide import MEETING, TEAM, Example, File, Guide, Section
from generator.problems import Code

_LEDGER = File("site_config/alamat.txt", "notulen/2024/rapat-lama/\n")
_MINUTES = "judul: Rapat camat\ntanggal: 2024-05-02\nmulai: 09.00\nstatus: disahkan\n"
_TEXT = File(
    "site_config/pengesahan/rapat-camat.1.txt",
    "notulen-naskah 1\nid: rapat-camat\njudul: Rapat camat\nstatus: disahkan\ntanggal: 2024-05-02\nmulai: 09.00\n"
    "zona: WIB\n",
)
_LOCK = "site_config/pengesahan.lock"
_SIGNATURE = "site_config/pengesahan.sig"
_DIGEST = "68bdf4c5a39381005a9b8f7c5c1e68d873a3a22fe2da52033d6cbc3151dd9529"
_HEAD = "d32e3dfdc6e33b710c9b362ab3e24ad9c551234178bf4d410b6fa0f9bde81cda"
_CHAIN = File(_LOCK, f"1 2024-06-01 rapat-camat 1 {_DIGEST} {_HEAD}\n")
_OTHER_DAY = File(_LOCK, f"1 2024-06-02 rapat-camat 1 {_DIGEST} {_HEAD}\n")

LASTING = Section(
    "tetap",
    "Yang harus tetap: alamat dan notula yang disahkan",
    (
        Guide(
            Code.ADDRESS_LOST,
            "Alamat atau butir yang pernah terbit tidak lagi dijawab oleh halaman apa pun.",
            (
                Example(
                    (_LEDGER,),
                    "1:1: Alamat /notulen/2024/rapat-lama/ pernah terbit, tetapi tidak ada lagi yang menjawabnya. "
                    "Bila diganti namanya, tulis 'sebelumnya: [rapat-lama]'; "
                    "bila ditarik, tulis di site_config/alamat-lama.yml: "
                    "'- {alamat: notulen/2024/rapat-lama/, ditarik: TTTT-BB-HH, alasan: …}'; "
                    "bila pindah, 'ke: …' sebagai ganti 'ditarik' dan 'alasan'.",
                    (
                        _LEDGER,
                        File(
                            "site_config/alamat-lama.yml",
                            "- alamat: notulen/2024/rapat-lama/\n  ditarik: 2024-06-01\n"
                            "  alasan: Rapat itu tercatat dua kali.\n",
                        ),
                    ),
                ),
            ),
        ),
        Guide(
            Code.FORMER_ID,
            "Id lama dalam 'sebelumnya' masih dipakai catatan lain, atau diakui oleh dua catatan.",
            (
                Example(
                    (
                        File(MEETING, f"{_MINUTES}sebelumnya: [tim-camat]\n"),
                        File(TEAM, "nama: Tim Camat\ntingkat: kecamatan\nuntuk: semua\n"),
                    ),
                    "5:14: Id lama 'tim-camat' dipakai juga oleh content/tim/tim-camat.yml. "
                    "Sebuah id lama hanya boleh milik satu catatan, dan bukan id yang masih dipakai.",
                    (
                        File(MEETING, f"{_MINUTES}sebelumnya: [rapat-para-camat]\n"),
                        File(TEAM, "nama: Tim Camat\ntingkat: kecamatan\nuntuk: semua\n"),
                    ),
                ),
            ),
        ),
        Guide(
            Code.MINUTES_CHANGED,
            "Notula yang sudah disahkan dan dikunci berubah tanpa ralat yang disahkan.",
            (
                Example(
                    (File(MEETING, _MINUTES.replace("09.00", "10.00")), _CHAIN, _TEXT),
                    "3:8: Isi notula berbeda dari yang disahkan (versi 1). "
                    "Kembalikan isinya, atau tambahkan 'ralat' dengan sebabnya lalu jalankan: "
                    "notulen approve rapat-camat.",
                    (File(MEETING, _MINUTES), _CHAIN, _TEXT),
                ),
            ),
        ),
        Guide(
            Code.CHAIN,
            "Catatan pengesahan diubah, dipotong, atau kehilangan naskahnya.",
            (
                Example(
                    (_OTHER_DAY, File(MEETING, _MINUTES), _TEXT),
                    "1:1: Baris ini tidak cocok dengan baris-baris sebelumnya. "
                    "Kembalikan berkas itu seperti dalam git; baris yang sudah ada tidak pernah diubah.",
                    (_CHAIN, File(MEETING, _MINUTES), _TEXT),
                ),
            ),
        ),
        Guide(
            Code.SIGNATURE,
            "Tanda tangan atas kepala rantai pengesahan tidak sah, atau bukan atas kepala yang sekarang.",
            (
                Example(
                    (File(_SIGNATURE, "bukan tanda tangan\n"),),
                    "1:1: Tanda tangan tidak sah: tidak ada site_config/penanda.txt "
                    "yang menyebut siapa yang boleh menandatangani. "
                    "Tanda tangani lagi dengan 'notulen approve --tanda-tangan KUNCI', atau hapus berkas ini.",
                    (File(_SIGNATURE, None),),
                ),
            ),
        ),
    ),
)
