"""Indonesian sentences put together from word lists: plain, grammatical, about no one and no real place."""

from random import Random

SPEAKERS_WORDS = (
    "melaporkan bahwa",
    "menyampaikan bahwa",
    "menjelaskan bahwa",
    "mengingatkan bahwa",
    "mengusulkan agar",
    "meminta agar",
    "berharap agar",
    "menegaskan bahwa",
)
ACTORS = (
    "pengurus RT dan RW",
    "petugas Linmas",
    "karang taruna",
    "kader posyandu",
    "kelompok sadar wisata",
    "pengelola pasar",
    "komite sekolah",
    "pengurus masjid dan musala",
    "forum kerukunan warga",
    "kelompok tani",
    "pengelola terminal",
    "tim kecamatan",
    "perangkat kelurahan",
    "Babinsa dan Bhabinkamtibmas",
    "tokoh masyarakat",
    "pengurus koperasi",
)
ACTIONS = (
    "mencatat setiap laporan warga",
    "menyusun jadwal ronda malam",
    "membersihkan saluran air di lingkungan",
    "memperbaiki lampu jalan yang padam",
    "mendampingi keluarga yang berselisih",
    "menata ulang lapak di tepi jalan",
    "memantau tempat usaha yang buka sampai larut",
    "menyiapkan pos keamanan lingkungan",
    "memeriksa kembali batas lahan yang dipersoalkan",
    "mengatur parkir pada hari pasar",
    "menyelenggarakan pertemuan warga",
    "membagikan lembar pengaduan",
    "mencocokkan data yang diterima dari kelurahan",
    "mengawasi kegiatan pemuda selama libur sekolah",
    "menengahi perselisihan antarwarga",
    "menyampaikan hasil pemantauan secara tertulis",
)
MANNERS = (
    "di setiap lingkungan",
    "sebelum akhir bulan",
    "bersama perangkat kelurahan",
    "melalui pertemuan rutin warga",
    "dengan biaya yang sudah tersedia",
    "sesuai dengan pembagian tugas yang disepakati",
    "paling lambat dua minggu setelah rapat",
    "secara bergiliran",
    "tanpa menunggu laporan susulan",
    "dengan memperhatikan pendapat warga sekitar",
)
PURPOSES = (
    "agar persoalan kecil tidak meluas",
    "supaya warga merasa aman",
    "sehingga penanganannya dapat dipantau bersama",
    "agar laporan tidak terlambat",
    "supaya keputusan dapat diambil di tingkat kelurahan",
    "sehingga setiap pihak mengetahui tugasnya",
    "agar kegiatan warga berjalan lancar",
    "supaya data yang dikumpulkan dapat dibandingkan",
    "sehingga tidak terjadi salah paham",
    "agar anggaran dipakai seperti yang direncanakan",
)
TOPICS = (
    "keamanan lingkungan",
    "penataan pasar kelurahan",
    "perselisihan batas lahan",
    "kegiatan pemuda",
    "ketertiban lalu lintas",
    "pelaporan kelurahan",
    "kerukunan antarwarga",
    "penerangan jalan",
    "kebersihan saluran air",
    "pos keamanan lingkungan",
    "persiapan hari besar keagamaan",
    "pendataan penduduk pendatang",
)
OPENINGS = ("Laporan", "Pembahasan", "Evaluasi", "Rencana", "Pemantauan", "Tindak lanjut")
REASONS = (
    "Sebagian besar peserta bertugas pada kegiatan lain di hari yang sama.",
    "Ruang rapat dipakai untuk pelayanan warga.",
    "Bahan rapat belum selesai disusun.",
    "Hujan lebat menutup jalan menuju tempat rapat.",
)


def clause(rng: Random) -> str:
    """Who does what, and how."""
    return f"{rng.choice(ACTORS)} {rng.choice(ACTIONS)} {rng.choice(MANNERS)}"


def statement(rng: Random) -> str:
    """One point of a discussion, fifteen to twenty-five words."""
    said = rng.choice(SPEAKERS_WORDS)
    opening = rng.choice(("Ia", "Beliau", "Wakil kelurahan", "Wakil kecamatan", "Peserta"))
    return f"{opening} {said} {clause(rng)} {rng.choice(PURPOSES)}."


def ruling(rng: Random) -> str:
    """One decision."""
    actor = rng.choice(ACTORS)
    return f"{actor[0].upper()}{actor[1:]} {rng.choice(ACTIONS)} {rng.choice(MANNERS)} {rng.choice(PURPOSES)}."


def task(rng: Random) -> str:
    """One follow-up, as an instruction."""
    action = rng.choice(ACTIONS)
    return f"{action[0].upper()}{action[1:]} {rng.choice(MANNERS)}."


def heading(rng: Random) -> str:
    """Write the title of an agenda item."""
    return f"{rng.choice(OPENINGS)} {rng.choice(TOPICS)}"


def paragraph(rng: Random, sentences: int) -> str:
    """Several decisions in a row, as running text."""
    return " ".join(ruling(rng) for _ in range(sentences))
